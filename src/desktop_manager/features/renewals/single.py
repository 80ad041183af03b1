"""The renewal of one product, read alone: for where that product is shown."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_manager.api.decoding import decode
from desktop_manager.api.models.account import Account
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.entry_making import EntryMaker, RenewedProduct
from desktop_manager.features.renewals.local_dates import LocalDates
from desktop_manager.features.renewals.renewal_row import decoded
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store


class SingleRenewal(NamedTuple):
    """What is known of the renewal of one product.

    Attributes:
        entry: as `RenewalsView.entries` has it; None where the product is no longer known.
        today: the date in the user's time zone.
        without_rights: whether the user may not do the accounting of its organization.
    """

    entry: RenewalEntry | None
    today: date
    without_rights: bool


def read_single(store: Store, products: ProductsService, account_id: int, product_id: int, now: int) -> SingleRenewal:
    """Read it from the store; `now` is in seconds since 1970 UTC."""
    accounts = decode(store.read_json_array(Area.ACCOUNTS), list[Account])
    maker = EntryMaker(accounts, LocalDates(now, products.zone()))
    entry = None
    payload = store.read_one(Area.PRODUCTS, account_id, product_id)
    if payload is not None:
        renewal = store.read_one(Area.RENEWALS, account_id, product_id)
        rows = decoded(b"[%b]" % renewal) if renewal is not None else []
        entry = maker.entries([decode(payload, RenewedProduct)], {row.id: row for row in rows})[0]
    return SingleRenewal(entry, maker.dates.today, account_id in maker.without_rights)
