"""The chain that shows whether a journal was changed: each entry's SHA-256 covers the hash of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop_manager.store.journal_entry import JournalEntry, JournalRow

if TYPE_CHECKING:
    import apsw

GENESIS = bytes(32)
"""Stands in for the hash before the first entry."""


def entry_hash(seq: int, entry: JournalEntry, previous: bytes) -> bytes:
    """SHA-256 over canonical JSON: keys sorted, no blanks, ASCII only; JSON values as the text they were given in.

    Raises ValueError where before, after or undo are not UTF-8.
    """
    import json

    fields: dict[str, object] = {
        name: value.decode("utf-8") if isinstance(value, bytes) else value for name, value in entry._asdict().items()
    }
    fields["seq"] = seq
    fields["previous"] = previous.hex()
    return sha256(json.dumps(fields, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")).digest()


def row_from(values: Sequence[apsw.SQLiteValue]) -> JournalRow:
    """A journal row from the columns of `schema.JOURNAL_COLUMNS`."""
    seq, *fields, previous, digest = values
    return JournalRow(seq, JournalEntry(*fields), previous, digest)  # type: ignore[arg-type]


def columns_of(row: JournalRow) -> tuple[apsw.SQLiteValue, ...]:
    """The columns of `schema.JOURNAL_COLUMNS` from a journal row."""
    return (row.seq, *row.entry, row.previous, row.hash)


def is_whole(row: JournalRow) -> bool:
    """Whether the row carries the hash of its own content: then it is a journal entry, unchanged."""
    if not (isinstance(row.hash, bytes) and isinstance(row.previous, bytes) and len(row.hash) == 32):
        return False
    try:
        return entry_hash(row.seq, row.entry, row.previous) == row.hash
    except ValueError:
        return False


def first_broken(rows: Sequence[JournalRow]) -> int | None:
    """The number of the first entry that was changed, or that no longer follows the one before it; None if all hold."""
    previous, expected = GENESIS, 1
    for row in rows:
        if row.seq != expected:
            return expected
        if row.previous != previous or not is_whole(row):
            return row.seq
        previous, expected = row.hash, expected + 1
    return None
