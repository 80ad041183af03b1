"""Ends the calls of one piece of work at once, and no others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop_manager.api.errors import Cancelled

if TYPE_CHECKING:
    from desktop_manager.api.in_flight import InFlight


class CancelScope:
    """What a thread calls inside `entered` ends with Cancelled when any thread calls `cancel`, waits included.

    `Client.cancel_all` ends what the whole login has under way; this ends a long work that the user gave up.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[InFlight] = set()
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._cancelled

    def cancel(self) -> None:
        """End what runs and let no further call begin."""
        with self._lock:
            self._cancelled = True
            running = list(self._running)
        for call in running:
            call.cancel()

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Calls of this thread meanwhile belong to the scope."""
        before = getattr(_current, "scope", None)
        _current.scope = self
        try:
            yield
        finally:
            _current.scope = before

    @contextmanager
    def holding(self, call: InFlight) -> Iterator[None]:
        """`call` ends with the scope. Raises Cancelled where that has happened already."""
        with self._lock:
            if self._cancelled:
                raise Cancelled("the work was cancelled")
            self._running.add(call)
        try:
            yield
        finally:
            with self._lock:
                self._running.discard(call)


class _Current(threading.local):
    scope: CancelScope | None = None


_current = _Current()


@contextmanager
def in_scope(call: InFlight) -> Iterator[None]:
    """Let `call` end with the scope that its thread is in, where it is in one."""
    scope = _current.scope
    if scope is None:
        yield
        return
    with scope.holding(call):
        yield
