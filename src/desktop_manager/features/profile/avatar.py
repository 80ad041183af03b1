"""The user's picture: what is known of it here, setting another one, removing it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import BadPicture, NotApplied, NothingKnown, UndoRefused
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.profile import picture as rules
from desktop_manager.features.profile.service import ProfileService
from desktop_manager.features.recording import Recorder
from desktop_manager.features.way_back import after_of, way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.store.journal_entry import JournalRow

_log = logging.getLogger(__name__)

SET = "profile.avatar.set"
REMOVE = "profile.avatar.remove"
_CHANGED = frozenset({Area.PROFILE, Area.AVATAR})
_DATA_URL = "data:image/"
_FORMER = 1
"""Record of the picture that the last change replaced; 0 is that of the picture that is set."""


class AvatarView(NamedTuple):
    """The picture as far as it is known here.

    Attributes:
        is_set: whether the server has one.
        picture: its bytes; None where it has none, or where only an address is known: an address is never fetched,
            because the token's owner would be told to a host that nobody chose.
    """

    is_set: bool
    picture: bytes | None


class _Kept(msgspec.Struct, gc=False):
    """A picture that was sent from here, and the address under which the server has it since."""

    address: str
    picture: str


class _Shown(msgspec.Struct, frozen=True):
    """A picture by its name in the journal, "" for none."""

    picture: str = ""


class AvatarService:
    """The picture of one login. What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        profile: ProfileService,
        recorder: Recorder,
        client: Callable[[], Client],
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store` and `profile`, enter writes with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._profile = profile
        self._recorder = recorder
        self._client = client
        self._now = now

    def read(self) -> AvatarView:
        """What is known of the picture, from the store alone."""
        address = self._address()
        if not address:
            return AvatarView(False, None)
        return AvatarView(True, _of_data_url(address) or self._kept(address))

    def set(self, picture: bytes) -> WriteResult:
        """Put a picture in the place of the old one. Undo brings the old one back where its bytes are known.

        Raises:
            BadPicture: it breaks a rule known here; nothing was sent.
            ValidationFailed: the server refuses it; nothing was changed.
            NotApplied: the answer was lost and the server had not taken the picture.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        return self._set(picture, None)

    def remove(self) -> WriteResult:
        """Remove the picture: initials stand in its place. Undo sends it again where its bytes are known.

        Raises:
            NothingKnown: the profile was never fetched, or it has no picture.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        return self._remove(None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier change back, where the picture is still the one that it left.

        Raises:
            UndoRefused: it is another, or the picture of before is not kept here any more.
            ValidationFailed, NotApplied, OutcomeUnknown, ApiError: as `set`.
        """
        before, made = way_of(row, _Shown), after_of(row, _Shown)
        self._profile.refetch()
        if _described(self.read()).get("picture", "") != made.picture:
            raise UndoRefused("changed_since")
        if not before.picture:
            return self._remove(row.seq)
        former = self._former()
        if former is None or _name_of(former) != before.picture:
            raise UndoRefused("gone")
        return self._set(former, row.seq)

    def _address(self) -> str | None:
        view = self._profile.read()
        return view.avatar if view is not None else None

    def _set(self, picture: bytes, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources import profile as resource

        rules.check(rules.facts_of(picture))
        before = self.read()
        held = self._address()
        try:
            address = resource.set_avatar(self._client(), picture).data.avatar
        except OutcomeUnknown as unknown:
            self._keep(self._settle_setting(held, unknown), picture)
        else:
            self._keep(address, picture)
            self._read_again(address)
        self._keep_former(before)
        seq = self._enter(SET, before, AvatarView(True, picture), undoes)
        return WriteResult(_CHANGED, seq, None if undoes is not None else self._way_back(before, seq))

    def _remove(self, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources import profile as resource

        before = self.read()
        if not before.is_set:
            raise NothingKnown("avatar")
        try:
            resource.delete_avatar(self._client())
        except OutcomeUnknown as unknown:
            self._settle_removal(unknown)
        else:
            self._read_again(None)
        self._keep_former(before)
        seq = self._enter(REMOVE, before, AvatarView(False, None), undoes)
        return WriteResult(_CHANGED, seq, None if undoes is not None else self._way_back(before, seq))

    @staticmethod
    def _way(before: AvatarView) -> dict[str, str] | None:
        """The name of the picture that would come back, {} for none; None where its bytes are not known."""
        if before.is_set and (before.picture is None or not _sendable(before.picture)):
            return None
        return _described(before)

    def _way_back(self, before: AvatarView, seq: int | None) -> Undo | None:
        # An Undo that could not be entered as such (seq None) is still an Undo: 0 is no entry's number.
        if not before.is_set:
            return Undo(SET, lambda: self._remove(seq or 0))
        if before.picture is None or not _sendable(before.picture):
            return None
        picture = before.picture
        return Undo(SET, lambda: self._set(picture, seq or 0))

    def _settle_setting(self, held: str | None, unknown: OutcomeUnknown) -> str:
        """Where the picture is now. An address that stayed may hold the new picture or the old one."""
        try:
            address = self._profile.refetch().avatar
        except ApiError:
            raise unknown from unknown.__cause__
        if not address:
            raise NotApplied from unknown
        if address == held:
            raise unknown
        return address

    def _settle_removal(self, unknown: OutcomeUnknown) -> None:
        """A write whose answer was lost is never sent again: read, then say."""
        try:
            view = self._profile.refetch()
        except ApiError:
            raise unknown from unknown.__cause__
        if view.avatar:
            raise NotApplied from unknown

    def _read_again(self, confirmed: str | None) -> None:
        try:
            view = self._profile.refetch()
        except ApiError as error:
            _log.info("the avatar was changed but not read again: %s", type(error).__name__)
            self._profile.change_stored(lambda profile: setattr(profile, "avatar", confirmed))
            return
        if confirmed and view.avatar and view.avatar != confirmed:
            # The profile names another address for the picture that was just confirmed.
            self._move_kept(view.avatar)

    def _enter(self, action: str, before: AvatarView, after: AvatarView, undoes: int | None) -> int | None:
        return self._recorder.enter(
            action,
            Area.AVATAR,
            "",
            before=_described(before),
            after=_described(after),
            undo=self._way(before) if undoes is None else None,
            undoes=undoes or None,
        )

    def _keep(self, address: str, picture: bytes) -> None:
        if address.startswith(_DATA_URL):
            return
        kept = _Kept(address, base64.b64encode(picture).decode("ascii"))
        with full_disk_forgiven("the avatar"):
            self._store.put(Area.AVATAR, Record(0, 0, msgspec.json.encode(kept)), self._now())

    def _keep_former(self, before: AvatarView) -> None:
        """Keep the picture that was replaced, in place of the one replaced before: the journal names it only."""
        if before.picture is None or not _sendable(before.picture):
            return
        kept = _Kept(_name_of(before.picture), base64.b64encode(before.picture).decode("ascii"))
        with full_disk_forgiven("the picture of before"):
            self._store.put(Area.AVATAR, Record(0, _FORMER, msgspec.json.encode(kept)), self._now())

    def _former(self) -> bytes | None:
        payload = self._store.read_one(Area.AVATAR, 0, _FORMER)
        return base64.b64decode(decode(payload, _Kept).picture) if payload is not None else None

    def _move_kept(self, address: str) -> None:
        payload = self._store.read_one(Area.AVATAR, 0, 0)
        if payload is not None:
            kept = decode(payload, _Kept)
            self._keep(address, base64.b64decode(kept.picture))

    def _kept(self, address: str) -> bytes | None:
        payload = self._store.read_one(Area.AVATAR, 0, 0)
        if payload is None:
            return None
        kept = decode(payload, _Kept)
        return base64.b64decode(kept.picture) if kept.address == address else None


def _of_data_url(address: str) -> bytes | None:
    head, _, data = address.partition(",")
    if not head.startswith(_DATA_URL) or not head.endswith(";base64"):
        return None
    try:
        return base64.b64decode(data, validate=True)
    except binascii.Error:
        return None


def _sendable(picture: bytes) -> bool:
    try:
        rules.check(rules.facts_of(picture))
    except BadPicture:
        return False
    return True


def _described(view: AvatarView) -> dict[str, str]:
    """For the journal: which picture, not the picture."""
    if not view.is_set:
        return {}
    return {"picture": _name_of(view.picture) if view.picture else "unknown"}


def _name_of(picture: bytes) -> str:
    return hashlib.sha256(picture).hexdigest()[:16]
