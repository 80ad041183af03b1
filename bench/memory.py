"""Starts the real program on the demo and tells its memory once the first refresh has ended.

Usage: memory.py DATA_FOLDER

pss_mib   proportional set size, as the kernel counts it
rss_mib   resident set size: the same if no other process shared a page
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import watched_window
from PySide6.QtCore import QObject, QTimer
from watched_window import session_of, tell, when_settled

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

CALM_MS = 500
"""Milliseconds for everything that the end of the refresh has set in motion."""


class Memory(QObject):
    """Waits for the end of the first refresh."""

    def __init__(self, application: Application) -> None:
        """Follow `application`."""
        super().__init__(application)
        self._application = application
        application.ready.connect(self._ready)

    def _ready(self) -> None:
        when_settled(self, session_of(self._application), self._settled)

    def _settled(self) -> None:
        QTimer.singleShot(CALM_MS, self, self._measure)

    def _measure(self) -> None:
        with open("/proc/self/smaps_rollup", encoding="ascii") as rollup:
            kib = {line.split(":")[0]: int(line.split()[1]) for line in rollup if line.endswith("kB\n")}
        tell("pss_mib", kib["Pss"] / 1024)
        tell("rss_mib", kib["Rss"] / 1024)
        self._application.window.close()


if __name__ == "__main__":
    sys.exit(watched_window.run(["--demo", "--data-folder", sys.argv[1]], Memory))
