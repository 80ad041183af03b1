"""What changed at Infomaniak since a date, out of what the store remembers (store/changes.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.features.snapshot.records import ChangeEntry, ChangesView, FieldChange, Plain
from desktop_manager.store.areas import Area
from desktop_manager.store.changes import Change, ChangeLog
from desktop_manager.store.watched import WATCHED

if TYPE_CHECKING:
    from desktop_manager.features.organizations.service import OrganizationsService
    from desktop_manager.store.store import Store


class _Product(msgspec.Struct, gc=False):
    """What names a product."""

    customer_name: str = ""
    internal_name: str | None = None
    service_name: str = ""


class SnapshotService:
    """Every method reads the store, so it belongs on a worker. Nothing is asked of the server."""

    def __init__(self, store: Store, organizations: OrganizationsService) -> None:
        """Read `store`; `organizations` gives names."""
        self._store = store
        self._organizations = organizations
        self._log = ChangeLog(store)

    def changes(self, since: int) -> ChangesView:
        """What was seen to change at `since` or later (seconds since 1970 UTC). Raises StoreClosed."""
        names = {one.id: one.name for one in self._organizations.all()}
        products: dict[tuple[int, int], dict[str, Any]] = {}
        entries = []
        for change in self._log.since(since):
            entry = _entry(change, names)
            if change.area == Area.RENEWALS:
                place = (change.organization, change.id)
                if place not in products:
                    products[place] = self._product(*place)
                entry = entry._replace(names=products[place])
            entries.append(entry)
        return ChangesView(entries, self._log.known_since())

    def _product(self, organization: int, product: int) -> dict[str, Any]:
        payload = self._store.read_one(Area.PRODUCTS, organization, product)
        if payload is None:
            return {}
        found = decode(payload, _Product)
        return {"customer_name": found.customer_name or found.internal_name, "service_name": found.service_name}


def _entry(change: Change, organizations: Mapping[int, str]) -> ChangeEntry:
    before, after = change.before or {}, change.after or {}
    what = "came" if change.before is None else "went" if change.after is None else "changed"
    watch = WATCHED.get(Area(change.area)) if change.area in set(Area) else None
    known = after or before
    names = {field: known[field] for field in (watch.names if watch is not None else ()) if field in known}
    fields: tuple[FieldChange, ...] = ()
    if what == "changed":
        told = watch.fields if watch is not None else tuple({**before, **after})
        pairs = ((field, _plain(before.get(field)), _plain(after.get(field))) for field in told)
        fields = tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])
    return ChangeEntry(
        change.seq,
        change.at,
        change.area,
        change.id,
        change.organization,
        organizations.get(change.organization, ""),
        what,
        names,
        fields,
    )


def _plain(value: Any) -> Plain:
    return tuple(value) if isinstance(value, list) else value
