"""Where a store lies on disk, and the few things done to whole files. Everything is private to the user (0600/0700)."""

from __future__ import annotations

import os
import time
from pathlib import Path


class StoreFiles:
    """The files of one login's store inside its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "store.db"
        self.wal = folder / "store.db-wal"
        self.shm = folder / "store.db-shm"
        self.key_id = folder / "store.key-id"
        self.fresh = folder / "store.new.db"
        """A new file while it is made. It takes the place of `database` in one rename, once it is whole."""

    def database_size(self) -> int:
        """Bytes in the database file; -1 where there is none."""
        return self.database.stat().st_size if self.database.is_file() else -1

    def make_folder(self) -> None:
        """Make the folder, closed to other users. Raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.folder.stat().st_mode & 0o077:
            self.folder.chmod(0o700)

    def close_to_others(self) -> None:
        """Take away what other users may do with the files. Raises OSError."""
        for path in (self.database, self.wal, self.shm, self.key_id):
            if path.is_file() and path.stat().st_mode & 0o077:
                path.chmod(0o600)

    def free_name(self, label: str, now: float) -> Path:
        """An unused name such as `store.damaged-20260728T101500Z.db`; the stamp is UTC."""
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
        name, number = self.folder / f"store.{label}-{stamp}.db", 1
        while name.exists():
            number += 1
            name = self.folder / f"store.{label}-{stamp}-{number}.db"
        return name

    def set_aside(self, label: str, now: float) -> Path:
        """Move the database out of the way, its write-ahead log with it, and say where it lies now. Raises OSError."""
        aside = self.free_name(label, now)
        if self.database.is_file():
            self.database.rename(aside)
        self.set_log_aside(aside)
        return aside

    def set_log_aside(self, aside: Path) -> None:
        """Move the write-ahead log to the file it belongs to: left alone, it would pass for that of the next file."""
        if self.wal.is_file():
            self.wal.rename(aside.with_name(aside.name + "-wal"))
        self.shm.unlink(missing_ok=True)

    def discard_fresh(self) -> None:
        """Delete what an interrupted making of a new file left."""
        for suffix in ("", "-wal", "-shm", "-journal"):
            self.fresh.with_name(self.fresh.name + suffix).unlink(missing_ok=True)

    def remove_all(self) -> None:
        """Delete every file of the store, set-aside and backup files included, then the folder if it is empty."""
        if not self.folder.is_dir():
            return
        for path in self.folder.glob("store.*"):
            path.unlink(missing_ok=True)
        if not any(self.folder.iterdir()):
            self.folder.rmdir()


def create_private(path: Path, content: bytes = b"") -> None:
    """Write a new file that only its owner can read, down to the disk. Raises OSError."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def copy_private(source: Path, target: Path) -> None:
    """Copy a file so that only its owner can read it, down to the disk; nothing half-written stays behind.

    Never on a database that is open in this process: closing the copy's handle would drop SQLite's locks (POSIX).
    """
    create_private(target)
    try:
        with source.open("rb") as reading, target.open("wb") as writing:
            while block := reading.read(1 << 20):
                writing.write(block)
            writing.flush()
            os.fsync(writing.fileno())
    except OSError:
        target.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make renames last over a power cut, where the system can (POSIX)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
