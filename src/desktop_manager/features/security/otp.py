"""One-time codes of RFC 6238 (TOTP): what an entry of the authenticator consists of, and the codes it gives."""

from __future__ import annotations

import base64
import binascii
import hashlib
import time
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from desktop_manager.features.errors import OtpRefused

DIGITS = (6, 8)
PERIODS = (30, 60)
"""Seconds for which a code holds."""
ALGORITHMS = {"SHA1": hashlib.sha1, "SHA256": hashlib.sha256, "SHA512": hashlib.sha512}

SHORTEST_SECRET = 8
"""Bytes: under them it was cut off on the way here. RFC 4226 asks for 16, and many servers gave 10."""
LONGEST_SECRET = 128
"""Bytes of the longest secret taken: the block of SHA-512. A longer one is no OTP secret."""
LONGEST_NAME = 80

NEXT_SHOWS_S = 5
"""Seconds before the end of a code from which the next one is told too (product.md, job 7)."""


class OtpCodes(NamedTuple):
    """What an authenticator shows at a moment.

    Attributes:
        current: the code that holds. next: the one after it.
        left_s: seconds for which `current` still holds, above 0.
    """

    current: str
    next: str
    left_s: float

    @property
    def next_shows(self) -> bool:
        """Whether it is time to tell the next code too."""
        return self.left_s <= NEXT_SHOWS_S


class OtpKey(msgspec.Struct, frozen=True, array_like=True):
    """An entry with its secret, as the keyring keeps it. Never logged: its text does not tell the secret.

    Attributes:
        secret: base 32 without padding, in capitals.
        period: seconds. login: whether its codes sign in to this Infomaniak login.
    """

    name: str
    secret: str
    digits: int = 6
    period: int = 30
    algorithm: str = "SHA1"
    login: bool = False

    def __repr__(self) -> str:
        """Without the secret."""
        return f"OtpKey({self.name!r}, ***)"

    def codes(self, at: float) -> OtpCodes:
        """The codes at a moment, in seconds since 1970 UTC."""
        from desktop_manager.features.security.totp import Totp

        totp = Totp(self.secret, digits=self.digits, digest=ALGORITHMS[self.algorithm], interval=self.period)
        # By the counter: pyotp's own way from a date goes through local time.
        counter = int(at // self.period)
        left = (counter + 1) * self.period - at
        return OtpCodes(totp.generate_otp(counter), totp.generate_otp(counter + 1), left)


def make_key(
    name: str, secret: str, digits: int = 6, period: int = 30, algorithm: str = "SHA1", *, login: bool = False
) -> OtpKey:
    """A checked entry; blanks, hyphens, padding and small letters in `secret` are as good as none.

    Raises OtpRefused: "secret", "digits", "period", "algorithm", "name_empty" or "name_too_long".
    """
    if digits not in DIGITS:
        raise OtpRefused("digits")
    if period not in PERIODS:
        raise OtpRefused("period")
    plain = algorithm.upper().replace("-", "")
    if plain not in ALGORITHMS:
        raise OtpRefused("algorithm")
    return OtpKey(checked_name(name), plain_secret(secret), digits, period, plain, login)


def plain_secret(secret: str) -> str:
    """The secret in capitals, without what people and programs put between. Raises OtpRefused "secret"."""
    plain = "".join(sign for sign in secret if not sign.isspace() and sign not in "-=").upper()
    try:
        size = len(base64.b32decode(plain + "=" * (-len(plain) % 8)))
    except (binascii.Error, ValueError):
        raise OtpRefused("secret") from None
    if not SHORTEST_SECRET <= size <= LONGEST_SECRET:
        raise OtpRefused("secret")
    return plain


def checked_name(name: str) -> str:
    """The name without blanks around it or line breaks in it. Raises OtpRefused."""
    plain = " ".join(name.split())
    if not plain:
        raise OtpRefused("name_empty")
    if len(plain) > LONGEST_NAME:
        raise OtpRefused("name_too_long")
    return plain


def moment(now: Callable[[], int]) -> float:
    """The moment of `now` with its fraction of a second, in seconds since 1970 UTC.

    A clock of whole seconds would let a code end up to a second late. The demo's clock is whole days off this one.
    """
    while True:
        before = time.time()
        whole = now()
        if int(time.time()) == int(before):
            return whole + before % 1
