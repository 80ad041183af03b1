"""Puts a file on the disk whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path


def write_whole(path: Path, pieces: Iterable[bytes], going_on: Callable[[], bool]) -> bool:
    """Write `pieces` beside `path` and then in its place; False where `going_on`, asked before each piece, said no.

    A file that is there is replaced and keeps its permissions. What is not written whole leaves nothing behind.

    Raises:
        OSError: the folder is read-only, the disk is full…
    """
    mode = path.stat().st_mode & 0o777 if path.exists() else None
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                if not going_on():
                    return False
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(name, mode)
        os.replace(name, path)
        return True
    finally:
        # After the last step there is no such file any more.
        Path(name).unlink(missing_ok=True)
