"""Asks before something is left that is not saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_manager.ui.shell.main_window import MainWindow
    from desktop_manager.ui.widgets.dialog import Dialog


class UnsavedGuard(QObject):
    """Stands before what leaves the page in sight.

    `stayed` when the user chose not to leave: what was marked as chosen is to be put back.
    """

    stayed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        """Guard the page that `window` shows."""
        super().__init__(window)
        self._window = window
        self._dialog: Dialog | None = None
        self._waiting: list[Callable[[], None]] = []

    @property
    def dialog(self) -> "Dialog | None":
        """The question that is open."""
        return self._dialog

    def before(self, leave: Callable[[], None]) -> None:
        """Do `leave` at once where nothing is unsaved; else ask, and do it when the changes were discarded.

        What comes while the question is open waits for the same answer.
        """
        frame = self._window.frame
        unsaved = frame.unsaved() if frame is not None else ""
        if not unsaved and self._dialog is None:
            leave()
            return
        self._waiting.append(leave)
        if self._dialog is None:
            self._ask(unsaved)

    def _ask(self, unsaved: str) -> None:
        from desktop_manager.ui.widgets.dialog import Dialog

        self._dialog = Dialog(
            self.tr("Leave without saving?"),
            confirm=self.tr("Discard"),
            body=unsaved,
            danger=True,
            parent=self._window,
        )
        self._dialog.cancel_button.setText(self.tr("Stay"))
        self._dialog.accepted.connect(self._discard)
        self._dialog.rejected.connect(self._stay)
        self._dialog.open()

    def _discard(self) -> None:
        waiting = self._close()
        frame = self._window.frame
        if frame is not None:
            frame.discard_unsaved()
        for leave in waiting:
            leave()

    def _stay(self) -> None:
        self._close()
        self.stayed.emit()

    def _close(self) -> list[Callable[[], None]]:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        waiting, self._waiting = self._waiting, []
        return waiting
