"""The dates of many moments in the user's time zone: asking the zone for each of 100,000 takes a third of a second."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from desktop_manager.features.products.expiry import local_date

A_DAY_S = 86_400


class _Day(NamedTuple):
    """A day in UTC. It begins in one local date, and another one begins at `change`, in seconds since 1970 UTC."""

    change: float
    before: tuple[date, int]
    after: tuple[date, int]


class LocalDates:
    """Dates, and the days until them."""

    def __init__(self, now: int, zone: tzinfo | None) -> None:
        """`now` is in seconds since 1970 UTC; `zone` None is that of this computer."""
        self._zone = zone
        self.today = local_date(now, zone)
        self._days: dict[int, _Day | None] = {}

    def due(self, moment: int) -> tuple[date, int]:
        """The date of a moment (seconds since 1970 UTC), and the days from today until then."""
        number = moment // A_DAY_S
        if number not in self._days:
            self._days[number] = self._day(number * A_DAY_S)
        day = self._days[number]
        if day is None:
            return self._due(local_date(moment, self._zone))
        return day.before if moment < day.change else day.after

    def _due(self, day: date) -> tuple[date, int]:
        return day, (day - self.today).days

    def _day(self, start: int) -> _Day | None:
        """The day from `start`; None where it may hold more than one change of date, as on the date line."""
        first, last = local_date(start, self._zone), local_date(start + A_DAY_S - 1, self._zone)
        if first != last and last - first != timedelta(1):
            return None
        midnight = datetime.combine(first + timedelta(1), time(), self._zone)
        change = midnight.timestamp()
        if midnight.replace(fold=1).timestamp() != change:
            # Clocks are put back or on at midnight: the date before may come a second time (St. John's until 2011).
            return None
        return _Day(change, self._due(first), self._due(first + timedelta(1)))
