"""Periods that an accountant asks for."""

from __future__ import annotations

from datetime import date, timedelta

THIS_YEAR, LAST_YEAR, THIS_QUARTER, LAST_QUARTER = "this_year", "last_year", "this_quarter", "last_quarter"
PERIODS = (LAST_QUARTER, THIS_QUARTER, LAST_YEAR, THIS_YEAR)


def period(code: str, today: date) -> tuple[date, date]:
    """First and last day, both included, of a period seen from `today`; the one that runs ends with its last day."""
    if code in (THIS_YEAR, LAST_YEAR):
        year = today.year - (code == LAST_YEAR)
        return date(year, 1, 1), date(year, 12, 31)
    first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    if code == THIS_QUARTER:
        following = date(first.year + 1, 1, 1) if first.month == 10 else first.replace(month=first.month + 3)
        return first, following - timedelta(days=1)
    last = first - timedelta(days=1)
    return date(last.year, last.month - 2, 1), last
