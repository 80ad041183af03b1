"""A refresh costs what the plan says and no more."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.sync.plan import (
    ORGANIZATION_BUDGET,
    PRODUCTS_PER_PAGE,
    REFERENCE_AREAS,
    REFERENCE_LIFETIME_S,
    Step,
    plan_everything,
    plan_organization,
)
from desktop_manager.store.areas import Area

NOW = 1_800_000_000


def test_a_first_sign_in_fetches_everything_and_what_is_on_screen_first() -> None:
    steps = plan_everything(dict.fromkeys(REFERENCE_AREAS), NOW, ask_capabilities=True)
    assert steps == (
        Step.CAPABILITIES,
        Step.PROFILE,
        Step.ACCOUNTS,
        Step.PRODUCTS,
        Step.COUNTRIES,
        Step.LANGUAGES,
        Step.TIMEZONES,
    )


def test_reference_data_younger_than_thirty_days_is_not_fetched_again() -> None:
    young = NOW - REFERENCE_LIFETIME_S + 1
    ages: dict[Area, int | None] = {
        Area.COUNTRIES: young,
        Area.LANGUAGES: NOW - REFERENCE_LIFETIME_S,
        Area.TIMEZONES: young,
    }
    steps = plan_everything(ages, NOW, ask_capabilities=False)
    assert steps == (Step.PROFILE, Step.ACCOUNTS, Step.PRODUCTS, Step.LANGUAGES)


def test_reference_data_from_the_future_is_not_trusted() -> None:
    ages: dict[Area, int | None] = dict.fromkeys(REFERENCE_AREAS, NOW + 10)
    assert Step.COUNTRIES in plan_everything(ages, NOW, ask_capabilities=False)


def requests(steps: tuple[Step, ...], products: int) -> int:
    pages = max(1, -(-products // PRODUCTS_PER_PAGE))
    return len(steps) - 1 + pages


@given(st.integers(min_value=0, max_value=300))
def test_one_organization_costs_four_requests_at_most(products: int) -> None:
    assert requests(plan_organization(products), products) <= ORGANIZATION_BUDGET


@given(st.integers(min_value=301, max_value=100_000))
def test_a_larger_organization_costs_its_product_pages_and_one_more(products: int) -> None:
    steps = plan_organization(products)
    assert requests(steps, products) == 1 + -(-products // PRODUCTS_PER_PAGE)
