"""The lock before OTP codes, backup codes and token pages: asks for the PIN, and closes again when nobody is there."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.dialogs.pin import PinDialog
    from desktop_manager.ui.tasks import TaskHandle, Tasks

USUAL_MINUTES = 5


class AppLock(QObject):
    """Closed until the PIN was given; always open where none is set. Whether one is set is asked at the first need.

    Signals:
        locked: what stands behind the lock has to be hidden now.
        no_pin: it was to be locked, but no PIN is set.
        failed: the keyring did not say whether a PIN is set (an exception); nothing was opened.
    """

    locked = Signal()
    no_pin = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject | None = None) -> None:
        """Guard the secrets of `workspace`; nothing is asked yet."""
        super().__init__(parent)
        self.workspace = workspace
        self.tasks = tasks
        self.has_pin: bool | None = None
        self._open = False
        self._then: weakref.WeakMethod[Callable[[], object]] | None = None
        self._dialog: PinDialog | None = None
        self._last = 0.0
        self._watching = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._look)
        self.idle_s = USUAL_MINUTES * 60.0

    @property
    def is_open(self) -> bool:
        """Whether what stands behind it may show now."""
        return self._open

    @property
    def dialog(self) -> PinDialog | None:
        """The dialog that asks for the PIN, while it is open."""
        return self._dialog

    def set_idle_minutes(self, minutes: float) -> None:
        """Lock after so many minutes without a key or the mouse."""
        self.idle_s = minutes * 60.0
        if self._idle.isActive():
            self._look()

    def require(self, then: Callable[[], object]) -> None:
        """Call `then` (a bound method) at once where it is open, else after the PIN; never if it is not given.

        The first time, the keyring is asked on a worker whether there is a PIN at all.
        """
        if self._open:
            self._used()
            then()
            return
        self._then = weakref.WeakMethod(then)
        if self._dialog is None:
            key = ("app-lock", None, 0)
            self.tasks.read(self, key, self._ask_whether_set, self._know, self._failed)

    def lock(self) -> None:
        """Close it now; without a PIN nothing happens."""
        if self.has_pin is False:
            return
        self._shut()
        self.locked.emit()

    def lock_now(self) -> None:
        """Close it because the user asked; says so where there is no PIN."""
        self.tasks.read(self, ("app-lock.now", None, 0), self._ask_whether_set, self._lock_if_set, self._failed)

    def pin_changed(self, has_pin: bool) -> None:
        """A PIN was set or removed, by somebody who knew the one before."""
        self.has_pin = has_pin
        self._admit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        kind = QEvent.Type
        if event.type() in (kind.KeyPress, kind.MouseButtonPress, kind.MouseMove, kind.Wheel):
            self._last = time.monotonic()
        return False

    def _ask_whether_set(self, _handle: TaskHandle) -> bool:
        return self.workspace.app_lock.is_set()

    def _know(self, has_pin: bool) -> None:
        self.has_pin = has_pin
        if not has_pin:
            self._admit()
            self._go_on()
        elif self._dialog is None:
            from desktop_manager.ui.dialogs.pin import PinDialog

            self._dialog = PinDialog(self.workspace, self.tasks, _window())
            self._dialog.accepted.connect(self._given)
            self._dialog.finished.connect(self._closed)
            self._dialog.open()

    def _lock_if_set(self, has_pin: bool) -> None:
        self.has_pin = has_pin
        if has_pin:
            self.lock()
        else:
            self.no_pin.emit()

    def _failed(self, error: Exception) -> None:
        self._then = None
        self.failed.emit(error)

    def _given(self) -> None:
        self._admit()
        self._go_on()

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        method = then() if then is not None else None
        if method is not None:
            method()

    def _admit(self) -> None:
        self._open = True
        if self.has_pin:
            self._watch(True)
            self._used()
        else:
            self._watch(False)
            self._idle.stop()

    def _shut(self) -> None:
        self._open = False
        self._idle.stop()
        self._watch(False)

    def _used(self) -> None:
        self._last = time.monotonic()
        if self.has_pin:
            self._idle.start(round(self.idle_s * 1000))

    def _look(self) -> None:
        left = self._last + self.idle_s - time.monotonic()
        if left <= 0:
            self.lock()
        else:
            self._idle.start(round(left * 1000) + 1)

    def _watch(self, watch: bool) -> None:
        # Only while something is open that has to close again: every event of the program passes here.
        app = QApplication.instance()
        if app is None or watch == self._watching:
            return
        self._watching = watch
        if watch:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)


def _window() -> QWidget | None:
    return QApplication.activeWindow()
