from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.money import Money
from desktop_manager.features.renewals.totals import Totals, totals
from support.renewals import chf, eur, renewal

CURRENCIES = ("CHF", "EUR", "USD")
amounts = st.decimals(min_value=-1000, max_value=10_000, places=2)
monies = st.builds(Money, amounts, st.sampled_from(CURRENCIES))


def test_nothing_costs_nothing_in_no_currency() -> None:
    assert totals([]) == Totals(0, (), 0)


def test_each_currency_has_its_own_sum_and_none_is_added_to_another() -> None:
    found = totals([renewal(1, price=chf("118.80")), renewal(2, price=eur("41.00")), renewal(3, price=chf("12.90"))])
    assert found == Totals(3, (chf("131.70"), eur("41.00")))


def test_a_product_whose_price_is_not_told_is_counted_and_not_summed() -> None:
    found = totals([renewal(1, price=chf("9.00")), renewal(2, price=None), renewal(3, price=None)])
    assert (found.products, found.sums, found.unpriced) == (3, (chf("9.00"),), 2)


def test_the_sum_keeps_the_decimals_of_the_prices() -> None:
    assert str(totals([renewal(1, price=chf("0.10")), renewal(2, price=chf("0.20"))]).sums[0].amount) == "0.30"


@given(st.lists(st.one_of(st.none(), monies), max_size=40))
def test_every_price_is_in_exactly_one_sum_and_the_currencies_are_those_of_the_prices(
    prices: list[Money | None],
) -> None:
    found = totals(renewal(number, price=price) for number, price in enumerate(prices))
    told = [price for price in prices if price is not None]
    assert [one.currency for one in found.sums] == sorted({price.currency for price in told})
    for one in found.sums:
        expected = sum((price.amount for price in told if price.currency == one.currency), Decimal(0))
        assert one.amount == expected
    assert found.unpriced == len(prices) - len(told)
