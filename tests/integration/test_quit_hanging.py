"""Closing the window of the real program, whatever hangs: gone within a second, no warning, the database whole."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from support.driven import Driven, signed_in
from support.keyring_daemon import KeyringDaemon, missing_programs
from support.syncing import DAY

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

LIMIT_S = 1.0
FOR_EVER_S = 600.0


class WatchedFaults(Faults):
    """Faults that tell when a request has come in."""

    def __init__(self) -> None:
        super().__init__()
        self.came = threading.Event()

    def take(self, path: str) -> None:
        self.came.set()

    def hang(self) -> None:
        """From now on no request is answered."""
        self.came.clear()
        self.latency = FOR_EVER_S


@pytest.fixture
def faults() -> WatchedFaults:
    return WatchedFaults()


@pytest.fixture
def server(faults: WatchedFaults) -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None), faults) as served:
        yield served


class Login:
    """A login of an earlier start: its data folder, its store, and the key of that."""

    def __init__(self, data: Path, server: ServedDemo) -> None:
        self.data = data
        self.folder = signed_in(data, server.address, DEMO_TOKEN)
        kept = KeyringVault().get(LoginKey(server.address, CLAIRE_ID), SecretKind.DATABASE_KEY)
        assert kept is not None
        self.key = bytes.fromhex(kept)

    def assert_whole(self) -> None:
        """The store opens without a word, is whole, and holds what it held."""
        opened = open_store(self.folder, self.key)
        assert opened.notice is None
        assert opened.store.check()
        assert len(opened.store.read(Area.ACCOUNTS)) == 4
        assert len(opened.store.read(Area.PRODUCTS)) > 50
        opened.store.close()
        assert [path.name for path in self.folder.glob("store.damaged*")] == []


@pytest.fixture
def login(tmp_path: Path, daemon: KeyringDaemon, server: ServedDemo) -> Login:
    return Login(tmp_path / "data", server)


def assert_gone_at_once(program: Driven) -> None:
    seconds, code, errors = program.close()
    assert errors == ""
    assert code == 0
    assert seconds < LIMIT_S


def test_with_nothing_under_way(tmp_path: Path) -> None:
    with Driven("--demo", "--data-folder", str(tmp_path)) as program:
        program.until(lambda shown: shown["settled"])
        assert_gone_at_once(program)

    assert not (tmp_path / "demo").exists()


def test_with_requests_in_flight_to_a_hung_server(login: Login, faults: WatchedFaults) -> None:
    faults.hang()
    with Driven("--data-folder", str(login.data)) as program:
        program.until(lambda shown: shown["organizations"] == 4)
        assert faults.came.wait(20)
        assert_gone_at_once(program)

    login.assert_whole()


def test_with_several_logins_open_whose_servers_all_hang(
    login: Login, server: ServedDemo, faults: WatchedFaults
) -> None:
    other_faults = WatchedFaults()
    with ServedDemo(DemoState(DAY, rate_limit=None), other_faults) as other_server:
        other = Login(login.data, other_server)
        with Driven("--data-folder", str(login.data)) as program:
            program.until(lambda shown: shown["settled"] and shown["logins"] == 2)
            for hanging in (faults, other_faults):
                hanging.hang()
            # The one that was left has a hung request behind it, the one in the window has one under way.
            program.tell("refresh")
            assert other_faults.came.wait(20)
            program.tell(f"choose {LoginKey(server.address, CLAIRE_ID).folder}")
            program.until(lambda shown: shown["login"] == server.address)
            program.tell("refresh")
            assert faults.came.wait(20)
            assert_gone_at_once(program)

        for one in (login, other):
            one.assert_whole()


def test_with_a_keyring_that_hangs_at_the_start(login: Login, daemon: KeyringDaemon) -> None:
    daemon.freeze()
    with Driven("--data-folder", str(login.data)) as program:
        program.until(lambda shown: "keyring" in shown["age"])
        assert_gone_at_once(program)

    daemon.thaw()
    login.assert_whole()


def test_with_a_statement_that_would_take_hours(login: Login) -> None:
    with Driven("--data-folder", str(login.data)) as program:
        program.until(lambda shown: shown["settled"])
        program.tell("statement")
        program.until(lambda shown: "in a statement" in shown["notes"])
        assert_gone_at_once(program)

    login.assert_whole()


def test_with_everything_hanging_at_once(login: Login, daemon: KeyringDaemon, faults: WatchedFaults) -> None:
    with Driven("--data-folder", str(login.data)) as program:
        program.until(lambda shown: shown["settled"])
        faults.hang()
        daemon.freeze()
        for command in ("refresh", "probe", "transaction"):
            program.tell(command)
        program.until(lambda shown: {"asking the keyring", "in a transaction"} <= set(shown["notes"]))
        assert faults.came.wait(20)
        assert_gone_at_once(program)

    daemon.thaw()
    login.assert_whole()


def test_a_frozen_keyring_leaves_a_window_that_works_and_says_so(login: Login, daemon: KeyringDaemon) -> None:
    daemon.freeze()
    with Driven("--data-folder", str(login.data)) as program:
        program.until(lambda shown: shown["visible"])
        shown = program.until(lambda shown: shown["place"] == "ProblemPage")
        assert shown["name"] == "Your keyring does not answer."

        program.tell("demo")

        shown = program.until(lambda shown: shown["settled"])
        assert (shown["chip"], shown["organizations"]) == ("Demo", 4)
        assert_gone_at_once(program)

    daemon.thaw()
    login.assert_whole()
