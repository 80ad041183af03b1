"""The periods of products that were invoiced in the last three years, counted back from each expiry."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from desktop_manager.demo.billing_books import Books, date_at
from desktop_manager.demo.billing_records import Line
from desktop_manager.demo.records import Product
from desktop_manager.demo.seed.renewals import Terms, periods_of, terms_of

_YEAR, _PAST = 365, 3 * 365
_CHARGED_BEFORE = 14
"""Auto-renew charges that many days before an expiry (product.md, job 5)."""
# The age of a product is not always whole years: a few days between order and first expiry belong to the first year.
_NEAR = 12


class Renewed(NamedTuple):
    """A year of a product; `issued` in days from today; `periods_ago` is 1 for the one that runs."""

    product: Product
    periods_ago: int
    issued: int
    terms: Terms
    line: Line


def renewed_of(books: Books, account_id: int, products: Iterable[Product]) -> list[Renewed]:
    """The years that began in the last three, the oldest first. What is free, a trial or never expires has none."""
    found = [
        renewed
        for product in products
        if product.expired_at is not None and not product.is_trial and not product.is_locked
        for renewed in _years(books, terms_of(account_id, product.id), product, product.expired_at)
    ]
    return sorted(found, key=lambda one: (one.issued, one.product.id))


def _years(books: Books, terms: Terms, product: Product, expired_at: int) -> list[Renewed]:
    price = dict(periods_of(product.service.name, terms))[12]
    expires = (date_at(expired_at) - books.today).days
    ordered = (date_at(product.created_at) - books.today).days
    years = []
    start, periods_ago = expires - _YEAR, 1
    while start >= ordered - _NEAR and start >= -_PAST:
        is_first = start - _YEAR < ordered - _NEAR
        issued = max(start, ordered) if is_first else start - _CHARGED_BEFORE
        first_day = books.today + timedelta(start)
        line = Line(product.customer_name, price, product.id, first_day, first_day + timedelta(_YEAR - 1))
        years.append(Renewed(product, periods_ago, issued, terms, line))
        start, periods_ago = start - _YEAR, periods_ago + 1
    return years
