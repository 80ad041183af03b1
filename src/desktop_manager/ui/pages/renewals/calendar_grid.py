"""A month in weeks, to move through by the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_manager.features.renewals.calendar import Month, months_later, moved
from desktop_manager.ui.pages.renewals.calendar_delegate import CalendarDelegate
from desktop_manager.ui.pages.renewals.calendar_model import CalendarModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_manager.features.renewals.entry import RenewalEntry

_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_OPENING = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))
LEAST_ROW, MOST_WEEKS = 62, 6


class CalendarGrid(QTableView):
    """Arrows go to the next day or week, Page up and down to another month, Home and End to its first and last day.

    Signals:
        day_chosen: the current day (date) is another.
        day_opened: a day that has products was clicked, or Enter or Space pressed on it (date).
    """

    day_chosen = Signal(object)
    day_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No month yet."""
        super().__init__(parent)
        self._due: Mapping[date, Sequence[RenewalEntry]] = {}
        self._today = self.day = date.min
        self.days = CalendarModel(self)
        self.setModel(self.days)
        self.setItemDelegate(CalendarDelegate(self))
        self.setObjectName("calendar-grid")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(LEAST_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(24)
        columns.setSectionsClickable(False)
        columns.setHighlightSections(False)
        columns.setAccessibleName(self.tr("Days of the week"))
        self.setMinimumHeight(MOST_WEEKS * LEAST_ROW + columns.sizeHint().height() + 2)
        self.clicked.connect(self._click)

    @property
    def month(self) -> Month:
        """The month shown."""
        return Month.of(self.day)

    def show_due(self, due: Mapping[date, Sequence[RenewalEntry]], today: date) -> None:
        """Show what is due; the first time the month of today."""
        self._due, self._today = due, today
        if self.day == date.min:
            self.day = today
        self._fill()

    def go_to(self, day: date) -> None:
        """Make a day the current one and show its month."""
        if day != self.day:
            self.day = day
            self._fill()
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days, weeks and months; open the day."""
        key = Qt.Key(event.key())
        if key in _DAYS:
            self.go_to(moved(self.day, _DAYS[key]))
        elif key in _MONTHS:
            self.go_to(months_later(self.day, _MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self.go_to(self.month.first)
        elif key == Qt.Key.Key_End:
            self.go_to(self.month.last)
        elif key in _OPENING:
            self._open(self.day)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _fill(self) -> None:
        self.days.show_month(self.month, self._due, self._today)
        self.setCurrentIndex(self.days.index_of(self.day))

    def _click(self, index: QModelIndex) -> None:
        cell = self.days.day(index)
        if cell is not None:
            self.go_to(cell.on)
            self._open(cell.on)

    def _open(self, day: date) -> None:
        if day in self._due:
            self.day_opened.emit(day)
