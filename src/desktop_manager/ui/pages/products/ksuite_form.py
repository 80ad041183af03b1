"""What a kSuite is to have, how that is paid, and what it costs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_manager.features.ksuite.rules import CURRENT, Choice, judge, judge_offer, least, offer_of
from desktop_manager.features.renewals.checkout import cannot_pay
from desktop_manager.ui.pages.payment_choice import enable_choice, fill_addresses, fill_methods
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.ksuite import choice_refusal, limit_lines, offer_name, price_sentence, short_refusal

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import PaymentMethod
    from desktop_manager.api.models.ksuite import KSuite
    from desktop_manager.features.ksuite.raising import Options

MOST_DIGITS = 6


class KSuiteForm(QWidget):
    """`changed` when another raise is chosen, `paid_otherwise` when only its payment is."""

    changed = Signal()
    paid_otherwise = Signal()

    def __init__(self, suite: KSuite, offer: str, parent: QWidget | None = None) -> None:
        """Start with the least that `offer` can be taken with; with "" it is the current one."""
        super().__init__(parent)
        self._suite = suite
        self._options: Options | None = None
        self._today: date | None = None
        self.offer, self.method, self.address = ComboBox(), ComboBox(), ComboBox()
        self.users, self.storage = QLineEdit(), QLineEdit()
        for number in (self.users, self.storage):
            number.setMaxLength(MOST_DIGITS)
        self.offer_field = FormField(self.tr("Offer"), self.offer)
        self.users_field = FormField(self.tr("Users"), self.users)
        self.storage_field = FormField(self.tr("Storage in TB"), self.storage)
        self.method_field = FormField(self.tr("Means of payment"), self.method)
        self.address_field = FormField(self.tr("Billing address"), self.address)
        self.price = WrapLabel("", "secondary")
        self._lay_out()
        self._fill_offers(offer or suite.offer)
        self._start_least()
        for box in (self.method, self.address):
            box.setEnabled(False)
            box.currentIndexChanged.connect(self.paid_otherwise)
        self.offer.currentIndexChanged.connect(self._choose_offer)
        self.users.textChanged.connect(self._look)
        self.storage.textChanged.connect(self._look)
        self._describe()
        self.setFocusProxy(self.offer)

    @property
    def suite(self) -> KSuite:
        """What is raised, as the server told it last."""
        return self._suite

    @property
    def choice(self) -> Choice | None:
        """What is chosen; None where a number is none."""
        users, storage = _number(self.users.text()), _number(self.storage.text())
        if users is None or storage is None:
            return None
        return Choice(self._suite.account_id, str(self.offer.currentData()), users, storage)

    @property
    def refusal(self) -> str:
        """Why this cannot be chosen, in words; "" where it can."""
        choice = self.choice
        if choice is None:
            return self.tr("Type users and storage as whole numbers.")
        code = judge(self._suite, choice)
        return choice_refusal(code, self._suite, offer_of(self._suite, choice.offer)) if code else ""

    @property
    def refused_at_field(self) -> bool:
        """Whether what is refused is said at its field."""
        return bool(self.users_field.error or self.storage_field.error)

    @property
    def chosen_method(self) -> PaymentMethod | None:
        """The means of payment, None where none can be charged."""
        if self._options is None or self._today is None:
            return None
        found = next((one for one in self._options.methods if one.id == self.method.currentData()), None)
        return None if found is None or cannot_pay(found, self._today) else found

    @property
    def address_id(self) -> int | None:
        """The billing address."""
        data = self.address.currentData()
        return data if isinstance(data, int) else None

    def set_options(self, options: Options, today: date) -> None:
        """Offer what the server told; what was chosen before stays chosen where it still can be."""
        self._options, self._today = options, today
        held = str(self.offer.currentData())
        if options.suite != self._suite:
            self._suite = options.suite
            self.offer.blockSignals(True)
            self._fill_offers(held)
            self.offer.blockSignals(False)
        fill_methods(self.method_field, self.method, options.methods, today)
        fill_addresses(self.address_field, self.address, options.addresses)
        self._describe()
        self.changed.emit()

    def set_fixed(self, fixed: bool) -> None:
        """What was chosen stays as it is while the server is asked."""
        for field in (self.offer_field, self.users_field, self.storage_field, self.method_field, self.address_field):
            field.setEnabled(not fixed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(_side_by_side((self.offer_field, 2), (self.users_field, 1), (self.storage_field, 1)))
        column.addWidget(self.price)
        column.addLayout(_side_by_side((self.method_field, 1), (self.address_field, 1)))

    def _fill_offers(self, wanted: str) -> None:
        """All of them; what cannot be chosen is named with the reason."""
        self.offer.clear()
        for one in self._suite.offers:
            judged = judge_offer(self._suite, one.code)
            text = f"{offer_name(one.code)}: {short_refusal(judged)}" if judged else offer_name(one.code)
            self.offer.addItem(text, one.code)
            enable_choice(self.offer, self.offer.count() - 1, judged in ("", CURRENT))
        self.offer.setCurrentIndex(max(0, self.offer.findData(wanted)))

    def _start_least(self) -> None:
        """At least what the offer is taken with; more that was typed stays."""
        offer = offer_of(self._suite, str(self.offer.currentData()))
        if offer is None:
            return
        start = least(self._suite, offer)
        for field, number in ((self.users, start.users), (self.storage, start.storage_tb)):
            typed = _number(field.text())
            if typed is None or typed < number:
                field.blockSignals(True)
                field.setText(str(number))
                field.blockSignals(False)

    def _choose_offer(self) -> None:
        self._start_least()
        self._look()

    def _look(self) -> None:
        self._describe()
        self.changed.emit()

    def _describe(self) -> None:
        offer = offer_of(self._suite, str(self.offer.currentData()))
        users, storage = limit_lines(offer) if offer is not None else ("", "")
        self.users_field.set_hint(users)
        self.storage_field.set_hint(storage)
        self.price.setText(price_sentence(offer) if offer is not None else "")
        choice = self.choice
        code = judge(self._suite, choice) if choice is not None else ""
        words = choice_refusal(code, self._suite, offer) if code else ""
        whole = self.tr("A whole number.")
        bad_users, bad_storage = _number(self.users.text()) is None, _number(self.storage.text()) is None
        self.users_field.set_error(
            whole if bad_users else words if code in ("fewer_users", "users_not_offered") else ""
        )
        self.storage_field.set_error(
            whole if bad_storage else words if code in ("less_storage", "storage_not_offered") else ""
        )


def _side_by_side(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    from PySide6.QtCore import Qt

    line = QHBoxLayout()
    line.setSpacing(12)
    for field, stretch in fields:
        line.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return line


def _number(text: str) -> int | None:
    """A whole number as it is typed, None for anything else."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdecimal() else None
