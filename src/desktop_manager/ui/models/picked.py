"""Some of many records, in an order, without a list of them."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar, overload

R = TypeVar("R")


class Picked(Sequence[R], Generic[R]):
    """The records at some places. Made at once at any length; neither records nor places change any more."""

    def __init__(self, records: Sequence[R], places: Sequence[int]) -> None:
        """Pick `places` of `records`."""
        self._records = records
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[R]:
        return map(self._records.__getitem__, self._places)

    @overload
    def __getitem__(self, place: int) -> R: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[R]: ...
    def __getitem__(self, place: int | slice) -> R | Sequence[R]:
        if isinstance(place, slice):
            return Picked(self._records, self._places[place])
        return self._records[self._places[place]]
