"""Finds what a test leaves behind: log warnings, attempts to reach the network, threads and timers still running."""

import gc
import logging
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

_THREAD_GRACE_S = 1.0


class WarningLog(logging.Handler):
    """Collects what the program logs at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the record as text."""
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def __enter__(self) -> "WarningLog":
        logging.getLogger("desktop_manager").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("desktop_manager").removeHandler(self)


class TimerWatch:
    """Remembers each QTimer that Python starts, from `install()` on."""

    def __init__(self) -> None:
        self._started: weakref.WeakSet[QTimer] = weakref.WeakSet()

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Wraps QTimer.start for as long as the patch lasts."""
        start = QTimer.start
        started = self._started

        def watched_start(timer: QTimer, *arguments: Any, **options: Any) -> None:
            started.add(timer)
            start(timer, *arguments, **options)

        patch.setattr(QTimer, "start", watched_start)

    def forget(self) -> None:
        """Starts anew: timers that run now belong to a longer-lived fixture."""
        self._started.clear()

    def running(self) -> list[str]:
        """The timers still active, described; widgets that wait for their deletion are deleted first."""
        if not self._active():
            return []
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if self._active():
            gc.collect()
        return [f"QTimer of {timer.parent()!r}, every {timer.interval()} ms" for timer in self._active()]

    def _active(self) -> list[QTimer]:
        return [timer for timer in self._started if shiboken6.isValid(timer) and timer.isActive()]


def threads_left(before: set[threading.Thread]) -> Iterator[str]:
    """The threads that would keep the program from quitting and were not there before; each gets a moment to end."""
    for thread in threading.enumerate():
        if thread not in before and not thread.daemon:
            thread.join(_THREAD_GRACE_S)
            if thread.is_alive():
                yield thread.name
