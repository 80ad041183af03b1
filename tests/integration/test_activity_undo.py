"""Undo from the journal, days later and after a restart: the server holds again what it held before."""

from __future__ import annotations

import ast
import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

import desktop_manager.features
from desktop_manager.api.client import Client
from desktop_manager.api.models.renewal import ChangeRenewals
from desktop_manager.api.policy import Policy, RateLimit
from desktop_manager.api.resources import capabilities, renewals
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.vault import MemoryVault
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.state import DemoState
from desktop_manager.features.activity.records import Left
from desktop_manager.features.activity.undoing import WAYS, take_back
from desktop_manager.features.errors import NothingKnown, UndoRefused
from desktop_manager.features.logins.service import KEY_BYTES
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from support.syncing import Watching
from support.undo_cases import CASES, DAY_S, HOME, on_server, png, put_site

DAY = date(2026, 11, 23)
NOON = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp())
LATER = NOON + 3 * DAY_S
UNPACED = Policy(rate=RateLimit(requests=100_000))


class Desk:
    """One login on one computer: its program can be closed and opened again."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self.copies = folder.with_name("copies")
        self._key = key
        self._vault = MemoryVault()
        self._app = make_app(DemoState(DAY, rate_limit=None))
        self.client = self._connect()

    @contextmanager
    def opened(self, now: int) -> Iterator[Workspace]:
        """The program, from start to end, at a moment that stands still."""
        store = open_store(self._folder, self._key, clock=partial(float, now)).store
        login = LoginKey(DEMO_SERVER, 0)
        workspace = Workspace(
            login, store, self._connect, now=lambda: now, demo=True, vault=self._vault, copies=self.copies
        )
        try:
            yield workspace
        finally:
            workspace.close()

    def _connect(self) -> Client:
        client = Client(DEMO_SERVER, DEMO_TOKEN, adapter=DemoAdapter(self._app), policy=UNPACED)
        client.offer(capabilities.get_capabilities(client).data.operations)
        return client


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The store of a login that has fetched everything, to be copied; the data of a day are always the same."""
    folder, key = tmp_path_factory.mktemp("activity") / "login", secrets.token_bytes(KEY_BYTES)
    desk = Desk(folder, key)
    with desk.opened(NOON) as workspace:
        workspace.sync.refresh_everything(Watching())
        workspace.renewals.fetch(None, force=True)
    desk.client.close()
    return folder, key


@pytest.fixture
def desk(fetched: tuple[Path, bytes], tmp_path: Path) -> Iterator[Desk]:
    folder, key = fetched
    desk = Desk(Path(shutil.copytree(folder, tmp_path / "login")), key)
    put_site(desk.copies)
    yield desk
    desk.client.close()


@pytest.mark.parametrize("name", CASES)
def test_undo_from_the_journal_brings_back_what_the_server_held(desk: Desk, name: str) -> None:
    action, write = CASES[name]
    with desk.opened(NOON) as workspace:
        start = on_server(desk.client, workspace)
        seq = write(workspace)
        assert seq is not None
        line = workspace.activity.entry(seq).line
        assert (line.action, line.can_undo) == (action, True)
    with desk.opened(LATER) as workspace:
        changed = on_server(desk.client, workspace)
        done = workspace.activity.take_back(seq)
        after = on_server(desk.client, workspace)
        assert changed != after
        assert done.changed
        assert done.left == ()
        for earlier in range(seq - 1, 0, -1):
            # What had to stand before the write.
            workspace.activity.take_back(earlier)
        assert on_server(desk.client, workspace) == start
        lines = {one.seq: one for one in workspace.activity.lines()}
        assert done.journal_seq is not None
        assert (lines[seq].undone_by, lines[seq].can_undo) == (done.journal_seq, False)
        assert (lines[done.journal_seq].undoes, lines[done.journal_seq].can_undo) == (seq, False)
        for number, code in ((seq, "undone"), (done.journal_seq, "no_way")):
            with pytest.raises(UndoRefused) as refused:
                workspace.activity.take_back(number)
            assert refused.value.code == code
        verdict = workspace.activity.verify()
    assert (verdict.damage, verdict.end, verdict.unsealed) == (None, "kept", 0)


def test_every_way_back_is_tried() -> None:
    assert {action for action, _write in CASES.values()} == WAYS.keys()


def _modules_that_enter_undo() -> set[str]:
    root = Path(desktop_manager.features.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = {word.arg for word in node.keywords} if isinstance(node, ast.Call) else set()
            if {"undo", "before", "after"} <= names:
                found.add(path.relative_to(root).as_posix())
    return found - {"recording.py"}


def test_every_module_that_enters_a_way_back_has_one() -> None:
    taken = {
        "billing/addresses.py",
        "billing/prepaid.py",
        "billing/reminder_marks.py",
        "billing/settings.py",
        "hosting/service.py",
        "mysql_prefix/service.py",
        "profile/avatar.py",
        "profile/news.py",
        "profile/service.py",
        "renewals/keeping.py",
        "security/alerts.py",
        "security/recovery_service.py",
        "support/granting.py",
    }
    assert _modules_that_enter_undo() == taken


@pytest.mark.parametrize(
    "name", ["profile", "news", "alerts", "recovery", "payment settings", "threshold", "warranty", "MySQL prefix"]
)
def test_a_later_choice_is_not_overwritten(desk: Desk, name: str) -> None:
    with desk.opened(NOON) as workspace:
        seq = CASES[name][1](workspace)
        assert seq is not None
        way = workspace.journal.entry(seq)
        assert way is not None
        done = workspace.activity.take_back(seq)
    with desk.opened(LATER) as workspace:
        # As if the choice had been made back in the web Manager: the journal does not know of it.
        row = way._replace(seq=done.journal_seq or 0)
        before = on_server(desk.client, workspace)
        with pytest.raises(UndoRefused) as refused:
            take_back(workspace, row)
        assert refused.value.code in ("changed_since", "already")
        assert on_server(desk.client, workspace) == before


def test_of_many_products_those_changed_since_are_left_and_named(desk: Desk) -> None:
    with desk.opened(NOON) as workspace:
        seq = CASES["warranty"][1](workspace)
        assert seq is not None
        row = workspace.journal.entry(seq)
        assert row is not None
        first, *others = json.loads(row.entry.undo or b"{}").items()
        with_warranty = ChangeRenewals(key="elsewhere", ids=(int(first[0]),), warranty=False)
        renewals.change_renewals(desk.client, with_warranty)
    with desk.opened(LATER) as workspace:
        done = workspace.activity.take_back(seq)
        assert done.left == (Left(first[1]["name"], "already"),)
        held = {one.id: one.warranty for part in renewals.iter_renewals(desk.client, HOME, limit=1_000) for one in part}
        assert [held[int(number)] for number, _told in others] == [False, False]


def test_a_picture_that_is_not_kept_any_more_does_not_come_back(desk: Desk) -> None:
    with desk.opened(NOON) as workspace:
        seq = CASES["second picture"][1](workspace)
        workspace.avatar.set(png(9))
        third = workspace.avatar.set(png(3)).journal_seq
        assert seq is not None
        assert third is not None
    with desk.opened(LATER) as workspace:
        # The picture is the one that the entry left, but the one before it was replaced by others since.
        with pytest.raises(UndoRefused) as refused:
            workspace.activity.take_back(seq)
        assert refused.value.code == "gone"
        assert workspace.activity.take_back(third).journal_seq is not None


def test_an_entry_of_another_version_is_refused(desk: Desk) -> None:
    with desk.opened(NOON) as workspace:
        seq = workspace.recorder.enter(
            "billing.address.edit", Area.BILLING_ADDRESSES, "x", before={}, after={}, undo={"old": 1}
        )
        assert seq is not None
        with pytest.raises(UndoRefused) as refused:
            workspace.activity.take_back(seq)
        assert refused.value.code == "unreadable"
        with pytest.raises(NothingKnown):
            workspace.activity.take_back(99)
