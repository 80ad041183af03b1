"""What the billing services do alike: fetch for one organization, and read again after a lost answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.sync.failures import failure_code
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

T = TypeVar("T")

_log = logging.getLogger(__name__)


def fetch_unless_fresh(
    store: Store, area: Area, organization: int, fetch: Callable[[], object], *, now: int, force: bool
) -> frozenset[Area]:
    """Do `fetch` where what is known is not fresh, or with `force`; the areas that changed.

    `now` is in seconds since 1970 UTC. Raises ApiError, which is noted as the area's failure.
    """
    if not force and is_fresh(store, area, now, organization=organization):
        return frozenset()
    try:
        fetch()
    except ApiError as error:
        store.note_failure(area, organization, failure_code(error))
        raise
    return frozenset({area})


def noted_failure(store: Store, area: Area, organization: int) -> str:
    """The code of why the last fetch of `area` failed for `organization`, "" if it did not."""
    found = (one.code for one in store.failures() if one.area == area and one.organization == organization)
    return next(found, "")


def look_again(read: Callable[[], object], what: str) -> None:
    """Read what a confirmed write has changed beside it ("the prepaid account").

    The write is confirmed whatever becomes of this: only what is shown of `what` would be that of before.
    """
    try:
        read()
    except ApiError as error:
        _log.info("%s could not be read again: %s", what, type(error).__name__)


def read_again(read: Callable[[], T], unknown: OutcomeUnknown) -> T:
    """Read after a write whose answer was lost: it is never sent again.

    Raises:
        OutcomeUnknown: `unknown`, where reading failed too.
    """
    try:
        return read()
    except ApiError as error:
        _log.info("reading again did not settle it either: %s", type(error).__name__)
        raise unknown from unknown.__cause__
