"""Payment references: the Swiss QR reference and the ISO 11649 creditor reference.

Sources: Swiss Implementation Guidelines QR-bill 2.3 (annex B: modulo 10 recursive; 27 digits), ISO 11649 (check digits
by ISO 7064 modulo 97-10). What is valid here is valid for python-stdnum, and the other way round.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple


class ReferenceKind(StrEnum):
    """What a reference is, by its form; the values are those that a QR-bill writes."""

    QR = "QRR"
    """Swiss QR reference: 27 digits, the last one a check digit. Goes with a QR-IBAN only."""
    CREDITOR = "SCOR"
    """ISO 11649 creditor reference: "RF", two check digits, 1 to 21 letters or digits."""
    NONE = "NON"
    """Neither."""


class ReferenceCheck(NamedTuple):
    """The outcome of a check.

    Attributes:
        reason: why it is not valid: "empty", "length" (digits only, but not 27 of them; or an RF that is too short or
            too long), "zeros" (names no invoice), "check_digit", "form" (neither kind); "" for a valid one.
        text: the reference without spaces, in capitals.
    """

    kind: ReferenceKind
    valid: bool
    reason: str
    text: str


QR_LENGTH = 27
_CREDITOR_LENGTH = range(5, 26)
_CARRY = (0, 9, 4, 6, 8, 2, 7, 1, 3, 5)
_DIGITS = re.compile(r"[0-9]+")
_CREDITOR = re.compile(r"RF[0-9]{2}[0-9A-Z]+")


def normalised(text: str) -> str:
    """The text without spaces (also the invisible ones that come along when it is copied), in capitals."""
    if text.isascii():
        # The same, faster: a statement has a hundred thousand references.
        return "".join(text.split()).upper()
    kept = (sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf")
    # Only ASCII: elsewhere capitals make another text ("ß" becomes "SS"), which could pass for a reference.
    return "".join(sign.upper() if sign.isascii() else sign for sign in kept)


def check(text: str) -> ReferenceCheck:
    """What a reference is, and whether its check digits are right. Spaces and small letters do not matter."""
    plain = normalised(text)
    if not plain:
        return ReferenceCheck(ReferenceKind.NONE, False, "empty", plain)
    if plain.startswith("RF"):
        reason = _creditor_fault(plain)
        return ReferenceCheck(ReferenceKind.CREDITOR, not reason, reason, plain)
    if _DIGITS.fullmatch(plain):
        reason = _qr_fault(plain)
        return ReferenceCheck(ReferenceKind.QR, not reason, reason, plain)
    return ReferenceCheck(ReferenceKind.NONE, False, "form", plain)


def grouped(text: str) -> str:
    """As it is printed: a QR reference as 2 and five times 5 digits, any other in fours (guidelines, 3.6.2)."""
    plain = normalised(text)
    if len(plain) == QR_LENGTH and _DIGITS.fullmatch(plain):
        return " ".join([plain[:2], *(plain[at : at + 5] for at in range(2, QR_LENGTH, 5))])
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def same(one: str, other: str) -> bool:
    """Whether two texts are the same reference; the zeros that banks leave out in front do not matter."""
    first, second = normalised(one), normalised(other)
    if _DIGITS.fullmatch(first) and _DIGITS.fullmatch(second):
        first, second = first.lstrip("0"), second.lstrip("0")
    return bool(first) and first == second


def remainder_97(text: str) -> int:
    """ISO 7064 modulo 97-10 of digits and capital letters (A is 10, Z is 35), as IBAN and ISO 11649 use it.

    The first four signs count last; 1 says that the check digits are right.
    """
    return int("".join(str(int(sign, 36)) for sign in text[4:] + text[:4])) % 97


def _qr_fault(digits: str) -> str:
    if len(digits) != QR_LENGTH:
        return "length"
    if not digits.strip("0"):
        return "zeros"
    return "" if digits[-1] == _modulo_10_recursive(digits[:-1]) else "check_digit"


def _modulo_10_recursive(digits: str) -> str:
    carry = 0
    for digit in digits:
        carry = _CARRY[(carry + int(digit)) % 10]
    return str((10 - carry) % 10)


def _creditor_fault(plain: str) -> str:
    if not _CREDITOR.fullmatch(plain):
        return "length" if len(plain) not in _CREDITOR_LENGTH and plain.isalnum() and plain.isascii() else "form"
    if len(plain) not in _CREDITOR_LENGTH:
        return "length"
    return "" if remainder_97(plain) == 1 else "check_digit"
