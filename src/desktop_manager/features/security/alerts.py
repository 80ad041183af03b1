"""Messages about sign-ins, and the lock after too many failures: documented fields of `PATCH /2/profile`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import InvalidEdit, UndoRefused
from desktop_manager.features.profile.edit import Change
from desktop_manager.features.way_back import after_of, refuse_if_changed, way_of
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.models.profile import Profile, ProfilePatch
    from desktop_manager.features.profile.writing import ProfileWriter
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow

LEAST, MOST = 1, 100
"""Failures after which the account can be locked (Infomaniak's export)."""

UPDATE = "security.alerts.update"
UNDO_UPDATE = "security.alerts.update.undo"


class AlertSettings(NamedTuple):
    """The settings; None where the server did not say.

    Attributes:
        successful: a message at each successful sign-in. unsuccessful: one at each failed one.
        limit: lock after `rate_limit` failures.
    """

    successful: bool | None
    unsuccessful: bool | None
    limit: bool | None
    rate_limit: int | None


def alerts_of(profile: Profile) -> AlertSettings | None:
    """The settings of a profile, None where it tells none."""
    connection = profile.preferences.connection if profile.preferences else None
    if connection is None:
        return None
    return AlertSettings(
        connection.successful_notification,
        connection.unsuccessful_notification,
        connection.unsuccessful_limit,
        connection.unsuccessful_rate_limit,
    )


def check(settings: AlertSettings) -> None:
    """Raises InvalidEdit ("rate_limit": "out_of_range") for a number that the server cannot take."""
    if settings.rate_limit is not None and not LEAST <= settings.rate_limit <= MOST:
        raise InvalidEdit({"rate_limit": "out_of_range"})


def changed_fields(before: AlertSettings, after: AlertSettings) -> tuple[str, ...]:
    """The names of the fields that differ, in order. A number behind a lock that is off is not looked at."""
    fields = []
    for field in AlertSettings._fields:
        if getattr(before, field) != getattr(after, field) and getattr(after, field) is not None:
            if field == "rate_limit" and not after.limit:
                continue
            fields.append(field)
    return tuple(fields)


def patch(email: str, before: AlertSettings, after: AlertSettings) -> ProfilePatch:
    """The body that changes just what differs; the API demands `email` beside it."""
    from desktop_manager.api.models.profile import ProfilePatch

    fields = changed_fields(before, after)
    return ProfilePatch(
        email=email,
        successful_connexion_notification=after.successful if "successful" in fields else None,
        unsuccessful_connexion_notification=after.unsuccessful if "unsuccessful" in fields else None,
        unsuccessful_connexion_limit=after.limit if "limit" in fields else None,
        unsuccessful_connexion_rate_limit=after.rate_limit if "rate_limit" in fields else None,
    )


class AlertsService:
    """Reads and changes the settings of one login; belongs on a worker."""

    def __init__(self, writer: ProfileWriter, recorder: Recorder) -> None:
        """Change them through `writer`, and enter it with `recorder`."""
        self._writer = writer
        self._recorder = recorder

    def read(self) -> AlertSettings | None:
        """The settings as last fetched, None where the profile tells none. Raises NothingKnown without a profile."""
        return alerts_of(self._writer.known())

    def save(self, settings: AlertSettings) -> WriteResult:
        """Try the change without effect (`dry_run`), make it, store it and enter it in the journal.

        Raises:
            InvalidEdit: the number is out of range; nothing was sent.
            NothingKnown: the profile was never fetched, or it tells no settings.
            NotApplied, OutcomeUnknown, ApiError: as `ProfileWriter.write`.
        """
        return self._apply(settings, UPDATE, None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of earlier settings back, where they are still as it left them.

        Raises:
            UndoRefused: they are not.
            NothingKnown, NotApplied, OutcomeUnknown, ApiError: as `save`.
        """
        before, made = way_of(row, dict[str, Any]), after_of(row, dict[str, Any])
        self._writer.read_again()
        now = alerts_of(self._writer.known())
        if now is None:
            raise UndoRefused("gone")
        refuse_if_changed(field for field, value in made.items() if getattr(now, field) != value)
        return self._apply(now._replace(**before), UNDO_UPDATE, row.seq)

    def _apply(self, settings: AlertSettings, action: str, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources.profile import update_profile

        check(settings)
        profile = self._writer.known()
        before = alerts_of(profile) or AlertSettings(None, None, None, None)
        fields = changed_fields(before, settings)
        if not fields:
            return WriteResult(frozenset())
        body = patch(profile.email, before, settings)
        update_profile(self._writer.client(), body, dry_run=True)
        self._writer.write(
            _sending(body), made=_showing(fields, settings), unmade=_showing(fields, before), apply=_applying(settings)
        )
        held = {field: getattr(before, field) for field in fields}
        reversible = action == UPDATE and None not in held.values()
        seq = self._recorder.enter(
            action,
            Area.PROFILE,
            profile.display_name,
            before=held,
            after={field: getattr(settings, field) for field in fields},
            undo=held if reversible else None,
            undoes=undoes,
        )
        undo = Undo(UPDATE, lambda: self._put_back(before, fields, seq)) if reversible else None
        return WriteResult(frozenset({Area.PROFILE}), seq, undo)

    def _put_back(self, before: AlertSettings, fields: tuple[str, ...], seq: int | None) -> WriteResult:
        """Bring back the changed fields, and leave the others as they are now."""
        now = alerts_of(self._writer.known()) or before
        earlier = now._replace(**{field: getattr(before, field) for field in fields})
        return self._apply(earlier, UNDO_UPDATE, seq)


def values(settings: AlertSettings, fields: tuple[str, ...]) -> list[Change]:
    """The fields with their values, for words: "on", "off" or a number."""
    return [Change(field, "", _value(getattr(settings, field))) for field in fields]


def _value(value: bool | int | None) -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)


def _sending(body: ProfilePatch) -> Callable[[Client], object]:
    from desktop_manager.api.resources.profile import update_profile

    return lambda client: update_profile(client, body)


def _showing(fields: tuple[str, ...], wanted: AlertSettings) -> Callable[[Profile], bool]:
    def shows(profile: Profile) -> bool:
        found = alerts_of(profile)
        return found is not None and all(getattr(found, field) == getattr(wanted, field) for field in fields)

    return shows


def _applying(settings: AlertSettings) -> Callable[[Profile], None]:
    def apply(profile: Profile) -> None:
        connection = profile.preferences.connection if profile.preferences else None
        if connection is not None:
            connection.successful_notification = settings.successful
            connection.unsuccessful_notification = settings.unsuccessful
            connection.unsuccessful_limit = settings.limit
            connection.unsuccessful_rate_limit = settings.rate_limit

    return apply
