"""A copy of a store in one file under a passphrase, to be kept elsewhere and read again.

Cipher as in connecting.py, with a key that SQLite3 Multiple Ciphers derives from the passphrase (PBKDF2-HMAC-SHA256, a
salt of its own in each file). The rounds are those that OWASP's Password Storage Cheat Sheet gives for that function.
"""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import apsw

from desktop_manager.store.connecting import PAGE_SIZE, Connections, connect_memory
from desktop_manager.store.errors import NotACopy, StoreTooNew
from desktop_manager.store.files import create_private, sync_folder
from desktop_manager.store.records import Clock
from desktop_manager.store.schema import SCHEMA, create_tables, run_steps
from desktop_manager.store.store import Store
from desktop_manager.store.translation import refused_write

KDF_ROUNDS = 600_000
ROWS_AT_ONCE = 2_000
"""Rows read in one go: the pages of the window read between two of them."""

_FACTS = "CREATE TABLE copy (server TEXT NOT NULL, profile INTEGER NOT NULL, made_at INTEGER NOT NULL) STRICT"
_TABLES = {
    "record": "area, organization, id",
    "freshness": "area, organization",
    "failure": "area, organization",
    "change": "seq",
    "watched": "area, organization",
}
CarryOn = Callable[[], bool]


class CopyFacts(NamedTuple):
    """Whose store was copied (server address and id of the profile), and when (seconds since 1970 UTC)."""

    server: str
    profile: int
    made_at: int


class OpenedCopy(NamedTuple):
    """A copy in memory; what is written there leaves no trace in its file."""

    store: Store
    facts: CopyFacts


def write_copy(store: Store, path: Path, passphrase: str, facts: CopyFacts, carry_on: CarryOn) -> bool:
    """Write a copy; a file of that name is replaced only by a whole one. False where `carry_on` ended it.

    The journal is read in one go, so its chain holds; of what a refresh writes meanwhile, some may be in the copy.
    Raises OSError and StoreError; nothing is left half-written.
    """
    draft = path.with_name(f".{path.name}.part")
    try:
        create_private(draft)
        finished = _fill(store, draft, passphrase, facts, carry_on)
        if finished:
            _sync(draft)
            draft.replace(path)
            sync_folder(path.parent)
    except apsw.Error as error:
        # What is read comes through the store, which words its own errors: this one is of the new file.
        number = errno.ENOSPC if refused_write(error) == "full" else errno.EIO
        raise OSError(number, os.strerror(number), str(path)) from error
    finally:
        for suffix in ("", "-journal"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)
    return finished


def read_copy(path: Path, passphrase: str, clock: Clock) -> OpenedCopy:
    """Read a copy into memory. The file stays as it is.

    Raises:
        NotACopy: the passphrase does not open it, or it is no copy of this program.
        StoreTooNew: a newer version of the program wrote it.
        OSError: there is no such file, or it cannot be read.
    """
    with path.open("rb"):
        # Here the system says why it cannot be read; SQLite would only say that it cannot.
        pass
    memory = connect_memory()
    try:
        source = _connect(path, passphrase, "mode=ro&immutable=1")
        try:
            if source.execute("PRAGMA quick_check(1)").get != "ok":
                raise apsw.CorruptError("a page cannot be read")
            facts = CopyFacts(*source.execute("SELECT server, profile, made_at FROM copy").get)
            version = int(source.execute("PRAGMA user_version").get)
            if version > SCHEMA.version:
                raise StoreTooNew(version, SCHEMA.version)
            _take_over(source, memory, version)
        finally:
            source.close()
    except (apsw.Error, TypeError) as error:
        memory.close()
        raise NotACopy(type(error).__name__) from error
    except StoreTooNew:
        memory.close()
        raise
    return OpenedCopy(Store(memory, clock=clock), facts)


def _fill(store: Store, draft: Path, passphrase: str, facts: CopyFacts, carry_on: CarryOn) -> bool:
    target = _connect(draft, passphrase, "mode=rw")
    try:
        target.execute("PRAGMA journal_mode = MEMORY").fetchall()
        target.execute("PRAGMA synchronous = OFF")
        with target:
            create_tables(target, SCHEMA)
            target.execute(_FACTS)
            target.execute("INSERT INTO copy VALUES (?, ?, ?)", facts)
            _insert(target, "journal", store.rows("SELECT * FROM journal ORDER BY seq"))
            for table, key in _TABLES.items():
                if not _copy_table(store, target, table, key, carry_on):
                    return False
    finally:
        target.close()
    return carry_on()


def _copy_table(store: Store, target: apsw.Connection, table: str, key: str, carry_on: CarryOn) -> bool:
    columns = key.split(", ")
    places = ", ".join("?" * len(columns))
    first = f"SELECT * FROM {table} ORDER BY {key} LIMIT {ROWS_AT_ONCE}"
    following = f"SELECT * FROM {table} WHERE ({key}) > ({places}) ORDER BY {key} LIMIT {ROWS_AT_ONCE}"
    rows = store.rows(first)
    while rows:
        if not carry_on():
            return False
        _insert(target, table, rows)
        # The key stands in front in each of these tables.
        rows = store.rows(following, rows[-1][: len(columns)])
    return True


def _insert(target: apsw.Connection, table: str, rows: list[tuple[object, ...]]) -> None:
    if rows:
        places = ", ".join("?" * len(rows[0]))
        target.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


def _take_over(source: apsw.Connection, memory: Connections, version: int) -> None:
    """Build the tables of the copy in memory, fill them, and bring them to the version of this program."""
    target = memory.writer
    with target:
        wanted = ("journal", *_TABLES)
        sql = "SELECT tbl_name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        statements = [(str(table), str(found), str(made)) for table, found, made in source.execute(sql)]
        for kind in ("table", "index", "trigger"):
            for table, found, made in statements:
                if table in wanted and found == kind:
                    target.execute(made)
            if kind == "table":
                for table in wanted:
                    if any(name == table for name, _, _ in statements):
                        _insert(target, table, source.execute(f"SELECT * FROM {table}").fetchall())
        target.execute(f"PRAGMA user_version = {version}")
    run_steps(target, SCHEMA, version)


def _connect(path: Path, passphrase: str, access: str) -> apsw.Connection:
    flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE
    connection = apsw.Connection(f"{path.absolute().as_uri()}?{access}", flags=flags)
    connection.execute("PRAGMA cipher = chacha20").fetchall()
    connection.execute(f"PRAGMA kdf_iter = {KDF_ROUNDS}").fetchall()
    # In front of it a text that no raw key begins with; composed alike whatever keyboard it was typed on.
    secret = f"passphrase:{unicodedata.normalize('NFC', passphrase)}".encode()
    # Not kept in the cache of statements: the text holds the passphrase.
    connection.execute(f"PRAGMA hexkey = '{secret.hex()}'", can_cache=False).fetchall()
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
