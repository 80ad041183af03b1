"""What stands under the title: toolbar, selection, table or calendar, and the line below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_manager.features.renewals.calendar import by_day
from desktop_manager.features.renewals.filters import EVERYTHING, Filters, Span, shown
from desktop_manager.features.renewals.totals import Totals, totals
from desktop_manager.ui.models.prepared import LazyTexts
from desktop_manager.ui.models.record_model import RecordModel
from desktop_manager.ui.pages.renewals.calendar_view import CalendarView
from desktop_manager.ui.pages.renewals.columns import TypeWords
from desktop_manager.ui.pages.renewals.detail_line import DetailLine
from desktop_manager.ui.pages.renewals.remarks import Remark
from desktop_manager.ui.pages.renewals.selection_bar import SelectionBar
from desktop_manager.ui.pages.renewals.table import MANY, RenewalsTable
from desktop_manager.ui.pages.renewals.toolbar import TABLE, Toolbar
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.empty_state import EmptyState
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.notice import Notice
from desktop_manager.ui.words.renewals_page import foot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.features.settings import TableChoice
    from desktop_manager.ui.pages.renewals.reading import RenewalsData
    from desktop_manager.ui.widgets.opener import Opener

SETTLE_MS = 30
"""Milliseconds after which the totals follow what was typed: the table is painted first."""
MANY_SETTLE_MS = 200
"""The same for so many that a worker adds them up: it takes time from what is typed next."""
REMEMBER_MS = 400
"""Milliseconds of rest after which a choice is remembered: a column's width changes with each pixel."""


class Board(QWidget):
    """Toolbar, table and calendar.

    Signals:
        choice_changed: columns, order, widths or filters are others, to be remembered.
        totals_wanted: renewals that a worker is to add up; `show_totals` takes the result.
        texts_wanted: what was typed waits until a worker has made what a filter looks into; `warmed` goes on.
    """

    choice_changed = Signal()
    totals_wanted = Signal(object)
    texts_wanted = Signal()

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Empty until `show_data`."""
        super().__init__(parent)
        self._data: RenewalsData | None = None
        self._asked: tuple[Filters, date] | None = None
        self._waiting_text: str | None = None
        self._due_is_old = True
        self.toolbar = Toolbar()
        self.remark = Notice()
        self.refresh_button = Button(self.tr("Refresh"))
        self.remark.add_action(self.refresh_button)
        self.manager_link = LinkButton(self.tr("Renewals in the Manager"), "", opener)
        self.remark.add_action(self.manager_link)
        self.selection = SelectionBar(opener)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for above in (self.toolbar, self.remark, self.selection):
            layout.addWidget(above)
        self.places = QStackedWidget(self)
        self.table = RenewalsTable(self.places)
        self.calendar = CalendarView(self.places)
        self.nothing = EmptyState("search", "", parent=self.places)
        for place in (self.table, self.calendar, self.nothing):
            self.places.addWidget(place)
        self.detail = DetailLine()
        self.foot = ElidedLabel("", "secondary")
        layout.addWidget(self.places, 1)
        layout.addWidget(self.detail)
        layout.addWidget(self.foot)
        self._settle = self._timer(SETTLE_MS, self._say_totals)
        self._rest = self._timer(REMEMBER_MS, self.choice_changed.emit)
        self._connect()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        toolbar, table = self.toolbar, self.table
        toolbar.typed.connect(self._type)
        toolbar.filtered.connect(self._filter)
        toolbar.view_chosen.connect(self.show_view)
        toolbar.columns_wanted.connect(self.choose_columns)
        toolbar.field.onward.connect(self._go_on)
        table.selection_changed.connect(self._selection_changed)
        table.current_changed.connect(self._say_detail)
        table.choice_changed.connect(self._rest.start)
        self.selection.cleared.connect(self._clear_selection)
        self.calendar.span_opened.connect(self._open_span)
        self.nothing.triggered.connect(self.show_everything)

    # What is shown

    def show_data(self, data: RenewalsData, *, same: bool) -> None:
        """Show renewals; `same` ones as before, fetched anew, keep selection and place."""
        self._data = data
        words = TypeWords()
        first_of_each = {entry.service_name: entry for entry in data.view.entries}
        self.toolbar.offer_types((service, words.of(entry)) for service, entry in first_of_each.items())
        self._filter_rows()
        self.table.show_data(data, same=same)
        self._narrowed()

    def show_remark(self, found: Remark | None, url: str) -> None:
        """Say the one thing about all of it; None takes it away. What is not told here is read at `url`."""
        self.manager_link.set_url(url)
        self.manager_link.setVisible(found is not None and found.in_manager)
        self.remark.show_notice(found.text if found else "", found.tone if found else "neutral")
        self.refresh_button.setVisible(found is not None and found.can_refresh)

    def show_view(self, view: str) -> None:
        """Show the table or the calendar."""
        self.toolbar.show_view(view)
        self._show_place()
        self._say_selection()
        self._say_detail()

    def show_everything(self) -> None:
        """Take every filter away."""
        self.toolbar.field.clear()
        self.choose(EVERYTHING)
        self.toolbar.field.setFocus()

    def show_only(self, filters: Filters) -> None:
        """List what passes `filters` alone, whatever was typed."""
        self.show_view(TABLE)
        self.toolbar.field.clear()
        self.choose(filters)

    def show_product(self, product: int) -> RenewalEntry | None:
        """Bring a product in sight in the table, also where a filter hid it; None if it is not known."""
        entry = self.table.entry(product)
        if entry is None:
            return None
        self.show_view(TABLE)
        if not self.table.view.records.shows(product):
            self.show_only(EVERYTHING)
        self.table.view.show_record(product)
        return entry

    def choose(self, filters: Filters) -> None:
        """Choose other filters."""
        self.toolbar.set_filters(filters)
        self._filter()

    def choose_columns(self) -> None:
        """Open the menu of columns."""
        self.show_view(TABLE)
        button = self.toolbar.columns
        self.table.open_columns_menu(button.mapToGlobal(button.rect().bottomLeft()))

    def go_to_filter(self) -> None:
        """Go to the filter."""
        self.toolbar.field.setFocus()
        self.toolbar.field.selectAll()

    def take_choice(self, choice: TableChoice, filters: Filters) -> None:
        """Take what was remembered."""
        self.toolbar.set_filters(filters)
        self.table.take_choice(choice)

    # What is chosen

    @property
    def settling(self) -> bool:
        """Whether the totals still follow what was chosen."""
        return self._settle.isActive()

    @property
    def in_table(self) -> bool:
        """Whether the table is chosen, not the calendar."""
        return self.toolbar.view.value == TABLE

    def shown(self) -> list[RenewalEntry]:
        """What passes the filters, in the order of the table; in the calendar of any date."""
        return self.table.entries() if self.in_table else self._in_calendar()

    def selected(self) -> list[RenewalEntry]:
        """What is selected in the table; nothing while the calendar is seen."""
        return self.table.selected() if self.in_table else []

    def chosen(self) -> list[RenewalEntry]:
        """What is selected, else the product of the current row."""
        current = self.table.current() if self.in_table else None
        return self.selected() or ([current] if current is not None else [])

    def _in_calendar(self) -> list[RenewalEntry]:
        data = self._data
        if data is None:
            return []
        model: RecordModel[RenewalEntry] = RecordModel(())
        model.set_filter(self.toolbar.field.text())
        model.set_only(shown(self.toolbar.filters._replace(period=EVERYTHING.period, span=None), self._today(data)))
        model.set_records(data.prepared)
        return list(model.shown_records())

    # What the user does

    def warmed(self) -> None:
        """What a filter looks into is there: filter by what was typed meanwhile."""
        if self._waiting_text is not None:
            self._type(self._waiting_text)

    def _type(self, text: str) -> None:
        searched = self._data.prepared.searched if self._data is not None else None
        if text and isinstance(searched, LazyTexts) and not searched.is_made and len(searched) > MANY:
            self._waiting_text = text
            self.texts_wanted.emit()
            return
        self._waiting_text = None
        self.table.set_filter(text)
        self._narrowed()

    def _filter(self) -> None:
        self._filter_rows()
        self._rest.start()

    def _filter_rows(self) -> None:
        if self._data is None:
            return
        asked = self.toolbar.filters, self._today(self._data)
        if asked != self._asked:
            self._asked = asked
            self.table.set_only(shown(*asked))
            self._narrowed()

    def _narrowed(self) -> None:
        self._due_is_old = True
        self._show_place()
        self._settle_soon()

    def _settle_soon(self) -> None:
        self._settle.start(SETTLE_MS if self.table.count <= MANY else MANY_SETTLE_MS)

    def _go_on(self) -> None:
        (self.table if self.in_table else self.calendar.grid).setFocus()

    def _open_span(self, span: Span) -> None:
        self.toolbar.set_filters(self.toolbar.filters._replace(span=span))
        self.show_view(TABLE)
        self._filter_rows()
        self.table.setFocus()

    def _clear_selection(self) -> None:
        self.table.clear_selection()
        self.table.setFocus()

    # What is said

    @staticmethod
    def _today(data: RenewalsData) -> date:
        return data.view.today

    def _show_place(self) -> None:
        if not self.in_table:
            if self._due_is_old and self._data is not None:
                self.calendar.show_due(by_day(self._in_calendar()), self._today(self._data))
                self._due_is_old = False
            self.places.setCurrentWidget(self.calendar)
        elif self.table.count or self._data is None:
            self.places.setCurrentWidget(self.table)
        else:
            typed = self.toolbar.field.text().strip()
            sentence = self.tr("No product fits “%1”").replace("%1", typed) if typed else self.tr("No product fits")
            self.nothing.set_texts(
                sentence,
                hint=self.tr("Other periods, types or states may have some."),
                action=self.tr("Show all products"),
            )
            self.places.setCurrentWidget(self.nothing)
        self._settle_soon()

    def _say_totals(self) -> None:
        if self._data is None:
            return
        if self.in_table and self.table.count > MANY:
            self.totals_wanted.emit(self.table.view.records.shown_records())
        else:
            self.show_totals(totals(self.shown()))
        self._say_selection()

    def show_totals(self, found: Totals) -> None:
        """Say what is shown comes to."""
        if self._data is not None:
            self.foot.setText(foot_words(found.products, len(self._data.view.entries), found))

    def _selection_changed(self) -> None:
        if self.table.selected_count < MANY:
            self._say_selection()
        else:
            self._settle_soon()

    def _say_selection(self) -> None:
        selected = self.selected()
        self.selection.show_selected(selected, self.table.hidden() if selected else 0)

    def _say_detail(self) -> None:
        self.detail.show_entry(self.table.current() if self.in_table else None)
