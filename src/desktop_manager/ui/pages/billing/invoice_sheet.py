"""One invoice: its lines, VAT, what happened with it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.invoice_filters import is_unpaid
from desktop_manager.features.billing.invoice_row import row_of
from desktop_manager.features.billing.references import grouped
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.dates import day, moment
from desktop_manager.ui.words.invoices import detail_word, joined, operation_word, rate_text, status_mark
from desktop_manager.ui.words.money import amount_text, money_text, number_text

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.api.models.billing import Invoice, InvoiceOperation

WIDTH = 640


class InvoiceSheet(Sheet):
    """Signals: `pdf_wanted`, `save_wanted`, `bill_wanted`, `pay_wanted` as the buttons say; the sheet stays open."""

    pdf_wanted = Signal()
    save_wanted = Signal()
    bill_wanted = Signal()
    pay_wanted = Signal()

    def __init__(
        self, invoice: Invoice, *, organization: str, address: str, today: date, parent: QWidget | None = None
    ) -> None:
        """Shows what is known; what happened with it follows by `show_operations`."""
        row = row_of(invoice)
        kind = self.tr("Credit note %1") if invoice.kind == "credit_note" else self.tr("Invoice %1")
        super().__init__(kind.replace("%1", invoice.number), parent)
        self.invoice = invoice
        self.resize(WIDTH, self.height())
        words, tone = status_mark(row, today)
        head = QHBoxLayout()
        head.addWidget(Chip(words, tone))
        head.addWidget(Label(organization, "secondary"))
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self._facts(invoice, address))
        self.body.addWidget(self._lines(invoice))
        self.operations = Card(self.tr("What happened"))
        self.operations.add_row(Row(self.tr("Reading…")))
        self.body.addWidget(self.operations)
        self.body.addStretch(1)
        self._buttons(unpaid=is_unpaid(row))

    def _facts(self, invoice: Invoice, address: str) -> Card:
        card = Card()
        facts = [
            (self.tr("Date"), day(invoice.issued_on), False),
            (self.tr("Due"), "" if invoice.due_on is None else day(invoice.due_on), False),
            (self.tr("Amount"), self._amounts(invoice), False),
            (self.tr("Reference"), grouped(invoice.reference) if invoice.reference else "", True),
            (self.tr("Billing address"), address, False),
        ]
        for name, value, copied in facts:
            if value:
                row = FactRow(name, copied=copied)
                row.show_fact(value)
                card.add_row(row)
        return card

    def _amounts(self, invoice: Invoice) -> str:
        total = amount_text(invoice.total, invoice.currency)
        if not invoice.open_amount:
            return self.tr("%1 with VAT").replace("%1", total)
        words = self.tr("%1 with VAT, %2 of it open")
        return words.replace("%1", total).replace("%2", amount_text(invoice.open_amount, invoice.currency))

    def _lines(self, invoice: Invoice) -> Card:
        card = Card(self.tr("Lines"), note=self.tr("without VAT"))
        for line in invoice.lines:
            period = ""
            if line.starts_on is not None and line.ends_on is not None:
                period = self.tr("%1 to %2").replace("%1", day(line.starts_on)).replace("%2", day(line.ends_on))
            row = Row(line.label, period)
            row.add_action(Label(number_text(line.amount), "body"))
            card.add_row(row)
        for share in invoice.vat:
            words = self.tr("VAT %1 of %2").replace("%1", rate_text(share.rate))
            row = Row(words.replace("%2", amount_text(share.base, invoice.currency)))
            row.add_action(Label(number_text(share.vat), "body"))
            card.add_row(row)
        total = Row(self.tr("Total with VAT"))
        total.add_action(Label(money_text(Money(invoice.total, invoice.currency)), "strong"))
        card.add_row(total)
        return card

    def _buttons(self, *, unpaid: bool) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.pay = Button(self.tr("Pay…"), kind="primary")
        self.bill = Button(self.tr("Show QR-bill"))
        self.open_pdf = Button(self.tr("Open PDF"))
        self.save_pdf = Button(self.tr("Save PDF…"))
        self.copy = CopyButton(self._number, what=self.tr("number"))
        self.pay.setVisible(unpaid)
        self.bill.setVisible(unpaid)
        for button in (self.pay, self.bill, self.open_pdf, self.save_pdf, self.copy):
            line.addWidget(button)
        line.addStretch(1)
        self.body.insertLayout(1, line)
        self.pay.clicked.connect(self.pay_wanted)
        self.bill.clicked.connect(self.bill_wanted)
        self.open_pdf.clicked.connect(self.pdf_wanted)
        self.save_pdf.clicked.connect(self.save_wanted)

    def show_operations(self, operations: list[InvoiceOperation] | None) -> None:
        """Show what happened with the invoice, the oldest first; None where the server does not tell."""
        self.operations.clear_rows()
        if not operations:
            said = self.tr("The server does not tell.") if operations is None else self.tr("Nothing yet.")
            self.operations.add_row(Row(said))
            return
        for one in operations:
            row = Row(operation_word(one.kind), joined((moment(one.at), detail_word(one.kind, one.detail))))
            if one.money is not None:
                row.add_action(Label(money_text(one.money), "body"))
            self.operations.add_row(row)

    def show_operations_failed(self, sentence: str) -> None:
        """Say why it cannot be told."""
        self.operations.clear_rows()
        self.operations.add_row(Row(self.tr("What happened could not be fetched."), sentence))

    def _number(self) -> str:
        return self.invoice.number
