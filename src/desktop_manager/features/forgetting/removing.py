"""Removes files, and goes on where one of them stays."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop_manager.features.forgetting.kept_files import KeptFiles, Left, is_link, reason_of
from desktop_manager.features.mysql_prefix.backup import Backups

_NOT_EMPTY = (errno.ENOTEMPTY, errno.EEXIST)


class Removed(NamedTuple):
    """What happened to the files.

    Attributes:
        files, size: how many went, and their bytes.
        left: what should have gone.
    """

    files: int
    size: int
    left: tuple[Left, ...]


class Removing:
    """One round. Blocks, so it belongs on a worker."""

    def __init__(self) -> None:
        """Nothing is removed yet."""
        self._files = 0
        self._size = 0
        self._left: list[Left] = []

    def drafts(self, copies: Path) -> None:
        """Remove the drafts that a kill left beside files of the user's own: only the copies' manifests name them."""
        backups = Backups(copies)
        try:
            own = [backup for backup in backups.all()[0] if not is_link(backup.folder)]
            drafts = [backup.draft(file.path) for backup in own for file in backup.files]
        except OSError as error:
            self._left.append(Left(copies, reason_of(error)))
            return
        for draft in drafts:
            # Where the site's folder is gone or closed, the copies go all the same.
            if os.path.lexists(draft):
                self._remove(draft, 0)

    def kept(self, kept: KeptFiles) -> None:
        """Remove what this program keeps in a data folder, and its folders where nothing else lies in them."""
        for path in kept.files:
            self._remove(path, kept.sizes[path])
        for folder in kept.folders:
            self.empty_folder(folder)
        self._left.extend(kept.unreadable)

    def empty_folder(self, folder: Path) -> None:
        """Remove a folder if it is empty."""
        try:
            folder.rmdir()
        except FileNotFoundError:
            return
        except OSError as error:
            # What lies in it has been said already, or is not this program's.
            if error.errno not in _NOT_EMPTY:
                self._left.append(Left(folder, reason_of(error)))

    def temporary(self, paths: Iterable[Path]) -> None:
        """Remove temporary folders with all that is in them."""
        for path in paths:
            try:
                shutil.rmtree(path)
                self._files += 1
            except OSError as error:
                self._left.append(Left(path, reason_of(error)))

    def result(self) -> Removed:
        """What has happened so far."""
        return Removed(self._files, self._size, tuple(self._left))

    def _remove(self, path: Path, size: int) -> None:
        try:
            path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            self._left.append(Left(path, reason_of(error)))
        else:
            self._files += 1
            self._size += size
