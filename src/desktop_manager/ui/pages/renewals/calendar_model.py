"""The days of one month with what is due on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex

from desktop_manager.features.renewals.calendar import DAYS, WEEKS, Month, month_days
from desktop_manager.features.renewals.totals import Totals, totals
from desktop_manager.ui.models.record_model import ACCESSIBLE, DISPLAY
from desktop_manager.ui.words.renewals_page import day_spoken

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from desktop_manager.features.renewals.entry import RenewalEntry

DAY = 0x0100
"""Role (Qt.UserRole) under which a cell gives its `CalendarDay`."""
_HORIZONTAL = 1

Index = QModelIndex | QPersistentModelIndex


class CalendarDay(NamedTuple):
    """One cell.

    Attributes:
        inside: whether it belongs to the month shown, not to the one before or after.
        names: what is due.
    """

    on: date
    inside: bool
    today: bool
    names: tuple[str, ...]
    totals: Totals


class CalendarModel(QAbstractTableModel):
    """Six weeks. A week begins as it does in the user's locale."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No month yet."""
        super().__init__(parent)
        self._first_weekday = QLocale().firstDayOfWeek().value - 1
        self._cells: list[CalendarDay | None] = [None] * (WEEKS * DAYS)

    def show_month(self, month: Month, due: Mapping[date, Sequence[RenewalEntry]], today: date) -> None:
        """Show another month, or what is due now."""
        self.beginResetModel()
        self._cells = [
            None if day is None else _cell(day, month, due.get(day, ()), today)
            for day in month_days(month, self._first_weekday)
        ]
        self.endResetModel()

    def day(self, index: Index) -> CalendarDay | None:
        """The day of a cell; None before and after all time."""
        return self._cells[index.row() * DAYS + index.column()] if index.isValid() else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; an invalid index where it is not shown."""
        for place, cell in enumerate(self._cells):
            if cell is not None and cell.on == day:
                return self.index(place // DAYS, place % DAYS)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Six weeks."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Seven days."""
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The number of the day, what a screen reader says, or the day itself."""
        cell = self.day(index)
        if cell is None:
            return None
        if role == DAY:
            return cell
        if role == DISPLAY:
            return str(cell.on.day)
        if role == ACCESSIBLE:
            return ", ".join((day_spoken(cell.on, cell.totals), *cell.names))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The days of the week: the short name, and the long one for a screen reader."""
        if orientation.value != _HORIZONTAL or role not in (DISPLAY, ACCESSIBLE):
            return None
        weekday = (self._first_weekday + section) % DAYS + 1
        form = QLocale.FormatType.ShortFormat if role == DISPLAY else QLocale.FormatType.LongFormat
        return QLocale().standaloneDayName(weekday, form)


def _cell(day: date, month: Month, due: Sequence[RenewalEntry], today: date) -> CalendarDay:
    names = tuple(entry.name for entry in due)
    return CalendarDay(day, Month.of(day) == month, day == today, names, totals(due))
