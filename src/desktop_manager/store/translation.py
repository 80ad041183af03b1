"""Database errors in the words of the store."""

from __future__ import annotations

import errno

import apsw

from desktop_manager.store.errors import StoreBusy, StoreClosed, StoreDamaged, StoreError, StoreFull

_CANNOT_WRITE = {
    apsw.SQLITE_IOERR_WRITE,
    apsw.SQLITE_IOERR_FSYNC,
    apsw.SQLITE_IOERR_DIR_FSYNC,
    apsw.SQLITE_IOERR_TRUNCATE,
    apsw.SQLITE_IOERR_DELETE,
    apsw.SQLITE_IOERR_SHMOPEN,
    apsw.SQLITE_IOERR_SHMSIZE,
    apsw.SQLITE_IOERR_SHMMAP,
    apsw.SQLITE_IOERR_SHMLOCK,
    apsw.SQLITE_IOERR_LOCK,
}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _extended_code(error: apsw.Error) -> int:
    # Missing from the library's stubs, and from an exception that SQLite did not raise.
    code: int = getattr(error, "extendedresult", 0)
    return code


def is_damage(error: apsw.Error) -> bool:
    """Whether the error says that the content of the file cannot be read."""
    if isinstance(error, apsw.IOError):
        return _extended_code(error) not in _CANNOT_WRITE
    return isinstance(error, apsw.CorruptError | apsw.NotADBError)


def refused_write(error: apsw.Error | OSError) -> str | None:
    """Why nothing can be written ("full", "read_only", "io"), or None where the error says something else."""
    if isinstance(error, OSError):
        return "full" if error.errno in _NO_ROOM else "read_only"
    if isinstance(error, apsw.FullError):
        return "full"
    if isinstance(error, apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return "read_only"
    return "io" if isinstance(error, apsw.IOError) and _extended_code(error) in _CANNOT_WRITE else None


def translated(error: apsw.Error) -> StoreError:
    """The store's own error for one of the database. Messages of the database name no values."""
    reason = refused_write(error)
    if reason is not None:
        return StoreFull(reason)
    if is_damage(error):
        return StoreDamaged(type(error).__name__)
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return StoreBusy(type(error).__name__)
    if isinstance(error, apsw.InterruptError | apsw.ConnectionClosedError):
        return StoreClosed("the store is closing")
    return StoreError(f"{type(error).__name__}: {error}")
