"""Activity: what this program changed, in order, never rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_manager.store.hash_chain import GENESIS, columns_of, entry_hash, first_broken, row_from
from desktop_manager.store.journal_entry import JournalEntry, JournalRow
from desktop_manager.store.schema import JOURNAL_COLUMNS

if TYPE_CHECKING:
    import apsw

    from desktop_manager.store.store import Store

INSERT_ROW = f"INSERT INTO journal ({JOURNAL_COLUMNS}) VALUES ({', '.join('?' * 13)})"
SELECT_ROWS = f"SELECT {JOURNAL_COLUMNS} FROM journal"


class Journal:
    """The append-only journal of a store. Refreshing or replacing records never touches it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def append(self, entry: JournalEntry) -> int:
        """Write one entry down to the disk and return its number, from 1.

        Raises StoreFull, StoreClosed; ValueError where before, after or undo are not UTF-8, or where `undoes` names no
        entry.
        """

        def write(connection: apsw.Connection) -> int:
            last = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").get
            seq, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
            if entry.undoes is not None:
                known = connection.execute("SELECT count(*) FROM journal WHERE seq = ?", (entry.undoes,)).get
                if not known:
                    raise ValueError(f"no journal entry {entry.undoes} to undo")
            row = JournalRow(seq, entry, previous, entry_hash(seq, entry, previous))
            connection.execute(INSERT_ROW, columns_of(row))
            return seq

        return self._store.writing(write, durable=True)

    def entries(self) -> list[JournalRow]:
        """Every entry, oldest first. Raises StoreClosed."""
        return [row_from(row) for row in self._store.rows(f"{SELECT_ROWS} ORDER BY seq")]

    def undone(self) -> frozenset[int]:
        """The numbers of the entries that a later entry took back. Raises StoreClosed."""
        sql = "SELECT undoes FROM journal WHERE undoes IS NOT NULL"
        return frozenset(seq for (seq,) in self._store.rows(sql))

    def verify(self) -> int | None:
        """The number of the first entry that was changed or is missing, None where the chain holds."""
        return first_broken(self.entries())
