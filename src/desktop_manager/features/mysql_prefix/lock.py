"""One write at a time, also between two programs: what one leaves behind the other would tidy away."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_manager.features.errors import FileRefused


@contextmanager
def writing_alone(folder: Path) -> Iterator[None]:
    """Keep others from writing as long as it is entered; the system lets go of it when the program ends, however.

    Raises:
        FileRefused ("busy"): somebody else has it.
        OSError: the folder cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FileRefused("busy") from error
        yield
    finally:
        os.close(descriptor)
