"""`serve` on a real socket: loopback only, address and token printed, faults by request, a clean end."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import requests

from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    """The served demo."""
    with ServedDemo(DemoState(date(2026, 11, 23))) as demo:
        yield demo


def _ask(
    served: ServedDemo, path: str, method: str = "GET", fault: str | None = None, **more: Any
) -> requests.Response:
    headers = {"Authorization": f"Bearer {DEMO_TOKEN}"} | ({} if fault is None else {"X-Demo-Fault": fault})
    return requests.request(method, served.address + path, headers=headers, **{"timeout": 10, **more})


def test_it_listens_on_the_loopback_only(served: ServedDemo) -> None:
    port = int(served.address.rpartition(":")[2])

    assert served.address == f"http://127.0.0.1:{port}"
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", port))


def test_a_header_asks_for_a_fault_of_one_request(served: ServedDemo) -> None:
    statuses = [_ask(served, "/1/accounts", fault=fault).status_code for fault in ("429", "503", "revoked", None)]

    assert statuses == [429, 503, 401, 200]
    assert _ask(served, "/1/accounts", fault="429").headers["Retry-After"] == "1"
    assert _ask(served, "/1/accounts", fault="wrong-types").json()["data"][0]["id"] == "not 41000"
    with pytest.raises(requests.exceptions.JSONDecodeError):
        _ask(served, "/1/accounts", fault="cut-json").json()


def test_a_header_asks_for_latency(served: ServedDemo) -> None:
    with pytest.raises(requests.exceptions.ReadTimeout):
        _ask(served, "/1/accounts", fault="latency=1", timeout=0.05)
    slow = _ask(served, "/1/accounts", fault="latency=0.05, 503")

    assert slow.status_code == 503
    assert slow.elapsed.total_seconds() >= 0.05


def test_a_request_switches_faults_on_and_off(served: ServedDemo) -> None:
    rule = {"fault": "503", "path": "/1/products", "times": 2, "latency": 0.01}
    shown = _ask(served, "/demo/faults", "POST", json=rule).json()["data"]
    statuses = [_ask(served, path).status_code for path in ("/1/products", "/1/accounts", "/1/products", "/1/products")]
    cleared = _ask(served, "/demo/faults", "DELETE").json()["data"]

    assert shown == {
        "latency": 0.01,
        "faults": [{"fault": "503", "path": "/1/products", "times": 2}],
        "revoked_tokens": 0,
    }
    assert statuses == [503, 200, 503, 200]
    assert cleared == _ask(served, "/demo/faults").json()["data"] == {"latency": 0.0, "faults": [], "revoked_tokens": 0}


def test_a_token_is_revoked_meanwhile(served: ServedDemo) -> None:
    assert _ask(served, "/2/profile").status_code == 200
    _ask(served, "/demo/faults", "POST", json={"revoke_token": DEMO_TOKEN})

    assert _ask(served, "/2/profile").json()["error"]["code"] == "not_authorized"


@pytest.mark.parametrize(
    ("body", "attribute"),
    [
        (b"no json", "body"),
        (b"[]", "body"),
        (b'{"fault": "500"}', "fault"),
        (b'{"fault": 503}', "fault"),
        (b'{"fault": "503", "times": 0}', "times"),
        (b'{"fault": "503", "times": true}', "times"),
        (b'{"fault": "503", "path": 1}', "path"),
        (b'{"latency": -1}', "latency"),
        (b'{"latency": "long"}', "latency"),
        (b'{"latency": 601}', "latency"),
        (b'{"latency": NaN}', "latency"),
    ],
)
def test_a_fault_that_cannot_be_read_is_refused_and_nothing_is_switched_on(
    served: ServedDemo, body: bytes, attribute: str
) -> None:
    answer = _ask(served, "/demo/faults", "POST", data=body)

    assert answer.status_code == 422
    assert answer.json()["error"]["errors"][0]["context"]["attribute"] == attribute
    assert _ask(served, "/demo/faults").json()["data"]["faults"] == []
    assert _ask(served, "/1/accounts", fault="typo").status_code == 422


def test_the_command_prints_address_and_token_and_ends_with_ctrl_c() -> None:
    code = "from datetime import date; from desktop_manager.demo.serve import serve; serve(0, date(2028, 2, 29), 120)"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        printed = "".join(process.stdout.readline() for _ in range(4))
        address = re.search(r"http://127\.0\.0\.1:\d+", printed)
        assert address is not None
        tokens = [word for word in printed.split() if word in (DEMO_TOKEN, DEMO_AGENCY_TOKEN)]
        accounts = [
            requests.get(f"{address[0]}/1/accounts", headers={"Authorization": f"Bearer {token}"}, timeout=10).json()
            for token in tokens
        ]
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
        assert process.stderr.read() == ""

    assert [len(account["data"]) for account in accounts] == [4, 2]


def test_a_taken_port_is_an_error(served: ServedDemo) -> None:
    code = f"from desktop_manager.demo.serve import serve; serve({served.address.rpartition(':')[2]})"

    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)

    assert ended.returncode != 0
    assert "in use" in ended.stderr
