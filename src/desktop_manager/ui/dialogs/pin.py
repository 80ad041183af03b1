"""The dialogs about the PIN of the app lock: giving it, setting it, removing it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop_manager.features.errors import PinRefused
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import app_lock as words

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.tasks import TaskHandle, Tasks

LONGEST = 12
TICK_MS = 250


class PinField(SecretField):
    """A masked field for digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """At most as many as a PIN has."""
        super().__init__(parent=parent)
        self.setMaxLength(LONGEST)
        self.setInputMethodHints(self.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)


class PinDialog(Dialog):
    """Asks for the PIN and is accepted when it was right. After wrong ones it counts down to the next try."""

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        title: str = "",
        confirm: str = "",
        danger: bool = False,
    ) -> None:
        """A subclass gives other words and does in `work` what the PIN is asked for."""
        super().__init__(
            title or self.tr("Unlock with your PIN"),
            confirm=confirm or self.tr("Unlock"),
            danger=danger,
            stays=True,
            parent=parent,
        )
        self.workspace = workspace
        self._tasks = tasks
        self._pause = QDeadlineTimer(0)
        self._refused = ""
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self.pin = PinField()
        self.field = FormField(self.tr("PIN"), self.pin)
        self.add_widget(self.field)
        self.confirmed.connect(self._confirm_pin)
        self.finished.connect(self._forget)
        self._pin = ""
        if danger:
            # Enter must neither throw away what was typed nor do what cannot be taken back.
            self.cancel_button.setDefault(False)
            self.pin.returnPressed.connect(self._entered)
        self._add_more()

    def _entered(self) -> None:
        """Enter in the field leads to the button that confirms."""
        if self.confirm_button.isEnabled():
            self.confirm_button.setFocus()

    def _add_more(self) -> None:
        """What stands below the field."""
        self.add_widget(WrapLabel(words.forgotten_words(), "secondary"))

    def work(self, pin: str) -> None:
        """On a worker: what the PIN is for. Raises PinRefused, KeyringProblem."""
        self.workspace.app_lock.check(pin)

    def show_failure(self, error: Exception) -> None:
        """At the field where it is about the PIN."""
        if not isinstance(error, PinRefused):
            super().show_failure(error)
            return
        self.set_busy(False)
        self.pin.take()
        self._refused = error.code
        self.field.set_error(words.refusal(error))
        if error.wait_s:
            self._pause = QDeadlineTimer(math.ceil(error.wait_s * 1000))
            self._clock.start()
            self._tick()
        self._fit()
        self.pin.setFocus()

    def _confirm_pin(self) -> None:
        self.set_error("")
        self.set_busy(True)
        self._pin = self.pin.text()
        self._tasks.read(self, ("pin", None, 0), self._work, self._done, self.show_failure)

    def _work(self, _handle: TaskHandle) -> None:
        pin, self._pin = self._pin, ""
        self.work(pin)

    def _done(self, _nothing: None) -> None:
        self.accept()

    def _tick(self) -> None:
        left = max(0, math.ceil(self._pause.remainingTime() / 1000))
        if left:
            said = words.refusal(PinRefused(self._refused, left))
            self.confirm_button.set_disabled_reason(said)
            self.field.set_error(said)
        else:
            self._clock.stop()
            self.confirm_button.set_disabled_reason("")
            self.field.set_error("")

    def _forget(self) -> None:
        self._clock.stop()
        self.pin.take()


class SetPinDialog(PinDialog):
    """A first PIN, or another one in place of the one there is."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QWidget | None = None, *, change: bool) -> None:
        """With `change` the PIN of now is asked first."""
        self._change = change
        title = self.tr("Change the PIN") if change else self.tr("Set a PIN")
        confirm = self.tr("Change") if change else self.tr("Set PIN")
        super().__init__(workspace, tasks, parent, title=title, confirm=confirm)
        self.field.setVisible(change)
        self._new = ""

    def _add_more(self) -> None:
        self.new = PinField()
        self.again = PinField()
        self.new_field = FormField(self.tr("New PIN"), self.new, hint=self.tr("4 to 12 digits."))
        self.again_field = FormField(self.tr("The same again"), self.again)
        for field in (self.new_field, self.again_field):
            self.add_widget(field)
        super()._add_more()
        if not self._change:
            self._first = self.new_field

    def work(self, pin: str) -> None:
        """Set it."""
        new, self._new = self._new, ""
        self.workspace.app_lock.set_pin(new, pin)

    def show_failure(self, error: Exception) -> None:
        """The new PIN's own faults stand at its own field."""
        if isinstance(error, PinRefused) and error.code == "digits":
            self.set_busy(False)
            self.new_field.set_error(words.refusal(error))
            self._fit()
            self.new.setFocus()
        elif isinstance(error, PinRefused) and error.code == "unavailable":
            self.set_error(words.refusal(error))
        else:
            super().show_failure(error)

    def _confirm_pin(self) -> None:
        self.new_field.set_error("")
        differ = self.new.text() != self.again.text()
        self.again_field.set_error(self.tr("The two are not the same.") if differ else "")
        if differ:
            self._fit()
            self.again.setFocus()
            return
        self._new = self.new.text()
        super()._confirm_pin()

    def _forget(self) -> None:
        super()._forget()
        self.new.take()
        self.again.take()


class RemovePinDialog(PinDialog):
    """Takes the lock away."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QWidget | None = None) -> None:
        """Asks for the PIN once more."""
        title = self.tr("Remove the PIN")
        super().__init__(workspace, tasks, parent, title=title, confirm=self.tr("Remove"), danger=True)

    def work(self, pin: str) -> None:
        """Remove it."""
        self.workspace.app_lock.remove_pin(pin)
