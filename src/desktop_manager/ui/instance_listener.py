"""The listening side of single_instance.py; it touches the disk, so it lives on the listening thread only."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal, Slot

from desktop_manager.ui import raise_requests

LOOK_AGAIN_MS = 500
"""Milliseconds between two looks where the system does not tell of changes: its watches may be used up."""


class InstanceListener(QObject):
    """Takes the wish of a later start, and answers it once the window's thread has shown the window."""

    asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._waiting: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Watch the folder, and take who asks already. A failure leaves the window without being raised; logged."""
        if not self._watcher.addPath(str(self._folder)):
            self._timer.start()
        self._look()

    def stop(self) -> None:
        """Watch no longer. An answer that is due already still goes out."""
        QCoreApplication.sendPostedEvents(self)
        self._ignore_changes()

    @Slot()
    def answer(self) -> None:
        """Tell everyone who asked that the window is up."""
        for request in self._waiting:
            try:
                raise_requests.answer(request)
            except OSError as error:
                logging.getLogger(__name__).warning("A second start gets no answer: %s", error.strerror)
        self._waiting.clear()

    @Slot()
    def _look(self) -> None:
        try:
            waiting = raise_requests.unanswered(self._folder)
        except OSError as error:
            self._ignore_changes()
            logging.getLogger(__name__).warning("A second start will not raise this window: %s", error.strerror)
            return
        new = waiting - self._waiting
        self._waiting = waiting
        if new:
            self.asked.emit()

    def _ignore_changes(self) -> None:
        self._timer.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
