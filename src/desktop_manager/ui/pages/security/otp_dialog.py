"""Adding an authenticator app: the picture, the key, and the first code that proves it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_manager.api.errors import ValidationFailed
from desktop_manager.api.models.two_step import OtpSetUp
from desktop_manager.features.errors import KeyringProblem, OtpRefused
from desktop_manager.features.security.otp_drift import STEP_S, code_at, drift_of, key_groups
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.qr_view import QrView
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import two_step as words


class OtpDialog(Dialog):
    """Emits `confirmed` and stays until `accept` or `show_failure`: picture and key stay on screen meanwhile."""

    def __init__(self, set_up: OtpSetUp, *, can_keep: bool, parent: QWidget | None = None) -> None:
        """`set_up` was received just now: from then on its clock is counted. `can_keep`: Authenticator is offered."""
        super().__init__(
            self.tr("Add an authenticator app"),
            confirm=self.tr("Turn on"),
            body=self.tr(
                "Scan the picture with the app, or type the key into it. "
                "Nothing is on before the first code of the app proves that it works."
            ),
            stays=True,
            parent=parent,
        )
        self.set_up = set_up
        self._received = QElapsedTimer()
        self._received.start()
        self._sent_at = 0.0
        self.code = QLineEdit()
        self.code.setMaxLength(16)
        self.field = FormField(
            self.tr("First code"), self.code, hint=self.tr("Six digits; the app shows others every 30 s.")
        )
        self.keep = CheckBox(self.tr("Also keep it in Authenticator on this computer"))
        self._statement = WrapLabel(
            self.tr(
                "This computer then shows the codes too. Token, OTP secret and backup codes in one place are one "
                "factor less."
            ),
            "secondary",
        )
        self.add_widget(self.field)
        self._content.insertWidget(0, self._make_key())
        for widget in (self.keep, self._statement):
            self.add_widget(widget)
            widget.setVisible(can_keep)
        self.fill_button = Button(self.tr("Fill in this computer's code"))
        self.fill_button.clicked.connect(self._fill)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.fill_button)
        line.addStretch(1)
        self.add_widget(holder)
        holder.setVisible(can_keep)
        self.keep.toggled.connect(self._keep_toggled)
        self._keep_toggled(False)
        self.code.textChanged.connect(self._typed)
        self._typed()

    def typed(self) -> str:
        """The code as typed; the moment of it is noted, to measure the app's clock by."""
        self._sent_at = self._server_now()
        return self.code.text()

    def _server_now(self) -> float:
        return self.set_up.now + self._received.elapsed() / 1000

    def _fill(self) -> None:
        """For whoever has no other app: this computer is the app, and its code proves the key it keeps."""
        try:
            self.code.setText(code_at(self.set_up.secret, self._server_now()))
        except OtpRefused as refused:
            self.show_failure(refused)
            return
        self.confirm_button.setFocus()

    def show_failure(self, error: Exception) -> None:
        said = words.code_refusal(error)
        if isinstance(error, KeyringProblem):
            self._say_keyring(error)
            return
        if not said:
            super().show_failure(error)
            self.code.setFocus()
            return
        if isinstance(error, ValidationFailed):
            drift = drift_of(self.set_up.secret, self.code.text(), self._sent_at)
            if drift is not None and abs(drift) > STEP_S:
                said = words.drift_words(drift)
        self.set_busy(False)
        self.field.set_error(said)
        self._fit()
        self.code.selectAll()
        self.code.setFocus()

    def set_busy(self, busy: bool) -> None:
        self.code.setReadOnly(busy)
        self.keep.setEnabled(not busy)
        self.confirm_button.set_disabled_reason(self.tr("The server is asked.") if busy else self._missing())

    def _say_keyring(self, problem: KeyringProblem) -> None:
        problem_words = explain(problem)
        nothing = self.tr(
            "Nothing was turned on, and the key above is still good: scan it with your phone and take the tick away, "
            "or try again."
        )
        self.set_error(f"{problem_words.sentence} {problem_words.hint} {nothing}")
        self.keep.setFocus()

    def _keep_toggled(self, keeps: bool) -> None:
        reason = "" if keeps else self.tr("Only for a key that is kept on this computer: tick the box above.")
        self.fill_button.set_disabled_reason(reason)

    def _missing(self) -> str:
        return "" if self.code.text().strip() else self.tr("Type the code first.")

    def _typed(self) -> None:
        self.field.set_error("")
        self.confirm_button.set_disabled_reason(self._missing())

    def _make_key(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        self.picture = QrView(self.set_up.uri)
        self.picture.setAccessibleName(self.tr("QR code to scan with the app"))
        line.addWidget(self.picture)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Key to type"), "strong"))
        groups = key_groups(self.set_up.secret)
        half = len(groups) // 2 + 1
        self.key = WrapLabel(f"{groups[:half].strip()}\n{groups[half:].strip()}", "code")
        self.key.setAccessibleName(groups)
        column.addWidget(self.key)
        copy = QHBoxLayout()
        self.copy_button = CopyButton(self._secret, secret=True, what=self.tr("key"))
        copy.addWidget(self.copy_button)
        copy.addStretch(1)
        column.addLayout(copy)
        column.addWidget(WrapLabel(self.tr("Time-based, 6 digits, 30 s, SHA-1"), "secondary"))
        column.addStretch(1)
        line.addLayout(column, 1)
        return holder

    def _secret(self) -> str:
        return self.set_up.secret
