"""The end of the journal, kept in the keyring: what is cut off a file leaves no gap that the file itself could show."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.credentials.errors import KeyringError
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import MemoryVault, Vault
from desktop_manager.store.journal_entry import JournalEnd

_log = logging.getLogger(__name__)

MOST_BREAKS = 50
"""Breaks remembered, the first ones: a keyring takes a few kilobytes."""


class Break(NamedTuple):
    """The journal did not go on where its kept end was: the kept end was `kept`, and entry `at` was the next one."""

    kept: int
    at: int


class KeptEnd(NamedTuple):
    """What the keyring holds of the journal's end.

    Attributes:
        state: "kept", "none" (nothing was kept yet), "unreachable" (the keyring cannot be asked).
        seq, hash: of the last entry at that time; 0 and b"" where nothing is kept.
    """

    state: str
    seq: int = 0
    hash: bytes = b""
    breaks: tuple[Break, ...] = ()


class _Stored(msgspec.Struct, frozen=True):
    """As it stands in the keyring."""

    seq: int
    hash: str
    breaks: tuple[Break, ...] = ()


class _Run(NamedTuple):
    """Entries that follow one another and whose end is not kept yet: the first, the hash before it, and the last."""

    first: int
    previous: bytes
    last: JournalEnd


class EndKeeper:
    """Keeps the end of one journal.

    The keyring may take seconds, so that a thread of its own writes there; what is appended meanwhile is written once.
    """

    def __init__(self, vault: Vault, login: LoginKey, on_disk: Callable[[], bool]) -> None:
        """Keep it in `vault`; in memory where the journal is not `on_disk`: its file has another end."""
        self._vault = vault
        self._memory = MemoryVault()
        self._login = login
        self._on_disk = on_disk
        self._lock = threading.Lock()
        self._waiting: _Run | None = None
        self._thread: threading.Thread | None = None

    def appended(self, end: JournalEnd) -> None:
        """Keep a new end. Never blocks; a keyring out of reach is tried again with the next one."""
        with self._lock:
            run = self._waiting
            self._waiting = _Run(end.seq, end.previous, end) if run is None else run._replace(last=end)
            self._start()

    def settle(self, timeout_s: float) -> None:
        """Wait until what was appended is kept, at most so many seconds."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join(timeout_s)

    def read(self) -> KeptEnd:
        """What is kept. Blocks for the keyring's time-out, so it belongs on a worker."""
        vault = self._place()
        try:
            text = vault.get(self._login, SecretKind.JOURNAL_END)
        except KeyringError as error:
            _log.info("the end of the journal cannot be read: %s", error.reason)
            return KeptEnd("unreachable")
        if text is None:
            # A keyring that went out of reach may hold one all the same.
            blind = vault.status().state is KeyringState.THIS_RUN_ONLY and not isinstance(vault, MemoryVault)
            return KeptEnd("unreachable" if blind else "none")
        try:
            stored = decode(text, _Stored)
            digest = bytes.fromhex(stored.hash)
        except ValueError:
            # Something else has written there: nothing can be compared with it.
            return KeptEnd("none")
        return KeptEnd("kept", stored.seq, digest, stored.breaks)

    def adopt(self, end: JournalEnd) -> None:
        """Keep the end of a journal of which nothing was kept yet, from now on."""
        with self._lock:
            if self._waiting is None:
                self._waiting = _Run(end.seq, end.previous, end)
            self._start()

    def _place(self) -> Vault:
        return self._vault if self._on_disk() else self._memory

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="keyring-journal", daemon=True)
            self._thread.start()

    def _write(self) -> None:
        while True:
            with self._lock:
                run = self._waiting
                if run is None:
                    self._thread = None
                    return
                self._waiting = None
            if not self._keep(run):
                with self._lock:
                    later = self._waiting
                    self._waiting = run if later is None else run._replace(last=later.last)
                    self._thread = None
                return

    def _keep(self, run: _Run) -> bool:
        """Write the end of `run`; whether that went well."""
        kept = self.read()
        if kept.state == "unreachable":
            return False
        breaks = kept.breaks
        if kept.state == "kept" and not _follows(kept, run) and len(breaks) < MOST_BREAKS:
            breaks = (*breaks, Break(kept.seq, run.first))
        stored = _Stored(run.last.seq, run.last.hash.hex(), breaks)
        try:
            self._place().set(self._login, SecretKind.JOURNAL_END, msgspec.json.encode(stored).decode())
        except KeyringError as error:
            _log.info("the end of the journal is not kept: %s", error.reason)
            return False
        return True


def _follows(kept: KeptEnd, run: _Run) -> bool:
    same = kept.seq == run.last.seq and kept.hash == run.last.hash
    return same or (kept.seq == run.first - 1 and kept.hash == run.previous)
