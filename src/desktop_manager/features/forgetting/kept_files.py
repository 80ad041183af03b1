"""Which files below a data folder are this program's. Links are never followed, and foreign files never meant."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from desktop_manager.credentials.keys import login_of
from desktop_manager.features.mysql_prefix.backup import MANIFEST

_SETTINGS = re.compile(r"settings(\.unreadable)?\.json|settings\.new")
_LOCK = "window.lock"
_OF_WINDOWS = re.compile(r"window\.lock\.rmlock|window\.raise-[0-9a-f]{16}(\.lock(\.rmlock)?)?")
"""What windows leave where they are killed while one takes the lock, or asks another to show itself."""
_STORE = re.compile(r"store\.(key-id(\.new)?|(new\.|[a-z0-9]+-\d{8}T\d{6}Z(-\d+)?\.)?db(-wal|-shm|-journal|\.key-id)*)")
_SALVAGE = re.compile(r"store\.salvage-\w+")
_COPY = re.compile(r"\d{6}-\d{8}-\d{6}-[0-9a-f]{16}(\.part)?")
_COPIED = re.compile(rf"\d{{4,}}|{re.escape(MANIFEST)}")
_OURS_IN_SETTINGS = {"theme", "logins", "login_names"}


class Left(NamedTuple):
    """What stays although it should go; `reason` is the system's own word for why."""

    path: Path
    reason: str


class KeptFiles(NamedTuple):
    """What lies in a data folder.

    Attributes:
        files: this program's, in the order in which they may go: what knows the logins comes last.
        folders: this program's, each before the one it lies in. One goes where it is empty then.
        links: what stands where this program would keep something, but leads elsewhere.
        foreign: what is not this program's.
        unreadable: folders that cannot be looked into, with the system's word for why.
        logins: names of the folders of logins, without the demo's.
        copies: how many copies of files of the user's own; one write may have made several.
        sizes: bytes by path, of each of `files`.
    """

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    links: tuple[Path, ...] = ()
    foreign: tuple[Path, ...] = ()
    unreadable: tuple[Left, ...] = ()
    logins: tuple[str, ...] = ()
    copies: int = 0
    sizes: Mapping[Path, int] = {}

    @property
    def anything(self) -> bool:
        """Whether there is anything of this program, or may be."""
        return bool(self.files or self.folders or self.links or self.unreadable)

    def size_below(self, folder: Path) -> int:
        """Bytes of the files below a folder."""
        return sum(size for path, size in self.sizes.items() if folder in path.parents)


def reason_of(error: OSError) -> str:
    """The system's word for an error."""
    return error.strerror or type(error).__name__


def is_link(path: Path) -> bool:
    """Whether a name leads elsewhere: a symbolic link, or what Windows calls a junction. Raises OSError."""
    facts = path.lstat()
    reparse = getattr(facts, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)
    return stat.S_ISLNK(facts.st_mode) or bool(reparse)


def kept_files(root: Path, *, certain: bool) -> KeptFiles:
    """Look through a data folder.

    Args:
        certain: whether it is the folder that the system gives this program. Any other one has to hold something that
            only this program makes; else nothing in it is taken for this program's.

    Raises:
        OSError: the folder cannot be read.
    """
    look = _Look(root)
    look.at_root()
    if not certain and not look.proven:
        return KeptFiles()
    return look.found()


class _Look:
    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: list[Path] = []
        self._last: list[Path] = []
        self._folders: list[Path] = []
        self._links: list[Path] = []
        self._foreign: list[Path] = []
        self._unreadable: list[Left] = []
        self._logins: list[str] = []
        self._copies = 0
        self.proven = False
        """Whether something was met that only this program makes."""

    def found(self) -> KeptFiles:
        files = (*self._files, *self._last)
        sizes = {path: path.lstat().st_size for path in files}
        return KeptFiles(
            files,
            tuple(self._folders),
            tuple(self._links),
            tuple(self._foreign),
            tuple(self._unreadable),
            tuple(self._logins),
            self._copies,
            sizes,
        )

    def at_root(self) -> None:
        inside = {
            "logins": self._logins_in,
            "demo": self._demo_in,
            "demo-window": self._window_in,
            "copies": self._copies_in,
        }
        for entry in _entries(self._root):
            if entry.name in inside:
                if self._enters(entry):
                    inside[entry.name](entry)
                    self._folders.append(entry)
            elif _SETTINGS.fullmatch(entry.name):
                self._file(entry, self._last)
                self.proven = self.proven or _is_ours(entry)
            else:
                self._lock_or_foreign(entry)

    def _logins_in(self, folder: Path) -> None:
        for entry in _entries(folder):
            self._login(entry, demo=False)

    def _demo_in(self, folder: Path) -> None:
        for entry in _entries(folder):
            if entry.name != "logins":
                self._foreign.append(entry)
            elif self._enters(entry):
                for login in _entries(entry):
                    self._login(login, demo=True)
                self._folders.append(entry)

    def _window_in(self, folder: Path) -> None:
        for entry in _entries(folder):
            self._lock_or_foreign(entry)

    def _copies_in(self, folder: Path) -> None:
        for entry in _entries(folder):
            if entry.name == "lock":
                self._file(entry, self._files)
            elif _COPY.fullmatch(entry.name):
                self._copy(entry)
            else:
                self._foreign.append(entry)

    def _lock_or_foreign(self, path: Path) -> None:
        # The lock goes when it is given back; before that, its file keeps other windows away.
        if _OF_WINDOWS.fullmatch(path.name):
            self._file(path, self._files)
        elif path.name != _LOCK:
            self._foreign.append(path)

    def _login(self, folder: Path, *, demo: bool) -> None:
        if login_of(folder.name) is None:
            self._foreign.append(folder)
            return
        if not self._enters(folder):
            return
        for entry in _entries(folder):
            if _STORE.fullmatch(entry.name):
                self._file(entry, self._files)
                self.proven = True
            elif _SALVAGE.fullmatch(entry.name):
                self._everything_in(entry)
            else:
                self._foreign.append(entry)
        self._folders.append(folder)
        if not demo:
            self._logins.append(folder.name)

    def _copy(self, folder: Path) -> None:
        if not self._enters(folder):
            return
        for entry in _entries(folder):
            if _COPIED.fullmatch(entry.name):
                self._file(entry, self._files)
                self._copies += entry.name != MANIFEST
                self.proven = True
            else:
                self._foreign.append(entry)
        self._folders.append(folder)

    def _everything_in(self, folder: Path) -> None:
        """What was made in a folder of a name that is new at each time; nobody else puts anything there."""
        if not self._enters(folder):
            return
        for entry in _entries(folder):
            if is_link(entry) or not entry.is_dir():
                self._file(entry, self._files)
            else:
                self._everything_in(entry)
        self._folders.append(folder)

    def _file(self, path: Path, files: list[Path]) -> None:
        if is_link(path):
            self._links.append(path)
        elif path.is_dir():
            self._foreign.append(path)
        else:
            files.append(path)

    def _enters(self, folder: Path) -> bool:
        """Whether it is a folder to look into; a link is noted, and so is anything else."""
        if is_link(folder):
            self._links.append(folder)
            return False
        if not folder.is_dir():
            self._foreign.append(folder)
            return False
        try:
            os.scandir(folder).close()
        except OSError as error:
            self._unreadable.append(Left(folder, reason_of(error)))
            return False
        return True


def _entries(folder: Path) -> Iterator[Path]:
    return iter(sorted(Path(entry.path) for entry in os.scandir(folder)))


def _is_ours(settings: Path) -> bool:
    try:
        content = json.loads(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and content.keys() >= _OURS_IN_SETTINGS
