"""Removing a method of two-step verification: the password, and for the last method a backup code too."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.api.errors import TooManyAttempts
from desktop_manager.features.security.two_step_view import Method, TwoStepView
from desktop_manager.ui.pages.security.password_dialog import PasswordDialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.words import backup_codes as code_words
from desktop_manager.ui.words import two_step as words


class RemoveMethodDialog(PasswordDialog):
    """Says what follows, that it cannot be undone, and asks."""

    _needs_code = False

    def __init__(self, method: Method, view: TwoStepView, *, demo: bool, parent: QWidget | None = None) -> None:
        """`method` is one of `view` that is on."""
        super().__init__(
            self.tr("Remove %1").replace("%1", words.method_name(method.kind)),
            body=self.tr("Two-step verification asks for it when you sign in. Support never turns it off on request."),
            consequences=words.removal_consequences(method, view),
            confirm=self.tr("Remove"),
            danger=True,
            demo=demo,
            parent=parent,
        )
        self._needs_code = method.last
        self._none_left = method.last and view.codes_left == 0
        self.code = QLineEdit()
        self.code_field = FormField(
            self.tr("One backup code"),
            self.code,
            hint=self.tr("It shows that you have your sheet, and is used up by this."),
        )
        self.code.textChanged.connect(self._code_typed)
        self.code.returnPressed.connect(self._entered)
        if method.last:
            self.add_widget(self.code_field)
        self._judge()

    def take_code(self) -> str:
        """The backup code as typed; "" where none is asked."""
        return self.code.text().strip()

    def missing(self) -> str:
        if self._needs_code and self._none_left:
            return self.tr("No backup code is left. Generate new codes first.")
        without_password = super().missing()
        if without_password or not self._needs_code:
            return without_password
        return "" if self.take_code() else self.tr("Type a backup code first.")

    def show_failure(self, error: Exception) -> None:
        said = "" if isinstance(error, TooManyAttempts) else code_words.code_refusal(error)
        if not said:
            super().show_failure(error)
            return
        if not self._needs_code:
            self._needs_code = True
            self.add_widget(self.code_field)
            # A layout shows what it is given a turn later, and nothing that is hidden takes the keyboard.
            self.code_field.show()
            said = self.tr("It is the last method by now, so a backup code is asked too.")
        self.code_field.set_error(said)
        self.set_busy(False)
        self._fit()
        self.code.selectAll()
        self.code.setFocus()

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        if self._needs_code:
            self.code.setReadOnly(busy)

    def _entered(self) -> None:
        if self._needs_code and self.password.text() and not self.take_code():
            self.code.setFocus()
        else:
            super()._entered()

    def _code_typed(self) -> None:
        self.code_field.set_error("")
        self._judge()
