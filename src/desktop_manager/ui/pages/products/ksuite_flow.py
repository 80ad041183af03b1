"""Modify the offer: from the button to the invoice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from desktop_manager.ui.pages.products.ksuite_dialog import ModifyDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.words.ksuite import has_words
from desktop_manager.ui.words.money import amount_text, money_text

if TYPE_CHECKING:
    from desktop_manager.api.models.ksuite import KSuite, KSuiteQuote
    from desktop_manager.features.ksuite.raising import Options, Order, RaiseResult
    from desktop_manager.features.ksuite.rules import Choice
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.tasks import TaskHandle

BILLING = "billing"
"""Id of the page that shows invoices."""


class _Told(NamedTuple):
    options: Options
    today: date


class _Quoted(NamedTuple):
    choice: Choice
    quote: KSuiteQuote


class ModifyFlow(QObject):
    """One order at a time; a declined payment keeps the dialog and what was chosen in it."""

    def __init__(self, page: DataPage) -> None:
        """Messages go to `page`, what blocks through the tasks of its context."""
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._suite: KSuite | None = None
        self._order: Order | None = None
        self._invoice: int | None = None
        self._generation = 0
        self.flow = WriteFlow(page, page.context)
        self.flow.done.connect(self._done)

    @property
    def dialog(self) -> ModifyDialog | None:
        """The dialog that is open."""
        dialog = self.flow.dialog
        return dialog if isinstance(dialog, ModifyDialog) else None

    def open(self, suite: KSuite, organization: str, offer: str = "") -> None:
        """Ask what to raise `suite` of `organization` to, beginning with an offer, or with the current one."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        self._suite = suite
        dialog = ModifyDialog(suite, organization, offer, self._page)
        dialog.confirmed.connect(self._send)
        dialog.options_wanted.connect(self._ask_options)
        dialog.quote_wanted.connect(self._ask_quote)
        self.flow.open(dialog)
        self._ask_options()

    def _ask_options(self) -> None:
        self._generation += 1
        suite, workspace = self._suite, self._context.workspace
        assert suite is not None, "set by open"

        def work(_handle: TaskHandle) -> _Told:
            return _Told(workspace.ksuite.raising.options(suite), workspace.renewals.reader.today())

        key = ("ksuite.options", suite.id, self._generation)
        self._context.tasks.read(self, key, work, self._told, self._not_told)

    def _told(self, told: _Told) -> None:
        self._suite = told.options.suite
        if self.dialog is not None:
            self.dialog.set_options(told.options, told.today)

    def _ask_quote(self) -> None:
        dialog = self.dialog
        choice = dialog.form.choice if dialog is not None else None
        if dialog is None or choice is None:
            return
        self._generation += 1
        suite, workspace = dialog.form.suite, self._context.workspace

        def work(_handle: TaskHandle) -> _Quoted:
            return _Quoted(choice, workspace.ksuite.raising.quote(suite, choice))

        key = ("ksuite.quote", suite.id, self._generation)
        self._context.tasks.read(self, key, work, self._quoted, self._not_told)

    def _quoted(self, quoted: _Quoted) -> None:
        if self.dialog is not None:
            self.dialog.set_quote(quoted.choice, quoted.quote)

    def _not_told(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_no_prices(error)

    def _send(self) -> None:
        dialog = self.dialog
        if dialog is None or dialog.order is None:
            return
        self._order = dialog.order
        self.flow.run(self._do_order, Said(""))

    def _do_order(self) -> RaiseResult:
        assert self._order is not None, "set before"
        return self._context.workspace.ksuite.raising.order(self._order)

    def _done(self, result: RaiseResult) -> None:
        order, suite = self._order, result.suite
        assert order is not None, "set before"
        done = self.tr("%1 is now %2 with %3.").replace("%1", order.suite.name).replace("%2", suite.name)
        if order.suite.name == suite.name:
            done = self.tr("%1 now has %2.").replace("%1", suite.name).replace("%2", "%3")
        paid = self.tr("%1 without VAT was charged to %2.").replace("%1", money_text(order.quote.due_today))
        text = self.tr("Show invoices")
        if result.invoice is not None:
            total = amount_text(result.invoice.total, result.invoice.currency)
            paid = self.tr("%1 with VAT was charged to %2.").replace("%1", total)
            text = self.tr("Show invoice %1").replace("%1", result.invoice.number)
        bar = self._page.show_message(
            "good",
            done.replace("%3", has_words(suite.users, suite.storage_tb)),
            paid.replace("%2", order.method.label),
        )
        self._invoice = result.invoice.id if result.invoice is not None else None
        bar.add_action(text).clicked.connect(self._show_invoice)

    def _show_invoice(self) -> None:
        self._context.page_requested.emit(BILLING)
        if self._invoice is not None:
            self._context.invoice_requested.emit(self._invoice)
