"""Walks through the pages of a listing (manager-api.md §1.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from desktop_manager.api.reply import Reply

T = TypeVar("T")


def iterate_pages(fetch: Callable[[int], Reply[list[T]]]) -> Iterator[Reply[list[T]]]:
    """Yield the pages of `fetch(1)`, `fetch(2)`, …, each record once.

    `pages` is not trusted where `total` promises more, nor is `page`: a page that brings nothing new ends the walk. The
    last reply says in `missing` how many promised records never came.
    """
    seen: set[object] = set()
    read = 0
    number = 1
    while True:
        reply = fetch(number)
        fresh: list[T] = []
        for item in reply.data:
            key = getattr(item, "id", None)
            if key is None or key not in seen:
                seen.add(key)
                fresh.append(item)
        brought = len(fresh) + len(reply.skipped)
        read += brought
        page = reply.page
        total = page.total if page is not None else None
        short = max(0, total - read) if total is not None else 0
        paged = page is not None and page.pages is not None
        last = not paged or brought == 0 or (number >= (page.pages or 0) and short == 0) if page else True
        yield reply._replace(data=fresh, missing=short if last else 0)
        if last:
            return
        number += 1
