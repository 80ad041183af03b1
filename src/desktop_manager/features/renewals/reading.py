"""Products and renewals as the store knows them, joined."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from desktop_manager.api.decoding import decode, decoder
from desktop_manager.api.models.account import Account
from desktop_manager.features.products.expiry import local_date
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.entry_making import EntryMaker, RenewedProduct
from desktop_manager.features.renewals.local_dates import LocalDates
from desktop_manager.features.renewals.renewal_row import RenewalRow, decoded
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

A_PIECE = 100_000
"""Bytes of records that are decoded in one go: some 600 of them, which are made entries while they are in the cache."""

DAY_S = 86_400


class RenewalsView(NamedTuple):
    """What is known of the renewals of one organization, or of all.

    Attributes:
        entries: every product, by organization and id.
        today: the date in the user's time zone, from which `days` are counted.
        products_at, renewals_at: when they were fetched last (seconds since 1970 UTC), None if never.
        failure: code why the last refresh of the renewals failed, None if it did not.
        without_rights: ids of the organizations in which the user may not do the accounting.
    """

    entries: list[RenewalEntry]
    today: date
    products_at: int | None
    renewals_at: int | None
    failure: str | None
    without_rights: frozenset[int]


class RenewalsReader:
    """Reads one login's store; belongs on a worker."""

    def __init__(self, store: Store, products: ProductsService, *, now: Callable[[], int]) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._products = products
        self._now = now
        self._decode_products = decoder(list[RenewedProduct]).decode

    def read(self, organization: int | None) -> RenewalsView:
        """What is known of one organization, or of all with None."""
        with self._products.turn:
            return self._read(organization)

    def read_due(self, days: int) -> RenewalsView:
        """Of all organizations, what has ended or ends within so many days; the rest is not made into entries."""
        with self._products.turn:
            return self._read(None, self._now() + (days + 1) * DAY_S)

    def today(self) -> date:
        """The date in the user's time zone."""
        return local_date(self._now(), self._products.zone())

    def _read(self, organization: int | None, before: int | None = None) -> RenewalsView:
        accounts = decode(self._store.read_json_array(Area.ACCOUNTS), list[Account])
        maker = EntryMaker(accounts, LocalDates(self._now(), self._products.zone()))
        # Piece by piece: a single call for all of them would hold Python, and with it the window, for its whole length,
        # and what is needed only while one piece is read serves the next one.
        renewals = _Renewals(self._store.read_json_arrays(Area.RENEWALS, organization, size=A_PIECE))
        entries: list[RenewalEntry] = []
        for piece in self._store.read_json_arrays(Area.PRODUCTS, organization, size=A_PIECE):
            products = self._decode_products(piece)
            rows = renewals.beside(products)
            entries += maker.entries(products if before is None else _ending(products, rows, before), rows)
        shown = {account.id for account in accounts} if organization is None else {organization}
        return RenewalsView(
            entries,
            maker.dates.today,
            self._store.age(Area.PRODUCTS, organization),
            self.fetched_at(organization),
            self.failure(organization),
            maker.without_rights & shown,
        )

    def fetched_at(self, organization: int | None) -> int | None:
        """When the renewals were fetched last; for all organizations the oldest of them."""
        if organization is not None:
            return self._store.age(Area.RENEWALS, organization)
        ages = [age.fetched_at for age in self._store.ages() if age.area == Area.RENEWALS]
        return min(ages, default=None)

    def failure(self, organization: int | None) -> str | None:
        """Code why the last refresh of the renewals failed, None if it did not."""
        found = (one for one in self._store.failures() if one.area == Area.RENEWALS)
        return next(
            (one.code for one in found if organization is None or one.organization in (None, organization)), None
        )


def _ending(products: list[RenewedProduct], rows: dict[int, RenewalRow], before: int) -> list[RenewedProduct]:
    """Those that end before a moment (seconds since 1970 UTC); the renewals of the others are taken out."""
    found = []
    for product in products:
        row = rows.get(product.id)
        ends_at = product.expired_at if row is None else row.expires_at
        if ends_at and ends_at < before:
            found.append(product)
        elif row is not None:
            del rows[product.id]
    return found


class _Renewals:
    """The renewals beside products that are read in the same order: by organization and id."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = map(decoded, pieces)
        self._known: dict[int, RenewalRow] = {}
        self._reached = (-1, -1)

    def beside(self, products: list[RenewedProduct]) -> dict[int, RenewalRow]:
        """The renewals of the next products by id, with some of later ones; what is taken out is not given again."""
        last = products[-1].account_id, products[-1].id
        while self._reached < last and (found := next(self._pieces, None)) is not None:
            self._known.update((one.id, one) for one in found)
            self._reached = found[-1].account_id, found[-1].id
        return self._known
