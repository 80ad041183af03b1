"""Until when the prepaid account covers the renewals that are charged to it. Prices are without VAT: so is this."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple, Protocol

from desktop_manager.api.models.money import Money

PREPAID = "prepaid"


class Charged(Protocol):
    """What is read of a renewal (features/renewals/entry.py)."""

    @property
    def auto_renew(self) -> bool | None:
        """Whether it renews by itself; None where the server does not tell."""

    @property
    def method_kind(self) -> str:
        """What is charged."""

    @property
    def next_charge_on(self) -> date | None:
        """When."""

    @property
    def price(self) -> Money | None:
        """How much, without VAT."""


class ChargeDay(NamedTuple):
    """What is charged on one day, without VAT, and what is left of the balance after it: below 0, it is missing."""

    on: date
    amount: Decimal
    left: Decimal


class Forecast(NamedTuple):
    """What the coming renewals make of one currency's balance.

    Attributes:
        days: the days with a charge, in order.
        covered_until: the last day whose charges are all covered; None if not even the first one is, or there is none.
        short_on: the first day on which money is missing, None if it never is.
        missing: how much is missing on that day, without VAT; 0 if nothing.
    """

    currency: str
    balance: Decimal
    days: tuple[ChargeDay, ...] = ()
    covered_until: date | None = None
    short_on: date | None = None
    missing: Decimal = Decimal(0)


def forecasts(entries: Iterable[Charged], balances: Sequence[Money], today: date) -> tuple[Forecast, ...]:
    """One forecast for each currency that has a balance or a charge, those with a balance first, in their order.

    Only renewals that auto-renew charges to the prepaid account count, from `today` on. Charges of one day stand or
    fall together: in which order the server makes them is not public. Currencies are never added.
    """
    due: dict[str, list[tuple[date, Decimal]]] = {}
    for entry in entries:
        price, day = entry.price, entry.next_charge_on
        if not entry.auto_renew or entry.method_kind != PREPAID or price is None or day is None or day < today:
            continue
        due.setdefault(price.currency, []).append((day, price.amount))
    held = {money.currency: money.amount for money in balances}
    order = [*held, *sorted(currency for currency in due if currency not in held)]
    return tuple(_forecast(currency, held.get(currency, Decimal(0)), due.get(currency, [])) for currency in order)


def _forecast(currency: str, balance: Decimal, due: list[tuple[date, Decimal]]) -> Forecast:
    days = []
    left = balance
    for day, charges in groupby(sorted(due), key=lambda charge: charge[0]):
        amount = sum((charge[1] for charge in charges), Decimal(0))
        left -= amount
        days.append(ChargeDay(day, amount, left))
    short = next((one for one in days if one.left < 0), None)
    covered = [one.on for one in days if short is None or one.on < short.on]
    return Forecast(
        currency,
        balance,
        tuple(days),
        covered[-1] if covered else None,
        short.on if short else None,
        -short.left if short else Decimal(0),
    )
