"""Opening a login off the UI thread: its secrets, its store, and the services on them."""

import secrets
import shutil
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.api.redaction import Redactor
from desktop_manager.bootstrap.folders import Folders
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.credentials.vault import MemoryVault, Vault
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER, DEMO_TOKEN
from desktop_manager.features.errors import KeyringProblem, NothingKnown
from desktop_manager.features.logins.service import KEY_BYTES, CheckedToken, LoginService, keyring_problems, seed_store
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.files import StoreFiles
from desktop_manager.store.opening import open_store, start_afresh
from desktop_manager.store.records import Notice

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.policy import Policy


class Opened(NamedTuple):
    """A login that is open: its services, what is to be said about its store, and the state of the keyring."""

    workspace: Workspace
    notice: Notice | None
    keyring: KeyringStatus


class Opener:
    """Opens logins. Every method blocks, so it belongs on a worker."""

    def __init__(
        self,
        folders: Folders,
        vault: Vault,
        language: str,
        *,
        redactor: Redactor | None = None,
        policy: "Policy | None" = None,
        on_notice: Callable[[Notice], None] | None = None,
    ) -> None:
        """Keep files in `folders` and secrets in `vault`; `language` is asked of the server ("en", "fr"…).

        Args:
            redactor: learns every token and database key, so that whoever shares it can hide them.
            policy: patience of the clients; None for the usual one.
            on_notice: told, on the thread at work, what happens to a store while it is open.
        """
        self._folders = folders
        self._vault = vault
        self._language = language
        self._redactor = redactor or Redactor()
        self._policy = policy
        self._on_notice = on_notice
        self.logins = LoginService(vault, self._connect)

    def keyring(self) -> KeyringStatus:
        """Ask the keyring how it is, with its own time-out."""
        return self._vault.probe()

    def open_known(self, login: LoginKey) -> Opened:
        """Open a login that this computer knows, from its keyring and store alone: no request is made.

        Raises:
            NothingKnown: the keyring holds no token for it any more.
            KeyringProblem: the keyring did not give the secrets.
            WrongKey, KeyMissing, StoreTooNew: the store cannot be read; its file is untouched.
        """
        kept = self.logins.secrets(login)
        if kept.token is None:
            raise NothingKnown("token")
        return self._open(login, kept.token, kept.database_key)

    def sign_in(self, checked: CheckedToken, token: str) -> Opened:
        """Keep a token that was checked, and open its login.

        Raises:
            KeyringProblem: as `LoginService.keep`.
            WrongKey, StoreTooNew: a store file of before cannot be read; it is untouched, and the token is kept.
        """
        opened = self._open(checked.login, token, self.logins.keep(checked, token))
        seed_store(opened.workspace.store, checked, opened.workspace.now())
        return opened

    def replace_token(self, workspace: Workspace, token: str) -> CheckedToken:
        """Put another token of the same user in place and work with it; raises as `LoginService.replace`."""
        checked = self.logins.replace(workspace.login, token)
        self._redactor.add(token)
        workspace.reconnect(lambda: self._connect(workspace.login.server, token))
        # What the check has fetched is the freshest there is, and says that the login is well again.
        seed_store(workspace.store, checked, workspace.now())
        # The day that was entered is that of the token before.
        workspace.token_end.keep(None)
        return checked

    def set_store_aside(self, login: LoginKey) -> str:
        """Give the store file that cannot be read another name, because the user asked to start anew.

        Returns its new name inside the login's folder. The key in the keyring stays, so that the file can still be read
        by what can read it (a newer version of this program); only where there is none, one is made for the new file.

        Raises:
            KeyringProblem: the keyring failed; the file is where it was.
            StoreError: the file could not be renamed.
        """
        self.logins.usable_database_key(login)
        with keyring_problems():
            # The new file's journal begins anew; against the old end it would look cut off.
            self._vault.delete(login, SecretKind.JOURNAL_END)
        return start_afresh(self._folders.login(login), time.time)

    def sign_out(self, login: LoginKey, workspace: Workspace | None) -> None:
        """Remove everything of a login from this computer: secrets first, then its files.

        Args:
            workspace: its services where it is open, None where it could not be opened.

        Raises:
            KeyringProblem: the keyring failed; the files are still there, so that signing out can be tried again.
            OSError: a file could not be removed; signing out can be tried again.
        """
        folder = self._folders.login(login)
        if folder.exists() and self._vault.probe().state is KeyringState.THIS_RUN_ONLY:
            # The keyring held the secrets of these files; out of reach it would keep the token of a login removed here.
            raise KeyringProblem("unavailable")
        if workspace is not None:
            # Or its last entry could come into the keyring after all has been removed there.
            workspace.settle_journal()
        self.logins.forget(login)
        if workspace is not None:
            workspace.cancel()
            workspace.store.remove_everything()
            workspace.close()
        if folder.exists():
            shutil.rmtree(folder)

    def _open(self, login: LoginKey, token: str, key: bytes | None) -> Opened:
        self._redactor.add(token)
        status = self._vault.status()
        folder = self._folders.login(login) if status.state is KeyringState.KEYRING else None
        if folder is not None and len(key or b"") != KEY_BYTES and not StoreFiles(folder).database.is_file():
            # There is nothing that another key could open.
            key = self.logins.usable_database_key(login)
        self._redactor.add((key or b"").hex())
        opened = open_store(folder, key, clock=time.time, on_notice=self._on_notice)
        workspace = Workspace(
            login,
            opened.store,
            lambda: self._connect(login.server, token),
            now=lambda: int(time.time()),
            demo=False,
            vault=self._vault,
            redactor=self._redactor,
            copies=self._folders.copies,
        )
        return Opened(workspace, opened.notice, status)

    def _connect(self, server: str, token: str) -> "Client":
        from desktop_manager.api.client import Client
        from desktop_manager.api.policy import DEFAULT

        policy = self._policy or DEFAULT
        return Client(server, token, language=self._language, policy=policy, redactor=self._redactor)


UNPACED = 10_000
"""Requests a minute that nobody reaches."""


class DemoOpener:
    """Opens the embedded demo Manager API: fresh at each start, in a folder of its own, its secrets in memory."""

    def __init__(
        self,
        folders: Folders,
        language: str,
        demo_date: date | None,
        scale: int,
        *,
        paced: bool = True,
        redactor: Redactor | None = None,
    ) -> None:
        """Keep files in the demo's folder; the data stands on `demo_date` (None is today).

        With `scale` above 0 the login is a generated agency with that many products. Not `paced`, neither side counts
        requests: pictures are made faster than anybody clicks. `redactor` learns the secrets of the demo.
        """
        self._redactor = redactor
        self._folders = folders
        self._language = language
        self._clock = demo_clock(demo_date)
        self._date = demo_date
        self._scale = scale
        self._paced = paced

    def open(self) -> Opened:
        """Start the demo Manager API in this process and open its login."""
        from desktop_manager.api.client import Client
        from desktop_manager.demo.adapter import DemoAdapter
        from desktop_manager.demo.app import make_app
        from desktop_manager.demo.state import DemoState

        today = self._date or date.today()
        if self._paced:
            connect: Callable[..., Client] = Client
            state = DemoState(today, scale=self._scale)
        else:
            from desktop_manager.api.policy import Policy, RateLimit

            connect = partial(Client, policy=Policy(rate=RateLimit(requests=UNPACED)))
            state = DemoState(today, scale=self._scale, rate_limit=None)
        app = make_app(state)
        token = DEMO_AGENCY_TOKEN if self._scale else DEMO_TOKEN
        login = LoginKey(DEMO_SERVER, 0)
        shutil.rmtree(self._folders.root, ignore_errors=True)
        opened = open_store(self._folders.login(login), secrets.token_bytes(KEY_BYTES), clock=self._clock)
        workspace = Workspace(
            login,
            opened.store,
            lambda: connect(DEMO_SERVER, token, language=self._language, adapter=DemoAdapter(app)),
            now=lambda: int(self._clock()),
            demo=True,
            redactor=self._redactor,
            copies=self._folders.copies,
        )
        return Opened(workspace, opened.notice, MemoryVault().status())

    def close(self, workspace: Workspace) -> None:
        """End the demo and remove its folder."""
        workspace.close()
        shutil.rmtree(self._folders.root, ignore_errors=True)


def demo_clock(demo_date: date | None) -> Callable[[], float]:
    """Seconds since 1970 UTC as the demo sees them: now, or the same time of day on `demo_date`."""
    if demo_date is None:
        return time.time
    now = datetime.now(UTC)
    shift = datetime.combine(demo_date, time_of_day.min, UTC) - datetime.combine(now.date(), time_of_day.min, UTC)
    return lambda: time.time() + shift / timedelta(seconds=1)
