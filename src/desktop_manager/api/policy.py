"""Limits, retry and rate limit as data (manager-api.md §1.6; architecture.md "Retry is data"). All times in seconds."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """What one reply may take: time to connect, silence between two reads, the whole reply, and decoded bytes."""

    connect_s: float = 10.0
    read_s: float = 20.0
    deadline_s: float = 60.0
    size_bytes: int = 32 * 1024 * 1024


class RateLimit(msgspec.Struct, frozen=True):
    """At most `requests` in any `per_s` seconds. The server allows 60 a minute; the Manager needs some too."""

    requests: int = 50
    per_s: float = 60.0


class RetryPolicy(msgspec.Struct, frozen=True):
    """When a read is sent again, and after how long. A write is never sent again, whatever stands here.

    Without a time from the server the n-th wait is `backoff_s` * 2**(n-1), at most `backoff_cap_s`, and half to all of
    it by chance. A time named by the server is kept, plus a random part of `jitter_s`; after a 429 that names none,
    `unnamed_wait_s` is taken for it. A wait longer than `longest_wait_s` is not begun: the error is raised at once.
    """

    attempts: int = 4
    statuses: frozenset[int] = frozenset((429, 502, 503, 504))
    reasons: frozenset[str] = frozenset(("offline", "reset", "timeout"))
    backoff_s: float = 0.5
    backoff_cap_s: float = 8.0
    jitter_s: tuple[float, float] = (1.0, 15.0)
    unnamed_wait_s: float = 60.0
    longest_wait_s: float = 120.0

    def backoff(self, attempt: int, chance: Callable[[float, float], float] = random.uniform) -> float:
        """Seconds before sending again after `attempt` (1, 2, …) tries without a word from the server about when."""
        whole = min(self.backoff_s * 2.0 ** min(attempt - 1, 30), self.backoff_cap_s)
        return chance(whole / 2, whole)

    def named_wait(self, seconds: float, chance: Callable[[float, float], float] = random.uniform) -> float:
        """Seconds to wait where the server named some: all of them and a random part, so that clients do not meet."""
        return seconds + chance(*self.jitter_s)


class Policy(msgspec.Struct, frozen=True):
    """Everything the client's patience depends on."""

    retry: RetryPolicy = RetryPolicy()
    rate: RateLimit = RateLimit()


DEFAULT = Policy()


def wait_named_by(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait that an answer names: Retry-After (seconds or HTTP date), else X-RateLimit-Reset (epoch).

    `now` is the wall clock in epoch seconds. A value that cannot be read counts as absent; a moment gone by gives 0.
    """
    lowered = {name.lower(): value for name, value in headers.items()}
    after = lowered.get("retry-after", "").strip()
    if after:
        seconds = _number(after)
        if seconds is not None:
            return seconds
        try:
            return max(0.0, parsedate_to_datetime(after).timestamp() - now)
        except (ValueError, OverflowError):
            pass
    reset = _number(lowered.get("x-ratelimit-reset", "").strip())
    return None if reset is None else max(0.0, reset - now)


def _number(text: str) -> float | None:
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        return None
    return float(text)
