"""Activity: what this program changed, in order, never rewritten."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_manager.store.hash_chain import GENESIS, columns_of, entry_hash, first_broken, row_from
from desktop_manager.store.journal_entry import JournalEnd, JournalEntry, JournalLine, JournalRow
from desktop_manager.store.schema import JOURNAL_COLUMNS

if TYPE_CHECKING:
    import apsw

    from desktop_manager.store.store import Store

INSERT_ROW = f"INSERT INTO journal ({JOURNAL_COLUMNS}) VALUES ({', '.join('?' * 13)})"
SELECT_ROWS = f"SELECT {JOURNAL_COLUMNS} FROM journal"
_SELECT_LINES = """SELECT seq, at, organization, area, action, target, undoes, undo IS NOT NULL AND undoes IS NULL
FROM journal ORDER BY seq DESC"""


class Journal:
    """The append-only journal of a store. Refreshing or replacing records never touches it."""

    def __init__(self, store: Store, appended: Callable[[JournalEnd], None] | None = None) -> None:
        """Keep it in `store`; `appended` is told the new end, in order and on the thread of the append."""
        self._store = store
        self._appended = appended
        self._turn = threading.Lock()

    def append(self, entry: JournalEntry) -> int:
        """Write one entry down to the disk and return its number, from 1.

        Raises StoreFull, StoreClosed; ValueError where before, after or undo are not UTF-8, or where `undoes` names no
        entry.
        """

        def write(connection: apsw.Connection) -> JournalEnd:
            last = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").get
            seq, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
            if entry.undoes is not None:
                known = connection.execute("SELECT count(*) FROM journal WHERE seq = ?", (entry.undoes,)).get
                if not known:
                    raise ValueError(f"no journal entry {entry.undoes} to undo")
            row = JournalRow(seq, entry, previous, entry_hash(seq, entry, previous))
            connection.execute(INSERT_ROW, columns_of(row))
            return JournalEnd(seq, row.hash, previous)

        with self._turn:
            end = self._store.writing(write, durable=True)
            if self._appended is not None:
                self._appended(end)
        return end.seq

    def entries(self) -> list[JournalRow]:
        """Every entry, oldest first. Raises StoreClosed."""
        return [row_from(row) for row in self._store.rows(f"{SELECT_ROWS} ORDER BY seq")]

    def lines(self) -> list[JournalLine]:
        """Every entry without its values, newest first. Raises StoreClosed."""
        return [
            JournalLine(seq, at, organization, area, action, target, undoes, bool(way))
            for seq, at, organization, area, action, target, undoes, way in self._store.rows(_SELECT_LINES)
        ]

    def entry(self, seq: int) -> JournalRow | None:
        """One entry, None where there is none of that number. Raises StoreClosed."""
        found = self._store.rows(f"{SELECT_ROWS} WHERE seq = ?", (seq,))
        return row_from(found[0]) if found else None

    def undone_by(self, seq: int) -> int | None:
        """The number of the entry that took one back, None while nothing did. Raises StoreClosed."""
        found = self._store.rows("SELECT max(seq) FROM journal WHERE undoes = ?", (seq,))
        by: int | None = found[0][0]
        return by

    def undone(self) -> frozenset[int]:
        """The numbers of the entries that a later entry took back. Raises StoreClosed."""
        sql = "SELECT undoes FROM journal WHERE undoes IS NOT NULL"
        return frozenset(seq for (seq,) in self._store.rows(sql))

    def verify(self) -> int | None:
        """The number of the first entry that was changed or is missing, None where the chain holds."""
        return first_broken(self.entries())
