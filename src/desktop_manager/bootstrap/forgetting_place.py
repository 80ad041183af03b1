"""Where everything that is to be forgotten lies, and the locks that keep windows away meanwhile."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_manager.bootstrap.folders import Folders, usual_folders
from desktop_manager.features.billing.pdf_files import PDF_FOLDER_PREFIX
from desktop_manager.features.billing.private_folder import private_folders
from desktop_manager.features.forgetting.kept_files import kept_files
from desktop_manager.features.forgetting.removing import Removing
from desktop_manager.features.forgetting.service import Forgotten, forget
from desktop_manager.features.forgetting.survey import Survey, survey
from desktop_manager.ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from desktop_manager.credentials.vault import Vault

SELF_TEST_PREFIX = "desktop-manager-self-test-"
DEMO_WINDOW = "demo-window"


class Place:
    """A data folder. Looking and removing block, so they belong on a worker."""

    def __init__(self, folders: Folders, *, usual: bool) -> None:
        """`usual`: it is the one that the system gives this program. This user's temporary folders count to it."""
        self._usual = usual
        self.root = folders.root
        self._windows = (SingleInstance(self.root), SingleInstance(self.root / DEMO_WINDOW))

    def holds_anything(self) -> bool:
        """Whether there is anything of this program, so that its locks may be written there. Raises OSError."""
        if self._temporary():
            return True
        if not self.root.is_dir():
            return False
        return kept_files(self.root, certain=self._usual).anything

    def acquire(self) -> bool:
        """Keep windows away, live and demo; False where one is open."""
        if not self.root.is_dir():
            return True
        held = all(window.acquire() for window in self._windows)
        if not held:
            self.release()
        return held

    def release(self) -> None:
        """Let windows be opened again; what only the locks needed goes."""
        for window in self._windows:
            window.close()
        with contextlib.suppress(OSError):
            (self.root / DEMO_WINDOW).rmdir()

    def survey(self, vault: Vault) -> Survey:
        """What is there. Raises OSError."""
        return survey(self.root, vault, certain=self._usual, temporary=self._temporary())

    def forget(self, found: Survey, vault: Vault, *, leave_keyring: bool) -> Forgotten:
        """Remove it, and the folder itself where nothing else lies in it. The locks are given back. Raises OSError."""
        try:
            forgotten = forget(found, vault, certain=self._usual, leave_keyring=leave_keyring)
        finally:
            self.release()
        if forgotten.removed is None:
            return forgotten
        last = Removing()
        last.empty_folder(self.root.resolve())
        left = (*forgotten.removed.left, *last.result().left)
        return forgotten._replace(removed=forgotten.removed._replace(left=left))

    def _temporary(self) -> list[Path]:
        if not self._usual:
            return []
        return [*private_folders(PDF_FOLDER_PREFIX), *private_folders(SELF_TEST_PREFIX)]


def place_of(data_folder: Path | None) -> Place:
    """The data folder of that path, None for the usual one."""
    return Place(Folders(data_folder) if data_folder else usual_folders(), usual=data_folder is None)
