"""What adding or removing the prefix changes in a file, and the file with it (product.md, job 3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from desktop_manager.features.mysql_prefix.reading import read_config
from desktop_manager.features.mysql_prefix.records import ByHand, ConfigFile, Edit, FilePlan, FoundValue

Direction = Literal["add", "remove"]

_PREFIX = re.compile(r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*_")
_LONGEST = {"name": 64, "user": 32}
"""In characters: MySQL 8 manual, "Identifier Length Limits" and "Account User Names"."""


def prefix_fault(prefix: str) -> str:
    """Why it cannot be the prefix of a server: "empty", "underscore" (does not end with one), "sign", "long", or ""."""
    if not prefix:
        return "empty"
    if not prefix.endswith("_"):
        return "underscore"
    if not _PREFIX.fullmatch(prefix):
        return "sign"
    return "long" if len(prefix) >= _LONGEST["user"] else ""


def plan(file: ConfigFile, prefix: str, direction: Direction) -> FilePlan:
    """What would change in the file; nothing where all of it is right already.

    The prefix is never doubled, and taken only where it is there. What the edits would make is read again: where
    it does not read as wanted ("unsafe"), the whole file is left to a person.

    Raises:
        ValueError: for a prefix with a `prefix_fault`.
    """
    if prefix_fault(prefix):
        raise ValueError("no prefix of a server")
    by_hand = list(file.by_hand)
    if file.problem:
        by_hand.append(ByHand("", 0, file.problem))
    unchanged, edits = list[FoundValue](), dict[tuple[int, int], Edit]()
    for value in file.values:
        reason = _refusal(value, prefix, direction)
        if reason:
            by_hand.append(ByHand(value.kind, value.line, reason, value.value, value.group))
        elif value.value.startswith(prefix) == (direction == "add"):
            unchanged.append(value)
        else:
            edits.setdefault(value.span, _edit(file.content, value, prefix, direction))
    refused = {(at.line, at.name) for at in by_hand if at.reason == "too_long"}
    # One literal may serve as name and as user: what is too long for one of them is left alone for both.
    ordered = [edit for _, edit in sorted(edits.items()) if (edit.line, edit.before) not in refused]
    if ordered and not _reads_as_wanted(file, ordered):
        by_hand += [ByHand(edit.kind, edit.line, "unsafe", edit.before) for edit in ordered]
        ordered = []
    status = "ready" if ordered else "by_hand" if by_hand else "already_right" if unchanged else "nothing"
    by_hand.sort(key=lambda at: at.line)
    return FilePlan(direction, status, tuple(ordered), tuple(by_hand), tuple(unchanged))


def apply(content: bytes, edits: Sequence[Edit]) -> bytes:
    """The content with the edits made, every other byte as it was.

    Raises:
        ValueError: where the content is no longer what the edits were planned for.
    """
    pieces, at = list[bytes](), 0
    for edit in edits:
        if edit.start < at or content[edit.start : edit.end] != edit.old:
            raise ValueError("the content is not the one that was read")
        pieces += [content[at : edit.start], edit.new]
        at = edit.end
    return b"".join([*pieces, content[at:]])


def _refusal(value: FoundValue, prefix: str, direction: Direction) -> str:
    text = value.value
    if not text:
        return "empty"
    if text.startswith(prefix):
        return "only_prefix" if text == prefix else ""
    if text.lower().startswith(prefix.lower()):
        return "other_case"
    return "too_long" if direction == "add" and len(prefix + text) > _LONGEST[value.kind] else ""


def _edit(content: bytes, value: FoundValue, prefix: str, direction: Direction) -> Edit:
    old = content[value.start : value.end]
    if direction == "add":
        new, after = prefix.encode() + old, prefix + value.value
    else:
        # The prefix may be spelled with escapes: its end is told by the marks.
        new, after = old[value.marks[len(prefix)] - value.start :], value.value.removeprefix(prefix)
    return Edit(value.start, value.end, old, new, value.line, value.kind, value.value, after)


def _reads_as_wanted(file: ConfigFile, edits: Sequence[Edit]) -> bool:
    wanted = {edit.start: edit.after for edit in edits}
    after = read_config(file.path, apply(file.content, edits))
    if after is None or after.framework != file.framework:
        return False
    expected = [(value.kind, wanted.get(value.start, value.value), value.group) for value in file.values]
    return [(value.kind, value.value, value.group) for value in after.values] == expected
