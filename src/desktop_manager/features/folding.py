"""Text in the form in which people look for it: neither case nor accents matter."""

import unicodedata
from itertools import filterfalse


def folded(text: str) -> str:
    """`text` without case and accents, so that "reseau" finds "Réseau" and "É" sorts beside "E"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(filterfalse(unicodedata.combining, apart)).casefold()
