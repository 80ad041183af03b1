"""Moments relative to the demo date, in Unix seconds, UTC."""

from __future__ import annotations

from datetime import date

_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 86_400


class Timeline:
    """The demo's calendar. Everything is counted from `today`, so that the same date gives the same answers.

    Due dates fall at noon UTC: it is the same calendar day in every time zone from -11 to +11, whatever daylight
    saving does on that day.
    """

    def __init__(self, today: date) -> None:
        self.today = today
        self._midnight = (today.toordinal() - _EPOCH) * _DAY

    def at(self, days: int, hour: int = 12, minute: int = 0) -> int:
        """The moment `days` days after today (before, when negative), at that hour and minute UTC."""
        return self._midnight + days * _DAY + hour * 3600 + minute * 60
