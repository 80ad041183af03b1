"""The lines of a .env file.

Sources: Symfony, "Dotenv"; vlucas/phpdotenv (Laravel), "Usage"; where they differ, what both read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.drafts import Spelled
from desktop_manager.features.mysql_prefix.marked_text import MarkedText, as_written

_LINE = re.compile(
    rb"""(?:\A\xef\xbb\xbf)?[ \t]*+
    (?:(?:export[ \t]++)?(?P<key>[A-Za-z_][A-Za-z0-9_.]*+)[ \t]*+=[ \t]*+
       (?: '(?P<single>[^']*+)' | "(?P<double>[^"\\]*+(?:\\.[^"\\]*+)*)" | (?P<plain>(?:(?![ \t]\#)[^\r\n'"])*) )
       (?P<rest>[^\r\n]*+)
     | [^\r\n]*+)
    (?:\r\n|\n|\r|\Z)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"f": b"\f", b"v": b"\v"}
_INSERTED = re.compile(
    rb"""\\. | \$(?P<call>\() | \$\{(?P<name>[A-Za-z0-9_.]+)(?P<more>[^}]*)\} | \$(?P<bare>[A-Za-z_][A-Za-z0-9_]*)""",
    re.VERBOSE | re.DOTALL,
)


class Hole(NamedTuple):
    """A variable inserted into a value (`name`), or what a command prints ("")."""

    name: str
    offset: int


class EnvLine(NamedTuple):
    """A variable that is set.

    `parts`: the plain and the inserted pieces of its value; none where it is written in a way that only some read.
    """

    key: str
    offset: int
    parts: tuple[Spelled | Hole, ...]


def env_lines(content: bytes) -> Iterator[EnvLine]:
    """The variables that a file sets, in order, comments left out."""
    at = 0
    while at < len(content):
        found = _LINE.match(content, at)
        assert found is not None  # a line of anything matches
        at = found.end()
        if found["key"] is not None:
            yield EnvLine(found["key"].decode("ascii"), found.start("key"), tuple(_parts(content, found)))


def _parts(content: bytes, found: re.Match[bytes]) -> Iterator[Spelled | Hole]:
    rest = found["rest"].strip()
    if rest and not rest.startswith(b"#"):
        return  # text behind a closing quote
    if found["single"] is not None:
        yield Spelled(as_written(content, *found.span("single")), "single")
    elif found["double"] is not None:
        yield from _inserted(content, *found.span("double"), "double")
    else:
        start, end = found.span("plain")
        yield from _inserted(content, start, start + len(content[start:end].rstrip(b" \t")), "plain")


def _inserted(content: bytes, start: int, end: int, form: str) -> Iterator[Spelled | Hole]:
    at = start
    for hole in _INSERTED.finditer(content, start, end):
        if hole[0][:1] == b"\\":
            continue
        if hole.start() > at:
            yield Spelled(_undone(as_written(content, at, hole.start())), form)
        name = b"" if hole["call"] or hole["more"] else hole["name"] or hole["bare"]
        yield Hole(name.decode("ascii"), hole.start())
        at = hole.end()
    if at < end:
        yield Spelled(_undone(as_written(content, at, end)), form)


def _undone(text: MarkedText) -> MarkedText:
    data, marks, at = bytearray(), list[int](), 0
    for escape in _ESCAPE.finditer(text.data):
        data += text.data[at : escape.start()] + _CONTROLS.get(escape[1], escape[1])
        marks += text.marks[at : escape.start() + 1]
        at = escape.end()
    return MarkedText(bytes(data + text.data[at:]), (*marks, *text.marks[at:]))
