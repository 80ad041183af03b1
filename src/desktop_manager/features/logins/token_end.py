"""The day on which the token of a login ends, as the user entered it: the API tells none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.features.changes import WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

_ID = 1


class _End(msgspec.Struct, frozen=True):
    """None: the user took the day away, or has put another token in place."""

    ends_on: date | None


class TokenEnd:
    """Kept in the login's own store; blocks, so it belongs on a worker."""

    def __init__(self, store: Store, *, now: Callable[[], int]) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._now = now

    def read(self) -> date | None:
        """The day, None where none was entered."""
        payload = self._store.read_one(Area.TOKEN_END, 0, _ID)
        return decode(payload, _End).ends_on if payload else None

    def keep(self, ends_on: date | None) -> WriteResult:
        """Remember the day; None forgets it. Nothing is sent. Raises StoreError."""
        changed = self._store.put(Area.TOKEN_END, Record(0, _ID, msgspec.json.encode(_End(ends_on))), self._now())
        return WriteResult(frozenset({Area.TOKEN_END}) if changed else frozenset())
