"""A database key that is wrong, missing or nonsense: the file is untouched until the person sets it aside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.bootstrap.folders import Folders
from desktop_manager.bootstrap.opening import Opened, Opener
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.credentials.vault import MemoryVault
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.store.areas import Area
from desktop_manager.store.errors import KeyMissing, StoreTooNew, WrongKey
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Notice
from desktop_manager.store.schema import SCHEMA
from support.store_samples import contents, flip
from support.syncing import DAY, ONCE, Watching


class KeptVault(MemoryVault):
    """A keyring that works, without a daemon: what these tests are about lies behind it."""

    def status(self) -> KeyringStatus:
        return KeyringStatus(KeyringState.KEYRING, "ok", "a keyring")

    def probe(self) -> KeyringStatus:
        return self.status()


@pytest.fixture(scope="module")
def server() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as served:
        yield served


@pytest.fixture
def vault() -> KeptVault:
    return KeptVault()


@pytest.fixture
def login(server: ServedDemo) -> LoginKey:
    return LoginKey(server.address, CLAIRE_ID)


class Desk:
    """A signed-in login that was closed, and the next start of the program."""

    def __init__(self, folders: Folders, vault: KeptVault) -> None:
        self.said: list[Notice] = []
        self.opener = Opener(folders, vault, "en", policy=ONCE, on_notice=self.said.append)
        self.vault = vault
        self.folders = folders

    def sign_in(self, server: ServedDemo) -> Opened:
        return self.opener.sign_in(self.opener.logins.check(server.address, DEMO_TOKEN), DEMO_TOKEN)


@pytest.fixture
def desk(tmp_path: Path, vault: KeptVault, server: ServedDemo) -> Desk:
    desk = Desk(Folders(tmp_path), vault)
    opened = desk.sign_in(server)
    opened.workspace.sync.refresh_everything(Watching())
    opened.workspace.close()
    return desk


WRONG = {"another key": "00" * 32, "a short key": "abcd", "no key at all": "not hexadecimal"}


@pytest.mark.parametrize("kept", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_key_leaves_the_file_untouched_until_it_is_set_aside(desk: Desk, login: LoginKey, kept: str) -> None:
    folder = desk.folders.login(login)
    desk.vault.set(login, SecretKind.DATABASE_KEY, kept)
    before = contents(folder)

    with pytest.raises(WrongKey):
        desk.opener.open_known(login)
    assert contents(folder) == before

    name = desk.opener.set_store_aside(login)
    opened = desk.opener.open_known(login)
    assert (folder / name).read_bytes() == before["store.db"][0]
    assert opened.workspace.store.persistent
    assert opened.workspace.sync.refresh_everything(Watching()).failures == ()
    opened.workspace.close()


def test_a_missing_key_leaves_the_file_untouched_until_it_is_set_aside(desk: Desk, login: LoginKey) -> None:
    folder = desk.folders.login(login)
    desk.vault.delete(login, SecretKind.DATABASE_KEY)
    before = contents(folder)

    with pytest.raises(KeyMissing):
        desk.opener.open_known(login)
    assert contents(folder) == before

    desk.opener.set_store_aside(login)
    opened = desk.opener.open_known(login)
    assert opened.workspace.store.persistent
    opened.workspace.close()


def test_a_missing_key_without_a_file_is_made_anew(desk: Desk, login: LoginKey) -> None:
    folder = desk.folders.login(login)
    desk.vault.delete(login, SecretKind.DATABASE_KEY)
    for path in folder.iterdir():
        path.unlink()

    opened = desk.opener.open_known(login)

    assert opened.notice is None
    assert opened.workspace.store.persistent
    assert desk.vault.get(login, SecretKind.DATABASE_KEY) is not None
    opened.workspace.close()


def test_signing_in_again_with_a_wrong_key_leaves_the_file_untouched(
    desk: Desk, login: LoginKey, server: ServedDemo
) -> None:
    desk.vault.set(login, SecretKind.DATABASE_KEY, "00" * 32)
    before = contents(desk.folders.login(login))

    with pytest.raises(WrongKey):
        desk.sign_in(server)

    assert contents(desk.folders.login(login)) == before


def test_a_store_of_a_newer_version_can_still_be_read_by_it_after_it_was_set_aside(desk: Desk, login: LoginKey) -> None:
    folder = desk.folders.login(login)
    key = bytes.fromhex(desk.vault.get(login, SecretKind.DATABASE_KEY) or "")
    newer = SCHEMA._replace(version=SCHEMA.version + 1, steps={**SCHEMA.steps, SCHEMA.version: lambda connection: None})
    open_store(folder, key, schema=newer).store.close()
    with pytest.raises(StoreTooNew):
        desk.opener.open_known(login)

    name = desk.opener.set_store_aside(login)
    desk.opener.open_known(login).workspace.close()

    assert desk.vault.get(login, SecretKind.DATABASE_KEY) == key.hex()
    (folder / "newer").mkdir()
    (folder / name).rename(folder / "newer" / "store.db")
    found = open_store(folder / "newer", key, schema=newer)
    assert len(found.store.read(Area.ACCOUNTS)) == 4
    found.store.close()


def test_a_damaged_file_is_said_and_the_rest_is_fetched_again(desk: Desk, login: LoginKey) -> None:
    database = desk.folders.login(login) / "store.db"
    for offset in range(4096 + 100, database.stat().st_size, 4096):
        flip(database, offset)

    opened = desk.opener.open_known(login)
    report = opened.workspace.sync.refresh_everything(Watching())

    notices = [notice for notice in (opened.notice, *desk.said) if notice is not None]
    assert [notice.code for notice in notices] == ["recovered_damaged"]
    assert (database.parent / notices[0].kept_as).is_file()
    assert report.failures == ()
    assert len(opened.workspace.organizations.all()) == 4
    opened.workspace.close()


def test_damage_met_while_the_window_is_open_is_said_too(desk: Desk, login: LoginKey) -> None:
    opened = desk.opener.open_known(login)
    database = desk.folders.login(login) / "store.db"
    for offset in range(4096 * 3 + 100, database.stat().st_size, 4096):
        flip(database, offset)

    opened.workspace.store.check()

    assert [notice.code for notice in desk.said] == ["recovered_damaged"]
    opened.workspace.close()
