"""How hard a passphrase is to guess. An estimate: it knows no dictionary, only what makes guessing easy everywhere."""

from __future__ import annotations

import math
from enum import StrEnum

SHORTEST = 12
"""Signs that a passphrase has at least. A copy can be tried on any number of machines, for years."""
FAIR_BITS, STRONG_BITS = 50, 70

_KEYBOARD = ("qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm", "azertyuiop", "01234567890")
_COMMON = ("password", "passwort", "motdepasse", "contraseña", "infomaniak", "desktop", "manager", "secret", "admin")


class Strength(StrEnum):
    """What is said of it; the first two are not accepted."""

    TOO_SHORT = "too_short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"

    @property
    def is_enough(self) -> bool:
        """Whether a copy may be made with it."""
        return self in (Strength.FAIR, Strength.STRONG)


def strength(passphrase: str) -> Strength:
    """Judge a passphrase as it was typed."""
    if len(passphrase) < SHORTEST:
        return Strength.TOO_SHORT
    guessed = bits(passphrase)
    return Strength.STRONG if guessed >= STRONG_BITS else Strength.FAIR if guessed >= FAIR_BITS else Strength.WEAK


def bits(passphrase: str) -> float:
    """Signs that do not follow from the one before, times what each of them is worth."""
    text = passphrase.casefold()
    for word in _COMMON:
        text = text.replace(word, word[0])
    free = sum(not _follows(before, sign) for before, sign in zip(" " + text, text, strict=False))
    variety = len(set(text)) / max(1, len(text))
    # Few different signs in many places are one pattern, however long.
    return free * math.log2(_pool(passphrase)) * min(1.0, 0.4 + 1.2 * variety)


def _follows(before: str, sign: str) -> bool:
    if before == sign or abs(ord(sign) - ord(before)) == 1:
        return True
    return any(before + sign in row or sign + before in row for row in _KEYBOARD)


def _pool(text: str) -> int:
    """Of how many signs the alphabet is that was used."""
    kinds = (
        (str.islower, 26),
        (str.isupper, 26),
        (str.isdigit, 10),
        (str.isspace, 1),
    )
    size = sum(count for holds, count in kinds if any(holds(sign) for sign in text))
    if any(not sign.isalnum() and not sign.isspace() for sign in text):
        size += 32
    return max(2, size)
