"""Puts a file on the disk whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def put_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, then in its place, readable by this user alone where it is new.

    Raises OSError; then the file of before, if any, is as it was, and nothing else is left behind.
    """
    mode = path.stat().st_mode & 0o777 if path.exists() else None
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(draft, mode)
        os.replace(draft, path)
    finally:
        # After the last step there is no such file any more.
        Path(draft).unlink(missing_ok=True)
