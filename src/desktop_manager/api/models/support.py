"""Support, in this project's own contract. All moments are Unix seconds, UTC. Codes are masked in `repr`."""

from __future__ import annotations

import msgspec


class PremiumLevel(msgspec.Struct, frozen=True, gc=False):
    """A level of Premium Support; `gives` are codes ("vip_code", "contact_ways", "technical_reference", …)."""

    level: int
    name: str
    gives: tuple[str, ...] = ()


class PremiumAccount(msgspec.Struct, frozen=True, gc=False):
    """An organization with Premium Support; `readable`: whether this user may read its VIP code."""

    account_id: int
    level: int
    name: str
    readable: bool = False


class PremiumSupport(msgspec.Struct, frozen=True):
    """The levels there are, from the lowest, and the organizations that have one."""

    levels: list[PremiumLevel] = []
    accounts: list[PremiumAccount] = []


class VipCode(msgspec.Struct, frozen=True, gc=False):
    """The VIP code of an organization."""

    account_id: int
    vip_code: str

    def __repr__(self) -> str:
        return f"VipCode(account_id={self.account_id}, vip_code=***)"


class AuthorizationCode(msgspec.Struct, frozen=True, gc=False):
    """The code with which a domain can be transferred to another registrar."""

    product_id: int
    account_id: int
    domain: str
    authorization_code: str

    def __repr__(self) -> str:
        return f"AuthorizationCode(product_id={self.product_id}, authorization_code=***)"


class Grantor(msgspec.Struct, frozen=True, gc=False):
    """Who granted an access."""

    id: int
    display_name: str = ""


class SupportAccess(msgspec.Struct, frozen=True, gc=False):
    """Temporary access of Support to one product; `revoked_at` None if it was not revoked."""

    id: int
    product_id: int
    account_id: int
    product_name: str
    granted_at: int
    ends_at: int
    granted_by: Grantor
    revoked_at: int | None = None


class GrantSupportAccess(msgspec.Struct, frozen=True):
    """Body of a grant."""

    product_ids: list[int]
    ends_at: int
