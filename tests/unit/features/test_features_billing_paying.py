"""What can pay an invoice and how much of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.paying import Means, check, means_for
from desktop_manager.features.billing.settings_rules import Method
from desktop_manager.features.errors import InvalidEdit

TODAY = date(2026, 11, 23)
CARD = Method(1, "card", "Card ·· 4421", date(2026, 11, 30))
ENDED = Method(2, "card", "Card ·· 2290", date(2026, 10, 31))
PREPAID = Method(3, "prepaid", "Prepaid account")
TRANSFER = Method(4, "transfer", "Bank transfer")
ZERO = Decimal(0)


def invoice(still_open: str = "58.20", status: str = "open") -> Invoice:
    return Invoice(1, 41000, "2026-104512", "invoice", status, TODAY, "CHF", Decimal("58.20"), Decimal(still_open))


def means(method: Method, balance: str = "71.50", still_open: str = "58.20") -> Means:
    (found,) = means_for([method], Decimal(balance), invoice(still_open), TODAY)
    return found


def refused(one: Means, amount: str, of: Invoice | None = None) -> dict[str, str]:
    try:
        check(of or invoice(), one, Decimal(amount))
    except InvalidEdit as problem:
        return problem.fields
    return {}


@pytest.mark.parametrize(
    ("method", "balance", "at_most", "code"),
    [
        (CARD, "0", "58.20", ""),
        (ENDED, "0", "0", "card_ended"),
        (TRANSFER, "0", "0", "transfer"),
        (PREPAID, "71.50", "58.20", ""),
        (PREPAID, "58.15", "58.15", ""),
        (PREPAID, "0", "0", "no_balance"),
        (PREPAID, "-3", "0", "no_balance"),
    ],
)
def test_each_means_says_how_much_it_pays_or_why_not(method: Method, balance: str, at_most: str, code: str) -> None:
    found = means(method, balance)
    assert (found.at_most, found.refused) == (Decimal(at_most), code)


@pytest.mark.parametrize(
    ("one", "amount", "said"),
    [
        (means(CARD), "58.20", {}),
        (means(CARD), "20", {"amount": "not_all"}),
        (means(CARD), "58.25", {"amount": "above_open"}),
        (means(CARD), "0", {"amount": "not_positive"}),
        (means(PREPAID), "20", {}),
        (means(PREPAID, "50"), "58.20", {"amount": "above_balance"}),
        (means(PREPAID), "-1", {"amount": "not_positive"}),
        (means(ENDED), "58.20", {"means": "card_ended"}),
        (means(TRANSFER), "58.20", {"means": "transfer"}),
    ],
)
def test_what_cannot_be_paid_is_said(one: Means, amount: str, said: dict[str, str]) -> None:
    assert refused(one, amount) == said


@pytest.mark.parametrize("status", ["paid", "refunded", "cancelled"])
def test_what_is_not_open_is_not_paid(status: str) -> None:
    assert refused(means(CARD), "58.20", invoice(status=status)) == {"invoice": "not_open"}
    assert refused(means(CARD), "0", invoice("0", "open")) == {"invoice": "not_open"}


@given(st.decimals(min_value="0.01", max_value=5000, places=2), st.decimals(min_value=-50, max_value=5000, places=2))
def test_what_is_offered_is_accepted_and_a_cent_more_is_not(still_open: Decimal, balance: Decimal) -> None:
    whole = Invoice(1, 1, "1", "invoice", "open", TODAY, "CHF", still_open, still_open)
    for one in means_for([CARD, PREPAID], balance, whole, TODAY):
        if one.refused:
            assert one.at_most == ZERO
            continue
        check(whole, one, one.at_most)
        with pytest.raises(InvalidEdit):
            check(whole, one, one.at_most + Decimal("0.01"))
