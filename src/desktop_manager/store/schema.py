"""The tables, their version, and the steps from older versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import apsw

Step = Callable[[apsw.Connection], None]

JOURNAL_COLUMNS = "seq, at, login, organization, area, action, target, before, after, undo, undoes, previous, hash"

JOURNAL_TABLE = """
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, login TEXT NOT NULL, organization INTEGER NOT NULL,
    area TEXT NOT NULL, action TEXT NOT NULL, target TEXT NOT NULL, before BLOB, after BLOB, undo BLOB,
    undoes INTEGER, previous BLOB NOT NULL, hash BLOB NOT NULL
) STRICT"""

# What changed from one fetch to the next (changes.py), and from when on it is told of what; 0 is a whole area.
_CHANGE_TABLES = (
    """CREATE TABLE change (
        seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, area TEXT NOT NULL, organization INTEGER NOT NULL,
        id INTEGER NOT NULL, before BLOB, after BLOB
    ) STRICT""",
    "CREATE INDEX change_at ON change (at)",
    """CREATE TABLE watched (
        area TEXT NOT NULL, organization INTEGER NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (area, organization)
    ) WITHOUT ROWID, STRICT""",
)

_TABLES = (
    JOURNAL_TABLE,
    "CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    # Without row ids, the records of one organization lie side by side: switching reads few pages.
    """CREATE TABLE record (
        area TEXT NOT NULL, organization INTEGER NOT NULL, id INTEGER NOT NULL, payload BLOB NOT NULL,
        PRIMARY KEY (area, organization, id)
    ) WITHOUT ROWID, STRICT""",
    # organization 0 stands for the whole area here and in `failure`.
    """CREATE TABLE freshness (
        area TEXT NOT NULL, organization INTEGER NOT NULL, listed_at INTEGER, put_at INTEGER,
        PRIMARY KEY (area, organization)
    ) WITHOUT ROWID, STRICT""",
    """CREATE TABLE failure (
        area TEXT NOT NULL, organization INTEGER NOT NULL, code TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (area, organization)
    ) WITHOUT ROWID, STRICT""",
    *_CHANGE_TABLES,
)


class Schema(NamedTuple):
    """A version of the tables. `steps[n]` takes a file from version n to n + 1; one transaction holds all steps."""

    version: int
    tables: tuple[str, ...]
    steps: Mapping[int, Step]

    def can_migrate(self, found: int) -> bool:
        """Whether there is a step for every version from the one found."""
        return all(version in self.steps for version in range(found, self.version))


def _remember_changes(connection: apsw.Connection) -> None:
    """From version 1: what was listed before is what later listings are compared with."""
    for statement in _CHANGE_TABLES:
        connection.execute(statement)
    connection.execute(
        "INSERT INTO watched SELECT area, organization, listed_at FROM freshness WHERE listed_at IS NOT NULL"
    )


SCHEMA = Schema(version=2, tables=_TABLES, steps={1: _remember_changes})


def version_of(connection: apsw.Connection) -> int | None:
    """The schema version of the file, None where it holds no table at all. Raises apsw.Error."""
    version, tables = connection.execute(
        "SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version"
    ).get
    return int(version) if tables else None


def create_tables(connection: apsw.Connection, schema: Schema) -> None:
    """Make the tables inside the transaction of the caller."""
    for statement in schema.tables:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {schema.version}")


def run_steps(connection: apsw.Connection, schema: Schema, found: int) -> None:
    """Take the tables from version `found` to the version of the schema, all or nothing."""
    with connection:
        for version in range(found, schema.version):
            schema.steps[version](connection)
        connection.execute(f"PRAGMA user_version = {schema.version}")
