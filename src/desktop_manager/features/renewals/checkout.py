"""What can be renewed together, for which periods, and what it costs; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.api.models.money import Money
from desktop_manager.api.models.renewal import Period, Renewal
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import totals_of

AT_CHECKOUT = frozenset(("card", "prepaid"))
"""Means of payment that are charged at once; others would leave the product waiting for the money."""

_NEVER_AT_CHECKOUT = "nas"
"""Service whose Renewal Warranty is chosen after purchase only (product.md, job 5)."""


class Left(NamedTuple):
    """Products that are left out of an order, for one reason."""

    code: str
    entries: tuple[RenewalEntry, ...]


class QuoteLine(NamedTuple):
    """A product of an order, its prices without VAT; `warranty_price` None where no warranty is taken with it.

    `expires_at`: its due date before the order, in seconds since 1970 UTC.
    """

    entry: RenewalEntry
    price: Money
    warranty_price: Money | None
    expires_at: int


class Quote(NamedTuple):
    """What an order costs, without VAT."""

    months: int
    lines: tuple[QuoteLine, ...]
    total: Money


def sorted_out(entries: Iterable[RenewalEntry]) -> tuple[tuple[RenewalEntry, ...], tuple[Left, ...]]:
    """What can be renewed in one order, and what is left out: an order is for one organization and one currency.

    The first product that can be renewed decides for which. Codes: "unknown" (the server tells no price), what
    `entry.refused` says, "other_organization", "other_currency".
    """
    taken: list[RenewalEntry] = []
    left: dict[str, list[RenewalEntry]] = {}
    for entry in {one.id: one for one in entries}.values():
        code = _left_out(entry, taken[0] if taken else None)
        if code:
            left.setdefault(code, []).append(entry)
        else:
            taken.append(entry)
    return tuple(taken), tuple(Left(code, tuple(found)) for code, found in left.items())


def _left_out(entry: RenewalEntry, first: RenewalEntry | None) -> str:
    if entry.refused:
        return entry.refused
    if entry.price is None:
        return "unknown"
    if first is None or first.price is None:
        return ""
    if entry.account_id != first.account_id:
        return "other_organization"
    return "" if entry.price.currency == first.price.currency else "other_currency"


def common_periods(renewals: Iterable[Renewal]) -> tuple[int, ...]:
    """The months that every one of them can be renewed for, the shortest first."""
    offered = [{period.months for period in one.periods} for one in renewals]
    return tuple(sorted(set.intersection(*offered))) if offered else ()


def may_take_warranty(entry: RenewalEntry, renewal: Renewal, months: int) -> bool:
    """Whether Renewal Warranty can be chosen with the order: never for a NAS, nor where it is on or has no price."""
    period = _period(renewal, months)
    if entry.service_name == _NEVER_AT_CHECKOUT or renewal.warranty or period is None:
        return False
    return period.warranty_price is not None


def quote(
    entries: Sequence[RenewalEntry], renewals: Mapping[int, Renewal], months: int, *, warranty: bool
) -> Quote | None:
    """What renewing them for so many months costs, with Renewal Warranty where it can be chosen if `warranty`.

    None where a product has no such period.
    """
    lines: list[QuoteLine] = []
    for entry in entries:
        renewal = renewals.get(entry.id)
        period = _period(renewal, months) if renewal is not None else None
        if renewal is None or period is None:
            return None
        takes = warranty and may_take_warranty(entry, renewal, months)
        extra = period.warranty_price if takes else None
        lines.append(QuoteLine(entry, period.price, extra, renewal.expires_at))
    totals = totals_of([money for line in lines for money in (line.price, line.warranty_price) if money is not None])
    return Quote(months, tuple(lines), totals[0]) if len(totals) == 1 else None


def cannot_pay(method: PaymentMethod, today: date) -> str:
    """Why a means of payment cannot be chosen, as a code: "not_immediate", "card_expired"; "" where it can."""
    if method.kind not in AT_CHECKOUT:
        return "not_immediate"
    return "card_expired" if method.valid_until is not None and method.valid_until < today else ""


def _period(renewal: Renewal, months: int) -> Period | None:
    return next((period for period in renewal.periods if period.months == months), None)
