"""Invoices that are missing: days of a product between two invoices, or since the last one, that none covers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.billing import Invoice
from desktop_manager.api.models.product import Product
from desktop_manager.features.billing.gaps import LATE_DAYS, Gap, gaps
from support.invoices import OWNER, TODAY, invoice, line

DAY = timedelta(days=1)


def product(identity: int = 7, expires: date | None = date(2027, 6, 30), **facts: Any) -> Product:
    moment = (
        None if expires is None else int(datetime(expires.year, expires.month, expires.day, 12, tzinfo=UTC).timestamp())
    )
    return Product(identity, OWNER, 1, "domain", f"product-{identity}.ch", expired_at=moment, **facts)


def of(first: date, last: date, identity: int = 1, **facts: Any) -> Invoice:
    return invoice(identity, lines=(line(7, first, last),), **facts)


YEARS = [(date(year, 7, 1), date(year + 1, 6, 30)) for year in range(2023, 2027)]


def test_a_year_without_an_invoice_between_two_others_is_missing() -> None:
    known = [of(*YEARS[0]), of(*YEARS[1]), of(*YEARS[3])]
    assert gaps(known, [product()], TODAY) == [Gap(7, "product-7.ch", date(2025, 7, 1), date(2026, 6, 30))]


def test_period_after_period_misses_nothing_in_whatever_order_they_come() -> None:
    assert gaps([of(*span) for span in reversed(YEARS)], [product()], TODAY) == []


def test_before_the_first_known_invoice_nothing_is_missing() -> None:
    old = product(created_at=0)
    assert gaps([of(*YEARS[3])], [old], TODAY) == []


def test_a_product_that_runs_on_after_its_last_invoice_misses_the_next_one() -> None:
    known = [of(*YEARS[0]), of(*YEARS[1])]
    assert gaps(known, [product()], TODAY) == [Gap(7, "product-7.ch", date(2025, 7, 1), TODAY)]


def test_an_invoice_may_come_late() -> None:
    first = TODAY - timedelta(days=365)
    due = [of(first, TODAY - timedelta(days=LATE_DAYS))]
    assert gaps(due, [product()], TODAY) == []
    assert gaps(due, [product()], TODAY + DAY) == [
        Gap(7, "product-7.ch", TODAY - timedelta(days=LATE_DAYS - 1), TODAY + DAY)
    ]


def test_a_product_that_has_expired_with_its_last_invoice_misses_nothing() -> None:
    assert gaps([of(*YEARS[0])], [product(expires=YEARS[0][1])], TODAY) == []


@pytest.mark.parametrize(
    "facts", [{"is_free": True}, {"is_trial": True}, {"is_zero_price": True}, {"parent_id": 98530}], ids=str
)
def test_what_costs_nothing_or_is_part_of_another_product_has_no_invoice_to_miss(facts: dict[str, Any]) -> None:
    assert gaps([of(*YEARS[0]), of(*YEARS[3])], [product(**facts)], TODAY) == []


@pytest.mark.parametrize("facts", [{"kind": "credit_note"}, {"status": "cancelled"}], ids=str)
def test_a_credit_note_or_a_cancelled_invoice_covers_no_days(facts: dict[str, Any]) -> None:
    known = [of(*YEARS[1]), of(*YEARS[2], 2, **facts), of(*YEARS[3])]
    assert [gap.first for gap in gaps(known, [product()], TODAY)] == [date(2025, 7, 1)]


def test_a_product_that_was_never_invoiced_or_is_gone_misses_nothing() -> None:
    assert gaps([], [product()], TODAY) == []
    assert gaps([of(*YEARS[0])], [], TODAY) == []


def test_invoices_that_overlap_leave_no_days_between_them() -> None:
    known = [of(date(2024, 1, 1), date(2026, 12, 31)), of(date(2024, 3, 1), date(2024, 3, 31)), of(*YEARS[3])]
    assert gaps(known, [product()], TODAY) == []


def test_a_leap_day_is_a_day() -> None:
    known = [of(date(2023, 3, 1), date(2024, 2, 28)), of(date(2024, 3, 1), date(2027, 2, 28))]
    assert gaps(known, [product()], TODAY) == [Gap(7, "product-7.ch", date(2024, 2, 29), date(2024, 2, 29))]


def test_lines_without_a_product_or_a_period_cover_nothing_and_trouble_nothing() -> None:
    assert gaps([invoice(1), invoice(2, lines=(line(8, *YEARS[0]),))], [product()], TODAY) == []


def test_the_day_of_an_expiry_is_the_one_in_the_users_zone() -> None:
    ends = TODAY - timedelta(days=40)
    late = int(datetime(ends.year, ends.month, ends.day, 23, 30, tzinfo=UTC).timestamp()) + LATE_DAYS * 24 * 3600
    running = Product(7, OWNER, 1, "domain", "product-7.ch", expired_at=late)
    known = [of(ends - timedelta(days=365), ends)]
    assert gaps(known, [running], TODAY, ZoneInfo("UTC")) == []
    assert [gap.last - ends for gap in gaps(known, [running], TODAY, ZoneInfo("Europe/Zurich"))] == [
        timedelta(days=LATE_DAYS + 1)
    ]


SPANS = st.lists(
    st.tuples(st.integers(0, 1500), st.integers(0, 400)).map(
        lambda one: (TODAY - timedelta(days=one[0]), TODAY - timedelta(days=one[0]) + timedelta(days=one[1]))
    ),
    min_size=1,
    max_size=12,
)


@given(SPANS)
def test_no_day_of_a_gap_is_covered_and_every_day_between_is_one_or_the_other(spans: list[tuple[date, date]]) -> None:
    covered = {first + DAY * day for first, last in spans for day in range((last - first).days + 1)}
    missing = {
        gap.first + DAY * day
        for gap in gaps([of(*span) for span in spans], [product()], TODAY)
        for day in range((gap.last - gap.first).days + 1)
    }
    assert not covered & missing
    begin, end = min(covered), max(covered)
    assert {begin + DAY * day for day in range((end - begin).days + 1)} <= covered | missing
    assert all(day >= begin for day in missing)
