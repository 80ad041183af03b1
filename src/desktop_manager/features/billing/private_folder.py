"""A temporary folder that nobody else can read, gone when the program ends."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import stat
import tempfile
import threading
import time
from pathlib import Path

STALE_S = 24 * 3600
"""A folder left by a run that was killed is removed by a later run, after so many seconds."""


class PrivateFolder:
    """Made at the first file. Safe to use from several threads."""

    def __init__(self, prefix: str) -> None:
        """`prefix` tells the folders of this purpose from others."""
        self._prefix = prefix
        self._made: Path | None = None
        self._count = 0
        self._lock = threading.Lock()

    def put(self, name: str, content: bytes) -> Path:
        """Write a file under `name`, a safe one, beside those that are there; the name stays, its folder is new.

        Raises OSError.
        """
        with self._lock:
            if self._made is None or not self._made.is_dir():
                self._sweep()
                self._made = Path(tempfile.mkdtemp(prefix=self._prefix))
                atexit.register(self.remove)
            self._count += 1
            folder = self._made / str(self._count)
        folder.mkdir(mode=0o700)
        path = folder / name
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        return path

    def remove(self) -> None:
        """Remove the folder; what another program still holds open stays until a later run."""
        with self._lock:
            made, self._made = self._made, None
        if made is not None:
            atexit.unregister(self.remove)
            shutil.rmtree(made, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what earlier runs of this user left."""
        before = time.time() - STALE_S
        for folder in private_folders(self._prefix):
            # Another one may remove it at this moment.
            with contextlib.suppress(OSError):
                if folder.lstat().st_mtime < before:
                    shutil.rmtree(folder, ignore_errors=True)


def private_folders(prefix: str) -> list[Path]:
    """The temporary folders of that purpose which this user has now; links are none of them."""
    found = []
    for folder in sorted(Path(tempfile.gettempdir()).glob(f"{prefix}*")):
        with contextlib.suppress(OSError):
            facts = folder.lstat()
            ours = not hasattr(os, "getuid") or facts.st_uid == os.getuid()
            if ours and stat.S_ISDIR(facts.st_mode):
                found.append(folder)
    return found
