"""Backup codes that the user keeps in this computer's keyring."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.errors import NothingKnown
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.logins.service import keyring_problems
from desktop_manager.features.security.learning import Learn
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

KEPT = 2
"""Id of the record that says of which sheet codes are kept; no code is in it."""
NOTHING = 0
"""Number of no sheet: nothing is kept."""


class KeptFact(msgspec.Struct, frozen=True):
    """That codes are in the keyring, and of which sheet. Kept beside the secret so that no page waits for a keyring."""

    sheet: int


class KeptCodes:
    """The codes of one login in the keyring. What is not `fact` blocks and raises KeyringProblem."""

    def __init__(self, vault: Vault, login: LoginKey, store: Store, learn: Learn, *, now: Callable[[], int]) -> None:
        """Keep secrets in `vault` and the fact of it in `store`."""
        self._vault = vault
        self._login = login
        self._store = store
        self._learn = learn
        self._now = now

    def fact(self) -> KeptFact | None:
        """Whether codes were put into the keyring here, as the store remembers it."""
        payload = self._store.read_one(Area.BACKUP_CODES, 0, KEPT)
        fact = decode(payload, KeptFact) if payload else None
        return fact if fact is not None and fact.sheet != NOTHING else None

    def keep(self, codes: tuple[str, ...], sheet: int) -> None:
        """Put the codes of a sheet in place of those that are there."""
        with keyring_problems():
            self._vault.set(self._login, SecretKind.BACKUP_CODES, "\n".join(codes))
        self._note(sheet)

    @property
    def lasting(self) -> bool:
        """Whether there is a keyring, so that what was kept outlives the program. Never blocks."""
        return self._vault.status().state is KeyringState.KEYRING

    def codes(self) -> tuple[str, ...]:
        """The codes. Raises NothingKnown where the keyring does not hold them any more."""
        with keyring_problems():
            kept = self._vault.get(self._login, SecretKind.BACKUP_CODES)
        if not kept:
            self._note(NOTHING)
            raise NothingKnown("backup codes")
        for code in kept.splitlines():
            self._learn(code)
        return tuple(kept.splitlines())

    def use(self, code: str) -> None:
        """Strike out a code that was used up."""
        fact = self.fact()
        if fact is None:
            return
        with keyring_problems():
            kept = self._vault.get(self._login, SecretKind.BACKUP_CODES) or ""
            left = [one for one in kept.splitlines() if _signs(one) != _signs(code)]
            if left:
                self._vault.set(self._login, SecretKind.BACKUP_CODES, "\n".join(left))
        if not left:
            self.forget()

    def forget(self) -> None:
        """Take the codes out of the keyring; none there is fine."""
        with keyring_problems():
            self._vault.delete(self._login, SecretKind.BACKUP_CODES)
        self._note(NOTHING)

    def _note(self, sheet: int) -> None:
        age = self._store.age(Area.BACKUP_CODES) or self._now()
        with full_disk_forgiven("that backup codes are kept"):
            self._store.put(Area.BACKUP_CODES, Record(0, KEPT, msgspec.json.encode(KeptFact(sheet))), age)


def _signs(code: str) -> str:
    """A code without what people write between its signs."""
    return "".join(sign for sign in code.lower() if sign.isalnum())
