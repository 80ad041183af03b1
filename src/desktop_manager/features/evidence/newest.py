"""The newest bookings of a long statement: a bank may export ten years, and reminders are about the last months."""

from __future__ import annotations

from desktop_manager.features.evidence.records import StatementEntry

MOST_ENTRIES = 100_000
"""Bookings that are kept: some 50 MB."""


class Newest:
    """Takes bookings one by one and keeps the newest."""

    def __init__(self, most: int = MOST_ENTRIES) -> None:
        """`most`: how many are kept."""
        self._most = most
        self._entries: list[StatementEntry] = []
        self.left_out = 0

    def add(self, entry: StatementEntry) -> None:
        """Take one more."""
        self._entries.append(entry)
        if len(self._entries) >= 2 * self._most:
            self._cut()

    def entries(self) -> tuple[StatementEntry, ...]:
        """What was kept, newest first; of one day in the order of the statement."""
        self._cut()
        return tuple(self._entries)

    def _cut(self) -> None:
        self._entries.sort(key=lambda entry: entry.booked_on, reverse=True)
        self.left_out += max(0, len(self._entries) - self._most)
        del self._entries[self._most :]
