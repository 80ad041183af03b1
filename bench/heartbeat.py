"""Counts the gaps of a 5 ms heartbeat on the UI thread while the real window refreshes 10,000 products.

Usage: heartbeat.py DATA_FOLDER PRODUCTS

The demo Manager API answers in the same process, as it does in the real demo. First comes the refresh with which a
login opens; its page is made meanwhile, so it is also told apart. Then come `REFRESHES` with one organization in sight
and as many with all of them (PRODUCTS rows), then as many beats at rest.

    first, sync, idle   milliseconds between two beats, once for each
    sync_s              seconds of one refresh
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import watched_window
from PySide6.QtCore import QObject, Qt, QTimer
from unlimited_demo import lift_limits
from watched_window import session_of, tell, when_settled

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

BEAT_MS = 5
REFRESHES = 5


class Heartbeat(QObject):
    """Beats from the first data on."""

    def __init__(self, application: Application) -> None:
        """Follow `application`."""
        super().__init__(application)
        self._application = application
        self._gaps: list[float] = []
        self._first: list[float] = []
        self._busy: list[float] = []
        self._done = 0
        self._refresh_began = self._last = 0.0
        self._durations: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        application.complete.connect(self._complete)

    def _complete(self) -> None:
        self._refresh_began = self._last = time.perf_counter()
        self._timer.start()
        when_settled(self, session_of(self._application), self._settled)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append((now - self._last) * 1000)
        self._last = now

    def _settled(self) -> None:
        session = session_of(self._application)
        self._durations.append(time.perf_counter() - self._refresh_began)
        self._done += 1
        if self._done == 1:
            self._first, self._gaps = self._gaps, []
            self._durations.clear()
        if self._done == 1 + REFRESHES:
            session.context.set_show_all(True)
        if self._done <= 2 * REFRESHES:
            self._refresh_began = time.perf_counter()
            session.refresh_everything()
            when_settled(self, session, self._settled)
        else:
            self._rest()

    def _rest(self) -> None:
        self._timer.stop()
        self._busy, self._gaps = self._gaps, []
        QTimer.singleShot(500, self, self._begin_idle)

    def _begin_idle(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()
        QTimer.singleShot(BEAT_MS * len(self._busy), self, self._end)

    def _end(self) -> None:
        self._timer.stop()
        for name, figures in (
            ("first", self._first),
            ("sync", self._busy),
            ("idle", self._gaps),
            ("sync_s", self._durations),
        ):
            for figure in figures:
                tell(name, figure)
        self._application.window.close()


if __name__ == "__main__":
    lift_limits()
    sys.exit(watched_window.run(["--demo", "--data-folder", sys.argv[1], "--demo-scale", sys.argv[2]], Heartbeat))
