"""pyotp's codes for secrets of every length."""

from __future__ import annotations

import base64

import pyotp


class Totp(pyotp.TOTP):
    """pyotp refuses secrets under 112 bits. Many servers gave 80: who has one needs its code, not advice."""

    def byte_secret(self) -> bytes:
        """The secret's bytes."""
        return base64.b32decode(self.secret + "=" * (-len(self.secret) % 8))
