"""Keeping the key of an app that is being set up in Authenticator on this computer."""

from __future__ import annotations

from collections.abc import Callable

from desktop_manager.features.security.authenticator import AuthenticatorService
from desktop_manager.features.security.otp_text import parse
from desktop_manager.features.security.two_step import Keep


def keeper(authenticator: AuthenticatorService) -> Keep:
    """Keeps an `otpauth://` text as the entry of this login; both ways raise KeyringProblem and OtpRefused."""

    def keep(uri: str) -> Callable[[], None]:
        authenticator.keep_login(parse(uri))
        entry = authenticator.login_entry()

        def take_away() -> None:
            if entry is not None:
                authenticator.remove(entry.name)

        return take_away

    return keep
