"""Codes and keys that are to be found in a text however their signs are grouped or capitalized."""

from __future__ import annotations

FEWEST_SIGNS = 6
"""From so many signs on a code is looked for; fewer would hide half of every log."""

_BETWEEN = frozenset(" \t\n\r-")
"""What stands between groups, one at a time."""


class KnownCodes:
    """Thousands of them cost a text no more than one: each place of it is looked up, not each code searched.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._signs: set[str] = set()
        self._lengths: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self._signs)

    def add(self, secret: str) -> bool:
        """Look for it from now on; False if it is no code.

        A code is letters and digits in groups. A plain word is none: a password may be one, and is a word elsewhere.
        """
        signs = "".join(sign for sign in secret if sign not in _BETWEEN)
        told_apart = not secret.isalpha() or secret.isupper()
        if not (signs.isascii() and signs.isalnum() and len(signs) >= FEWEST_SIGNS and told_apart):
            return False
        self._signs.add(signs.lower())
        if len(signs) not in self._lengths:
            self._lengths = (*self._lengths, len(signs))
        return True

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where codes begin and end in `text`; some may overlap."""
        if not self._signs:
            return []
        plain, places = _without_groups(text)
        return [
            (places[start], places[start + length - 1] + 1)
            for length in self._lengths
            for start in range(len(plain) - length + 1)
            if plain[start : start + length] in self._signs
        ]


def _without_groups(text: str) -> tuple[str, list[int]]:
    """The text in small letters, without single blanks and dashes; and for each sign its place in `text`.

    What is no letter or digit stands as a blank, which no code has.
    """
    signs: list[str] = []
    places: list[int] = []
    dropped = False
    for place, sign in enumerate(text):
        if sign in _BETWEEN and not dropped:
            dropped = True
            continue
        dropped = False
        signs.append(sign.lower() if sign.isascii() and sign.isalnum() else " ")
        places.append(place)
    return "".join(signs), places
