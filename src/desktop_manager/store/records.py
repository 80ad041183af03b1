"""Plain values that go into the store and come out of it. Cheap to import."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Clock = Callable[[], float]
"""Seconds since the epoch, as `time.time`."""


Place = tuple[int, int]
"""Where a record stands in its area: organization and id."""


class Record(NamedTuple):
    """One record: the organization it belongs to (0 = none), its id there, and the JSON of its api model."""

    organization: int
    id: int
    payload: bytes


class Age(NamedTuple):
    """When an area was last fetched: epoch seconds. `organization` None stands for the whole area."""

    area: str
    organization: int | None
    fetched_at: int


class Failure(NamedTuple):
    """Why an area could not be refreshed, and when (epoch seconds). `organization` None stands for the whole area."""

    area: str
    organization: int | None
    code: str
    at: int


class Notice(NamedTuple):
    """Something to tell the user about the store, as a code with its values; the window finds the words.

    code: "in_memory" (no folder or no key: kept for this run only),
          "read_only" or "disk_full" (the file was read, changes are kept for this run only),
          "recovered_damaged" (a fresh file was made; `entries` of the journal were saved, the rest lies in `kept_as`),
          "migrated" (an older file was converted; the copy from before lies in `kept_as`).
    `kept_as` is a file name inside the data folder, or empty.
    """

    code: str
    entries: int = 0
    kept_as: str = ""
