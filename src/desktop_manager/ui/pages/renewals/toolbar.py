"""What stands above the table: filter, period, types, organizations, state; Table or Calendar; the columns."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.renewals.filters import Filters, Period, Span, State
from desktop_manager.ui.pages.products.filter_field import FilterField
from desktop_manager.ui.pages.products.flow import Flow
from desktop_manager.ui.pages.renewals.menus import ChoiceButton, TypesButton
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.words.renewals_page import period_word, span_word, state_word

TABLE, CALENDAR = "table", "calendar"
CURRENT, EVERY = "current", "all"
FIELD_WIDTH = 240


class _Field(FilterField):
    """Wide enough for a few words."""

    def sizeHint(self) -> QSize:
        """Wider than Qt's own."""
        return QSize(FIELD_WIDTH, super().sizeHint().height())


class Toolbar(QWidget):
    """Says what is chosen; the page shows it.

    Signals:
        typed: another text to find (str).
        filtered: other filters; `filters` has them.
        scope_chosen: whether to show all organizations.
        view_chosen: `TABLE` or `CALENDAR`.
        columns_wanted: the columns are to be chosen.
    """

    typed = Signal(str)
    filtered = Signal()
    scope_chosen = Signal(bool)
    view_chosen = Signal(str)
    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """The filters of a first visit."""
        super().__init__(parent)
        self._span: Span | None = None
        self.field = _Field(self.tr("Filter products"))
        self.period = ChoiceButton(self.tr("Period"), [(one.value, period_word(one)) for one in Period])
        self.types = TypesButton()
        self.scope = ChoiceButton(
            self.tr("Organizations"), [(CURRENT, self.tr("This organization")), (EVERY, self.tr("All organizations"))]
        )
        self.state = ChoiceButton(self.tr("State"), [(one.value, state_word(one)) for one in State])
        self.days = Button(kind="quiet")
        self.days.set_trailing_icon("x")
        self.days.hide()
        self.view = SegmentedButton(
            [(TABLE, self.tr("Table")), (CALENDAR, self.tr("Calendar"))], accessible_name=self.tr("Table or calendar")
        )
        self.columns = IconButton("settings", self.tr("Choose columns"))
        self.flow = Flow((self.field, self.period, self.days, self.types, self.scope, self.state))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.flow, 1)
        right = QVBoxLayout()
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.columns)
        line.addWidget(self.view)
        right.addLayout(line)
        right.addStretch(1)
        layout.addLayout(right)
        self.set_filters(Filters())
        self._connect()

    def _connect(self) -> None:
        self.field.textChanged.connect(self.typed)
        self.period.chosen.connect(self._choose_period)
        self.types.chosen.connect(self._tell)
        self.state.chosen.connect(self._tell)
        self.scope.chosen.connect(self._tell_scope)
        self.days.clicked.connect(self._forget_days)
        self.view.chosen.connect(self.view_chosen)
        self.columns.clicked.connect(self.columns_wanted)

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

    def show_scope(self, *, of_all: bool, several: bool) -> None:
        """Show which organizations are shown; the choice is there only where there are several."""
        self.scope.set_value(EVERY if of_all else CURRENT)
        self.scope.setVisible(several or of_all)
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
        self._tell()

    def _forget_days(self) -> None:
        self._span = None
        self._say_days()
        self.period.setFocus()
        self._tell()

    def _tell(self) -> None:
        self.flow.rearrange()
        self.filtered.emit()

    def _tell_scope(self, value: str) -> None:
        self.flow.rearrange()
        self.scope_chosen.emit(value == EVERY)
