"""Which invoices are shown, by status and by when they were issued."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.billing.invoice_filters import Filters, Period, Status, is_overdue, is_unpaid, shown
from support.invoices import TODAY, row


def passes(filters: Filters, **facts: Any) -> bool:
    test = shown(filters, TODAY)
    return test is None or test(row(**facts))


@pytest.mark.parametrize(
    ("status", "kind", "fits"),
    [
        ("open", "invoice", {Status.UNPAID, Status.OVERDUE}),
        ("overdue", "invoice", {Status.UNPAID, Status.OVERDUE}),
        ("partly_paid", "invoice", {Status.UNPAID, Status.OVERDUE}),
        ("paid", "invoice", {Status.PAID}),
        ("refunded", "invoice", {Status.REFUNDED}),
        ("cancelled", "invoice", set()),
        ("paid", "credit_note", {Status.CREDIT}),
        ("open", "credit_note", {Status.CREDIT}),
        ("something new", "invoice", set()),
    ],
)
def test_each_status_fits_where_it_belongs(status: str, kind: str, fits: set[Status]) -> None:
    found = {one for one in Status if passes(Filters(one), status=status, kind=kind)}
    assert found == fits | {Status.ALL}


@pytest.mark.parametrize(("days", "overdue"), [(-1, True), (0, False), (1, False)])
def test_on_the_day_it_is_due_an_invoice_is_not_overdue(days: int, overdue: bool) -> None:
    assert is_overdue(row(due_on=TODAY + timedelta(days=days)), TODAY) is overdue


def test_what_is_paid_or_has_no_due_date_is_never_overdue() -> None:
    assert not is_overdue(row(status="paid"), TODAY)
    assert not is_overdue(row(due_on=None), TODAY)
    assert is_unpaid(row(due_on=None))


@pytest.mark.parametrize(
    ("issued", "fits"),
    [
        (date(2026, 11, 23), {Period.DAYS_90, Period.THIS_YEAR}),
        (date(2026, 8, 25), {Period.DAYS_90, Period.THIS_YEAR}),
        (date(2026, 8, 24), {Period.THIS_YEAR}),
        (date(2026, 1, 1), {Period.THIS_YEAR}),
        (date(2025, 12, 31), {Period.LAST_YEAR}),
        (date(2025, 1, 1), {Period.LAST_YEAR}),
        (date(2024, 12, 31), {Period.OLDER}),
        (date(2027, 1, 1), {Period.DAYS_90, Period.THIS_YEAR}),
    ],
)
def test_periods_end_where_they_say(issued: date, fits: set[Period]) -> None:
    found = {one for one in Period if passes(Filters(period=one), issued_on=issued)}
    assert found == fits | {Period.ALL}


def test_status_and_period_hold_together() -> None:
    both = Filters(Status.PAID, Period.LAST_YEAR)
    assert passes(both, status="paid", issued_on=date(2025, 5, 1))
    assert not passes(both, status="open", issued_on=date(2025, 5, 1))
    assert not passes(both, status="paid", issued_on=date(2026, 5, 1))


@given(st.dates(date(1990, 1, 1), date(2026, 12, 31)))
def test_every_invoice_is_of_one_year_filter_and_one_only(issued: date) -> None:
    years = (Period.THIS_YEAR, Period.LAST_YEAR, Period.OLDER)
    assert sum(passes(Filters(period=one), issued_on=issued) for one in years) == 1
