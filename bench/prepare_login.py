"""Signs in to a served demo as the window does, fetches everything, and leaves a data folder that knows the login.

Usage: prepare_login.py DATA_FOLDER SERVER TOKEN. Secrets go into the keyring of this session.
"""

from __future__ import annotations

import sys
from pathlib import Path

from desktop_manager.bootstrap.folders import Folders
from desktop_manager.bootstrap.opening import Opener
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.features.settings import KnownLogin, Settings
from desktop_manager.store.areas import Area


class Nobody:
    """Watches no progress and cancels nothing."""

    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest."""

    def changed(self, areas: frozenset[Area]) -> None:
        """Of no interest."""

    def waiting(self, seconds: float) -> None:
        """Of no interest."""


def prepare(folder: Path, server: str, token: str) -> None:
    """Make the folder. Raises RuntimeError where the keyring keeps nothing or a request fails."""
    folders, vault = Folders(folder), KeyringVault()
    opener = Opener(folders, vault, "en")
    if opener.keyring().state is not KeyringState.KEYRING:
        raise RuntimeError(f"no keyring to measure with: {vault.status()}")
    opened = opener.sign_in(opener.logins.check(server, token), token)
    workspace = opened.workspace
    report = workspace.sync.refresh_everything(Nobody())
    if report.failures:
        raise RuntimeError(f"the first refresh failed: {report.failures}")
    if not workspace.store.persistent:
        raise RuntimeError("the store is in memory")
    workspace.close()
    settings = Settings(folders.settings_file)
    settings.add_login(KnownLogin(*workspace.login))
    settings.write(settings.as_json())


if __name__ == "__main__":
    prepare(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
