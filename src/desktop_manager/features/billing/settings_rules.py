"""Payment settings: their rules and what an edit changes (product.md, job 2 "Payment settings")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from desktop_manager.features.errors import InvalidEdit

MOST_REMINDERS = 3
REMINDER_DAYS = (1, 90)
"""Fewest and most days after the due date."""
MOST_NOTICES = 5
NOTICE_DAYS = (1, 180)
"""Fewest and most days before an expiry."""
GROUPINGS = ("each", "daily", "monthly")
EVENTS = ("invoice_issued", "payment_received", "charge_declined", "reminder", "low_balance", "renewal_notice")


class Method(NamedTuple):
    """A means of payment on file. `valid_until`: the last day a card can be charged, None for others."""

    id: int
    kind: str
    label: str
    valid_until: date | None = None


class Settings(NamedTuple):
    """Payment settings as the page edits them; meanings as in api/models/billing.py `PaymentSettings`."""

    reminder_days: tuple[int, ...]
    renewal_notice_days: tuple[int, ...]
    grouping: str
    mailed: tuple[str, ...]
    methods: tuple[Method, ...] = ()


class Change(NamedTuple):
    """One setting that an edit changes: "reminder_days", "renewal_notice_days", "grouping", "mailed", "methods"."""

    field: str
    before: Settings
    after: Settings


def parse_days(text: str) -> tuple[int, ...]:
    """Days as typed, such as "60, 30, 7", the longest first. Raises InvalidEdit ("notice_days": "unreadable")."""
    parts = [part for part in re.split(r"[\s,;]+", text.strip()) if part]
    if any(not (part.isascii() and part.isdigit() and len(part) < 5) for part in parts):
        raise InvalidEdit({"renewal_notice_days": "unreadable"})
    return tuple(sorted((int(part) for part in parts), reverse=True))


def check(settings: Settings) -> None:
    """Check every rule known here.

    Raises:
        InvalidEdit: "reminder_days": "too_many", "range" or "not_rising"; "renewal_notice_days": "too_many", "range"
            or "repeated"; "grouping", "mailed": "unknown".
    """
    found = {
        "reminder_days": _reminder_problem(settings.reminder_days),
        "renewal_notice_days": _notice_problem(settings.renewal_notice_days),
        "grouping": "" if settings.grouping in GROUPINGS else "unknown",
    }
    wrong = {field: code for field, code in found.items() if code}
    if wrong:
        raise InvalidEdit(wrong)


def changes(before: Settings, after: Settings) -> list[Change]:
    """What `after` changes, in the order of the page."""
    found = []
    for field in ("reminder_days", "renewal_notice_days", "grouping", "mailed"):
        held, wanted = getattr(before, field), getattr(after, field)
        differs = frozenset(held) != frozenset(wanted) if field == "mailed" else held != wanted
        if differs:
            found.append(Change(field, before, after))
    if [one.id for one in before.methods] != [one.id for one in after.methods]:
        found.append(Change("methods", before, after))
    return found


def rebased(edit: Settings, before: Settings, now: Settings) -> Settings:
    """The edit of `before`, kept over what the server says `now`: only what was edited stays edited."""
    edited = {change.field for change in changes(before, edit)}
    kept = {field: getattr(edit, field) for field in edited if field != "methods"}
    merged = now._replace(**kept)
    if "methods" in edited:
        known = {one.id: one for one in now.methods}
        order = [known.pop(one.id) for one in edit.methods if one.id in known]
        merged = merged._replace(methods=(*order, *known.values()))
    return merged


def moved(methods: tuple[Method, ...], place: int, by: int) -> tuple[Method, ...]:
    """The order with the method at `place` moved `by` places; the same where there is no place."""
    target = place + by
    if not (0 <= place < len(methods) and 0 <= target < len(methods)):
        return methods
    order = list(methods)
    order.insert(target, order.pop(place))
    return tuple(order)


def card_ends_before(methods: tuple[Method, ...], next_charge_on: date | None) -> Method | None:
    """The means that is charged first, if it is a card that ends before the next charge; None if all is well."""
    first = methods[0] if methods else None
    if first is None or first.valid_until is None or next_charge_on is None:
        return None
    return first if first.valid_until < next_charge_on else None


def next_charge(days: Iterable[date | None], today: date) -> date | None:
    """The first day from `today` on that something is charged, None if none is known."""
    return min((day for day in days if day is not None and day >= today), default=None)


def _reminder_problem(days: tuple[int, ...]) -> str:
    if len(days) > MOST_REMINDERS:
        return "too_many"
    if any(not REMINDER_DAYS[0] <= day <= REMINDER_DAYS[1] for day in days):
        return "range"
    rising = all(earlier < later for earlier, later in pairwise(days))
    return "" if rising else "not_rising"


def _notice_problem(days: tuple[int, ...]) -> str:
    if len(days) > MOST_NOTICES:
        return "too_many"
    if any(not NOTICE_DAYS[0] <= day <= NOTICE_DAYS[1] for day in days):
        return "range"
    return "" if len(set(days)) == len(days) else "repeated"
