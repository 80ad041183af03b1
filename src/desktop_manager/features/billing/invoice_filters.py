"""Which invoices are shown: by status and period. What is typed is found by the list itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from desktop_manager.features.billing.invoice_row import InvoiceRow

CREDIT_NOTE = "credit_note"
_UNPAID = frozenset(("open", "overdue", "partly_paid"))


class Status(Enum):
    """How an invoice stands."""

    ALL = "all"
    UNPAID = "unpaid"
    OVERDUE = "overdue"
    PAID = "paid"
    REFUNDED = "refunded"
    CREDIT = "credit"


class Period(Enum):
    """When it was issued."""

    ALL = "all"
    DAYS_90 = "90-days"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    OLDER = "older"


class Filters(NamedTuple):
    """What is chosen."""

    status: Status = Status.ALL
    period: Period = Period.ALL


def is_unpaid(row: InvoiceRow) -> bool:
    """Whether something of it is still to be paid."""
    return row.kind != CREDIT_NOTE and row.status in _UNPAID


def is_overdue(row: InvoiceRow, today: date) -> bool:
    """Whether it should have been paid before `today`; the day it is due on is not too late."""
    return is_unpaid(row) and row.due_on is not None and row.due_on < today.isoformat()


def shown(filters: Filters, today: date) -> Callable[[InvoiceRow], bool] | None:
    """What an invoice must fulfil to be shown; None where every one is."""
    tests: list[Callable[[InvoiceRow], bool]] = []
    if filters.status is not Status.ALL:
        tests.append(_status_test(filters.status, today))
    if filters.period is not Period.ALL:
        first, last = _span(filters.period, today)
        tests.append(lambda row: first <= row.issued_on <= last)
    if not tests:
        return None
    return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)


def _status_test(status: Status, today: date) -> Callable[[InvoiceRow], bool]:
    if status is Status.OVERDUE:
        return lambda row: is_overdue(row, today)
    if status is Status.PAID:
        return lambda row: row.status == "paid" and row.kind != CREDIT_NOTE
    if status is Status.REFUNDED:
        return lambda row: row.status == "refunded"
    if status is Status.CREDIT:
        return lambda row: row.kind == CREDIT_NOTE
    return is_unpaid


def _span(period: Period, today: date) -> tuple[str, str]:
    """First and last day, as ISO texts, which sort as dates do."""
    if period is Period.DAYS_90:
        return (today - timedelta(days=90)).isoformat(), date.max.isoformat()
    year = today.year
    if period is Period.THIS_YEAR:
        return date(year, 1, 1).isoformat(), date.max.isoformat()
    if period is Period.LAST_YEAR:
        return date(year - 1, 1, 1).isoformat(), date(year - 1, 12, 31).isoformat()
    return date.min.isoformat(), date(year - 2, 12, 31).isoformat()
