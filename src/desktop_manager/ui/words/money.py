"""Amounts of money in words, in the form of the locale."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from desktop_manager.api.models.money import Money

DECIMALS = 2
"""Shown where an amount has fewer; one that has more (a price per unit) shows them all."""


def money_text(money: Money) -> str:
    """An amount with its currency in front, such as "CHF 1’234.50", in the locale's form of numbers."""
    return amount_text(money.amount, money.currency)


def amount_text(amount: Decimal, currency: str) -> str:
    """The same for an amount and a currency apart. No amount is rounded: that is the server's to do."""
    return f"{currency} {number_text(amount)}"


def number_text(amount: Decimal) -> str:
    """The amount alone: "1’234.50", "-0.05"."""
    locale = QLocale()
    sign, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int), "amounts are finite"
    decimals = max(DECIMALS, -exponent)
    # Not through a float: every digit of the amount is shown as it is.
    whole, _, fraction = f"{abs(amount):.{decimals}f}".partition(".")
    minus = locale.negativeSign() if sign and any(digits) else ""
    return f"{minus}{locale.toString(int(whole))}{locale.decimalPoint()}{fraction}"
