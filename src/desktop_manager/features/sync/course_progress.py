"""How far a long listing was fetched: kept in the store, so that a restart goes on where the last run ended."""

from __future__ import annotations

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Place, Record
from desktop_manager.store.store import Store

SHORT = 10
"""A listing of at most so many parts costs little, so it is fetched with every refresh."""
LONG_LIFETIME_S = 12 * 3600
"""Seconds after which a longer one is fetched again; what is on screen is fetched on its own all the same."""

_NUMBERS = {Area.PRODUCTS: 1, Area.RENEWALS: 2, Area.INVOICES: 3}


class Progress(msgspec.Struct, frozen=True):
    """The progress of one listing.

    Attributes:
        cursor: how to ask for the next part; None where none is under way.
        place: the last record that was written.
        parts: how many were fetched so far, of `total` (0: the server does not say).
        ended_at: when the last whole listing was there (seconds since 1970 UTC), None for never.
    """

    cursor: str | None = None
    place: Place | None = None
    parts: int = 0
    total: int = 0
    ended_at: int | None = None

    def is_due(self, now: int) -> bool:
        """Whether there is something to fetch: an unfinished listing, or one that is short or old enough."""
        if self.cursor is not None or self.ended_at is None or self.parts <= SHORT:
            return True
        return not 0 <= now - self.ended_at < LONG_LIFETIME_S


def read_progress(store: Store, area: Area) -> Progress:
    """What is known of the listing of `area`; a note that cannot be read begins anew. Raises StoreError."""
    payload = store.read_one(Area.SYNC_PROGRESS, 0, _NUMBERS[area])
    if payload is None:
        return Progress()
    try:
        return decode(payload, Progress)
    except msgspec.DecodeError:
        return Progress()


def keep_progress(store: Store, area: Area, progress: Progress, now: int) -> None:
    """Remember it. Raises StoreError."""
    store.put(Area.SYNC_PROGRESS, Record(0, _NUMBERS[area], msgspec.json.encode(progress)), now)
