"""The state of the keyring, for the window, which does not speak to the keyring itself."""

from desktop_manager.credentials.state import KeyringState, KeyringStatus

__all__ = ["KeyringState", "KeyringStatus"]
