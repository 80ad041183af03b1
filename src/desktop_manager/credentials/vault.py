"""Where the rest of the program gets and keeps secrets."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop_manager.credentials.errors import KeyringError, KeyringUnavailable, SecretTooLong
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.lane import Call, Lane
from desktop_manager.credentials.names import item_name
from desktop_manager.credentials.replacing import remove, replace
from desktop_manager.credentials.state import KeyringState, KeyringStatus

if TYPE_CHECKING:
    from desktop_manager.credentials.backends import Backend

T = TypeVar("T")

TIMEOUT_S = 8.0
"""Seconds until a call counts as hung. GNOME Keyring answers in some 10 ms, a slow one within a few seconds."""

PROMPT_TIMEOUT_S = 120.0
"""Seconds that a person has to type the password of their keyring."""


class Vault(Protocol):
    """Keeps secrets by login and kind. Except where it says so, a method may block for its time-out: use a worker.

    A None or a missing entry means "not kept" only while the state is KEYRING. In THIS_RUN_ONLY it means "not in the
    memory of this run"; what a keyring out of reach may hold is unknown then. In LOCKED reading raises instead.
    """

    def status(self) -> KeyringStatus:
        """What the last call learnt. Never blocks."""

    def probe(self) -> KeyringStatus:
        """Ask the keyring how it is, without a prompt where that is possible. Raises no KeyringError."""

    def unlock(self, login: LoginKey | None = None) -> KeyringStatus:
        """Let the keyring ask the person for its password, and for the items of one login. Raises no KeyringError."""

    def get(self, login: LoginKey, kind: SecretKind) -> str | None:
        """The secret, or None. Raises KeyringError."""

    def get_many(self, login: LoginKey, kinds: Iterable[SecretKind]) -> dict[SecretKind, str]:
        """Several secrets at the price of one; what is not kept is missing. Raises KeyringError."""

    def set(self, login: LoginKey, kind: SecretKind, value: str) -> None:
        """Keep a secret and read it back. An old value outlives a failure. Raises KeyringError."""

    def delete(self, login: LoginKey, kind: SecretKind) -> None:
        """Remove a secret; none there is fine. Raises KeyringError where it cannot be known to be gone."""

    def delete_all(self, login: LoginKey) -> None:
        """Remove every secret of a login. Raises KeyringError where one cannot be known to be gone."""


class MemoryVault:
    """Keeps secrets until the program ends: all that the demo uses, and what is left where there is no keyring."""

    def __init__(self) -> None:
        self._values: dict[tuple[LoginKey, SecretKind], str] = {}

    def status(self) -> KeyringStatus:
        """THIS_RUN_ONLY, by choice."""
        return KeyringStatus(KeyringState.THIS_RUN_ONLY, "ok")

    def probe(self) -> KeyringStatus:
        """The same as ``status``."""
        return self.status()

    def unlock(self, login: LoginKey | None = None) -> KeyringStatus:
        """The same as ``status``."""
        return self.status()

    def get(self, login: LoginKey, kind: SecretKind) -> str | None:
        """The secret, or None."""
        return self._values.get((login, kind))

    def get_many(self, login: LoginKey, kinds: Iterable[SecretKind]) -> dict[SecretKind, str]:
        """Those of the secrets that are kept."""
        found = {kind: self.get(login, kind) for kind in kinds}
        return {kind: value for kind, value in found.items() if value is not None}

    def set(self, login: LoginKey, kind: SecretKind, value: str) -> None:
        """Keep a secret."""
        self._values[login, kind] = value

    def delete(self, login: LoginKey, kind: SecretKind) -> None:
        """Forget a secret; none there is fine."""
        self._values.pop((login, kind), None)

    def delete_all(self, login: LoginKey) -> None:
        """Forget every secret of a login."""
        for kind in SecretKind:
            self.delete(login, kind)


def _allowed_backends() -> list[Backend]:
    from desktop_manager.credentials.backends import allowed_backends

    return allowed_backends()


class KeyringVault:
    """Keeps secrets in the system's keyring; in memory for this run where there is none that may be used.

    A back end that has answered once stays the one of this run. Should it go away, the state is LOCKED and calls raise
    until it is back: to fall back to memory then would let an absent token look like a login that never was.
    """

    def __init__(
        self,
        timeout_s: float = TIMEOUT_S,
        prompt_timeout_s: float = PROMPT_TIMEOUT_S,
        backends: Callable[[], list[Backend]] = _allowed_backends,
    ) -> None:
        self._timeout_s = timeout_s
        self._prompt_timeout_s = prompt_timeout_s
        self._backends = backends
        self._backend: Backend | None = None
        self._this_run = MemoryVault()
        self._lane = Lane("keyring")
        self._status = KeyringStatus(KeyringState.LOCKED, "not_asked")
        self._ahead: tuple[LoginKey, tuple[SecretKind, ...], Call[dict[SecretKind, str]]] | None = None

    def status(self) -> KeyringStatus:
        """What the last call learnt; LOCKED, "not_asked" before the first. Never blocks."""
        return self._status

    def probe(self) -> KeyringStatus:
        """Ask again, also in THIS_RUN_ONLY: a keyring that has come up meanwhile is used from then on."""
        with contextlib.suppress(KeyringError):  # _ask has put it into the status
            self._ask(lambda backend: backend.check(), self._timeout_s)
        return self._status

    def unlock(self, login: LoginKey | None = None) -> KeyringStatus:
        """Let the keyring ask the person; it is given ``prompt_timeout_s`` for that."""
        names = [item_name(login, kind) for kind in SecretKind] if login else []
        patience = self._prompt_timeout_s
        with contextlib.suppress(KeyringError):  # _ask has put it into the status
            self._ask(lambda backend: backend.unlock(names, patience), patience + self._timeout_s)
        return self._status

    def get(self, login: LoginKey, kind: SecretKind) -> str | None:
        """The secret, or None. Raises KeyringError."""
        return self.get_many(login, (kind,)).get(kind)

    def read_ahead(self, login: LoginKey, kinds: Iterable[SecretKind]) -> None:
        """Begin to read what the next `get_many` of the same will ask for. Never blocks.

        At a start the libraries of the keyring load while the window loads the rest of the program.
        """
        wanted = tuple(kinds)
        call = Call(lambda: self._read_many(login, wanted))
        self._ahead = (login, wanted, call)
        threading.Thread(target=call, name="keyring-ahead", daemon=True).start()

    def get_many(self, login: LoginKey, kinds: Iterable[SecretKind]) -> dict[SecretKind, str]:
        """Several secrets over one connection to the keyring. Raises KeyringError."""
        wanted = tuple(kinds)
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[:2] == (login, wanted):
            # It has its own time-out: the lane's.
            ahead[2].finished.wait()
            return ahead[2].result()
        return self._read_many(login, wanted)

    def _read_many(self, login: LoginKey, wanted: tuple[SecretKind, ...]) -> dict[SecretKind, str]:
        found = self._this_run.get_many(login, wanted)
        names = {item_name(login, kind): kind for kind in wanted if kind not in found}
        if names and not self._without_keyring():
            try:
                values = self._ask(lambda backend: backend.read(names), self._timeout_s)
            except KeyringUnavailable:
                if not self._without_keyring():
                    raise
            else:
                found.update((names[name], value) for name, value in values.items())
        return found

    def set(self, login: LoginKey, kind: SecretKind, value: str) -> None:
        """Keep a secret, after a rehearsal where it replaces another. Raises KeyringError."""
        self._ahead = None
        name, wanted = item_name(login, kind), self._lane.ensure_wanted
        if not self._without_keyring():
            try:
                self._ask(lambda backend: replace(backend, name, value, wanted), self._timeout_s, check_first=True)
            except KeyringUnavailable:
                if not self._without_keyring():
                    raise
            else:
                self._this_run.delete(login, kind)
                return
        self._this_run.set(login, kind, value)

    def delete(self, login: LoginKey, kind: SecretKind) -> None:
        """Remove a secret and see that it is gone; none there is fine. Raises KeyringError."""
        self._delete(login, (kind,))

    def delete_all(self, login: LoginKey) -> None:
        """Remove every secret of a login and see that they are gone. Raises KeyringError."""
        self._delete(login, tuple(SecretKind))

    def _delete(self, login: LoginKey, kinds: tuple[SecretKind, ...]) -> None:
        self._ahead = None
        for kind in kinds:
            self._this_run.delete(login, kind)
        names, wanted = [item_name(login, kind) for kind in kinds], self._lane.ensure_wanted
        if not self._without_keyring():
            try:
                self._ask(lambda backend: remove(backend, names, wanted), self._timeout_s, check_first=True)
            except KeyringUnavailable:
                if not self._without_keyring():
                    raise

    def _without_keyring(self) -> bool:
        return self._status.state is KeyringState.THIS_RUN_ONLY

    def _ask(self, work: Callable[[Backend], T], timeout_s: float, *, check_first: bool = False) -> T:
        """Do the work on the lane, and note in the status how the keyring took it."""
        try:
            value = self._lane.run(lambda: self._with_backend(work, check_first), timeout_s)
        except SecretTooLong:
            raise
        except KeyringError as error:
            gone = isinstance(error, KeyringUnavailable) and self._backend is None
            state = KeyringState.THIS_RUN_ONLY if gone else KeyringState.LOCKED
            self._status = KeyringStatus(state, error.reason, self._label())
            raise
        self._status = KeyringStatus(KeyringState.KEYRING, "ok", self._label())
        return value

    def _label(self) -> str:
        return self._backend.label if self._backend else ""

    def _with_backend(self, work: Callable[[Backend], T], check_first: bool) -> T:
        """On the lane: the back end of this run, or the first that is there. Only its absence leads to the next one."""
        for backend in [self._backend] if self._backend else self._backends():
            try:
                if check_first:
                    backend.check()
                else:
                    value = work(backend)
            except KeyringUnavailable as error:
                if self._backend or error.reason != "no_service":
                    self._backend = backend
                    raise
            except KeyringError:
                self._backend = backend
                raise
            else:
                self._backend = backend
                return work(backend) if check_first else value
        raise KeyringUnavailable("There is no keyring on this system")
