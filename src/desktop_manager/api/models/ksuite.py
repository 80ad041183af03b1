"""kSuite offers, in this project's own contract. Prices are without VAT; storage is in terabytes."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop_manager.api.models.billing import Invoice
from desktop_manager.api.models.money import Money
from desktop_manager.api.models.renewal import Renewal


class KSuiteOffer(msgspec.Struct, frozen=True, gc=False):
    """An offer with its limits. `user_price`, `storage_price`: for each user and terabyte, for twelve months."""

    code: str
    users_min: int
    users_max: int
    storage_min: int
    storage_max: int
    user_price: Money
    storage_price: Money


class KSuitePart(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A product that is tied to a kSuite: `movable` and `cancellable` on its own, or not (product.md, job 9)."""

    id: int
    service_name: str
    name: str
    description: str = ""
    movable: bool = False
    cancellable: bool = False


class KSuite(msgspec.Struct, frozen=True, omit_defaults=True):
    """The kSuite of an organization; `id` is the product's.

    Attributes:
        offer: code of its offer ("business"), one of `offers`, which stand the lowest first.
        months, price: what the next invoice is for and amounts to; None where the user has no accounting rights.
        expires_at: due date, Unix seconds, UTC.
        movable: whether it can be moved to another organization.
        refused: why this user cannot raise it now, as a code ("no_rights", "locked", "busy", "expired"); "" if it can
            be raised.
    """

    id: int
    account_id: int
    name: str
    offer: str
    users: int
    storage_tb: int
    description: str = ""
    months: int | None = None
    price: Money | None = None
    expires_at: int | None = None
    movable: bool = False
    offers: tuple[KSuiteOffer, ...] = ()
    parts: tuple[KSuitePart, ...] = ()
    refused: str = ""


class KSuiteQuote(msgspec.Struct, frozen=True):
    """What a raise costs.

    Attributes:
        due_today: for the days from `starts_on` to `ends_on`, both included.
        next_on: due date of the next invoice; `next_price` is for its `months`.
    """

    offer: str
    users: int
    storage_tb: int
    due_today: Money
    starts_on: date
    ends_on: date
    next_on: date
    months: int
    next_price: Money


class RaiseKSuite(msgspec.Struct, frozen=True):
    """Body that raises a kSuite. `expected` is the amount due today that the user was shown, without VAT.

    `key` identifies the request: one that comes again with it is answered as before and charged once. `account_id` is
    the organization the user was shown.
    """

    key: str
    account_id: int
    offer: str
    users: int
    storage_tb: int
    method_id: int
    billing_address_id: int
    expected: Money


class RaisedKSuite(msgspec.Struct, frozen=True):
    """The kSuite after a raise, how it is renewed from now on, and the invoice."""

    invoice: Invoice
    ksuite: KSuite
    renewal: Renewal
