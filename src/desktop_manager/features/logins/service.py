"""Signing in with a pasted API token, replacing it, and opening what a login keeps."""

import contextlib
import secrets
from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from desktop_manager.api.client import Client
from desktop_manager.api.errors import MissingScope
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.profile import Profile
from desktop_manager.api.resources.accounts import list_accounts
from desktop_manager.api.resources.profile import get_profile
from desktop_manager.credentials.errors import KeyringDenied, KeyringError, KeyringLocked, KeyringTimeout
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.errors import KeyringProblem, OtherUser, UnusableToken
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

KEY_BYTES = 32
"""Length of the database key."""


class CheckedToken(NamedTuple):
    """A token that the server accepted: whose it is and what it reaches."""

    login: LoginKey
    profile: Profile
    accounts: list[Account]


class LoginSecrets(NamedTuple):
    """What the keyring holds for a login; None for what is not there."""

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

    def check(self, server: str, token: str) -> CheckedToken:
        """Ask the server whose token this is and which organizations it reaches; nothing is kept.

        Raises:
            UnusableToken: it lacks a scope without which nothing works (`user_info`, `accounts`).
            NotAuthorized: the server does not know the token.
            ApiError: the server or the network failed.
        """
        client = self._connect(server, token)
        missing: list[str] = []
        profile: Profile | None = None
        accounts: list[Account] = []
        try:
            try:
                profile = get_profile(client).data
            except MissingScope as error:
                missing += error.scopes or ("user_info",)
            try:
                accounts = list_accounts(client).data
            except MissingScope as error:
                missing += error.scopes or ("accounts",)
        finally:
            client.close()
        if missing or profile is None:
            raise UnusableToken(tuple(dict.fromkeys(missing)))
        return CheckedToken(LoginKey(server, profile.id), profile, accounts)

    def keep(self, checked: CheckedToken, token: str) -> bytes:
        """Put the token into the keyring; returns the login's database key, made now if there is none.

        Raises:
            KeyringProblem: the keyring refused, hung or vanished; nothing half done is left.
        """
        with keyring_problems():
            known = self._vault.get(checked.login, SecretKind.DATABASE_KEY)
            key = bytes.fromhex(known) if known else secrets.token_bytes(KEY_BYTES)
            if not known:
                self._vault.set(checked.login, SecretKind.DATABASE_KEY, key.hex())
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
            KeyringProblem: the keyring did not answer, is locked or is not there.
        """
        with keyring_problems():
            found = self._vault.get_many(login, (SecretKind.TOKEN, SecretKind.DATABASE_KEY))
        key = found.get(SecretKind.DATABASE_KEY)
        return LoginSecrets(found.get(SecretKind.TOKEN), bytes.fromhex(key) if key else None)

    def new_database_key(self, login: LoginKey) -> bytes:
        """Make and keep a new database key, for a store that starts anew.

        Raises:
            KeyringProblem: the keyring failed; the old key stays.
        """
        key = secrets.token_bytes(KEY_BYTES)
        with keyring_problems():
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
    store.put(Area.PROFILE, Record(0, checked.profile.id, msgspec.json.encode(checked.profile)), fetched_at)
    store.replace_listing(
        Area.ACCOUNTS,
        None,
        [Record(account.id, account.id, msgspec.json.encode(account)) for account in checked.accounts],
        fetched_at,
    )


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
