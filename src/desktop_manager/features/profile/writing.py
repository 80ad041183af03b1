"""One change of the profile on its way to the server: tried, made, settled where its answer is lost, and stored."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.features.errors import NotApplied, NothingKnown
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.models.profile import Profile
    from desktop_manager.store.store import Store

_log = logging.getLogger(__name__)

Judge = Callable[["Profile"], bool]
Send = Callable[["Client"], object]


class ProfileWriter:
    """Changes the profile of one login on the server and keeps the local copy true. Belongs on a worker."""

    def __init__(self, store: Store, client: Callable[[], Client], *, now: Callable[[], int]) -> None:
        """Write into `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._client = client
        self._now = now

    def known(self) -> Profile:
        """The profile as last fetched. Raises NothingKnown where it never was."""
        from desktop_manager.api.models.profile import Profile

        payloads = self._store.read(Area.PROFILE)
        if not payloads:
            raise NothingKnown("profile")
        return decode(payloads[0], Profile)

    def client(self) -> Client:
        """The client of the login."""
        return self._client()

    def read_again(self) -> None:
        """Fetch the profile and store it. Raises ApiError."""
        self._keep(self._read(self._client()), self._now())

    def write(self, send: Send, *, made: Judge, unmade: Judge, apply: Callable[[Profile], None]) -> None:
        """Do `send` once, then read the profile again and store it.

        Args:
            send: the call; it is never sent a second time.
            made: whether a profile shows the change; unmade: whether it shows what was before.
            apply: brings the change into the local profile, where the server confirmed it but cannot be read.

        Raises:
            NotApplied: the answer was lost and the server had not taken the change.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        client = self._client()
        try:
            send(client)
        except OutcomeUnknown as unknown:
            self._settle(client, unknown, made, unmade)
            return
        try:
            self._keep(self._read(client), self._now())
        except ApiError as error:
            _log.info("the profile was changed but not read again: %s", type(error).__name__)
            self.change_stored(apply)

    def change_stored(self, change: Callable[[Profile], None]) -> None:
        """Bring what the server confirmed into the stored profile, where it could not be read again; its age stays."""
        profile = self.known()
        change(profile)
        self._keep(profile, self._store.age(Area.PROFILE) or self._now())

    def _settle(self, client: Client, unknown: OutcomeUnknown, made: Judge, unmade: Judge) -> None:
        try:
            profile = self._read(client)
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__
        self._keep(profile, self._now())
        if made(profile):
            return
        if unmade(profile):
            raise NotApplied from unknown
        raise unknown

    @staticmethod
    def _read(client: Client) -> Profile:
        from desktop_manager.api.resources.profile import get_profile

        return get_profile(client).data

    def _keep(self, profile: Profile, fetched_at: int) -> None:
        with full_disk_forgiven("the changed profile"):
            self._store.put(Area.PROFILE, Record(0, profile.id, msgspec.json.encode(profile)), fetched_at)
