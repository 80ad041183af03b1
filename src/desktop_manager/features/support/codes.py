"""Which code is this: a pasted code compared with those that are known."""

import unicodedata
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

SHORTEST = 4
"""Signs from which on a code is recognised although it is written another way."""


class CodeKind(Enum):
    """The three kinds (product.md, job 1); the value stands in the keyring's entry."""

    SUPPORT = "support"
    VIP = "vip"
    AUTHORIZATION = "authorization"


class KnownCode(NamedTuple):
    """A code and whose it is. Masked in `repr`.

    Attributes:
        owner: the domain of an authorization code, the organization of a VIP code, "" for the support code.
        organization: name of the organization of a domain, "" otherwise.
        label: what the user called it, "" for one that the server told.
    """

    kind: CodeKind
    code: str
    owner: str = ""
    organization: str = ""
    label: str = ""

    def __repr__(self) -> str:
        """Say whose, not which."""
        return f"KnownCode({self.kind}, ***, {self.owner!r})"


class Match(NamedTuple):
    """What a pasted code is. `exact` False: an authorization code whose letters or dashes were written another way."""

    kind: CodeKind
    owner: str
    organization: str
    label: str
    exact: bool


def folded_code(text: str) -> str:
    """A code without blanks, dashes and case: "4821-9037" and "4821 9037" are one."""
    signs = unicodedata.normalize("NFKC", text)
    kept = "".join(sign for sign in signs if sign.isalnum() or not _parts(sign))
    return unicodedata.normalize("NFKC", kept.casefold())


def identify(pasted: str, known: Iterable[KnownCode]) -> tuple[Match, ...]:
    """What `pasted` is; nothing if it is not known, several if several codes are the same.

    Codes of digits are compared without blanks and dashes. The letters of an authorization code differ by case, so one
    that is written another way counts only if no other code is meant by it.
    """
    given, loose = pasted.strip(), folded_code(pasted)
    if not given:
        return ()
    codes = list(known)
    exact = [one for one in codes if one.code.strip() == given]
    if exact:
        return tuple(_match(one, exact=True) for one in exact)
    if len(loose) < SHORTEST:
        return ()
    found = [one for one in codes if folded_code(one.code) == loose]
    if len({one.code.strip() for one in found if not _is_digits(one)}) > 1:
        return ()
    return tuple(_match(one, exact=_is_digits(one)) for one in found)


def _match(one: KnownCode, *, exact: bool) -> Match:
    return Match(one.kind, one.owner, one.organization, one.label, exact)


def _is_digits(one: KnownCode) -> bool:
    return folded_code(one.code).isdigit()


def _parts(sign: str) -> bool:
    """Whether a sign only parts groups: blanks, dashes, and what cannot be seen."""
    return unicodedata.category(sign) in ("Zs", "Zl", "Zp", "Pd", "Cc", "Cf") or sign in "_·."
