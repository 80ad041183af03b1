"""Waiting for what the window does by itself: for conditions, with the event loop at rest between two events."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

QUIET_S = 10.0
"""Longest wait."""
_LOOK_MS = 10
"""How often to look at least: not every condition comes with an event."""


def run_until(condition: Callable[[], bool], otherwise: str) -> None:
    """Run the event loop until the condition holds; AssertionError with `otherwise` if it never does."""
    until = time.monotonic() + QUIET_S
    beat = QTimer(interval=_LOOK_MS)
    try:
        while not condition():
            assert time.monotonic() < until, otherwise
            beat.start()
            # Without a time: given one, Qt does not wait but asks again and again, and takes a whole processor.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    finally:
        beat.stop()


def hurry(owner: QObject) -> None:
    """Do now what `owner` has put off a moment, as if that moment had passed."""
    for timer in owner.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if timer.isSingleShot() and timer.isActive():
            timer.stop()
            timer.timeout.emit()
