"""From an error that nobody caught, on any thread, to the dialog that tells it. The window lives on."""

import logging
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desktop_manager.ui.dialogs.crash import CrashDialog

_log = logging.getLogger(__name__)

MOST = 20
"""Errors whose details one dialog holds: a fault that comes back with every paint has a thousand of them."""


class Crashes(QObject):
    """Shows one dialog at a time; what comes while it is open is added to it."""

    _reported = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Show it over `window`, or over the dialog that is open there."""
        super().__init__(window)
        self._window = window
        self._waiting: list[str] = []
        self.dialog: CrashDialog | None = None
        self._reported.connect(self._take)

    def report(self, text: str) -> None:
        """Tell an error, from any thread; `text` without secrets."""
        if shiboken6.isValid(self):
            self._reported.emit(text)

    def _take(self, text: str) -> None:
        if self.dialog is not None:
            self._waiting.append(text)
            if len(self._waiting) <= MOST:
                self.dialog.add(text)
            return
        self._waiting.append(text)
        if len(self._waiting) == 1:
            # Not at once: the error may come from the middle of a paint.
            QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        from desktop_manager.ui.dialogs.crash import CrashDialog

        self.dialog = CrashDialog(self._waiting[0], QApplication.activeModalWidget() or self._window)
        for text in self._waiting[1:MOST]:
            self.dialog.add(text)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        more, self._waiting = len(self._waiting) - MOST, []
        if more > 0:
            _log.info("%d more errors were not shown", more)
        if dialog is not None:
            dialog.deleteLater()
