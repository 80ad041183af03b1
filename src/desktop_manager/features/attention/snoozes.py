"""Lines that the user does not want to see for now: each with its end, kept on this computer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.features.attention.line import GRAVEST_FIRST, Line, Severity, Snoozed
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

SNOOZE = "attention.snooze"
_CHANGED = frozenset({Area.SNOOZES})


class _Snooze(msgspec.Struct, frozen=True):
    """`until`: the day from which the line is shown again; None once it was woken. `severity`: as it was hidden."""

    line: str
    until: date | None
    severity: str = ""


class Sorted(NamedTuple):
    """Lines to show, and lines that are hidden for now, the next to come back first."""

    shown: tuple[Line, ...]
    snoozed: tuple[Snoozed, ...]


class Snoozes:
    """The snoozes of one login; methods read or write the store, so they belong on a worker."""

    def __init__(self, store: Store, *, now: Callable[[], int]) -> None:
        """Keep them in `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._now = now

    def sort(self, lines: Iterable[Line], today: date) -> Sorted:
        """Hide what is snoozed on `today`; what has become graver since is shown all the same."""
        kept = decode(self._store.read_json_array(Area.SNOOZES), list[_Snooze])
        by_line = {one.line: one for one in kept}
        shown, hidden = [], []
        for line in lines:
            snooze = by_line.get(line.id)
            if snooze is None or snooze.until is None or snooze.until <= today or _is_graver(line, snooze.severity):
                shown.append(line)
            else:
                hidden.append(Snoozed(line, snooze.until))
        return Sorted(tuple(shown), tuple(sorted(hidden, key=lambda one: (one.until, one.line.id))))

    def snooze(self, line: Line, until: date) -> WriteResult:
        """Hide a line before the day `until`. Nothing is sent. Raises StoreError."""
        self._put(line, until)
        return WriteResult(_CHANGED, undo=Undo(SNOOZE, lambda: self.wake(line)))

    def wake(self, line: Line) -> WriteResult:
        """Show it again now. Raises StoreError."""
        self._put(line, None)
        return WriteResult(_CHANGED)

    def _put(self, line: Line, until: date | None) -> None:
        payload = msgspec.json.encode(_Snooze(line.id, until, line.severity.value))
        self._store.put(Area.SNOOZES, Record(0, _key(line.id), payload), self._now())


def _key(line: str) -> int:
    return int.from_bytes(hashlib.sha256(line.encode()).digest()[:6], "big")


def _is_graver(line: Line, before: str) -> bool:
    known = {severity.value: at for at, severity in enumerate(GRAVEST_FIRST)}
    return known[line.severity.value] < known.get(before, known[Severity.INFO.value])
