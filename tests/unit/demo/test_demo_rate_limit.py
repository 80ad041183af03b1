"""60 requests a minute, per token, by an injected clock."""

from __future__ import annotations

from typing import Any

from desktop_manager.demo import DEMO_TOKEN_WITHOUT_PROFILE
from desktop_manager.demo.rate_limit import RateLimit
from desktop_manager.demo.state import REQUESTS_A_MINUTE, DemoState


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_request_after_the_sixtieth_waits_for_the_minute_to_pass(make_api: Any) -> None:
    clock = Clock()
    api = make_api(rate_limit=REQUESTS_A_MINUTE, clock=clock, wall=lambda: 1_800_000_000.0)
    for _ in range(60):
        assert api.ask("/1/languages").status_code == 200
        clock.now += 0.5

    refused = api.ask("/1/languages")

    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "30"
    assert refused.headers["X-RateLimit-Reset"] == "1800000030"
    assert refused.json["error"]["code"] == "too_many_request"
    clock.now += 30
    assert api.ask("/1/languages").status_code == 200


def test_each_token_has_its_own_minute(make_api: Any) -> None:
    api = make_api(rate_limit=2, clock=Clock())
    for _ in range(2):
        api.ask("/1/accounts")

    assert api.ask("/1/accounts").status_code == 429
    assert api.ask("/1/accounts", DEMO_TOKEN_WITHOUT_PROFILE).status_code == 200
    assert api.ask("/1/countries", None).status_code == 200


def test_a_refused_request_does_not_count() -> None:
    clock = Clock()
    limit = RateLimit(1, clock)
    assert limit.refuse_for("a") is None
    clock.now += 59
    assert limit.refuse_for("a") == 1
    clock.now += 1
    assert limit.refuse_for("a") is None


def test_the_limit_is_on_unless_it_is_turned_off(make_api: Any) -> None:
    default = DemoState(make_api().state.timeline.today, clock=Clock())
    assert [default.rate_limit.refuse_for("a") for _ in range(61)][-1] == 60

    unlimited = RateLimit(None, Clock())
    assert {unlimited.refuse_for("a") for _ in range(200)} == {None}
