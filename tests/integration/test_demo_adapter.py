"""The adapter gives a `requests` session the same answers as a real socket, and honours time-outs and closing."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import requests

from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN, PAUSE_KEY
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState

TODAY = date(2026, 11, 23)


class InProcess:
    """A session whose requests end in a demo of this process."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.adapter = DemoAdapter(make_app(DemoState(TODAY), self.faults))
        self.session = requests.Session()
        self.session.mount(DEMO_SERVER, self.adapter)
        self.session.headers["Authorization"] = f"Bearer {DEMO_TOKEN}"

    def get(self, path: str, **more: Any) -> requests.Response:
        return self.session.get(DEMO_SERVER + path, **more)


@pytest.fixture
def demo() -> Iterator[InProcess]:
    """The demo behind the adapter."""
    made = InProcess()
    with made.session:
        yield made


@pytest.mark.parametrize(
    "path",
    [
        "/2/profile?with=*",
        "/1/accounts?with=*",
        "/1/products?page=2&per_page=7&order_by=customer_name",
        "/1/countries?search=C%C3%B4te",
        "/1/accounts/41000/products?filter[name]=d%C3%A9di%C3%A9",
        "/1/products?with=zzz",
        "/1/accounts/1",
        "/1/none/%C3%A9",
    ],
)
def test_adapter_and_socket_answer_the_same(demo: InProcess, path: str) -> None:
    with ServedDemo(DemoState(TODAY)) as served:
        over_socket = requests.get(served.address + path, headers=dict(demo.session.headers), timeout=10)
    in_process = demo.get(path)

    assert in_process.status_code == over_socket.status_code
    assert in_process.content == over_socket.content
    for name in ("Content-Type", "Content-Length", "X-Request-Id"):
        assert in_process.headers[name] == over_socket.headers[name]
    assert in_process.reason.lower() == over_socket.reason.lower()


def test_a_change_reaches_the_demo(demo: InProcess) -> None:
    answer = demo.session.patch(
        f"{DEMO_SERVER}/2/profile", json={"email": "claire@atelier.example", "firstname": "Zoë"}
    )

    assert answer.json()["data"]["first_name"] == "Zoë"
    assert demo.get("/2/profile").json()["data"]["first_name"] == "Zoë"


def test_a_text_body_is_read(demo: InProcess) -> None:
    answer = demo.session.patch(f"{DEMO_SERVER}/2/profile", data='{"email": "claire@atelier.example"}')

    assert answer.status_code == 200


def test_the_reply_streams(demo: InProcess) -> None:
    whole = demo.get("/1/products").content

    answer = demo.get("/1/products", stream=True)
    first = answer.raw.read1(10)
    rest = bytearray()
    while chunk := answer.raw.read1(1000):
        rest += chunk

    assert first + bytes(rest) == whole
    assert b"".join(demo.get("/1/products", stream=True).iter_content(333)) == whole


def test_a_request_id_comes_back(demo: InProcess) -> None:
    assert demo.get("/1/languages", headers={"X-Request-Id": "abc-1"}).headers["X-Request-Id"] == "abc-1"
    assert demo.get("/1/languages").headers["X-Request-Id"] != demo.get("/1/languages").headers["X-Request-Id"]


@pytest.mark.parametrize("timeout", [0.05, (5, 0.05)])
def test_latency_beyond_the_time_out_is_a_read_timeout(demo: InProcess, timeout: Any) -> None:
    demo.faults.latency = 30
    started = time.monotonic()

    with pytest.raises(requests.exceptions.ReadTimeout):
        demo.get("/1/languages", timeout=timeout)

    assert time.monotonic() - started < 10


@pytest.mark.parametrize("timeout", [None, 10, (1, None)])
def test_latency_within_the_time_out_is_waited_for(demo: InProcess, timeout: Any) -> None:
    demo.faults.latency = 0.03
    started = time.monotonic()

    assert demo.get("/1/languages", timeout=timeout).status_code == 200
    assert time.monotonic() - started >= 0.03


def test_closing_ends_every_wait_and_the_adapter_works_again(demo: InProcess) -> None:
    demo.faults.latency = 60
    failures: list[BaseException] = []
    waiting = threading.Barrier(3)

    def ask() -> None:
        waiting.wait()
        try:
            demo.get("/1/languages")
        except requests.exceptions.ConnectionError as closed:
            failures.append(closed)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    waiting.wait()
    # Closing before a thread has reached its wait does nothing to it, so it is closed until both have ended.
    while any(thread.is_alive() for thread in threads):
        demo.adapter.close()
        threads[0].join(0.01)
        threads[1].join(0.01)

    assert len(failures) == 2
    demo.faults.clear()
    assert demo.get("/1/languages").status_code == 200


def test_faults_reach_the_session(demo: InProcess) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, times=1)
    demo.faults.inject(Fault.CUT_JSON, times=1)

    unavailable, cut = demo.get("/1/languages"), demo.get("/1/languages")

    assert (unavailable.status_code, unavailable.headers["Content-Type"]) == (503, "text/html; charset=utf-8")
    with pytest.raises(requests.exceptions.JSONDecodeError):
        cut.json()


def test_the_sixty_first_request_of_a_minute_is_too_many(demo: InProcess) -> None:
    statuses = [demo.get("/1/languages/1").status_code for _ in range(61)]

    assert statuses == [200] * 60 + [429]


def test_any_wsgi_application_can_be_asked() -> None:
    seen: dict[str, Any] = {}

    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        seen.update(environ, read=environ["wsgi.input"].read())
        start_response("201 Created", [("Content-Type", "text/plain; charset=latin-1"), ("X-A", "1"), ("X-A", "2")])
        return [b"d\xe9", b"mo"]

    session = requests.Session()
    session.mount("http://demo.invalid", DemoAdapter(app))
    answer = session.post("http://demo.invalid:8080/a%20b/%C3%A9?x=%20y", data=b"body", headers={"X-Test": "1"})

    assert (answer.status_code, answer.reason, answer.text) == (201, "Created", "démo")
    assert answer.headers["X-A"] == "1, 2"
    assert answer.url == "http://demo.invalid:8080/a%20b/%C3%A9?x=%20y"
    assert seen["PATH_INFO"].encode("latin-1").decode() == "/a b/é"
    assert (seen["REQUEST_METHOD"], seen["QUERY_STRING"], seen["read"]) == ("POST", "x=%20y", b"body")
    assert (seen["SERVER_NAME"], seen["SERVER_PORT"], seen["HTTP_X_TEST"]) == ("demo.invalid", "8080", "1")
    assert callable(seen[PAUSE_KEY])
