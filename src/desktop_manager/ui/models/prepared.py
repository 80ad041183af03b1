"""Records with the keys that filter and sort work on, prepared off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from desktop_manager.ui.models.ordering import Runs, runs_of, turned
from desktop_manager.ui.models.searching import Searched, Texts, texts_of

R = TypeVar("R")


class Column(NamedTuple, Generic[R]):
    """One column, declared.

    Attributes:
        key: its name in settings and in `RecordModel.set_order`.
        header: word above it.
        text: what is shown.
        sort_key: what it is sorted by; records without a value give None and stand last in both directions.
        searched: whether the filter looks into its text.
        right: whether it is aligned to the right, as amounts are.
        accessible: what a screen reader says instead of the text.
    """

    key: str
    header: str
    text: Callable[[R], str]
    sort_key: Callable[[R], Any]
    searched: bool = True
    right: bool = False
    accessible: Callable[[R], str] | None = None


class Order(Generic[R]):
    """The places of all records by one column. Both ways those without a value are last and equal ones keep order.

    Each way is made when it is first asked for; 300,000 records take some 0.2 s.
    """

    def __init__(self, records: Sequence[R], sort_key: Callable[[R], Any]) -> None:
        """Nothing is sorted yet."""
        self._source: tuple[Sequence[R], Callable[[R], Any]] = (records, sort_key)
        self._runs: Runs | None = None
        self._descending: Sequence[int] | None = None

    def _made(self) -> Runs:
        if self._runs is None:
            self._runs = runs_of(*self._source)
        return self._runs

    def make(self, *, descending: bool) -> Sequence[int]:
        """The places in one direction."""
        return self.descending if descending else self.ascending

    @property
    def ascending(self) -> Sequence[int]:
        """The least first."""
        return self._made().places

    @property
    def descending(self) -> Sequence[int]:
        """The greatest first."""
        if self._descending is None:
            self._descending = turned(self._made())
        return self._descending


class Orders(Protocol):
    """The orders of records by the key of a column."""

    def get(self, key: str) -> Order[Any] | None:
        """The order by a column; None for one that they were not prepared for."""


class Prepared(NamedTuple, Generic[R]):
    """Records with what filter and sort need.

    Attributes:
        searched: the folded texts that the filter looks into.
        orders: for each column its order.
        places: for each record's id its place in `records`.
    """

    records: Sequence[R]
    searched: Searched
    orders: Orders
    places: Mapping[int, int]


def prepare(
    records: Sequence[R],
    columns: Sequence[Column[R]],
    identity: Callable[[R], int],
    also_searched: Callable[[R], Sequence[str]] | None = None,
) -> Prepared[R]:
    """Make the keys of filter and sort; some 100 ms for 10,000 records, so it belongs on a worker.

    Args:
        records: in the order that they keep where nothing else is asked for.
        columns: what they are sorted by and shown in.
        identity: gives a record's id.
        also_searched: gives further texts by which a record is found.
    """
    prepared = Prepared(
        records,
        texts_of(records, _getters(columns), also_searched),
        LazyOrders(records, columns),
        {identity(record): place for place, record in enumerate(records)},
    )
    warm(prepared, [column.key for column in columns], _always)
    return prepared


def _always() -> bool:
    return True


def _getters(columns: Sequence[Column[R]]) -> list[Callable[[R], str]]:
    return [column.text for column in columns if column.searched]


def warm(prepared: Prepared[R], columns: Sequence[str], wanted: Callable[[], bool]) -> None:
    """Make what a filter needs, then the orders of these columns, as long as they are `wanted`; belongs on a worker."""
    if isinstance(prepared.searched, LazyTexts) and wanted():
        prepared.searched.make()
    for key in columns:
        order = prepared.orders.get(key)
        for descending in (False, True):
            if order is not None and wanted():
                order.make(descending=descending)


class LazyOrders(Generic[R]):
    """Orders by the keys of the columns, each made when it is first asked for."""

    def __init__(self, records: Sequence[R], columns: Sequence[Column[R]]) -> None:
        """Nothing is sorted yet."""
        self._orders = {column.key: Order(records, column.sort_key) for column in columns}

    def get(self, key: str) -> Order[R] | None:
        """The order by a column; None for one that there is not."""
        return self._orders.get(key)


class LazyTexts(Generic[R]):
    """The folded texts of records, all made when they are first asked for."""

    def __init__(
        self,
        records: Sequence[R],
        columns: Sequence[Column[R]],
        also_searched: Callable[[R], Sequence[str]] | None = None,
    ) -> None:
        """Nothing is folded yet."""
        self._source = (records, _getters(columns), also_searched)
        self._made: Texts | None = None

    def make(self) -> Texts:
        """The texts; 300,000 records take half a second, so let a worker be the first to ask."""
        if self._made is None:
            self._made = texts_of(*self._source)
        return self._made

    @property
    def is_made(self) -> bool:
        """Whether asking costs nothing any more."""
        return self._made is not None

    def __len__(self) -> int:
        return len(self._source[0])

    def __getitem__(self, place: int) -> str:
        """All texts of one record."""
        return self.make()[place]

    def having(self, word: str) -> bytearray:
        """Which records have a word."""
        return self.make().having(word)


class LazyPlaces(Mapping[int, int], Generic[R]):
    """The places of records by their ids, made when the first one is asked for."""

    def __init__(self, records: Sequence[R], identity: Callable[[R], int]) -> None:
        """Nothing is looked at yet."""
        self._records = records
        self._identity = identity
        self._made: dict[int, int] | None = None

    def _places(self) -> dict[int, int]:
        if self._made is None:
            identity = self._identity
            self._made = {identity(record): place for place, record in enumerate(self._records)}
        return self._made

    def __getitem__(self, identity: int) -> int:
        return self._places()[identity]

    def __iter__(self) -> Iterator[int]:
        return iter(self._places())

    def __len__(self) -> int:
        return len(self._records)


def prepare_lazily(
    records: Sequence[R],
    columns: Sequence[Column[R]],
    identity: Callable[[R], int],
    also_searched: Callable[[R], Sequence[str]] | None = None,
) -> Prepared[R]:
    """The same as `prepare`, with everything made when it is first needed: for hundreds of thousands of records.

    A worker makes it with `warm`, before the window needs it.
    """
    texts = LazyTexts(records, columns, also_searched)
    return Prepared(records, texts, LazyOrders(records, columns), LazyPlaces(records, identity))
