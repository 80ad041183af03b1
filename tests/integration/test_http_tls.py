"""TLS that is not to be trusted, over a real socket."""

from __future__ import annotations

import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from desktop_manager.api.client import Client
from desktop_manager.api.errors import Cancelled, DeadlineExceeded, NetworkError
from desktop_manager.api.policy import Limits, Policy
from desktop_manager.api.resources.profile import get_profile
from support.fault_server import FaultServer, answer, envelope, hang

PROFILE = answer(envelope({"id": 1}))


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    monkeypatch.setenv("NO_PROXY", "localhost")


def speaking(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_a_trusted_authority_is_accepted(authority: trustme.CA) -> None:
    with FaultServer(PROFILE, tls=speaking(authority.issue_cert("localhost"))) as server:
        client = Client(server.address, "token-of-this-test")
        assert get_profile(client).data.id == 1
        client.close()


def refused(certificate: trustme.LeafCert) -> None:
    waits: list[float] = []
    with FaultServer(PROFILE, tls=speaking(certificate)) as server:
        client = Client(server.address, "token-of-this-test", policy=Policy(), sleep=waits.append)
        with pytest.raises(NetworkError) as caught:
            get_profile(client)
    assert caught.value.reason == "tls"
    assert server.requests == []
    # Trying again would not make it any better.
    assert waits == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_another_host_is_refused(authority: trustme.CA) -> None:
    refused(authority.issue_cert("another.example"))


@pytest.mark.usefixtures("trusted")
def test_an_expired_certificate_is_refused(authority: trustme.CA) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    refused(authority.issue_cert("localhost", not_before=yesterday - timedelta(days=30), not_after=yesterday))


@pytest.mark.usefixtures("trusted")
def test_an_unknown_authority_is_refused() -> None:
    refused(trustme.CA().issue_cert("localhost"))


def test_an_authority_that_only_the_test_knows_is_refused(
    authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    refused(authority.issue_cert("localhost"))


def test_a_server_that_speaks_no_tls_is_a_tls_problem() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer_in_the_clear() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(1)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer_in_the_clear, daemon=True)
        thread.start()
        client = Client(f"https://127.0.0.1:{listener.getsockname()[1]}", "token-of-this-test")
        with pytest.raises(NetworkError) as caught:
            get_profile(client)
        thread.join(5)
    assert caught.value.reason == "tls"


@pytest.mark.usefixtures("trusted")
def test_a_handshake_that_never_ends_is_cancelled_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        client = Client(f"https://localhost:{listener.getsockname()[1]}", "token-of-this-test")
        ended: list[BaseException] = []

        def call() -> None:
            try:
                get_profile(client)
            except Cancelled as error:
                ended.append(error)

        thread = threading.Thread(target=call, daemon=True)
        thread.start()
        connection, _ = listener.accept()
        with connection:
            assert connection.recv(1) == b"\x16"  # a handshake record: the client waits inside TLS now
            client.cancel_all()
            thread.join(1)
        assert len(ended) == 1


@pytest.mark.usefixtures("trusted")
def test_the_deadline_holds_behind_tls(authority: trustme.CA) -> None:
    with FaultServer(hang, tls=speaking(authority.issue_cert("localhost"))) as server:
        client = Client(server.address, "token-of-this-test", limits=Limits(deadline_s=0.3))
        with pytest.raises(DeadlineExceeded):
            get_profile(client)
