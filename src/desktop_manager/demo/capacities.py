"""Paging, offset, total and sorting of listings: the "capacities" of manager-api.md §1.4."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Flag, auto
from typing import Any, NamedTuple, TypeVar

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Page
from desktop_manager.demo.query import Query

T = TypeVar("T")

_PER_PAGE = 15
_PER_PAGE_MOST = 1000
_DIRECTIONS = ("asc", "desc")


class Capacity(Flag):
    """What a listing can do; each route has its own, as the export lists them."""

    NONE = 0
    SORT = auto()
    PAGE = auto()
    OFFSET = auto()
    TOTAL = auto()


PAGED = Capacity.SORT | Capacity.PAGE | Capacity.TOTAL
FULL = PAGED | Capacity.OFFSET


class Listing(NamedTuple):
    """How records of one kind are listed. `fields` names what they can be sorted by."""

    capacity: Capacity
    fields: tuple[str, ...]


def answer(
    query: Query,
    listing: Listing,
    items: Sequence[T],
    render: Callable[[T], Any],
    value: Callable[[T, str], Any] = getattr,
) -> Answer:
    """The part of `items` that the query asks for, rendered; only that part is touched unless it must be sorted.

    `items` are in the default order already. `value(item, field)` gives what to sort by.
    """
    capacity = listing.capacity
    if Capacity.TOTAL in capacity and query.text("return", ("total",)):
        return Answer(len(items))
    if Capacity.SORT in capacity:
        items = _sorted(query, listing.fields, items, value)
    if Capacity.PAGE in capacity and query.has("page"):
        return _page(query, items, render)
    if Capacity.OFFSET in capacity:
        skip = query.integer("skip", at_least=0) or 0
        limit = query.integer("limit", at_least=1)
        items = items[skip:] if limit is None else items[skip : skip + limit]
    return Answer([render(item) for item in items])


def page_of(query: Query, total: int, per_page: int | None = None) -> Page:
    """The page asked for. `per_page` overrules the query."""
    number = query.integer("page", at_least=1) or 1
    size = per_page or query.integer("per_page", at_least=1) or _PER_PAGE
    if size > _PER_PAGE_MOST:
        raise errors.validation_failed(
            errors.problem("per_page", "max", f"The per_page field must not be greater than {_PER_PAGE_MOST}.")
        )
    return Page(total, number, max(1, -(-total // size)), size)


def _page(query: Query, items: Sequence[T], render: Callable[[T], Any]) -> Answer:
    page = page_of(query, len(items))
    start = (page.page - 1) * page.items_per_page
    return Answer([render(item) for item in items[start : start + page.items_per_page]], page)


def _sorted(query: Query, fields: tuple[str, ...], items: Sequence[T], value: Callable[[T, str], Any]) -> Sequence[T]:
    default = query.text("order", _DIRECTIONS) or "asc"
    names = [name for text in query.texts("order_by") for name in text.split(",") if name]
    for name in names:
        if name not in fields:
            raise errors.validation_failed(
                errors.problem("order_by", "in", "The selected order_by is invalid.", values=list(fields))
            )
    # Sorting is stable, so the least important field goes first.
    if default == "asc" and tuple(names) == getattr(items, "ordered_by", None):
        return items
    for name in reversed(names or (["id"] if default == "desc" and "id" in fields else [])):
        direction = query.text(f"order_for[{name}]", _DIRECTIONS) or default
        items = sorted(items, key=_sort_key(name, value), reverse=direction == "desc")
    return items


def _sort_key(name: str, value: Callable[[T, str], Any]) -> Callable[[T], Any]:
    def key(item: T) -> tuple[bool, Any]:
        found = value(item, name)
        if isinstance(found, str):
            found = found.casefold()
        return (found is None, found if found is not None else 0)

    return key
