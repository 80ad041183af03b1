"""Starts the real program on the demo and closes its window while the first refresh is under way.

Usage: quitting.py DATA_FOLDER

    closed_at   the moment of closing, in seconds of the monotonic clock, which all processes share
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import watched_window
from PySide6.QtCore import QObject, QTimer
from watched_window import session_of, tell

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

INTO_THE_REFRESH_MS = 40


class Quitting(QObject):
    """Waits for the first refresh, then closes the window."""

    def __init__(self, application: Application) -> None:
        """Follow `application`."""
        super().__init__(application)
        self._application = application
        application.complete.connect(self._complete)

    def _complete(self) -> None:
        QTimer.singleShot(INTO_THE_REFRESH_MS, self, self._close)

    def _close(self) -> None:
        if not session_of(self._application).context.refreshing:
            raise RuntimeError("the refresh had ended before the window was closed")
        tell("closed_at", time.monotonic())
        self._application.window.close()


if __name__ == "__main__":
    sys.exit(watched_window.run(["--demo", "--data-folder", sys.argv[1]], Quitting))
