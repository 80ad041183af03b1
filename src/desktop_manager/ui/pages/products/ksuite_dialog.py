"""Modify the offer: choose, see what it costs, and confirm by typing what it becomes."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_manager.api.errors import Conflict, PaymentDeclined
from desktop_manager.features.ksuite.raising import Order
from desktop_manager.ui.pages.products.ksuite_form import KSuiteForm
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.typed_dialog import is_typed
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.ksuite import consequences, due_words, next_words, offer_name
from desktop_manager.ui.words.money import money_text

if TYPE_CHECKING:
    from desktop_manager.api.models.ksuite import KSuite, KSuiteQuote
    from desktop_manager.features.ksuite.raising import Options
    from desktop_manager.features.ksuite.rules import Choice

FORM_WIDTH = 600
QUOTE_AFTER_MS = 250
"""Milliseconds after the last key until the price is asked for."""
PRICE_CHANGED = "price_changed"
"""Code of a 409 whose amount is another one than the one that was shown."""


class ModifyDialog(Dialog):
    """Two steps, of which the second one asks to type what the kSuite becomes. Esc and Back lead to the first again.

    Emits `confirmed` and stays until the order is done; what was chosen and typed outlasts a refusal.

    Signals:
        options_wanted: what there is to choose is to be asked for again; ends in `set_options` or `show_no_prices`.
        quote_wanted: what the choice costs is to be asked for; ends in `set_quote` or `show_no_prices`.
    """

    options_wanted = Signal()
    quote_wanted = Signal()

    def __init__(self, suite: KSuite, organization: str, offer: str, parent: QWidget | None = None) -> None:
        """For a kSuite of `organization`, beginning with an offer of the code `offer`, or with the current one ("")."""
        super().__init__(self.tr("Modify the offer"), confirm=self.tr("Continue…"), stays=True, parent=parent)
        self._organization = organization
        self._quote: KSuiteQuote | None = None
        self._quoted: Choice | None = None
        self._ready = False
        self._keys: dict[object, str] = {}
        self._busy = False
        self.confirming = False
        # Each digit that is typed would be a question of its own; the server takes 60 a minute.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUOTE_AFTER_MS)
        self._pause.timeout.connect(self._want_quote)
        self.form = KSuiteForm(suite, offer)
        self.form.changed.connect(self._choice_changed)
        self.form.paid_otherwise.connect(self._look)
        self.due = WrapLabel("", "strong")
        self.next = WrapLabel("", "secondary")
        self.again = Button(self.tr("Retry"))
        self.again.clicked.connect(self.options_wanted)
        self.again.hide()
        self.first = _column(self.form, self.due, self.next, self.again)
        self.first.setFocusProxy(self.form)
        self.first.setMinimumWidth(FORM_WIDTH)
        self.consequences: tuple[str, ...] = ()
        self.facts = QWidget()
        self.entry = QLineEdit()
        self.entry.textChanged.connect(self._look)
        self.entry.returnPressed.connect(self._to_the_button)
        self.typed = FormField("", self.entry)
        self.second = _column(self.facts, self.typed)
        self.second.setMinimumWidth(FORM_WIDTH)
        self.add_widget(self.first)
        self.add_widget(self.second)
        self.second.hide()
        self._look()

    # What the server told

    def set_options(self, options: Options, today: date) -> None:
        """Offer what there is; what was chosen before stays chosen where it still can be."""
        self._ready = True
        if not self.again.isHidden():
            self.again.hide()
            self.set_error("")
        self.form.set_options(options, today)

    def set_quote(self, choice: Choice, quote: KSuiteQuote) -> None:
        """Show what a choice costs; one that is no longer chosen is passed over."""
        if choice == self.form.choice:
            self._quoted, self._quote = choice, quote
            self._look()

    def show_no_prices(self, error: Exception) -> None:
        """The prices cannot be had; Retry asks again."""
        self._say(error)
        self.again.show()
        self._look()

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong; what has to be chosen anew is shown with it."""
        if isinstance(error, (PaymentDeclined, Conflict)) and self.confirming:
            self._to_first()
        self._say(error)
        if isinstance(error, Conflict):
            self._quoted = self._quote = None
            self.options_wanted.emit()

    @property
    def order(self) -> Order | None:
        """What is ordered; None while something is missing."""
        form, choice, quote = self.form, self.form.choice, self._quote
        method, address_id = form.chosen_method, form.address_id
        if choice is None or quote is None or choice != self._quoted or method is None or address_id is None:
            return None
        # The same order keeps its key: sent again after a pause it is charged once.
        content = (choice, quote.due_today, method.id, address_id)
        key = self._keys.setdefault(content, uuid.uuid4().hex)
        return Order(key, form.suite, choice, quote, method, address_id)

    @property
    def wanted(self) -> str:
        """What is to be typed: the name of what it becomes."""
        choice = self.form.choice
        return f"kSuite {offer_name(choice.offer)}" if choice is not None else ""

    def set_busy(self, busy: bool) -> None:
        """While the server is asked nothing can be changed or pressed again."""
        self._busy = busy
        self.entry.setReadOnly(busy)
        self.form.set_fixed(busy)
        self._look()

    def reject(self) -> None:
        """Back to the first step, from there out."""
        if self.confirming and not self._busy:
            self._to_first()
        else:
            super().reject()

    def _say(self, error: Exception) -> None:
        if not isinstance(error, Conflict):
            super().show_failure(error)
        elif error.code == PRICE_CHANGED:
            self.set_error(self.tr("The price has changed, and nothing was charged. Look at the new amount."))
        else:
            self.set_error(self.tr("The kSuite was changed meanwhile, and nothing was charged. Look at it again."))

    # The steps

    def _confirm(self) -> None:
        if self.confirming:
            super()._confirm()
        elif self.order is not None:
            self._to_second(self.order)

    def _to_second(self, order: Order) -> None:
        self.confirming = True
        self.set_error("")
        self.consequences = consequences(order, self._organization)
        before, self.facts = self.facts, QWidget()
        lines = self._make_consequences(self.consequences)
        lines.setContentsMargins(0, 0, 0, 0)
        self.facts.setLayout(lines)
        self.facts.setAccessibleName("\n".join(self.consequences))
        layout = self.second.layout()
        assert layout is not None, "made with one"
        layout.replaceWidget(before, self.facts)
        before.hide()
        before.deleteLater()
        self.typed.set_label(self.tr("Type “%1” to confirm").replace("%1", self.wanted))
        self.entry.clear()
        self.first.hide()
        self.second.show()
        self._look()
        self.entry.setFocus()

    def _to_first(self) -> None:
        self.confirming = False
        self.set_error("")
        self.second.hide()
        self.first.show()
        self._look()
        self.confirm_button.setFocus()

    def _choice_changed(self) -> None:
        if self.form.choice != self._quoted:
            self._quote = self._quoted = None
        self._look()
        if self._ready and self._quote is None and not self.form.refusal:
            self._pause.start()

    def _want_quote(self) -> None:
        if self._quote is None and not self.form.refusal:
            self.quote_wanted.emit()

    def _look(self) -> None:
        quote = self._quote
        self.cancel_button.setText(self.tr("Back") if self.confirming else self.tr("Cancel"))
        self.confirm_button.setDefault(not self.confirming)
        if quote is not None:
            self.due.setText(due_words(quote))
            self.next.setText(next_words(quote, self.form.suite))
        else:
            text = self.tr("Asking for the price…") if self.again.isHidden() else self.tr("The price is not known.")
            self.due.setText("" if self.form.refusal else text)
            self.next.setText("" if self.form.refused_at_field else self.form.refusal)
        self.confirm_button.setText(self._button_text())
        self.confirm_button.set_disabled_reason(self._missing())
        self._fit()

    def _button_text(self) -> str:
        if not self.confirming or self._quote is None:
            return self.tr("Continue…")
        if self._busy:
            return self.tr("Raising…")
        return self.tr("Raise for %1").replace("%1", money_text(self._quote.due_today))

    def _missing(self) -> str:
        if self._busy:
            return self.tr("Waiting for the server.")
        if self.form.refusal:
            return self.form.refusal
        if self._quote is None:
            return self.tr("The price is not known yet.")
        if self.order is None:
            return self.tr("Choose payment and address first.")
        if self.confirming and not is_typed(self.entry.text(), self.wanted):
            return self.tr("Type “%1” first.").replace("%1", self.wanted)
        return ""

    def _to_the_button(self) -> None:
        if self.confirm_button.isEnabled():
            self.confirm_button.setFocus()


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    return holder
