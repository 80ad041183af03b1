"""What invoices come to together: sums for each currency, never one over two (product.md, principle 7)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.invoice_row import InvoiceRow


class Sum(NamedTuple):
    """The sums of one currency, with VAT, as the invoices have them; credit notes take away."""

    total: Money
    open: Money


class Totals(NamedTuple):
    """How many invoices, and a sum for each currency in the order of their codes."""

    invoices: int
    sums: tuple[Sum, ...]


def totals(rows: Iterable[InvoiceRow]) -> Totals:
    """The totals of `rows`. Amounts are added as they were rounded on each invoice; nothing is rounded here."""
    texts: dict[str, tuple[list[str], list[str]]] = {}
    count = 0
    for row in rows:
        count += 1
        found = texts.get(row.currency)
        if found is None:
            found = texts[row.currency] = ([], [])
        found[0].append(row.total)
        found[1].append(row.open_amount)
    sums = (
        Sum(Money(_sum(texts[currency][0]), currency), Money(_sum(texts[currency][1]), currency))
        for currency in sorted(texts)
    )
    return Totals(count, tuple(sums))


def _sum(amounts: list[str]) -> Decimal:
    return sum(map(Decimal, amounts), Decimal(0))
