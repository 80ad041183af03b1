"""The profile behind the token."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.profile import Profile, ProfilePatch
from desktop_manager.api.operations import PROFILE_READ, PROFILE_UPDATE
from desktop_manager.api.reply import Reply

__all__ = ["ProfilePatch", "get_profile", "update_profile"]


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
