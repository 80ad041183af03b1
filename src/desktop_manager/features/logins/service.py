"""Signing in with a pasted API token, replacing it, and opening what a login keeps."""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.api.errors import MissingScope
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.profile import Profile
from desktop_manager.api.reply import Reply, SkippedRecord
from desktop_manager.credentials.errors import KeyringDenied, KeyringError, KeyringLocked, KeyringTimeout
from desktop_manager.credentials.keys import OPENING_SECRETS, LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.errors import KeyringProblem, OtherUser, UnusableToken
from desktop_manager.features.sync.listing import record_of, replace_accounts
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

KEY_BYTES = 32
"""Length of the database key."""


class CheckedToken(NamedTuple):
    """A token that the server accepted: whose it is and what it reaches; `skipped` could not be read of `accounts`."""

    login: LoginKey
    profile: Profile
    accounts: list[Account]
    skipped: tuple[SkippedRecord, ...] = ()


class LoginSecrets(NamedTuple):
    """What the keyring holds for a login; None for what is not there, an empty key for one that cannot be read."""

    token: str | None
    database_key: bytes | None

    def __repr__(self) -> str:
        """Say only which are there."""
        return (
            f"LoginSecrets(token={'set' if self.token else None}, database_key={'set' if self.database_key else None})"
        )


class LoginService:
    """Logins and their secrets. Every method blocks, so it belongs on a worker."""

    def __init__(self, vault: Vault, connect: Callable[[str, str], Client]) -> None:
        """Keep secrets in `vault`; `connect(server, token)` makes a client."""
        self._vault = vault
        self._connect = connect
        self._checking: set[Client] = set()
        self._lock = threading.Lock()

    def check(self, server: str, token: str) -> CheckedToken:
        """Ask the server whose token this is and which organizations it reaches; nothing is kept.

        Raises:
            UnusableToken: it lacks a scope without which nothing works (`user_info`, `accounts`).
            NotAuthorized: the server does not know the token.
            Cancelled: `cancel_checks` was called meanwhile.
            ApiError: the server or the network failed.
        """
        from desktop_manager.api.resources.accounts import list_accounts
        from desktop_manager.api.resources.profile import get_profile

        client = self._connect(server, token)
        missing: list[str] = []
        profile: Profile | None = None
        accounts: Reply[list[Account]] = Reply([])
        with self._lock:
            self._checking.add(client)
        try:
            try:
                profile = get_profile(client).data
            except MissingScope as error:
                missing += error.scopes or ("user_info",)
            try:
                accounts = list_accounts(client)
            except MissingScope as error:
                missing += error.scopes or ("accounts",)
        finally:
            with self._lock:
                self._checking.discard(client)
            client.close()
        if missing or profile is None:
            raise UnusableToken(tuple(dict.fromkeys(missing)))
        return CheckedToken(LoginKey(server, profile.id), profile, accounts.data, accounts.skipped)

    def cancel_checks(self) -> None:
        """End every check that is under way, at once and from any thread: a hung server must not hold it."""
        with self._lock:
            clients = tuple(self._checking)
        for client in clients:
            client.close()

    def keep(self, checked: CheckedToken, token: str) -> bytes:
        """Put the token into the keyring; returns the login's database key, made now if there is none.

        The key goes first: a token in the keyring says that the login is complete. A key that stands alone, because the
        keyring went away in between, serves nothing and is taken up by the next sign-in.

        Raises:
            KeyringProblem: the keyring refused, hung or vanished; a token of before is still there.
        """
        key = self.usable_database_key(checked.login)
        with keyring_problems():
            self._vault.set(checked.login, SecretKind.TOKEN, token)
        return key

    def replace(self, login: LoginKey, token: str) -> CheckedToken:
        """Put another token of the same user in place of the old one, which stays until the new one is proven.

        Raises:
            OtherUser: the token is another user's.
            UnusableToken, ApiError: as `check`.
            KeyringProblem: the keyring failed; the old token stays.
        """
        checked = self.check(login.server, token)
        if checked.login != login:
            raise OtherUser
        with keyring_problems():
            self._vault.set(login, SecretKind.TOKEN, token)
        return checked

    def secrets(self, login: LoginKey) -> LoginSecrets:
        """What the keyring holds for `login`.

        Raises:
            KeyringProblem: the keyring did not answer, is locked or is not there. A keyring that is not there may well
                hold the token: only one that answers can say that it does not.
        """
        with keyring_problems():
            found = self._vault.get_many(login, OPENING_SECRETS)
        token, key = found.get(SecretKind.TOKEN), found.get(SecretKind.DATABASE_KEY)
        if token is None and self._vault.status().state is KeyringState.THIS_RUN_ONLY:
            raise KeyringProblem("unavailable")
        return LoginSecrets(token, None if key is None else _key_from(key))

    def usable_database_key(self, login: LoginKey) -> bytes:
        """The database key of `login`; a new one is made and kept where there is none that could be used.

        Raises:
            KeyringProblem: the keyring failed; what it held is still there.
        """
        with keyring_problems():
            known = self._vault.get(login, SecretKind.DATABASE_KEY)
            key = _key_from(known or "")
            if len(key) != KEY_BYTES:
                key = secrets.token_bytes(KEY_BYTES)
                self._vault.set(login, SecretKind.DATABASE_KEY, key.hex())
        return key

    def forget(self, login: LoginKey) -> None:
        """Remove every secret of `login`.

        Raises:
            KeyringProblem: the keyring failed, and some may still be there.
        """
        with keyring_problems():
            self._vault.delete_all(login)


def seed_store(store: Store, checked: CheckedToken, fetched_at: int) -> None:
    """Put what the check of a token has already fetched into a new login's store.

    Args:
        fetched_at: seconds since 1970 UTC.
    """
    store.put(Area.PROFILE, record_of(checked.profile), fetched_at)
    replace_accounts(store, checked.accounts, checked.skipped, fetched_at)


def _key_from(text: str) -> bytes:
    """The key that `text` holds in hexadecimal digits; empty where it holds none."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


@contextlib.contextmanager
def keyring_problems() -> Iterator[None]:
    """Turn an error of the keyring into a `KeyringProblem`, which the window can word."""
    try:
        yield
    except KeyringTimeout as error:
        raise KeyringProblem("timeout") from error
    except KeyringLocked as error:
        raise KeyringProblem("locked") from error
    except KeyringDenied as error:
        raise KeyringProblem("denied") from error
    except KeyringError as error:
        raise KeyringProblem("unavailable") from error
