"""What invoices come to: a sum for each currency, as they were rounded, and never one over two."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.billing.totals import PIECE, totals, totals_while
from support.invoices import row

AMOUNTS = st.decimals(min_value=-9_999_999, max_value=9_999_999, places=2)
ROWS = st.lists(st.tuples(st.sampled_from(("CHF", "EUR", "USD")), AMOUNTS, AMOUNTS), max_size=60)


def test_each_currency_has_its_own_sum_in_the_order_of_the_codes() -> None:
    found = totals([row(1, "58.20"), row(2, "41.00", currency="EUR"), row(3, "9.00", open="0.00")])
    assert found.invoices == 3
    assert [(one.total.currency, str(one.total.amount), str(one.open.amount)) for one in found.sums] == [
        ("CHF", "67.20", "58.20"),
        ("EUR", "41.00", "41.00"),
    ]


def test_a_credit_note_takes_away() -> None:
    credit = row(2, "-20.00", kind="credit_note", open="0.00")
    (found,) = totals([row(1, "58.20"), credit]).sums
    assert str(found.total.amount) == "38.20"
    assert str(found.open.amount) == "58.20"


def test_nothing_comes_to_nothing_and_not_to_zero_of_some_currency() -> None:
    assert totals([]) == (0, ())


def test_many_small_amounts_keep_every_cent() -> None:
    (found,) = totals(row(number, "0.05") for number in range(1, 10_001)).sums
    assert str(found.total.amount) == "500.00"


def test_an_amount_with_more_decimals_is_not_rounded() -> None:
    (found,) = totals([row(1, "0.005"), row(2, "0.005")]).sums
    assert str(found.total.amount) == "0.010"


@given(ROWS)
def test_currencies_are_never_added_and_nothing_is_lost(parts: list[tuple[str, Decimal, Decimal]]) -> None:
    made = [
        row(number, str(total), currency=currency, open=str(left))
        for number, (currency, total, left) in enumerate(parts)
    ]
    found = totals(made)
    assert found.invoices == len(parts)
    assert [one.total.currency for one in found.sums] == sorted({currency for currency, _, _ in parts})
    for one in found.sums:
        assert one.open.currency == one.total.currency
        mine = [part for part in parts if part[0] == one.total.currency]
        assert one.total.amount == sum((total for _, total, _ in mine), Decimal(0))
        assert one.open.amount == sum((left for _, _, left in mine), Decimal(0))


@given(ROWS, st.randoms())
def test_the_order_of_the_invoices_does_not_matter(parts: list[tuple[str, Decimal, Decimal]], random: object) -> None:
    made = [row(number, str(total), currency=currency) for number, (currency, total, _) in enumerate(parts)]
    before = totals(made)
    random.shuffle(made)  # type: ignore[attr-defined]
    assert totals(made) == before


def test_a_worker_adds_up_any_number_and_stops_where_nobody_waits() -> None:
    made = [row(number, "0.05", currency="CHF" if number % 2 else "EUR") for number in range(2 * PIECE + 7)]
    assert totals_while(lambda: True, made) == totals(made)
    asked: list[None] = []

    def wanted() -> bool:
        asked.append(None)
        return len(asked) < 2

    assert totals_while(wanted, made) is None
    assert len(asked) == 2
