"""Top up, recover, and the alert threshold of the prepaid account."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.api.errors import PaymentDeclined, ValidationFailed
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.prepaid_rules import (
    check_amount,
    check_recovery,
    check_top_up,
    parse_amount,
)
from desktop_manager.features.billing.settings_rules import Method
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import prepaid as words
from desktop_manager.ui.words.money import amount_text
from desktop_manager.ui.words.payment_settings import method_word

_FIELD_OF_ATTRIBUTE = {"money": "amount", "money.amount": "amount", "method_id": "method", "currency": "amount"}


class MoneyDialog(Dialog):
    """Has fields; says each error at its field, anything else above the buttons. What was typed stays."""

    def __init__(
        self, title: str, confirm: str, body: str, consequences: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Stays until it is accepted."""
        super().__init__(title, confirm=confirm, body=body, consequences=consequences, stays=True, parent=parent)
        self.fields: dict[str, FormField] = {}
        self.available = ""

    def add_field(self, name: str, field: FormField) -> None:
        """Put a field in, under what is there."""
        self.fields[name] = field
        self.add_widget(field)

    def wrong(self, field: str) -> str:
        """What is said at a field; "" if nothing is wrong."""
        return self.fields[field].error

    def show_failure(self, error: Exception) -> None:
        """Say it where it belongs."""
        said: dict[str, str] = {}
        if isinstance(error, InvalidEdit):
            said = {name: words.wrong_words(name, code, self.available) for name, code in error.fields.items()}
        elif isinstance(error, ValidationFailed):
            said = {_FIELD_OF_ATTRIBUTE.get(one.attribute, one.attribute): one.description for one in error.fields}
        elif isinstance(error, PaymentDeclined) and "method" in self.fields:
            told = explain(error)
            said = {"method": f"{told.sentence} {told.hint}"}
        said = {name: text for name, text in said.items() if name in self.fields}
        for name, field in self.fields.items():
            field.set_error(said.get(name, ""))
        if not said:
            super().show_failure(error)
            return
        self.set_error("")
        self.fields[next(name for name in self.fields if name in said)].editor.setFocus()


class TopUpDialog(MoneyDialog):
    """How much, in which currency, from which means of payment."""

    def __init__(self, methods: Sequence[Method], currencies: Sequence[str], parent: QWidget | None = None) -> None:
        """Offer `methods` that can be charged at once, and `currencies`."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("TopUpDialog", "Top up the prepaid account"),
            translate("TopUpDialog", "Top up"),
            "",
            [
                translate("TopUpDialog", "The means of payment is charged at once."),
                translate("TopUpDialog", "There is no Undo: the way back is Recover, to a bank account."),
            ],
            parent,
        )
        self.amount = QLineEdit()
        self.currency = ComboBox()
        for currency in currencies:
            self.currency.addItem(currency, currency)
        self.method = ComboBox()
        for method in methods:
            self.method.addItem(method_word(method), method)
        self._methods = methods
        self.add_field("amount", FormField(self.tr("Amount"), self.amount, hint=self.tr("Such as 50.00")))
        self.add_field("currency", FormField(self.tr("Currency"), self.currency))
        self.add_field("method", FormField(self.tr("Means of payment"), self.method))
        self.summary = WrapLabel("", "secondary")
        self.add_widget(self.summary)
        self.amount.textChanged.connect(self._look)
        self.currency.currentIndexChanged.connect(self._look)
        self.method.currentIndexChanged.connect(self._look)
        self._look()

    def chosen_method(self) -> Method:
        """The means of payment."""
        return self._methods[self.method.currentIndex()]

    def money(self) -> Money:
        """The amount. Raises InvalidEdit."""
        amount = parse_amount(self.amount.text())
        check_top_up(amount)
        return Money(amount, str(self.currency.currentData()))

    def _look(self) -> None:
        try:
            money = self.money()
        except InvalidEdit:
            self.summary.setText(self.tr("Nothing is charged yet."))
            return
        text = self.tr("%1 is charged to %2 and credited to the prepaid account.")
        said = text.replace("%1", amount_text(money.amount, money.currency))
        self.summary.setText(said.replace("%2", method_word(self.chosen_method())))


class RecoverDialog(MoneyDialog):
    """How much, and to which bank account."""

    def __init__(self, balance: Money, parent: QWidget | None = None) -> None:
        """Pay back at most `balance`."""
        translate = QCoreApplication.translate
        held = amount_text(balance.amount, balance.currency)
        super().__init__(
            translate("RecoverDialog", "Recover prepaid money"),
            translate("RecoverDialog", "Recover"),
            translate("RecoverDialog", "The prepaid account holds %1.").replace("%1", held),
            [
                translate(
                    "RecoverDialog", "It leaves the prepaid account at once and is transferred to the account below."
                ),
                translate("RecoverDialog", "Renewals that would be charged to it may no longer be covered."),
                translate("RecoverDialog", "There is no Undo: to have it back, top up."),
            ],
            parent,
        )
        self._balance = balance
        self.available = held
        self.amount = QLineEdit(f"{balance.amount:f}")
        self.iban = QLineEdit()
        self.holder = QLineEdit()
        label = self.tr("Amount in %1").replace("%1", balance.currency)
        self.add_field("amount", FormField(label, self.amount, hint=self.tr("At most %1").replace("%1", held)))
        self.add_field("iban", FormField(self.tr("IBAN"), self.iban))
        self.add_field("holder", FormField(self.tr("Holder of the account"), self.holder))

    def money(self) -> Money:
        """The amount. Raises InvalidEdit."""
        return Money(parse_amount(self.amount.text()), self._balance.currency)

    def problems(self) -> InvalidEdit | None:
        """Every rule that is broken, None if none is."""
        wrong: dict[str, str] = {}
        money = Money(Decimal(0), self._balance.currency)
        try:
            money = self.money()
        except InvalidEdit as unreadable:
            wrong = unreadable.fields
        try:
            check_recovery(money, self.iban.text(), self.holder.text(), self._balance.amount)
        except InvalidEdit as broken:
            wrong = {**broken.fields, **wrong}
        return InvalidEdit(wrong) if wrong else None


class ThresholdDialog(MoneyDialog):
    """Below which balance an alert is mailed, or none."""

    def __init__(self, currency: str, held: Decimal | None, parent: QWidget | None = None) -> None:
        """Begin with `held`, None for no alert."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("ThresholdDialog", "Alert in %1").replace("%1", currency),
            translate("ThresholdDialog", "Save"),
            translate("ThresholdDialog", "A mail is sent when the balance falls below this amount."),
            parent=parent,
        )
        self.mailed = CheckBox(self.tr("Mail an alert"))
        self.mailed.setChecked(held is not None)
        self.amount = QLineEdit("" if held is None else f"{held:f}")
        label = self.tr("Threshold in %1").replace("%1", currency)
        self.add_widget(self.mailed)
        self.add_field("amount", FormField(label, self.amount, hint=self.tr("Such as 50.00")))
        self.mailed.toggled.connect(self.amount.setEnabled)
        self.amount.setEnabled(held is not None)

    def threshold(self) -> Decimal | None:
        """The amount, None for no alert. Raises InvalidEdit."""
        if not self.mailed.isChecked():
            return None
        amount = parse_amount(self.amount.text())
        check_amount(amount)
        return amount
