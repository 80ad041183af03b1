"""Lets one piece of work end its own calls, and no other's."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Cancel:
    """Pressed once, from any thread; what goes on under it ends, and what begins later does not begin.

    See `Client.ending_with`. `wait` is for pauses between calls.
    """

    def __init__(self) -> None:
        """Nothing is cancelled yet."""
        self._pressed = threading.Event()
        self._lock = threading.Lock()
        self._enders: list[Callable[[], None]] = []

    @property
    def pressed(self) -> bool:
        """Whether the work should end."""
        return self._pressed.is_set()

    def press(self) -> None:
        """End what is under way."""
        with self._lock:
            self._pressed.set()
            enders = list(self._enders)
        for end in enders:
            end()

    def wait(self, seconds: float) -> None:
        """Wait, or return as soon as it is pressed."""
        self._pressed.wait(seconds)

    def begin(self, end: Callable[[], None]) -> None:
        """A call begins that `end` ends; at once where it was pressed before."""
        with self._lock:
            self._enders.append(end)
            pressed = self._pressed.is_set()
        if pressed:
            end()

    def ended(self, end: Callable[[], None]) -> None:
        """That call has ended."""
        with self._lock:
            self._enders.remove(end)
