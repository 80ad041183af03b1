"""The next 90 days: what is due on each day, over all organizations (design/home.png)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import HORIZON_DAYS, tone
from desktop_manager.features.renewals.totals import Totals, totals

_GRAVE = ("bad", "warning", "neutral")


class DueDay(NamedTuple):
    """What is due on a day, and the gravest tone among it: "bad", "warning" or "neutral"."""

    day: date
    totals: Totals
    tone: str


class Upcoming(NamedTuple):
    """The days on which something is due, in their order; `first` and `last` day looked at, and all of it together."""

    first: date
    last: date
    days: tuple[DueDay, ...]
    totals: Totals


def upcoming(entries: Iterable[RenewalEntry], today: date) -> Upcoming:
    """What is due from `today` up to `HORIZON_DAYS` later, both included."""
    last = today + timedelta(days=HORIZON_DAYS)
    by_day: dict[date, list[RenewalEntry]] = {}
    for entry in entries:
        due = entry.expires_on
        if due is not None and today <= due <= last:
            by_day.setdefault(due, []).append(entry)
    days = tuple(
        DueDay(due, totals(found), min(map(tone, found), key=_GRAVE.index)) for due, found in sorted(by_day.items())
    )
    return Upcoming(today, last, days, totals([entry for found in by_day.values() for entry in found]))
