"""What the window shows of changes at Infomaniak."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

Plain = str | int | float | bool | tuple[Any, ...] | None


class FieldChange(NamedTuple):
    """One field of a record: its code (`store/watched.py`), and its value before and after; None for none."""

    field: str
    before: Plain
    after: Plain


class ChangeEntry(NamedTuple):
    """A record that came, went or changed.

    Attributes:
        at: when it was seen, in seconds since 1970 UTC; it happened at some time since the fetch before.
        area: value of the store's `Area`. record: its id there; for a renewal that of the product.
        organization: 0 for none; organization_name: "" where it is not known any more.
        what: "came", "went" or "changed".
        names: the fields that name the record, by their codes, as they were last known.
        fields: what differs; of one that came or went, nothing.
        is_known: whether the record is still there, so that it can be shown.
    """

    seq: int
    at: int
    area: str
    record: int
    organization: int
    organization_name: str
    what: str
    names: Mapping[str, Any]
    fields: tuple[FieldChange, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the record is still there, so that it can be shown."""
        return self.what != "went"


class ChangesView(NamedTuple):
    """The changes since a moment, the newest first; `known_since`: from when on changes are known, None for never."""

    entries: list[ChangeEntry]
    known_since: int | None
