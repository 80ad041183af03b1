"""How far the clock of an authenticator is off, told by one of its codes (RFC 6238)."""

from __future__ import annotations

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.otp import plain_secret

STEP_S = 30
"""Seconds of a time step (RFC 6238, 5.2)."""
FARTHEST_S = 300
"""How far to either side the clock is looked for."""


def drift_of(secret: str, code: str, server_now: float) -> int | None:
    """Seconds that the clock behind `code` is ahead of the server's (below 0: behind), in whole steps.

    Args:
        secret: base 32, as it was given for the set-up.
        code: as typed; blanks in it do not matter.
        server_now: the server's clock when the code was typed, Unix seconds.

    Returns:
        None where no moment within `FARTHEST_S` gives this code. Of several, the nearest one.
    """
    from desktop_manager.features.security.totp import Totp

    try:
        totp = Totp(plain_secret(secret), interval=STEP_S)
    except OtpRefused:
        return None
    typed, now, most = "".join(code.split()), int(server_now) // STEP_S, FARTHEST_S // STEP_S
    for steps in sorted(range(-most, most + 1), key=abs):
        if totp.generate_otp(now + steps) == typed:
            return steps * STEP_S
    return None


def code_at(secret: str, server_now: float) -> str:
    """The code of a moment on the server's clock (Unix seconds). Raises OtpRefused "secret" for a key that is none."""
    from desktop_manager.features.security.totp import Totp

    return Totp(plain_secret(secret), interval=STEP_S).generate_otp(int(server_now) // STEP_S)


def key_groups(secret: str) -> str:
    """The key in groups of four, as a person types it into an app."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
