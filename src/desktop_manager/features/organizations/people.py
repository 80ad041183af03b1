"""Members and teams of an organization as the window shows them."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from desktop_manager.api.models.member import Member, Team
from desktop_manager.features.organizations.roles import Role, role_of

_METHODS = ("otp", "sms", "yubikey", "infomaniak_application")


class MemberView(NamedTuple):
    """Someone in an organization.

    Attributes:
        user_id: None for someone who was invited and has not answered.
        role_text: the API's own word, for a role this program does not know.
        two_step: whether two-step verification is on; None where the API does not tell.
        last_login_at: seconds since 1970 UTC, None if never or unknown.
    """

    user_id: int | None
    invitation_id: int | None
    name: str
    email: str
    role: Role
    role_text: str
    two_step: bool | None
    last_login_at: int | None
    teams: tuple[str, ...]
    accounting: bool

    @property
    def invited(self) -> bool:
        """Whether the invitation is still open."""
        return self.user_id is None


class TeamRight(NamedTuple):
    """A right on every product of a service, both as the API names them ("email_hosting", "technical")."""

    service: str
    rights: str


class TeamView(NamedTuple):
    """A team. `members` are their names, None where they could not be read; `size` None where it is not told."""

    id: int
    name: str
    members: tuple[str, ...] | None
    size: int | None
    rights: tuple[TeamRight, ...]


class People(NamedTuple):
    """Members and teams of an organization.

    Attributes:
        fetched_at: when they were fetched (seconds since 1970 UTC), None if never.
        demands_two_step: whether the organization demands two-step verification.
        trouble: code why the list is not whole ("incomplete", "unreadable"), None if it is.
    """

    members: tuple[MemberView, ...]
    teams: tuple[TeamView, ...]
    fetched_at: int | None
    demands_two_step: bool
    trouble: str | None

    @property
    def without_two_step(self) -> int:
        """How many members are known to have no two-step verification."""
        return sum(member.two_step is False for member in self.members)


def member_view(member: Member) -> MemberView:
    """Bring a member of the API into the form of the window."""
    name = member.display_name or f"{member.first_name or ''} {member.last_name or ''}".strip()
    return MemberView(
        user_id=member.user_id,
        invitation_id=member.invitation_id,
        name=name or member.email or "",
        email=member.email or "",
        role=role_of(member.role_type),
        role_text=member.role_type or "",
        two_step=two_step_of(member.security),
        last_login_at=member.last_login_at or None,
        teams=_names(member.teams),
        accounting=bool(member.has_billing_access),
    )


def team_view(team: Team) -> TeamView:
    """Bring a team of the API into the form of the window."""
    members = None if team.users is None else tuple(user.display_name or user.email or "" for user in team.users)
    return TeamView(
        id=team.id,
        name=team.name,
        members=members,
        size=len(members) if members is not None else team.user_count,
        rights=tuple(TeamRight(one.service_name or "", _text(one.rights)) for one in team.permissions or ()),
    )


def two_step_of(security: Any) -> bool | None:
    """Whether two-step verification is on, from what `with=security` loads: an object, or its JSON in a text."""
    found = _loaded(security)
    if not isinstance(found, dict):
        return None
    if isinstance(found.get("double_auth"), bool):
        return bool(found["double_auth"])
    told = [found[method] for method in _METHODS if isinstance(found.get(method), bool)]
    return any(told) if told else None


def _names(teams: Any) -> tuple[str, ...]:
    found = _loaded(teams)
    if not isinstance(found, list):
        return ()
    return tuple(one["name"] for one in found if isinstance(one, dict) and isinstance(one.get("name"), str))


def _loaded(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _text(rights: Any) -> str:
    if isinstance(rights, str):
        return rights
    if isinstance(rights, list):
        return ", ".join(one for one in rights if isinstance(one, str))
    return ""
