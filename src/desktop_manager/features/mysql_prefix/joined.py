"""A text put together of several pieces, some of them known only when the program runs."""

from __future__ import annotations

from desktop_manager.features.mysql_prefix.drafts import Answer, Spelled, Unknown
from desktop_manager.features.mysql_prefix.marked_text import MarkedText

_HOLE = b"\x00"


class Joined:
    """The pieces in order. `data` has a zero byte where an inserted value is not spelled in the file itself.

    `reason`: what is said of a value that is made of several pieces.
    """

    def __init__(self, reason: str) -> None:
        self.data = bytearray()
        self._reason = reason
        self._starts, self._ends, self._pieces = list[int](), list[int](), list[int]()
        self._spelled = dict[int, Spelled]()
        self._holes = dict[int, Answer | None]()
        self._count = 0

    def add_text(self, piece: Spelled) -> None:
        """Adds what is spelled out in place."""
        self._count += 1
        self._spelled[self._count] = piece
        # A zero byte in a text is none of ours; no name has one.
        self.data += piece.text.data.replace(_HOLE, b"\x01")
        self._starts += piece.text.marks[:-1]
        self._ends += piece.text.marks[1:]
        self._pieces += [self._count] * len(piece.text.data)

    def add_value(self, value: Answer | None, offset: int) -> None:
        """Adds a value that is inserted; `offset`: where."""
        self._count += 1
        self._holes[len(self.data)] = value
        self.data += _HOLE
        self._starts.append(offset)
        self._ends.append(offset)
        self._pieces.append(self._count)

    def answer(self, start: int, end: int) -> Answer | None:
        """What bytes `start` to `end` of the data are; None for nothing."""
        if start >= end:
            return None
        if start in self._holes and end == start + 1:
            return self._holes[start]
        if self._pieces[start] != self._pieces[end - 1]:
            return Unknown(self._reason, self._starts[start])
        piece = self._spelled[self._pieces[start]]
        marks = (*self._starts[start:end], self._ends[end - 1])
        return piece._replace(text=MarkedText(bytes(self.data[start:end]), marks))

    def known(self, start: int, end: int) -> str:
        """What bytes `start` to `end` say, where the file spells it; else ""."""
        answer = self.answer(start, end)
        return answer.text.shown if isinstance(answer, Spelled) else ""
