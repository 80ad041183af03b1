"""Finds the files in a folder that may be configuration files, without ever leaving it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple, Protocol

from desktop_manager.features.mysql_prefix.beside import is_draft
from desktop_manager.features.mysql_prefix.reading import may_be_config

SKIPPED_FOLDERS = frozenset(
    ("node_modules", "bower_components", "vendor", ".git", ".svn", ".hg", "cache", ".cache", "__pycache__")
)
"""Other people's code, history and what is made anew: no configuration of the site's owner stands there."""
LARGEST = 1024 * 1024
"""Bytes from which a file is no configuration file; it is named, not read."""
WALKING = "walking"
"""Code of the progress: files looked at so far, the total is not known."""


class Watcher(Protocol):
    """Who waits for the walk."""

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits any more."""

    def progress(self, done: int, total: int, code: str) -> None:
        """So many are done; `total` 0 says that it is not known."""


class Candidate(NamedTuple):
    """A file that may be a configuration file.

    Attributes:
        path: the file itself, absolute and without a symlink in it.
        name: as it is found in the folder; that of the link where only a link has a telling name.
    """

    path: Path
    name: PurePath
    content: bytes


class LeftOut(NamedTuple):
    """Something that was not looked into, and why.

    Attributes:
        code: "skipped" (a folder of `SKIPPED_FOLDERS`), "denied", "gone", "unreadable" (the disk failed), "too_big",
            "special" (a pipe or device), "outside" (a link out of the folder), "dangling" (a link to nothing), "draft"
            (left by a write of this program that was interrupted).
    """

    name: PurePath
    code: str


def walk(root: Path, watcher: Watcher) -> Iterator[Candidate | LeftOut]:
    """Go through `root`, folder by folder in the order of names, and give what may be a configuration file.

    A link to a folder is never entered: what it leads to inside `root` is found in its own place, so there are no loops
    and nothing is given twice. Ends early where `watcher` is cancelled; who needs to know asks it.

    Raises:
        OSError: `root` itself cannot be read.
    """
    top = root.resolve(strict=True)
    waiting: list[tuple[Path, PurePath]] = [(top, PurePath())]
    links: list[tuple[PurePath, Path]] = []
    given: set[Path] = set()
    seen = 0
    while waiting:
        folder, shown = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            if folder == top:
                raise
            yield LeftOut(shown, code_of(error))
            continue
        below: list[tuple[Path, PurePath]] = []
        for entry in entries:
            if watcher.cancelled:
                return
            seen += 1
            watcher.progress(seen, 0, WALKING)
            path, name = folder / entry.name, shown / entry.name
            if entry.is_symlink():
                links.append((name, path))
            elif entry.is_dir(follow_symlinks=False):
                if entry.name.casefold() in SKIPPED_FOLDERS:
                    yield LeftOut(name, "skipped")
                else:
                    below.append((path, name))
            elif is_draft(entry.name):
                yield LeftOut(name, "draft")
            elif may_be_config(name):
                given.add(path)
                yield _read(path, name)
        waiting.extend(reversed(below))
    for name, path in links:
        if watcher.cancelled:
            return
        outcome = _follow(top, name, path, given)
        if outcome is not None:
            yield outcome


def read_file(path: Path) -> bytes:
    """The bytes of a regular file, no link.

    Raises:
        OSError: it cannot be read; ELOOP for a link, EFBIG beyond `LARGEST`, EINVAL for a pipe, device or folder.
    """
    # Without O_NONBLOCK a pipe that took the file's place since would hold the worker for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        content = file.read(LARGEST + 1) if facts.st_size <= LARGEST else b""
        if facts.st_size > LARGEST or len(content) > LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return content


def code_of(error: OSError) -> str:
    """The code of `LeftOut` for what the system said."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return "denied"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "gone"
    return {errno.EFBIG: "too_big", errno.EINVAL: "special", errno.ENXIO: "special"}.get(error.errno or 0, "unreadable")


def _read(path: Path, name: PurePath) -> Candidate | LeftOut:
    try:
        return Candidate(path, name, read_file(path))
    except OSError as error:
        return LeftOut(name, code_of(error))


def _follow(top: Path, name: PurePath, path: Path, given: set[Path]) -> Candidate | LeftOut | None:
    """What a link leads to; None where that is a folder inside, or a file that is given or of no interest."""
    try:
        target = path.resolve(strict=True)
        facts = target.stat()
    except (OSError, RuntimeError) as error:
        if not may_be_config(name):
            return None
        # RuntimeError: links in a circle.
        gone = isinstance(error, RuntimeError) or error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
        return LeftOut(name, "dangling" if gone else "denied")
    if not target.is_relative_to(top):
        interesting = stat.S_ISDIR(facts.st_mode) or may_be_config(name)
        return LeftOut(name, "outside") if interesting else None
    if stat.S_ISDIR(facts.st_mode) or target in given or not may_be_config(name):
        return None
    given.add(target)
    return _read(target, name)
