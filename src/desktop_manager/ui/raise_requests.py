"""The files by which a later start asks the window of its data folder to show itself, and by which it is answered.

``window.raise-<random>`` is the request; the window answers by removing it. Beside it, and there before it, lies a lock
file ``window.raise-<random>.lock`` by which Qt tells whether the start that asks still lives: the request of a dead one
is never heeded, and the window removes what is left of it.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from pathlib import Path

from PySide6.QtCore import QLockFile

# Qt takes a lock away from the dead under a second lock, the .rmlock.
_NAME = re.compile(r"(window\.raise-[0-9a-f]{16})(\.lock(\.rmlock)?)?")


class RaiseRequest:
    """One request, of the start that asks. A process that is killed leaves one that does not count."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"window.raise-{os.urandom(8).hex()}"
        self._lock = QLockFile(_lock_path(self._path))

    def put(self) -> bool:
        """Ask. False where the folder cannot be written to."""
        if not self._lock.tryLock(0):
            return False
        try:
            self._path.touch(0o600, exist_ok=False)
        except OSError:
            self._lock.unlock()
            return False
        return True

    def is_answered(self) -> bool:
        """Whether the window says that it shows itself."""
        return not self._path.exists()

    def withdraw(self) -> None:
        """Ask no longer, answered or not."""
        _remove(self._path)
        self._lock.unlock()


def unanswered(folder: Path) -> set[Path]:
    """The requests of this user's living processes that wait for `answer`; what the dead left is removed.

    Raises OSError: the folder cannot be read.
    """
    with os.scandir(folder) as entries:
        names = [match for entry in entries if (match := _NAME.fullmatch(entry.name)) and _is_file_of_this_user(entry)]
    asking = set()
    for path in {folder / name[1] for name in names}:
        if not _is_alive(path):
            _remove(path)
            _remove(Path(f"{_lock_path(path)}.rmlock"))
        elif path.exists():
            asking.add(path)
    return asking


def answer(request: Path) -> None:
    """Tell the start that put the request: the window shows itself. Raises OSError."""
    request.unlink(missing_ok=True)


def _lock_path(request: Path) -> str:
    return f"{request}.lock"


def _is_file_of_this_user(entry: os.DirEntry[str]) -> bool:
    try:
        facts = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return False
    return stat.S_ISREG(facts.st_mode) and (not hasattr(os, "getuid") or facts.st_uid == os.getuid())


def _is_alive(request: Path) -> bool:
    """Whether the process that put the request holds its lock. One that nobody holds is removed."""
    # Qt's own 30 s hold here: so old is only what died on another computer, or before it could say who it is.
    lock = QLockFile(_lock_path(request))
    if lock.tryLock(0):
        lock.unlock()
        return False
    return lock.error() is QLockFile.LockError.LockFailedError


def _remove(path: Path) -> None:
    # The other process may remove it at this moment. What stays is removed at the window's next look.
    with contextlib.suppress(OSError):
        path.unlink()
