"""Connections as a reader finds them, and the `ConfigFile` that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.lines import Lines
from desktop_manager.features.mysql_prefix.marked_text import MarkedText
from desktop_manager.features.mysql_prefix.records import ByHand, ConfigFile, Connection, FoundValue


class Spelled(NamedTuple):
    """A value that the file spells out; `form`, `via`, `via_name` as in `FoundValue`."""

    text: MarkedText
    form: str
    via: str = ""
    via_name: str = ""


class Unknown(NamedTuple):
    """A value that is worked out at run time.

    `reason`, `name`: as in `ByHand`. `offset`: where. `outside`: it is handed in from other files, so that nothing
    is to be changed here.
    """

    reason: str
    offset: int
    name: str = ""
    outside: bool = False


Answer = Spelled | Unknown


class Draft(NamedTuple):
    """A connection. `secrets`: start and end of what spells its password."""

    label: str = ""
    names: tuple[Answer, ...] = ()
    users: tuple[Answer, ...] = ()
    host: str = ""
    secrets: tuple[tuple[int, int], ...] = ()


def config_file(path: PurePath, framework: str, content: bytes, drafts: Iterable[Draft]) -> ConfigFile:
    """The record of a file. A literal that serves several connections is listed once, with the first of them."""
    lines = Lines(content)
    values, by_hand = dict[tuple[str, int], FoundValue](), dict[tuple[str, int, str], ByHand]()
    connections, secrets = list[Connection](), set[tuple[int, int]]()
    for draft in drafts:
        group = len(connections)
        before = len(values) + len(by_hand)
        for kind, answers in (("name", draft.names), ("user", draft.users)):
            for answer in answers:
                if isinstance(answer, Spelled):
                    values.setdefault((kind, answer.text.start), _value(kind, answer, lines, group))
                else:
                    line = lines.at(answer.offset)
                    by_hand.setdefault((kind, line, answer.name), ByHand(kind, line, answer.reason, answer.name, group))
        secrets.update(draft.secrets)
        if len(values) + len(by_hand) > before:
            connections.append(Connection(group, draft.label, draft.host))
    return ConfigFile(
        path,
        framework,
        content,
        tuple(sorted(values.values(), key=_place)),
        tuple(sorted(by_hand.values(), key=_line)),
        tuple(connections),
        tuple(sorted(secrets)),
    )


def spelled(answers: Sequence[Answer]) -> str:
    """The first of the values that is spelled out, "" for none."""
    return next((answer.text.shown for answer in answers if isinstance(answer, Spelled)), "")


def _value(kind: str, answer: Spelled, lines: Lines, group: int) -> FoundValue:
    text = answer.text
    line = lines.at(text.start)
    return FoundValue(
        kind,
        text.shown,
        text.start,
        text.end,
        line,
        answer.form,
        text.marks,
        group,
        answer.via,
        answer.via_name,
    )


def _place(value: FoundValue) -> tuple[int, str]:
    return value.start, value.kind


def _line(at: ByHand) -> tuple[int, str]:
    return at.line, at.kind
