"""The app lock in Preferences: PIN, and when it locks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.settings import LOCK_MINUTES
from desktop_manager.ui.app_lock import AppLock
from desktop_manager.ui.dialogs.pin import PinDialog, RemovePinDialog, SetPinDialog
from desktop_manager.ui.errors import explain
from desktop_manager.ui.tasks import TaskHandle
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.words import app_lock as words


class LockCard(Card):
    """Optional: without a PIN nothing is ever asked. `minutes_chosen`: idle minutes until it locks."""

    minutes_chosen = Signal(int)

    def __init__(self, lock: AppLock, minutes: int, parent: QWidget | None = None) -> None:
        """Show the lock of the open login; the keyring is asked when the card is made."""
        super().__init__(parent=parent)
        self.set_title(self.tr("App lock"))
        self._lock = lock
        self._dialog: PinDialog | None = None
        self.set = Button(self.tr("Set a PIN…"))
        self.change = Button(self.tr("Change…"))
        self.remove = Button(self.tr("Remove…"), kind="danger")
        self.change.setAccessibleName(self.tr("Change the PIN…"))
        self.remove.setAccessibleName(self.tr("Remove the PIN…"))
        self.set.clicked.connect(self._set)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self._what = self.tr("A PIN is asked before OTP codes, backup codes and token pages of this login show.")
        self.row = Row(self.tr("PIN"), self._what)
        for button in (self.set, self.change, self.remove):
            self.row.add_action(button)
        self.add_row(self.row)
        self.minutes = SegmentedButton(
            [(str(number), self.tr("%n min", "", number)) for number in LOCK_MINUTES],
            accessible_name=self.tr("Lock after"),
        )
        self.minutes.set_value(str(minutes))
        self.minutes.chosen.connect(self._choose)
        self.when = Row(
            self.tr("Lock after"), self.tr("Without a key or the mouse. It also locks with the screen, on Linux.")
        )
        self.when.add_action(self.minutes)
        self.add_row(self.when)
        self._show(None)
        self._ask()

    def _ask(self) -> None:
        self._lock.tasks.read(self, ("app-lock.card", None, 0), self._work, self._know, self._fail)

    def _work(self, _handle: TaskHandle) -> tuple[bool, bool]:
        service = self._lock.workspace.app_lock
        return service.available(), service.is_set()

    def _know(self, known: tuple[bool, bool]) -> None:
        available, has_pin = known
        self._show(has_pin)
        self.set.set_disabled_reason("" if available else words.unavailable_words())
        self.row.set_secondary(self._what if available or has_pin else words.unavailable_words())

    def _fail(self, error: Exception) -> None:
        explanation = explain(error)
        self._show(None)
        self.set.set_disabled_reason(explanation.sentence)
        self.row.set_secondary(f"{explanation.sentence} {explanation.hint}")

    def _show(self, has_pin: bool | None) -> None:
        self.set.setVisible(not has_pin)
        if has_pin is None:
            self.set.set_disabled_reason(self.tr("Your keyring is asked."))
        self.change.setVisible(bool(has_pin))
        self.remove.setVisible(bool(has_pin))
        self.when.setVisible(bool(has_pin))

    def _set(self) -> None:
        self._open(SetPinDialog(self._lock.workspace, self._lock.tasks, self.window(), change=False))

    def _change(self) -> None:
        self._open(SetPinDialog(self._lock.workspace, self._lock.tasks, self.window(), change=True))

    def _remove(self) -> None:
        self._open(RemovePinDialog(self._lock.workspace, self._lock.tasks, self.window()))

    @property
    def dialog(self) -> PinDialog | None:
        """The dialog that is open."""
        return self._dialog

    def _open(self, dialog: PinDialog) -> None:
        self._dialog = dialog
        dialog.accepted.connect(self._done)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _done(self) -> None:
        has_pin = not isinstance(self._dialog, RemovePinDialog)
        self._lock.pin_changed(has_pin)
        self._know((True, has_pin))
        (self.change if has_pin else self.set).setFocus()

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _choose(self, minutes: str) -> None:
        self._lock.set_idle_minutes(int(minutes))
        self.minutes_chosen.emit(int(minutes))
