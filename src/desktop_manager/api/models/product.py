"""Products of the organizations (manager-api.md §6). All moments are Unix seconds, UTC."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop_manager.api.models.reference import Tag


class Rights(msgspec.Struct, gc=False, omit_defaults=True):
    """What the user may do with a product."""

    technical: bool = False
    statistic: bool = False
    check: bool = False
    sale: bool = False


class Maintenance(msgspec.Struct, gc=False, omit_defaults=True):
    """Who has put the product into maintenance."""

    technical: bool | None = None
    superuser: bool | None = None
    infomaniak: bool | None = None


class Lock(msgspec.Struct, gc=False, omit_defaults=True):
    """Who has locked the product."""

    superuser: bool | None = None
    infomaniak: bool | None = None


class ProductStatus(msgspec.Struct, gc=False, omit_defaults=True):
    """Maintenance, locks and activation."""

    maintenance: Maintenance | None = None
    locked: Lock | None = None
    activated_by: list[Any] | None = None
    activated_at: int | None = None


class ProductUser(msgspec.Struct, gc=False, omit_defaults=True):
    """A user with rights on the product."""

    user_id: int
    rights: Rights | None = None


class ProductAdmin(msgspec.Struct, gc=False, omit_defaults=True):
    """The person in charge of the product."""

    user_id: int
    email: str | None = None
    display_name: str | None = None


class Product(msgspec.Struct, gc=False, omit_defaults=True):
    """A product. `expired_at` is its due date; None for one that does not expire.

    For domains it can lag behind after an automatic renewal (manager-api.md §6).
    """

    id: int
    account_id: int
    service_id: int
    service_name: str
    customer_name: str
    internal_name: str | None = None
    created_at: int | None = None
    expired_at: int | None = None
    deleted_at: int | None = None
    version: int | None = None
    has_maintenance: bool = False
    is_locked: bool = False
    has_operation_in_progress: bool = False
    tags: list[Tag] | None = None
    unique_id: int | None = None
    description: str | None = None
    bill_reference: str | None = None
    is_free: bool = False
    is_zero_price: bool = False
    is_trial: bool = False
    rights: Rights | None = None
    parent_id: int | None = None
    parent_service_id: int | None = None
    parent_service_name: str | None = None
    status: ProductStatus | None = None
    users: list[ProductUser] | None = None
    admin: ProductAdmin | None = None
    fqdn: str | None = None
    is_managed_by_partner: bool | None = None
    flags: list[Any] | None = None
    renew_preferences: list[Any] | None = None
    is_transferable: bool | None = None
    bill_periodicity: int | None = None
