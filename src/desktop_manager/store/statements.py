"""The statements of the snapshot, each run inside a transaction that the store holds.

A statement lets go of Python's lock (GIL) while it runs and must win it back after each step. Against a busy window a
step per row costs milliseconds each (measured: 10,000 rows, 4 s to write, 1.4 s to read). So rows are written a
hundred a statement (0.15 s) and read as one value (0.03 s).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import apsw

from desktop_manager.store import changes
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Place, Record

WHOLE_AREA = 0
FIRST_PLACE: Place = (-1, 0)
LAST_PLACE: Place = (2**63 - 1, 2**63 - 1)
ROWS_A_STATEMENT = 100
SEPARATOR = b"\x1e"
"""Stands between payloads that are read as one value. A control character cannot occur in JSON (RFC 8259, 7)."""


def _insert_sql(rows: int) -> str:
    values = ",".join(f"(?1,?{3 * row + 2},?{3 * row + 3},?{3 * row + 4})" for row in range(rows))
    return f"INSERT OR REPLACE INTO record (area, organization, id, payload) VALUES {values}"


_INSERT_MANY = _insert_sql(ROWS_A_STATEMENT)


def checked(records: Sequence[Record], organization: int | None) -> list[Record]:
    """The records in the order of the table. Raises ValueError for one of another organization or that is not JSON."""
    for record in records:
        if SEPARATOR in record.payload:
            raise ValueError(f"the payload of record {record.id} is not JSON")
        if organization is not None and record.organization != organization:
            raise ValueError(f"record {record.id} belongs to organization {record.organization}, not {organization}")
    return sorted(records)


def insert_records(connection: apsw.Connection, area: str, records: list[Record], carry_on: Callable[[], None]) -> None:
    """Write the records; `carry_on` is called between statements and may raise to end it."""
    for start in range(0, len(records), ROWS_A_STATEMENT):
        carry_on()
        part = records[start : start + ROWS_A_STATEMENT]
        sql = _INSERT_MANY if len(part) == ROWS_A_STATEMENT else _insert_sql(len(part))
        connection.execute(sql, (area, *chain.from_iterable(part)))


def delete_records(connection: apsw.Connection, area: str, organization: int | None) -> None:
    """Forget the records of an organization, or of the whole area."""
    if organization is None:
        connection.execute("DELETE FROM record WHERE area = ?", (area,))
    else:
        connection.execute("DELETE FROM record WHERE area = ? AND organization = ?", (area, organization))


def delete_organization(connection: apsw.Connection, organization: int) -> list[str]:
    """Forget everything of one organization; the areas that held records of it."""
    held = connection.execute("SELECT DISTINCT area FROM record WHERE organization = ?", (organization,))
    areas = [area for (area,) in held]
    for table in ("record", "freshness", "failure"):
        connection.execute(f"DELETE FROM {table} WHERE organization = ?", (organization,))
    changes.forget(connection, organization)
    return areas


def stamp_listing(connection: apsw.Connection, area: Area, organization: int | None, fetched_at: int) -> None:
    """A listing came in: it sets the age and clears the failures of what it covers."""
    if organization is None:
        connection.execute("DELETE FROM freshness WHERE area = ?", (area,))
        connection.execute("DELETE FROM failure WHERE area = ?", (area,))
    else:
        connection.execute("DELETE FROM failure WHERE area = ? AND organization = ?", (area, organization))
    connection.execute(
        "INSERT INTO freshness (area, organization, listed_at) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET listed_at = excluded.listed_at",
        (area, WHOLE_AREA if organization is None else organization, fetched_at),
    )
    changes.stamp_ground(connection, area, WHOLE_AREA if organization is None else organization, fetched_at)


def stamp_record(connection: apsw.Connection, area: str, organization: int, fetched_at: int) -> None:
    """A single record came in."""
    connection.execute("DELETE FROM failure WHERE area = ? AND organization = ?", (area, organization))
    connection.execute(
        "INSERT INTO freshness (area, organization, put_at) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET put_at = excluded.put_at",
        (area, organization, fetched_at),
    )


def holds(connection: apsw.Connection, area: str, organization: int | None, ordered: list[Record]) -> bool:
    """Whether these very payloads, in the order of the table, are there and no other."""
    joined = _joined(connection, SEPARATOR, area, organization)
    if joined is None:
        return not ordered
    return joined == SEPARATOR.join([record.payload for record in ordered])


_PART = "area = ? AND (organization, id) > (?, ?) AND (organization, id) <= (?, ?)"


def delete_part(connection: apsw.Connection, area: str, after: Place, until: Place) -> None:
    """Forget the records after one place and up to another one."""
    connection.execute(f"DELETE FROM record WHERE {_PART}", (area, *after, *until))


def part_holds(connection: apsw.Connection, area: str, after: Place, until: Place, ordered: list[Record]) -> bool:
    """Whether in that part these very payloads are there and no other."""
    sql = f"SELECT organization, id, payload FROM record WHERE {_PART} ORDER BY organization, id"
    return connection.execute(sql, (area, *after, *until)).fetchall() == [tuple(one) for one in ordered]


def known(connection: apsw.Connection, area: str, organization: int | None) -> dict[Place, bytes]:
    """The payloads of an organization, or of the whole area, by their places."""
    if organization is None:
        return _known(connection, "area = ?2", (area,))
    return _known(connection, "area = ?2 AND organization = ?3", (area, organization))


def known_part(connection: apsw.Connection, area: str, after: Place, until: Place) -> dict[Place, bytes]:
    """The payloads after one place and up to another one, by their places."""
    where = "area = ?2 AND (organization, id) > (?3, ?4) AND (organization, id) <= (?5, ?6)"
    return _known(connection, where, (area, *after, *until))


def _known(connection: apsw.Connection, where: str, values: tuple[str | int, ...]) -> dict[Place, bytes]:
    one = "organization || ' ' || id || ' ' || CAST(payload AS TEXT)"
    sql = f"SELECT CAST(group_concat({one}, ?1) AS BLOB) FROM record WHERE {where}"
    joined: bytes | None = connection.execute(sql, (SEPARATOR, *values)).get
    found = {}
    for text in [] if joined is None else joined.split(SEPARATOR):
        organization, number, payload = text.split(b" ", 2)
        found[int(organization), int(number)] = payload
    return found


def payload_of(connection: apsw.Connection, area: str, record: Record) -> bytes | None:
    """What is kept in the place of this record; None for nothing."""
    sql = "SELECT payload FROM record WHERE area = ? AND organization = ? AND id = ?"
    payload: bytes | None = connection.execute(sql, (area, record.organization, record.id)).get
    return payload


def payload_list(connection: apsw.Connection, area: str, organization: int | None) -> list[bytes]:
    """Every payload, by organization and id."""
    joined = _joined(connection, SEPARATOR, area, organization)
    return [] if joined is None else joined.split(SEPARATOR)


def payload_array(connection: apsw.Connection, area: str, organization: int | None) -> bytes:
    """Every payload, by organization and id, as one JSON array."""
    # One copy: each copy of some megabytes stops every other thread for a few milliseconds.
    return b"".join((b"[", _joined(connection, b",", area, organization) or b"", b"]"))


def payload_pieces(connection: apsw.Connection, area: str, organization: int | None, size: int) -> Iterator[bytes]:
    """Every payload, by organization and id, as JSON arrays of some `size` bytes or one payload more each.

    All of them are read here and now, and cut when asked for: so they are in memory once, and not twice.
    """
    return _cut(_joined(connection, SEPARATOR, area, organization) or b"", size)


def _cut(joined: bytes, size: int) -> Iterator[bytes]:
    start = 0
    while start < len(joined):
        end = joined.find(SEPARATOR, start + size)
        end = len(joined) if end < 0 else end
        yield b"".join((b"[", joined[start:end].replace(SEPARATOR, b","), b"]"))
        start = end + 1


def _joined(connection: apsw.Connection, separator: bytes, area: str, organization: int | None) -> bytes | None:
    where = "area = ?2" if organization is None else "area = ?2 AND organization = ?3"
    values = (separator, area) if organization is None else (separator, area, organization)
    rows = f"SELECT payload FROM record WHERE {where} ORDER BY area, organization, id"
    sql = f"SELECT CAST(group_concat(payload, ?1) AS BLOB) FROM ({rows})"
    joined: bytes | None = connection.execute(sql, values).get
    return joined
