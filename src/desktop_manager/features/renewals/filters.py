"""Which renewals are shown: by period, type and state. What is typed is found by the list itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple, TypeVar

from desktop_manager.features.renewals.calendar import months_later
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import is_at_risk

DAYS = 30

E = TypeVar("E", bound=Enum)


class Period(Enum):
    """When a product expires, counted from today on."""

    DAYS_30 = "30-days"
    MONTHS_3 = "3-months"
    MONTHS_12 = "12-months"
    EXPIRED = "expired"
    ALL = "all"


class State(Enum):
    """How a renewal stands. What the server does not tell is neither on nor off."""

    ALL = "all"
    AT_RISK = "at-risk"
    AUTO_ON = "auto-renew-on"
    AUTO_OFF = "auto-renew-off"
    WARRANTY_ON = "warranty-on"
    WARRANTY_OFF = "warranty-off"


class Span(NamedTuple):
    """From one day to another, both included; None is without end."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Whether `day` is in it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Filters(NamedTuple):
    """What is chosen.

    Attributes:
        services: the API's `service_name` of the types to show; none for all types.
        span: the days of a calendar that were clicked; it takes the place of the period.
    """

    period: Period = Period.MONTHS_3
    services: frozenset[str] = frozenset()
    state: State = State.ALL
    span: Span | None = None


EVERYTHING = Filters(Period.ALL)


def span_of(period: Period, today: date) -> Span | None:
    """The days of a period, None for `Period.ALL`, in which also what never expires is shown.

    Three months from 30 November end on 28 February, or on 29 in a leap year.
    """
    if period is Period.ALL:
        return None
    if period is Period.EXPIRED:
        return Span(last=today - timedelta(days=1))
    if period is Period.DAYS_30:
        return Span(today, today + timedelta(days=DAYS))
    return Span(today, months_later(today, 3 if period is Period.MONTHS_3 else 12))


def shown(filters: Filters, today: date) -> Callable[[RenewalEntry], bool] | None:
    """What a renewal must fulfil to be shown; None where every one is."""
    tests: list[Callable[[RenewalEntry], bool]] = []
    span = filters.span or span_of(filters.period, today)
    if span is not None:
        tests.append(_expires_in(span))
    if filters.services:
        services = filters.services
        tests.append(lambda entry: entry.service_name in services)
    if filters.state is not State.ALL:
        tests.append(_STATES[filters.state])
    if not tests:
        return None
    if len(tests) == 1:
        return tests[0]
    return lambda entry: all(test(entry) for test in tests)


def _expires_in(span: Span) -> Callable[[RenewalEntry], bool]:
    first, last = span.first or date.min, span.last or date.max

    def test(entry: RenewalEntry) -> bool:
        day = entry.expires_on
        return day is not None and first <= day <= last

    return test


def _auto_on(entry: RenewalEntry) -> bool:
    return entry.auto_renew is True


def _auto_off(entry: RenewalEntry) -> bool:
    return entry.auto_renew is False


def _warranty_on(entry: RenewalEntry) -> bool:
    return entry.warranty is True


def _warranty_off(entry: RenewalEntry) -> bool:
    return entry.warranty is False


_STATES = {
    State.AT_RISK: is_at_risk,
    State.AUTO_ON: _auto_on,
    State.AUTO_OFF: _auto_off,
    State.WARRANTY_ON: _warranty_on,
    State.WARRANTY_OFF: _warranty_off,
}


def as_kept(filters: Filters) -> dict[str, str]:
    """The filters as the settings remember them. Days of a calendar are of one visit only."""
    return {
        "period": filters.period.value,
        "services": " ".join(sorted(filters.services)),
        "state": filters.state.value,
    }


def from_kept(kept: dict[str, str]) -> Filters:
    """The filters that the settings remember; what is not understood is as at the first visit."""
    first = Filters()
    return Filters(
        _member(Period, kept.get("period"), first.period),
        frozenset(kept.get("services", "").split()),
        _member(State, kept.get("state"), first.state),
    )


def _member(kind: type[E], value: str | None, default: E) -> E:
    try:
        return kind(value)
    except ValueError:
        return default
