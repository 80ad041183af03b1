"""Leaving an organization: asked of the server, entered in the journal, and forgotten here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import AccessDenied, ApiError, NotFound, OutcomeUnknown, ValidationFailed
from desktop_manager.api.models.account import Account
from desktop_manager.api.operations import ORGANIZATION_LEAVE
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import NotApplied, NothingKnown
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.organizations.leaving import LeaveBlock, LeaveRefusal, leave_blocks, refused_blocks
from desktop_manager.features.organizations.service import Organization, OrganizationsService, ServiceCount
from desktop_manager.features.recording import Recorder
from desktop_manager.features.sync.service import SyncService
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

_log = logging.getLogger(__name__)

LEAVE = "organizations.leave"


class LeavePlan(NamedTuple):
    """What there is to say before an organization is left.

    Attributes:
        services: what the user can reach there now, by service.
        follower: the organization that is shown after it, None if there is no other.
        offered: whether the server offers leaving; elsewhere it is done in the Manager.
    """

    organization: Organization
    services: tuple[ServiceCount, ...]
    follower: Organization | None
    offered: bool


class LeaveOutcome(NamedTuple):
    """How an attempt to leave ended.

    Attributes:
        changed: areas whose local data changed.
        refusal: why the organization was not left; None if it was.
        already_gone: the user was no longer in it when it was tried, so nothing is in the journal.
    """

    changed: frozenset[Area]
    refusal: LeaveRefusal | None = None
    already_gone: bool = False
    journal_seq: int | None = None


class LeaveService:
    """Leaves organizations of one login. What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        organizations: OrganizationsService,
        sync: SyncService,
        recorder: Recorder,
        client: Callable[[], Client],
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`, and enter what was left with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._organizations = organizations
        self._sync = sync
        self._recorder = recorder
        self._client = client
        self._now = now

    def prepare(self, organization: int) -> LeavePlan:
        """What will happen, from what is known here.

        Raises:
            NothingKnown: the organization is not among those of the login.
        """
        everything = self._organizations.all()
        found = next((one for one in everything if one.id == organization), None)
        if found is None:
            raise NothingKnown("organization")
        follower = next((one for one in everything if one.id != organization), None)
        offered = self._client().offers(ORGANIZATION_LEAVE)
        return LeavePlan(found, self._organizations.services(organization), follower, offered)

    def look(self, organization: int) -> WriteResult:
        """Read the organization anew: perhaps what forbade leaving it is settled. Raises ApiError, StoreError."""
        from desktop_manager.api.resources.accounts import get_account

        self._keep(get_account(self._client(), organization).data)
        return WriteResult(frozenset({Area.ACCOUNTS}))

    def leave(self, organization: int) -> LeaveOutcome:
        """Leave. The organization is read anew first, since there is no way back; a refusal by the rules is a result.

        Raises:
            NothingKnown: the organization is not among those of the login.
            NotApplied: the answer was lost and the server has the user still in it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; the user is still in it.
        """
        from desktop_manager.api.resources.accounts import get_account
        from desktop_manager.api.resources.membership import leave_organization

        before = self._account(organization)
        client = self._client()
        try:
            now = get_account(client, organization).data
            if leave_blocks(now):
                return self._refused(before, now, LeaveRefusal())
            leave_organization(client, organization)
        except ValidationFailed as refused:
            blocks, others = refused_blocks(refused)
            return self._refused(before, self._again(client, organization), LeaveRefusal(blocks, others))
        except AccessDenied:
            return self._refused(before, self._again(client, organization), LeaveRefusal(denied=True))
        except NotFound:
            if self._is_member(client, organization):
                raise
            return LeaveOutcome(self._forget(organization), already_gone=True)
        except OutcomeUnknown as unknown:
            self._settle(client, organization, unknown)
        products = self._store.counts(Area.PRODUCTS).get(organization, 0)
        changed = self._forget(organization)
        seq = self._recorder.enter(
            LEAVE,
            Area.ACCOUNTS,
            before.name,
            organization=organization,
            before={"role": before.type, "products": products},
            after={"role": None, "products": 0},
        )
        return LeaveOutcome(changed, journal_seq=seq)

    def _account(self, organization: int) -> Account:
        payload = self._store.read_one(Area.ACCOUNTS, organization, organization)
        if payload is None:
            raise NothingKnown("organization")
        return decode(payload, Account)

    def _keep(self, account: Account) -> None:
        self._store.put(Area.ACCOUNTS, Record(account.id, account.id, msgspec.json.encode(account)), self._now())

    def _forget(self, organization: int) -> frozenset[Area]:
        return self._sync.forget(organization) | {Area.ACCOUNTS, Area.PRODUCTS}

    def _refused(self, before: Account, now: Account | None, refusal: LeaveRefusal) -> LeaveOutcome:
        """Keep what holds now, so that the window shows it, and add to the refusal what has changed.

        Args:
            before: as it was known here. now: as the server tells it, None if it could not be read.
        """
        told = set(refusal.blocks)
        if now is not None:
            told |= set(leave_blocks(now))
        blocks = tuple(block for block in LeaveBlock if block in told)
        known = leave_blocks(before)
        refusal = refusal._replace(blocks=blocks, news=tuple(block for block in blocks if block not in known))
        if now is None:
            return LeaveOutcome(frozenset(), refusal)
        if now.type != before.type:
            refusal = refusal._replace(role_was=before.type, role_is=now.type)
        with full_disk_forgiven("what has changed"):
            self._keep(now)
        return LeaveOutcome(frozenset({Area.ACCOUNTS}), refusal)

    @staticmethod
    def _again(client: Client, organization: int) -> Account | None:
        from desktop_manager.api.resources.accounts import get_account

        try:
            return get_account(client, organization).data
        except ApiError as error:
            _log.info("what has changed could not be read: %s", type(error).__name__)
            return None

    @staticmethod
    def _is_member(client: Client, organization: int) -> bool:
        from desktop_manager.api.resources.accounts import list_accounts

        reply = list_accounts(client)
        # One that could not be read may be this one: then the user counts as still in it.
        return bool(reply.skipped) or any(account.id == organization for account in reply.data)

    def _settle(self, client: Client, organization: int, unknown: OutcomeUnknown) -> None:
        """A write whose answer was lost is never sent again: read the organizations, then say."""
        try:
            still = self._is_member(client, organization)
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__
        if still:
            raise NotApplied from unknown
