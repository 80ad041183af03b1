"""The dialog that asks for the user's password before something that touches the security of the account."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_manager.api.errors import TooManyAttempts
from desktop_manager.ui.pages.security.server_pause import ServerPause
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.words import passwords as words


class PasswordDialog(Dialog):
    """Emits `confirmed` and stays until `accept` or `show_failure`.

    A wrong password is said at the field; the server's pause after too many is counted down, and nothing is sent until
    it is over. The field is empty as soon as the dialog is closed. With `danger`, Enter in the field leads to the
    button that confirms.
    """

    def __init__(
        self,
        title: str,
        *,
        body: str = "",
        consequences: Sequence[str] = (),
        confirm: str,
        danger: bool = False,
        attribute: str = "password",
        demo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`attribute`: the key of the body under which the server gets the password. `demo`: tell the demo's one."""
        super().__init__(
            title, confirm=confirm, body=body, consequences=consequences, danger=danger, stays=True, parent=parent
        )
        self._attribute = attribute
        self._busy = False
        self._pause = ServerPause(self)
        self._pause.ticked.connect(self._tick)
        self.password = SecretField()
        hint = self.tr("It is sent to the server, not kept.")
        if demo:
            hint = self.tr("In the demo it is %1.").replace("%1", words.DEMO_PASSWORD)
        self.field = FormField(self.tr("Your Infomaniak password"), self.password, hint=hint)
        self.add_widget(self.field)
        self.password.textChanged.connect(self._typed)
        self.finished.connect(self._forget)
        if danger:
            # Enter must neither throw away what was typed nor do what cannot be taken back.
            self.cancel_button.setDefault(False)
            self.password.returnPressed.connect(self._entered)
        self._judge()

    def take_password(self) -> str:
        """What was typed, as it was typed: a password may begin or end with a blank."""
        return self.password.text()

    @property
    def pause_s(self) -> int:
        """Seconds until the server looks at another password, 0 when it does so now."""
        return self._pause.left_s

    def missing(self) -> str:
        """Why the dialog cannot be confirmed yet, "" when it can. A dialog with more fields says more."""
        return "" if self.password.text() else self.tr("Enter your password first.")

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong: at the field where it is the password, else above the buttons."""
        if isinstance(error, TooManyAttempts):
            self.set_busy(False)
            self._pause.begin(error.retry_after)
            self.password.setFocus()
            return
        said = words.password_refusal(error, self._attribute)
        if not said:
            super().show_failure(error)
            self.password.setFocus()
            return
        self.password.clear()
        self.field.set_error(said)
        self.set_busy(False)
        self._fit()
        self.password.setFocus()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.password.setReadOnly(busy)
        self._judge()

    def _judge(self) -> None:
        """Let the dialog be confirmed when nothing stands in the way, and say what does."""
        if self._busy:
            self.confirm_button.set_disabled_reason(self.tr("The server is asked."))
        elif self.pause_s:
            self.confirm_button.set_disabled_reason(words.pause_words(self.pause_s))
        else:
            self.confirm_button.set_disabled_reason(self.missing())

    def _typed(self) -> None:
        if self.password.text() and not self.pause_s:
            self.field.set_error("")
        self._judge()

    def _tick(self) -> None:
        left = self.pause_s
        self.field.set_error(words.pause_words(left) if left else "")
        self._judge()
        self._fit()

    def _entered(self) -> None:
        """Enter in a field: on to what comes next."""
        if self.confirm_button.isEnabled():
            self.confirm_button.setFocus()

    def _forget(self) -> None:
        self._pause.stop()
        self.password.take()
