"""The synchronization: fetches by plan, writes the store, keeps what it has when a part fails."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.sync.plan import REFERENCE_AREAS, Step, plan_everything, plan_organization
from desktop_manager.features.sync.report import FillReport, StepFailure, SyncReport, Watcher
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.sync.fill import FetchOne, Fill
    from desktop_manager.features.sync.refresh import Refresh

__all__ = ["FillReport", "StepFailure", "SyncReport", "SyncService", "Watcher"]


class SyncService:
    """Refreshes one login's store from its server. Its methods block, so they belong on a worker."""

    def __init__(
        self,
        store: Store,
        client: Callable[[], Client],
        *,
        now: Callable[[], int],
        turn: AbstractContextManager[object] | None = None,
    ) -> None:
        """Work on `store` with the client that `client` makes on first use; `now` gives seconds since 1970 UTC.

        `turn` is held by those who read what is to be shown: between two answers a refresh waits until it is free, for
        two that compute at once would leave the window a third of the time.
        """
        self._turn = turn or nullcontext()
        self._store = store
        self._client = client
        self._now = now
        self._asked: Client | None = None
        self._one_at_a_time = threading.Lock()
        self._running: Refresh | None = None
        self._filling: Fill | None = None
        self._one_fill_at_a_time = threading.Lock()
        self._products_deferred = False

    def refresh_everything(self, watcher: Watcher) -> SyncReport:
        """Refresh profile, organizations, products and what is old of the reference data.

        Raises:
            NotAuthorized: the token is no longer valid; what was fetched before stays.
            Cancelled: `watcher` asked for it; what is written stays whole.
        """
        ages = {area: self._store.age(area) for area in REFERENCE_AREAS}
        return self._run(lambda ask: plan_everything(ages, self._now(), ask_capabilities=ask), None, watcher)

    def refresh_organization(self, organization: int, watcher: Watcher) -> SyncReport:
        """Refresh one organization and its products; raises as `refresh_everything`."""
        known = self._store.counts(Area.PRODUCTS).get(organization, 0)
        return self._run(lambda ask: plan_organization(known), organization, watcher)

    def fill(
        self, watcher: Watcher, on_screen: Callable[[], int | None], fetch_first: Sequence[FetchOne]
    ) -> FillReport:
        """Fetch the long listings that are due, part by part, behind all that somebody waits for.

        Belongs after a refresh of everything, and may take an hour where there are hundreds of thousands of records.
        It goes on where the last run ended, also of an earlier start.

        Args:
            on_screen: gives the organization that is looked at; what it has is fetched before the rest.
            fetch_first: fetch what one organization has of a listing, unless it is fresh.

        Raises:
            NotAuthorized: the token is no longer valid.
            Cancelled: `watcher` asked for it.
        """
        with self._one_fill_at_a_time:
            client = self._client()
            from desktop_manager.features.sync import courses
            from desktop_manager.features.sync.course_progress import read_progress
            from desktop_manager.features.sync.fill import Fill

            wanted = [courses.RENEWALS, courses.INVOICES]
            first = list(fetch_first)
            if self._products_deferred or read_progress(self._store, Area.PRODUCTS).cursor is not None:
                wanted.insert(0, courses.PRODUCTS)
                first.insert(0, lambda organization: self._products_of(organization, watcher))
            fill = self._filling = Fill(
                self._store, client, watcher, now=self._now, on_screen=on_screen, fetch_first=first
            )
            try:
                return fill.run(wanted)
            finally:
                self._filling = None

    def _products_of(self, organization: int, watcher: Watcher) -> frozenset[Area]:
        if is_fresh(self._store, Area.PRODUCTS, self._now(), organization=organization):
            return frozenset()
        return self.refresh_organization(organization, watcher).changed

    def forget(self, organization: int) -> frozenset[Area]:
        """Forget everything of an organization that the user has left; the areas that lost records.

        A refresh under way that had asked before does not bring it back.
        """
        for running in (self._running, self._filling):
            if running is not None:
                running.leave(organization)
        return self._store.forget_organization(organization)

    def _run(self, plan: Callable[[bool], tuple[Step, ...]], organization: int | None, watcher: Watcher) -> SyncReport:
        with self._one_at_a_time:
            client = self._client()
            # With it comes all that speaks with the server, which the start does without.
            from desktop_manager.features.sync.refresh import Refresh

            refresh = self._running = Refresh(self._store, client, organization, watcher, self._now, self._turn)
            try:
                # What a server offers is asked once for each client: after a token was replaced it is another one.
                return refresh.run(plan(self._asked is not client))
            finally:
                self._running = None
                self._products_deferred = self._products_deferred or refresh.deferred_products
                if refresh.asked_capabilities:
                    self._asked = client
