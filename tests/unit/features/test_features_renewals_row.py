"""A renewal as it is kept: nothing that the page shows is lost, and what older stores hold is still read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.money import Money
from desktop_manager.api.models.renewal import ChargeAttempt, Period, Renewal
from desktop_manager.features.renewals.renewal_row import (
    Dates,
    Declined,
    Method,
    Methods,
    Monies,
    Refusals,
    decoded,
    record_of,
    row_of,
)

words = st.text('aZ é|"\\\t', max_size=4)
amounts = st.decimals(-10_000, 10_000, allow_nan=False, places=2) | st.decimals(0, 9, places=4)
monies = st.builds(Money, amounts, st.sampled_from(("CHF", "EUR", "A B")))
dates = st.dates(date(2020, 1, 1), date(2035, 1, 1))
renewals = st.builds(
    Renewal,
    id=st.integers(1, 9),
    account_id=st.integers(1, 9),
    expires_at=st.integers(0, 2_000_000_000),
    months=st.integers(1, 36),
    price=monies,
    auto_renew=st.booleans(),
    warranty=st.booleans(),
    method_id=st.none() | st.integers(0, 9),
    method_kind=words,
    method_label=words,
    method_valid_until=st.none() | dates,
    next_charge_on=st.none() | dates,
    billing_address_id=st.none() | st.integers(0, 9),
    warranty_price=st.none() | monies,
    last_attempt=st.none() | st.builds(ChargeAttempt, dates, st.sampled_from(("paid", "declined", "?")), words),
    periods=st.just(()) | st.tuples(st.builds(Period, st.just(12), monies)),
    refused=words,
)


@given(renewals)
def test_what_is_kept_is_what_was_told(told: Renewal) -> None:
    record = record_of(told)
    (row,) = decoded(b"[" + record.payload + b"]")

    assert (record.organization, record.id) == (told.account_id, told.id)
    assert (row.id, row.account_id, row.expires_at, row.months) == (
        told.id,
        told.account_id,
        told.expires_at,
        told.months,
    )
    assert (row.auto_renew, row.warranty, row.refused) == (told.auto_renew, told.warranty, told.refused)
    assert row.billing_address_id == told.billing_address_id
    assert (Monies()[row.price], Monies()[row.warranty_price]) == (told.price, told.warranty_price)
    assert Dates()[row.next_charge_on] == told.next_charge_on
    assert Methods()[row.method] == Method(told.method_id, told.method_kind, told.method_label, told.method_valid_until)
    attempt = told.last_attempt
    declined = attempt is not None and attempt.outcome == "declined"
    expected = Declined(attempt.on, attempt.reason or "declined") if attempt is not None and declined else None
    assert Refusals()[row.declined] == expected


@given(st.lists(st.tuples(renewals, st.booleans()), max_size=4))
def test_what_an_older_store_holds_is_read_as_well(told: list[tuple[Renewal, bool]]) -> None:
    payloads = [msgspec.json.encode(one) if old else record_of(one).payload for one, old in told]
    assert decoded(b"[" + b",".join(payloads) + b"]") == [row_of(one) for one, _ in told]


def test_equal_values_are_one_object() -> None:
    monies, methods = Monies(), Methods()
    text = row_of(Renewal(1, 1, 0, 12, Money(Decimal("9.00"), "CHF"), True, False, 3, "card", "Card")).method
    assert monies["CHF 9.00"] is monies["CHF 9.00"]
    assert methods[text] is methods[text]


@pytest.mark.parametrize("amount", ["9.00", "9.0", "-0.05", "1E+3"])
def test_an_amount_keeps_the_digits_it_came_with(amount: str) -> None:
    row = row_of(Renewal(1, 1, 0, 12, Money(Decimal(amount), "CHF"), False, False))
    found = Monies()[row.price]
    assert found is not None
    assert found.amount.as_tuple() == Decimal(amount).as_tuple()
