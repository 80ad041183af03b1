"""What the parts of a QR-bill must be. Source: Swiss Implementation Guidelines QR-bill 2.3, chapter 4."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.features.billing.references import ReferenceKind, check, remainder_97
from desktop_manager.features.errors import QrBillRefused

CURRENCIES = ("CHF", "EUR")
LEAST = Decimal("0.01")
MOST = Decimal("999999999.99")
MOST_ADDITIONAL = 140
"""Characters of the message and the billing information together."""
MOST_SCHEME = 100
LATIN = re.compile("[\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u20ac]*")
"""The permitted characters: Basic Latin, Latin-1, Latin Extended-A, four Romanian letters with a comma, the euro."""

_ACCOUNT = re.compile("(CH|LI)[0-9]{7}[0-9A-Z]{12}")
_QR_BANKS = range(30000, 32000)
"""Institution numbers of accounts that take QR references only."""
_COUNTRY = re.compile("[A-Z]{2}")


class QrAddress(NamedTuple):
    """Who is paid, or pays; `country` is ISO 3166-1 alpha-2.

    `combined`: the form written until November 2025, with the whole address in `street` and `house_number`.
    """

    name: str
    street: str
    house_number: str
    zip: str
    city: str
    country: str
    combined: bool = False


def is_account(iban: str) -> bool:
    """Whether it is an account that a QR-bill may name, its check digits right."""
    return _ACCOUNT.fullmatch(iban) is not None and remainder_97(iban) == 1


def is_qr_account(iban: str) -> bool:
    """Whether it is a QR-IBAN, which goes with a QR reference and with nothing else (not with a SEPA payment)."""
    return iban[4:9].isdecimal() and int(iban[4:9]) in _QR_BANKS


def check_address(address: QrAddress, field: str) -> None:
    """Raise QrBillRefused where a part is missing, too long or of other characters."""
    if address.combined:
        longest = (70, 70, 70, 0, 0, 2)
        wanted = [address.name, address.house_number]
    else:
        longest = (70, 70, 16, 16, 35, 2)
        wanted = [address.name, address.zip, address.city]
    parts = address[:6]
    if not all(wanted) or not _COUNTRY.fullmatch(address.country):
        raise QrBillRefused("address", field)
    if any(len(part) > most for part, most in zip(parts, longest, strict=True)):
        raise QrBillRefused("too_long", field)
    if not LATIN.fullmatch("".join(parts)):
        raise QrBillRefused("characters", field)


def check_amount(amount: Decimal | None, currency: str) -> None:
    """Raise QrBillRefused for an amount out of bounds or with parts of a cent, and for another currency."""
    if currency not in CURRENCIES:
        raise QrBillRefused("currency")
    if amount is None:
        return
    if not amount.is_finite() or not LEAST <= amount <= MOST or amount != amount.quantize(LEAST):
        raise QrBillRefused("amount")


def check_reference(iban: str, kind: ReferenceKind, reference: str) -> None:
    """Raise QrBillRefused for a wrong reference, and for one that does not go with the account."""
    if (kind is ReferenceKind.QR) != is_qr_account(iban):
        raise QrBillRefused("reference_account")
    if kind is ReferenceKind.NONE:
        if reference:
            raise QrBillRefused("reference")
        return
    found = check(reference)
    if found.kind is not kind or not found.valid or found.text != reference:
        raise QrBillRefused("reference")
