from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.api.errors import Cancelled
from desktop_manager.api.policy import RateLimit, RetryPolicy, wait_named_by
from desktop_manager.api.rate_limiter import RateLimiter


class Time:
    """A clock that goes on only by what is slept."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@settings(max_examples=150, deadline=None)
@given(
    allowed=st.integers(1, 6),
    per_s=st.floats(0.5, 60),
    gaps=st.lists(st.floats(0, 30), min_size=1, max_size=40),
)
def test_no_window_ever_sees_more_requests_than_allowed(allowed: int, per_s: float, gaps: list[float]) -> None:
    time = Time()
    limiter = RateLimiter(RateLimit(requests=allowed, per_s=per_s), time)
    sent: list[float] = []
    for gap in gaps:
        time.now += gap
        limiter.acquire(time.sleep)
        sent.append(time.now)
    for first, later in zip(sent, sent[allowed:], strict=False):
        assert later - first >= per_s * (1 - 1e-9)


@settings(max_examples=50, deadline=None)
@given(allowed=st.integers(1, 60))
def test_as_many_as_allowed_go_without_a_wait_and_the_next_one_waits_a_window(allowed: int) -> None:
    time = Time()
    limiter = RateLimiter(RateLimit(requests=allowed), time)
    told: list[float] = []
    for _ in range(allowed + 1):
        limiter.acquire(time.sleep, told.append)
    assert time.slept == [60.0]
    assert told == time.slept


def test_fifty_a_minute_is_the_default() -> None:
    assert (RateLimit().requests, RateLimit().per_s) == (50, 60.0)


def test_a_pause_holds_everybody() -> None:
    time = Time()
    limiter = RateLimiter(RateLimit(), time)
    limiter.pause(30)
    limiter.pause(5)
    limiter.acquire(time.sleep)
    assert time.slept == [30.0]


def test_a_wait_that_is_cancelled_takes_nothing() -> None:
    time = Time()
    limiter = RateLimiter(RateLimit(requests=1), time)
    limiter.acquire(time.sleep)

    def cancelled(seconds: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        limiter.acquire(cancelled)
    time.now += 60
    limiter.acquire(time.sleep)
    assert time.slept == []


@settings(max_examples=200, deadline=None)
@given(attempt=st.integers(1, 10_000), part=st.floats(0, 1))
def test_the_backoff_stays_between_half_a_step_and_the_cap(attempt: int, part: float) -> None:
    policy = RetryPolicy()
    wait = policy.backoff(attempt, lambda low, high: low + (high - low) * part)
    assert policy.backoff_s / 2 <= wait <= policy.backoff_cap_s


NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7.0),
        ({"retry-after": " 0 "}, 0.0),
        ({"Retry-After": format_datetime(NOW + timedelta(seconds=90), usegmt=True)}, 90.0),
        ({"Retry-After": format_datetime(NOW - timedelta(days=1), usegmt=True)}, 0.0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "9" * 400}, None),
        ({"X-RateLimit-Reset": str(int(NOW.timestamp()) + 12)}, 12.0),
        ({"X-RateLimit-Reset": str(int(NOW.timestamp()) - 12)}, 0.0),
        ({"Retry-After": "3", "X-RateLimit-Reset": str(int(NOW.timestamp()) + 12)}, 3.0),
        ({"Retry-After": "soon", "X-RateLimit-Reset": str(int(NOW.timestamp()) + 12)}, 12.0),
    ],
)
def test_the_wait_that_an_answer_names(headers: dict[str, str], seconds: float | None) -> None:
    assert wait_named_by(headers, NOW.timestamp()) == seconds


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=40))
def test_no_header_whatever_breaks_the_wait(text: str) -> None:
    wait = wait_named_by({"Retry-After": text, "X-RateLimit-Reset": text}, NOW.timestamp())
    assert wait is None or wait >= 0


def test_who_leaves_some_to_others_waits_before_the_window_is_full() -> None:
    time = Time()
    limiter = RateLimiter(RateLimit(requests=5, per_s=60), time)
    for _ in range(3):
        limiter.acquire(time.sleep, leave=2)
        time.now += 1

    limiter.acquire(time.sleep)
    limiter.acquire(time.sleep)
    assert time.slept == [], "two were left for those who wait"

    limiter.acquire(time.sleep, leave=2)
    assert sum(time.slept) == pytest.approx(60 - 3 + 2)


@given(allowed=st.integers(2, 20), leave=st.integers(0, 25), asked=st.lists(st.booleans(), max_size=80))
def test_others_always_find_what_was_left_to_them(allowed: int, leave: int, asked: list[bool]) -> None:
    time = Time()
    limiter = RateLimiter(RateLimit(requests=allowed, per_s=60), time)
    taken: list[float] = []
    for behind in asked:
        limiter.acquire(time.sleep, leave=leave if behind else 0)
        taken.append(time.now)
        before = [moment for moment in taken if time.now - moment < 60]
        assert len(before) <= (max(1, allowed - leave) if behind else allowed)
