"""What stands above the table: filter, period, types, organizations, state; Table or Calendar; the columns."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.renewals.filters import Filters, Period, Span, State
from desktop_manager.ui.pages.renewals.menus import TypesButton
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.choice_button import ChoiceButton
from desktop_manager.ui.widgets.filter_bar import FilterBar
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.words.renewals_page import period_word, span_word, state_word

TABLE, CALENDAR = "table", "calendar"


class Toolbar(FilterBar):
    """Says what is chosen; the page shows it. `view_chosen` carries `TABLE` or `CALENDAR`."""

    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """The filters of a first visit."""
        super().__init__(self.tr("Filter products"), parent)
        self._span: Span | None = None
        self.period = ChoiceButton(self.tr("Period"), [(one.value, period_word(one)) for one in Period])
        self.types = TypesButton()
        self.state = ChoiceButton(self.tr("State"), [(one.value, state_word(one)) for one in State])
        self.days = Button(kind="quiet")
        self.days.set_trailing_icon("x")
        self.days.hide()
        self.view = SegmentedButton(
            [(TABLE, self.tr("Table")), (CALENDAR, self.tr("Calendar"))], accessible_name=self.tr("Table or calendar")
        )
        self.arrange((self.period, self.days, self.types, self.scope, self.state), (self.columns, self.view))
        self.set_filters(Filters())
        self.period.chosen.connect(self._choose_period)
        self.types.chosen.connect(self.tell)
        self.state.chosen.connect(self.tell)
        self.days.clicked.connect(self._forget_days)
        self.view.chosen.connect(self.view_chosen)

    @property
    def filters(self) -> Filters:
        """What is chosen, without the text."""
        return Filters(Period(self.period.value), self.types.services, State(self.state.value), self._span)

    def set_filters(self, filters: Filters) -> None:
        """Choose without telling."""
        self._span = filters.span
        self.period.set_value(filters.period.value)
        self.state.set_value(filters.state.value)
        self.types.set_services(filters.services)
        self._say_days()

    def offer_types(self, words: Iterable[tuple[str, str]]) -> None:
        """Offer the types that there are (service name, word)."""
        self.types.offer(words)
        self.flow.rearrange()

    def show_view(self, view: str) -> None:
        """Show whether the table or the calendar is seen. A calendar has its own days and no columns."""
        self.view.set_value(view)
        self.columns.setVisible(view == TABLE)
        self.period.setVisible(view == TABLE and self._span is None)
        self.days.setVisible(view == TABLE and self._span is not None)
        self.flow.rearrange()

    def _say_days(self) -> None:
        if self._span is not None:
            words = span_word(self._span)
            self.days.setText(words)
            self.days.setAccessibleName(self.tr("%1: show the period again").replace("%1", words))
        self.show_view(self.view.value)

    def _choose_period(self, _value: str) -> None:
        self._span = None
        self._say_days()
        self.tell()

    def _forget_days(self) -> None:
        self._span = None
        self._say_days()
        self.period.setFocus()
        self.tell()
