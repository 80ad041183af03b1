"""One login at work: its store, its client and the services on them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_manager.api.redaction import Redactor
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.vault import MemoryVault, Vault
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.features.organizations.switching import ManagerSwitch
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.profile.service import ProfileService
from desktop_manager.features.recording import Recorder
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
        self.products = ProductsService(store, now=now)
        self.sync = SyncService(store, self.client, now=now)
        self.manager_switch = ManagerSwitch(self.profile, self.client)

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
