"""Until when the prepaid account covers what is charged to it: by date, per currency, never added."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.forecast import forecasts

TODAY = date(2026, 11, 23)


class Entry(NamedTuple):
    price: Money | None
    next_charge_on: date | None
    auto_renew: bool | None = True
    method_kind: str = "prepaid"


def money(amount: str, currency: str = "CHF") -> Money:
    return Money(Decimal(amount), currency)


def on(days: int) -> date:
    return TODAY + timedelta(days)


def test_it_covers_renewals_until_the_day_before_money_is_missing() -> None:
    entries = [
        Entry(money("71.50"), on(10)),
        Entry(money("156.50"), on(41)),
        Entry(money("20.00"), on(60)),
    ]
    (found,) = forecasts(entries, [money("71.50")], TODAY)
    assert (found.covered_until, found.short_on, found.missing) == (on(10), on(41), Decimal("156.50"))
    assert [one.left for one in found.days] == [Decimal("0.00"), Decimal("-156.50"), Decimal("-176.50")]


def test_too_small_by_five_cents_is_missing_five_cents() -> None:
    (found,) = forecasts([Entry(money("71.55"), on(1))], [money("71.50")], TODAY)
    assert (found.covered_until, found.short_on, found.missing) == (None, on(1), Decimal("0.05"))


def test_charges_of_one_day_stand_or_fall_together() -> None:
    entries = [Entry(money("30"), on(5)), Entry(money("30"), on(5)), Entry(money("30"), on(4))]
    (found,) = forecasts(entries, [money("80")], TODAY)
    assert (found.covered_until, found.short_on, found.missing) == (on(4), on(5), Decimal(10))


def test_what_is_exactly_enough_covers_all() -> None:
    (found,) = forecasts([Entry(money("12.00"), TODAY)], [money("12.00")], TODAY)
    assert (found.covered_until, found.short_on, found.missing) == (TODAY, None, Decimal(0))


def test_without_a_charge_nothing_is_said_to_be_covered() -> None:
    (found,) = forecasts([], [money("12.00")], TODAY)
    assert (found.days, found.covered_until, found.short_on) == ((), None, None)


def test_only_what_auto_renew_charges_to_the_prepaid_account_from_today_on_counts() -> None:
    entries = [
        Entry(money("1"), on(1), auto_renew=False),
        Entry(money("1"), on(1), auto_renew=None),
        Entry(money("1"), on(1), method_kind="card"),
        Entry(money("1"), None),
        Entry(None, on(1)),
        Entry(money("1"), on(-1)),
    ]
    (found,) = forecasts(entries, [money("12.00")], TODAY)
    assert found.days == ()


def test_another_currency_is_another_forecast_also_without_a_balance() -> None:
    entries = [Entry(money("10", "EUR"), on(2)), Entry(money("10"), on(3))]
    chf, eur = forecasts(entries, [money("12.00")], TODAY)
    assert (chf.currency, chf.short_on, eur.currency, eur.balance) == ("CHF", None, "EUR", Decimal(0))
    assert (eur.short_on, eur.missing) == (on(2), Decimal(10))


_CHARGES = st.lists(
    st.tuples(
        st.decimals(min_value=0, max_value=500, places=2), st.integers(0, 400), st.sampled_from(["CHF", "EUR", "USD"])
    ),
    max_size=30,
)


@given(_CHARGES, st.decimals(min_value=0, max_value=2000, places=2))
def test_what_is_left_is_the_balance_less_the_charges_of_that_currency(
    charges: list[tuple[Decimal, int, str]], balance: Decimal
) -> None:
    entries = [Entry(Money(amount, currency), on(days)) for amount, days, currency in charges]
    found = {one.currency: one for one in forecasts(entries, [Money(balance, "CHF")], TODAY)}
    assert set(found) == {"CHF", *(currency for _amount, _days, currency in charges)}
    for currency, one in found.items():
        spent = sum((amount for amount, _days, other in charges if other == currency), Decimal(0))
        start = balance if currency == "CHF" else Decimal(0)
        last = one.days[-1].left if one.days else start
        assert last == start - spent
        assert [day.on for day in one.days] == sorted({day.on for day in one.days})
        assert (one.short_on is not None) == any(day.left < 0 for day in one.days)
        assert (one.missing > 0) == (one.short_on is not None)
