"""The optional PIN of this program: its rules, and its hash in the keyring (product.md, App lock)."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Callable

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.errors import PinRefused
from desktop_manager.features.logins.service import keyring_problems
from desktop_manager.features.security.learning import Learn

SHORTEST, LONGEST = 4, 12
"""Digits of a PIN."""

FREE_TRIES = 3
"""Wrong PINs before the first pause."""
PAUSES_S = (5, 15, 30, 60, 300)
"""Seconds until the next try is looked at, after each wrong PIN from then on; the last one stays."""

# 16 MiB and some 50 ms for each try (RFC 7914): a PIN is short, so trying them all must cost.
_COST, _BLOCK, _PARALLEL, _SALT = 2**14, 8, 1, 16


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What the keyring holds: never the PIN. `until`: seconds since 1970 UTC before which no try is looked at."""

    salt: str
    digest: str
    wrong: int = 0
    until: int = 0


def check_pin(pin: str) -> None:
    """Raises PinRefused "digits" unless it is 4 to 12 digits."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise PinRefused("digits")


def pause_s(wrong: int) -> int:
    """Seconds until the next try after so many wrong ones in a row."""
    return PAUSES_S[min(wrong - FREE_TRIES, len(PAUSES_S) - 1)] if wrong >= FREE_TRIES else 0


class AppLockService:
    """The PIN of one login; signing out of it removes the PIN with the rest. Every method blocks: use a worker.

    Each raises KeyringProblem where the keyring fails; an old PIN then still holds.
    """

    def __init__(
        self, vault: Vault, login: LoginKey, *, now: Callable[[], int], demo: bool, learn: Learn | None = None
    ) -> None:
        """Keep the hash in `vault`; the demo may keep it in memory. `learn` is told every PIN that is typed.

        It leaves out short ones, for a log without each "2024" would tell the PIN rather than hide it.
        """
        self._vault = vault
        self._login = login
        self._now = now
        self._demo = demo
        self._learn = learn or _forget

    def available(self) -> bool:
        """Whether a PIN can be kept. Without a keyring the next run would not know of it: no lock at all."""
        return self._demo or self._vault.probe().state is not KeyringState.THIS_RUN_ONLY

    def is_set(self) -> bool:
        """Whether there is a PIN."""
        return self._read() is not None

    def set_pin(self, pin: str, current: str = "") -> None:
        """Set a PIN; where there is one, `current` has to be it. Raises PinRefused."""
        check_pin(pin)
        self._learn(pin)
        if not self.available():
            raise PinRefused("unavailable")
        if self.is_set():
            self.check(current)
        salt = os.urandom(_SALT)
        self._write(_Kept(salt.hex(), _digest(pin, salt)))

    def remove_pin(self, current: str) -> None:
        """Take the PIN away. Raises PinRefused."""
        if self.is_set():
            self.check(current)
        with keyring_problems():
            self._vault.delete(self._login, SecretKind.APP_LOCK)

    def check(self, pin: str) -> None:
        """Come back if it is the PIN, or if there is none.

        Wrong tries are counted in the keyring, so that a restart is no way round the pause.

        Raises PinRefused: "wrong", or "wait" for a try that was not looked at; both tell the pause.
        """
        self._learn(pin)
        kept = self._read()
        if kept is None:
            return
        # A clock that was set back must not shut the owner out for longer than a pause lasts.
        left = min(kept.until - self._now(), PAUSES_S[-1])
        if left > 0:
            raise PinRefused("wait", left)
        if hmac.compare_digest(_digest(pin, bytes.fromhex(kept.salt)), kept.digest):
            if kept.wrong:
                self._write(_Kept(kept.salt, kept.digest))
            return
        wait = pause_s(kept.wrong + 1)
        self._write(_Kept(kept.salt, kept.digest, kept.wrong + 1, self._now() + wait))
        raise PinRefused("wrong", wait)

    def _read(self) -> _Kept | None:
        with keyring_problems():
            text = self._vault.get(self._login, SecretKind.APP_LOCK)
        return decode(text, _Kept) if text else None

    def _write(self, kept: _Kept) -> None:
        with keyring_problems():
            self._vault.set(self._login, SecretKind.APP_LOCK, msgspec.json.encode(kept).decode())


def _forget(_secret: str) -> None:
    """Nobody logs."""


def _digest(pin: str, salt: bytes) -> str:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, dklen=32).hex()
