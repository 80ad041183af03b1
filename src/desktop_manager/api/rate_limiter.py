"""The client's own bucket: it spends less than the server allows, and says when it waits."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from desktop_manager.api.policy import RateLimit

OnWait = Callable[[float], None]


class RateLimiter:
    """At most `limit.requests` in any window of `limit.per_s` seconds, over all threads that share it."""

    def __init__(self, limit: RateLimit, clock: Callable[[], float]) -> None:
        """Count by `clock` (seconds, monotonic)."""
        self._limit = limit
        self._clock = clock
        self._sent: deque[float] = deque()
        self._paused_until = float("-inf")
        self._lock = threading.Lock()

    def acquire(self, sleep: Callable[[float], None], on_wait: OnWait | None = None, *, leave: int = 0) -> None:
        """Take one request, after waiting by `sleep` where none is free; `on_wait` gets the seconds before each wait.

        Whatever `sleep` raises (a cancel) passes through, and nothing was taken. `leave`: so many requests of the
        window are left to others.
        """
        while (seconds := self._try(leave)) > 0:
            if on_wait is not None:
                on_wait(seconds)
            sleep(seconds)

    def pause(self, seconds: float) -> None:
        """Let nobody send for so many seconds: the server said so."""
        with self._lock:
            self._paused_until = max(self._paused_until, self._clock() + seconds)

    def _try(self, leave: int) -> float:
        """0 if a request was taken, else the seconds until it is worth asking again."""
        with self._lock:
            now = self._clock()
            if now < self._paused_until:
                return self._paused_until - now
            while self._sent and now - self._sent[0] >= self._limit.per_s:
                self._sent.popleft()
            allowed = max(1, self._limit.requests - leave)
            if len(self._sent) < allowed:
                self._sent.append(now)
                return 0.0
            # So many must have left the window first. Never 0: rounding must not turn the last moment of a wait into a
            # taken request.
            return max(self._sent[len(self._sent) - allowed] + self._limit.per_s - now, 0.001)
