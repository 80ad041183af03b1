"""What one line of Activity is made of. Cheap to import."""

from __future__ import annotations

from typing import NamedTuple


class JournalEntry(NamedTuple):
    """One change this program made: when (epoch seconds), who, where, what, and the values before and after.

    login: `LoginKey.folder`; organization: 0 where there is none; action: a code such as "profile.update";
    target: what was changed, as the user knows it; before, after and undo: JSON, None where it does not apply;
    undo: what would take the change back; undoes: the `seq` of the entry that this one takes back.
    """

    at: int
    login: str
    organization: int
    area: str
    action: str
    target: str
    before: bytes | None = None
    after: bytes | None = None
    undo: bytes | None = None
    undoes: int | None = None


class JournalRow(NamedTuple):
    """An entry as it stands in the journal: numbered from 1, chained to the one before by `previous`."""

    seq: int
    entry: JournalEntry
    previous: bytes
    hash: bytes


class JournalLine(NamedTuple):
    """What a list shows of an entry; its values are read when it is looked at.

    `reversible`: whether it says what would take it back, and is itself no taking back.
    """

    seq: int
    at: int
    organization: int
    area: str
    action: str
    target: str
    undoes: int | None
    reversible: bool


class JournalEnd(NamedTuple):
    """The end of a journal at some moment: number and hash of its last entry, and the hash before that."""

    seq: int
    hash: bytes
    previous: bytes
