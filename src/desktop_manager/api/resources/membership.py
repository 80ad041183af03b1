"""The user's own membership in an organization."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.operations import ORGANIZATION_LEAVE
from desktop_manager.api.reply import Reply


def leave_organization(client: Client, account_id: int) -> Reply[object]:
    """Leave an organization; only an invitation leads back.

    Raises ValidationFailed with the code of every reason that forbids it in its fields, NotFound for one that the user
    is not in, OutcomeUnknown when the answer was lost.
    """
    return client.call(ORGANIZATION_LEAVE, object, path={"account_id": account_id})
