"""Takes an older file to the version of this program, with a copy of it from before."""

from __future__ import annotations

import apsw

from desktop_manager.store.connecting import Access, connect
from desktop_manager.store.errors import MigrationFailed
from desktop_manager.store.files import StoreFiles, copy_private
from desktop_manager.store.records import Clock, Notice
from desktop_manager.store.schema import Schema, run_steps, version_of
from desktop_manager.store.translation import is_damage, refused_write


def migrate(files: StoreFiles, key: bytes, schema: Schema, clock: Clock) -> Notice | None:
    """Run the steps in one transaction, after a copy was made; None where nothing was left to do.

    Raises MigrationFailed; apsw.Error and OSError where the disk refuses or the file is damaged.
    """
    found = _bring_log_home(files, key)
    if found is None or found >= schema.version:
        return None
    if not schema.can_migrate(found):
        raise MigrationFailed(f"no way from schema version {found} to {schema.version}")
    backup = files.free_name(f"v{found}", clock())
    copy_private(files.database, backup)
    connection = connect(files.database, key, Access.WRITE)
    try:
        run_steps(connection, schema, found)
    except apsw.Error as error:
        backup.unlink()
        if is_damage(error) or refused_write(error):
            raise
        raise MigrationFailed(f"from schema version {found}: {type(error).__name__}") from error
    finally:
        connection.close()
    return Notice("migrated", kept_as=backup.name)


def _bring_log_home(files: StoreFiles, key: bytes) -> int | None:
    """Put the write-ahead log into the file, so that the copy is whole; the version found."""
    connection = connect(files.database, key, Access.WRITE)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return version_of(connection)
    finally:
        connection.close()
