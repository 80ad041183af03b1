"""Ctrl+C in the terminal and `kill`: the program ends as if its window were closed, and asks nothing first."""

import contextlib
import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

ENDING = (signal.SIGINT, signal.SIGTERM)
"""A signal that the program was told to ignore when it was started (`nohup`) stays ignored."""

_SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a program."""


class Interrupts(QObject):
    """Tells of the first signal; the second one ends the process at once, whatever hangs.

    Python runs a handler between two of its own instructions, and Qt waits outside of Python: there the first one
    would be heard whenever something happens next, inside whatever runs then. So it comes through a socket, to which
    Qt listens.
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        """Call `end` on the UI thread, on which this is made, too."""
        super().__init__(parent)
        self.exit_code: int | None = None
        """What the process is to end with; None before any signal."""
        self._end = end
        self._reader, self._writer = socket.socketpair()
        for one in (self._reader, self._writer):
            one.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _let_the_next_one_end)

    def _hear(self) -> None:
        told = b""
        with contextlib.suppress(BlockingIOError):
            told = self._reader.recv(64)
        number = next((one for one in told if one in ENDING), None)
        if number is not None and self.exit_code is None:
            self.exit_code = _SIGNALLED + number
            self._end()


def _let_the_next_one_end(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
