"""Rules of the prepaid account, checked before anything is sent."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import iban as ibans
from desktop_manager.features.errors import InvalidEdit

LEAST, MOST = Decimal(1), Decimal(10_000)
"""Smallest and largest amount of one top-up (resources/openapi: billing.prepaid.top_up)."""
LONGEST_HOLDER = 70
"""Signs of the holder of a bank account (ISO 20022, Max70Text)."""

_AMOUNT = re.compile(r"[0-9]{1,9}([.,][0-9]{1,2})?")
_GROUPING = str.maketrans("", "", " '\u2019\u00a0\u202f")


def parse_amount(text: str) -> Decimal:
    """An amount as typed: "58.20", "58,2", "1’000". Raises InvalidEdit ("amount": "empty" or "unreadable")."""
    typed = text.translate(_GROUPING)
    if not typed:
        raise InvalidEdit({"amount": "empty"})
    if not _AMOUNT.fullmatch(typed):
        raise InvalidEdit({"amount": "unreadable"})
    return Decimal(typed.replace(",", ".")).quantize(Decimal("0.01"))


def check_amount(amount: Decimal) -> None:
    """Raise InvalidEdit ("amount": "not_positive")."""
    if amount <= 0:
        raise InvalidEdit({"amount": "not_positive"})


def check_top_up(amount: Decimal) -> None:
    """Raise InvalidEdit ("amount": "not_positive", "too_little" or "too_much")."""
    check_amount(amount)
    if not LEAST <= amount <= MOST:
        raise InvalidEdit({"amount": "too_little" if amount < LEAST else "too_much"})


def check_recovery(money: Money, iban: str, holder: str, balance: Decimal) -> None:
    """Check what is to be paid back to a bank account.

    Raises:
        InvalidEdit: "amount": "not_positive" or "above_balance"; "iban": "empty", "form" or
            "check_digits"; "holder": "empty" or "too_long".
    """
    amount = "not_positive" if money.amount <= 0 else "above_balance" if money.amount > balance else ""
    name = holder.strip()
    found = {
        "amount": amount,
        "iban": ibans.problem(iban),
        "holder": "empty" if not name else "too_long" if len(name) > LONGEST_HOLDER else "",
    }
    wrong = {field: code for field, code in found.items() if code}
    if wrong:
        raise InvalidEdit(wrong)
