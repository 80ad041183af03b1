"""Records with the keys that filter and sort work on, prepared off the UI thread."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from desktop_manager.features.folding import folded

R = TypeVar("R")

SEPARATOR = "\x1f"
"""Stands between the texts of a record, so that no search matches across two of them."""


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


class Order(NamedTuple):
    """The places of all records by one column. Both ways those without a value are last and equal ones keep order."""

    ascending: Sequence[int]
    descending: Sequence[int]


class Prepared(NamedTuple, Generic[R]):
    """Records with what filter and sort need.

    Attributes:
        searched: for each record the folded texts that the filter looks into.
        orders: for each column its two orders.
        places: for each record's id its place in `records`.
    """

    records: Sequence[R]
    searched: Sequence[str]
    orders: dict[str, Order]
    places: dict[int, int]


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
    texts = [column.text for column in columns if column.searched]
    searched = []
    for record in records:
        parts = [text(record) for text in texts]
        if also_searched is not None:
            parts.extend(also_searched(record))
        searched.append(folded(SEPARATOR.join(parts)))
    orders = {column.key: _order(records, column.sort_key) for column in columns}
    return Prepared(records, searched, orders, {identity(record): place for place, record in enumerate(records)})


def _order(records: Sequence[R], sort_key: Callable[[R], Any]) -> Order:
    keys = [sort_key(record) for record in records]
    valued = [(key, place) for place, key in enumerate(keys) if key is not None]
    without = [place for place, key in enumerate(keys) if key is None]
    by_key = itemgetter(0)
    ascending = [place for _, place in sorted(valued, key=by_key)]
    descending = [place for _, place in sorted(valued, key=by_key, reverse=True)]
    return Order(ascending + without, descending + without)
