"""Which domain a sender or a link has: Infomaniak's own, one that looks like it, or any other one.

Infomaniak's own is infomaniak.com: all hosts that its clients and its API name lie under it (manager-api.md §1.1).
Confusable signs: the part of Unicode TR 39 (confusables.txt) that can spell "infomaniak".
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum

OFFICIAL = "infomaniak.com"
_NAME = "infomaniak"
_LEAST_SIGNS = 8
"""Shorter labels are near to many words by chance."""

_CONFUSABLE = str.maketrans(
    {
        "а": "a", "ɑ": "a", "α": "a", "і": "i", "ı": "i", "ι": "i", "ⅰ": "i", "ɩ": "i", "1": "i", "l": "i", "|": "i",
        "ł": "i", "о": "o", "ο": "o", "0": "o", "ø": "o", "օ": "o", "к": "k", "κ": "k", "ĸ": "k", "м": "m", "п": "n",
        "ո": "n", "η": "n", "ƒ": "f", "ғ": "f", "ք": "f",
    }
)  # fmt: skip


class DomainKind(StrEnum):
    """What a domain is beside Infomaniak's."""

    OFFICIAL = "official"
    LOOK_ALIKE = "look_alike"
    """The name stands in it, spelled the same or nearly so, and it is somebody else's domain."""
    OTHER_ENDING = "other_ending"
    """The very name with another ending ("infomaniak.ch"); who owns it is not known here."""
    OTHER = "other"
    NONE = "none"


def kind_of(domain: str) -> DomainKind:
    """What `domain` is; a host name with a final point or capitals is the same one."""
    plain = domain.strip().rstrip(".").casefold()
    if not plain:
        return DomainKind.NONE
    if plain == OFFICIAL or plain.endswith("." + OFFICIAL):
        return DomainKind.OFFICIAL
    labels = [readable(label) for label in plain.split(".")]
    if len(labels) > 1 and labels[-2] == _NAME and not any(_is_like(label) for label in labels[:-2]):
        return DomainKind.OTHER_ENDING
    return DomainKind.LOOK_ALIKE if any(_is_like(label) for label in labels) else DomainKind.OTHER


def readable(label: str) -> str:
    """A label as a browser would show it: "xn--…" decoded; one that cannot be decoded stays as it is."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode").casefold()
    except UnicodeError:
        return label


def _is_like(label: str) -> bool:
    skeleton = _skeleton(label)
    wanted = _skeleton(_NAME)
    if wanted in skeleton.replace("-", ""):
        return True
    parts = [part for part in (skeleton, *skeleton.split("-")) if len(part) >= _LEAST_SIGNS]
    return any(_within_one(part, wanted) for part in parts)


def _skeleton(label: str) -> str:
    """What the eye sees: without accents, each confusable sign as the one that it looks like."""
    bare = unicodedata.normalize("NFKD", label.casefold())
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return bare.translate(_CONFUSABLE).replace("rn", "m").replace("vv", "w")


def _within_one(one: str, other: str) -> bool:
    """Whether one sign more, fewer, another one, or two that changed places make one of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    rest, its = one[at:], other[at:]
    swapped = len(rest) > 1 and len(its) > 1 and (rest[1], rest[0]) == (its[0], its[1]) and rest[2:] == its[2:]
    return rest[1:] == its[1:] or rest[1:] == its or rest == its[1:] or swapped
