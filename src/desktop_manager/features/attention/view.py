"""What Home shows: the lines, those that are snoozed, and what is due in the next 90 days."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_manager.features.attention.line import SERIOUS, Line, Snoozed
from desktop_manager.features.attention.upcoming import Upcoming


class AttentionView(NamedTuple):
    """What was read from the store, over all organizations of the login.

    Attributes:
        lines: the gravest first; no cause twice.
        snoozed: lines that are hidden for now, the next to come back first.
        today: the date in the user's time zone. read_at: seconds since 1970 UTC.
        fetched_at: when the products were fetched last (seconds since 1970 UTC), None if never.
    """

    lines: tuple[Line, ...]
    snoozed: tuple[Snoozed, ...]
    upcoming: Upcoming
    today: date
    read_at: int
    fetched_at: int | None

    @property
    def serious(self) -> int:
        """How many lines are bad or a warning: the count beside Home."""
        return sum(line.severity in SERIOUS for line in self.lines)
