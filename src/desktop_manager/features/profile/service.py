"""Reading the profile from the store, and changing it on the server."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.models.profile import Profile
from desktop_manager.api.models.reference import Country, Language, Timezone
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import NothingKnown
from desktop_manager.features.profile.edit import (
    Change,
    ProfileEdit,
    apply_to,
    changes,
    check,
    edit_of,
    holds,
    patch,
    put_back,
)
from desktop_manager.features.profile.view import Choice, ProfileView, view_of
from desktop_manager.features.recording import Recorder
from desktop_manager.features.way_back import refuse_if_changed, way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.profile.writing import ProfileWriter
    from desktop_manager.store.journal_entry import JournalRow

_log = logging.getLogger(__name__)

UPDATE = "profile.update"
UNDO_UPDATE = "profile.update.undo"
_KEYS = {"language": "language_id", "timezone": "timezone_id", "country": "country_id"}
"""Fields of an edit by the names that a change has."""


class _Way(msgspec.Struct, frozen=True):
    """What a write was before and made to, and which fields it has touched."""

    before: ProfileEdit
    made: ProfileEdit
    fields: tuple[str, ...]


class Choices(NamedTuple):
    """What the edit offers, each by its name."""

    languages: tuple[Choice, ...]
    timezones: tuple[Choice, ...]
    countries: tuple[Choice, ...] = ()


class ProfileService:
    """The profile of one login. What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        writer: Callable[[], ProfileWriter],
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `writer` changes the profile on the server."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._writer = writer

    def read(self) -> ProfileView | None:
        """The profile as last fetched, None if it never was."""
        payloads = self._store.read(Area.PROFILE)
        if not payloads:
            return None
        return view_of(decode(payloads[0], Profile), self._store.age(Area.PROFILE))

    def choices(self) -> Choices:
        """Languages, time zones and the countries one may live in as last fetched; empty lists if they never were."""
        return Choices(
            tuple(sorted((Choice(one.id, one.name, one.short_locale or "") for one in self._languages()), key=_name)),
            tuple(sorted((Choice(one.id, one.name, one.gmt or "") for one in self._timezones()), key=_name)),
            tuple(
                sorted(
                    (Choice(one.id, one.name, one.short_name) for one in self._countries() if one.is_enabled),
                    key=_name,
                )
            ),
        )

    def describe(self, edit: ProfileEdit) -> list[Change]:
        """What `edit` would change, in words of the user's data.

        Raises:
            InvalidEdit: a field breaks a rule known here.
            NothingKnown: the profile was never fetched.
        """
        view = self._known()
        check(edit, view)
        choices = self.choices()
        return changes(
            view,
            edit,
            {choice.id: choice.name for choice in choices.languages},
            {choice.id: choice.name for choice in choices.timezones},
            {choice.id: choice.name for choice in choices.countries},
        )

    def save(self, edit: ProfileEdit) -> WriteResult:
        """Try the edit without effect (`dry_run`), then make it, store the new profile and enter it in the journal.

        Raises:
            InvalidEdit: a field breaks a rule known here; nothing was sent.
            ValidationFailed: the server refuses a field; nothing was changed.
            NotApplied: the answer was lost and the server had not taken the change.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        return self._apply(edit, UPDATE, None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier edit back: its fields, where they are still as it left them.

        Raises:
            UndoRefused: they are not.
            ApiError, NotApplied: as `save`.
        """
        way = way_of(row, _Way)
        now = edit_of(self.refetch())
        keys = {field: _KEYS.get(field, field) for field in way.fields}
        refuse_if_changed(field for field, key in keys.items() if getattr(now, key) != getattr(way.made, key))
        back = now._replace(**{key: getattr(way.before, key) for key in keys.values()})
        return self._apply(back, UNDO_UPDATE, row.seq)

    def refetch(self) -> ProfileView:
        """Fetch the profile into the store, after something else changed it.

        Raises:
            ApiError: the server or the network failed; what is stored is as it was.
        """
        self._writer().read_again()
        return self._known()

    def change_stored(self, change: Callable[[Profile], None]) -> None:
        """Bring what the server confirmed into the stored profile, where it could not be read again; age stays."""
        if self._store.counts(Area.PROFILE):
            self._writer().change_stored(change)

    def _known(self) -> ProfileView:
        view = self.read()
        if view is None:
            raise NothingKnown("profile")
        return view

    def _apply(self, edit: ProfileEdit, action: str, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources import profile as resource

        before = self._known()
        described = self.describe(edit)
        if not described:
            return WriteResult(frozenset())
        body, held = patch(before, edit), edit_of(before)
        resource.update_profile(self._client(), body, dry_run=True)
        self._writer().write(
            lambda client: resource.update_profile(client, body),
            made=lambda profile: holds(view_of(profile, None), edit),
            unmade=lambda profile: holds(view_of(profile, None), held),
            apply=lambda profile: apply_to(profile, edit, self._languages(), self._timezones(), self._countries()),
        )
        seq = self._recorder.enter(
            action,
            Area.PROFILE,
            before.display_name,
            before={change.field: change.before for change in described},
            after={change.field: change.after for change in described},
            undo=self._way(held, edit, described) if action == UPDATE else None,
            undoes=undoes,
        )
        undo = None
        if action == UPDATE:
            undo = Undo(UPDATE, lambda: self._apply(put_back(self._known(), before, described), UNDO_UPDATE, seq))
        return WriteResult(frozenset({Area.PROFILE}), seq, undo)

    @staticmethod
    def _way(held: ProfileEdit, edit: ProfileEdit, described: list[Change]) -> _Way:
        fields = tuple(change.field for change in described)
        made: dict[str, Any] = {_KEYS.get(field, field): getattr(edit, _KEYS.get(field, field)) for field in fields}
        for field in ("first_name", "last_name"):
            if field in made:
                made[field] = made[field].strip()
        return _Way(held, held._replace(**made), fields)

    def _countries(self) -> list[Country]:
        return decode(self._store.read_json_array(Area.COUNTRIES), list[Country])

    def _languages(self) -> list[Language]:
        return decode(self._store.read_json_array(Area.LANGUAGES), list[Language])

    def _timezones(self) -> list[Timezone]:
        return decode(self._store.read_json_array(Area.TIMEZONES), list[Timezone])


def _name(choice: Choice) -> str:
    return choice.name.casefold()
