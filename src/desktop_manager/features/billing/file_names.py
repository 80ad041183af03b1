"""Names of invoice files by a pattern such as "{date} {organization} {number}", safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

PLACEHOLDERS = ("date", "number", "organization", "amount", "currency", "status")
USUAL = "{date}_{organization}_{number}"
MOST_BYTES = 140
"""Of a name in UTF-8, with its ending: encrypted home folders (eCryptfs) allow 143."""

_PART = re.compile(r"\{([^{}]*)\}|([^{}]+)|([{}])")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)")
"""Device names of Windows, with any ending (Microsoft, "Naming Files, Paths, and Namespaces")."""
_RUNS = re.compile(r"[\s_]*_[\s_]*|\s{2,}")


class PatternRefused(NamedTuple):
    """What is wrong with a pattern: `code` "empty", "unknown" (the placeholder `name`) or "brace"."""

    code: str
    name: str = ""


class NameFields(NamedTuple):
    """What the placeholders stand for: date ISO 8601, amount with a decimal point, status as a word."""

    date: str
    number: str
    organization: str
    amount: str
    currency: str
    status: str


def check_pattern(pattern: str) -> PatternRefused | None:
    """What is wrong with a pattern, None for a good one."""
    if not pattern.strip():
        return PatternRefused("empty")
    for name, _text, brace in _PART.findall(pattern):
        if brace:
            return PatternRefused("brace")
        if name and name not in PLACEHOLDERS:
            return PatternRefused("unknown", name)
    return PatternRefused("brace") if "{}" in pattern else None


def file_name(pattern: str, fields: NameFields, ending: str = ".pdf") -> str:
    """The name of one file. `pattern` is a good one. Never a path: what parts folders becomes "_"."""
    values = fields._asdict()
    filled = "".join(values[name] if name else text for name, text, _ in _PART.findall(pattern))
    return f"{_cut(_safe(filled), MOST_BYTES - len(ending))}{ending}"


def unique_names(names: Iterable[str]) -> Iterator[str]:
    """The names in their order, where one is taken with a number: "a.pdf", "a (2).pdf".

    Taken is also what differs only in capitals or in how accents are composed: so it is on Windows and macOS.
    """
    taken: set[str] = set()
    tried: dict[str, int] = {}
    for name in names:
        stem, dot, ending = name.rpartition(".")
        found, number = name, tried.get(_key(name), 1)
        while _key(found) in taken:
            number += 1
            suffix = f" ({number})"
            found = f"{_cut(stem, MOST_BYTES - len(suffix) - len(dot + ending))}{suffix}{dot}{ending}"
        tried[_key(name)] = number
        taken.add(_key(found))
        yield found


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _safe(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    # Controls, what turns the reading direction round or is invisible, and lone surrogates.
    kept = "".join(
        " " if sign.isspace() else sign for sign in text if sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
    kept = _RUNS.sub(lambda run: "_" if "_" in run[0] else " ", _FORBIDDEN.sub("_", kept))
    # A dot in front hides a file, one at the end is dropped by Windows; "-" in front is an option to programs.
    kept = kept.lstrip(" .-~").rstrip(" .")
    if not kept.strip("_"):
        return "invoice"
    return f"_{kept}" if _RESERVED.match(kept) else kept


def _cut(stem: str, most: int) -> str:
    raw = stem.encode()
    return stem if len(raw) <= most else raw[:most].decode(errors="ignore").rstrip(" .")
