"""What a service needs to take an entry of the journal back, days later and after a restart.

A service enters with its write, as `undo`, what it was before and what it was made to; `way_of` reads that again.
Before anything is sent, it asks the server how it is now: what is not as the write left it is not overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.features.errors import UndoRefused

if TYPE_CHECKING:
    from desktop_manager.store.journal_entry import JournalRow

T = TypeVar("T")


def way_of(row: JournalRow, kind: type[T]) -> T:
    """The `undo` of an entry. Raises UndoRefused ("no_way" where it has none, "unreadable")."""
    return _decoded(row.entry.undo, kind)


def after_of(row: JournalRow, kind: type[T]) -> T:
    """The values after the write. Raises UndoRefused."""
    return _decoded(row.entry.after, kind)


def before_of(row: JournalRow, kind: type[T]) -> T:
    """The values before the write. Raises UndoRefused."""
    return _decoded(row.entry.before, kind)


def refuse_if_changed(fields: Iterable[str]) -> None:
    """Raises UndoRefused ("changed_since") where any field is another since the write."""
    found = tuple(fields)
    if found:
        raise UndoRefused("changed_since", found)


def _decoded(payload: bytes | None, kind: type[T]) -> T:
    if payload is None:
        raise UndoRefused("no_way")
    try:
        return decode(payload, kind)
    except msgspec.DecodeError as error:
        raise UndoRefused("unreadable") from error
