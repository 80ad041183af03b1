"""Granting Support access to products, and revoking it."""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.support import SupportAccess
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import NotApplied, UndoRefused
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.features.support.access import Access, Grant, Grantable, check
from desktop_manager.features.support.reading import SupportReader
from desktop_manager.features.way_back import after_of, way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

_log = logging.getLogger(__name__)

GRANT = "support.access.grant"
UNDO_GRANT = "support.access.grant.undo"
REVOKE = "support.access.revoke"

_CHANGED = frozenset({Area.SUPPORT_ACCESS})


class _Way(msgspec.Struct, frozen=True):
    """Ids of the accesses that were made."""

    revoke: tuple[int, ...]


class _Entered(msgspec.Struct, frozen=True):
    """End of the accesses, in seconds since 1970 UTC."""

    ends_at: int


class Granting:
    """Every method asks the server and blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: "Callable[[], Client]",
        reader: SupportReader,
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._reader = reader
        self._now = now

    def fetch(self) -> list[SupportAccess]:
        """Fetch all accesses into the store. Raises ApiError, StoreError."""
        from desktop_manager.api.resources import support

        reply = support.list_accesses(self._client())
        records = [Record(one.account_id, one.id, msgspec.json.encode(one)) for one in reply.data]
        self._store.replace_listing(Area.SUPPORT_ACCESS, None, records, self._now())
        return reply.data

    def grant(self, grant: Grant) -> WriteResult:
        """Grant access, all products or none; Undo revokes it.

        Raises:
            InvalidEdit: it breaks a rule known here; nothing was sent.
            Conflict, ValidationFailed, AccessDenied, NotFound: the server refuses; nothing was granted.
            NotApplied: the answer was lost and the server had not taken it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was granted.
        """
        from desktop_manager.api.resources import support

        products = self._reader.grantable()
        check(grant, products, self._now())
        chosen = [one for one in products if one.id in grant.products]
        try:
            made = support.grant_access(self._client(), list(grant.products), grant.ends_at).data
        except OutcomeUnknown as unknown:
            made = self._settle_grant(grant, unknown)
        self._keep(made)
        ids = frozenset(one.id for one in made)
        after: dict[str, str | int] = {"access": "granted", "ends_at": grant.ends_at}
        target, organization = self._named(chosen)
        seq = self._recorder.enter(
            GRANT,
            Area.SUPPORT_ACCESS,
            target,
            before={"access": "none"},
            after=after,
            organization=organization,
            undo={"revoke": sorted(ids)},
        )
        undo = Undo(GRANT, lambda: self._take_back(ids, target, organization, grant.ends_at, seq))
        return WriteResult(_CHANGED, seq, undo)

    def revoke(self, access: Access) -> WriteResult:
        """Revoke an access. There is no Undo: to let Support in again is a new grant, with an end of its own.

        Raises:
            Conflict: it has ended or was revoked before.
            AccessDenied, NotFound, NotApplied, OutcomeUnknown, ApiError: as `grant`.
        """
        self._keep([self._revoke(access.id)])
        seq = self._recorder.enter(
            REVOKE,
            Area.SUPPORT_ACCESS,
            access.product_name,
            before={"access": "granted", "ends_at": access.ends_at},
            after={"access": "revoked"},
            organization=access.organization_id,
        )
        return WriteResult(_CHANGED, seq)

    def _revoke(self, access_id: int) -> SupportAccess:
        from desktop_manager.api.resources import support

        try:
            return support.revoke_access(self._client(), access_id).data
        except OutcomeUnknown as unknown:
            found = next((one for one in self._read_again(unknown) if one.id == access_id), None)
            if found is None:
                raise unknown from unknown.__cause__
            if found.revoked_at is None:
                raise NotApplied from unknown
            return found

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier grant back: revoke what of it still runs.

        Raises:
            UndoRefused: all of it has ended or was revoked.
            AccessDenied, NotFound, NotApplied, OutcomeUnknown, ApiError: as `grant`.
        """
        ids, now = frozenset(way_of(row, _Way).revoke), self._now()
        if not any(one.id in ids and one.revoked_at is None and now < one.ends_at for one in self.fetch()):
            raise UndoRefused("ended")
        ends_at = after_of(row, _Entered).ends_at
        return self._take_back(ids, row.entry.target, row.entry.organization, ends_at, row.seq)

    def _take_back(
        self, ids: frozenset[int], target: str, organization: int, ends_at: int, seq: int | None
    ) -> WriteResult:
        """Revoke what was granted; what has ended meanwhile is left alone."""
        now = self._now()
        for one in self.fetch():
            if one.id in ids and one.revoked_at is None and now < one.ends_at:
                self._keep([self._revoke(one.id)])
        undone = self._recorder.enter(
            UNDO_GRANT,
            Area.SUPPORT_ACCESS,
            target,
            before={"access": "granted", "ends_at": ends_at},
            after={"access": "revoked"},
            organization=organization,
            undoes=seq,
        )
        return WriteResult(_CHANGED, undone)

    def _settle_grant(self, grant: Grant, unknown: OutcomeUnknown) -> list[SupportAccess]:
        """A write whose answer was lost is never sent again: read, then say."""
        now = self._now()
        running = [one for one in self._read_again(unknown) if one.revoked_at is None and one.ends_at > now]
        made = [one for one in running if one.product_id in grant.products and one.ends_at == grant.ends_at]
        if len(made) == len(grant.products):
            return made
        if not made:
            raise NotApplied from unknown
        raise unknown

    def _read_again(self, unknown: OutcomeUnknown) -> list[SupportAccess]:
        try:
            return self.fetch()
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__

    def _keep(self, accesses: list[SupportAccess]) -> None:
        """Store what the server has just confirmed."""
        fetched_at = self._now()
        with full_disk_forgiven("an access for Support"):
            for one in accesses:
                record = Record(one.account_id, one.id, msgspec.json.encode(one))
                self._store.put(Area.SUPPORT_ACCESS, record, fetched_at)

    @staticmethod
    def _named(chosen: Sequence[Grantable]) -> tuple[str, int]:
        """What an entry of the journal calls them, and the organization of all of them, 0 where they differ."""
        owners = {one.organization_id for one in chosen}
        return ", ".join(one.name for one in chosen), owners.pop() if len(owners) == 1 else 0
