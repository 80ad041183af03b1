"""What this program keeps on this computer, before it is removed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop_manager.credentials.errors import KeyringError
from desktop_manager.credentials.keys import LoginKey, SecretKind, login_of
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.forgetting.kept_files import KeptFiles, kept_files
from desktop_manager.features.settings import Settings
from desktop_manager.store.looking import Glance, glance

NO_KEYRING = frozenset(("no_service", "disabled", "backend_not_allowed", "not_created"))
"""Why a keyring cannot be emptied that nobody can unlock or wait for either: there is none to speak of."""


class KeptLogin(NamedTuple):
    """A login of this computer.

    Attributes:
        name: the one the user gave it, or the user's own; "" where neither is known here.
        organizations: how many it reaches, None where its store cannot be read now.
        size: bytes of its files.
    """

    login: LoginKey
    name: str
    organizations: int | None
    size: int


class Survey(NamedTuple):
    """What is there.

    Attributes:
        keyring: how the keyring is; None where no login needs it.
        demo_size, copies_size: bytes of the demo's files, and of the copies of files of the user's own.
        settings: whether there are settings.
        temporary: temporary folders.
    """

    root: Path
    kept: KeptFiles
    logins: tuple[KeptLogin, ...]
    keyring: KeyringStatus | None
    demo_size: int
    copies_size: int
    settings: bool
    temporary: tuple[Path, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is kept."""
        return not (self.kept.anything or self.logins or self.temporary)

    @property
    def without_keyring(self) -> bool:
        """Whether files can only be removed without emptying a keyring: there is none."""
        return self.keyring is not None and self.keyring.reason in NO_KEYRING

    @property
    def keyring_in_the_way(self) -> bool:
        """Whether the keyring is there, but cannot be emptied now."""
        return self.keyring is not None and self.keyring.state is KeyringState.LOCKED and not self.without_keyring


def survey(root: Path, vault: Vault, *, certain: bool, temporary: Iterable[Path] = ()) -> Survey:
    """Look at the data folder, and ask the keyring for what opens its stores. Blocks. `certain`: see `kept_files`.

    Raises:
        OSError: the folder cannot be read.
    """
    kept = kept_files(root, certain=certain) if root.is_dir() else KeptFiles()
    file = root / "settings.json"
    settings = Settings(file)
    has_settings = file in kept.files
    if has_settings:
        settings.load()
    logins = _known(settings, kept)
    status = vault.probe() if logins else None
    reads = status is not None and status.state is KeyringState.KEYRING
    return Survey(
        root,
        kept,
        tuple(_look_at(login, root, kept, settings, vault if reads else None) for login in logins),
        status,
        kept.size_below(root / "demo"),
        kept.size_below(root / "copies"),
        has_settings,
        tuple(temporary),
    )


def _known(settings: Settings, kept: KeptFiles) -> tuple[LoginKey, ...]:
    """Every login that the settings or a folder know. Of a folder alone the server is told back from its name."""
    known = {login.folder: login for login in (LoginKey(*one) for one in settings.logins)}
    for folder in kept.logins:
        login = login_of(folder)
        if login is not None:
            known.setdefault(folder, login)
    return tuple(known.values())


def _look_at(login: LoginKey, root: Path, kept: KeptFiles, settings: Settings, vault: Vault | None) -> KeptLogin:
    folder = root / "logins" / login.folder
    seen: Glance | None = None
    if vault is not None and folder / "store.db" in kept.files:
        # Without its key it is told by its address; whether the keyring can be emptied shows at the emptying.
        with contextlib.suppress(KeyringError, ValueError):
            key = bytes.fromhex(vault.get(login, SecretKind.DATABASE_KEY) or "")
            seen = glance(folder, key) if key else None
    name = settings.login_names.get(login.folder, "") or (seen.user if seen is not None else "")
    return KeptLogin(login, name, seen.organizations if seen is not None else None, kept.size_below(folder))
