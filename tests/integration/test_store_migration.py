from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from desktop_manager.store.areas import Area
from desktop_manager.store.changes import ChangeLog
from desktop_manager.store.errors import MigrationFailed, StoreTooNew
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Notice
from desktop_manager.store.schema import SCHEMA, Schema, Step
from support.store_samples import KEY, at_noon, contents, entry, fill, product

OLD = Schema(0, (*(table for table in SCHEMA.tables if "failure" not in table), "CREATE TABLE old (a)"), {})
"""A version before the first: it has no failures yet, and a table that is gone today."""
COPY = "store.v0-20260725T172000Z.db"


def add_failures(connection: apsw.Connection) -> None:
    connection.execute("DROP TABLE old")
    connection.execute(next(table for table in SCHEMA.tables if "TABLE failure" in table))


def stumble(connection: apsw.Connection) -> None:
    add_failures(connection)
    connection.execute("SELECT * FROM nowhere")


def with_steps(*steps: Step) -> Schema:
    return SCHEMA._replace(version=len(steps), steps=dict(enumerate(steps)))


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "login"
    store = open_store(folder, KEY, schema=OLD).store
    Journal(store).append(entry(1))
    insert = "INSERT INTO record VALUES ('accounts', 1, 1, CAST('{}' AS BLOB))"
    store.writing(lambda connection: connection.execute(insert))
    store.close()
    return folder


def test_an_older_file_is_converted_after_a_copy_was_made(old_folder: Path) -> None:
    before = (old_folder / "store.db").read_bytes()
    store, notice = open_store(old_folder, KEY, clock=at_noon, schema=with_steps(add_failures))
    assert notice == Notice("migrated", kept_as=COPY)
    assert (old_folder / COPY).read_bytes() == before
    assert (old_folder / COPY).stat().st_mode & 0o077 == 0
    assert store.read(Area.ACCOUNTS) == [b"{}"]
    store.note_failure(Area.ACCOUNTS, 1, "offline")
    assert [row.entry for row in Journal(store).entries()] == [entry(1)]
    store.close()
    again, nothing = open_store(old_folder, KEY, schema=with_steps(add_failures))
    assert nothing is None
    assert len(again.failures()) == 1
    again.close()


def test_every_step_on_the_way_is_run_in_order(old_folder: Path) -> None:
    schema = with_steps(add_failures, lambda c: c.execute("CREATE TABLE second (a)"))  # type: ignore[arg-type]
    store, notice = open_store(old_folder, KEY, clock=at_noon, schema=schema)
    assert notice is not None
    assert store.rows("PRAGMA user_version") == [(2,)]
    assert store.rows("SELECT * FROM second") == []
    store.close()


def test_the_copy_holds_what_only_the_log_held(old_folder: Path) -> None:
    first = open_store(old_folder, KEY, schema=OLD).store
    insert = "INSERT INTO record VALUES ('accounts', 2, 2, CAST('{}' AS BLOB))"
    first.writing(lambda connection: connection.execute(insert))
    killed = old_folder.with_name("killed")
    killed.mkdir()
    for name in ("store.db", "store.db-wal", "store.key-id"):
        (killed / name).write_bytes((old_folder / name).read_bytes())
    first.close()
    open_store(killed, KEY, clock=at_noon, schema=with_steps(add_failures)).store.close()
    (killed / "store.db").unlink()
    (killed / COPY).rename(killed / "store.db")
    store = open_store(killed, KEY, schema=OLD).store
    assert len(store.read(Area.ACCOUNTS)) == 2
    store.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(old_folder: Path) -> None:
    before = contents(old_folder)
    with pytest.raises(MigrationFailed):
        open_store(old_folder, KEY, schema=with_steps(stumble))
    assert {name: content for name, (content, _) in contents(old_folder).items()} == {
        name: content for name, (content, _) in before.items()
    }


def test_a_version_without_a_way_to_this_one_is_refused(old_folder: Path) -> None:
    before = (old_folder / "store.db").read_bytes()
    with pytest.raises(MigrationFailed, match="no way from schema version 0 to 2"):
        open_store(old_folder, KEY)
    assert (old_folder / "store.db").read_bytes() == before


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    store = open_store(tmp_path, KEY, schema=SCHEMA._replace(version=7)).store
    fill(store)
    store.close()
    before = contents(tmp_path)
    with pytest.raises(StoreTooNew) as caught:
        open_store(tmp_path, KEY)
    assert (caught.value.found, caught.value.known) == (7, SCHEMA.version)
    assert contents(tmp_path) == before


def test_a_newer_version_that_only_the_log_tells_is_refused_and_kept(tmp_path: Path) -> None:
    first = open_store(tmp_path / "first", KEY).store
    first.writing(lambda connection: connection.execute("PRAGMA user_version = 7"))
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in ("store.db", "store.db-wal", "store.key-id"):
        (killed / name).write_bytes((tmp_path / "first" / name).read_bytes())
    first.close()
    before = contents(killed)
    with pytest.raises(StoreTooNew):
        open_store(killed, KEY)
    after = contents(killed)
    assert {name: after[name] for name in before} == before


FIRST = SCHEMA._replace(
    version=1, tables=tuple(one for one in SCHEMA.tables if "change" not in one and "watched" not in one), steps={}
)
"""Version 1, before this program remembered what has changed."""


def test_a_file_of_version_1_tells_from_its_first_fetch_on_what_has_changed(tmp_path: Path) -> None:
    insert = "INSERT INTO record VALUES ('products', 1, 7, CAST(? AS BLOB))"
    first = open_store(tmp_path, KEY, schema=FIRST).store
    Journal(first).append(entry(1))
    first.writing(lambda connection: connection.execute(insert, (product(1, 7, "Before").payload.decode(),)))
    first.writing(lambda connection: connection.execute("INSERT INTO freshness VALUES ('products', 0, 500, NULL)"))
    first.close()

    store, notice = open_store(tmp_path, KEY, clock=at_noon)

    assert notice == Notice("migrated", kept_as="store.v1-20260725T172000Z.db")
    assert store.rows("PRAGMA user_version") == [(2,)]
    assert [row.entry for row in Journal(store).entries()] == [entry(1)]
    assert store.age(Area.PRODUCTS) == 500
    assert ChangeLog(store).known_since() == 500
    store.replace_listing(Area.PRODUCTS, None, [product(1, 7, "After")], 900)
    (change,) = ChangeLog(store).since(0)
    assert (change.at, change.organization, change.id) == (900, 1, 7)
    assert change.before is not None
    assert change.after is not None
    assert (change.before["customer_name"], change.after["customer_name"]) == ("Before", "After")
    store.close()
    old = open_store(tmp_path, KEY).store
    assert len(ChangeLog(old).since(0)) == 1
    old.close()
