"""When what was fetched counts as fresh."""

from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

FRESH_S = 120
"""Seconds within which what was fetched is not fetched again unasked."""


def is_fresh(store: Store, area: Area, now: int, *, within_s: int = FRESH_S, organization: int | None = None) -> bool:
    """Whether `area` was fetched in the last `within_s` seconds; `now` in seconds since 1970 UTC.

    `organization` None asks for the whole area. What seems to be fetched in the future, because the clock was set
    back, is not fresh.
    """
    fetched_at = store.age(area, organization)
    return fetched_at is not None and 0 <= now - fetched_at < within_s
