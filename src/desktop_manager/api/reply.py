"""What a call gives back."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Page(NamedTuple):
    """Paging keys; there only when the query had `page`. None for a key the server left out."""

    total: int | None
    page: int | None
    pages: int | None
    items_per_page: int | None


class SkippedRecord(NamedTuple):
    """A record of a list that could not be read: its place, its id where that much can be told, and why (redacted)."""

    position: int
    id: int | None
    reason: str


class Reply(NamedTuple, Generic[T]):
    """An answered call.

    `task` is the uuid of a server task when the answer was asynchronous; `data` is None then (writes only).
    `response_at` is the server's time in Unix seconds. `skipped` lists what could not be read of a list.
    """

    data: T
    page: Page | None = None
    task: str | None = None
    response_at: int | None = None
    request_id: str | None = None
    skipped: tuple[SkippedRecord, ...] = ()
    missing: int = 0
    """On the last page of a listing: how many records the server's `total` promised and did not send."""
