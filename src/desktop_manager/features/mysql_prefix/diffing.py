"""The lines that edits change, for the view: as text, without passwords."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from desktop_manager.features.mysql_prefix.marked_text import encoding_of
from desktop_manager.features.mysql_prefix.records import ConfigFile, DiffLine, Edit

_LINE = re.compile(rb"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_HIDDEN = "••••"
_BOM = "\ufeff"
_WIDEST = 400
_AROUND = 120


def diff_lines(file: ConfigFile, edits: Sequence[Edit]) -> list[DiffLine]:
    """Each changed line as it is ("-") and as it becomes ("+"); a value over several lines gives several.

    Passwords are hidden. Of a very long line, only what stands around the changes is shown.
    """
    shown = list[DiffLine]()
    for line, group in groupby(edits, key=_line):
        changes = list(group)
        start, end = _bounds(file.content, changes[0].start)
        sign = _HIDDEN.encode() if encoding_of(file.content[start:end]) == "utf-8" else b"****"
        hidden = [(at, stop, sign) for at, stop in file.secrets if at >= start and stop <= end and stop > at]
        before = [*hidden, *((edit.start, edit.end, edit.old) for edit in changes)]
        after = [*hidden, *((edit.start, edit.end, edit.new) for edit in changes)]
        shown.append(DiffLine(line, _shown(file.content, start, end, before), "-"))
        shown.append(DiffLine(line, _shown(file.content, start, end, after), "+"))
    return shown


def _line(edit: Edit) -> int:
    return edit.line


def _bounds(content: bytes, at: int) -> tuple[int, int]:
    start = max(content.rfind(b"\n", 0, at), content.rfind(b"\r", 0, at)) + 1
    found = _LINE.match(content, start)
    assert found is not None  # it also matches nothing
    return start, start + len(found[0].rstrip(b"\r\n"))


def _shown(content: bytes, start: int, end: int, changes: list[tuple[int, int, bytes]]) -> str:
    encoding = encoding_of(content[start:end])
    pieces, at = list[str](), start
    for first, last, new in sorted(changes):
        if first < at:
            continue
        kept = content[at:first].decode(encoding, "replace")
        pieces += [_cut(kept, after_change=at > start, before_change=True), new.decode(encoding, "replace")]
        at = last
    pieces.append(_cut(content[at:end].decode(encoding, "replace"), after_change=True, before_change=False))
    return "".join(pieces).removeprefix(_BOM)


def _cut(text: str, *, after_change: bool, before_change: bool) -> str:
    if len(text) <= _WIDEST:
        return text
    return f"{text[:_AROUND] if after_change else ''} … {text[-_AROUND:] if before_change else ''}"
