"""An encrypted copy of a store: whole, opened by its passphrase alone, and never half-written."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from desktop_manager.store import copying
from desktop_manager.store.areas import Area
from desktop_manager.store.changes import ChangeLog
from desktop_manager.store.copying import CopyFacts, read_copy, write_copy
from desktop_manager.store.errors import NotACopy, StoreTooNew
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.schema import SCHEMA
from desktop_manager.store.store import Store
from support.store_samples import KEY, at_noon, entry, fill, product, products

PASSPHRASE = "correct-horse 'battery' ståple"
FACTS = CopyFacts("https://api.infomaniak.com", 26501, 1_785_000_000)


def always() -> bool:
    return True


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "KDF_ROUNDS", 10)


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    in_file = request.param == "file"
    opened = open_store(tmp_path / "login" if in_file else None, KEY if in_file else None, clock=at_noon).store
    fill(opened, records=60)
    opened.replace_listing(Area.PRODUCTS, None, [*products(60, 3), product(1, 999)], 300)
    yield opened
    opened.close()


def write(store: Store, path: Path) -> None:
    assert write_copy(store, path, PASSPHRASE, FACTS, always)


def test_a_copy_holds_all_that_the_store_holds(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "ROWS_AT_ONCE", 7)
    path = tmp_path / "mine.dmcopy"
    write(store, path)
    assert path.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["mine.dmcopy"]

    copy, facts = read_copy(path, PASSPHRASE, at_noon)

    assert facts == FACTS
    for area in Area:
        assert copy.records(area) == store.records(area)
    assert copy.ages() == store.ages()
    assert Journal(copy).entries() == Journal(store).entries()
    assert Journal(copy).verify() is None
    assert ChangeLog(copy).since(0) == ChangeLog(store).since(0)
    assert len(ChangeLog(copy).since(0)) == 1
    assert copy.rows("PRAGMA user_version") == [(SCHEMA.version,)]
    copy.close()


def test_nothing_stands_in_the_file_in_clear_and_no_two_are_alike(store: Store, tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for path in (first, second):
        write(store, path)
    content = first.read_bytes()
    for word in (b"SQLite", b"Bureau des Glycines", b"infomaniak", b"journal", PASSPHRASE.encode(), KEY):
        assert word not in content
    assert content[:16] != second.read_bytes()[:16]


@pytest.mark.parametrize("wrong", ["", PASSPHRASE + " ", PASSPHRASE.upper(), "raw:" + KEY.hex(), f"x'{KEY.hex()}'"])
def test_another_passphrase_opens_nothing_and_touches_nothing(store: Store, tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "copy"
    write(store, path)
    before = path.read_bytes()
    with pytest.raises(NotACopy):
        read_copy(path, wrong, at_noon)
    assert path.read_bytes() == before


def test_letters_composed_otherwise_are_the_same_passphrase(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    write(store, path)
    copy, _ = read_copy(path, PASSPHRASE.replace("å", "a\N{COMBINING RING ABOVE}"), at_noon)
    copy.close()


@pytest.mark.parametrize("content", [b"", b"not a copy", bytes(20_000)])
def test_what_is_no_copy_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(NotACopy):
        read_copy(path, PASSPHRASE, at_noon)


def test_the_store_itself_is_no_copy(tmp_path: Path) -> None:
    open_store(tmp_path, KEY).store.close()
    with pytest.raises(NotACopy):
        read_copy(tmp_path / "store.db", PASSPHRASE, at_noon)


def test_a_changed_byte_is_noticed(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    write(store, path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(NotACopy):
        read_copy(path, PASSPHRASE, at_noon)


def test_a_file_that_is_not_there_is_said_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_copy(tmp_path / "none", PASSPHRASE, at_noon)


def test_a_copy_of_a_newer_version_is_refused(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "SCHEMA", SCHEMA._replace(version=9))
    write(store, tmp_path / "copy")
    monkeypatch.setattr(copying, "SCHEMA", SCHEMA)
    with pytest.raises(StoreTooNew):
        read_copy(tmp_path / "copy", PASSPHRASE, at_noon)


def test_cancelled_it_leaves_nothing_and_the_file_of_before(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    path.write_bytes(b"of before")
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) < 3

    assert not write_copy(store, path, PASSPHRASE, FACTS, stop)
    assert path.read_bytes() == b"of before"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["copy"]


def test_a_full_disk_is_said_and_leaves_nothing(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise apsw.FullError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(copying, "_insert", full)
        with pytest.raises(OSError, match="No space"):
            write(store, tmp_path / "copy")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _file: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left")))
        with pytest.raises(OSError, match="No space"):
            write(store, tmp_path / "copy")
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == []


def test_what_is_written_in_an_opened_copy_leaves_its_file_alone(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    write(store, path)
    before = path.read_bytes()
    copy, _ = read_copy(path, PASSPHRASE, at_noon)
    Journal(copy).append(entry(99))
    copy.replace_listing(Area.PRODUCTS, None, [], 1)
    copy.close()
    assert path.read_bytes() == before
