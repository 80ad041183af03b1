"""Invoices of one organization or of all: found, added up, opened, saved, paid, and packed for the accountant."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from desktop_manager.features.billing.accounting import has_accounting
from desktop_manager.features.billing.invoice_filters import is_unpaid
from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.features.billing.totals import Totals, totals_while
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.models.picked import Picked
from desktop_manager.ui.pages.billing.invoice_reading import InvoicesData, read_invoices, warm_orders, warm_texts
from desktop_manager.ui.pages.billing.invoice_sheet import InvoiceSheet
from desktop_manager.ui.pages.billing.invoices_board import InvoicesBoard
from desktop_manager.ui.pages.billing.pdf_flow import PdfFlow
from desktop_manager.ui.pages.billing.tab import BillingTab
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.words import billing_access
from desktop_manager.ui.words.dates import age
from desktop_manager.ui.words.invoices import gap_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_manager.api.models.billing import Invoice, InvoiceOperation
    from desktop_manager.features.organizations.service import Organization
    from desktop_manager.ui.models.record_table import RecordTable
    from desktop_manager.ui.pages.billing.invoice_live import LiveInvoices
    from desktop_manager.ui.pages.billing.page import BillingPage
    from desktop_manager.ui.tasks import TaskHandle

TABLE_ID = "invoices"
"""Name under which the choice of columns, order and filters is remembered."""


class InvoicesTab(BillingTab):
    """Shows the local data of the login; what can be seen and chosen there is the `board`'s."""

    areas = frozenset({Area.ACCOUNTS, Area.PRODUCTS, Area.INVOICES, Area.BILLING_ADDRESSES})

    def __init__(self, page: BillingPage) -> None:
        """Reads nothing before it is shown."""
        super().__init__(page)
        self.data: InvoicesData | None = None
        self._generation = 0
        self._sum_generation = 0
        self._wanted_invoice: int | None = None
        self._fetch_error: Exception | None = None
        self._fetched_of = 0
        self.sheet: InvoiceSheet | None = None
        self.menu: QMenu | None = None
        self.board = InvoicesBoard()
        self.live: LiveInvoices | None = None
        self.pdf = PdfFlow(page)
        self._places = QStackedWidget()
        self._places.addWidget(self.board)
        self.states = PageStates(self._places, skeleton_rows=10)
        self.states.retry.connect(self.context.refresh_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.states)
        board = self.board
        board.bar.scope_chosen.connect(self.context.set_show_all)
        board.bar.pack_wanted.connect(self.open_pack)
        board.refresh_wanted.connect(self.context.refresh_requested)
        board.gaps_wanted.connect(self.show_gaps)
        board.save_wanted.connect(self._save_checked)
        board.choice_changed.connect(self._remember)
        board.totals_wanted.connect(self._add_up)
        board.selection_wanted.connect(self._add_up_selection)
        self.context.show_all_changed.connect(self._scope_changed)
        find = QShortcut("Ctrl+F", self)
        find.activated.connect(board.go_to_filter)
        choice = self.context.table_choices.get(TABLE_ID)
        if choice is not None:
            board.take_choice(choice)

    @property
    def state(self) -> str:
        """What is seen: "loading", "empty", "error" or "content"."""
        return self.states.state

    @property
    def has_sheet(self) -> bool:
        """Whether the sheet of an invoice is open."""
        return self.sheet is not None

    # Reading

    def _scope(self) -> int | None:
        current = self.context.organization
        return None if self.context.show_all or current is None else current.id

    def _organization(self) -> Organization | None:
        return None if self.context.show_all else self.context.organization

    def scope_words(self) -> str:
        """The organization, or that those of all are shown."""
        return self.tr("All organizations") if self._scope() is None else super().scope_words()

    def _scope_changed(self) -> None:
        if self.isVisible():
            self.page.read()

    def read(self) -> None:
        """Read the invoices of the current organization, or of all."""
        scope, organization, workspace = self._scope(), self._organization(), self.context.workspace
        current = self.context.organization
        facts_of = current.id if current is not None else None
        order, typed = self.board.order, bool(self.board.bar.field.text())
        may = organization is None or has_accounting(organization)
        if self.data is None or self.data.organization != scope:
            self.states.show_loading()
        self._generation += 1

        def work(handle: TaskHandle) -> InvoicesData | None:
            return read_invoices(
                workspace,
                scope,
                lambda: not handle.cancelled,
                facts_of=facts_of,
                may=may,
                order=order,
                typed=typed,
            )

        self.context.tasks.read(self, ("billing.invoices", scope, self._generation), work, self._show, self._fail)

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch those of the current organization; the others come in the background."""
        organization = self.context.organization
        if organization is None or not has_accounting(organization):
            return frozenset()
        self._fetched_of = organization.id
        changed = self.context.workspace.invoices.fetch(organization.id, force=force)
        return changed | self.context.workspace.billing_addresses.fetch(organization.id, force)

    def fetched(self, error: Exception | None) -> None:
        """Read again: the reason of a failure, and the age."""
        self._fetch_error = error
        self.read()

    def _show(self, data: InvoicesData | None) -> None:
        if data is None:
            return
        organization = self._organization()
        several = len(self.context.organizations) > 1
        same = self.data is not None and self.data.organization == data.organization
        self.data = data
        if not data.offered:
            self._show_live(data)
            return
        if organization is not None and not has_accounting(organization):
            self.states.show_empty(
                "lock",
                billing_access.no_rights(organization.name),
                hint=billing_access.who_has_them(organization.name, data.keepers),
            )
            return
        failure = self._failure(data)
        if data.view.fetched_at is None and not data.view.rows:
            if failure:
                self.states.show_error(self.tr("The invoices were never fetched."), failure)
            else:
                self.states.show_loading()
            return
        self.board.show_trouble(self._trouble(data, failure))
        self.board.bar.show_scope(of_all=data.organization is None, several=several)
        made_now = self.board.table is None
        self.board.show_data(data, same=same)
        if made_now:
            self._connect_table()
        self._places.setCurrentWidget(self.board)
        self.states.show_content()
        prepared = data.prepared
        key = ("billing.invoices.texts", data.organization, self._generation)
        self.context.tasks.read(self, key, lambda _handle: warm_texts(prepared), self._warmed, self._fail)
        if self._wanted_invoice is not None:
            self.show_invoice(self._wanted_invoice)

    def _failure(self, data: InvoicesData) -> str:
        """Why they could not be fetched the last time, in words; "" if they could."""
        if data.view.failure:
            return billing_access.failed_words(data.view.failure)
        if self._fetch_error is not None and data.organization in (None, self._fetched_of):
            return explain(self._fetch_error).sentence
        return billing_access.failed_words("network") if self.context.offline else ""

    def _trouble(self, data: InvoicesData, failure: str) -> str:
        """Why what is shown may not be all, or old."""
        if failure:
            return f"{failure} {age(data.view.fetched_at, self.context.workspace.now())}."
        if data.view.fetched_at is None:
            return self.tr("Not all invoices are fetched yet. Lists and sums are of those that are here.")
        return ""

    def _add_up(self, rows: Sequence[InvoiceRow]) -> None:
        self._sum_generation += 1
        key = ("billing.invoices.totals", None, self._sum_generation)

        def work(handle: TaskHandle) -> Totals | None:
            return totals_while(lambda: not handle.cancelled, rows)

        self.context.tasks.read(self, key, work, self._added_up, self._fail)

    def _add_up_selection(self, ids: frozenset[int]) -> None:
        if self.data is None:
            return
        self._sum_generation += 1
        prepared, key = self.data.prepared, ("billing.invoices.selection", None, self._sum_generation)

        def work(handle: TaskHandle) -> Totals | None:
            places = [prepared.places[one] for one in ids if one in prepared.places]
            return totals_while(lambda: not handle.cancelled, Picked(prepared.records, places))

        self.context.tasks.read(self, key, work, self._selection_added_up, self._fail)

    def _selection_added_up(self, found: Totals | None) -> None:
        checked = self.board.table.checked if self.board.table is not None else None
        if found is not None and checked is not None and found.invoices == len(checked):
            self.board.show_selection(found)

    def _added_up(self, found: Totals | None) -> None:
        if found is not None:
            self.board.show_totals(found)

    def _warmed(self, _nothing: None) -> None:
        """The filter works; now the orders, one by one, so that a click on a header sorts nothing on this thread."""
        self.board.warmed()
        if self.data is None or self.board.table is None:
            return
        prepared, columns = self.data.prepared, self.board.table.shown_columns

        def work(handle: TaskHandle) -> None:
            warm_orders(prepared, columns, lambda: not handle.cancelled)

        key = ("billing.invoices.orders", self.data.organization, self._generation)
        self.context.tasks.read(self, key, work, self._ordered, self._fail)

    def _ordered(self, _nothing: None) -> None:
        """Nothing is to be shown: the orders lie ready."""

    def _fail(self, error: Exception) -> None:
        said = explain(error)
        self.states.show_error(said.sentence, said.hint, details=said.details)

    def _show_live(self, data: InvoicesData) -> None:
        if self.live is None:
            from desktop_manager.ui.pages.billing.invoice_live import LiveInvoices

            self.live = LiveInvoices(self.page)
            self._places.addWidget(self.live)
        organization = self.context.organization
        self.live.show_account(organization.name if organization is not None else "", data.account)
        self._places.setCurrentWidget(self.live)
        self.states.show_content()

    def _remember(self) -> None:
        self.context.choose_table(TABLE_ID, self.board.choice)

    # One invoice

    def _connect_table(self) -> None:
        table: RecordTable | None = self.board.table
        assert table is not None, "made by show_data"
        table.opened.connect(self.open_invoice)
        table.menu_asked.connect(self.open_menu)

    def show_invoice(self, invoice_id: int) -> None:
        """Bring an invoice in sight and open it; once it is read, where it is not yet."""
        row = self.board.show_invoice(invoice_id)
        self._wanted_invoice = None if row is not None else invoice_id
        if row is not None:
            self.open_invoice(invoice_id)

    def open_invoice(self, invoice_id: int) -> None:
        """Open the sheet of an invoice."""
        self._with_invoice(invoice_id, self._open_sheet)

    def _with_invoice(self, invoice_id: int, then: Callable[[Invoice], None]) -> None:
        """Read the whole record on a worker, then go on."""
        row = self._row(invoice_id)
        if row is None:
            return
        work = partial(self._read_one, row)
        self.context.tasks.read(self, ("billing.invoice", row.account_id, invoice_id), work, then, self._say)

    def _read_one(self, row: InvoiceRow, _handle: TaskHandle) -> Invoice:
        found = self.context.workspace.invoices.one(row.account_id, row.id)
        if found is None:
            from desktop_manager.features.errors import NothingKnown

            raise NothingKnown("invoice")
        return found

    def _row(self, invoice_id: int) -> InvoiceRow | None:
        return None if self.board.table is None else self.board.table.records.find(invoice_id)

    def _open_sheet(self, invoice: Invoice) -> None:
        if self.data is None or self.sheet is not None:
            return
        view = self.data.view
        address = view.addresses.get(invoice.billing_address_id or 0)
        name = "" if address is None else address.company or f"{address.first_name} {address.last_name}"
        sheet = self.sheet = InvoiceSheet(
            invoice,
            organization=view.organizations.get(invoice.account_id, ""),
            address=name if address is None else f"{name}, {address.city}",
            today=view.today,
            parent=self,
        )
        sheet.finished.connect(self._sheet_closed)
        sheet.pdf_wanted.connect(partial(self._after_sheet, self.pdf.open, invoice))
        sheet.save_wanted.connect(partial(self._after_sheet, self._save_one, invoice))
        sheet.bill_wanted.connect(partial(self._after_sheet, self._bill, invoice))
        sheet.pay_wanted.connect(partial(self._after_sheet, self._pay, invoice))
        sheet.open()
        key = ("billing.invoice.operations", invoice.account_id, invoice.id)
        self.context.tasks.read(self, key, partial(self._operations, invoice.id), self._told, self._not_told)

    def _operations(self, invoice_id: int, _handle: TaskHandle) -> list[InvoiceOperation] | None:
        return self.context.workspace.invoices.operations(invoice_id)

    def _told(self, operations: list[InvoiceOperation] | None) -> None:
        if self.sheet is not None:
            self.sheet.show_operations(operations)

    def _not_told(self, error: Exception) -> None:
        if self.sheet is not None:
            self.sheet.show_operations_failed(explain(error).sentence)

    def _sheet_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()

    def _after_sheet(self, act: Callable[[Invoice], None], invoice: Invoice) -> None:
        """What is asked in the sheet is said on the page, so the sheet closes first."""
        if self.sheet is not None:
            self.sheet.accept()
        act(invoice)

    def _say(self, error: Exception) -> None:
        words = explain(error)
        self.page.show_message("bad", words.sentence, words.hint)

    # What can be done

    def open_menu(self, invoice_id: int, place: QPoint) -> None:
        """Open the menu of an invoice."""
        row = self._row(invoice_id)
        if row is None:
            return
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Open invoice")).triggered.connect(partial(self.open_invoice, invoice_id))
        menu.addAction(self.tr("Open PDF")).triggered.connect(partial(self.pdf.open, row))
        menu.addAction(self.tr("Save PDF…")).triggered.connect(partial(self._save_one, row))
        bill = menu.addAction(self.tr("Show QR-bill"))
        bill.triggered.connect(partial(self._with_invoice, invoice_id, self._bill))
        pay = menu.addAction(self.tr("Pay…"))
        pay.triggered.connect(partial(self._with_invoice, invoice_id, self._pay))
        for action in (bill, pay):
            action.setEnabled(is_unpaid(row))
            if not is_unpaid(row):
                action.setText(self.tr("%1 (nothing is open)").replace("%1", action.text()))
        menu.addSeparator()
        menu.addAction(self.tr("Copy number")).triggered.connect(partial(self._copy, row.number))
        menu.popup(place)

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self.page.show_message("good", self.tr("Number %1 copied.").replace("%1", number))

    def _save_one(self, invoice: Invoice | InvoiceRow) -> None:
        self.pdf.save([invoice])

    def _save_checked(self) -> None:
        self.pdf.save(self.board.checked_rows)

    def _bill(self, invoice: Invoice) -> None:
        from desktop_manager.ui.pages.billing.qr_bill_dialog import show_qr_bill

        self.bill_flow = show_qr_bill(self.page, invoice)

    def _pay(self, invoice: Invoice) -> None:
        from desktop_manager.ui.pages.billing.pay_dialog import PayFlow

        self.pay_flow = PayFlow(self.page)
        self.pay_flow.open(invoice)

    def open_pack(self) -> None:
        """Pack invoices for the accountant."""
        from desktop_manager.ui.pages.billing.pack_flow import PackFlow

        self.pack = PackFlow(self.page)
        self.pack.open()

    def show_gaps(self) -> None:
        """List the invoices that seem to be missing."""
        from desktop_manager.ui.dialogs.sheet import Sheet
        from desktop_manager.ui.widgets.card import Card
        from desktop_manager.ui.widgets.row import Row
        from desktop_manager.ui.widgets.wrap_label import WrapLabel

        if self.data is None:
            return
        sheet = self.gaps_sheet = Sheet(self.tr("Invoices that may be missing"), self)
        sheet.resize(560, sheet.height())
        sheet.body.addWidget(
            WrapLabel(
                self.tr(
                    "A product that is invoiced period after period has no invoice for these days. "
                    "Ask Support for them, or look in the Manager under Accounting."
                )
            )
        )
        card = Card()
        for gap in self.data.missing:
            card.add_row(Row(gap_line(gap.name, gap.first, gap.last)))
        sheet.body.addWidget(card)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
