"""Renewals and Renewal Warranty, in this project's own contract. Prices are without VAT (product.md, "Prices")."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop_manager.api.models.billing import Invoice
from desktop_manager.api.models.money import Money


class Period(msgspec.Struct, frozen=True, gc=False):
    """A period that a product can be renewed for, and what it costs without VAT; `warranty_price` beside it."""

    months: int
    price: Money
    warranty_price: Money | None = None


class ChargeAttempt(msgspec.Struct, frozen=True, gc=False):
    """The last automatic renewal: `outcome` "paid" or "declined"; `reason` a code ("card_declined", "card_expired")."""

    on: date
    outcome: str
    reason: str = ""


class Renewal(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """How one product is renewed; `id` is the product's.

    Attributes:
        expires_at: Unix seconds, UTC; confirmed, where a product's own date can lag behind (manager-api.md §6).
        months: the period that auto-renew takes.
        price: for `months`, without VAT.
        method_id: means of payment that auto-renew charges; `method_kind`, `method_label` name it in a list.
        method_valid_until: last day a card can be charged.
        next_charge_on: when it is charged next; None where auto-renew is off.
        warranty: whether Renewal Warranty is on; `warranty_price`: what it costs for `months` without VAT, None where
            the server does not say.
        refused: why it cannot be changed by this user now, as a code ("locked", "part_of_ksuite", "free", …); "" if it
            can.
    """

    id: int
    account_id: int
    expires_at: int
    months: int
    price: Money
    auto_renew: bool
    warranty: bool
    method_id: int | None = None
    method_kind: str = ""
    method_label: str = ""
    method_valid_until: date | None = None
    next_charge_on: date | None = None
    billing_address_id: int | None = None
    warranty_price: Money | None = None
    last_attempt: ChargeAttempt | None = None
    periods: tuple[Period, ...] = ()
    refused: str = ""


class RenewalPart(msgspec.Struct, frozen=True):
    """A part of the renewals over organizations, ordered by (account_id, id); `cursor` None at the end."""

    renewals: list[Renewal] = []
    cursor: str | None = None


class ChangeRenewals(msgspec.Struct, frozen=True, omit_defaults=True):
    """Body that changes up to `RENEWALS_AT_ONCE` renewals alike; what is left out stays.

    `key` identifies the request: one that comes again with it is answered as before and changes nothing.
    """

    key: str
    ids: tuple[int, ...]
    auto_renew: bool | msgspec.UnsetType = msgspec.UNSET
    method_id: int | msgspec.UnsetType = msgspec.UNSET
    warranty: bool | msgspec.UnsetType = msgspec.UNSET
    billing_address_id: int | msgspec.UnsetType = msgspec.UNSET


RENEWALS_AT_ONCE = 25
"""Products in one request of `ChangeRenewals`."""


class RenewalOutcome(msgspec.Struct, frozen=True):
    """What became of one product: `outcome` "changed", "unchanged" (it was so already) or "refused" with a `code`."""

    id: int
    outcome: str
    code: str = ""
    renewal: Renewal | None = None


class RenewProducts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Body that renews products now, all or none. `expected` is the total that the user was shown, without VAT.

    `key` as in `ChangeRenewals`. `warranty_ids`: those of them that get Renewal Warranty with it; never a NAS
    (product.md, job 5).
    """

    key: str
    ids: tuple[int, ...]
    months: int
    method_id: int
    billing_address_id: int
    expected: Money
    warranty_ids: tuple[int, ...] = ()


class Renewed(msgspec.Struct, frozen=True):
    """What was renewed, and the invoice it was renewed with."""

    invoice: Invoice
    renewals: list[Renewal] = []
