"""Roles in an organization, as the API names them and as the Manager words them."""

from enum import Enum


class Role(Enum):
    """Role of the user in an organization; the value is the API's `type`."""

    OWNER = "owner"
    ADMIN = "admin"
    NORMAL = "normal"
    CLIENT = "client"
    EXTERNAL = "external"
    PARTNER_ADMIN = "partner_admin"
    PARTNER_LIMITED = "partner_limited"
    OTHER = ""


def role_of(api_type: str | None) -> Role:
    """The role for the API's `type` of an account. The enumeration grows, so an unknown one is `Role.OTHER`."""
    try:
        return Role(api_type or "")
    except ValueError:
        return Role.OTHER


NO_MANAGER_ACCESS = frozenset({Role.CLIENT, Role.EXTERNAL})
"""Roles that have no access to the Manager (product.md, "Who may")."""
