"""Amounts as typed, and what may be topped up and recovered."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.prepaid_rules import check_recovery, check_top_up, parse_amount
from desktop_manager.features.errors import InvalidEdit

IBAN = "CH93 0076 2011 6238 5295 7"


@pytest.mark.parametrize(
    ("text", "amount"),
    [("58.20", "58.20"), ("58,2", "58.20"), ("1’000", "1000.00"), ("1 000.5", "1000.50"), ("0.05", "0.05")],
)
def test_an_amount_is_read_as_people_type_it(text: str, amount: str) -> None:
    assert str(parse_amount(text)) == amount


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), ("  ", "empty"), *((text, "unreadable") for text in ("-5", "1.234", "5 CHF", "1e3", "nan"))],
)
def test_what_is_no_amount_is_said_and_nothing_is_guessed(text: str, code: str) -> None:
    with pytest.raises(InvalidEdit) as problem:
        parse_amount(text)
    assert problem.value.fields == {"amount": code}


@given(st.decimals(min_value=0, max_value=999_999_999, places=2))
def test_every_amount_of_cents_comes_back_as_it_was_typed(amount: Decimal) -> None:
    assert parse_amount(f"{amount:f}") == amount
    assert parse_amount(f"{amount:f}".replace(".", ",")) == amount


@pytest.mark.parametrize(
    ("amount", "code"),
    [("0", "not_positive"), ("0.99", "too_little"), ("1", ""), ("10000", ""), ("10000.01", "too_much")],
)
def test_a_top_up_has_limits(amount: str, code: str) -> None:
    found = ""
    try:
        check_top_up(Decimal(amount))
    except InvalidEdit as problem:
        found = problem.fields["amount"]
    assert found == code


@pytest.mark.parametrize(
    ("amount", "iban", "holder", "said"),
    [
        ("71.50", IBAN, "Claire Moret", {}),
        ("71.55", IBAN, "Claire Moret", {"amount": "above_balance"}),
        ("0", IBAN, "Claire Moret", {"amount": "not_positive"}),
        ("10", f"{IBAN[:-1]}8", "Claire Moret", {"iban": "check_digits"}),
        ("10", "", " ", {"iban": "empty", "holder": "empty"}),
        ("10", IBAN, "x" * 71, {"holder": "too_long"}),
    ],
)
def test_a_recovery_names_everything_that_is_wrong(amount: str, iban: str, holder: str, said: dict[str, str]) -> None:
    found: dict[str, str] = {}
    try:
        check_recovery(Money(Decimal(amount), "CHF"), iban, holder, Decimal("71.50"))
    except InvalidEdit as problem:
        found = problem.fields
    assert found == said
