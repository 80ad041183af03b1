"""Sites and databases in the store: what is written, and what the pages read of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.models import hosting as wire
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.product import Product
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.hosting.rules import may_change, without_prefix
from desktop_manager.features.hosting.view import Database, Databases, Grant, Name, Site
from desktop_manager.features.organizations.roles import role_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store


class KeptDatabases(msgspec.Struct, frozen=True):
    """The databases of a hosting as the store has them, with their own age: each hosting is fetched by itself."""

    fetched_at: int
    found: wire.HostingDatabases


class HostingShelf:
    """Sites and databases of one login in its store; belongs on a worker."""

    def __init__(self, store: Store) -> None:
        """Work on `store`."""
        self._store = store

    def sites(self, organization: int | None) -> list[Site]:
        """The sites of one organization, or of all with None, as last fetched."""
        payloads = self._store.read(Area.SITES, organization)
        if not payloads:
            return []
        found = [decode(payload, wire.Site) for payload in payloads]
        accounts = decode(self._store.read_json_array(Area.ACCOUNTS), list[Account])
        roles = {account.id: role_of(account.type) for account in accounts}
        technical = self._technical({(one.account_id, one.parent_id) for one in found})

        def site(one: wire.Site) -> Site:
            role = roles.get(one.account_id, role_of(None))
            return site_view(one, allowed=may_change(role, one.parent_id in technical))

        return [site(one) for one in found]

    def keep_sites(self, organization: int, sites: Sequence[wire.Site], fetched_at: int) -> bool:
        """Put the sites of an organization in the place of those known; whether that changed what is known.

        A full disk changes nothing: who heard of a change would read, find the sites as old as before, and fetch again.
        """
        records = [_record(one) for one in sites if one.account_id == organization]
        changed: list[bool] = []
        with full_disk_forgiven("the sites"):
            changed.append(self._store.replace_listing(Area.SITES, organization, records, fetched_at))
        return any(changed)

    def keep_site(self, site: wire.Site, fetched_at: int) -> None:
        """Keep one site as the server has just confirmed it."""
        with full_disk_forgiven("a site"):
            self._store.put(Area.SITES, _record(site), fetched_at)

    def databases(self, organization: int, hosting: int) -> Databases | None:
        """The databases of a hosting as last fetched; None if they never were."""
        payload = self._store.read_one(Area.DATABASES, organization, hosting)
        return None if payload is None else databases_view(decode(payload, KeptDatabases))

    def keep_databases(self, databases: wire.HostingDatabases, fetched_at: int) -> None:
        """Keep the databases of a hosting."""
        payload = msgspec.json.encode(KeptDatabases(fetched_at, databases))
        record = Record(databases.account_id, databases.hosting_id, payload)
        with full_disk_forgiven("the databases"):
            self._store.put(Area.DATABASES, record, fetched_at)

    def _technical(self, hostings: Iterable[tuple[int, int]]) -> set[int]:
        """Those of the hostings (organization and id) on which the user has the technical right."""
        granted = set()
        for organization, hosting in hostings:
            payload = self._store.read_one(Area.PRODUCTS, organization, hosting)
            product = decode(payload, Product) if payload is not None else None
            if product is not None and product.rights is not None and product.rights.technical:
                granted.add(hosting)
        return granted


def site_view(one: wire.Site, *, allowed: bool) -> Site:
    """A site as the pages show it."""
    return Site(
        one.id,
        one.parent_id,
        one.parent_hosting_name,
        one.account_id,
        one.main_fqdn,
        one.directory,
        tuple(application.name or application.type for application in one.applications),
        one.php.version if one.php is not None else "",
        one.php is not None and one.php.mysql_prefix,
        one.operation_in_progress,
        allowed,
    )


def databases_view(kept: KeptDatabases) -> Databases:
    """Databases as the pages show them, in the server's order."""
    found = kept.found

    def name(full: str) -> Name:
        return Name(full, without_prefix(full, found.prefix))

    def grant(one: wire.Permission) -> Grant:
        return Grant(name(one.user), _right(one.rights))

    databases = [
        Database(
            name(one.name),
            one.description,
            one.disk_used,
            tuple(grant(permission) for permission in sorted(one.permissions, key=lambda held: held.user)),
            one.operation_in_progress,
        )
        for one in found.databases
    ]
    users = tuple(name(one.name) for one in sorted(found.users, key=lambda held: held.name))
    return Databases(found.prefix, tuple(databases), users, kept.fetched_at)


def _right(rights: wire.DatabaseRights) -> str:
    return next((code for code in ("admin", "write", "read") if getattr(rights, code)), "none")


def _record(site: wire.Site) -> Record:
    return Record(site.account_id, site.id, msgspec.json.encode(site))
