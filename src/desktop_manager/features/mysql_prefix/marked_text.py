"""A text and, for each of its bytes, where the file spells it: escapes take several bytes for one."""

from __future__ import annotations

import re
from typing import NamedTuple

_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")


class MarkedText(NamedTuple):
    """`data`: what the program reads; `marks`: the offset of each of its bytes in the file, then the end."""

    data: bytes
    marks: tuple[int, ...]

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.marks[0]

    @property
    def end(self) -> int:
        """Where it ends in the file."""
        return self.marks[-1]

    @property
    def shown(self) -> str:
        """As text: UTF-8, else Latin-1."""
        return decoded(self.data)

    def part(self, start: int, end: int) -> MarkedText:
        """From byte `start` to `end` of the data."""
        return MarkedText(self.data[start:end], self.marks[start : end + 1])


def as_written(content: bytes, start: int, end: int) -> MarkedText:
    """What stands in the file from `start` to `end`, without any escapes."""
    return MarkedText(content[start:end], tuple(range(start, end + 1)))


def unescaped_percent(text: MarkedText) -> MarkedText:
    """With "%40" read as "@" (RFC 3986, 2.1)."""
    data, marks, at = bytearray(), list[int](), 0
    for escape in _ESCAPED.finditer(text.data):
        data += text.data[at : escape.start()]
        marks += text.marks[at : escape.start() + 1]
        data.append(int(escape[1], 16))
        at = escape.end()
    return MarkedText(bytes(data + text.data[at:]), (*marks, *text.marks[at:]))


def encoding_of(data: bytes) -> str:
    """UTF-8 where all of it is, else Latin-1, which knows every byte."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8"


def decoded(data: bytes) -> str:
    """Bytes as text for a person."""
    return data.decode(encoding_of(data))
