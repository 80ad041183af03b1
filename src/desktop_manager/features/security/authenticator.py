"""Authenticator on this computer: the secrets in the keyring, and the codes they give (product.md, job 7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.credentials.errors import SecretTooLong
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.folding import folded
from desktop_manager.features.logins.service import keyring_problems
from desktop_manager.features.recording import Recorder
from desktop_manager.features.security.learning import Learn
from desktop_manager.features.security.otp import OtpCodes, OtpKey, checked_name, moment
from desktop_manager.store.areas import Area

ADD = "security.authenticator.add"
RENAME = "security.authenticator.rename"
REMOVE = "security.authenticator.remove"

CHANGED = frozenset((Area.TWO_STEP,))
"""Whoever shows the two-step methods shows what is kept here too."""


class OtpEntry(NamedTuple):
    """An entry without its secret. The name is its identity; `period` in seconds; `login`: it signs in here."""

    name: str
    digits: int
    period: int
    algorithm: str
    login: bool


class AuthenticatorService:
    """The entries of one login, all in one item of the keyring. Every method blocks, so it belongs on a worker.

    Each method raises KeyringProblem where the keyring fails; what it held is still there then.
    """

    def __init__(
        self, vault: Vault, login: LoginKey, recorder: Recorder, learn: Learn, *, now: Callable[[], int]
    ) -> None:
        """Keep secrets in `vault`; `learn` is told each; `now` gives seconds since 1970 UTC."""
        self._vault = vault
        self._login = login
        self._recorder = recorder
        self._learn = learn
        self._now = now

    def entries(self) -> tuple[OtpEntry, ...]:
        """What is kept, by name."""
        return tuple(OtpEntry(key.name, key.digits, key.period, key.algorithm, key.login) for key in self._read())

    def login_entry(self) -> OtpEntry | None:
        """The entry whose codes sign in to this login."""
        return next((entry for entry in self.entries() if entry.login), None)

    def survives(self) -> bool:
        """Whether what is kept outlives this run, as far as the keyring has answered."""
        return self._vault.status().state is not KeyringState.THIS_RUN_ONLY

    def key(self, name: str) -> OtpKey:
        """The entry with its secret, to compute codes while they show. Raises OtpRefused "gone"."""
        for key in self._read():
            if key.name == name:
                return key
        raise OtpRefused("gone")

    def codes(self, name: str, at: float | None = None) -> OtpCodes:
        """The codes of an entry at `at` (seconds since 1970 UTC), None is now. Raises OtpRefused "gone"."""
        return self.key(name).codes(moment(self._now) if at is None else at)

    def add(self, key: OtpKey) -> WriteResult:
        """Keep an entry made by `otp.make_key` or `otp_text.parse`.

        One entry at most signs in to the login: a new one with `login` takes that mark from the one before.

        Raises OtpRefused: "name_taken", or "full" where the keyring takes no more.
        """
        self._learn(key.secret)
        kept = self._read()
        _ensure_free(kept, key.name)
        others = [msgspec.structs.replace(one, login=False) if key.login else one for one in kept]
        self._write([*others, key])
        return self._enter(ADD, key.name, {}, _told(key))

    def keep_login(self, key: OtpKey) -> WriteResult:
        """Keep the entry that was just set up for this login, in place of an older one: that secret is void by then.

        A name that another entry has gets a number. Raises OtpRefused "full".
        """
        self._learn(key.secret)
        others = [one for one in self._read() if not one.login]
        fresh = msgspec.structs.replace(key, name=_free_name(others, key.name), login=True)
        self._write([*others, fresh])
        return self._enter(ADD, fresh.name, {}, _told(fresh))

    def rename(self, name: str, new: str) -> WriteResult:
        """Call an entry otherwise. Raises OtpRefused: "gone", "name_empty", "name_too_long", "name_taken", "full"."""
        new, kept = checked_name(new), self._read()
        key = self.key(name)
        if new == name:
            return WriteResult(frozenset())
        others = [one for one in kept if one.name != name]
        _ensure_free(others, new)
        self._write([*others, msgspec.structs.replace(key, name=new)])
        return self._enter(RENAME, name, {"name": name}, {"name": new})

    def remove(self, name: str) -> WriteResult:
        """Forget an entry and its secret, for good. Raises OtpRefused "gone"."""
        key = self.key(name)
        self._write([one for one in self._read() if one.name != name])
        return self._enter(REMOVE, name, _told(key), {})

    def _enter(self, action: str, target: str, before: dict[str, object], after: dict[str, object]) -> WriteResult:
        seq = self._recorder.enter(action, Area.TWO_STEP, target, before=before, after=after)
        return WriteResult(CHANGED, seq)

    def _read(self) -> list[OtpKey]:
        with keyring_problems():
            text = self._vault.get(self._login, SecretKind.AUTHENTICATOR)
        if not text:
            return []
        try:
            kept = decode(text, list[OtpKey])
        except msgspec.DecodeError:
            # Written by something else. To take it for nothing would let the next entry overwrite it.
            raise OtpRefused("unreadable") from None
        for key in kept:
            self._learn(key.secret)
        return sorted(kept, key=lambda key: (folded(key.name), key.name))

    def _write(self, keys: list[OtpKey]) -> None:
        with keyring_problems():
            if not keys:
                self._vault.delete(self._login, SecretKind.AUTHENTICATOR)
                return
            try:
                self._vault.set(self._login, SecretKind.AUTHENTICATOR, msgspec.json.encode(keys).decode())
            except SecretTooLong:
                raise OtpRefused("full") from None


def _told(key: OtpKey) -> dict[str, object]:
    """What the journal may hold of an entry."""
    return {"digits": key.digits, "period": key.period, "algorithm": key.algorithm, "login": key.login}


def _ensure_free(kept: list[OtpKey], name: str) -> None:
    if any(folded(key.name) == folded(name) for key in kept):
        raise OtpRefused("name_taken")


def _free_name(kept: list[OtpKey], name: str) -> str:
    taken = {folded(key.name) for key in kept}
    fresh, number = name, 2
    while folded(fresh) in taken:
        fresh, number = f"{name} {number}", number + 1
    return fresh
