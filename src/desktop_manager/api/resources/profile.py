"""The profile behind the token."""

from __future__ import annotations

import base64

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.profile import Avatar, AvatarUpload, Profile, ProfilePatch
from desktop_manager.api.operations import (
    AVATAR_DELETE,
    AVATAR_SET,
    EMAIL_DELETE,
    PHONE_DELETE,
    PROFILE_READ,
    PROFILE_UPDATE,
)
from desktop_manager.api.reply import Reply

__all__ = [
    "ProfilePatch",
    "delete_avatar",
    "delete_email",
    "delete_phone",
    "get_profile",
    "set_avatar",
    "update_profile",
]


def get_profile(client: Client) -> Reply[Profile]:
    """The profile with e-mails, phones and security; `avatar` is None where none was set."""
    return client.call(PROFILE_READ, Profile, query={"with": ["emails", "phones", "security"], "no_avatar_default": 1})


def update_profile(client: Client, patch: ProfilePatch, *, dry_run: bool = False) -> Reply[object]:
    """Change the profile; with `dry_run` the server only checks (a refused field raises ValidationFailed either way).

    Raises OutcomeUnknown when the answer of a real change was lost; a lost dry run raises the plain cause.
    """
    try:
        return client.call(PROFILE_UPDATE, object, query={"dry_run": True} if dry_run else {}, body=patch)
    except OutcomeUnknown as unknown:
        if dry_run and isinstance(unknown.__cause__, ApiError):
            raise unknown.__cause__ from None
        raise


def delete_email(client: Client, email_id: int, *, pending: bool) -> Reply[object]:
    """Delete an address, or with `pending` withdraw the request for one that is not confirmed yet."""
    kind = "email_request" if pending else "email"
    return client.call(EMAIL_DELETE, object, path={"email_type": kind, "email_id": email_id})


def delete_phone(client: Client, phone_id: int) -> Reply[object]:
    """Delete a telephone number."""
    return client.call(PHONE_DELETE, object, path={"phone_id": phone_id})


def set_avatar(client: Client, picture: bytes) -> Reply[Avatar]:
    """Put a picture in the place of the old one: square, PNG, JPEG or GIF, at least 16 pixels wide (the export).

    That `encoding` says how `avatar` is written ("base64") is a guess: the export gives no values.
    """
    return client.call(AVATAR_SET, Avatar, body=AvatarUpload(base64.b64encode(picture).decode("ascii")))


def delete_avatar(client: Client) -> Reply[object]:
    """Remove the picture."""
    return client.call(AVATAR_DELETE, object)
