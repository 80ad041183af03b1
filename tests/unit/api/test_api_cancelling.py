"""One piece of work ends its own calls, from any thread and without a gap, and no other's."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import date

import pytest

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.errors import Cancelled
from desktop_manager.api.policy import Policy, RateLimit, RetryPolicy
from desktop_manager.api.resources import profile
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.state import DemoState


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def client(faults: Faults) -> Iterator[Client]:
    app = make_app(DemoState(date(2026, 11, 23), rate_limit=None), faults)
    policy = Policy(RetryPolicy(attempts=1), RateLimit(requests=1, per_s=60))
    made = Client(DEMO_SERVER, DEMO_TOKEN, adapter=DemoAdapter(app), policy=policy)
    yield made
    made.close()


def ask(client: Client, cancel: CancelScope, ended: list[str]) -> threading.Thread:
    def work() -> None:
        try:
            with cancel.entered():
                profile.get_profile(client)
            ended.append("answered")
        except Cancelled:
            ended.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_call_under_way_ends_at_once(client: Client, faults: Faults) -> None:
    faults.latency = 30.0
    cancel, ended = CancelScope(), list[str]()
    thread = ask(client, cancel, ended)
    time.sleep(0.05)
    started = time.monotonic()
    cancel.cancel()
    thread.join(5)

    assert ended == ["cancelled"]
    assert time.monotonic() - started < 1


def test_a_call_that_waits_for_its_turn_ends_at_once_and_is_not_sent(client: Client) -> None:
    profile.get_profile(client)
    cancel, ended = CancelScope(), list[str]()
    thread = ask(client, cancel, ended)
    time.sleep(0.05)
    cancel.cancel()
    thread.join(5)

    assert ended == ["cancelled"]


def test_after_it_was_pressed_no_call_begins(client: Client) -> None:
    cancel, ended = CancelScope(), list[str]()
    cancel.cancel()
    ask(client, cancel, ended).join(5)

    assert ended == ["cancelled"]


def test_outside_of_it_calls_go_on(client: Client) -> None:
    cancel = CancelScope()
    with cancel.entered():
        pass
    cancel.cancel()

    assert profile.get_profile(client).data.id


def test_pressing_ends_a_pause() -> None:
    cancel = CancelScope()
    threading.Timer(0.05, cancel.cancel).start()
    started = time.monotonic()
    cancel.wait(30)

    assert cancel.cancelled
    assert time.monotonic() - started < 5
