"""Toolbar, selection, table of invoices and the sums below it."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop_manager.features.billing.invoice_filters import Filters, Period, Status, shown
from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.features.billing.totals import Totals, totals
from desktop_manager.features.settings import TableChoice
from desktop_manager.ui.models.prepared import LazyTexts
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.pages.billing.invoice_columns import (
    ALL_COLUMNS,
    ISSUED,
    InvoiceLooks,
    column_words,
    first_columns,
    invoice_columns,
    invoice_looks,
)
from desktop_manager.ui.pages.billing.invoice_reading import InvoicesData
from desktop_manager.ui.pages.billing.invoices_bar import InvoicesBar
from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.choice_button import StayingMenu
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.empty_state import EmptyState
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.notice import Notice
from desktop_manager.ui.widgets.painting import draw_box
from desktop_manager.ui.words.invoices import joined, shown_words, totals_words

SETTLE_MS = 30
"""Milliseconds after which the sums follow what was typed: the table is painted first."""
MANY_SETTLE_MS = 200
"""The same for so many that a worker adds them up: it takes time from what is typed next."""
AT_ONCE = 3_000
"""Invoices that are added up within a few milliseconds; more are added up by a worker."""
REMEMBER_MS = 400
"""Milliseconds of rest after which a choice is remembered: a column's width changes with each pixel."""


class InvoicesBoard(QWidget):
    """What is seen of the invoices.

    Signals:
        totals_wanted: rows that a worker is to add up; `show_totals` takes the result.
        selection_wanted: the same for what is checked, by ids; `show_selection` takes the result.
        choice_changed: columns, order, widths or filters are others.
        gaps_wanted, refresh_wanted: as the notices say.
        save_wanted: the checked invoices are to be saved as PDFs.
    """

    totals_wanted = Signal(object)
    selection_wanted = Signal(object)
    choice_changed = Signal()
    gaps_wanted = Signal()
    refresh_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        """Empty until `show_data`."""
        super().__init__()
        self._data: InvoicesData | None = None
        self._chosen_columns: tuple[str, ...] = ()
        self._looks = InvoiceLooks()
        self._waiting_text: str | None = None
        self._kept: TableChoice | None = None
        self._asked: tuple[Filters, date] | None = None
        self.columns_menu: QMenu | None = None
        self.bar = InvoicesBar()
        self.notice = Notice("warning")
        self.gaps_button = Button(self.tr("Show which"))
        self.notice.add_action(self.gaps_button)
        self.trouble = Notice("neutral")
        self.refresh_button = Button(self.tr("Refresh"))
        self.trouble.add_action(self.refresh_button)
        self.selection = _SelectionBar()
        self.table: RecordTable | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for widget in (self.bar, self.trouble, self.notice, self.selection):
            layout.addWidget(widget)
        self._card = QFrame(self)
        self._card.setObjectName("panel")
        self._card_layout = QVBoxLayout(self._card)
        self._card_layout.setContentsMargins(1, 1, 1, 1)
        self.places = QStackedWidget(self)
        self.nothing = EmptyState("search", "", parent=self.places)
        self.places.addWidget(self._card)
        self.places.addWidget(self.nothing)
        self.foot = ElidedLabel("", "secondary")
        layout.addWidget(self.places, 1)
        layout.addWidget(self.foot)
        self._settle = self._timer(SETTLE_MS, self._say_totals)
        self._rest = self._timer(REMEMBER_MS, self.choice_changed.emit)
        self.bar.typed.connect(self._type)
        self.bar.filtered.connect(self._filter)
        self.bar.field.onward.connect(self._go_on)
        self.bar.columns_wanted.connect(self.choose_columns)
        self.gaps_button.clicked.connect(self.gaps_wanted)
        self.refresh_button.clicked.connect(self.refresh_wanted)
        self.nothing.triggered.connect(self.show_everything)
        self.selection.save.clicked.connect(self.save_wanted)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    # What is shown

    def show_data(self, data: InvoicesData, *, same: bool) -> None:
        """Show invoices; `same` ones as before, fetched anew, keep selection and place."""
        self._data = data
        self._looks.names, self._looks.today = data.view.organizations, data.view.today
        table = self._made_table(data)
        table.set_columns(invoice_columns(data.view))
        self._show_columns()
        assert table.checked is not None, "made so"
        if not same:
            table.checked.clear()
            self.bar.field.clear()
        self._filter_rows(data)
        table.records.set_records(data.prepared)
        if len(table.checked):
            table.checked.keep(data.prepared.places)
        missing = len(data.missing)
        self.notice.show_notice(self.tr("%n invoice(s) may be missing.", "", missing) if missing else "", "warning")
        self._after_rows()
        self._say_selection()

    def show_trouble(self, text: str) -> None:
        """Say why what is shown may be old; "" takes it away."""
        self.trouble.show_notice(text, "neutral")

    def warmed(self) -> None:
        """What the filter needs is there: filter what was typed meanwhile."""
        if self._waiting_text is not None:
            self._type(self._waiting_text)

    @property
    def settling(self) -> bool:
        """Whether sums or what is to be remembered are put off a moment."""
        return self._settle.isActive() or self._rest.isActive()

    @property
    def warm(self) -> bool:
        """Whether filtering costs no more than a look at each text."""
        searched = self._data.prepared.searched if self._data is not None else None
        return not isinstance(searched, LazyTexts) or searched.is_made

    @property
    def order(self) -> tuple[str, bool]:
        """The column that they are, or will be, sorted by, and whether descending."""
        if self.table is not None:
            return self.table.order
        kept = self._kept
        return (kept.sort, kept.descending) if kept is not None and kept.sort in ALL_COLUMNS else (ISSUED, True)

    @property
    def checked_rows(self) -> list[InvoiceRow]:
        """The invoices that are checked."""
        if self.table is None or self.table.checked is None:
            return []
        found = (self.table.records.find(identity) for identity in sorted(self.table.checked.ids))
        return [row for row in found if row is not None]

    def show_invoice(self, invoice_id: int) -> InvoiceRow | None:
        """Bring an invoice in sight, also where a filter hid it; None if it is not known."""
        if self.table is None:
            return None
        row = self.table.records.find(invoice_id)
        if row is not None and not self.table.records.shows(invoice_id):
            self.show_everything()
        if row is not None:
            self.table.show_record(invoice_id)
        return row

    def show_everything(self) -> None:
        """Take every filter away."""
        self.bar.field.clear()
        self.bar.set_filters(Filters())
        self._filter()

    def go_to_filter(self) -> None:
        """Go to the filter."""
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def _made_table(self, data: InvoicesData) -> RecordTable:
        if self.table is None:
            self.table = RecordTable(
                self.tr("Invoices"),
                invoice_columns(data.view),
                invoice_looks(self._looks),
                attrgetter("id"),
                parent=self._card,
            )
            self._card_layout.addWidget(self.table)
            if not self.table.order[0]:
                self.table.set_order(ISSUED, descending=True)
            self.table.order_changed.connect(self._choice_soon)
            self.table.horizontalHeader().sectionResized.connect(self._choice_soon)
            assert self.table.checked is not None, "made so"
            self.table.checked.changed.connect(self._say_selection)
            self.selection.clear.clicked.connect(self.table.checked.clear)
            if self._kept is not None:
                self._take(self._kept)
        return self.table

    # Filter, order, columns

    def _choice_soon(self) -> None:
        """Tell the choice once it rests; what the signals carry is no interval of the timer."""
        self._rest.start()

    def _type(self, text: str) -> None:
        if self.table is None:
            return
        if text and not self.warm:
            self._waiting_text = text
            return
        self._waiting_text = None
        self.table.records.set_filter(text)
        self.table.scrollToTop()
        self._after_rows()

    def _filter(self) -> None:
        if self.table is None or self._data is None:
            return
        self._filter_rows(self._data)
        self._after_rows()
        self._rest.start()

    def _filter_rows(self, data: InvoicesData) -> None:
        assert self.table is not None, "made before"
        asked = self.bar.filters, data.view.today
        if asked != self._asked:
            self._asked = asked
            self.table.records.set_only(shown(*asked))

    def _go_on(self) -> None:
        if self.table is not None and self.table.records.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def choose_columns(self) -> None:
        """Open the menu of columns."""
        if self.table is None:
            return
        menu = StayingMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = column_words()
        for key in ALL_COLUMNS:
            action = menu.addAction(words[key])
            action.setCheckable(True)
            action.setChecked(key in self.table.shown_columns)
            action.setEnabled(key != ALL_COLUMNS[0])
            action.setData(key)
            action.triggered.connect(self._toggle_column)
        button = self.bar.columns
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        self.columns_menu = menu

    def _toggle_column(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "connected to actions only"
        assert self.table is not None, "asked before"
        shown_now = set(self.table.shown_columns) ^ {str(action.data())}
        self._chosen_columns = tuple(key for key in ALL_COLUMNS if key in shown_now)
        self._show_columns()
        self._rest.start()

    def _show_columns(self) -> None:
        assert self.table is not None, "made before"
        of_all = self._data is not None and self._data.organization is None
        columns = self._chosen_columns or first_columns(self.width(), of_all=of_all)
        if columns != self.table.shown_columns:
            self.table.show_columns(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that fit, while the user has not chosen any."""
        super().resizeEvent(event)
        if self.table is not None:
            self._show_columns()

    # What is remembered

    def take_choice(self, choice: TableChoice) -> None:
        """Take what was remembered."""
        self._kept = choice
        known = [one.value for one in Status], [one.value for one in Period]
        status, period = choice.filters.get("status", ""), choice.filters.get("period", "")
        if status in known[0] and period in known[1]:
            self.bar.set_filters(Filters(Status(status), Period(period)))
        self._chosen_columns = tuple(key for key in ALL_COLUMNS if key in choice.columns)
        if self.table is not None:
            self._take(choice)

    def _take(self, choice: TableChoice) -> None:
        assert self.table is not None, "made before"
        self.table.set_widths({key: max(36, width) for key, width in choice.widths.items()})
        if choice.sort in ALL_COLUMNS:
            self.table.set_order(choice.sort, descending=choice.descending)

    @property
    def choice(self) -> TableChoice:
        """What is to be remembered: codes only, nothing that was typed."""
        filters = self.bar.filters
        kept = {"status": filters.status.value, "period": filters.period.value}
        if self.table is None:
            return TableChoice(self._chosen_columns, filters=kept)
        sort, descending = self.table.order
        return TableChoice(self._chosen_columns, self.table.widths, sort, descending, kept)

    # The sums

    def _after_rows(self) -> None:
        table = self.table
        rows = table.records.rowCount() if table is not None else 0
        if rows or table is None:
            self.places.setCurrentWidget(self._card)
        else:
            filtered = table.records.filtered
            self.nothing.set_icon("search" if filtered else "receipt-text")
            self.nothing.set_texts(
                self.tr("No invoice matches.") if filtered else self.tr("There are no invoices yet."),
                hint=self.tr("A filter hides some.") if filtered else self.tr("The first one comes when it is issued."),
                action=self.tr("Show all") if filtered else "",
            )
            self.places.setCurrentWidget(self.nothing)
        self._settle.start(SETTLE_MS if rows <= AT_ONCE else MANY_SETTLE_MS)

    def _say_totals(self) -> None:
        if self.table is None:
            return
        rows = self.table.records.shown_records()
        if len(rows) <= AT_ONCE:
            self.show_totals(totals(rows))
        else:
            self.totals_wanted.emit(rows)

    def show_totals(self, found: Totals) -> None:
        """Say what is shown comes to."""
        if self.table is not None:
            shown_now = shown_words(found.invoices, self.table.records.total)
            self.foot.setText(joined((shown_now, totals_words(found), self._with_vat())))

    def _say_selection(self) -> None:
        checked = self.table.checked if self.table is not None else None
        if checked is None or len(checked) <= AT_ONCE:
            rows = self.checked_rows
            self.show_selection(totals(rows))
            return
        count = len(checked)
        self.selection.say(self.tr("%n selected", "", count), "")
        self.selection.show()
        self.selection_wanted.emit(checked.ids)

    def show_selection(self, found: Totals) -> None:
        """Say what is checked comes to."""
        self.selection.setVisible(found.invoices > 0)
        if found.invoices:
            self.selection.say(self.tr("%n selected", "", found.invoices), totals_words(found))

    def _with_vat(self) -> str:
        return self.tr("with VAT, as invoiced")


class _SelectionBar(QFrame):
    """What is checked, its sums, and what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(10)
        self.count = Label("", "card_title")
        self.sums = ElidedLabel("", "secondary")
        self.clear = Button(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Clear the selection"))
        self.save = Button(self.tr("Save PDFs…"), kind="primary")
        layout.addWidget(self.count)
        layout.addWidget(self.sums, 1)
        layout.addWidget(self.clear)
        layout.addWidget(self.save)
        self.hide()

    def say(self, count: str, sums: str) -> None:
        """How many are checked, and what they come to."""
        self.count.setText(count)
        self.sums.setText(sums)
        self.setAccessibleName(joined((count, sums)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with its accent edge."""
        tokens = theme.current().tokens
        draw_box(QPainter(self), QRectF(self.rect()), RADIUS_CARD, tokens.surface, edge=tokens.accent)
