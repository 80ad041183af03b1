"""Following a switch of organization in the web Manager: an opt-in, because switching is local."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_manager.features.errors import NothingKnown
from desktop_manager.features.profile.service import ProfileService

if TYPE_CHECKING:
    from desktop_manager.api.client import Client


class ManagerSwitch:
    """Makes an organization the current one of the web Manager too (`current_account_id` of `PATCH /2/profile`)."""

    def __init__(self, profile: ProfileService, client: Callable[[], Client]) -> None:
        """Take the e-mail that the API demands from `profile`."""
        self._profile = profile
        self._client = client

    def follow(self, organization: int) -> None:
        """Switch the web Manager; blocks.

        Raises:
            NothingKnown: the profile was never fetched.
            ApiError: the server or the network failed; the local switch stays.
        """
        from desktop_manager.api.resources.profile import ProfilePatch, update_profile

        view = self._profile.read()
        if view is None:
            raise NothingKnown("profile")
        update_profile(self._client(), ProfilePatch(email=view.email, current_account_id=organization))
