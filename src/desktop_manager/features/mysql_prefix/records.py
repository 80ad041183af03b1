"""What a configuration file holds and what would change in it: plain values (product.md, job 3).

Offsets are bytes from the beginning of the file; lines start at 1 and end at "\\n", "\\r\\n" or "\\r".
"""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple


class FoundValue(NamedTuple):
    """A name of a database or user that the file spells out.

    Attributes:
        kind: "name" (of the database) or "user".
        value: as the program reads it, escapes undone.
        start, end: the bytes that spell it: inside the quotes, or a part of a DSN or address.
        line: of `start`.
        form: how it is written: "single", "double", "heredoc", "nowdoc" (PHP), "plain" (without quotes).
        marks: the offset at which each byte of the value is spelled, and the end: escapes take several bytes.
        group: number of the connection to which it belongs, see `ConfigFile.connections`.
        via: how the connection comes to it: "" directly, "variable" or "constant" (set once in the same file and
            followed), "environment" (the default; where the environment variable is set, that wins).
        via_name: what was followed, such as "$database", "DB_BASE" or the environment variable's name.
    """

    kind: str
    value: str
    start: int
    end: int
    line: int
    form: str
    marks: tuple[int, ...]
    group: int = 0
    via: str = ""
    via_name: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """Where it is spelled."""
        return self.start, self.end


class ByHand(NamedTuple):
    """A place that only a person can change.

    Attributes:
        kind: "name" or "user"; "" for the whole file (then `line` is 0).
        line: where it is worked out.
        reason: "concatenated", "interpolated", "variable" (not set in this file), "several" (set more than once),
            "constant" (not set in this file), "environment" (an environment variable, without default), "call",
            "computed"; of a plan also "too_long", "empty", "other_case" (the prefix is there in other capitals),
            "only_prefix" (nothing would be left of it), "unsafe" (the outcome would read otherwise), or the file's
            problem.
        name: of the variable, constant, environment variable or function; for a plan's own reasons the value.
        group: as in `FoundValue`.
    """

    kind: str
    line: int
    reason: str
    name: str = ""
    group: int = 0


class Connection(NamedTuple):
    """One connection to a database; a file may hold several.

    `label`: what the file calls it ("default", "replica"), "" for nothing. `host`: as far as it is spelled out.
    """

    group: int
    label: str = ""
    host: str = ""


class ConfigFile(NamedTuple):
    """A configuration file as it was read.

    Attributes:
        path: as it was given. framework: "wordpress", "joomla", "drupal", "prestashop", "laravel", "symfony", "matomo"
            or "php" (any other).
        content: the bytes that were read. They hold passwords, so `repr` leaves them out.
        values, by_hand: in the order of the file.
        connections: by group.
        secrets: start and end of what spells a password; `diff_lines` hides it.
        problem: why nothing was read: "unreadable_encoding" (UTF-16 or zero bytes), "syntax" (PHP would not read it
            either), "too_deep"; "" for none.
    """

    path: PurePath
    framework: str
    content: bytes
    values: tuple[FoundValue, ...] = ()
    by_hand: tuple[ByHand, ...] = ()
    connections: tuple[Connection, ...] = ()
    secrets: tuple[tuple[int, int], ...] = ()
    problem: str = ""

    def __repr__(self) -> str:
        """Without the content and the values, which may be shown in a message."""
        return f"ConfigFile({str(self.path)!r}, {self.framework!r}, {len(self.values)} values, {self.problem!r})"


class Edit(NamedTuple):
    """One value rewritten: `old` stands at `start` to `end` and becomes `new`.

    `kind`, `line`: of the value. `before`, `after`: as the program reads it, for the journal.
    """

    start: int
    end: int
    old: bytes
    new: bytes
    line: int
    kind: str
    before: str
    after: str


class FilePlan(NamedTuple):
    """What adding or removing the prefix does to a file.

    Attributes:
        direction: "add" or "remove".
        status: "ready" (there are edits; perhaps something by hand too), "by_hand" (only that), "already_right",
            "nothing" (no MySQL connection is set in it).
        edits: in the order of the file, never overlapping.
        by_hand: what the file works out when it runs, and what the prefix cannot be added to or taken from.
        unchanged: values that are right already.
    """

    direction: str
    status: str
    edits: tuple[Edit, ...] = ()
    by_hand: tuple[ByHand, ...] = ()
    unchanged: tuple[FoundValue, ...] = ()


class DiffLine(NamedTuple):
    """A line for the view: `number` in the file, `text` without its ending, `sign` "-", "+" or " "."""

    number: int
    text: str
    sign: str
