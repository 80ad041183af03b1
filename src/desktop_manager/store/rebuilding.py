"""Making store files: a new one, one in the place of a damaged one, and a copy in memory where the disk refuses."""

from __future__ import annotations

from collections.abc import Sequence

import apsw

from desktop_manager.store.connecting import Access, Connections, close, connect, connect_memory, connect_pair
from desktop_manager.store.files import StoreFiles, create_private, sync_folder
from desktop_manager.store.fingerprint import write_fingerprint
from desktop_manager.store.hash_chain import columns_of
from desktop_manager.store.journal import INSERT_ROW
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.store.records import Clock, Notice
from desktop_manager.store.schema import Schema, create_tables
from desktop_manager.store.translation import refused_write

_ROOM_NEEDED = 64 << 10
_COPIED_TABLES = ("journal", "record", "freshness", "failure", "change", "watched")


def make_file(files: StoreFiles, key: bytes, schema: Schema, rows: Sequence[JournalRow] = ()) -> None:
    """Make a whole new file beside the place where it belongs, ready to be renamed. Raises apsw.Error, OSError."""
    files.make_folder()
    files.discard_fresh()
    write_fingerprint(files, key)
    create_private(files.fresh)
    connection = connect(files.fresh, key, Access.WRITE)
    try:
        with connection:
            create_tables(connection, schema)
            connection.executemany(INSERT_ROW, map(columns_of, rows))
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    finally:
        connection.close()


def put_in_place(files: StoreFiles, now: float) -> None:
    """Rename the new file to where it belongs. Raises OSError."""
    files.set_log_aside(files.free_name("damaged", now))
    files.fresh.rename(files.database)
    sync_folder(files.folder)


def replace_damaged(files: StoreFiles, key: bytes, schema: Schema, clock: Clock) -> tuple[Connections, Notice]:
    """Save the journal, set the damaged file aside, and start a new one. No connection to the old file may be open.

    At each moment either the damaged or the new file is whole on the disk, so a power cut in between loses nothing.
    Where the disk refuses, the damaged file stays where it is and the work goes on in memory with the journal saved.
    """
    rows = _salvaged(files, key)
    try:
        make_file(files, key, schema, rows)
        now = clock()
        aside = files.set_aside("damaged", now)
        put_in_place(files, now)
        connections = connect_pair(files.database, key)
    except (OSError, apsw.Error) as error:
        return memory_with(schema, rows), Notice(refusal_code(files, error), entries=len(rows))
    return connections, Notice("recovered_damaged", entries=len(rows), kept_as=aside.name)


def _salvaged(files: StoreFiles, key: bytes) -> list[JournalRow]:
    # Seldom needed, and what it imports costs time at the start.
    from desktop_manager.store.salvage import salvage_journal

    return salvage_journal(files.database, key)


def memory_with(schema: Schema, rows: Sequence[JournalRow] = ()) -> Connections:
    """A store in memory that holds these journal entries."""
    connections = connect_memory()
    with connections.writer:
        create_tables(connections.writer, schema)
        connections.writer.executemany(INSERT_ROW, map(columns_of, rows))
    return connections


def memory_copy(files: StoreFiles, key: bytes, schema: Schema) -> Connections:
    """A copy in memory of a file that can be read but not written."""
    connections = memory_with(schema)
    try:
        source = connect(files.database, key, Access.LOOK)
        try:
            with connections.writer:
                for table in _COPIED_TABLES:
                    _copy_table(source, connections.writer, table)
        finally:
            close(source, bring_home=False)
    except apsw.Error:
        connections.close()
        return memory_with(schema, _salvaged(files, key))
    return connections


def _copy_table(source: apsw.Connection, target: apsw.Connection, table: str) -> None:
    cursor = source.execute(f"SELECT * FROM {table}")
    first = next(cursor, None)
    if first is not None:
        insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(first))})"
        target.execute(insert, first)
        target.executemany(insert, cursor)


def refusal_code(files: StoreFiles, error: apsw.Error | OSError) -> str:
    """The code of the notice for a disk that refuses to be written: "disk_full" or "read_only"."""
    reason = refused_write(error)
    if reason == "io" and files.folder.is_dir():
        # The database says too little (its shared index could not grow): the system says why.
        probe = files.folder / "store.probe"
        try:
            create_private(probe, bytes(_ROOM_NEEDED))
            probe.unlink()
        except OSError as refused:
            reason = refused_write(refused)
            if reason == "full":
                probe.unlink()
    return "disk_full" if reason == "full" else "read_only"
