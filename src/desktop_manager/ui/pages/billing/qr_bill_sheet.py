"""The QR-bill of an invoice on the screen, to be scanned with a banking app, and what it says in words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.billing import epc, qr_bill
from desktop_manager.features.billing.open_bill import sepa_transfer
from desktop_manager.features.billing.qr_bill import QrAddress, QrBill
from desktop_manager.features.billing.references import grouped
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.pages.billing.swiss_qr_view import SepaQrView, SwissQrView
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.money import amount_text

WIDTH = 808
_SWISS, _SEPA = "swiss", "sepa"


class QrBillSheet(Sheet):
    """A bill whose amount is known. In euro and with an account that SEPA knows, the SEPA code can be shown instead."""

    def __init__(self, number: str, bill: QrBill, *, demo: bool, parent: QWidget | None = None) -> None:
        """`number` of the invoice; `demo` marks it as not payable."""
        super().__init__(self.tr("QR-bill of invoice %1").replace("%1", number), parent)
        self.resize(WIDTH, self.height())
        self.bill = bill
        self.demo_mark: MessageBar | None = None
        if demo:
            self.demo_mark = MessageBar(
                "warning",
                self.tr("DEMO, not payable"),
                self.tr("Account and reference are made up. Do not pay it; the code says so too."),
                dismissible=False,
            )
            self.body.addWidget(self.demo_mark)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._make_codes(bill, number))
        columns.addLayout(self._make_facts(bill), 1)
        self.body.addLayout(columns)

    def _make_codes(self, bill: QrBill, number: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        name = self.tr("QR code of invoice %1, for a banking app").replace("%1", number)
        self.swiss = SwissQrView(qr_bill.payload(bill), name=name)
        self.sepa: SepaQrView | None = None
        self.choice: SegmentedButton | None = None
        transfer = sepa_transfer(bill)
        if transfer is not None:
            self.choice = SegmentedButton(
                [(_SWISS, self.tr("QR-bill")), (_SEPA, self.tr("SEPA"))], accessible_name=self.tr("Kind of code")
            )
            self.choice.chosen.connect(self._show_kind)
            column.addWidget(self.choice)
            self.sepa = SepaQrView(epc.payload(transfer), name=name)
            self.sepa.hide()
            column.addWidget(self.sepa)
        column.addWidget(self.swiss)
        hint = WrapLabel(
            self.tr("Scan it with the app of your bank. Check the amount and who is paid there."), "secondary"
        )
        hint.setFixedWidth(self.swiss.sizeHint().width())
        column.addWidget(hint)
        column.addStretch(1)
        return column

    def _make_facts(self, bill: QrBill) -> QVBoxLayout:
        card = Card()
        amount = "" if bill.amount is None else amount_text(bill.amount, bill.currency)
        self.rows: list[FactRow] = []
        debtor = "" if bill.debtor is None else _address_text(bill.debtor)
        for name, value, note, copied in (
            (self.tr("Amount"), amount, self.tr("with VAT, as it is open now"), True),
            (self.tr("Account"), grouped(bill.iban), "", True),
            (self.tr("Payable to"), _address_text(bill.creditor), "", False),
            (self.tr("Reference"), grouped(bill.reference), "", True),
            (self.tr("Payable by"), debtor, "", False),
            (self.tr("Additional information"), bill.message, "", False),
        ):
            row = FactRow(name, copied=copied)
            row.show_fact(value, note)
            if value:
                card.add_row(row)
                self.rows.append(row)
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        return column

    def _show_kind(self, kind: str) -> None:
        self.swiss.setVisible(kind == _SWISS)
        if self.sepa is not None:
            self.sepa.setVisible(kind == _SEPA)


def _address_text(address: QrAddress) -> str:
    if address.combined:
        lines = [address.name, address.street, address.house_number]
    else:
        street = f"{address.street} {address.house_number}".strip()
        lines = [address.name, street, f"{address.country}-{address.zip} {address.city}"]
    return "\n".join(line for line in lines if line)
