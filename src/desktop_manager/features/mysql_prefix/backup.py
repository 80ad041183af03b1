"""Copies of files before they are changed: complete before the first of them is, and private to the user.

One folder for each write, with the copies and a manifest. While it is made its name ends in ".part"; it gets its own
name in one step, once everything in it is on the disk. So a backup that is there is complete, whenever the program was
killed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from desktop_manager.features.errors import FileRefused
from desktop_manager.features.mysql_prefix.beside import draft_name, new_token
from desktop_manager.features.mysql_prefix.replacing import Belonging, belonging, holds, sync_folder

MANIFEST = "manifest.json"
PART = ".part"
VERSION = 1
_ID = re.compile(r"(\d{6})-\d{8}-\d{6}-[0-9a-f]{16}")


class Purpose(NamedTuple):
    """What a write is for, as the list of backups tells it.

    Attributes:
        kind: "add" or "remove" (of a prefix), or "restore".
        folder: the folder that the user chose, absolute.
        prefix: "wxyz_".
        site: name of the site, "" where none is known.
    """

    kind: str
    folder: Path
    prefix: str
    site: str = ""


class Change(NamedTuple):
    """One file to be changed.

    Attributes:
        path: the file itself, absolute, no link.
        name: how the user knows it, from the folder they chose.
        old: what it holds now; None where there is no file.
        whose: permissions and owner to give it; None keeps those it has.
    """

    path: Path
    name: str
    old: bytes | None
    new: bytes
    whose: Belonging | None = None


class CopiedFile(NamedTuple):
    """One file of a backup.

    Attributes:
        copy: name of the copy in the backup, "" where there was no file.
        before, after: SHA-256 of its content before the write ("" for no file) and after it.
        whose: permissions and owner before.
    """

    path: Path
    name: str
    copy: str
    before: str
    after: str
    whose: Belonging


class Backup(NamedTuple):
    """The copies of one write. `at`: when (seconds since 1970 UTC); `token` names its drafts."""

    id: str
    folder: Path
    at: int
    purpose: Purpose
    token: str
    files: tuple[CopiedFile, ...]

    def draft(self, path: Path) -> Path:
        """Where the new content of a file stands while it is written."""
        return path.with_name(draft_name(path.name, self.token))


class Backups:
    """All backups of this user, oldest first by name. Who writes holds `writing_alone` (see `lock`)."""

    def __init__(self, folder: Path) -> None:
        """Keep them in `folder`, which is made with the first of them: never in a site's own, which may be served."""
        self.folder = folder

    def make(self, changes: Sequence[Change], purpose: Purpose, at: int) -> Backup:
        """Copy every file that is to be changed, down to the disk.

        Raises:
            FileRefused: a file does not hold what `Change.old` says ("changed"), or cannot be read.
            OSError: the copies could not be written; nothing of them is left.
        """
        token = new_token()
        stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime(at))
        self._make_folder()
        final = self.folder / f"{self._next_number():06}-{stamp}-{token}"
        part = final.with_name(final.name + PART)
        part.mkdir(mode=0o700)
        try:
            files = tuple(_copy(change, part, number) for number, change in enumerate(changes, start=1))
            backup = Backup(final.name, final, at, purpose, token, files)
            _write(part / MANIFEST, json.dumps(_to_json(backup), indent=1).encode())
            sync_folder(part)
            part.rename(final)
            sync_folder(self.folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        return backup

    def all(self) -> tuple[list[Backup], list[str]]:
        """Every backup, newest first, and the names of those whose manifest cannot be read. Raises OSError."""
        backups, damaged = [], []
        if self.folder.is_dir():
            for folder in sorted(self.folder.iterdir(), reverse=True):
                if folder.is_dir() and not folder.name.endswith(PART):
                    try:
                        backups.append(_from_json(folder))
                    except FileRefused:
                        damaged.append(folder.name)
        return backups, damaged

    def find(self, identity: str) -> Backup | None:
        """The backup of that id, None where it was deleted. Raises FileRefused ("damaged"), OSError."""
        folder = self.folder / identity
        if _ID.fullmatch(identity) is None or not folder.is_dir():
            return None
        return _from_json(folder)

    def content(self, backup: Backup, file: CopiedFile) -> bytes:
        """What a file held. Raises FileRefused ("damaged") where the copy is another one or gone, OSError."""
        try:
            content = (backup.folder / file.copy).read_bytes()
        except FileNotFoundError as error:
            raise FileRefused("damaged") from error
        if digest(content) != file.before:
            raise FileRefused("damaged")
        return content

    def remove(self, backup: Backup) -> None:
        """Delete a backup for good. Raises OSError."""
        # Under another name first: half of a backup must not look like a whole one.
        part = backup.folder.with_name(backup.folder.name + PART)
        backup.folder.rename(part)
        shutil.rmtree(part)

    def sweep(self) -> None:
        """Remove what a kill left: unfinished backups, and drafts beside the files of finished ones. Raises OSError."""
        if not self.folder.is_dir():
            return
        for folder in self.folder.glob(f"*{PART}"):
            shutil.rmtree(folder)
        for backup in self.all()[0]:
            for file in backup.files:
                backup.draft(file.path).unlink(missing_ok=True)

    def _next_number(self) -> int:
        """Two writes in one second, or a clock that was set back, must not change their order."""
        known = (_ID.fullmatch(folder.name) for folder in self.folder.iterdir())
        return max((int(match[1]) for match in known if match is not None), default=0) + 1

    def _make_folder(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.folder.stat().st_mode & 0o077:
            self.folder.chmod(0o700)


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _copy(change: Change, folder: Path, number: int) -> CopiedFile:
    if not holds(change.path, change.old):
        raise FileRefused("changed")
    if change.old is None:
        whose = change.whose
        assert whose is not None, "a file that is not there has no permissions of its own"
        return CopiedFile(change.path, change.name, "", "", digest(change.new), whose)
    copy = f"{number:04}"
    _write(folder / copy, change.old)
    return CopiedFile(change.path, change.name, copy, digest(change.old), digest(change.new), belonging(change.path))


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)


def _to_json(backup: Backup) -> dict[str, Any]:
    # ASCII only: names that are no UTF-8 come back byte for byte from their escapes.
    purpose = backup.purpose
    return {
        "version": VERSION,
        "at": backup.at,
        "kind": purpose.kind,
        "folder": str(purpose.folder),
        "prefix": purpose.prefix,
        "site": purpose.site,
        "token": backup.token,
        "files": [
            {
                "path": str(file.path),
                "name": file.name,
                "copy": file.copy,
                "before": file.before,
                "after": file.after,
                "mode": file.whose.mode,
                "owner": file.whose.owner,
                "group": file.whose.group,
            }
            for file in backup.files
        ],
    }


def _from_json(folder: Path) -> Backup:
    try:
        body = json.loads((folder / MANIFEST).read_bytes())
        if body["version"] != VERSION:
            raise FileRefused("damaged")
        purpose = Purpose(str(body["kind"]), Path(body["folder"]), str(body["prefix"]), str(body["site"]))
        files = tuple(
            CopiedFile(
                Path(file["path"]),
                str(file["name"]),
                str(file["copy"]),
                str(file["before"]),
                str(file["after"]),
                Belonging(int(file["mode"]), int(file["owner"]), int(file["group"])),
            )
            for file in body["files"]
        )
        return Backup(folder.name, folder, int(body["at"]), purpose, str(body["token"]), files)
    except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
        raise FileRefused("damaged") from error
