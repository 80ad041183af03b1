"""The places that a filter has found, in an order, worked out as far as somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, islice
from typing import overload

PIECE = 5_000
"""Places that are worked out in one go, some tenths of a millisecond."""

A_SCREEN = 50
"""Places worked out at least."""


class Found(Sequence[int]):
    """The places of an order that passed. Their number is known at once, and the window shows a few at the start.

    To bring 300,000 of them into the order of a column takes as long as to search them. Also a worker may look through
    it: each piece is added by one call that holds Python for its whole length.
    """

    def __init__(self, places: Sequence[int], passed: bytearray) -> None:
        """All `places` in an order, and for each place 1 if it passed, else 0; neither changes any more."""
        self._passed = passed
        self._count = passed.count(1)
        self._rest = compress(places, map(passed.__getitem__, places))
        self._reached: list[int] = []

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> int: ...
    @overload
    def __getitem__(self, row: slice) -> list[int]: ...
    def __getitem__(self, row: int | slice) -> int | list[int]:
        if isinstance(row, slice):
            wanted = range(self._count)[row]
            self._reach(max(wanted[0], wanted[-1]) + 1 if wanted else 0)
            return [self._reached[one] for one in wanted]
        if row < 0:
            row += self._count
            if row < 0:
                raise IndexError(row)
        if row >= len(self._reached):
            self._reach(row + 1)
        return self._reached[row]

    def __iter__(self) -> Iterator[int]:
        self._reach(self._count)
        return iter(self._reached)

    def index(self, place: int, start: int = 0, stop: int | None = None) -> int:
        """The row of a place. Raises ValueError where it did not pass."""
        if not 0 <= place < len(self._passed) or not self._passed[place]:
            raise ValueError(place)
        self._reach(self._count)
        return self._reached.index(place, start, self._count if stop is None else stop)

    def _reach(self, count: int) -> None:
        while (missing := min(count, self._count) - len(self._reached)) > 0:
            # Where one in a thousand passed, also a screen of them takes long to come by: no more than that at first.
            self._reached.extend(islice(self._rest, min(PIECE, max(missing, A_SCREEN))))
