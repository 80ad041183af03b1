"""Gets the journal out of a damaged file, as far as its pages can be read.

First the plain way: whatever the table still gives. Where that breaks off, page by page. Every page is encrypted and
sealed for itself, so SQLite can read a page only as part of a database. A helper database is made with the same key,
the damaged file's pages (all but the first, which says where the tables are) are put into it, and its journal table
is pointed at each page in turn: a page that holds journal entries gives them, any other gives an error or nonsense.
The hash in each row tells entries from nonsense.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import apsw

from desktop_manager.store.connecting import PAGE_SIZE, Access, close, connect
from desktop_manager.store.hash_chain import is_whole, row_from
from desktop_manager.store.journal import SELECT_ROWS
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.store.schema import JOURNAL_TABLE

_FILLER_BYTES = 64 << 20


def salvage_journal(database: Path, key: bytes) -> list[JournalRow]:
    """The entries that can be read, oldest first. The damaged file keeps its content.

    The helper database (encrypted too) is made beside the file, or in the system's place for temporary files where
    that cannot be written; where there is room in neither, what the plain way gave is the result.
    """
    rows: dict[int, JournalRow] = {}
    if database.is_file() and not _read_table(database, key, rows):
        for workspace in (database.parent, None):
            try:
                with tempfile.TemporaryDirectory(prefix="store.salvage-", dir=workspace) as folder:
                    _read_pages(database, key, Path(folder) / "pages.db", rows)
            except (OSError, apsw.Error):
                continue
            break
    return [rows[seq] for seq in sorted(rows)]


def _read_table(database: Path, key: bytes, rows: dict[int, JournalRow]) -> bool:
    """Read the table, with its log where that can be had; whether all of it could be read."""
    for access in (Access.WRITE, Access.LOOK):
        try:
            connection = connect(database, key, access)
        except apsw.Error:
            continue
        try:
            _collect(connection, f"{SELECT_ROWS} ORDER BY seq", rows)
        except apsw.Error:
            continue
        else:
            return True
        finally:
            close(connection, bring_home=False)
    return False


def _collect(connection: apsw.Connection, sql: str, rows: dict[int, JournalRow]) -> None:
    for values in connection.execute(sql):
        row = row_from(values)
        if is_whole(row):
            rows.setdefault(row.seq, row)


def _read_pages(database: Path, key: bytes, helper: Path, rows: dict[int, JournalRow]) -> None:
    pages = database.stat().st_size // PAGE_SIZE
    _make_helper(helper, key, pages)
    with database.open("rb") as source, helper.open("r+b") as target:
        source.seek(PAGE_SIZE)
        target.seek(PAGE_SIZE)
        shutil.copyfileobj(source, target, PAGE_SIZE * 64)
    wal = database.with_name(database.name + "-wal")
    if wal.is_file():
        shutil.copyfile(wal, helper.with_name(helper.name + "-wal"))
    connection = connect(helper, key, Access.WRITE)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        for page in range(2, pages + 1):
            _read_page(connection, page, rows)
    finally:
        close(connection, bring_home=False)


def _make_helper(helper: Path, key: bytes, pages: int) -> None:
    """A database with an empty journal, as long as the damaged file, in WAL mode so that the file's log is seen."""
    connection = connect(helper, key, Access.CREATE)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(JOURNAL_TABLE)
        connection.execute("CREATE TABLE filler (content BLOB)")
        for start in range(0, (pages + 1) * PAGE_SIZE, _FILLER_BYTES):
            length = min(_FILLER_BYTES, (pages + 1) * PAGE_SIZE - start)
            connection.execute("INSERT INTO filler VALUES (zeroblob(?))", (length,))
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    finally:
        connection.close()


def _read_page(connection: apsw.Connection, page: int, rows: dict[int, JournalRow]) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'journal' AND type = 'table'", (page,))
    connection.execute("PRAGMA writable_schema = RESET")
    try:
        _collect(connection, SELECT_ROWS, rows)
    except apsw.Error:
        # The page is damaged, or belongs to another table.
        return
