"""One call at a time, each on its own daemon thread, given up after a time-out."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from desktop_manager.credentials.errors import KeyringTimeout

T = TypeVar("T")


class Call(Generic[T]):
    """A call under way. Its result is held for the one who waits, and dropped when nobody does any more."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._guard = threading.Lock()
        self.given_up = False
        self._values: list[T] = []
        self._error: BaseException | None = None
        self.finished = threading.Event()

    def __call__(self) -> None:
        try:
            value = self._work()
        except BaseException as error:  # noqa: BLE001 - carried over to the waiting thread and raised there
            self._error = error
        else:
            with self._guard:
                if not self.given_up:
                    self._values.append(value)
        finally:
            self.finished.set()

    def give_up(self) -> None:
        """Nobody waits any more: keep no secret that comes late."""
        with self._guard:
            self.given_up = True
            self._values.clear()

    def result(self) -> T:
        if self._error is not None:
            raise self._error
        return self._values.pop()


class Lane:
    """Runs calls that may never come back.

    The keyring library has no time-out, and a keyring with a prompt on screen or a frozen daemon never answers. Such
    a call is left behind on its thread. As long as it is stuck, later calls fail at once, so that threads do not pile
    up and a late write never overtakes a newer one; when it comes back, its result is dropped and calls work again.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._turn = threading.Lock()
        self._left_behind: threading.Event | None = None
        self._current: Call[Any] | None = None

    @property
    def stuck(self) -> bool:
        """Whether a call that was given up has not come back yet."""
        left_behind = self._left_behind
        return left_behind is not None and not left_behind.is_set()

    def ensure_wanted(self) -> None:
        """For the work itself, before a step that changes something: raises KeyringTimeout if it was given up.

        A call that comes back late must not carry out what its caller was told has failed.
        """
        # Nothing new is begun while a call is stuck, so the current one is the one that asks.
        if self._current is not None and self._current.given_up:
            raise KeyringTimeout("Given up meanwhile")

    def run(self, work: Callable[[], T], timeout_s: float) -> T:
        """The result of ``work``, or what it raises; KeyringTimeout after ``timeout_s`` seconds, waiting included."""
        deadline = time.monotonic() + timeout_s
        if not self._turn.acquire(timeout=timeout_s):
            raise KeyringTimeout("The keyring was busy with another call for too long")
        try:
            if self.stuck:
                raise KeyringTimeout("The keyring has not answered an earlier call yet")
            call = Call(work)
            self._current = call
            threading.Thread(target=call, name=self._name, daemon=True).start()
            if not call.finished.wait(max(0.0, deadline - time.monotonic())):
                call.give_up()
                self._left_behind = call.finished
                raise KeyringTimeout("The keyring did not answer in time")
        finally:
            self._turn.release()
        return call.result()
