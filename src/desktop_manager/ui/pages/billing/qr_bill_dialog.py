"""From an invoice to its QR-bill: read from the code on its own PDF, so that no account is ever guessed."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject

from desktop_manager.features.billing.open_bill import why_no_bill
from desktop_manager.features.billing.pdf_files import Named
from desktop_manager.features.errors import QrBillRefused
from desktop_manager.ui.errors import explain
from desktop_manager.ui.tasks import Key
from desktop_manager.ui.words.money import amount_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_manager.features.billing.qr_bill import QrBill
    from desktop_manager.ui.pages.billing.qr_bill_sheet import QrBillSheet
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.tasks import TaskHandle


class Payable(Named, Protocol):
    """An invoice as a table or a diagnosis holds it."""

    @property
    def currency(self) -> str:
        """ISO 4217."""

    @property
    def open_amount(self) -> Decimal | str:
        """What is still to be paid; also as a text."""


class _Found(NamedTuple):
    number: str
    bill: "QrBill"


def show_qr_bill(page: "DataPage", invoice: Payable) -> "QrBillFlow":
    """Show the QR-bill of an invoice with exactly what is open, or say on the page why there is none."""
    flow = QrBillFlow(page)
    flow.start(invoice)
    return flow


def show_printed_bill(page: "QWidget", number: str, bill: "QrBill", *, demo: bool = False) -> "QrBillSheet":
    """Show a bill that was read from an invoice PDF of the user's: how it works with a live account."""
    from desktop_manager.ui.pages.billing.qr_bill_sheet import QrBillSheet

    sheet = QrBillSheet(number, bill, demo=demo, parent=page)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


class QrBillFlow(QObject):
    """Fetches the PDF of one invoice, reads its code and shows it."""

    def __init__(self, page: "DataPage") -> None:
        super().__init__(page)
        self._page = page
        self._invoice: Payable | None = None
        self.sheet: QrBillSheet | None = None

    def start(self, invoice: Payable) -> None:
        """Begin; the sheet opens when the code is there."""
        open_amount = Decimal(invoice.open_amount)
        reason = why_no_bill(invoice.currency, is_open=open_amount > 0)
        if reason:
            self._say_why_not(reason, invoice.currency, open_amount)
            self.deleteLater()
            return
        self._invoice = invoice
        text = self.tr("Reading the QR-bill from the PDF of invoice %1…").replace("%1", invoice.number)
        self._page.show_message("info", text, dismissible=False)
        key = Key("billing-qr-bill", invoice.account_id, invoice.id)
        self._page.context.tasks.read(self, key, self._read, self._done, self._failed)

    def _read(self, handle: "TaskHandle") -> _Found:
        from desktop_manager.features.billing.open_bill import bill_in, open_bill
        from desktop_manager.features.evidence.pdf_process import read_apart

        assert self._invoice is not None, "set by start"
        workspace = self._page.context.workspace
        invoice = workspace.pdf_files.invoice(self._invoice)
        document = read_apart(workspace.pdf_files.fetch(invoice.id), handle)
        # A QR-bill stands on the last page (guidelines, 3.2).
        printed = bill_in(code for page in reversed(document.pages) for code in page.codes)
        return _Found(invoice.number, open_bill(invoice, printed))

    def _done(self, found: _Found) -> None:
        self._page.clear_message()
        self.sheet = show_printed_bill(self._page, found.number, found.bill, demo=self._page.context.workspace.demo)
        self.sheet.finished.connect(self.deleteLater)

    def _failed(self, error: Exception) -> None:
        words = explain(error)
        self._page.show_message("warning" if isinstance(error, QrBillRefused) else "bad", words.sentence, words.hint)
        self.deleteLater()

    def _say_why_not(self, reason: str, currency: str, open_amount: Decimal) -> None:
        if reason == "currency":
            said = self.tr("There is no QR-bill in %1.").replace("%1", currency)
            more = self.tr("QR-bills are in CHF or EUR. Pay with the reference of the invoice, or from the Manager.")
        else:
            said = self.tr("There is nothing to pay on this invoice.")
            more = self.tr("Open: %1.").replace("%1", amount_text(open_amount, currency))
        self._page.show_message("info", said, more)
