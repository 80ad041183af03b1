"""Application passwords: listed and created by the documented API, deleted where the server offers it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, NotFound, OutcomeUnknown
from desktop_manager.api.models.profile import ApplicationPassword
from desktop_manager.api.operations import APPLICATION_PASSWORD_DELETE
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import InvalidEdit, NotApplied, PasswordLost
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.redaction import Redactor

_log = logging.getLogger(__name__)

CREATE = "profile.application_password.create"
DELETE = "profile.application_password.delete"
NAME_LIMIT = 64
"""Longest name in characters: a rule of this program, the export gives none."""
_CHANGED = frozenset({Area.APPLICATION_PASSWORDS})


class PasswordEntry(NamedTuple):
    """An application password by its name; `last_used_at` in seconds since 1970 UTC, None for never."""

    id: int
    name: str
    last_used_at: int | None


class CreatedPassword:
    """A password that was just made. It is nowhere else: shown once, never stored, entered or logged."""

    def __init__(self, name: str, password: str) -> None:
        """Hold the password while it is shown."""
        self.changed = _CHANGED
        self.name = name
        self.password = password

    def __repr__(self) -> str:
        return f"<CreatedPassword {self.name!r}>"


def check_name(name: str, known: tuple[PasswordEntry, ...] = ()) -> None:
    """Check the name of a new one. Two of the same name could not be told apart.

    Raises:
        InvalidEdit: "empty", "too_long" or "taken" for the field "name".
    """
    name = name.strip()
    code = "empty" if not name else "too_long" if len(name) > NAME_LIMIT else ""
    if not code and name.casefold() in (one.name.casefold() for one in known):
        code = "taken"
    if code:
        raise InvalidEdit({"name": code})


class ApplicationPasswordsService:
    """The application passwords of one login. What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        redactor: Redactor,
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`, enter writes with `recorder`; `redactor` learns each password; `now`: seconds, UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._redactor = redactor
        self._now = now

    def read(self) -> tuple[PasswordEntry, ...]:
        """The passwords' names as last fetched, by name."""
        payload = self._store.read_json_array(Area.APPLICATION_PASSWORDS)
        found = decode(payload, list[ApplicationPassword])
        return tuple(sorted((_entry(one) for one in found), key=lambda one: one.name.casefold()))

    def can_delete(self) -> bool:
        """Whether the server deletes them; elsewhere the Manager does."""
        return self._client().offers(APPLICATION_PASSWORD_DELETE)

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch the list into the store; the areas that changed.

        Raises:
            ApiError: the server or the network failed.
        """
        if not force and is_fresh(self._store, Area.APPLICATION_PASSWORDS, self._now()):
            return frozenset()
        self._fetch_list()
        return _CHANGED

    def create(self, name: str) -> CreatedPassword:
        """Make one; its password is in the result alone.

        Raises:
            InvalidEdit: the name breaks a rule known here; nothing was sent.
            PasswordLost: it was made, but the answer with its password was lost.
            NotApplied: the answer was lost and the server had not made it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was made.
        """
        from desktop_manager.api.resources import application_passwords as resource

        name = name.strip()
        known = self.read()
        check_name(name, known)
        try:
            made = resource.create_password(self._client(), name).data
        except OutcomeUnknown as unknown:
            self._settle_creation(name, known, unknown)
        self._redactor.add(made.password)
        entry = ApplicationPassword(made.id, made.name)
        self._keep_one(entry)
        self._recorder.enter(CREATE, Area.APPLICATION_PASSWORDS, made.name, before={}, after={"name": made.name})
        return CreatedPassword(made.name, made.password)

    def delete(self, entry: PasswordEntry) -> WriteResult:
        """Delete one. There is no way back.

        Raises:
            OperationNotOffered: only the Manager can.
            NotApplied: the answer was lost and the server had not taken the change.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        from desktop_manager.api.resources import application_passwords as resource

        try:
            resource.delete_password(self._client(), entry.id)
        except OutcomeUnknown as unknown:
            if any(one.id == entry.id for one in self._read_again(unknown)):
                raise NotApplied from unknown
        except NotFound:
            # It is gone already: what is shown is old.
            self._fetch_list()
            raise
        else:
            self._keep([one for one in self._stored() if one.id != entry.id])
        before = {"name": entry.name}
        seq = self._recorder.enter(DELETE, Area.APPLICATION_PASSWORDS, entry.name, before=before, after={})
        return WriteResult(_CHANGED, seq)

    def _settle_creation(self, name: str, known: tuple[PasswordEntry, ...], unknown: OutcomeUnknown) -> None:
        ids = {one.id for one in known}
        if not any(one.name == name and one.id not in ids for one in self._read_again(unknown)):
            raise NotApplied from unknown
        self._recorder.enter(CREATE, Area.APPLICATION_PASSWORDS, name, before={}, after={"name": name})
        raise PasswordLost from unknown

    def _read_again(self, unknown: OutcomeUnknown) -> list[ApplicationPassword]:
        """A write whose answer was lost is never sent again: read, then say."""
        try:
            return self._fetch_list()
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__

    def _fetch_list(self) -> list[ApplicationPassword]:
        from desktop_manager.api.resources import application_passwords as resource

        found = resource.list_passwords(self._client()).data
        self._keep(found)
        return found

    def _stored(self) -> list[ApplicationPassword]:
        return decode(self._store.read_json_array(Area.APPLICATION_PASSWORDS), list[ApplicationPassword])

    def _keep(self, found: list[ApplicationPassword]) -> None:
        records = [Record(0, one.id, msgspec.json.encode(one)) for one in found]
        with full_disk_forgiven("the application passwords"):
            self._store.replace_listing(Area.APPLICATION_PASSWORDS, None, records, self._now())

    def _keep_one(self, one: ApplicationPassword) -> None:
        self._keep([*self._stored(), one])


def _entry(one: ApplicationPassword) -> PasswordEntry:
    return PasswordEntry(one.id, one.name, one.last_used_at)
