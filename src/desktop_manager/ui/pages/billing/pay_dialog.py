"""Pay an open invoice: with which means, how much, what is left; a declined card keeps the dialog open.

`PayFlow(page).open(invoice)` is what other tabs call.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop_manager.api.errors import Conflict, PaymentDeclined
from desktop_manager.api.manager_links import BILLS
from desktop_manager.features.billing.paying import Means, Paid, ToPay, check
from desktop_manager.features.billing.prepaid_rules import parse_amount
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.billing.prepaid_dialogs import MoneyDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import prepaid as words
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.money import amount_text
from desktop_manager.ui.words.payment_settings import method_word

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import Invoice
    from desktop_manager.ui.pages.billing.page import BillingPage
    from desktop_manager.ui.tasks import TaskHandle


class PayDialog(MoneyDialog):
    """Emits `confirmed` and stays until the page accepts it."""

    def __init__(self, invoice: Invoice, means: Sequence[Means], parent: QWidget | None = None) -> None:
        """Offer `means`; the first that can pay is chosen."""
        translate = QCoreApplication.translate
        total = amount_text(invoice.total, invoice.currency)
        still = amount_text(invoice.open_amount, invoice.currency)
        body = translate("PayDialog", "Total with VAT %1, still open %2.").replace("%1", total).replace("%2", still)
        super().__init__(
            translate("PayDialog", "Pay invoice %1").replace("%1", invoice.number),
            translate("PayDialog", "Pay"),
            body,
            [
                translate("PayDialog", "It is charged at once."),
                translate("PayDialog", "There is no Undo for a payment."),
            ],
            parent,
        )
        self.invoice = invoice
        self.means = tuple(means)
        self._group = QButtonGroup(self)
        self.choices: list[QRadioButton] = []
        self.add_field("means", FormField(self.tr("Means of payment"), self._make_choices()))
        self.amount = QLineEdit()
        label = self.tr("Amount in %1").replace("%1", invoice.currency)
        self.add_field("amount", FormField(label, self.amount))
        self.summary = WrapLabel("", "secondary")
        self.add_widget(self.summary)
        self._group.idClicked.connect(self._chosen)
        self.amount.textChanged.connect(self._look)
        first = next((place for place, one in enumerate(self.means) if not one.refused), -1)
        if first >= 0:
            self.choices[first].setChecked(True)
        self._chosen()

    def chosen(self) -> Means | None:
        """The means of payment, None where none can pay."""
        place = self._group.checkedId()
        return self.means[place] if place >= 0 else None

    def choose(self, kind: str) -> bool:
        """Choose the first means of a kind that can pay; False if there is none."""
        for place, one in enumerate(self.means):
            if one.method.kind == kind and not one.refused:
                self.choices[place].setChecked(True)
                self._chosen()
                return True
        return False

    def payment(self) -> Decimal:
        """The amount as typed, checked. Raises InvalidEdit."""
        means = self.chosen()
        if means is None:
            raise InvalidEdit({"means": "none"})
        amount = parse_amount(self.amount.text())
        self.available = amount_text(self._limit(means), self.invoice.currency)
        check(self.invoice, means, amount)
        return amount

    def show_failure(self, error: Exception) -> None:
        """A refusal of the means of payment is said at it; another one can be chosen."""
        if isinstance(error, PaymentDeclined):
            said = explain(error)
            self.fields["amount"].set_error("")
            self.fields["means"].set_error(f"{said.sentence} {said.hint}")
            self.set_error("")
            checked = self._group.checkedButton()
            if checked is not None:
                checked.setFocus()
            return
        if isinstance(error, Conflict):
            self.set_error(self.tr("This invoice is paid already, or was cancelled. Nothing was charged now."))
            return
        super().show_failure(error)

    def _limit(self, means: Means) -> Decimal:
        """What an amount above a limit is told: the balance where that is smaller than what is open."""
        return means.at_most if means.held is not None else self.invoice.open_amount

    def _make_choices(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for place, one in enumerate(self.means):
            detail = words.means_words(one, self.invoice.currency)
            name = method_word(one.method)
            choice = QRadioButton(f"{name} · {detail}" if detail else name)
            choice.setEnabled(not one.refused)
            self._group.addButton(choice, place)
            self.choices.append(choice)
            layout.addWidget(choice)
        if not any(not one.refused for one in self.means):
            layout.addWidget(WrapLabel(self.tr("None of them can pay this here."), "muted"))
        return holder

    def _chosen(self) -> None:
        means = self.chosen()
        partly = means is not None and means.held is not None
        self.amount.setReadOnly(not partly)
        self.amount.setText(f"{means.at_most:f}" if means is not None else "")
        hint = self.tr("From the prepaid account, part of it can be paid too.") if partly else ""
        self.fields["amount"].set_hint(hint or self.tr("This means of payment pays all that is open."))
        self._look()

    def _look(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        means = self.chosen()
        reason = "" if means is not None else self.tr("None of these means of payment can pay this here.")
        self.confirm_button.set_disabled_reason(reason)
        try:
            amount = self.payment()
        except InvalidEdit as wrong:
            code = wrong.fields.get("amount", "")
            self.summary.setText(words.wrong_words("amount", code, self.available) if code else "")
            return
        rest = self.invoice.open_amount - amount
        some, all_of_it = self.tr("%1 is paid now; %2 of the invoice is left."), self.tr("%1 is paid now: all of it.")
        said = (some if rest else all_of_it).replace("%1", amount_text(amount, self.invoice.currency))
        said = said.replace("%2", amount_text(rest, self.invoice.currency))
        if means is not None and means.held is not None:
            held = amount_text(means.held - amount, self.invoice.currency)
            holds = self.tr("The prepaid account then holds %1.").replace("%1", held)
            said = f"{said} {holds}"
        self.summary.setText(said)


class PayFlow(QObject):
    """Reads what can pay now, asks, pays, and says what was paid.

    `paid(Paid)` when a payment was made. `stale` when what is shown may not be what the server holds.
    """

    paid = Signal(object)
    stale = Signal()

    def __init__(self, page: BillingPage) -> None:
        """Messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._invoice: Invoice | None = None
        self._preferred = ""
        self._means: Means | None = None
        self._amount = Decimal(0)
        self._opening = 0
        self.flow = WriteFlow(page, page.context)
        self.flow.done.connect(self.paid)
        self.flow.stale.connect(self.stale)

    @property
    def dialog(self) -> PayDialog | None:
        """The dialog that is open."""
        dialog = self.flow.dialog
        return dialog if isinstance(dialog, PayDialog) else None

    def open(self, invoice: Invoice, prefer: str = "") -> None:
        """Read what can pay `invoice`, then ask; `prefer`: kind of means to begin with ("prepaid")."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        self._invoice, self._preferred = invoice, prefer
        self._opening += 1
        key = ("billing.pay", invoice.account_id, self._opening)
        self._page.context.tasks.read(self, key, self._prepare, self._ask, self._say)

    def _prepare(self, _handle: TaskHandle) -> ToPay:
        assert self._invoice is not None, "set by open"
        workspace = self._page.context.workspace
        return workspace.paying.prepare(self._invoice, workspace.renewals.reader.today())

    def _ask(self, to_pay: ToPay) -> None:
        invoice = self._invoice
        assert invoice is not None, "set by open"
        if not to_pay.offered:
            self._say_elsewhere(invoice)
            return
        dialog = PayDialog(invoice, to_pay.means, self._page)
        if self._preferred:
            dialog.choose(self._preferred)
        dialog.confirmed.connect(self._send)
        self.flow.open(dialog)

    def _say_elsewhere(self, invoice: Invoice) -> None:
        context = self._page.context
        name = next((one.name for one in context.organizations if one.id == invoice.account_id), "")
        said = self.tr("This server takes no payments: invoice %1 is paid in the Manager.")
        bar = self._page.show_message("info", said.replace("%1", invoice.number), clicks_words(BILLS.clicks, name))
        link = LinkButton(self.tr("In the Manager"), context.manager_url(BILLS), context.opener)
        link.failed.connect(self._page.say_link)
        bar.add_widget(link)

    def _send(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        try:
            self._amount = dialog.payment()
        except InvalidEdit as wrong:
            dialog.show_failure(wrong)
            return
        self._means = dialog.chosen()
        done = self.tr("%1 of invoice %2 paid with %3.").replace("%2", dialog.invoice.number)
        done = done.replace("%1", amount_text(self._amount, dialog.invoice.currency))
        name = method_word(self._means.method) if self._means is not None else ""
        rest = dialog.invoice.open_amount - self._amount
        more = ""
        if rest:
            more = self.tr("%1 is still open.").replace("%1", amount_text(rest, dialog.invoice.currency))
        self.flow.run(self._pay, Said(done.replace("%3", name), more))

    def _pay(self) -> Paid:
        assert self._invoice is not None, "set by open"
        assert self._means is not None, "set before"
        return self._page.context.workspace.paying.pay(self._invoice, self._means, self._amount)

    def _say(self, error: Exception) -> None:
        self.flow.say_failure(error)
