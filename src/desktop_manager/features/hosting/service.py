"""Hostings of one login: their sites and databases, and the MySQL prefix of a site."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.hosting_operations import DATABASES_LIST, PHP_CHANGE, SITES_LIST
from desktop_manager.api.models import hosting as wire
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import InvalidEdit, NotApplied, NothingKnown, UndoRefused
from desktop_manager.features.freshness import FRESH_S, is_fresh
from desktop_manager.features.hosting.keeping import HostingShelf
from desktop_manager.features.hosting.view import HostingView, Site
from desktop_manager.features.offers import offered, sure_client
from desktop_manager.features.sync.failures import failure_code
from desktop_manager.features.way_back import way_of
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow
    from desktop_manager.store.store import Store

_log = logging.getLogger(__name__)

SET_PREFIX = "hosting.mysql_prefix"
UNDO_SET_PREFIX = "hosting.mysql_prefix.undo"
_CHANGED = frozenset({Area.SITES})


class _Way(msgspec.Struct, frozen=True):
    """`undo` of an entry: the prefix of a site as it was before."""

    site: int
    organization: int
    mysql_prefix: bool


class HostingService:
    """What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self, store: Store, recorder: Recorder, client: Callable[[], Client], *, now: Callable[[], int]
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._now = now
        self._shelf = HostingShelf(store)

    # What is known

    def sites(self, organization: int | None) -> list[Site]:
        """The sites of one organization, or of all with None, as last fetched."""
        return self._shelf.sites(organization)

    def read(self, hosting: int, organization: int) -> HostingView:
        """One hosting of an organization, as last fetched."""
        sites = tuple(sorted((one for one in self.sites(organization) if one.hosting_id == hosting), key=_by_name))
        areas = (Area.SITES, Area.DATABASES)
        failed = (one.code for one in self._store.failures() if one.area in areas and one.organization == organization)
        return HostingView(
            hosting,
            organization,
            sites,
            self._shelf.databases(organization, hosting),
            self._store.age(Area.SITES, organization),
            offered(self._client(), SITES_LIST),
            next(failed, ""),
        )

    def prefix(self, hosting: int, organization: int) -> str:
        """The real prefix of a hosting ("wxyz_"), from its list of databases; "" where it has none or is not known."""
        found = self._shelf.databases(organization, hosting)
        return found.prefix if found is not None else ""

    # Fetching

    def fetch_sites(self, organization: int, *, force: bool) -> frozenset[Area]:
        """Fetch the sites of an organization where the server tells them; the areas that changed.

        What was fetched in the last two minutes is left alone unless `force`. Raises ApiError, which is noted as the
        failure of the area.
        """
        if not self._client().offers(SITES_LIST):
            return frozenset()
        if not force and is_fresh(self._store, Area.SITES, self._now(), organization=organization):
            return frozenset()
        differs = self._noting(Area.SITES, organization, lambda: self._refetch_sites(organization))
        return _CHANGED if differs else frozenset()

    def fetch_databases(self, hosting: int, organization: int, *, force: bool) -> frozenset[Area]:
        """The same for the databases of one hosting."""
        if not self._client().offers(DATABASES_LIST):
            return frozenset()
        known = self._shelf.databases(organization, hosting)
        if not force and known is not None and 0 <= self._now() - known.fetched_at < FRESH_S:
            return frozenset()
        self._noting(Area.DATABASES, organization, lambda: self._refetch_databases(hosting))
        return frozenset({Area.DATABASES})

    def check(self, site: Site) -> bool:
        """Ask the server now whether the MySQL prefix of a site is on.

        Raises:
            NothingKnown: the site is gone, or runs no PHP any more.
            ApiError: the server or the network failed.
        """
        return _prefix_of(self._fetched(site))

    # Changing

    def set_mysql_prefix(self, site: Site, on: bool) -> WriteResult:
        """Turn the MySQL prefix of a site on or off; Undo puts it back.

        Raises:
            InvalidEdit: "mysql_prefix": "no_php" or "no_right"; nothing was sent.
            OperationInProgress: something else runs on the hosting; nothing was changed.
            AccessDenied, NotFound: the server refuses; nothing was changed.
            NotApplied: the answer was lost and the server had not taken it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        return self._set(site, on, SET_PREFIX, None)

    def put_back(self, undo: Mapping[str, Any], undoes: int | None) -> WriteResult:
        """Take back a write by what the journal keeps of it (`JournalEntry.undo`); `undoes` is its number there.

        Raises:
            NothingKnown: the site is no longer there.
            InvalidEdit, ApiError: as `set_mysql_prefix`.
        """
        known = next((one for one in self.sites(undo["organization"]) if one.id == undo["site"]), None)
        if known is None:
            raise NothingKnown("the site")
        return self._set(known, undo["mysql_prefix"], UNDO_SET_PREFIX, undoes)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Put the prefix of a site back as an entry's `undo` has it, where it is still as the entry left it.

        Raises:
            UndoRefused: it is not ("already"), or the site is gone.
            InvalidEdit, ApiError: as `set_mysql_prefix`.
        """
        way = way_of(row, _Way)
        self.fetch_sites(way.organization, force=True)
        site = next((one for one in self.sites(way.organization) if one.id == way.site), None)
        if site is None:
            raise UndoRefused("gone")
        if site.mysql_prefix is way.mysql_prefix:
            raise UndoRefused("already")
        return self._set(site, way.mysql_prefix, UNDO_SET_PREFIX, row.seq)

    def _set(self, site: Site, on: bool, action: str, undoes: int | None) -> WriteResult:
        if not site.php_version:
            raise InvalidEdit({"mysql_prefix": "no_php"})
        if not site.allowed:
            raise InvalidEdit({"mysql_prefix": "no_right"})
        known = next((one for one in self.sites(site.organization_id) if one.id == site.id), site)
        if known.mysql_prefix is on:
            return WriteResult(frozenset())
        self._send(site, on)
        undo = {"site": site.id, "organization": site.organization_id, "mysql_prefix": not on}
        seq = self._recorder.enter(
            action,
            Area.SITES,
            site.name,
            before={"mysql_prefix": not on},
            after={"mysql_prefix": on},
            organization=site.organization_id,
            undo=undo if action == SET_PREFIX else None,
            undoes=undoes,
        )
        way_back = Undo(SET_PREFIX, partial(self.put_back, undo, seq)) if action == SET_PREFIX else None
        return WriteResult(_CHANGED, seq, way_back)

    def _send(self, site: Site, on: bool) -> None:
        from desktop_manager.api.resources import hosting

        client = sure_client(self._client(), PHP_CHANGE)
        try:
            made = hosting.change_php(client, site.hosting_id, site.id, wire.ChangePhp(on)).data
        except OutcomeUnknown as unknown:
            if self._settled(site, unknown) is not on:
                raise NotApplied from unknown
        else:
            self._shelf.keep_site(made, self._now())

    def _settled(self, site: Site, unknown: OutcomeUnknown) -> bool:
        """A write whose answer was lost is never sent again: read, then say."""
        try:
            return self.check(site)
        except (ApiError, NothingKnown) as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__

    def _fetched(self, site: Site) -> wire.Site | None:
        from desktop_manager.api.resources import hosting

        found = hosting.list_sites(sure_client(self._client(), PHP_CHANGE), site.organization_id).data
        self._shelf.keep_sites(site.organization_id, found, self._now())
        return next((one for one in found if one.id == site.id), None)

    def _refetch_sites(self, organization: int) -> bool:
        from desktop_manager.api.resources import hosting

        return self._shelf.keep_sites(organization, hosting.list_sites(self._client(), organization).data, self._now())

    def _refetch_databases(self, hosting_id: int) -> bool:
        from desktop_manager.api.resources import hosting

        self._shelf.keep_databases(hosting.get_databases(self._client(), hosting_id).data, self._now())
        return True

    def _noting(self, area: Area, organization: int, fetch: Callable[[], bool]) -> bool:
        try:
            return fetch()
        except ApiError as error:
            self._store.note_failure(area, organization, failure_code(error))
            raise


def _prefix_of(found: wire.Site | None) -> bool:
    if found is None or found.php is None:
        raise NothingKnown("the MySQL prefix")
    return found.php.mysql_prefix


def _by_name(site: Site) -> tuple[str, int]:
    return site.name, site.id
