"""Changing the recovery e-mail on the server, and withdrawing a request for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import NothingKnown, UndoRefused
from desktop_manager.features.profile.view import view_of
from desktop_manager.features.security.recovery import RecoveryState, check, recovery_of
from desktop_manager.features.way_back import after_of, before_of
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.models.profile import Email, Profile, ProfilePatch
    from desktop_manager.features.profile.writing import ProfileWriter
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow

UPDATE = "security.recovery_email.update"
UNDO_UPDATE = "security.recovery_email.update.undo"
WITHDRAW = "security.recovery_email.withdraw"
CONFIRM = "security.recovery_email.confirm"


class _Entered(msgspec.Struct, frozen=True):
    """The addresses as an entry of the journal has them."""

    recovery_email: str
    pending: str


class RecoveryService:
    """The recovery e-mail of one login; belongs on a worker."""

    def __init__(self, writer: ProfileWriter, recorder: Recorder) -> None:
        """Change it through `writer`, and enter it with `recorder`."""
        self._writer = writer
        self._recorder = recorder

    def read(self) -> RecoveryState:
        """The state as last fetched. Raises NothingKnown where the profile never was."""
        return state_of(self._writer.known())

    def save(self, address: str) -> WriteResult:
        """Try the change without effect (`dry_run`), make it, store it and enter it in the journal.

        Raises:
            InvalidEdit: the address breaks a rule known here; nothing was sent.
            ValidationFailed: the server refuses it, or wants what is not public; nothing was changed.
            NothingKnown: the profile was never fetched.
            NotApplied, OutcomeUnknown, ApiError: as `ProfileWriter.write`.
        """
        check(address, self.read())
        return self._request(address.strip(), UPDATE, None)

    def withdraw(self) -> WriteResult:
        """Withdraw the request that waits for its confirmation; Undo asks for it again.

        Raises:
            NothingKnown: no request waits.
            NotFound: it was confirmed or withdrawn meanwhile.
            NotApplied, OutcomeUnknown, ApiError: as `ProfileWriter.write`.
        """
        return self._withdraw(WITHDRAW, None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier change or withdrawal back, where the address is still as it left it.

        Raises:
            UndoRefused: it is not: it was confirmed, or changed once more.
            ValidationFailed, NotApplied, OutcomeUnknown, ApiError: as `save`.
        """
        before, made = before_of(row, _Entered), after_of(row, _Entered)
        self._writer.read_again()
        now = self.read()
        if (now.address, now.pending) != (made.recovery_email, made.pending):
            raise UndoRefused("changed_since")
        if row.entry.action == WITHDRAW:
            return self._request(before.pending, UNDO_UPDATE, row.seq)
        return self._put_back(now._replace(address=before.recovery_email, pending=before.pending), row.seq)

    def offers_confirmation(self) -> bool:
        """Whether the server lets this program confirm in the user's stead: only the demo, which sends no message."""
        from desktop_manager.api.operations import EMAIL_CONFIRM

        return self._writer.client().offers(EMAIL_CONFIRM)

    def confirm(self) -> WriteResult:
        """Confirm the request that waits, where the server offers it.

        Raises:
            NothingKnown: no request waits.
            OperationNotOffered, NotFound, NotApplied, OutcomeUnknown, ApiError: as `withdraw`.
        """
        from desktop_manager.api.resources.sessions import confirm_email

        before, number = self._pending()
        wanted = before._replace(address=before.pending, confirmed=True, pending="", pending_id=None)
        self._writer.write(
            lambda client: confirm_email(client, number),
            made=_showing(wanted),
            unmade=_showing(before),
            apply=_applying(wanted),
        )
        return WriteResult(frozenset({Area.PROFILE}), self._enter(CONFIRM, before, None, None))

    def _request(self, address: str, action: str, undoes: int | None) -> WriteResult:
        from desktop_manager.api.models.profile import ProfilePatch
        from desktop_manager.api.resources.profile import update_profile

        profile = self._writer.known()
        before = state_of(profile)
        body = ProfilePatch(email=profile.email, reminder_email=address)
        update_profile(self._writer.client(), body, dry_run=True)
        wanted = before._replace(pending=address, pending_id=None)
        self._writer.write(_sending(body), made=_holding(address), unmade=_showing(before), apply=_applying(wanted))
        undo_to = before.pending or before.address
        seq = self._enter(action, before, undo_to if action == UPDATE else None, undoes)
        undo = Undo(UPDATE, lambda: self._put_back(before, seq)) if action == UPDATE else None
        return WriteResult(frozenset({Area.PROFILE}), seq, undo)

    def _put_back(self, before: RecoveryState, seq: int | None) -> WriteResult:
        """Ask again for what was asked before; else withdraw the request; else set the earlier address."""
        if before.pending:
            return self._request(before.pending, UNDO_UPDATE, seq)
        if self.read().pending:
            return self._withdraw(UNDO_UPDATE, seq)
        return self._request(before.address, UNDO_UPDATE, seq)

    def _withdraw(self, action: str, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources.profile import delete_email

        before, number = self._pending()
        wanted = before._replace(pending="", pending_id=None)
        self._writer.write(
            lambda client: delete_email(client, number, pending=True),
            made=_showing(wanted),
            unmade=_showing(before),
            apply=_applying(wanted),
        )
        seq = self._enter(action, before, before.pending if action == WITHDRAW else None, undoes)
        undo = Undo(WITHDRAW, lambda: self._request(before.pending, UNDO_UPDATE, seq)) if action == WITHDRAW else None
        return WriteResult(frozenset({Area.PROFILE}), seq, undo)

    def _pending(self) -> tuple[RecoveryState, int]:
        state = self.read()
        if state.pending and not state.pending_id:
            # Asked for in this run, and not read again since: the server has an id for it by now.
            self._writer.read_again()
            state = self.read()
        if not state.pending_id:
            raise NothingKnown("email_request")
        return state, state.pending_id

    def _enter(self, action: str, before: RecoveryState, undo: str | None, undoes: int | None) -> int | None:
        after = self.read()
        return self._recorder.enter(
            action,
            Area.PROFILE,
            after.login,
            before={"recovery_email": before.address, "pending": before.pending},
            after={"recovery_email": after.address, "pending": after.pending},
            undo=undo,
            undoes=undoes,
        )


def state_of(profile: Profile) -> RecoveryState:
    """The recovery e-mail of a profile."""
    return recovery_of(view_of(profile, None).emails, profile.email)


def _sending(body: ProfilePatch) -> Callable[[Client], object]:
    from desktop_manager.api.resources.profile import update_profile

    return lambda client: update_profile(client, body)


def _showing(wanted: RecoveryState) -> Callable[[Profile], bool]:
    return lambda profile: _facts(state_of(profile)) == _facts(wanted)


def _holding(address: str) -> Callable[[Profile], bool]:
    """The server decides whether an address waits for confirmation or takes over at once."""

    def holds(profile: Profile) -> bool:
        state = state_of(profile)
        return address in ((state.address, state.pending) if address else (state.address,))

    return holds


def _facts(state: RecoveryState) -> tuple[str, str]:
    return state.address, state.pending


def _applying(wanted: RecoveryState) -> Callable[[Profile], None]:
    def apply(profile: Profile) -> None:
        profile.emails = _emails(profile.emails or [], wanted)

    return apply


def _emails(emails: Sequence[Email], wanted: RecoveryState) -> list[Email]:
    """The addresses with the recovery state that the server confirmed but could not be asked for again."""
    from desktop_manager.api.models.profile import Email

    kept = [one for one in emails if not one.reminder]
    for address, kind in ((wanted.address, "email"), (wanted.pending, "email_request")):
        held = next((one for one in emails if one.email == address and one.reminder), None)
        if address and held is not None and kind == "email":
            kept.append(held)
        elif address:
            # 0 stands for the id that the server has not told yet.
            number = held.id if held is not None else 0
            kept.append(Email(id=number, email=address, reminder=True, checked=kind == "email", type=kind))
    return kept
