"""Deleting e-mail addresses and phone numbers, and withdrawing a request that waits for its confirmation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from desktop_manager.api.errors import ApiError, NotFound, OutcomeUnknown
from desktop_manager.api.models.profile import Profile
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import ContactInUse, NotApplied
from desktop_manager.features.profile.service import ProfileService
from desktop_manager.features.profile.view import Contact, ProfileView
from desktop_manager.features.recording import Recorder
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

Kind = Literal["email", "phone"]
DELETE = {"email": "profile.email.delete", "phone": "profile.phone.delete"}
WITHDRAW = "profile.email.withdraw"


def why_kept(contact: Contact, login: str) -> str:
    """Why an address or number cannot be deleted: "login" (it signs in), "recovery"; "" if it can.

    Rule of the Manager (product.md, jobs 7 and 10): what signs in and what recovers the account stays.
    """
    if contact.pending:
        return ""
    if contact.text.casefold() == login.casefold():
        return "login"
    return "recovery" if contact.recovery else ""


class ContactsService:
    """The addresses and numbers of one login. What asks the server blocks, so it belongs on a worker."""

    def __init__(self, profile: ProfileService, recorder: Recorder, client: Callable[[], Client]) -> None:
        """Read and store by `profile`, and enter writes with `recorder`."""
        self._profile = profile
        self._recorder = recorder
        self._client = client

    def delete(self, kind: Kind, contact: Contact) -> WriteResult:
        """Delete an address or number, or withdraw a pending request. There is no way back: the API adds none.

        Raises:
            ContactInUse: it signs in or recovers the account; nothing was sent.
            NotApplied: the answer was lost and the server had not taken the change.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        view = self._profile.read()
        reason = why_kept(contact, view.email if view is not None else "")
        if reason:
            raise ContactInUse(reason)
        client = self._client()
        try:
            self._send(client, kind, contact)
        except OutcomeUnknown as unknown:
            self._settle(kind, contact, unknown)
        except NotFound:
            # It is gone already: what is shown is old.
            self._profile.refetch()
            raise
        else:
            self._read_again(kind, contact)
        seq = self._recorder.enter(
            WITHDRAW if contact.pending else DELETE[kind],
            Area.PROFILE,
            contact.text,
            before={kind: contact.text, "type": contact.kind},
            after={},
        )
        return WriteResult(frozenset({Area.PROFILE}), seq)

    @staticmethod
    def _send(client: Client, kind: Kind, contact: Contact) -> None:
        from desktop_manager.api.resources import profile as resource

        if kind == "phone":
            resource.delete_phone(client, contact.id)
        else:
            resource.delete_email(client, contact.id, pending=contact.pending)

    def _read_again(self, kind: Kind, contact: Contact) -> None:
        try:
            self._profile.refetch()
        except ApiError:
            self._profile.change_stored(lambda profile: _without(profile, kind, contact))

    def _settle(self, kind: Kind, contact: Contact, unknown: OutcomeUnknown) -> None:
        """A write whose answer was lost is never sent again: read, then say."""
        try:
            view = self._profile.refetch()
        except ApiError:
            raise unknown from unknown.__cause__
        if any(one.id == contact.id and one.pending is contact.pending for one in _of(view, kind)):
            raise NotApplied from unknown


def _without(profile: Profile, kind: Kind, contact: Contact) -> None:
    if kind == "phone":
        profile.phones = [one for one in profile.phones or () if one.id != contact.id]
    else:
        profile.emails = [
            one
            for one in profile.emails or ()
            if (one.id, one.type == "email_request") != (contact.id, contact.pending)
        ]


def _of(view: ProfileView, kind: Kind) -> tuple[Contact, ...]:
    return view.emails if kind == "email" else view.phones
