from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.renewals.calendar import (
    Month,
    by_day,
    month_days,
    months_ahead,
    months_later,
    moved,
)
from support.renewals import TODAY, chf, eur, renewal

MONDAY, SUNDAY = 0, 6


def test_each_day_has_its_products_in_their_order_and_what_never_expires_is_on_none() -> None:
    entries = [renewal(1, 9), renewal(2, 19), renewal(3, 9), renewal(4, None)]
    found = by_day(entries)
    assert {day: [one.id for one in due] for day, due in found.items()} == {
        date(2026, 12, 2): [1, 3],
        date(2026, 12, 12): [2],
    }


@pytest.mark.parametrize(
    ("month", "first_weekday", "starts", "ends"),
    [
        (Month(2026, 12), MONDAY, date(2026, 11, 30), date(2027, 1, 10)),
        (Month(2026, 12), SUNDAY, date(2026, 11, 29), date(2027, 1, 9)),
        (Month(2028, 2), MONDAY, date(2028, 1, 31), date(2028, 3, 12)),
        (Month(2027, 2), MONDAY, date(2027, 2, 1), date(2027, 3, 14)),
    ],
)
def test_a_month_is_shown_in_whole_weeks(month: Month, first_weekday: int, starts: date, ends: date) -> None:
    days = month_days(month, first_weekday)
    assert (days[0], days[-1], len(days)) == (starts, ends, 42)


@given(st.dates(), st.integers(0, 6))
def test_every_day_of_a_month_is_in_its_picture_once_and_in_its_weekday(day: date, first_weekday: int) -> None:
    days = month_days(Month.of(day), first_weekday)
    place = days.index(day)
    assert days.count(day) == 1
    assert place % 7 == (day.weekday() - first_weekday) % 7
    assert Month.of(day).first in days
    assert Month.of(day).last in days


def test_the_leap_day_is_there_in_a_leap_year_only() -> None:
    assert [Month(year, 2).last.day for year in (2027, 2028, 2100, 2000)] == [28, 29, 28, 29]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(st.dates(), st.integers(-40_000, 40_000))
def test_no_count_of_months_or_days_leaves_the_calendar(day: date, number: int) -> None:
    assert date.min <= months_later(day, number) <= date.max
    assert date.min <= moved(day, number * 100) <= date.max


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(-500, 500))
def test_months_are_counted_on_over_the_end_of_the_year(year: int, month: int, months: int) -> None:
    one = Month(year + 100, month)
    assert one.plus(months).plus(-months) == one
    assert one.plus(1).first == one.last + timedelta(days=1)


def test_twelve_months_have_their_totals_by_currency_and_nothing_of_other_months() -> None:
    due = by_day(
        [
            renewal(1, 9, price=chf("12.90")),
            renewal(2, 19, price=chf("118.80")),
            renewal(3, 20, price=eur("41.00")),
            renewal(4, 366 + 30, price=chf("1.00")),
            renewal(5, -40, price=chf("2.00")),
        ]
    )
    months = months_ahead(due, Month.of(TODAY))
    assert [month.month for month in months] == [
        Month(2026, 11),
        Month(2026, 12),
        *(Month(2027, n) for n in range(1, 11)),
    ]
    assert months[1].totals.sums == (chf("131.70"), eur("41.00"))
    assert [month.totals.products for month in months] == [0, 3, *(0 for _ in range(10))]
