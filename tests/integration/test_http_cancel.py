"""Giving up from another thread, wherever the call is waiting."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
import requests.adapters

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError, Cancelled, DeadlineExceeded, OutcomeUnknown
from desktop_manager.api.models.profile import ProfilePatch
from desktop_manager.api.policy import Limits, Policy, RateLimit
from desktop_manager.api.resources.profile import get_profile, update_profile
from support import fault_server as faults
from support.fault_server import FaultServer, answer, envelope

TOKEN = "kT9-secret-token-of-this-test"
AT_ONCE_S = 1.0


class Call:
    """A call on its own thread, and how it ended."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.error: BaseException | None = None
        self._work = work
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._work()
        except ApiError as error:
            self.error = error

    def ended_at_once(self) -> BaseException | None:
        self._thread.join(AT_ONCE_S)
        assert not self._thread.is_alive(), "still waiting"
        return self.error


@pytest.mark.parametrize(
    "behaviour", [faults.hang, faults.drip_headers, faults.drip_body, faults.drip_body_until_close]
)
def test_a_call_to_a_server_that_hangs_or_drips_ends_at_once(behaviour: faults.Behaviour) -> None:
    with FaultServer(behaviour) as server:
        client = Client(server.address, TOKEN)
        calls = [Call(lambda: get_profile(client)) for _ in range(3)]
        deadline = time.monotonic() + 5
        while len(server.requests) < 3 and time.monotonic() < deadline:
            server.request_came.wait(0.05)
        client.cancel_all()
        assert [type(call.ended_at_once()) for call in calls] == [Cancelled] * 3


def test_the_client_works_on_after_a_cancel_and_not_after_a_close() -> None:
    with FaultServer(faults.in_turn(faults.hang, answer(envelope({"id": 7})))) as server:
        client = Client(server.address, TOKEN)
        call = Call(lambda: get_profile(client))
        assert server.request_came.wait(5)
        client.cancel_all()
        assert isinstance(call.ended_at_once(), Cancelled)
        assert get_profile(client).data.id == 7
        client.close()
        with pytest.raises(Cancelled):
            get_profile(client)


def test_closing_ends_what_is_under_way() -> None:
    with FaultServer(faults.hang) as server:
        client = Client(server.address, TOKEN)
        call = Call(lambda: get_profile(client))
        assert server.request_came.wait(5)
        client.close()
        assert isinstance(call.ended_at_once(), Cancelled)


def test_a_write_that_was_under_way_has_an_unknown_outcome() -> None:
    with FaultServer(faults.hang) as server:
        client = Client(server.address, TOKEN)
        call = Call(lambda: update_profile(client, ProfilePatch(email="claire@atelier.example")))
        assert server.request_came.wait(5)
        client.cancel_all()
        error = call.ended_at_once()
    assert isinstance(error, OutcomeUnknown)
    assert isinstance(error.__cause__, Cancelled)


def test_a_wait_before_a_retry_ends_at_once() -> None:
    waiting = threading.Event()
    with FaultServer(answer(b"", 503, {"Retry-After": "60"})) as server:
        client = Client(server.address, TOKEN, on_wait=lambda seconds: waiting.set())
        call = Call(lambda: get_profile(client))
        assert waiting.wait(5)
        client.cancel_all()
        assert isinstance(call.ended_at_once(), Cancelled)
    assert len(server.requests) == 1


def test_a_wait_for_the_rate_limit_ends_at_once() -> None:
    waiting = threading.Event()
    with FaultServer(answer(envelope({"id": 7}))) as server:
        policy = Policy(rate=RateLimit(requests=1))
        client = Client(server.address, TOKEN, policy=policy, on_wait=lambda seconds: waiting.set())
        get_profile(client)
        call = Call(lambda: get_profile(client))
        assert waiting.wait(5)
        client.cancel_all()
        assert isinstance(call.ended_at_once(), Cancelled)
        client.close()
    assert len(server.requests) == 1


def test_a_connection_that_does_not_come_about_ends_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, socket.socket() as first, socket.socket() as second:
        # With the queue full the kernel leaves further connections unanswered, as a silent host would.
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        client = Client(f"http://127.0.0.1:{full.getsockname()[1]}", TOKEN)
        call = Call(lambda: get_profile(client))
        while not any(thread.name == "api-deadline" for thread in threading.enumerate()):
            threading.Event().wait(0.01)
        client.cancel_all()
        assert isinstance(call.ended_at_once(), Cancelled)


@pytest.fixture
def stuck_resolver(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Names are never resolved while the test runs; the event says that one was asked for."""
    asked, release = threading.Event(), threading.Event()

    def stuck(*arguments: Any, **options: Any) -> list[Any]:
        asked.set()
        release.wait(20)
        raise socket.gaierror("too late")

    monkeypatch.setattr(socket, "getaddrinfo", stuck)
    monkeypatch.setenv("NO_PROXY", "*")
    yield asked
    release.set()


def test_a_resolver_that_hangs_is_left_behind(stuck_resolver: threading.Event) -> None:
    client = Client("https://slow-name.example", TOKEN)
    call = Call(lambda: get_profile(client))
    assert stuck_resolver.wait(5)
    client.cancel_all()
    assert isinstance(call.ended_at_once(), Cancelled)


@pytest.mark.usefixtures("stuck_resolver")
def test_the_deadline_holds_for_a_resolver_too() -> None:
    client = Client("https://slow-name.example", TOKEN, limits=Limits(deadline_s=0.2))
    began = time.monotonic()
    with pytest.raises(DeadlineExceeded):
        get_profile(client)
    assert time.monotonic() - began < 5


class InProcess(requests.adapters.BaseAdapter):
    """As the demo's: answers without a network, and is woken by `close`."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        self.closed = threading.Event()

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        self.asked.set()
        self.closed.wait()
        raise requests.ConnectionError("closed")

    def close(self) -> None:
        self.closed.set()


def test_an_in_process_adapter_is_closed() -> None:
    adapter = InProcess()
    client = Client("https://demo.desktop-manager.invalid", TOKEN, adapter=adapter)
    call = Call(lambda: get_profile(client))
    assert adapter.asked.wait(5)
    client.cancel_all()
    assert isinstance(call.ended_at_once(), Cancelled)
