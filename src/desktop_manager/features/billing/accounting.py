"""Who may see and change what is paid (product.md, "Who may"): owners, administrators, and users with that right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_manager.features.organizations.roles import NO_MANAGER_ACCESS, Role

if TYPE_CHECKING:
    from desktop_manager.features.organizations.people import People
    from desktop_manager.features.organizations.service import Organization

_BY_ROLE = (Role.OWNER, Role.ADMIN)


def has_accounting(organization: Organization) -> bool:
    """Whether the user has accounting rights; of roles that this program does not know the server decides."""
    if organization.role in _BY_ROLE:
        return True
    if organization.role in NO_MANAGER_ACCESS:
        return False
    return bool(organization.accounting) or (organization.accounting is None and organization.role is not Role.NORMAL)


def accountants(people: People) -> tuple[str, ...]:
    """Names of those who have accounting rights, as far as the members of the organization are known."""
    return tuple(
        one.name for one in people.members if not one.invited and (one.role in _BY_ROLE or one.accounting) and one.name
    )
