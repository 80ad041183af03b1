"""The calendar of renewals: twelve months in a strip, one of them in weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.features.renewals.calendar import Month, months_ahead, months_later
from desktop_manager.features.renewals.filters import Span
from desktop_manager.features.renewals.totals import totals
from desktop_manager.ui.pages.renewals.calendar_grid import CalendarGrid
from desktop_manager.ui.pages.renewals.strip import Strip
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.words.renewals_page import JOINT, month_word, products_words, totals_words

if TYPE_CHECKING:
    from desktop_manager.features.renewals.entry import RenewalEntry


class CalendarView(QWidget):
    """`span_opened(Span)`: the products of a day or of a month are to be listed."""

    span_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is due before `show_due`."""
        super().__init__(parent)
        self._due: Mapping[date, Sequence[RenewalEntry]] = {}
        self._today = date.min
        self.strip = Strip()
        self.grid = CalendarGrid()
        self.title = ElidedLabel("", "card_title")
        self.sums = ElidedLabel("", "secondary")
        self.back = IconButton("chevron-left", self.tr("Previous month"))
        self.forth = IconButton("chevron-right", self.tr("Next month"))
        self.to_today = Button(self.tr("Today"))
        self.list_month = Button(self.tr("Show as table"), kind="quiet")
        # In the smallest window strip and month scroll together: a month of one week would be of no use.
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        content = QWidget()
        self.scroll_area.setWidget(content)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.scroll_area)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.strip)
        panel = QFrame(content)
        panel.setObjectName("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, 8, 1, RADIUS_CARD - 2)
        inside.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(15, 0, 11, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.sums, 1)
        for button in (self.list_month, self.back, self.to_today, self.forth):
            head.addWidget(button)
        inside.addLayout(head)
        inside.addWidget(self.grid, 1)
        layout.addWidget(panel, 1)
        self._connect()

    def _connect(self) -> None:
        self.strip.month_chosen.connect(self._go_to_month)
        self.grid.day_chosen.connect(self._day_chosen)
        self.grid.day_chosen.connect(self._bring_day)
        self.grid.day_opened.connect(self._open_day)
        self.back.clicked.connect(self._go_back)
        self.forth.clicked.connect(self._go_forth)
        self.to_today.clicked.connect(self._go_to_today)
        self.list_month.clicked.connect(self._open_month)

    def show_due(self, due: Mapping[date, Sequence[RenewalEntry]], today: date) -> None:
        """Show what is due on each day; the strip begins with the month of today."""
        self._due, self._today = due, today
        self.grid.show_due(due, today)
        self.strip.show_months(months_ahead(due, Month.of(today)), self.grid.month)
        self._say_month()

    def _say_month(self) -> None:
        month = self.grid.month
        found = totals(entry for day, due in self._due.items() if Month.of(day) == month for entry in due)
        self.title.setText(month_word(month))
        said = (
            (products_words(found.products), totals_words(found)) if found.products else (self.tr("nothing expires"),)
        )
        self.sums.setText(JOINT.join(part for part in said if part))
        self.grid.setAccessibleName(f"{month_word(month)}, {self.sums.text()}")
        self.list_month.set_disabled_reason("" if found.products else self.tr("No product expires in this month."))
        self.list_month.setAccessibleName(self.tr("Show %1 as table").replace("%1", month_word(month)))
        self.strip.mark(month)

    def _bring_day(self, _day: date) -> None:
        content = self.scroll_area.widget()
        assert content is not None, "set at once"
        place = self.grid.visualRect(self.grid.currentIndex())
        middle = self.grid.viewport().mapTo(content, place.center())
        self.scroll_area.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def _day_chosen(self, _day: date) -> None:
        self._say_month()

    def _go_to_month(self, month: Month) -> None:
        first = min((day for day in self._due if Month.of(day) == month), default=month.first)
        self.grid.go_to(first)

    def _go_back(self) -> None:
        self.grid.go_to(months_later(self.grid.day, -1))

    def _go_forth(self) -> None:
        self.grid.go_to(months_later(self.grid.day, 1))

    def _go_to_today(self) -> None:
        self.grid.go_to(self._today)

    def _open_day(self, day: date) -> None:
        self.span_opened.emit(Span(day, day))

    def _open_month(self) -> None:
        self.span_opened.emit(Span(self.grid.month.first, self.grid.month.last))
