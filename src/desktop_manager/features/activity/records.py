"""What Activity shows and gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop_manager.features.activity.values import Value
    from desktop_manager.store.areas import Area


class ActivityLine(NamedTuple):
    """An entry as a line.

    Attributes:
        seq: its number. at: seconds since 1970 UTC.
        organization: 0 for none; organization_name: "" where it is not known any more.
        action: code of what was done ("news.update"); target: what it was done to, "" where the action says it.
        undoes: number of the entry that it took back, None for none.
        undone_by: number of the entry that took it back, None while nothing did.
        reversible: whether it can be taken back; refused later where the state is another meanwhile.
    """

    seq: int
    at: int
    organization: int
    organization_name: str
    area: str
    action: str
    target: str
    undoes: int | None = None
    undone_by: int | None = None
    reversible: bool = False

    @property
    def can_undo(self) -> bool:
        """Whether Undo is offered."""
        return self.reversible and self.undone_by is None


class ActivityEntry(NamedTuple):
    """An entry with its values side by side."""

    line: ActivityLine
    values: tuple[Value, ...]
    hash: str


class Left(NamedTuple):
    """Something that an Undo has left as it is, and why: "changed_since", "gone", "already", or the server's code."""

    name: str
    code: str


class TakenBack(NamedTuple):
    """What an Undo has done; `journal_seq`: number of its own entry, None where the journal could not be written."""

    changed: frozenset[Area]
    journal_seq: int | None
    left: tuple[Left, ...] = ()
