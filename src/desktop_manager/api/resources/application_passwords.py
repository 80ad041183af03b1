"""Passwords for single programs."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.profile import (
    ApplicationPassword,
    ApplicationPasswordName,
    CreatedApplicationPassword,
)
from desktop_manager.api.operations import (
    APPLICATION_PASSWORD_CREATE,
    APPLICATION_PASSWORD_DELETE,
    APPLICATION_PASSWORDS_LIST,
)
from desktop_manager.api.reply import Reply


def list_passwords(client: Client) -> Reply[list[ApplicationPassword]]:
    """Every application password, by name and last use; never the password."""
    return client.call(APPLICATION_PASSWORDS_LIST, list[ApplicationPassword])


def create_password(client: Client, name: str) -> Reply[CreatedApplicationPassword]:
    """Make one; the answer is the only place where the password stands."""
    return client.call(APPLICATION_PASSWORD_CREATE, CreatedApplicationPassword, body=ApplicationPasswordName(name))


def delete_password(client: Client, password_id: int) -> Reply[object]:
    """Delete one; OperationNotOffered where only the Manager can."""
    return client.call(APPLICATION_PASSWORD_DELETE, object, path={"password_id": password_id})
