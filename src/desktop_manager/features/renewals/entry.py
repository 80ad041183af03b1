"""One product as the Renewals page shows it."""

from datetime import date

import msgspec

from desktop_manager.api.models.money import Money


class RenewalEntry(msgspec.Struct, frozen=True, gc=False):
    """A product and how it is renewed. What the server does not tell is None: a live account tells no renewals.

    Attributes:
        organization_name: name of `account_id`.
        name: what the customer calls the product.
        service_name: the API's word ("email_hosting"); the page words it.
        family: id of the product it is a part of, None if it stands alone.
        expires_on: due date in the user's time zone, None if it does not expire.
        days: whole days until then, negative after it, None if it does not expire.
        auto_renew, warranty: whether they are on.
        method_kind, method_label: means of payment that auto-renew charges ("card", "Card ·· 4421"), "" for none.
        card_ends: last day a card can be charged.
        next_charge_on: day of the next charge attempt, None where auto-renew is off.
        declined: code why the last attempt was declined ("card_declined"), "" if it was not.
        price: for `months`, without VAT; `warranty_price`: of Renewal Warranty for the same time.
        refused: code why nothing of it can be changed by this user now ("locked", "part_of_ksuite", "no_rights", …),
            "" if it can (product.md, "Who may").
        risk: code of `risk.Risk`.
    """

    id: int
    account_id: int
    organization_name: str
    name: str
    service_name: str
    family: int | None = None
    expires_on: date | None = None
    days: int | None = None
    auto_renew: bool | None = None
    method_id: int | None = None
    method_kind: str = ""
    method_label: str = ""
    card_ends: date | None = None
    next_charge_on: date | None = None
    declined: str = ""
    warranty: bool | None = None
    price: Money | None = None
    months: int | None = None
    warranty_price: Money | None = None
    billing_address_id: int | None = None
    refused: str = ""
    risk: str = "unknown"

    @property
    def known(self) -> bool:
        """Whether the server tells how it is renewed."""
        return self.auto_renew is not None
