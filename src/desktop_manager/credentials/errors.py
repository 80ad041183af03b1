"""What can go wrong with the keyring. Imports nothing heavy; no message ever holds a secret."""

from __future__ import annotations

from typing import ClassVar

from desktop_manager.credentials.state import Reason


class KeyringError(Exception):
    """Any trouble with the keyring; ``reason`` is the code that the status shows too."""

    default_reason: ClassVar[Reason] = "error"

    def __init__(self, message: str, reason: Reason | None = None) -> None:
        super().__init__(message)
        self.reason: Reason = reason or self.default_reason


class KeyringTimeout(KeyringError):
    """No answer in time. At most the one step that was under way may still happen: read before writing again."""

    default_reason = "timeout"


class KeyringLocked(KeyringError):
    """The keyring, or the item in it, is locked (or the person dismissed the question)."""

    default_reason = "locked"


class KeyringDenied(KeyringError):
    """The keyring refused, or did not keep what it was given. The old value is still there."""

    default_reason = "denied"


class KeyringUnavailable(KeyringError):
    """There is no keyring, it went away, or it gave an answer that is not understood."""

    default_reason = "no_service"


class SecretTooLong(KeyringError):
    """The value is longer than the Windows Credential Manager can keep; nothing was written."""

    default_reason = "denied"
