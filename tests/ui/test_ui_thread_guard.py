"""The guard itself: it catches each thing that could block the window, and nothing else."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
import requests
import secretstorage

from desktop_manager.credentials.lane import Lane
from support.ui_thread_guard import PROGRAM, UiThreadBlocked, UiThreadGuard


def connect() -> None:
    with socket.socket() as sock:
        sock.connect(("127.0.0.1", 9))


def in_the_program(call: Callable[[], object]) -> None:
    """Call it from a file that stands among those of the program."""
    exec(compile("call()", f"{PROGRAM}/ui/imagined.py", "exec"), {"call": call})


def close(descriptor: int) -> None:
    os.close(descriptor)


BLOCKING: dict[str, Callable[[], object]] = {
    "open": lambda: open(__file__, "rb").close(),
    "io.open": lambda: io.open(__file__, "rb").close(),  # noqa: UP020
    "os.open": lambda: close(os.open(__file__, os.O_RDONLY)),
    "a path that is read": lambda: Path(__file__).read_bytes(),
    "a folder that is listed": lambda: list(Path(__file__).parent.iterdir()),
    "a socket": connect,
    "a request": lambda: requests.Session().send(requests.Request("GET", "http://127.0.0.1:9/").prepare()),
    "a database": lambda: apsw.Connection(":memory:").close(),
    "the keyring": lambda: Lane("keyring").run(lambda: None, 5),
    "the session bus": lambda: secretstorage.dbus_init().close(),
}


@pytest.mark.parametrize("what", BLOCKING)
def test_it_catches(what: str) -> None:
    with UiThreadGuard() as guard:
        guard.arm()
        with pytest.raises(UiThreadBlocked):
            in_the_program(BLOCKING[what])
        assert guard.blocked != []
        guard.blocked.clear()


def test_what_was_swallowed_on_the_way_still_fails_at_the_end() -> None:
    guard = UiThreadGuard()
    guard.__enter__()
    guard.arm()
    with contextlib.suppress(AssertionError):
        in_the_program(BLOCKING["open"])

    with pytest.raises(UiThreadBlocked, match="test_ui_thread_guard"):
        guard.__exit__(None, None, None)


def test_it_catches_a_statement_on_a_connection_that_is_open() -> None:
    with UiThreadGuard() as guard:
        connection = apsw.Connection(":memory:")
        guard.arm()
        with pytest.raises(UiThreadBlocked):
            in_the_program(lambda: connection.execute("SELECT 1"))
        guard.blocked.clear()
        connection.close()


def test_it_lets_through_what_comes_before_the_first_paint() -> None:
    with UiThreadGuard() as guard:
        in_the_program(BLOCKING["open"])

    assert guard.blocked == []


def test_it_lets_through_what_a_test_does_itself() -> None:
    with UiThreadGuard() as guard:
        guard.arm()
        assert Path(__file__).read_bytes()


def test_it_lets_through_other_threads() -> None:
    read: list[bytes] = []

    def work() -> None:
        in_the_program(lambda: read.append(Path(__file__).read_bytes()))

    with UiThreadGuard() as guard:
        guard.arm()
        thread = threading.Thread(target=work)
        thread.start()
        thread.join(10)

    assert len(read) == 1


def test_it_lets_through_imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "never_imported_before.py").write_text("FOUND = True\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with UiThreadGuard() as guard:
        guard.arm()
        in_the_program(lambda: importlib.import_module("never_imported_before"))

    assert "never_imported_before" in sys.modules
    monkeypatch.delitem(sys.modules, "never_imported_before")


def test_nothing_is_watched_after_it() -> None:
    with UiThreadGuard() as guard:
        guard.arm()

    in_the_program(BLOCKING["open"])
    assert requests.Session.send.__qualname__ == "Session.send"
