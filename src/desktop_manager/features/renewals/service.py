"""Renewals of a login: fetched into its store and read from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_manager.api.renewal_operations import RENEWALS_CHANGE, RENEWALS_LIST, RENEWALS_RENEW
from desktop_manager.features.freshness import FRESH_S
from desktop_manager.features.made_once import made_once
from desktop_manager.features.offers import offered
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.recording import Recorder
from desktop_manager.features.renewals.keeping import Keeper
from desktop_manager.features.renewals.reading import RenewalsReader, RenewalsView
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.activity.records import TakenBack
    from desktop_manager.features.renewals.bulk import BulkChanges
    from desktop_manager.features.renewals.renewing import Renewing
    from desktop_manager.features.renewals.single import SingleRenewal
    from desktop_manager.store.journal_entry import JournalRow


class RenewalsService:
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
        self._products = products
        self._recorder = recorder
        self._client = client
        self._read_prepaid = read_prepaid
        self._now = now
        self.reader = RenewalsReader(store, products, now=now)

    @made_once
    def bulk(self) -> BulkChanges:
        """Changing many at once."""
        from desktop_manager.features.renewals.bulk import BulkChanges

        return BulkChanges(self._client, self._keeper)

    @made_once
    def renewing(self) -> Renewing:
        """Renewing now."""
        from desktop_manager.features.renewals.renewing import Renewing

        return Renewing(self._store, self._recorder, self._client, self._keeper, self._read_prepaid, now=self._now)

    @made_once
    def _keeper(self) -> Keeper:
        return Keeper(self._store, self._recorder, now=self._now)

    def take_back(self, row: JournalRow) -> TakenBack:
        """Take an entry about earlier changes back; see `taking_back.take_back`."""
        from desktop_manager.features.renewals.taking_back import take_back

        return take_back(self, row)

    def client(self) -> Client:
        """The client of the login."""
        return self._client()

    def offers(self) -> bool:
        """Whether the server tells renewals; live it does not (manager-api.md §6)."""
        return self._client().offers(RENEWALS_LIST)

    def offered(self) -> bool | None:
        """The same; None where the server has not said what it offers, and may yet."""
        return offered(self._client(), RENEWALS_LIST)

    def offers_changes(self) -> bool:
        """Whether they can be changed here, else in the Manager."""
        return self._client().offers(RENEWALS_CHANGE)

    def offers_renewing(self) -> bool:
        """Whether products can be renewed here, else in the Manager."""
        return self._client().offers(RENEWALS_RENEW)

    def read(self, account_id: int | None) -> RenewalsView:
        """What the store knows of one organization, or of all with None."""
        return self.reader.read(account_id)

    def read_single(self, account_id: int, product_id: int) -> SingleRenewal:
        """What the store knows of the renewal of one product."""
        from desktop_manager.features.renewals.single import read_single

        return read_single(self._store, self._products, account_id, product_id, self._now())

    def fetch(
        self, account_id: int | None, *, force: bool = False, progress: Callable[[int], None] | None = None
    ) -> frozenset[Area]:
        """Replace the listing of one organization, or of all with None; the areas that changed.

        What was fetched in the last two minutes is left as it is unless `force`. `progress` is told how many renewals
        have come so far. What cannot be read stays as it was known. Nothing is sent where the server tells no renewals.

        Raises:
            ApiError (AccessDenied: the user has no accounting rights in that organization), StoreError.
        """
        client = self._client()
        if not client.offers(RENEWALS_LIST) or not (force or self._is_stale(account_id)):
            return frozenset()
        from desktop_manager.features.renewals.fetching import Fetch

        fetch = Fetch(self._store, client, account_id, self._now())
        return frozenset({Area.RENEWALS}) if fetch.run(progress or _nobody) else frozenset()

    def _is_stale(self, account_id: int | None) -> bool:
        fetched_at = self.reader.fetched_at(account_id)
        return fetched_at is None or not 0 <= self._now() - fetched_at < FRESH_S


def _nobody(_count: int) -> None:
    """Nobody watches."""
