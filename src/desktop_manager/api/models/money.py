"""Amounts with their currency, as the wire has them: the amount is a decimal number in a JSON string ("58.20")."""

from __future__ import annotations

from decimal import Decimal

import msgspec


class CurrencyMismatch(ValueError):
    """Two currencies were to be added or compared, which never has a meaning (product.md, principle 7)."""


class Money(msgspec.Struct, frozen=True, gc=False):
    """An amount in a currency (ISO 4217 code, such as "CHF"). Positive or negative, with the decimals it came with."""

    amount: Decimal
    currency: str

    def __add__(self, other: Money) -> Money:
        """The sum. Raises CurrencyMismatch."""
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        """The difference. Raises CurrencyMismatch."""
        self._same(other)
        return Money(self.amount - other.amount, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.amount < other.amount

    def __le__(self, other: Money) -> bool:
        self._same(other)
        return self.amount <= other.amount

    def __gt__(self, other: Money) -> bool:
        self._same(other)
        return self.amount > other.amount

    def __ge__(self, other: Money) -> bool:
        self._same(other)
        return self.amount >= other.amount

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")
