from __future__ import annotations

import stat
from pathlib import Path

import apsw
import pytest

from desktop_manager.store.areas import Area
from desktop_manager.store.errors import KeyMissing, WrongKey
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store, start_afresh
from support.store_samples import KEY, OTHER_KEY, at_noon, contents, entry, fill, products, readable_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed store with a profile, products and a journal."""
    folder = tmp_path / "api.infomaniak.com-26502"
    store = open_store(folder, KEY).store
    fill(store)
    store.close()
    return folder


def test_what_was_written_is_there_after_opening_again(folder: Path) -> None:
    store, notice = open_store(folder, KEY)
    assert notice is None
    assert store.persistent
    assert store.read(Area.PROFILE) == [b'{"display_name":"Claire Moret"}']
    assert len(store.read(Area.PRODUCTS)) == 60
    assert store.age(Area.PRODUCTS, 2) == 200
    assert len(Journal(store).entries()) == 12
    store.close()


@pytest.mark.parametrize("key", [OTHER_KEY, KEY[:-1], b"", KEY + b"\0"])
def test_a_wrong_key_leaves_every_byte_and_time_as_it_was(folder: Path, key: bytes) -> None:
    before = contents(folder)
    with pytest.raises(WrongKey):
        open_store(folder, key)
    assert contents(folder) == before


def test_without_a_key_the_file_is_left_alone(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(KeyMissing):
        open_store(folder, None)
    assert contents(folder) == before


def test_a_wrong_key_leaves_an_unfinished_log_alone(folder: Path) -> None:
    """The file of a process that was killed: its last transactions stand in the log only."""
    first = open_store(folder, KEY).store
    first.replace_listing(Area.ACCOUNTS, None, products(5), 300)
    copied = folder.with_name("copied")
    copied.mkdir()
    for path in folder.iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    first.close()
    before = contents(copied)
    assert before["store.db-wal"][0]
    with pytest.raises(WrongKey):
        open_store(copied, OTHER_KEY)
    assert contents(copied) == before
    store = open_store(copied, KEY).store
    assert len(store.read(Area.ACCOUNTS)) == 5
    store.close()


def test_the_right_key_opens_a_file_whose_fingerprint_was_lost_or_spoilt(folder: Path) -> None:
    fingerprint = (folder / "store.key-id").read_bytes()
    for content in (None, b"", b"\xff" * 33, b"0" * 33):
        (folder / "store.key-id").unlink()
        if content is not None:
            (folder / "store.key-id").write_bytes(content)
        store, notice = open_store(folder, KEY)
        assert notice is None
        store.close()
        assert (folder / "store.key-id").read_bytes() == fingerprint


def test_a_file_that_neither_key_nor_fingerprint_explains_is_left_alone(folder: Path) -> None:
    (folder / "store.key-id").unlink()
    before = contents(folder)
    with pytest.raises(WrongKey):
        open_store(folder, OTHER_KEY)
    assert contents(folder) == before


def test_starting_afresh_keeps_the_old_file_for_the_right_key(folder: Path) -> None:
    old = (folder / "store.db").read_bytes()
    kept_as = start_afresh(folder, at_noon)
    assert (folder / kept_as).read_bytes() == old
    store, notice = open_store(folder, OTHER_KEY)
    assert notice is None
    assert store.read(Area.PRODUCTS) == []
    store.close()
    connection = apsw.Connection(str(folder / kept_as))
    with pytest.raises(apsw.NotADBError):
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    connection.close()


def test_the_files_belong_to_their_user_alone(folder: Path) -> None:
    (folder / "store.db").chmod(0o644)
    folder.chmod(0o755)
    store = open_store(folder, KEY).store
    Journal(store).append(entry(99))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == dict.fromkeys(("store.db", "store.db-wal", "store.db-shm", "store.key-id"), 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    store.close()


def test_no_text_of_any_record_is_readable_in_any_file(tmp_path: Path) -> None:
    folder = tmp_path / "login"
    store = open_store(folder, KEY).store
    texts = ["Claire Moret", "display_name", "web_hosting", "Bureau des Glycines", "étiquette 7", "étiquette", "tags"]
    texts += ["Prénom № 3", "Ancienne 3", "firstname", "profile.update", "CREATE TABLE", "SQLite format 3", KEY.hex()]
    assert not readable_in(folder, texts)
    fill(store)
    assert (folder / "store.db-wal").stat().st_size > 0
    assert not readable_in(folder, texts)

    def look_while_writing(connection: apsw.Connection) -> None:
        # So small a cache spills its pages to the disk before the transaction ends.
        connection.execute("PRAGMA cache_size = 1")
        for record in products(2000, 3):
            connection.execute("INSERT OR REPLACE INTO record VALUES ('accounts', ?, ?, ?)", record)
        connection.execute("SELECT payload FROM record ORDER BY payload DESC").fetchall()
        assert (folder / "store.db-wal").stat().st_size > 100_000
        assert not readable_in(folder, texts)

    store.writing(look_while_writing)
    store.check()
    assert not readable_in(folder, texts)
    store.close()
    assert not readable_in(folder, texts)
    # The scan itself finds what stands in clear.
    (folder / "clear").write_bytes("Claire Moret".encode("utf-16-le"))
    assert readable_in(folder, texts) == [("Claire Moret", "clear")]


def test_messages_hold_neither_key_nor_records(folder: Path) -> None:
    with pytest.raises(WrongKey) as caught:
        open_store(folder, OTHER_KEY)
    store = open_store(folder, KEY).store
    texts = str(caught.value) + repr(caught.value) + repr(store)
    assert KEY.hex() not in texts
    assert OTHER_KEY.hex() not in texts
    assert str(folder) not in texts
    store.close()


def test_signing_out_leaves_no_file_of_the_login(folder: Path) -> None:
    start_afresh(folder, at_noon)
    store = open_store(folder, KEY).store
    fill(store)
    (folder / "store.damaged-20260101T000000Z.db-wal").write_bytes(b"x")
    (folder / "store.v0-20260101T000000Z.db").write_bytes(b"x")
    store.remove_everything()
    assert not folder.exists()


def test_signing_out_leaves_files_of_others_alone(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")
    open_store(folder, KEY).store.remove_everything()
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]


def test_without_folder_or_key_nothing_is_written(tmp_path: Path) -> None:
    for folder, key in ((None, KEY), (tmp_path / "login", None), (None, None)):
        store, notice = open_store(folder, key)
        assert notice is not None
        assert notice.code == "in_memory"
        fill(store)
        assert not store.persistent
        assert store.check()
        store.remove_everything()
    assert list(tmp_path.iterdir()) == []
