"""Which entries of the journal are shown."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.activity.records import ActivityLine
from desktop_manager.ui.words.activity import kind_of


class Period(Enum):
    """How far back."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Period.TODAY: 0, Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}


class Filters(NamedTuple):
    """What is chosen beside the text; `kind` "" and `organization` None are any."""

    period: Period = Period.ALL
    kind: str = ""
    organization: int | None = None

    @property
    def any(self) -> bool:
        """Whether something is left out."""
        return self != Filters()


def period_word(period: Period) -> str:
    """The word for it in the menu."""
    translate = QCoreApplication.translate
    words = {
        Period.ALL: translate("Activity", "Any time"),
        Period.TODAY: translate("Activity", "Today"),
        Period.WEEK: translate("Activity", "Last 7 days"),
        Period.MONTH: translate("Activity", "Last 30 days"),
        Period.YEAR: translate("Activity", "Last 12 months"),
    }
    return words[period]


class Test:
    """Whether an entry is shown; days are those of this computer's zone."""

    def __init__(self, filters: Filters, now: int) -> None:
        """`now` in seconds since 1970 UTC."""
        self._filters = filters
        self._from = 0.0
        if filters.period is not Period.ALL:
            day = date.fromtimestamp(now) - timedelta(days=_DAYS[filters.period])
            self._from = datetime(day.year, day.month, day.day).timestamp()

    def __call__(self, line: ActivityLine) -> bool:
        """Judge one."""
        chosen = self._filters
        return (
            line.at >= self._from
            and (not chosen.kind or kind_of(line.action) == chosen.kind)
            and (chosen.organization is None or line.organization == chosen.organization)
        )
