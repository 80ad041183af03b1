"""The text in a Swiss QR code: built from a bill, and read back into one.

Source: Swiss Implementation Guidelines QR-bill 2.3 (structured addresses only; combined ones are read, never written).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.features.billing.qr_bill_rules import (
    LATIN,
    MOST_ADDITIONAL,
    MOST_SCHEME,
    check_address,
    check_amount,
    check_reference,
    is_account,
)
from desktop_manager.features.billing.qr_bill_rules import QrAddress as QrAddress
from desktop_manager.features.billing.references import ReferenceKind, normalised
from desktop_manager.features.errors import QrBillRefused

TYPE = "SPC"
VERSION = "0200"
CODING = "1"
TRAILER = "EPD"
LONGEST = 997
"""Most characters of a code (guidelines, 5.1); a bill whose parts keep their own limits never reaches it."""
_LEAST_LINES, _MOST_LINES = 31, 34
_NO_ADDRESS = ("",) * 7
_AMOUNT = re.compile(r"[0-9]{1,9}\.[0-9]{2}")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


class QrBill(NamedTuple):
    """A bill as its code holds it.

    Attributes:
        iban: without spaces; CH or LI.
        amount: None where the payer fills it in.
        currency: "CHF" or "EUR".
        reference_kind: "QRR" with a QR-IBAN, else "SCOR" or "NON".
        reference: without spaces; "" for "NON".
        message: unstructured; `billing`: structured for the payer's books ("//S1/…"); 140 characters together.
        schemes: alternative schemes, at most two ("eBill/B/…").
    """

    iban: str
    creditor: QrAddress
    amount: Decimal | None
    currency: str
    reference_kind: ReferenceKind = ReferenceKind.NONE
    reference: str = ""
    debtor: QrAddress | None = None
    message: str = ""
    billing: str = ""
    schemes: tuple[str, ...] = ()


def payload(bill: QrBill) -> str:
    """The text of the code, lines ended by CR LF. Raises QrBillRefused with the rule that the bill breaks."""
    if bill.creditor.combined or (bill.debtor is not None and bill.debtor.combined):
        raise QrBillRefused("combined", "creditor" if bill.creditor.combined else "debtor")
    _check(bill)
    lines = [TYPE, VERSION, CODING, bill.iban, *_address_lines(bill.creditor), *_NO_ADDRESS]
    lines += ["" if bill.amount is None else f"{bill.amount:.2f}", bill.currency]
    lines += _address_lines(bill.debtor)
    lines += [bill.reference_kind, bill.reference, bill.message, TRAILER]
    if bill.billing or bill.schemes:
        lines += [bill.billing, *bill.schemes]
    return "\r\n".join(line.strip() for line in lines)


def parse(text: str) -> QrBill:
    """The bill in the text of a code; lines may end in CR LF, LF or CR, and spaces around them are let go.

    Raises:
        QrBillRefused: the text is none ("not_qr_bill"), or one that no bank may pay.
    """
    if len(text) > LONGEST + 2:
        raise QrBillRefused("too_long" if text.lstrip().startswith(TYPE) else "not_qr_bill")
    lines = [line.strip() for line in _LINE_BREAK.split(text)]
    if lines[0] != TYPE:
        raise QrBillRefused("not_qr_bill")
    while len(lines) > _LEAST_LINES and not lines[-1]:
        lines.pop()
    if len(lines) < 3 or not lines[1].startswith(VERSION[:2]) or lines[2] != CODING:
        raise QrBillRefused("version")
    if not _LEAST_LINES <= len(lines) <= _MOST_LINES:
        raise QrBillRefused("lines")
    if lines[30] != TRAILER:
        raise QrBillRefused("trailer")
    creditor = _read_address(lines[4:11], "creditor")
    if creditor is None:
        raise QrBillRefused("address", "creditor")
    bill = QrBill(
        iban=normalised(lines[3]),
        creditor=creditor,
        amount=_read_amount(lines[18]),
        currency=lines[19],
        debtor=_read_address(lines[20:27], "debtor"),
        reference_kind=_read_kind(lines[27]),
        reference=normalised(lines[28]),
        message=lines[29],
        billing=lines[31] if len(lines) > 31 else "",
        schemes=tuple(lines[32:]),
    )
    _check(bill)
    return bill


def _check(bill: QrBill) -> None:
    if not is_account(bill.iban):
        raise QrBillRefused("iban")
    check_address(bill.creditor, "creditor")
    if bill.debtor is not None:
        check_address(bill.debtor, "debtor")
    check_amount(bill.amount, bill.currency)
    check_reference(bill.iban, bill.reference_kind, bill.reference)
    if len(bill.message) + len(bill.billing) > MOST_ADDITIONAL:
        raise QrBillRefused("too_long", "message")
    if len(bill.schemes) > 2 or any(len(one) > MOST_SCHEME for one in bill.schemes):
        raise QrBillRefused("too_long", "schemes")
    if not LATIN.fullmatch("".join((bill.message, bill.billing, *bill.schemes))):
        raise QrBillRefused("characters", "message")


def _address_lines(address: QrAddress | None) -> tuple[str, ...]:
    if address is None:
        return _NO_ADDRESS
    return ("S", address.name, address.street, address.house_number, address.zip, address.city, address.country)


def _read_address(lines: list[str], field: str) -> QrAddress | None:
    kind, name, street, house_number, zip_code, city, country = lines
    if not any(lines):
        return None
    if kind not in ("S", "K"):
        raise QrBillRefused("address", field)
    return QrAddress(name, street, house_number, zip_code, city, country, kind == "K")


def _read_amount(text: str) -> Decimal | None:
    if not text:
        return None
    if not _AMOUNT.fullmatch(text):
        raise QrBillRefused("amount")
    return Decimal(text)


def _read_kind(text: str) -> ReferenceKind:
    try:
        return ReferenceKind(text)
    except ValueError:
        raise QrBillRefused("reference_type") from None
