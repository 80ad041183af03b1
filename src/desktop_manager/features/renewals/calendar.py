"""Renewals by day and by month: what a calendar shows. Dates are dates, in the user's time zone."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.totals import Totals, totals

MONTHS = 12
WEEKS = 6
"""Rows of a month: the most that a month can touch, so that the picture never jumps."""
DAYS = 7


class Month(NamedTuple):
    """A month of a year; months are ordered and counted on over the end of the year."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month in which `day` is."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day: 28 to 31."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def plus(self, months: int) -> Month:
        """So many months later, earlier where negative; never out of the years that a date can have."""
        number = self.year * MONTHS + self.month - 1 + months
        number = min(max(number, date.min.year * MONTHS), date.max.year * MONTHS + MONTHS - 1)
        year, month = divmod(number, MONTHS)
        return Month(year, month + 1)


def months_later(day: date, months: int) -> date:
    """The same day so many months later; the last one of a shorter month (31 January + 1 is 28 or 29 February)."""
    month = Month.of(day).plus(months)
    return date(month.year, month.month, min(day.day, month.last.day))


class MonthTotals(NamedTuple):
    """The renewals that are due in one month."""

    month: Month
    totals: Totals


def by_day(entries: Iterable[RenewalEntry]) -> dict[date, list[RenewalEntry]]:
    """The renewals of each day that has some, in their order; products that do not expire are on none."""
    days: dict[date, list[RenewalEntry]] = {}
    for entry in entries:
        if entry.expires_on is not None:
            days.setdefault(entry.expires_on, []).append(entry)
    return days


def month_days(month: Month, first_weekday: int) -> list[date | None]:
    """The 42 days that a picture of `month` shows, from the start of the week of its first day.

    Args:
        month: the month.
        first_weekday: with which a week begins, 0 for Monday to 6 for Sunday.

    Before year 1 and after year 9999 there is no day: None.
    """
    before = (month.first.weekday() - first_weekday) % DAYS
    start = month.first.toordinal() - before
    last = date.max.toordinal()
    return [date.fromordinal(n) if 1 <= n <= last else None for n in range(start, start + WEEKS * DAYS)]


def months_ahead(days: Mapping[date, Sequence[RenewalEntry]], first: Month) -> tuple[MonthTotals, ...]:
    """Twelve months from `first` on with what is due in each."""
    months = [first.plus(number) for number in range(MONTHS)]
    due: dict[Month, list[RenewalEntry]] = {month: [] for month in months}
    for day, entries in days.items():
        found = due.get(Month.of(day))
        if found is not None:
            found.extend(entries)
    return tuple(MonthTotals(month, totals(due[month])) for month in months)


def moved(day: date, days: int) -> date:
    """So many days later, earlier where negative; the first or last day there is where that is not a date."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
