"""One login at work: its store, its client and the services on them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_manager.api.decoding import decode
from desktop_manager.api.redaction import Redactor
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.vault import MemoryVault, Vault
from desktop_manager.features.made_once import made_once
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.profile.service import ProfileService
from desktop_manager.features.recording import Recorder
from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreError
from desktop_manager.store.journal import Journal
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_manager.api.client import Client
    from desktop_manager.api.models.billing import PrepaidAccount
    from desktop_manager.features.activity.kept_end import EndKeeper
    from desktop_manager.features.activity.service import ActivityService
    from desktop_manager.features.attention.service import AttentionService
    from desktop_manager.features.billing.addresses import AddressesService
    from desktop_manager.features.billing.invoices import InvoicesService
    from desktop_manager.features.billing.pack import PackService
    from desktop_manager.features.billing.paying import PayingService
    from desktop_manager.features.billing.pdf_files import PdfFiles
    from desktop_manager.features.billing.prepaid import PrepaidService
    from desktop_manager.features.billing.reminders_service import RemindersService
    from desktop_manager.features.billing.settings import PaymentSettingsService
    from desktop_manager.features.evidence.shelf import EvidenceShelf
    from desktop_manager.features.hosting.service import HostingService
    from desktop_manager.features.ksuite.service import KSuiteService
    from desktop_manager.features.logins.token_end import TokenEnd
    from desktop_manager.features.mysql_prefix.service import PrefixFiles
    from desktop_manager.features.notifying.service import NoticeService
    from desktop_manager.features.organizations.departure import LeaveService
    from desktop_manager.features.organizations.people_service import PeopleService
    from desktop_manager.features.organizations.switching import ManagerSwitch
    from desktop_manager.features.profile.application_passwords import ApplicationPasswordsService
    from desktop_manager.features.profile.avatar import AvatarService
    from desktop_manager.features.profile.contacts import ContactsService
    from desktop_manager.features.profile.news import NewsService
    from desktop_manager.features.profile.writing import ProfileWriter
    from desktop_manager.features.renewals.service import RenewalsService
    from desktop_manager.features.security.alerts import AlertsService
    from desktop_manager.features.security.app_lock import AppLockService
    from desktop_manager.features.security.authenticator import AuthenticatorService
    from desktop_manager.features.security.backup_codes import BackupCodesService
    from desktop_manager.features.security.incident import IncidentNotes
    from desktop_manager.features.security.learning import Learn
    from desktop_manager.features.security.recovery_service import RecoveryService
    from desktop_manager.features.security.sessions import SessionsService
    from desktop_manager.features.security.two_step import TwoStepService
    from desktop_manager.features.snapshot.service import SnapshotService
    from desktop_manager.features.support.service import SupportService
    from desktop_manager.features.sync.service import FillReport, SyncService, Watcher
    from desktop_manager.store.journal_entry import JournalEnd

END_WAIT_S = 1.0
"""Seconds for which closing waits until the keyring has taken the end of the journal; it may hang."""


class Workspace:
    """The services of one login. The client is made on first use: what the store knows shows before it is loaded."""

    def __init__(
        self,
        login: LoginKey,
        store: Store,
        connect: Callable[[], Client],
        *,
        now: Callable[[], int],
        demo: bool,
        vault: Vault | None = None,
        redactor: Redactor | None = None,
        copies: Path | None = None,
        copied_at: int | None = None,
    ) -> None:
        """Wire the services of `login`; `connect` makes its client; `now` gives seconds since 1970 UTC.

        Secrets that the user keeps here go into `vault` (None: in memory, for this run only); `redactor` learns every
        secret that passes through a service. Copies of files that are changed on this computer go into `copies`.
        `copied_at`, in seconds since 1970 UTC, says that this is an opened copy of that moment.
        """
        self.login = login
        self.store = store
        self.demo = demo
        self.now = now
        self.copied_at = copied_at
        self.vault = vault or MemoryVault()
        self.redactor = redactor or Redactor()
        self._copies = copies
        self.journal = Journal(store, self._keep_end)
        self.recorder = Recorder(self.journal, now=now, login=login.folder)
        self._connect = connect
        self._made: Client | None = None
        self._closed = False
        self._lock = threading.Lock()
        self.organizations = OrganizationsService(store)
        self.profile = ProfileService(store, self.recorder, self.client, self._make_profile_writer)
        self.products = ProductsService(store, now=now)

    # What the first data of a start needs is made at once; the modules of the others load when they are wanted.

    @made_once
    def sync(self) -> SyncService:
        """Refreshes the store from the server."""
        from desktop_manager.features.sync.service import SyncService

        return SyncService(self.store, self.client, now=self.now, turn=self.products.turn)

    @made_once
    def manager_switch(self) -> ManagerSwitch:
        """Lets the web Manager follow."""
        from desktop_manager.features.organizations.switching import ManagerSwitch

        return ManagerSwitch(self.profile, self.client)

    @made_once
    def leaving(self) -> LeaveService:
        """Leaving an organization."""
        from desktop_manager.features.organizations.departure import LeaveService

        return LeaveService(self.store, self.organizations, self.sync, self.recorder, self.client, now=self.now)

    @made_once
    def people(self) -> PeopleService:
        """Members and teams of an organization."""
        from desktop_manager.features.organizations.people_service import PeopleService

        return PeopleService(self.store, self.organizations, self.client, now=self.now)

    @made_once
    def news(self) -> NewsService:
        """Infomaniak News."""
        from desktop_manager.features.profile.news import NewsService

        return NewsService(self.store, self.recorder, self.client, now=self.now)

    @made_once
    def contacts(self) -> ContactsService:
        """E-mail addresses and phone numbers."""
        from desktop_manager.features.profile.contacts import ContactsService

        return ContactsService(self.profile, self.recorder, self.client)

    @made_once
    def avatar(self) -> AvatarService:
        """The user's picture."""
        from desktop_manager.features.profile.avatar import AvatarService

        return AvatarService(self.store, self.profile, self.recorder, self.client, now=self.now)

    @made_once
    def application_passwords(self) -> ApplicationPasswordsService:
        """Passwords for single programs."""
        from desktop_manager.features.profile.application_passwords import ApplicationPasswordsService

        return ApplicationPasswordsService(self.store, self.recorder, self.client, self.redactor, now=self.now)

    @made_once
    def support(self) -> SupportService:
        """Codes, access for Support, service status."""
        from desktop_manager.features.support.own_codes import OwnCodes
        from desktop_manager.features.support.service import SupportService

        own_codes = OwnCodes(self.login, self.vault, self.redactor)
        return SupportService(
            self.store, self.recorder, self.client, self.products, own_codes, self.redactor, now=self.now
        )

    @made_once
    def attention(self) -> AttentionService:
        """What needs attention, over all organizations."""
        from desktop_manager.features.attention.service import AttentionService

        return AttentionService(self)

    @made_once
    def notices(self) -> NoticeService:
        """What of it was announced on the desktop."""
        from desktop_manager.features.notifying.service import NoticeService

        return NoticeService(self.store)

    @made_once
    def snapshot(self) -> SnapshotService:
        """What changed at Infomaniak since a date."""
        from desktop_manager.features.snapshot.service import SnapshotService

        return SnapshotService(self.store, self.organizations)

    @made_once
    def token_end(self) -> TokenEnd:
        """The day on which the token ends, as the user entered it."""
        from desktop_manager.features.logins.token_end import TokenEnd

        return TokenEnd(self.store, now=self.now)

    @made_once
    def invoices(self) -> InvoicesService:
        """Invoices."""
        from desktop_manager.features.billing.invoices import InvoicesService

        return InvoicesService(self.store, self.client, self.products, now=self.now)

    @made_once
    def hosting(self) -> HostingService:
        """Sites and databases of hostings."""
        from desktop_manager.features.hosting.service import HostingService

        return HostingService(self.store, self.recorder, self.client, now=self.now)

    @made_once
    def prefix_files(self) -> PrefixFiles:
        """The MySQL prefix in configuration files on this computer."""
        from desktop_manager.features.mysql_prefix.service import PrefixFiles

        assert self._copies is not None, "bootstrap says where copies go"
        return PrefixFiles(self.recorder, self._copies, now=self.now)

    @made_once
    def renewals(self) -> RenewalsService:
        """Renewals and Renewal Warranty."""
        from desktop_manager.features.renewals.service import RenewalsService

        return RenewalsService(
            self.store,
            self.recorder,
            self.client,
            self.products,
            self._read_prepaid,
            now=self.now,
        )

    @made_once
    def ksuite(self) -> KSuiteService:
        """kSuite offers."""
        from desktop_manager.features.ksuite.service import KSuiteService

        return KSuiteService(self.store, self.recorder, self.client, self.products, self._read_prepaid, now=self.now)

    @made_once
    def billing_addresses(self) -> AddressesService:
        """Billing addresses."""
        from desktop_manager.features.billing.addresses import AddressesService

        return AddressesService(self.store, self.recorder, self.client, now=self.now)

    @made_once
    def payment_settings(self) -> PaymentSettingsService:
        """Payment settings and means of payment."""
        from desktop_manager.features.billing.settings import PaymentSettingsService

        return PaymentSettingsService(self.store, self.recorder, self.client, now=self.now)

    @made_once
    def prepaid(self) -> PrepaidService:
        """The prepaid account."""
        from desktop_manager.features.billing.prepaid import PrepaidService

        return PrepaidService(self.store, self.recorder, self.client, now=self.now)

    @made_once
    def paying(self) -> PayingService:
        """Paying invoices."""
        from desktop_manager.features.billing.paying import PayingService

        return PayingService(self.store, self.recorder, self.client, self.payment_settings, self.prepaid, now=self.now)

    @made_once
    def reminders(self) -> RemindersService:
        """Payment reminders and their diagnosis."""
        from desktop_manager.features.billing.reminders_service import RemindersService
        from desktop_manager.features.products.expiry import local_date

        return RemindersService(
            self.store,
            self.recorder,
            self.client,
            lambda account_id, force: self.invoices.fetch(account_id, force=force),
            self.prepaid.fetch,
            self.pdf_files.fetch,
            self.evidence,
            now=self.now,
            today=lambda: local_date(self.now(), self.products.zone()),
        )

    @made_once
    def pdf_files(self) -> PdfFiles:
        """The PDFs of invoices."""
        from desktop_manager.features.billing.pdf_files import PdfFiles

        return PdfFiles(self.store, self.client)

    @made_once
    def evidence(self) -> EvidenceShelf:
        """What the user brought to have reminders explained, for this run."""
        from desktop_manager.features.evidence.shelf import EvidenceShelf

        return EvidenceShelf()

    @made_once
    def pack(self) -> PackService:
        """The pack for the accountant."""
        from desktop_manager.features.billing.pack import PackService

        return PackService(self.store, self.client, self.pdf_files)

    @made_once
    def recovery(self) -> RecoveryService:
        """The recovery e-mail."""
        from desktop_manager.features.security.recovery_service import RecoveryService

        return RecoveryService(self._profile_writer, self.recorder)

    @made_once
    def alerts(self) -> AlertsService:
        """Sign-in alerts and the lock after failures."""
        from desktop_manager.features.security.alerts import AlertsService

        return AlertsService(self._profile_writer, self.recorder)

    @made_once
    def sessions(self) -> SessionsService:
        """Where the user is signed in."""
        from desktop_manager.features.security.sessions import SessionsService

        return SessionsService(self.store, self.recorder, self.client, now=self.now)

    @made_once
    def incident(self) -> IncidentNotes:
        """What was done after a suspect session, for this run."""
        from desktop_manager.features.security.incident import IncidentNotes

        return IncidentNotes()

    @made_once
    def authenticator(self) -> AuthenticatorService:
        """One-time codes on this computer."""
        from desktop_manager.features.security.authenticator import AuthenticatorService

        return AuthenticatorService(self.vault, self.login, self.recorder, self._learn, now=self.now)

    @made_once
    def two_step(self) -> TwoStepService:
        """The methods of two-step verification."""
        from desktop_manager.features.security.otp_keeping import keeper
        from desktop_manager.features.security.two_step import TwoStepService

        keep = keeper(self.authenticator)
        return TwoStepService(self.store, self.recorder, self.client, self._learn, keep, now=self.now)

    @made_once
    def backup_codes(self) -> BackupCodesService:
        """Backup codes."""
        from desktop_manager.features.security.backup_codes import BackupCodesService
        from desktop_manager.features.security.kept_codes import KeptCodes

        kept = KeptCodes(self.vault, self.login, self.store, self._learn, now=self.now)
        return BackupCodesService(self.store, self.recorder, self.client, self._learn, kept, now=self.now)

    @made_once
    def app_lock(self) -> AppLockService:
        """The PIN of this program."""
        from desktop_manager.features.security.app_lock import AppLockService

        return AppLockService(self.vault, self.login, now=self.now, demo=self.demo, learn=self._learn)

    @made_once
    def activity(self) -> ActivityService:
        """What this program changed."""
        from desktop_manager.features.activity.service import ActivityService

        return ActivityService(self, self._end_keeper)

    @made_once
    def _end_keeper(self) -> EndKeeper:
        from desktop_manager.features.activity.kept_end import EndKeeper

        return EndKeeper(self.vault, self.login, lambda: self.store.persistent)

    def settle_journal(self) -> None:
        """Wait until the keyring has the end of the journal, at most `END_WAIT_S` seconds; for a worker."""
        if "_end_keeper" in vars(self):
            self._end_keeper.settle(END_WAIT_S)

    def _keep_end(self, end: JournalEnd) -> None:
        self._end_keeper.appended(end)

    @made_once
    def _profile_writer(self) -> ProfileWriter:
        from desktop_manager.features.profile.writing import ProfileWriter

        return ProfileWriter(self.store, self.client, now=self.now)

    def _read_prepaid(self, account_id: int) -> PrepaidAccount:
        return self.prepaid.refetch(account_id)

    def _make_profile_writer(self) -> ProfileWriter:
        return self._profile_writer

    @made_once
    def _learn(self) -> Learn:
        from desktop_manager.features.security.learning import learner

        return learner(self.redactor)

    def fill(self, watcher: Watcher, on_screen: Callable[[], int | None]) -> FillReport:
        """Fetch the long listings in the background, what is on screen first; see `SyncService.fill`.

        Then the kSuites, and what needs attention beyond all these.
        """
        report = self.sync.fill(watcher, on_screen, (self.renewals.fetch, self.invoices.fetch, self.reminders.fetch))
        self.ksuite.fill(watcher)
        self.attention.fill(watcher)
        return report

    def counts(self, organization: int) -> dict[str, int]:
        """How many things of an organization need a look, by the id of the page that shows them; for a worker."""
        from desktop_manager.features.renewals.risk import at_risk

        return {
            "renewals": at_risk(self.renewals.read(organization).entries),
            "billing": self.reminders.open_count(organization),
        }

    def client(self) -> Client:
        """The client of this login, made at the first call."""
        with self._lock:
            if self._made is None:
                self._made = self._connect()
                self._offer_what_was_known(self._made)
                if self._closed:
                    self._made.close()
            return self._made

    def _offer_what_was_known(self, client: Client) -> None:
        """Until the server can be asked, it offers what it offered the last time."""
        import msgspec

        from desktop_manager.api.models.capability import Capabilities

        # Where the store cannot be read any more, there is nothing to be asked about either.
        with contextlib.suppress(StoreError, msgspec.DecodeError):
            payload = self.store.read_one(Area.CAPABILITIES, 0, 0)
            if payload is not None:
                client.offer(decode(payload, Capabilities).operations)

    def missing_scopes(self) -> frozenset[str]:
        """Scopes that the server has said the token lacks; none while no client was needed."""
        with self._lock:
            return self._made.missing_scopes if self._made is not None else frozenset()

    def reconnect(self, connect: Callable[[], Client]) -> None:
        """Work with another client from now on: the token was replaced. Calls under way are cancelled."""
        with self._lock:
            old, self._made = self._made, None
            self._connect = connect
        if old is not None:
            old.close()

    def cancel_requests(self) -> None:
        """End what is under way with the server, at once and from any thread; what is asked later is asked as before.

        For a login that is left for another: a hung server must not keep a worker that the other one needs.
        """
        with self._lock:
            client = self._made
        if client is not None:
            client.cancel_all()

    def cancel(self) -> None:
        """End what is under way with the server and the store at once; what waits for it gets a typed error."""
        with self._lock:
            self._closed = True
            client = self._made
        if client is not None:
            # Closed, not only cancelled: a step that starts a moment later must not wait for a hung server either.
            client.close()
        self.store.interrupt()

    def close(self) -> None:
        """Close client and store; blocks until a write that is under way has ended. PDFs kept for now are removed."""
        self.cancel()
        self.settle_journal()
        self.store.close()
        if "pdf_files" in vars(self):
            self.pdf_files.forget()
