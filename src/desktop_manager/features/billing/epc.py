"""The text in the QR code of a SEPA credit transfer in euro.

Source: EPC069-12 version 3 ("Quick Response Code: Guidelines to enable data capture for the initiation of a SEPA
credit transfer"): version 002 (the BIC may be left out), UTF-8, at most 331 bytes, error correction M.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.features.billing.qr_bill_rules import is_qr_account
from desktop_manager.features.billing.references import ReferenceKind, check, normalised, remainder_97
from desktop_manager.features.errors import QrBillRefused

SERVICE = "BCD"
LARGEST = 331
"""Bytes."""
_LEAST, _MOST = Decimal("0.01"), Decimal("999999999.99")
_VERSIONS = ("001", "002")
_UTF_8 = "1"
_IBAN = re.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")
_AMOUNT = re.compile(r"EUR([0-9]{1,9}(?:\.[0-9]{1,2})?)")
_LINE_BREAK = re.compile(r"\r\n|\n")


class EpcTransfer(NamedTuple):
    """A transfer in euro. Either `reference` (ISO 11649) or `text`, or neither; amount None: the payer fills it in."""

    name: str
    iban: str
    amount: Decimal | None
    reference: str = ""
    text: str = ""


def payload(transfer: EpcTransfer) -> str:
    """The text of the code. Raises QrBillRefused with the rule that the transfer breaks."""
    _check(transfer)
    amount = "" if transfer.amount is None else f"EUR{transfer.amount:.2f}"
    lines = [SERVICE, "002", _UTF_8, "SCT", "", transfer.name, transfer.iban, amount, "", transfer.reference]
    lines.append(transfer.text)
    text = "\n".join(line.strip() for line in lines).rstrip("\n")
    if len(text.encode()) > LARGEST:
        raise QrBillRefused("too_long")
    return text


def parse(text: str) -> EpcTransfer:
    """The transfer in the text of a code. Raises QrBillRefused, with "not_qr_bill" where it is another kind of text."""
    lines = [line.strip() for line in _LINE_BREAK.split(text[: LARGEST + 1])]
    if lines[0] != SERVICE:
        raise QrBillRefused("not_qr_bill")
    if len(text.encode()) > LARGEST:
        raise QrBillRefused("too_long")
    if not 7 <= len(lines) <= 12:
        raise QrBillRefused("lines")
    lines += [""] * (12 - len(lines))
    if lines[1] not in _VERSIONS or lines[2] != _UTF_8 or lines[3] != "SCT":
        raise QrBillRefused("version")
    transfer = EpcTransfer(lines[5], normalised(lines[6]), _read_amount(lines[7]), normalised(lines[9]), lines[10])
    _check(transfer)
    return transfer


def _check(transfer: EpcTransfer) -> None:
    if not transfer.name or len(transfer.name) > 70:
        raise QrBillRefused("too_long" if transfer.name else "address", "creditor")
    swiss = transfer.iban[:2] in ("CH", "LI")
    if not _IBAN.fullmatch(transfer.iban) or remainder_97(transfer.iban) != 1:
        raise QrBillRefused("iban")
    if swiss and is_qr_account(transfer.iban):
        # A QR-IBAN is for QR references, which SEPA does not carry (Swiss Implementation Guidelines QR-bill 2.3, 3.2).
        raise QrBillRefused("reference_account")
    amount = transfer.amount
    if amount is not None and (
        not amount.is_finite() or not _LEAST <= amount <= _MOST or amount != amount.quantize(_LEAST)
    ):
        raise QrBillRefused("amount")
    if transfer.reference and transfer.text:
        raise QrBillRefused("reference")
    if transfer.reference:
        found = check(transfer.reference)
        if found.kind is not ReferenceKind.CREDITOR or not found.valid or found.text != transfer.reference:
            raise QrBillRefused("reference")
    if len(transfer.text) > 140:
        raise QrBillRefused("too_long", "message")
    if any(not sign.isprintable() for sign in transfer.name + transfer.text):
        raise QrBillRefused("characters")


def _read_amount(text: str) -> Decimal | None:
    if not text:
        return None
    found = _AMOUNT.fullmatch(text)
    if found is None:
        raise QrBillRefused("amount")
    return Decimal(found[1])
