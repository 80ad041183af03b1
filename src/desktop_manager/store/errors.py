"""What can go wrong with the store. No message holds a key, a payload or a whole path."""

from __future__ import annotations


class StoreError(Exception):
    """Any trouble with the local store."""


class WrongKey(StoreError):
    """The key does not open the file, or is no 32-byte key. The file was not touched."""


class KeyMissing(StoreError):
    """There is a file but no key to read it with. The file was not touched."""


class StoreTooNew(StoreError):
    """A newer version of the program wrote the file. The file was not touched.

    `found` and `known` are schema versions.
    """

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"schema version {found} is newer than {known}")
        self.found = found
        self.known = known


class MigrationFailed(StoreError):
    """An older file could not be converted. The file holds what it held before."""


class StoreFull(StoreError):
    """Nothing more can be written: the disk is full, read-only or failing. Reading goes on.

    Each refused write raises it; later writes are tried again, so the store mends itself once there is room.
    `first` is true the first time since the last successful write: say it once. `reason`: "full", "read_only", "io".
    """

    def __init__(self, reason: str, first: bool = True) -> None:
        super().__init__(f"the store cannot be written ({reason})")
        self.reason = reason
        self.first = first


class StoreBusy(StoreError):
    """Another process holds the file longer than the store waits for it."""


class StoreClosed(StoreError):
    """The store is closed or closing; also raised by work that `Store.interrupt()` ended."""


class StoreDamaged(StoreError):
    """The file cannot be read and could not be replaced either. Rare: a damaged file is replaced by itself."""


class NotACopy(StoreError):
    """The passphrase does not open the file, or it is no copy of a store. Which of the two, nobody can tell."""
