"""Puts a fetched listing in place of the old one, and keeps what must not vanish with it."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from desktop_manager.api.models.account import Account
from desktop_manager.api.reply import SkippedRecord
from desktop_manager.features.sync.failures import INCOMPLETE, UNREADABLE
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store


class Identified(Protocol):
    """A record of the API that has an id."""

    @property
    def id(self) -> int:
        """Its id."""


def record_of(item: Identified) -> Record:
    """The record under which `item` is kept; an organization belongs to itself."""
    organization = item.id if isinstance(item, Account) else 0
    return Record(organization, item.id, msgspec.json.encode(item))


def replace_accounts(
    store: Store, accounts: Iterable[Account], skipped: Sequence[SkippedRecord], fetched_at: int
) -> bool:
    """Replace the organizations; False if they are the same as before.

    One that cannot be read any more stays as it was known, and needs attention.

    Args:
        fetched_at: seconds since 1970 UTC.
    """
    return replace_keeping(
        store, Area.ACCOUNTS, None, [record_of(account) for account in accounts], skipped, 0, fetched_at
    )


def replace_keeping(
    store: Store,
    area: Area,
    organization: int | None,
    records: list[Record],
    skipped: Sequence[SkippedRecord],
    missing: int,
    fetched_at: int,
) -> bool:
    """Replace a listing, and keep what was known of records that came unreadable or were promised and not sent.

    A record whose id cannot be told, or that was not sent, could be any of those known: then all of them stay. The
    failure is remembered, so that the next good listing removes what is really gone.

    Args:
        missing: how many records the server promised and did not send.

    Returns:
        False if the listing is complete and the same as before.
    """
    kept: list[Record] = []
    if skipped or missing:
        listed = {record.id for record in records}
        unreadable = {record.id for record in skipped}
        any_of_them = missing > 0 or None in unreadable
        known = store.records(area, organization)
        kept = [one for one in known if one.id not in listed and (any_of_them or one.id in unreadable)]
    differs = store.replace_listing(area, organization, [*records, *kept], fetched_at)
    if missing:
        store.note_failure(area, organization, INCOMPLETE)
    if not skipped:
        return differs or missing > 0
    places = {one.id: one.organization for one in kept}
    for owner in {places.get(record.id, organization) if record.id is not None else organization for record in skipped}:
        store.note_failure(area, owner, UNREADABLE)
    return True
