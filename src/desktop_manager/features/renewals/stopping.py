"""What becomes of a product if nothing is done: charged, renewed by the warranty, or stopped, and on which day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import Risk

YEARLY_DAYS = 280
"""Days to pay what Renewal Warranty has renewed, at most, with yearly billing (FAQ 2637)."""
MONTHLY_DAYS = 90
"""The same with monthly billing."""
_A_YEAR = 12


class Stopping(NamedTuple):
    """What happens to a product by itself.

    Attributes:
        kind: the code of `Risk` that says it: "charged", "warranted", "card_ends", "declined", "unprotected",
            "expired", "unknown"; "none" where nothing happens.
        on: the day: of the next charge for "charged", else the due date.
        holds_days: for "warranted": up to how many days the warranty leaves to pay. The day they are counted from is
            not stated publicly, so this is never more than "up to".
        holds_until: the last day that can mean, counted from the due date; None with `holds_days` None.
    """

    entry: RenewalEntry
    kind: str
    on: date | None
    holds_days: int | None = None
    holds_until: date | None = None


def held_days(months: int) -> int:
    """Up to how many days Renewal Warranty leaves to pay, by the months of a billing period."""
    return YEARLY_DAYS if months >= _A_YEAR else MONTHLY_DAYS


def stopping(entry: RenewalEntry) -> Stopping:
    """What happens to this product if nothing is done."""
    if entry.risk == Risk.CHARGED:
        return Stopping(entry, entry.risk, entry.next_charge_on or entry.expires_on)
    if entry.risk == Risk.WARRANTED and entry.expires_on is not None and entry.months is not None:
        days = held_days(entry.months)
        return Stopping(entry, entry.risk, entry.expires_on, days, entry.expires_on + timedelta(days))
    return Stopping(entry, entry.risk, entry.expires_on)


def first_to_stop(entries: Iterable[RenewalEntry]) -> list[Stopping]:
    """What stops with nobody stepping in, the earliest first."""
    ends = (Risk.UNPROTECTED, Risk.CARD_ENDS, Risk.DECLINED)
    found = [stopping(one) for one in entries if one.risk in ends]
    return sorted(found, key=lambda one: (one.on or date.max, one.entry.name, one.entry.id))
