"""Support: codes, Premium Support, and temporary access. Each raises OperationNotOffered where it is not offered."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.capability import SupportCode
from desktop_manager.api.models.support import (
    AuthorizationCode,
    GrantSupportAccess,
    PremiumSupport,
    SupportAccess,
    VipCode,
)
from desktop_manager.api.operations import (
    AUTHORIZATION_CODES,
    SUPPORT_ACCESS_GRANT,
    SUPPORT_ACCESS_LIST,
    SUPPORT_ACCESS_REVOKE,
    SUPPORT_CODE,
    SUPPORT_PREMIUM,
    VIP_CODES,
)
from desktop_manager.api.reply import Reply


def get_support_code(client: Client) -> Reply[SupportCode]:
    """The support code; OperationNotOffered where only the Manager shows it."""
    return client.call(SUPPORT_CODE, SupportCode)


def get_premium(client: Client) -> Reply[PremiumSupport]:
    """The levels of Premium Support, and which organizations have one."""
    return client.call(SUPPORT_PREMIUM, PremiumSupport)


def list_vip_codes(client: Client, account_id: int | None = None) -> Reply[list[VipCode]]:
    """The VIP codes that the user may read: of one organization, or of all."""
    return client.call(VIP_CODES, list[VipCode], query={"account_id": account_id})


def list_authorization_codes(client: Client, product_id: int | None = None) -> Reply[list[AuthorizationCode]]:
    """The authorization codes of one domain (its product's id), or of all."""
    return client.call(AUTHORIZATION_CODES, list[AuthorizationCode], query={"product_id": product_id})


def list_accesses(client: Client) -> Reply[list[SupportAccess]]:
    """What was granted to Support, running and ended, the newest first."""
    return client.call(SUPPORT_ACCESS_LIST, list[SupportAccess])


def grant_access(client: Client, product_ids: list[int], ends_at: int) -> Reply[list[SupportAccess]]:
    """Grant Support access to products until `ends_at` (Unix seconds), all or nothing.

    Raises Conflict where an access runs already, ValidationFailed, AccessDenied, NotFound, OutcomeUnknown.
    """
    return client.call(SUPPORT_ACCESS_GRANT, list[SupportAccess], body=GrantSupportAccess(product_ids, ends_at))


def revoke_access(client: Client, access_id: int) -> Reply[SupportAccess]:
    """Revoke an access. Raises Conflict where it has ended, AccessDenied, NotFound, OutcomeUnknown."""
    return client.call(SUPPORT_ACCESS_REVOKE, SupportAccess, path={"access_id": access_id})
