"""Hours in which nothing is announced, by the clock on the user's wall: across midnight, and when clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desktop_manager.features.notifying.choices import QuietHours

MORNING = 8 * 60
"""When "until tomorrow" ends, in minutes since midnight."""
_ONE_DAY = timedelta(days=1)


def quiet_until(hours: QuietHours, at: float, zone: tzinfo | None) -> int | None:
    """When the quiet hours end that hold at `at`; None where they do not hold.

    A time that occurs twice, when clocks are set back, begins with its first and ends with its second; one that is left
    out counts by the offset of before, so it comes that much later (RFC 5545, 3.3.5).

    Args:
        at: seconds since 1970 UTC, as the answer is.
        zone: the user's time zone, None for this computer's.
    """
    if not hours.on or hours.start == hours.end:
        return None
    today = datetime.fromtimestamp(at, zone).date()
    # Quiet hours that began yesterday may last; nothing is longer than a day.
    for day in (today - _ONE_DAY, today):
        begins = _first(day, hours.start, zone)
        ends = _last(day if hours.start < hours.end else day + _ONE_DAY, hours.end, zone)
        if begins <= at < ends:
            return ends
    return None


def tomorrow_morning(at: float, zone: tzinfo | None) -> int:
    """`MORNING` of the day after the one of `at`, in seconds since 1970 UTC."""
    return _first(datetime.fromtimestamp(at, zone).date() + _ONE_DAY, MORNING, zone)


def _first(day: date, minutes: int, zone: tzinfo | None) -> int:
    return _seconds(day, minutes, zone, 0)


def _last(day: date, minutes: int, zone: tzinfo | None) -> int:
    return max(_seconds(day, minutes, zone, 0), _seconds(day, minutes, zone, 1))


def _seconds(day: date, minutes: int, zone: tzinfo | None, fold: int) -> int:
    hour, minute = divmod(minutes, 60)
    local = datetime.combine(day, time(hour, minute, fold=fold), zone)
    # Without a zone it is this computer's local time, which knows the change of clocks as well.
    return int(local.astimezone(UTC).timestamp())
