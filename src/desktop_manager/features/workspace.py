"""One login at work: its store, its client and the services on them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_manager.api.redaction import Redactor
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.vault import MemoryVault, Vault
from desktop_manager.features.organizations.departure import LeaveService
from desktop_manager.features.organizations.people_service import PeopleService
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.features.organizations.switching import ManagerSwitch
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.profile.application_passwords import ApplicationPasswordsService
from desktop_manager.features.profile.avatar import AvatarService
from desktop_manager.features.profile.contacts import ContactsService
from desktop_manager.features.profile.news import NewsService
from desktop_manager.features.profile.service import ProfileService
from desktop_manager.features.recording import Recorder
from desktop_manager.features.security.alerts import AlertsService
from desktop_manager.features.security.app_lock import AppLockService
from desktop_manager.features.security.authenticator import AuthenticatorService
from desktop_manager.features.security.backup_codes import BackupCodesService
from desktop_manager.features.security.incident import IncidentNotes
from desktop_manager.features.security.kept_codes import KeptCodes
from desktop_manager.features.security.learning import learner
from desktop_manager.features.security.otp_keeping import keeper
from desktop_manager.features.security.profile_writing import ProfileWriter
from desktop_manager.features.security.recovery_service import RecoveryService
from desktop_manager.features.security.sessions import SessionsService
from desktop_manager.features.security.two_step import TwoStepService
from desktop_manager.features.support.own_codes import OwnCodes
from desktop_manager.features.support.service import SupportService
from desktop_manager.features.sync.service import SyncService
from desktop_manager.store.journal import Journal
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client


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
    ) -> None:
        """Wire the services of `login`; `connect` makes its client; `now` gives seconds since 1970 UTC.

        Secrets that the user keeps here go into `vault` (None: in memory, for this run only); `redactor` learns every
        secret that passes through a service.
        """
        self.login = login
        self.store = store
        self.demo = demo
        self.now = now
        self.vault = vault or MemoryVault()
        self.redactor = redactor or Redactor()
        self.journal = Journal(store)
        self.recorder = Recorder(self.journal, now=now, login=login.folder)
        self._connect = connect
        self._made: Client | None = None
        self._closed = False
        self._lock = threading.Lock()
        self.organizations = OrganizationsService(store)
        self.profile = ProfileService(store, self.recorder, self.client, now=now)
        self.news = NewsService(store, self.recorder, self.client, now=now)
        self.contacts = ContactsService(self.profile, self.recorder, self.client)
        self.avatar = AvatarService(store, self.profile, self.recorder, self.client, now=now)
        self.application_passwords = ApplicationPasswordsService(
            store, self.recorder, self.client, self.redactor, now=now
        )
        self.products = ProductsService(store, now=now)
        own_codes = OwnCodes(login, self.vault, self.redactor)
        self.support = SupportService(
            store, self.recorder, self.client, self.products, own_codes, self.redactor, now=now
        )
        self.sync = SyncService(store, self.client, now=now)
        writer = ProfileWriter(store, self.client, now=now)
        self.recovery = RecoveryService(writer, self.recorder)
        self.alerts = AlertsService(writer, self.recorder)
        self.sessions = SessionsService(store, self.recorder, self.client, now=now)
        self.incident = IncidentNotes()
        self.manager_switch = ManagerSwitch(self.profile, self.client)
        learn = learner(self.redactor)
        self.authenticator = AuthenticatorService(self.vault, login, self.recorder, learn, now=now)
        self.two_step = TwoStepService(store, self.recorder, self.client, learn, keeper(self.authenticator), now=now)
        self.app_lock = AppLockService(self.vault, login, now=now, demo=demo)
        kept = KeptCodes(self.vault, login, store, learn, now=now)
        self.backup_codes = BackupCodesService(store, self.recorder, self.client, learn, kept, now=now)
        self.leaving = LeaveService(store, self.organizations, self.sync, self.recorder, self.client, now=now)
        self.people = PeopleService(store, self.organizations, self.client, now=now)

    def client(self) -> Client:
        """The client of this login, made at the first call."""
        with self._lock:
            if self._made is None:
                self._made = self._connect()
                if self._closed:
                    self._made.close()
            return self._made

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
        """Close client and store; blocks until a write that is under way has ended."""
        self.cancel()
        self.store.close()
