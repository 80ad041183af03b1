"""Renew now: from the selection to the invoice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from desktop_manager.features.renewals.checkout import Left, sorted_out
from desktop_manager.features.renewals.renewing import Options, Order, RenewResult
from desktop_manager.ui.pages.renewals.renew_form import RenewForm
from desktop_manager.ui.pages.renewals.renew_lines import left_words
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.words.money import amount_text, money_text

if TYPE_CHECKING:
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.tasks import TaskHandle

BILLING = "billing"
"""Id of the page that shows invoices."""


class _Asked(NamedTuple):
    today: date
    options: Options


class RenewFlow(QObject):
    """One order at a time; a declined payment keeps the dialog and what was chosen in it."""

    def __init__(self, page: DataPage) -> None:
        """Messages go to `page`, what blocks through the tasks of its context."""
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._entries: tuple[RenewalEntry, ...] = ()
        self._order: Order | None = None
        self._invoice: int | None = None
        self._generation = 0
        self.flow = WriteFlow(page, page.context)
        self.flow.done.connect(self._done)

    @property
    def dialog(self) -> RenewForm | None:
        """The dialog that is open."""
        dialog = self.flow.dialog
        return dialog if isinstance(dialog, RenewForm) else None

    def open(self, entries: Sequence[RenewalEntry]) -> None:
        """Ask how to renew `entries`; those of another organization or currency are left out, and said."""
        if self.flow.busy or self.flow.dialog is not None or not entries:
            return
        taken, left = sorted_out(entries)
        if not taken:
            self._page.show_message("warning", self.tr("None of these can be renewed."), left_words(left))
            return
        self._entries = taken
        self._open(taken, left)
        self._ask()

    def _open(self, taken: tuple[RenewalEntry, ...], left: tuple[Left, ...]) -> None:
        dialog = RenewForm(taken, left, self._page)
        dialog.confirmed.connect(self._send)
        dialog.prices_wanted.connect(self._ask)
        self.flow.open(dialog)

    def _ask(self) -> None:
        self._generation += 1
        account_id = self._entries[0].account_id
        key = ("renewals.options", account_id, self._generation)
        self._context.tasks.read(self, key, self._read_options, self._told, self._not_told)

    def _read_options(self, _handle: TaskHandle) -> _Asked:
        renewals = self._context.workspace.renewals
        return _Asked(renewals.reader.today(), renewals.renewing.options(self._entries))

    def _told(self, asked: _Asked) -> None:
        if self.dialog is not None:
            self.dialog.set_options(asked.options, asked.today)

    def _not_told(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_no_prices(error)

    def _send(self) -> None:
        dialog = self.dialog
        if dialog is None or dialog.order is None:
            return
        self._order = dialog.order
        self.flow.run(self._do_order, Said(""))

    def _do_order(self) -> RenewResult:
        assert self._order is not None, "set before"
        return self._context.workspace.renewals.renewing.order(self._order)

    def _done(self, result: RenewResult) -> None:
        order = self._order
        assert order is not None, "set before"
        count = len(order.entries)
        paid = self.tr("%1 without VAT was charged to %2.").replace("%1", money_text(order.quote.total))
        if result.invoice is not None:
            total = amount_text(result.invoice.total, result.invoice.currency)
            paid = self.tr("%1 with VAT was charged to %2.").replace("%1", total)
        bar = self._page.show_message(
            "good", self.tr("%n product(s) renewed.", "", count), paid.replace("%2", order.method.label)
        )
        self._invoice = result.invoice.id if result.invoice is not None else None
        text = self.tr("Show invoices")
        if result.invoice is not None:
            text = self.tr("Show invoice %1").replace("%1", result.invoice.number)
        bar.add_action(text).clicked.connect(self._show_invoice)

    def _show_invoice(self) -> None:
        self._context.page_requested.emit(BILLING)
        if self._invoice is not None:
            self._context.invoice_requested.emit(self._invoice)
