"""What changed in the records from one fetch to the next, remembered beside them.

The first listing of an area or of an organization is the ground on which later ones stand: it is no change. What comes
unchanged costs nothing here, for the store has compared the payloads before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_manager.store.areas import Area
from desktop_manager.store.records import Place, Record
from desktop_manager.store.watched import KEPT_DAYS, KEPT_ROWS, WATCHED, Watch

if TYPE_CHECKING:
    import apsw

    from desktop_manager.store.store import Store

DAY_S = 86_400
_ROWS_A_STATEMENT = 100
_COLUMNS = "at, area, organization, id, before, after"


class Change(NamedTuple):
    """A record that came (`before` None), went (`after` None) or changed.

    Attributes:
        at: when that was seen, in seconds since 1970 UTC; it may have happened any time since the fetch before.
        organization: 0 for none. id: of the record in its area.
        before, after: the fields that differ and those that name the record (`watched.WATCHED`), as JSON values.
    """

    seq: int
    at: int
    area: str
    organization: int
    id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class ChangeLog:
    """Reads what a store remembers; belongs on a worker."""

    def __init__(self, store: Store) -> None:
        """Read in `store`."""
        self._store = store

    def since(self, at: int, *, most: int = KEPT_ROWS) -> list[Change]:
        """The changes seen at `at` or later (seconds since 1970 UTC), the newest first. Raises StoreClosed."""
        import json

        sql = f"SELECT seq, {_COLUMNS} FROM change WHERE at >= ? ORDER BY at DESC, seq DESC LIMIT ?"
        return [
            Change(*columns, *(None if fields is None else json.loads(fields) for fields in (before, after)))
            for *columns, before, after in self._store.rows(sql, (at, most))
        ]

    def known_since(self) -> int | None:
        """When the first listing was remembered, in seconds since 1970 UTC; None for never. Raises StoreClosed."""
        ((first,),) = self._store.rows("SELECT min(since) FROM watched")
        return None if first is None else int(first)


Finder = Callable[[], dict[Place, bytes]]
"""Gives the payloads that a listing replaces, by their places."""


def note_listing(
    connection: apsw.Connection, area: Area, find: Finder, ordered: Sequence[Record], fetched_at: int
) -> None:
    """Remember what a listing changes, before it takes the place of the one that `find` gives."""
    watch = WATCHED.get(area)
    if watch is None:
        return
    covered = _Covered(connection, area)
    if not covered.any:
        return
    before, after = _differing(find(), ordered)
    if watch.key:
        before, after = _by_key(watch, before), _by_key(watch, after)
    _remember(connection, area, _changes(watch, covered, before, after), fetched_at)


def note_put(connection: apsw.Connection, area: Area, before: bytes | None, record: Record, fetched_at: int) -> None:
    """Remember what a single record changes, before it takes the place of `before` (None: of nothing)."""
    watch = WATCHED.get(area)
    if watch is None or before == record.payload:
        return
    if before is None and not _Covered(connection, area).covers(record.organization):
        return
    place = (record.organization, record.id)
    changes = list(_changes(watch, None, {} if before is None else {place: before}, {place: record.payload}))
    _remember(connection, area, changes, fetched_at)


def stamp_ground(connection: apsw.Connection, area: Area, organization: int, fetched_at: int) -> None:
    """A listing is whole: from now on its changes are told. `organization` 0 is the whole area."""
    if area in WATCHED:
        connection.execute("INSERT OR IGNORE INTO watched VALUES (?, ?, ?)", (area, organization, fetched_at))


def forget(connection: apsw.Connection, organization: int) -> None:
    """Forget what changed in an organization, but for the fact that it came and went."""
    connection.execute("DELETE FROM change WHERE organization = ? AND area <> ?", (organization, Area.ACCOUNTS))
    connection.execute("DELETE FROM watched WHERE organization = ?", (organization,))


class _Covered:
    """Which organizations of an area were listed before, so that something new in them is a change."""

    def __init__(self, connection: apsw.Connection, area: Area) -> None:
        rows = connection.execute("SELECT organization FROM watched WHERE area = ?", (area,)).fetchall()
        self._listed = {organization for (organization,) in rows}
        self._new: set[int] = set()
        if area != Area.ACCOUNTS and 0 in self._listed:
            # A listing of everything does not cover an organization that the user has joined since.
            joined = (
                "SELECT organization FROM change WHERE area = ?1 AND before IS NULL"
                " AND at >= (SELECT listed_at FROM freshness WHERE area = ?2 AND organization = 0)"
            )
            self._new = {organization for (organization,) in connection.execute(joined, (Area.ACCOUNTS, area))}

    @property
    def any(self) -> bool:
        return bool(self._listed)

    def covers(self, organization: int) -> bool:
        return organization in self._listed or (0 in self._listed and organization not in self._new)


def _differing(known: dict[Place, bytes], ordered: Sequence[Record]) -> tuple[dict[Any, bytes], dict[Any, bytes]]:
    after: dict[Any, bytes] = {}
    same = set()
    for organization, number, payload in ordered:
        place = (organization, number)
        if known.get(place) == payload:
            same.add(place)
        else:
            after[place] = payload
    return {place: payload for place, payload in known.items() if place not in same}, after


def _by_key(watch: Watch, payloads: Mapping[Any, bytes]) -> dict[Any, bytes]:
    from desktop_manager.store.projecting import key_of

    return {(place[0], key_of(watch, payload)): payload for place, payload in payloads.items()}


_Row = tuple[int, int, bytes | None, bytes | None]


def _changes(
    watch: Watch, covered: _Covered | None, before: Mapping[Any, bytes], after: Mapping[Any, bytes]
) -> Iterator[_Row]:
    from desktop_manager.store.projecting import told

    for place in dict.fromkeys((*before, *after)):
        organization = place[0]
        old, new = before.get(place), after.get(place)
        if (old is None or new is None) and not watch.arrivals:
            continue
        if covered is not None and not covered.covers(organization):
            continue
        was = None if old is None else told(watch, old)
        now = None if new is None else told(watch, new)
        if was is not None and now is not None:
            if old is not None and new is not None and old[:1] != new[:1]:
                # An older version of this program kept the record in another form.
                continue
            differing = {field for field in watch.fields if was.get(field) != now.get(field)}
            if not differing:
                continue
            kept = differing.union(watch.names)
            was, now = ({field: one[field] for field in one if field in kept} for one in (was, now))
        number = place[1] if isinstance(place[1], int) else 0
        yield organization, number, _json(was), _json(now)


def _json(fields: Mapping[str, Any] | None) -> bytes | None:
    import json

    return None if fields is None else json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def _remember(connection: apsw.Connection, area: Area, changes: Iterable[_Row], fetched_at: int) -> None:
    # More than is kept would be deleted at once.
    rows = list(changes)[-KEPT_ROWS:]
    for start in range(0, len(rows), _ROWS_A_STATEMENT):
        part = rows[start : start + _ROWS_A_STATEMENT]
        values = ",".join(["(?,?,?,?,?,?)"] * len(part))
        sql = f"INSERT INTO change ({_COLUMNS}) VALUES {values}"
        connection.execute(sql, tuple(chain.from_iterable((fetched_at, area, *row) for row in part)))
    if rows:
        connection.execute("DELETE FROM change WHERE at < ?", (fetched_at - KEPT_DAYS * DAY_S,))
        connection.execute("DELETE FROM change WHERE seq <= (SELECT max(seq) FROM change) - ?", (KEPT_ROWS,))
