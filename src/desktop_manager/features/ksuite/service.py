"""The kSuites of a login: fetched into its store and read from it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, Cancelled, NotAuthorized
from desktop_manager.api.ksuite_operations import KSUITE_LIST, KSUITE_RAISE
from desktop_manager.api.models.ksuite import KSuite
from desktop_manager.features.billing.settling import fetch_unless_fresh, noted_failure
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.made_once import made_once
from desktop_manager.features.offers import offered
from desktop_manager.features.products.expiry import local_date
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.recording import Recorder
from desktop_manager.features.sync.listing import replace_keeping
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.api.client import Client
    from desktop_manager.features.ksuite.raising import Raising
    from desktop_manager.features.sync.report import Watcher

_log = logging.getLogger(__name__)


class KSuiteView(NamedTuple):
    """What is known of one kSuite.

    Attributes:
        suite: None where it was never told.
        expires_on: due date in the user's zone.
        offered: whether the server tells kSuites; `can_raise` whether it takes raises. None where it has not said so,
            and may yet.
        fetched_at: seconds since 1970 UTC, None if never.
        failure: code why the last fetch failed, "" if it did not.
    """

    suite: KSuite | None
    expires_on: date | None
    offered: bool | None
    can_raise: bool | None
    fetched_at: int | None
    failure: str


class KSuiteService:
    """What fetches blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        products: ProductsService,
        read_prepaid: Callable[[int], object],
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC.

        `read_prepaid` fetches the prepaid account of an organization into the store.
        """
        self._store = store
        self._recorder = recorder
        self._client = client
        self._products = products
        self._read_prepaid = read_prepaid
        self._now = now

    @made_once
    def raising(self) -> Raising:
        """Raising a kSuite."""
        from desktop_manager.features.ksuite.raising import Raising

        return Raising(self._store, self._recorder, self._client, self._read_prepaid, now=self._now)

    def offers(self) -> bool:
        """Whether the server tells kSuites; live it does not (manager-api.md §10)."""
        return self._client().offers(KSUITE_LIST)

    def read(self, account_id: int, product_id: int) -> KSuiteView:
        """What the store knows of a kSuite."""
        payload = self._store.read_one(Area.KSUITE_OFFERS, account_id, product_id)
        suite = decode(payload, KSuite) if payload is not None else None
        due = suite.expires_at if suite is not None else None
        return KSuiteView(
            suite,
            local_date(due, self._products.zone()) if due is not None else None,
            offered(self._client(), KSUITE_LIST),
            offered(self._client(), KSUITE_RAISE),
            self._store.age(Area.KSUITE_OFFERS, account_id),
            noted_failure(self._store, Area.KSUITE_OFFERS, account_id),
        )

    def fetch(self, account_id: int, *, force: bool = False) -> frozenset[Area]:
        """Replace what is known of one organization's kSuites; the areas that changed.

        What is fresh (features/freshness.py) is left alone unless `force`. What cannot be read stays as it was known.
        Nothing is sent where the server tells no kSuites. Raises ApiError, StoreError.
        """
        if not self.offers():
            return frozenset()
        fetch = partial(self._fetch, account_id)
        return fetch_unless_fresh(self._store, Area.KSUITE_OFFERS, account_id, fetch, now=self._now(), force=force)

    def fill(self, watcher: Watcher) -> None:
        """Fetch the kSuites of all organizations, in one request behind all else, unless they are fresh.

        So each can be read without a network before its card was ever seen. What cannot be fetched stays as it was
        known; its card asks for itself.

        Raises:
            NotAuthorized, Cancelled, StoreError.
        """
        if watcher.cancelled:
            raise Cancelled
        if not self.offers() or is_fresh(self._store, Area.KSUITE_OFFERS, self._now()):
            return
        try:
            with self._client().behind():
                differs = self._fetch(None)
        except (NotAuthorized, Cancelled):
            raise
        except ApiError as error:
            _log.info("the kSuites were not fetched: %s", type(error).__name__)
            return
        if differs:
            watcher.changed(frozenset({Area.KSUITE_OFFERS}))

    def _fetch(self, account_id: int | None) -> bool:
        """Replace the kSuites of one organization, or of all with None; False if they are the same."""
        from desktop_manager.api.resources import ksuite

        reply = ksuite.list_ksuites(self._client(), account_id)
        records = [Record(one.account_id, one.id, msgspec.json.encode(one)) for one in reply.data]
        return replace_keeping(self._store, Area.KSUITE_OFFERS, account_id, records, reply.skipped, 0, self._now())
