"""Each fault of the wire, over a real socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from desktop_manager.api.client import Client
from desktop_manager.api.errors import (
    ApiError,
    BadReply,
    DeadlineExceeded,
    NetworkError,
    NotAuthorized,
    OutcomeUnknown,
    RateLimited,
    ReplyTooLarge,
    Unavailable,
)
from desktop_manager.api.models.profile import ProfilePatch
from desktop_manager.api.policy import Limits, Policy, RetryPolicy
from desktop_manager.api.resources.profile import get_profile, update_profile
from support import fault_server as faults
from support.fault_server import FaultServer, answer, envelope, failure, in_turn

TOKEN = "kT9-secret-token-of-this-test"
ONCE = Policy(retry=RetryPolicy(attempts=1))
PROFILE = envelope({"id": 26502, "display_name": "Claire Moret", "email": "claire@atelier.example"})


def client_for(server: FaultServer, policy: Policy = ONCE, limits: Limits | None = None, **more: object) -> Client:
    return Client(server.address, TOKEN, policy=policy, limits=limits or Limits(read_s=5, deadline_s=5), **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive(), thread.name


@pytest.mark.parametrize("behaviour", [faults.reset, faults.end_at_once, faults.wrong_length, faults.cut_chunk])
def test_a_connection_that_breaks_is_a_network_error(behaviour: faults.Behaviour) -> None:
    with FaultServer(behaviour) as server, pytest.raises(NetworkError) as caught:
        get_profile(client_for(server))
    assert caught.value.reason == "reset"
    assert caught.value.operation == "profile.read"
    assert caught.value.request_id == server.requests[0].header("X-Request-Id")


def test_a_port_nobody_listens_on_is_offline() -> None:
    with FaultServer(faults.hang) as server:
        client = client_for(server)
    with pytest.raises(NetworkError) as caught:
        get_profile(client)
    assert caught.value.reason == "offline"


def test_a_name_nobody_knows_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    client = Client("https://nowhere.invalid", TOKEN, policy=ONCE)
    with pytest.raises(NetworkError) as caught:
        get_profile(client)
    assert caught.value.reason == "offline"


def test_silence_ends_at_the_read_time_out() -> None:
    with FaultServer(faults.hang) as server, pytest.raises(NetworkError) as caught:
        get_profile(client_for(server, limits=Limits(read_s=0.1, deadline_s=5)))
    assert caught.value.reason == "timeout"
    assert not isinstance(caught.value, DeadlineExceeded)


@pytest.mark.parametrize(
    "behaviour", [faults.hang, faults.drip_headers, faults.drip_body, faults.drip_body_until_close]
)
def test_the_deadline_holds_for_the_whole_reply_however_it_drips(behaviour: faults.Behaviour) -> None:
    with FaultServer(behaviour) as server:
        began = time.monotonic()
        with pytest.raises(DeadlineExceeded) as caught:
            get_profile(client_for(server, Policy(), limits=Limits(read_s=30, deadline_s=0.3)))
        assert time.monotonic() - began < 5
    assert caught.value.seconds == 0.3
    assert len(server.requests) == 1


def test_a_reply_within_its_deadline_leaves_no_mark_on_the_next_one() -> None:
    with FaultServer(in_turn(faults.drip_body, answer(PROFILE))) as server:
        client = client_for(server, limits=Limits(deadline_s=0.3))
        with pytest.raises(DeadlineExceeded):
            get_profile(client)
        assert get_profile(client).data.id == 26502


def test_a_huge_body_is_not_read_to_its_end() -> None:
    with FaultServer(answer(b" " * 500_000)) as server, pytest.raises(ReplyTooLarge) as caught:
        get_profile(client_for(server, limits=Limits(size_bytes=100_000)))
    assert caught.value.limit == 100_000


def test_the_size_counts_unpacked() -> None:
    with FaultServer(faults.gzipped(b" " * 3_000_000)) as server, pytest.raises(ReplyTooLarge):
        get_profile(client_for(server, limits=Limits(size_bytes=1_000_000)))
    assert len(server.requests) == 1


def test_a_packed_answer_is_read() -> None:
    with FaultServer(faults.gzipped(PROFILE)) as server:
        assert get_profile(client_for(server)).data.display_name == "Claire Moret"


@pytest.mark.parametrize(
    "body",
    [b"<html><body>Sign in to the hotel's network</body></html>", b'{"result": "succ', b"", b"[]", b"null", b"\xff"],
)
def test_what_is_no_envelope_is_a_bad_reply_although_the_status_is_200(body: bytes) -> None:
    with FaultServer(answer(body, headers={"Content-Type": "text/html"})) as server, pytest.raises(BadReply) as caught:
        get_profile(client_for(server))
    assert caught.value.status == 200
    assert len(caught.value.details) <= 201


def test_a_broken_gzip_is_a_bad_reply() -> None:
    with FaultServer(faults.broken_gzip) as server, pytest.raises(BadReply):
        get_profile(client_for(server))


def test_html_with_401_is_no_word_about_the_token() -> None:
    with FaultServer(answer(b"<html>Proxy sign-in</html>", 401)) as server, pytest.raises(BadReply):
        get_profile(client_for(server))


def test_the_servers_own_401_is() -> None:
    with FaultServer(answer(failure("not_authorized"), 401)) as server, pytest.raises(NotAuthorized):
        get_profile(client_for(server))


def test_a_redirect_within_the_server_is_followed() -> None:
    with FaultServer(in_turn(faults.redirect("/2/profile?moved=1"), answer(PROFILE))) as server:
        assert get_profile(client_for(server)).data.id == 26502
    assert server.requests[1].request_line == "GET /2/profile?moved=1 HTTP/1.1"


def test_a_redirect_loop_ends() -> None:
    with FaultServer(faults.redirect("/2/profile")) as server, pytest.raises(BadReply):
        get_profile(client_for(server))
    assert 1 < len(server.requests) < 10


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_the_token_never_follows_a_redirect_to_another_server(status: int) -> None:
    with FaultServer(answer(PROFILE)) as other:
        for elsewhere in (other.address, f"http://localhost:{other.port}", f"//127.0.0.1:{other.port}"):
            with FaultServer(faults.redirect(f"{elsewhere}/2/profile", status)) as server, pytest.raises(BadReply):
                get_profile(client_for(server))
    assert other.connections == 0


def test_nor_one_that_changes_the_scheme_or_adds_a_user() -> None:
    for location in (
        "https://127.0.0.1:{port}/2/profile",
        "http://me:you@127.0.0.1:{port}/2/profile",
        "ftp://x/",
        "http://[",
    ):
        with FaultServer(answer(b"")) as server:
            server.behaviour = faults.redirect(location.format(port=server.port))
            with pytest.raises(BadReply):
                get_profile(client_for(server))
            assert len(server.requests) == 1


def test_a_redirected_write_is_not_sent_again() -> None:
    with FaultServer(faults.redirect("/elsewhere", 307)) as server, pytest.raises(OutcomeUnknown):
        update_profile(client_for(server), ProfilePatch(email="claire@atelier.example"))
    assert len(server.requests) == 1


class Waits:
    """Takes the place of sleeping."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def patient(server: FaultServer, waits: Waits, now: float = 1_800_000_000.0) -> Client:
    return client_for(
        server, Policy(), sleep=waits, wall=lambda: now, chance=lambda low, high: high, clock=Steps(waits)
    )


class Steps:
    """A clock that goes on by what was slept."""

    def __init__(self, waits: Waits) -> None:
        self._waits = waits

    def __call__(self) -> float:
        return 1000.0 + sum(self._waits.seconds)


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_in_seconds_is_kept_with_a_random_part(status: int) -> None:
    waits = Waits()
    with FaultServer(in_turn(answer(b"busy", status, {"Retry-After": "7"}), answer(PROFILE))) as server:
        assert get_profile(patient(server, waits)).data.id == 26502
    assert waits.seconds == [22.0]


def test_retry_after_as_a_date_is_kept() -> None:
    now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    waits = Waits()
    headers = {"Retry-After": format_datetime(now.replace(second=30), usegmt=True)}
    with FaultServer(in_turn(answer(b"", 503, headers), answer(PROFILE))) as server:
        get_profile(patient(server, waits, now.timestamp()))
    assert waits.seconds == [45.0]


def test_without_retry_after_the_reset_moment_counts_and_without_both_a_minute() -> None:
    waits = Waits()
    limited = answer(failure("too_many_request"), 429, {"X-RateLimit-Reset": "1800000010"})
    with FaultServer(in_turn(limited, answer(b"", 429), answer(PROFILE))) as server:
        get_profile(patient(server, waits))
    assert waits.seconds == [25.0, 75.0]


@pytest.mark.parametrize("behaviour", [faults.reset, faults.end_at_once, answer(b"<html>", 502), answer(b"", 504)])
def test_a_read_is_sent_again_after_growing_waits_and_then_given_up(behaviour: faults.Behaviour) -> None:
    waits = Waits()
    with FaultServer(behaviour) as server, pytest.raises((NetworkError, Unavailable)):
        get_profile(patient(server, waits))
    assert waits.seconds == [0.5, 1.0, 2.0]
    assert len(server.requests) == 4
    assert len({request.header("X-Request-Id") for request in server.requests}) == 1


def test_what_one_call_is_told_to_wait_holds_for_the_next_one() -> None:
    waits = Waits()
    limited = answer(b"", 429, {"Retry-After": "7"})
    with FaultServer(in_turn(limited, answer(PROFILE))) as server:
        client = client_for(server, ONCE, sleep=waits, clock=Steps(waits))
        with pytest.raises(RateLimited):
            get_profile(client)
        get_profile(client)
    assert waits.seconds == [7.0]


def test_a_wait_longer_than_allowed_is_not_begun() -> None:
    waits = Waits()
    with FaultServer(answer(b"", 429, {"Retry-After": "3600"})) as server, pytest.raises(RateLimited) as caught:
        get_profile(patient(server, waits))
    assert caught.value.retry_after == 3600
    assert waits.seconds == []


@pytest.mark.parametrize(
    "behaviour",
    [
        faults.reset,
        faults.end_at_once,
        faults.wrong_length,
        faults.broken_gzip,
        answer(b"<html>fine</html>"),
        answer(b"<html>", 502),
        answer(b"", 504),
    ],
)
def test_a_write_whose_answer_was_lost_is_unknown_and_never_sent_again(behaviour: faults.Behaviour) -> None:
    waits = Waits()
    with FaultServer(behaviour) as server, pytest.raises(OutcomeUnknown) as caught:
        update_profile(patient(server, waits), ProfilePatch(email="claire@atelier.example"))
    assert len(server.requests) == 1
    assert waits.seconds == []
    assert isinstance(caught.value.__cause__, ApiError)
    assert caught.value.__cause__.request_id == caught.value.request_id


def test_a_lost_dry_run_has_no_unknown_outcome() -> None:
    with FaultServer(faults.reset) as server, pytest.raises(NetworkError):
        update_profile(client_for(server), ProfilePatch(email="claire@atelier.example"), dry_run=True)
    assert server.requests[0].request_line == "PATCH /2/profile?dry_run=true HTTP/1.1"


def test_a_write_that_never_left_is_a_plain_network_error() -> None:
    with FaultServer(faults.hang) as server:
        client = client_for(server)
    with pytest.raises(NetworkError):
        update_profile(client, ProfilePatch(email="claire@atelier.example"))


@pytest.mark.parametrize(("status", "kind"), [(429, RateLimited), (503, Unavailable)])
def test_a_refused_write_is_refused_not_repeated(status: int, kind: type[ApiError]) -> None:
    with FaultServer(answer(b"<html>later</html>", status, {"Retry-After": "1"})) as server, pytest.raises(kind):
        update_profile(patient(server, Waits()), ProfilePatch(email="claire@atelier.example"))
    assert len(server.requests) == 1


def test_the_connection_is_used_again() -> None:
    with FaultServer(answer(PROFILE)) as server:
        client = client_for(server)
        for _ in range(3):
            get_profile(client)
        client.close()
    assert len(server.requests) == 3
    assert server.connections == 1


def test_a_connection_unused_for_long_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_manager.api.sockets.LONGEST_IDLE_S", 0.0)
    with FaultServer(answer(PROFILE)) as server:
        client = client_for(server)
        get_profile(client)
        get_profile(client)
        client.close()
    assert server.connections == 2


def test_what_is_sent_names_the_program_the_language_and_the_request() -> None:
    with FaultServer(answer(PROFILE, headers={"X-Request-Id": "theirs-1"})) as server:
        reply = get_profile(client_for(server, language="fr_CH"))
    sent = server.requests[0]
    assert sent.request_line == "GET /2/profile?with=emails,phones,security&no_avatar_default=1 HTTP/1.1"
    assert sent.header("Authorization") == f"Bearer {TOKEN}"
    assert sent.header("Accept") == "application/json"
    assert sent.header("Accept-Language") == "fr-CH, fr;q=0.9, en;q=0.8"
    agent = sent.header("User-Agent") or ""
    assert agent.startswith("DesktopManager/")
    assert "python 3" in agent
    assert reply.request_id == sent.header("X-Request-Id")


def test_the_servers_own_request_id_is_kept_beside_ours() -> None:
    behaviour = answer(failure("object_not_found"), 404, {"X-Request-Id": "theirs-1"})
    with FaultServer(behaviour) as server, pytest.raises(ApiError) as caught:
        get_profile(client_for(server))
    assert caught.value.server_request_id == "theirs-1"
    assert caught.value.request_id == server.requests[0].header("X-Request-Id")


def test_cookies_of_the_server_are_not_kept() -> None:
    with FaultServer(answer(PROFILE, headers={"Set-Cookie": "SASESSION=1; Path=/"})) as server:
        client = client_for(server)
        get_profile(client)
        get_profile(client)
    assert server.requests[1].header("Cookie") is None


def test_a_netrc_does_not_replace_the_token(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = f"{tmp_path}/netrc"
    with open(netrc, "w", encoding="utf-8") as file:
        file.write("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", netrc)
    with FaultServer(answer(PROFILE)) as server:
        get_profile(client_for(server))
    assert server.requests[0].header("Authorization") == f"Bearer {TOKEN}"


def test_a_proxy_never_sees_what_is_meant_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(answer(PROFILE)) as proxy, FaultServer(answer(PROFILE)) as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        monkeypatch.setenv("http_proxy", proxy.address)
        monkeypatch.setenv("ALL_PROXY", proxy.address)
        get_profile(client_for(server))
    assert proxy.connections == 0


def test_another_server_is_reached_through_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with FaultServer(answer(b"", 403)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        monkeypatch.setenv("https_proxy", proxy.address)
        with pytest.raises(NetworkError) as caught:
            get_profile(Client("https://manager.example", TOKEN, policy=ONCE))
    assert caught.value.reason == "proxy"
    assert proxy.requests[0].request_line.startswith("CONNECT manager.example:443")
    assert TOKEN not in proxy.requests[0].head


def test_a_write_refused_by_the_proxy_never_left(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with FaultServer(answer(b"", 403)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        monkeypatch.setenv("https_proxy", proxy.address)
        with pytest.raises(NetworkError):
            update_profile(Client("https://manager.example", TOKEN, policy=ONCE), ProfilePatch(email="a@b.example"))


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "socks5h://127.0.0.1:9"])
def test_a_socks_proxy_is_said_to_be_the_problem(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.setenv("https_proxy", proxy)
    with pytest.raises(NetworkError) as caught:
        get_profile(Client("https://manager.example", TOKEN, policy=ONCE))
    assert caught.value.reason == "proxy"
