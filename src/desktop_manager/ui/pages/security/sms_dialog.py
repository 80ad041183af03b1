"""Setting SMS up: the number first, then the code that was sent to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_manager.api.models.two_step import SmsSetUp
from desktop_manager.features.security.two_step_view import TwoStepView
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.words import two_step as words


class SmsDialog(Dialog):
    """Emits `confirmed` twice: without `set_up` for the number, with it for the code.

    `again_wanted`: another code is to be sent to the same number; answer with `sent` or `show_failure`.
    """

    again_wanted = Signal()

    def __init__(self, view: TwoStepView, parent: QWidget | None = None) -> None:
        """`view` knows where the user lives, which decides whether SMS is possible."""
        super().__init__(
            self.tr("Set up SMS"),
            confirm=self.tr("Send a code"),
            body=self.tr("Only for addresses in CH, FR, BE or DE. A code is sent to prove that the number is yours."),
            stays=True,
            parent=parent,
        )
        self._view = view
        self.set_up: SmsSetUp | None = None
        self.phone = QLineEdit()
        self.phone_field = FormField(
            self.tr("Mobile number"), self.phone, hint=self.tr("With its country: +41 79 000 00 12")
        )
        self.code = QLineEdit()
        self.code.setMaxLength(16)
        self.code_field = FormField(self.tr("Code from the SMS"), self.code)
        self.add_widget(self.phone_field)
        self.add_widget(self.code_field)
        self.code_field.hide()
        self.again_button = Button(self.tr("Send again"))
        self.again_button.clicked.connect(self.again_wanted)
        self._again = QWidget()
        line = QHBoxLayout(self._again)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.again_button)
        line.addStretch(1)
        self.add_widget(self._again)
        self._again.hide()
        self.phone.textChanged.connect(self._typed)
        self.code.textChanged.connect(self._typed)
        self._typed()

    def sent(self, set_up: SmsSetUp, hint: str) -> None:
        """The code is on its way: ask for it. `hint` stands under the field."""
        again = self.set_up is not None
        self.set_up = set_up
        said = (
            self.tr("Another code was sent to %1; the one before is void.")
            if again
            else self.tr("A code was sent to %1.")
        )
        self.phone_field.set_hint(said.replace("%1", set_up.sms_phone))
        self.code.clear()
        self.code_field.set_hint(hint)
        self.code_field.show()
        self._again.show()
        self.confirm_button.setText(self.tr("Turn on"))
        self.set_busy(False)
        self._fit()
        self.code.setFocus()

    def show_failure(self, error: Exception) -> None:
        at_phone = words.phone_refusal(error, self._view) if self.set_up is None else ""
        said = at_phone or words.code_refusal(error)
        if not said:
            super().show_failure(error)
            return
        field, editor = (self.phone_field, self.phone) if self.set_up is None else (self.code_field, self.code)
        self.set_busy(False)
        field.set_error(said)
        self._fit()
        editor.selectAll()
        editor.setFocus()

    def set_busy(self, busy: bool) -> None:
        self.phone.setReadOnly(busy or self.set_up is not None)
        self.code.setReadOnly(busy)
        self.again_button.set_disabled_reason(self.tr("The server is asked.") if busy else "")
        self.confirm_button.set_disabled_reason(self.tr("The server is asked.") if busy else self._missing())

    def _missing(self) -> str:
        if self.set_up is None:
            return "" if self.phone.text().strip() else self.tr("Type a phone number first.")
        return "" if self.code.text().strip() else self.tr("Type the code first.")

    def _typed(self) -> None:
        self.phone_field.set_error("")
        self.code_field.set_error("")
        self.confirm_button.set_disabled_reason(self._missing())
