"""60 requests a minute (manager-api.md §1.6), counted per token."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from math import ceil
from threading import Lock

WINDOW_S = 60.0


class RateLimit:
    """A sliding window. `limit` None: no limit. `clock` counts seconds."""

    def __init__(self, limit: int | None, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._clock = clock
        self._lock = Lock()
        self._times: dict[str, deque[float]] = {}

    def refuse_for(self, who: str) -> int | None:
        """Counts a request of `who`: None when it may pass, else the whole seconds until one may."""
        if self._limit is None:
            return None
        now = self._clock()
        with self._lock:
            times = self._times.setdefault(who, deque())
            while times and times[0] <= now - WINDOW_S:
                times.popleft()
            if len(times) >= self._limit:
                return max(1, ceil(times[0] + WINDOW_S - now))
            times.append(now)
        return None
