"""How long a product still runs: whole days between two dates in the user's time zone, never between two instants."""

from datetime import date, datetime, tzinfo
from enum import Enum

SOON_DAYS = 14
"""Days before expiry from which auto-renew can no longer be turned on and a first charge is tried (FAQ 2314)."""

LATER_DAYS = 60
"""Days before expiry from which the window starts to point at it."""


class Urgency(Enum):
    """How near the end of a product is."""

    NONE = "none"
    LATER = "later"
    NEAR = "near"
    SOON = "soon"
    EXPIRED = "expired"


def local_date(timestamp: int, zone: tzinfo | None) -> date:
    """The date of `timestamp` (seconds since 1970 UTC) in `zone`, None being this computer's own zone."""
    return datetime.fromtimestamp(timestamp, zone).date()


def days_left(expired_at: int, now: int, zone: tzinfo | None) -> int:
    """Whole days from today to the due date, both in `zone`; 0 on the day itself, negative after it.

    Args:
        expired_at: the product's `expired_at`, seconds since 1970 UTC.
        now: seconds since 1970 UTC.
        zone: the user's time zone, None for this computer's.
    """
    return (local_date(expired_at, zone) - local_date(now, zone)).days


def urgency(days: int | None) -> Urgency:
    """The urgency of a product with `days` left, None if it does not expire."""
    if days is None:
        return Urgency.NONE
    if days < 0:
        return Urgency.EXPIRED
    if days <= SOON_DAYS:
        return Urgency.SOON
    return Urgency.NEAR if days <= LATER_DAYS else Urgency.LATER
