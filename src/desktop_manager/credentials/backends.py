"""Which keyrings are trusted, and in what order they are tried on this system."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import Protocol

from desktop_manager.credentials.configuration import named_backend
from desktop_manager.credentials.errors import KeyringUnavailable
from desktop_manager.credentials.names import ItemName

SECRET_SERVICE = "keyring.backends.SecretService.Keyring"
KWALLET = "keyring.backends.kwallet.DBusKeyring"
MACOS = "keyring.backends.macOS.Keyring"
WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
_SYSTEMS = {SECRET_SERVICE: "linux", KWALLET: "linux", MACOS: "darwin", WINDOWS: "win32"}
# Classes that keep nothing: naming one is how people turn the keyring off (`keyring --disable` writes the first).
_OFF = frozenset({"keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"})


class Backend(Protocol):
    """One keyring. Every method may block for ever and raises KeyringError only."""

    @property
    def label(self) -> str:
        """Its name as people know it."""

    @property
    def encoding(self) -> str:
        """How it counts the length of a value."""

    def check(self) -> None: ...
    def read(self, names: Iterable[ItemName]) -> dict[ItemName, str]: ...
    def write(self, name: ItemName, value: str) -> None: ...
    def delete(self, name: ItemName) -> None: ...
    def unlock(self, names: Iterable[ItemName], timeout_s: float) -> None: ...


def allowed_backends(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> list[Backend]:
    """The back ends to try, best first; perhaps none.

    Only classes of the list above, whatever is installed: never a null one, which loses writes silently, nor one of
    keyrings.alt, which keeps plain text. Raises KeyringUnavailable ("disabled", "backend_not_allowed") where the
    person's environment names anything else: to go round their choice would be as wrong as to follow it.
    """
    named = named_backend(environ, platform)
    if named in _OFF:
        raise KeyringUnavailable("The keyring is turned off by the settings of the keyring library", "disabled")
    if named is not None and _SYSTEMS.get(named) != platform:
        raise KeyringUnavailable(f"The keyring back end {named} is not one this program uses", "backend_not_allowed")
    return [_backend(path) for path in _SYSTEMS if path == named or (not named and _fits(path, platform))]


def _fits(class_path: str, platform: str) -> bool:
    # KWallet's own D-Bus interface needs dbus-python; looking for that is cheap, importing the class is not.
    return _SYSTEMS[class_path] == platform and (class_path != KWALLET or find_spec("dbus") is not None)


def _backend(class_path: str) -> Backend:
    if class_path == SECRET_SERVICE:
        from desktop_manager.credentials.secret_service import SecretServiceBackend

        return SecretServiceBackend()
    from desktop_manager.credentials.library import LibraryBackend

    label = {KWALLET: "KWallet", MACOS: "macOS Keychain", WINDOWS: "Windows Credential Manager"}[class_path]
    return LibraryBackend(class_path, label, "utf-16-le" if class_path == WINDOWS else "utf-8")
