"""People and teams of an organization (manager-api.md §5). All moments are Unix seconds, UTC."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop_manager.api.models.timestamps import epoch_seconds


class Member(msgspec.Struct, omit_defaults=True):
    """Someone in an organization, or invited: then `user_id` is None and `invitation_id` is set.

    The export types what `with` loads as text; it may come as the JSON of an object or as the object itself.
    """

    user_id: int | None = None
    invitation_id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    display_name: str | None = None
    email: str | None = None
    avatar: str | None = None
    role_type: str | None = None
    state_in_account: str | None = None
    is_correspondent: bool | None = None
    is_correspondent_billing: bool | None = None
    is_workspace_only: bool | None = None
    has_no_manager_access: bool | None = None
    has_billing_access: bool | None = None
    is_sso: bool | None = None
    language_id: int | None = None
    unique_key: str | None = None
    last_login_wire: int | str | None = msgspec.field(default=None, name="last_login_at")
    partnership_id: int | None = None
    app_access: Any = None
    drive_infos: Any = None
    invitation_details: Any = None
    kchat_infos: Any = None
    pending_invitations: Any = None
    permissions: Any = None
    preferences: Any = None
    security: Any = None
    service_permissions: Any = None
    teams: Any = None

    @property
    def last_login_at(self) -> int | None:
        """Unix seconds of the last sign-in."""
        return epoch_seconds(self.last_login_wire)


class TeamPermission(msgspec.Struct, omit_defaults=True):
    """A right that the members of a team have on every product of a service."""

    service_name: str | None = None
    rights: Any = None


class TeamUser(msgspec.Struct, omit_defaults=True):
    """Someone in a team."""

    id: int
    display_name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    is_sso: bool | None = None
    last_login_wire: int | str | None = msgspec.field(default=None, name="last_login_at")
    teams: Any = None


class Team(msgspec.Struct, omit_defaults=True):
    """A team of an organization. `users` is added here from the listing of its users; None where that failed."""

    id: int
    name: str = ""
    color_id: int | None = None
    owned_by_id: int | None = None
    created_by_id: int | None = None
    created_at: int | None = None
    updated_at: int | None = None
    is_sso: bool | None = None
    user_count: int | None = None
    product_count: int | None = None
    product_by_service_count: int | None = None
    permissions: list[TeamPermission] | None = None
    created_by: Any = None
    owned_by: Any = None
    users: list[TeamUser] | None = None
