"""Opens the store of a login, whatever state its file is in.

Order of the questions: is there a file, does the key open it, is its version known, is it whole. Until the key and the
version are known to be right, nothing on the disk is touched: the first look goes through an immutable connection.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import apsw

from desktop_manager.store.connecting import KEY_BYTES, PAGE_SIZE, Access, Connections, close, connect, connect_pair
from desktop_manager.store.errors import KeyMissing, StoreTooNew, WrongKey
from desktop_manager.store.files import StoreFiles
from desktop_manager.store.fingerprint import fingerprint, read_fingerprint, write_fingerprint
from desktop_manager.store.migrating import migrate
from desktop_manager.store.rebuilding import (
    make_file,
    memory_copy,
    memory_with,
    put_in_place,
    refusal_code,
    replace_damaged,
)
from desktop_manager.store.records import Clock, Notice
from desktop_manager.store.schema import SCHEMA, Schema, version_of
from desktop_manager.store.store import Store
from desktop_manager.store.translation import is_damage, refused_write, translated


class Opened(NamedTuple):
    """An open store, and what there is to say about it."""

    store: Store
    notice: Notice | None


def open_store(
    folder: Path | None,
    key: bytes | None,
    *,
    clock: Clock = time.time,
    on_notice: Callable[[Notice], None] | None = None,
    schema: Schema = SCHEMA,
) -> Opened:
    """Open the store in `folder` with a 32-byte key, making it where there is none; in memory without folder or key.

    on_notice: called, on the thread at work, where the file turns out damaged later on and is replaced.
    Raises WrongKey, KeyMissing, StoreTooNew (the file is untouched), MigrationFailed (its content is), StoreBusy.
    A damaged file is replaced; where the disk refuses to be written, the work goes on with a copy in memory.
    """
    if folder is None:
        return Opened(Store(memory_with(schema), clock=clock), Notice("in_memory"))
    files = StoreFiles(folder)
    if key is None:
        if files.database.is_file():
            raise KeyMissing("there is a file but no key")
        return Opened(Store(memory_with(schema), clock=clock), Notice("in_memory"))
    if len(key) != KEY_BYTES:
        raise WrongKey(f"a key has {KEY_BYTES} bytes, not {len(key)}")
    connections, notice = _Opening(files, key, schema, clock).open()
    in_file = connections.reader is not connections.writer
    store = Store(
        connections,
        files=files,
        rebuild=(lambda: replace_damaged(files, key, schema, clock)) if in_file else None,
        on_notice=on_notice,
        clock=clock,
    )
    return Opened(store, notice)


def start_afresh(folder: Path, clock: Clock = time.time) -> str:
    """What is left to do without the right key: move the file aside, so that the next opening makes a new one.

    Returns the new name of the file; its fingerprint lies beside it under the same name. Raises OSError.
    """
    files = StoreFiles(folder)
    aside = files.set_aside("unreadable", clock())
    if files.key_id.is_file():
        files.key_id.rename(aside.with_name(aside.name + ".key-id"))
    return aside.name


class _Opening:
    def __init__(self, files: StoreFiles, key: bytes, schema: Schema, clock: Clock) -> None:
        self._files = files
        self._key = key
        self._schema = schema
        self._clock = clock
        self._damaged = False

    def open(self) -> tuple[Connections, Notice | None]:
        found: int | None = None
        try:
            found = self._first_look()
            return self._open_file(found)
        except (apsw.Error, OSError) as error:
            if self._damaged or (isinstance(error, apsw.Error) and is_damage(error)):
                return replace_damaged(self._files, self._key, self._schema, self._clock)
            if isinstance(error, apsw.Error) and refused_write(error) is None:
                raise translated(error) from error
            readable = found == self._schema.version
            connections = memory_copy(self._files, self._key, self._schema) if readable else memory_with(self._schema)
            return connections, Notice(refusal_code(self._files, error))

    def _open_file(self, found: int | None) -> tuple[Connections, Notice | None]:
        files, key = self._files, self._key
        if not files.database.is_file():
            self._make()
            return connect_pair(files.database, key), None
        notice = None
        if found is not None and found < self._schema.version:
            notice = migrate(files, key, self._schema, self._clock)
        if files.database_size() < PAGE_SIZE:
            raise apsw.CorruptError("shorter than one page")
        files.make_folder()
        files.close_to_others()
        connections = connect_pair(files.database, key)
        try:
            self._check_version(version_of(connections.reader))
            _try_writing(connections.writer)
            if read_fingerprint(files) != fingerprint(key):
                write_fingerprint(files, key)
        except (apsw.Error, OSError, StoreTooNew):
            connections.close(bring_home=False)
            raise
        return connections, notice

    def _make(self) -> None:
        """Put a whole new file in place: one that an interrupted rebuilding left, or an empty one."""
        if not self._files.fresh.is_file() or self._version_in(self._files.fresh) is None:
            make_file(self._files, self._key, self._schema)
        put_in_place(self._files, self._clock())

    def _first_look(self) -> int | None:
        """The version of the file, None where there is none or where it is damaged. Raises WrongKey, StoreTooNew."""
        files = self._files
        path = files.database if files.database.is_file() else files.fresh
        if not path.is_file():
            return None
        version = self._version_in(path)
        if version is not None:
            self._check_version(version)
            return version
        # The key opens nothing: only the fingerprint can tell a wrong key from a damaged file.
        known = read_fingerprint(files)
        if known != fingerprint(self._key) and (known is not None or path.stat().st_size > 0):
            raise WrongKey("the key does not belong to the file" if known else "the key does not open the file")
        self._damaged = path == files.database
        return None

    def _version_in(self, path: Path) -> int | None:
        if path.stat().st_size < PAGE_SIZE:
            return None
        try:
            connection = connect(path, self._key, Access.LOOK)
            try:
                return version_of(connection)
            finally:
                close(connection, bring_home=False)
        except apsw.Error as error:
            if is_damage(error):
                return None
            raise

    def _check_version(self, version: int | None) -> None:
        if version is None:
            raise apsw.CorruptError("no tables")
        if version > self._schema.version:
            raise StoreTooNew(version, self._schema.version)


def _try_writing(connection: apsw.Connection) -> None:
    """Find out now whether the file can be written. Nothing is changed. Raises apsw.Error."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
