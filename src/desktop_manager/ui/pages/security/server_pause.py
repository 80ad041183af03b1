"""The server's pause after too many wrong passwords or codes, counted down."""

from __future__ import annotations

import math

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

TICK_MS = 250


class ServerPause(QObject):
    """`ticked` while it lasts, and once when it is over."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        """None is under way."""
        super().__init__(parent)
        self._end = QDeadlineTimer(0)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)

    @property
    def left_s(self) -> int:
        """Seconds until the server looks at another try, 0 when it does so now."""
        return max(0, math.ceil(self._end.remainingTime() / 1000))

    def begin(self, seconds: float) -> None:
        """Count down from what the server told."""
        self._end = QDeadlineTimer(math.ceil(seconds * 1000))
        self._clock.start()
        self._tick()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._clock.stop()

    def _tick(self) -> None:
        if not self.left_s:
            self._clock.stop()
        self.ticked.emit()
