"""When what was fetched counts as fresh."""

from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

FRESH_S = 120
"""Seconds within which what was fetched is not fetched again unasked."""


def is_fresh(store: Store, area: Area, now: int) -> bool:
    """Whether `area` was fetched within the last `FRESH_S`; `now` in seconds since 1970 UTC."""
    age = store.age(area)
    return age is not None and now - age < FRESH_S
