"""The store of one login: records with their age, and the reasons why some could not be refreshed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from threading import Event, Lock
from typing import Any, TypeVar

import apsw

from desktop_manager.store import changes, statements
from desktop_manager.store.areas import Area
from desktop_manager.store.connecting import Connections
from desktop_manager.store.errors import StoreClosed, StoreFull
from desktop_manager.store.files import StoreFiles
from desktop_manager.store.records import Age, Clock, Failure, Notice, Place, Record
from desktop_manager.store.translation import is_damage, translated

T = TypeVar("T")
Rebuild = Callable[[], tuple[Connections, Notice]]
Lane = Callable[[], AbstractContextManager[apsw.Connection]]


class Store:
    """Records by area, organization and id. Made by `opening.open_store`; safe to use from several threads.

    One connection writes and one reads, so that reading never waits for a long write: it sees what was there before.
    In memory there is one connection; a reader then waits for the writer (10,000 records: some 50 ms).
    Organization 0 means "none" (profile, countries); None means the whole area. Times are epoch seconds.
    Where the file turns out damaged, it is replaced on the spot (journal saved, `on_notice` called) and the work is
    done again on the new one. Every call may raise StoreClosed; writing also StoreFull and StoreBusy.
    """

    def __init__(
        self,
        connections: Connections,
        *,
        files: StoreFiles | None = None,
        rebuild: Rebuild | None = None,
        on_notice: Callable[[Notice], None] | None = None,
        clock: Clock = time.time,
    ) -> None:
        self._files = files
        self._rebuild = rebuild
        self._on_notice = on_notice
        self._clock = clock
        self._closing = Event()
        self._interrupted = Event()
        self._said_full = False
        self._generation = 0
        self._connections = connections
        # apsw refuses two threads at once in one connection. Who needs both locks takes the reader's first.
        self._reader_lock = Lock()
        self._writer_lock = Lock()
        # A connection must not be interrupted while it closes.
        self._ending = Lock()

    def __repr__(self) -> str:
        where = "in a file" if self.persistent else "in memory"
        return f"<Store {where}{', closed' if self._closing.is_set() else ''}>"

    @property
    def persistent(self) -> bool:
        """Whether what is written outlasts this run."""
        return self._rebuild is not None

    # Records

    def replace_listing(self, area: Area, organization: int | None, records: Sequence[Record], fetched_at: int) -> bool:
        """Put a full listing in the place of the old one, in one transaction: what is gone goes.

        Returns False if it is the same as before. organization None replaces the whole area. Sets the age and clears
        the failures of what it covers. Raises ValueError for a record of another organization and for a payload that is
        not JSON.
        """
        ordered = statements.checked(records, organization)

        def write(connection: apsw.Connection) -> bool:
            differs = not statements.holds(connection, area, organization, ordered)
            if differs:
                find = partial(statements.known, connection, area, organization)
                changes.note_listing(connection, area, find, ordered, fetched_at)
                statements.delete_records(connection, area, organization)
                statements.insert_records(connection, area, ordered, self._refuse_if_interrupted)
            statements.stamp_listing(connection, area, organization, fetched_at)
            return differs

        return self.writing(write)

    def replace_part(
        self, area: Area, after: Place | None, until: Place | None, records: Sequence[Record], fetched_at: int
    ) -> bool:
        """Put a part of a listing over all organizations in the place of what was known of that part.

        The listing is ordered by organization and id; the part begins after the place `after` (None: at the start) and
        ends with `until` (None: at the end, which sets the age of the whole area and clears its failures). What lies
        between and is not in `records` goes. Returns False if it is the same as before.
        Raises ValueError for a record outside.
        """
        ordered = statements.checked(records, None)
        low, high = after or statements.FIRST_PLACE, until or statements.LAST_PLACE
        if any(not low < (one.organization, one.id) <= high for one in ordered):
            raise ValueError("a record lies outside of its part")

        def write(connection: apsw.Connection) -> bool:
            differs = not statements.part_holds(connection, area, low, high, ordered)
            if differs:
                find = partial(statements.known_part, connection, area, low, high)
                changes.note_listing(connection, area, find, ordered, fetched_at)
                statements.delete_part(connection, area, low, high)
                statements.insert_records(connection, area, ordered, self._refuse_if_interrupted)
            if until is None:
                statements.stamp_listing(connection, area, None, fetched_at)
            return differs

        return self.writing(write)

    def note_listed(self, area: Area, fetched_at: int) -> None:
        """The whole area was listed: sets its age and clears its failures, whatever became of its records."""
        self.writing(lambda connection: statements.stamp_listing(connection, area, None, fetched_at))

    def put(self, area: Area, record: Record, fetched_at: int) -> bool:
        """Keep one record beside the others; clears the failure of its organization. False if it was so already.

        A listing keeps its own age: one fresh record makes no fresh listing.
        """
        ordered = statements.checked([record], None)

        def write(connection: apsw.Connection) -> bool:
            known = statements.payload_of(connection, area, record)
            differs = known != record.payload
            changes.note_put(connection, area, known, record, fetched_at)
            statements.insert_records(connection, area, ordered, self._refuse_if_interrupted)
            statements.stamp_record(connection, area, record.organization, fetched_at)
            return differs

        return self.writing(write)

    def read(self, area: Area, organization: int | None = None) -> list[bytes]:
        """The payloads of an organization, or of the whole area, by organization and id."""
        return self.reading(lambda connection: statements.payload_list(connection, area, organization))

    def read_json_array(self, area: Area, organization: int | None = None) -> bytes:
        """The same as `read` as one JSON array, to be decoded in one call."""
        return self.reading(lambda connection: statements.payload_array(connection, area, organization))

    def read_json_arrays(self, area: Area, organization: int | None = None, *, size: int) -> Iterator[bytes]:
        """The same in pieces of some `size` bytes, for many records: decoding one holds Python for its whole length.

        They are read by the call, as they are at that moment; what is cut later is the copy in memory.
        """
        return self.reading(lambda connection: statements.payload_pieces(connection, area, organization, size))

    def records(self, area: Area, organization: int | None = None) -> list[Record]:
        """The same as `read` with organization and id; slower, for the cases that need them."""
        sql = "SELECT organization, id, payload FROM record WHERE area = ?1 AND (?2 IS NULL OR organization = ?2)"
        return [Record(*row) for row in self.rows(f"{sql} ORDER BY organization, id", (area, organization))]

    def counts(self, area: Area) -> dict[int, int]:
        """How many records each organization has; one that has none is not named."""
        sql = "SELECT organization, count(*) FROM record WHERE area = ? GROUP BY organization"
        return dict(self.rows(sql, (area,)))

    def read_one(self, area: Area, organization: int, id: int) -> bytes | None:  # noqa: A002
        """The payload of one record, None where there is none."""
        sql = "SELECT payload FROM record WHERE area = ? AND organization = ? AND id = ?"
        payload: bytes | None = self.reading(lambda c: c.execute(sql, (area, organization, id)).get)
        return payload

    def forget_organization(self, organization: int) -> frozenset[Area]:
        """Delete everything of one organization, in every area; the areas that held records of it. The journal stays.

        Raises ValueError for 0, which stands for no organization.
        """
        if organization == 0:
            raise ValueError("0 stands for no organization")

        def write(connection: apsw.Connection) -> frozenset[Area]:
            return frozenset(Area(area) for area in statements.delete_organization(connection, organization))

        return self.writing(write)

    # Ages and failures

    def age(self, area: Area, organization: int | None = None) -> int | None:
        """When the listing that covers the organization (or the whole area) was fetched; None for never.

        Where there was no listing, the time of the newest single record.
        """
        sql = "SELECT coalesce(max(listed_at), max(put_at)) FROM freshness WHERE area = ? AND organization IN (?, ?)"
        scope = statements.WHOLE_AREA if organization is None else organization
        fetched: int | None = self.reading(lambda c: c.execute(sql, (area, statements.WHOLE_AREA, scope)).get)
        return fetched

    def ages(self) -> list[Age]:
        """Every age there is, by area and organization."""
        sql = "SELECT area, nullif(organization, 0), coalesce(listed_at, put_at) FROM freshness ORDER BY 1, 2"
        return [Age(*row) for row in self.rows(sql)]

    def note_failure(self, area: Area, organization: int | None, code: str) -> None:
        """Remember why the last refresh failed; the next success of the same organization or area clears it."""
        scope = statements.WHOLE_AREA if organization is None else organization
        values = (area, scope, code, int(self._clock()))
        sql = "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)"
        self.writing(lambda connection: connection.execute(sql, values))

    def failures(self) -> list[Failure]:
        """What needs attention, by area and organization."""
        sql = "SELECT area, nullif(organization, 0), code, at FROM failure ORDER BY 1, 2"
        return [Failure(*row) for row in self.rows(sql)]

    # The end

    def interrupt(self) -> None:
        """End whatever runs, now, and refuse what comes: an open transaction is undone and raises StoreClosed."""
        self._closing.set()
        self._interrupted.set()
        if not self._ending.acquire(blocking=False):
            # The connections are being closed: nothing runs on them any more.
            return
        try:
            for connection in self._connections:
                connection.interrupt()
        except apsw.ConnectionClosedError:
            return
        finally:
            self._ending.release()

    def close(self) -> None:
        """Close the store after the work that runs; call `interrupt` first to end it at once. Closing twice is fine."""
        self._closing.set()
        with self._reader_lock, self._writer_lock, self._ending:
            self._connections.close()

    def remove_everything(self) -> None:
        """Sign-out: end the work, close, and delete every file, journal, set-aside and backup files included."""
        self.interrupt()
        self.close()
        if self._files is not None:
            self._files.remove_all()

    # The way in for the journal, and for checks

    def reading(self, work: Callable[[apsw.Connection], T]) -> T:
        """Run a short read on the reading connection, translating its errors."""
        return self._guarded(self._reader, work)

    def rows(self, sql: str, values: tuple[int | str | None, ...] = ()) -> list[tuple[Any, ...]]:
        """Every row of a short query."""
        return self.reading(lambda connection: connection.execute(sql, values).fetchall())

    def writing(self, work: Callable[[apsw.Connection], T], durable: bool = False) -> T:
        """Run a write in one transaction, all or nothing. `durable`: down to the database file before it returns."""

        def write(connection: apsw.Connection) -> T:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                self._refuse_if_interrupted()
                connection.execute("COMMIT")
            except BaseException:
                # An error of the disk may have rolled back already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            if durable and self.persistent:
                self._bring_home(connection)
            return result

        try:
            result = self._guarded(self._writer, write)
        except StoreFull as error:
            error.first = not self._said_full
            self._said_full = True
            raise
        self._said_full = False
        return result

    def check(self) -> bool:
        """Read the whole file; False where it was damaged and had to be replaced. For a worker, after the start."""
        before = self._generation

        def look(connection: apsw.Connection) -> None:
            verdict = connection.execute("PRAGMA quick_check(1)").get
            if verdict != "ok":
                raise apsw.CorruptError(str(verdict))

        self.reading(look)
        return self._generation == before

    @contextmanager
    def _reader(self) -> Iterator[apsw.Connection]:
        with self._reader_lock:
            if self._connections.reader is not self._connections.writer:
                yield self._connections.reader
            else:
                with self._writer_lock:
                    yield self._connections.reader

    @contextmanager
    def _writer(self) -> Iterator[apsw.Connection]:
        with self._writer_lock:
            yield self._connections.writer

    def _guarded(self, lane: Lane, work: Callable[[apsw.Connection], T]) -> T:
        generation = self._generation
        try:
            return self._run(lane, work)
        except apsw.Error as error:
            rebuild = self._rebuild
            if rebuild is None or not is_damage(error):
                raise translated(error) from error
        self._replace_damaged(generation, rebuild)
        try:
            return self._run(lane, work)
        except apsw.Error as error:
            raise translated(error) from error

    def _run(self, lane: Lane, work: Callable[[apsw.Connection], T]) -> T:
        with lane() as connection:
            self._refuse_if_closing()
            return work(connection)

    def _replace_damaged(self, generation: int, rebuild: Rebuild) -> None:
        with self._reader_lock, self._writer_lock:
            self._refuse_if_closing()
            if generation != self._generation:
                # Another thread met the same damage first.
                return
            with self._ending:
                self._connections.close(bring_home=False)
            self._connections, notice = rebuild()
            self._generation += 1
            if self._connections.reader is self._connections.writer:
                self._rebuild = None
        if self._on_notice is not None:
            self._on_notice(notice)

    @staticmethod
    def _bring_home(connection: apsw.Connection) -> None:
        try:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except apsw.Error:
            # The transaction stands in the write-ahead log already; the next checkpoint brings it home.
            return

    def _refuse_if_interrupted(self) -> None:
        if self._interrupted.is_set():
            raise StoreClosed("the work was ended")

    def _refuse_if_closing(self) -> None:
        if self._closing.is_set():
            raise StoreClosed("the store is closing")
