"""Invoices that are missing: a product that is paid for period after period, and a period without an invoice.

Assumptions, since no rule is public: a period is what an invoice's line says (`starts_on` to `ends_on`). Days between
two periods of a product are a gap, and so are those from the last one to today, while the product runs. Before the
first known invoice nothing is known, so nothing is missing. What costs nothing (free, trial, at no price) or is paid
with another product (part of a kSuite) has no invoice of its own. A credit note or a cancelled invoice covers no days.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.features.billing.invoice_filters import CREDIT_NOTE
from desktop_manager.features.products.expiry import local_date

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import Invoice
    from desktop_manager.api.models.product import Product

_DAY = timedelta(days=1)
LATE_DAYS = 30
"""An invoice may come so many days after its period has begun; only then it is missing."""


class Gap(NamedTuple):
    """A product without an invoice for the days from `first` to `last`, both included."""

    product_id: int
    name: str
    first: date
    last: date


def gaps(
    invoices: Iterable[Invoice], products: Iterable[Product], today: date, zone: tzinfo | None = None
) -> list[Gap]:
    """The gaps of one organization whose invoices are all known, by product and day.

    `today`, and the day on which a product expires, are those of `zone`; None is this computer's.
    """
    covered: dict[int, list[tuple[date, date]]] = {}
    for invoice in invoices:
        if invoice.kind == CREDIT_NOTE or invoice.status == "cancelled":
            continue
        for line in invoice.lines:
            if line.product_id is not None and line.starts_on is not None and line.ends_on is not None:
                covered.setdefault(line.product_id, []).append((line.starts_on, line.ends_on))
    found: list[Gap] = []
    for product in products:
        periods = covered.get(product.id)
        if periods and not _costs_nothing(product):
            found += (Gap(product.id, product.customer_name, *days) for days in _missing(periods, product, today, zone))
    return sorted(found, key=lambda gap: (gap.name, gap.first))


def _costs_nothing(product: Product) -> bool:
    return product.is_free or product.is_trial or product.is_zero_price or product.parent_id is not None


def _missing(
    periods: list[tuple[date, date]], product: Product, today: date, zone: tzinfo | None
) -> list[tuple[date, date]]:
    found: list[tuple[date, date]] = []
    ordered = sorted(periods)
    end = ordered[0][1]
    for first, last in ordered[1:]:
        if first > end + _DAY:
            found.append((end + _DAY, first - _DAY))
        end = max(end, last)
    # The product runs on though what was invoiced has ended: the next invoice should be there.
    runs_until = today if product.expired_at is None else min(today, local_date(product.expired_at, zone))
    if end + timedelta(days=LATE_DAYS) < runs_until:
        found.append((end + _DAY, runs_until))
    return found
