"""Connections to the encrypted file, and the settings they share.

Cipher: ChaCha20 with a Poly1305 tag on every page (SQLite3 Multiple Ciphers), so a changed byte is noticed when its
page is read. The key is a raw 32-byte key: no key derivation, opening takes well under a millisecond, where a
passphrase would take some 30 ms. Pages of 8 KiB: the quickest of 4, 8 and 16 with records of 500 to 1,000 bytes.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import apsw

PAGE_SIZE = 8192
KEY_BYTES = 32
_WRITER_CACHE_KIB = 8000
_WAIT_FOR_OTHERS_MS = 2000
_WAL_KEPT_BYTES = 4 << 20


class Access(StrEnum):
    """How a file is opened."""

    CREATE = "mode=rwc"
    WRITE = "mode=rw"
    LOOK = "mode=ro&immutable=1"
    """Touches nothing, not even the times of the file; the write-ahead log is not seen."""


class Connections(NamedTuple):
    """One connection for reading and one for writing; the same one where the store is in memory."""

    reader: apsw.Connection
    writer: apsw.Connection

    def close(self, bring_home: bool = True) -> None:
        """Close both, the writer last: it brings the write-ahead log home, unless the files are to stay as they are."""
        for connection in self:
            close(connection, bring_home)


def close(connection: apsw.Connection, bring_home: bool = True) -> None:
    """Close a connection; closing twice is fine. Raises apsw.Error."""
    try:
        if not bring_home:
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.close()
    except apsw.ConnectionClosedError:
        return


def connect(path: Path, key: bytes, access: Access) -> apsw.Connection:
    """Open the file. Nothing is read yet, so a wrong key shows at the first statement. Raises apsw.Error."""
    flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    connection = apsw.Connection(f"{path.absolute().as_uri()}?{access.value}", flags=flags)
    connection.set_busy_timeout(_WAIT_FOR_OTHERS_MS)
    connection.execute("PRAGMA cipher = chacha20").fetchall()
    # Not kept in the cache of statements: the text holds the key.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"", can_cache=False).fetchall()
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    # Nothing may spill in clear: sorting and temporary tables stay in memory.
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def connect_memory() -> Connections:
    """An empty database that leaves no trace. One connection: SQLite shares none in memory without blocking readers."""
    connection = apsw.Connection(":memory:")
    return Connections(connection, connection)


def connect_pair(path: Path, key: bytes) -> Connections:
    """The writer and the reader of a store file. Raises apsw.Error."""
    writer = connect(path, key, Access.WRITE)
    try:
        writer.execute("PRAGMA journal_mode = WAL").fetchall()
        writer.execute("PRAGMA synchronous = NORMAL")
        writer.execute(f"PRAGMA journal_size_limit = {_WAL_KEPT_BYTES}").fetchall()
        writer.execute(f"PRAGMA cache_size = -{_WRITER_CACHE_KIB}")
        # What is deleted is encrypted already; overwriting it would only cost time.
        writer.execute("PRAGMA secure_delete = OFF").fetchall()
        reader = connect(path, key, Access.WRITE)
        try:
            reader.execute("PRAGMA query_only = ON")
        except apsw.Error:
            reader.close()
            raise
    except apsw.Error:
        writer.close()
        raise
    return Connections(reader, writer)
