"""What renewals cost together: one sum for each currency, never one over two (product.md, principle 7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

from desktop_manager.api.models.money import Money
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import Risk

_price = attrgetter("price")


class Totals(NamedTuple):
    """What some renewals cost, without VAT.

    Attributes:
        products: how many there are.
        sums: one amount for each currency, by its code.
        unpriced: how many of them cost something that the server does not tell; they are in no sum.
    """

    products: int = 0
    sums: tuple[Money, ...] = ()
    unpriced: int = 0


def totals(entries: Iterable[RenewalEntry]) -> Totals:
    """The totals of `entries`, each at the price of the period that auto-renew takes."""
    entries = list(entries)
    prices = list(map(_price, entries))
    # A hundred thousand products have some hundred prices, and one that is the same is the same object (reading.py).
    counts = Counter(map(id, prices))
    sums: dict[str, Decimal] = {}
    unpriced = 0
    for price in dict(zip(map(id, prices), prices, strict=True)).values():
        if price is None:
            unpriced = sum(entry.price is None and entry.risk != Risk.NONE for entry in entries)
        else:
            sums[price.currency] = sums.get(price.currency, Decimal(0)) + price.amount * counts[id(price)]
    return Totals(len(entries), tuple(Money(sums[currency], currency) for currency in sorted(sums)), unpriced)
