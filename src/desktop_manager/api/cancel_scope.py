"""Ends the calls of one piece of work at once, and no others."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop_manager.api.errors import Cancelled


class CancelScope:
    """What a thread calls inside `entered` ends with Cancelled when any thread calls `cancel`, waits included.

    A write that may have left this machine ends with OutcomeUnknown. `Client.cancel_all` ends what the whole login has
    under way; this ends a long work that the user gave up.
    """

    def __init__(self) -> None:
        """Nothing is cancelled yet."""
        self._lock = threading.Lock()
        self._ends: list[Callable[[], None]] = []
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """End what runs and let no further call begin."""
        with self._lock:
            self._cancelled.set()
            ends = list(self._ends)
        for end in ends:
            end()

    def wait(self, seconds: float) -> None:
        """Wait between calls, or return as soon as it is cancelled."""
        self._cancelled.wait(seconds)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Calls of this thread meanwhile belong to the scope."""
        before = _current.scope
        _current.scope = self
        try:
            yield
        finally:
            _current.scope = before

    @contextmanager
    def holding(self, end: Callable[[], None]) -> Iterator[None]:
        """A call that `end` ends; it ends with the scope. Raises Cancelled where that has happened already."""
        with self._lock:
            if self.cancelled:
                raise Cancelled("the work was cancelled")
            self._ends.append(end)
        try:
            yield
        finally:
            with self._lock:
                self._ends.remove(end)


class _Current(threading.local):
    scope: CancelScope | None = None


_current = _Current()


@contextmanager
def in_scope(end: Callable[[], None]) -> Iterator[None]:
    """Let a call, which `end` ends, end with the scope that its thread is in, where it is in one."""
    scope = _current.scope
    if scope is None:
        yield
        return
    with scope.holding(end):
        yield
