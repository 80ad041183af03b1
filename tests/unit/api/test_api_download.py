"""What a pre-signed link points to: fetched without the token, within bounds, and the link never shown anywhere."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path

import pytest

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.download import PDF_LIMITS, REMEMBERED, download_pdf
from desktop_manager.api.errors import (
    ApiError,
    BadReply,
    Cancelled,
    DeadlineExceeded,
    NetworkError,
    NotFound,
    RateLimited,
    ReplyTooLarge,
    ServerError,
    Unavailable,
)
from desktop_manager.api.policy import Limits, Policy, RateLimit, RetryPolicy
from desktop_manager.api.redaction import RedactingFormatter
from support import fault_server as faults
from support.fault_server import Behaviour, FaultServer, answer, in_turn, redirect

TOKEN = "kT9-secret-token-of-this-test"
PDF = b"%PDF-1.7\n" + b"invoice " * 1000
PATH = "/2/files/Zx81-pre-signed-secret?signature=Kq7xD3fp9vTz"
AT_ONCE_S = 1.0
IMPATIENT = Policy(RetryPolicy(attempts=1), RateLimit(requests=10_000))


def client_of(policy: Policy = IMPATIENT) -> Client:
    """The API is elsewhere: what is asked of the test's server comes from links only."""
    return Client("https://api.test", TOKEN, policy=policy, sleep=lambda _seconds: None)


def failure_of(behaviour: Behaviour, path: str = PATH) -> ApiError:
    with FaultServer(behaviour) as server, pytest.raises(ApiError) as failed:
        download_pdf(client_of(), server.address + path)
    return failed.value


def test_a_pdf_is_fetched_whole_and_without_the_token() -> None:
    with FaultServer(answer(PDF)) as server:
        assert download_pdf(client_of(), server.address + PATH) == PDF
        (request,) = server.requests
        assert request.request_line == f"GET {PATH} HTTP/1.1"
        assert request.header("Authorization") is None
        assert request.header("Cookie") is None
        assert request.header("X-Request-Id") is None
        assert TOKEN not in request.head


def test_a_netrc_of_the_user_adds_no_credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login claire password hunter2\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with FaultServer(answer(PDF)) as server:
        download_pdf(client_of(), server.address + PATH)
        assert server.requests[0].header("Authorization") is None


def test_the_second_link_of_a_server_uses_the_same_connection() -> None:
    with FaultServer(answer(PDF)) as server:
        client = client_of()
        for number in range(3):
            download_pdf(client, f"{server.address}/file/{number}/long-enough-secret")
        assert server.connections == 1


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_link_that_is_no_longer_valid_is_told(status: int) -> None:
    assert isinstance(failure_of(answer(b"gone", status)), NotFound)


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        (answer(b"<html>sign in</html>"), BadReply),
        (answer(b""), BadReply),
        (answer(b"x" * 2000 + PDF), BadReply),
        (answer(b"", 500), ServerError),
        (answer(b"", 503), Unavailable),
        (answer(b"", 429), RateLimited),
        (redirect("https://elsewhere.test/file"), BadReply),
        (redirect("ftp://127.0.0.1/file"), BadReply),
        (redirect("http://127.0.0.1:9/file"), BadReply),
        (faults.reset, NetworkError),
        (answer(b"x" * (PDF_LIMITS.size_bytes + 1)), ReplyTooLarge),
    ],
)
def test_what_is_no_pdf_is_refused(behaviour: Behaviour, kind: type[ApiError]) -> None:
    assert isinstance(failure_of(behaviour), kind)


def test_a_pdf_that_was_cut_on_the_way_is_no_pdf() -> None:
    def cut(conversation: faults.Conversation) -> None:
        conversation.send(faults.message(200, PDF, length=len(PDF) + 10))
        conversation.end()

    assert isinstance(failure_of(cut), NetworkError)


def test_a_redirect_on_the_same_server_is_followed() -> None:
    with FaultServer(in_turn(redirect("/moved/there"), answer(PDF))) as server:
        assert download_pdf(client_of(), server.address + PATH) == PDF


@pytest.mark.parametrize(
    "url",
    [
        "http://files.test/invoice.pdf",
        "file:///etc/passwd",
        "ftp://files.test/invoice.pdf",
        "https://claire:secret@files.test/invoice.pdf",
        "https://[broken/invoice.pdf",
        "not an address",
        "",
    ],
)
def test_a_link_to_anything_but_a_safe_server_is_not_followed(url: str) -> None:
    with pytest.raises(BadReply):
        download_pdf(client_of(), url)


def test_a_link_leads_nowhere_out_of_the_demo() -> None:
    from desktop_manager.demo import DEMO_SERVER
    from desktop_manager.demo.adapter import DemoAdapter

    asked: list[str] = []

    def demo(environ, start_response):  # type: ignore[no-untyped-def]
        asked.append(environ["PATH_INFO"])
        assert "HTTP_AUTHORIZATION" not in environ
        start_response("200 OK", [("Content-Type", "application/pdf")])
        return [PDF]

    client = Client(DEMO_SERVER, TOKEN, adapter=DemoAdapter(demo), policy=IMPATIENT)
    assert download_pdf(client, f"{DEMO_SERVER}/files/secret-of-the-demo") == PDF
    with FaultServer(answer(PDF)) as server, pytest.raises(BadReply):
        download_pdf(client, server.address + PATH)
    assert server.requests == []
    assert asked == ["/files/secret-of-the-demo"]


def test_a_slow_file_ends_at_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_manager.api.download.PDF_LIMITS", Limits(deadline_s=0.3))
    failed = failure_of(faults.drip_body)
    assert isinstance(failed, DeadlineExceeded)


def test_a_busy_server_is_asked_again() -> None:
    with FaultServer(in_turn(answer(b"", 503), answer(b"", 429), answer(PDF))) as server:
        assert download_pdf(client_of(Policy()), server.address + PATH) == PDF


def test_a_download_counts_for_the_rate_limit() -> None:
    waits: list[float] = []
    policy = Policy(RetryPolicy(attempts=1), RateLimit(requests=2, per_s=30))
    time_of: list[float] = [0.0]

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        time_of[0] += seconds

    with FaultServer(answer(PDF)) as server:
        client = Client("https://api.test", TOKEN, policy=policy, clock=lambda: time_of[0], sleep=sleep)
        for _ in range(3):
            download_pdf(client, server.address + PATH)
    assert waits == [30.0]


def test_the_link_is_in_no_log_and_no_error(caplog: pytest.LogCaptureFixture) -> None:
    client = client_of()
    formatter = RedactingFormatter(client.redactor)
    with caplog.at_level(logging.DEBUG), FaultServer(in_turn(answer(PDF), answer(b"", 500))) as server:
        download_pdf(client, server.address + PATH)
        with pytest.raises(ServerError) as failed:
            download_pdf(client, server.address + PATH)
    assert caplog.records, "the connection is logged at this level"
    text = "\n".join(map(formatter.format, caplog.records)) + f"{failed.value} {failed.value.details}"
    for secret in ("Zx81-pre-signed-secret", "Kq7xD3fp9vTz", TOKEN):
        assert secret not in text


def test_a_thousand_links_do_not_make_every_text_slow_to_redact() -> None:
    with FaultServer(answer(PDF)) as server:
        client = client_of()
        for number in range(REMEMBERED + 40):
            download_pdf(client, f"{server.address}/files/secret-number-{number:04}")
        first, last = (f"{server.address}/files/secret-number-{number:04}" for number in (0, REMEMBERED + 39))
        assert client.redactor.redact(f"asked for {last}") == "asked for ***"
        assert client.redactor.redact(f"asked for {first}") == f"asked for {first}"
        assert client.redactor.redact(f"with {TOKEN}") == "with ***"


class Work:
    """A download on its own thread, in a scope."""

    def __init__(self, client: Client, url: str, scope: CancelScope) -> None:
        self.error: ApiError | None = None
        self._client, self._url, self._scope = client, url, scope
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            with self._scope.entered():
                download_pdf(self._client, self._url)
        except ApiError as error:
            self.error = error

    def ended_at_once(self) -> ApiError | None:
        self._thread.join(AT_ONCE_S)
        assert not self._thread.is_alive(), "still waiting"
        return self.error

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()


def wait_for_requests(server: FaultServer, count: int) -> None:
    until = time.monotonic() + 5
    while len(server.requests) < count:
        assert time.monotonic() < until
        server.request_came.wait(0.05)
        server.request_came.clear()


@pytest.mark.parametrize("behaviour", [faults.hang, faults.drip_headers, faults.drip_body])
def test_a_scope_ends_its_own_calls_at_once_and_no_others(behaviour: Behaviour) -> None:
    client = Client("https://api.test", TOKEN)
    given_up, kept = CancelScope(), CancelScope()
    with FaultServer(behaviour) as server:
        works = [Work(client, server.address + PATH, given_up) for _ in range(2)]
        other = Work(client, server.address + PATH, kept)
        wait_for_requests(server, 3)
        given_up.cancel()
        assert [type(work.ended_at_once()) for work in works] == [Cancelled] * 2
        assert other.alive
        client.cancel_all()
        assert isinstance(other.ended_at_once(), Cancelled)


def test_a_scope_ends_a_wait_for_the_rate_limit() -> None:
    client = Client("https://api.test", TOKEN, policy=Policy(rate=RateLimit(requests=1, per_s=600)))
    waiting = threading.Event()
    client.on_wait = lambda _seconds: waiting.set()
    scope = CancelScope()
    with FaultServer(answer(PDF)) as server:
        download_pdf(client, server.address + PATH)
        work = Work(client, server.address + PATH, scope)
        assert waiting.wait(5)
        scope.cancel()
        assert isinstance(work.ended_at_once(), Cancelled)


def test_nothing_begins_in_a_scope_that_was_cancelled() -> None:
    scope = CancelScope()
    scope.cancel()
    with FaultServer(answer(PDF)) as server:
        client = client_of()
        with pytest.raises(Cancelled), scope.entered():
            download_pdf(client, server.address + PATH)
        assert server.requests == []
        assert download_pdf(client, server.address + PATH) == PDF
