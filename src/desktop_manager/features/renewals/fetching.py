"""Fetches the renewals of one organization, or of all, into the store."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from desktop_manager.api.client import Client
from desktop_manager.api.models.renewal import Renewal
from desktop_manager.api.reply import SkippedRecord
from desktop_manager.api.resources import renewals
from desktop_manager.features.renewals.renewal_row import record_of
from desktop_manager.features.sync.listing import replace_keeping
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

A_PART = 1_000
"""Renewals asked for with one request: 100,000 take a hundred, two minutes at the client's pace."""


class Fetch:
    """One fetch: each organization is kept as soon as it has come whole, so that it outlasts an end in between."""

    def __init__(self, store: Store, client: Client, account_id: int | None, fetched_at: int) -> None:
        """Of `account_id`, or of all organizations with None; `fetched_at` in seconds since 1970 UTC."""
        self._store = store
        self._client = client
        self._account_id = account_id
        self._fetched_at = fetched_at
        self._came: set[int] = set()
        self._skipped: list[SkippedRecord] = []
        self._differs = False

    def run(self, progress: Callable[[int], None]) -> bool:
        """Whether anything is other than before. `progress` is told how many have come. Raises ApiError, StoreError."""
        waiting: list[Renewal] = []
        cursor: str | None = None
        count = 0
        while True:
            reply = renewals.list_renewals(self._client, self._account_id, cursor, A_PART)
            count += len(reply.data.renewals)
            self._skipped += reply.skipped
            waiting += reply.data.renewals
            # They come by organization: all but the last one have come whole.
            whole = [(owner, list(found)) for owner, found in groupby(waiting, key=_owner)]
            waiting = whole.pop()[1] if whole else []
            for owner, found in whole:
                self._replace(owner, found)
            progress(count)
            cursor = reply.data.cursor
            if cursor is None:
                break
        if waiting:
            self._replace(waiting[0].account_id, waiting)
        self._forget_the_rest()
        return self._differs

    def _forget_the_rest(self) -> None:
        """What was known and did not come is gone."""
        if self._account_id is None:
            left = self._store.counts(Area.RENEWALS).keys() - self._came
        else:
            left = {self._account_id} - self._came
        for owner in sorted(left):
            self._replace(owner, [])

    def _replace(self, owner: int, found: list[Renewal]) -> None:
        self._came.add(owner)
        records = [record_of(one) for one in found]
        skipped = self._skipped_of(owner) if self._skipped else []
        self._differs |= replace_keeping(self._store, Area.RENEWALS, owner, records, skipped, 0, self._fetched_at)

    def _skipped_of(self, owner: int) -> list[SkippedRecord]:
        """What could not be read and may be of this organization: it stays as it was known."""
        known = {record.id for record in self._store.records(Area.RENEWALS, owner)}
        return [one for one in self._skipped if one.id is None or one.id in known]


def _owner(renewal: Renewal) -> int:
    return renewal.account_id
