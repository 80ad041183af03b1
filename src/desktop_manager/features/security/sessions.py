"""Where the user is signed in: from the extension with ids, else as the documented profile lists it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, NotFound, OperationNotOffered, OutcomeUnknown
from desktop_manager.api.models.profile import Profile, Session
from desktop_manager.api.models.session import OpenSession
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import NotApplied
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.store import Store

_log = logging.getLogger(__name__)


END = "security.session.end"
END_OTHERS = "security.sessions.end_others"


class SessionEntry(NamedTuple):
    """One signed-in browser or app. No address (IP) is taken along.

    Attributes:
        id: with which it can be ended, "" where the server tells none.
        seen_at: seconds since 1970 UTC of its last use, None if unknown.
        current, new_place: None where the server does not say.
    """

    id: str
    device: str
    browser: str
    place: str
    seen_at: int | None
    current: bool | None
    new_place: bool | None


class SessionsService:
    """The sessions of one login; what asks the server blocks, so it belongs on a worker."""

    def __init__(
        self, store: Store, recorder: Recorder, client: Callable[[], Client], *, now: Callable[[], int]
    ) -> None:
        """Work on `store`, enter what is ended with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._now = now

    def read(self) -> list[SessionEntry]:
        """The sessions as last fetched, this one first, then the latest used; [] if none are known."""
        found = [_entry(session) for session in self._stored()]
        if not found:
            payloads = self._store.read(Area.PROFILE)
            profile = decode(payloads[0], Profile) if payloads else None
            found = [_from_profile(session) for session in (profile.sessions or [] if profile else [])]
        return sorted(found, key=lambda one: (one.current is not True, -(one.seen_at or 0)))

    def offers_ending(self) -> bool:
        """Whether sessions can be ended through the server."""
        from desktop_manager.api.operations import SESSION_END

        return self._client().offers(SESSION_END)

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch the sessions with their ids where the server offers it. Raises ApiError, StoreError."""
        from desktop_manager.api.resources.sessions import list_sessions

        if not force and is_fresh(self._store, Area.SESSIONS, self._now()):
            return frozenset()
        try:
            sessions = list_sessions(self._client()).data
        except OperationNotOffered:
            return frozenset()
        self._keep(sessions)
        return frozenset({Area.SESSIONS})

    def end(self, entry: SessionEntry) -> WriteResult:
        """End one session; it cannot be taken back. One that had ended already is no failure.

        Raises:
            NotApplied: the answer was lost and the session is still there.
            OperationNotOffered, OutcomeUnknown, ApiError: nothing was ended, or it is not known.
        """
        from desktop_manager.api.resources.sessions import end_session, list_sessions

        client = self._client()
        try:
            left = end_session(client, entry.id).data
        except NotFound:
            left = list_sessions(client).data
        except OutcomeUnknown as unknown:
            left = self._look(client, unknown)
            if any(session.id == entry.id for session in left):
                raise NotApplied from unknown
        return self._ended(left, END, [entry])

    def end_others(self) -> WriteResult:
        """End every session but this one; raises as `end`."""
        from desktop_manager.api.resources.sessions import end_other_sessions

        client = self._client()
        before = self.read()
        try:
            left = end_other_sessions(client).data
        except OutcomeUnknown as unknown:
            left = self._look(client, unknown)
            if any(not session.current for session in left):
                raise NotApplied from unknown
        return self._ended(left, END_OTHERS, [entry for entry in before if not entry.current])

    def _look(self, client: Client, unknown: OutcomeUnknown) -> list[OpenSession]:
        from desktop_manager.api.resources.sessions import list_sessions

        try:
            left = list_sessions(client).data
        except ApiError as error:
            _log.info("reading the sessions again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__
        self._keep(left)
        return left

    def _ended(self, left: list[OpenSession], action: str, ended: list[SessionEntry]) -> WriteResult:
        self._keep(left)
        names = [" · ".join(part for part in (one.device, one.browser, one.place) if part) for one in ended]
        seq = self._recorder.enter(
            action,
            Area.SESSIONS,
            names[0] if len(names) == 1 else str(len(names)),
            before={"signed_in": names},
            after={"signed_in": []},
        )
        return WriteResult(frozenset({Area.SESSIONS}), seq)

    def _stored(self) -> list[OpenSession]:
        return decode(self._store.read_json_array(Area.SESSIONS), list[OpenSession])

    def _keep(self, sessions: list[OpenSession]) -> None:
        records = [Record(0, number, msgspec.json.encode(one)) for number, one in enumerate(sessions, 1)]
        with full_disk_forgiven("the sessions"):
            self._store.replace_listing(Area.SESSIONS, None, records, self._now())


def _entry(session: OpenSession) -> SessionEntry:
    return SessionEntry(
        session.id,
        session.device,
        session.browser,
        session.location,
        session.last_accessed_at,
        session.current,
        session.new_place,
    )


def _from_profile(session: Session) -> SessionEntry:
    return SessionEntry(
        "", session.device or "", session.browser or "", session.location or "", session.last_accessed_at, None, None
    )
