"""Organizations, called accounts by the API (manager-api.md §5). All moments are Unix seconds, UTC."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop_manager.api.models.reference import Country, Tag


class Address(msgspec.Struct, gc=False, omit_defaults=True):
    """A postal address; `for_invoice` marks a billing address."""

    id: int
    street: str | None = None
    street2: str | None = None
    zip: str | None = None
    city: str | None = None
    type: str | None = None
    created_at: int | None = None
    country: Country | None = None
    for_invoice: bool = False


class OrderState(msgspec.Struct, gc=False, omit_defaults=True):
    """Counts of orders waiting for payment and in process."""

    waiting_payment: int | None = None
    in_process: int | None = None
    blocked_order_id: list[Any] | None = None


class Account(msgspec.Struct, omit_defaults=True):
    """An organization as the token's user sees it.

    `type` is the user's role (owner, admin, normal, client, external, …) and `legal_entity_type` the kind of
    organization; both lists grow, so they are plain text.
    """

    id: int
    name: str
    legal_entity_type: str = ""
    created_at: int | None = None
    type: str | None = None
    addresses: list[Address] | None = None
    timezone: str | None = None
    website: str | None = None
    phone: str | None = None
    fax: str | None = None
    language: str | None = None
    language_id: int | None = None
    locale: str | None = None
    logo: str | None = None
    logo_square: str | None = None
    order: OrderState | None = None
    beta: bool = False
    support_level: int | None = None
    support_premium: Any = None
    has_2fa_required: bool = False
    billing: bool | None = None
    mailing: bool | None = None
    billing_mailing: bool | None = None
    workspace_only: bool | None = None
    no_access: bool | None = None
    is_blocked: bool | None = None
    blocked_at: int | None = None
    vat_number: str | None = None
    field1: str | None = None
    field2: str | None = None
    tags: list[Tag] | None = None
    services_already_demo: list[Any] | None = None
    customization_url: Any = None
    nb_invitations: int | None = None
    nb_users: int | None = None
    count_owners: int | None = None
    is_customer: bool = False
    is_sso: bool = False
    has_full_access: bool | None = None
    has_customer_paiement_method: bool | None = None
    partner_id: int | None = None
    in_partnership_full_access: bool | None = None
    in_partnership_limited: bool | None = None
    is_user_has_ksuite_access: bool | None = None
    is_user_email_account_mailbox_exist: bool | None = None
    ksuite_id: int | None = None
    my_ksuite: Any = None
