"""Which requests a refresh makes: data, so that the budget can be read and tested."""

from collections.abc import Mapping
from enum import Enum

from desktop_manager.store.areas import Area

PRODUCTS_PER_PAGE = 100
"""Products fetched with one request."""

PAGES_AT_ONCE = 200
"""Product pages that a refresh of everything asks for (4 minutes); more are fetched in the background, resumably."""

REFERENCE_LIFETIME_S = 30 * 24 * 3600
"""Seconds for which countries, languages and time zones are kept: they hardly ever change."""

ORGANIZATION_BUDGET = 4
"""Most requests that the refresh of one organization may cost, up to 300 products (product pages cannot be fewer)."""

REFERENCE_AREAS = (Area.COUNTRIES, Area.LANGUAGES, Area.TIMEZONES)


class Step(Enum):
    """One thing fetched by a refresh; `PRODUCTS` takes a request for each page, every other one a single request."""

    CAPABILITIES = "capabilities"
    PROFILE = "profile"
    ACCOUNTS = "accounts"
    ACCOUNT = "account"
    PRODUCTS = "products"
    COUNTRIES = "countries"
    LANGUAGES = "languages"
    TIMEZONES = "timezones"


_REFERENCE_STEP = {Area.COUNTRIES: Step.COUNTRIES, Area.LANGUAGES: Step.LANGUAGES, Area.TIMEZONES: Step.TIMEZONES}


def plan_everything(ages: Mapping[Area, int | None], now: int, *, ask_capabilities: bool) -> tuple[Step, ...]:
    """The steps of a sign-in or of a refresh of all organizations.

    What the window shows first comes first; reference data comes last, and only when it is older than 30 days.

    Args:
        ages: when each reference area was fetched (seconds since 1970 UTC), None if never.
        now: seconds since 1970 UTC.
        ask_capabilities: whether the server's extensions are still unknown.
    """
    steps = [Step.CAPABILITIES] if ask_capabilities else []
    steps += [Step.PROFILE, Step.ACCOUNTS, Step.PRODUCTS]
    for area in REFERENCE_AREAS:
        fetched_at = ages.get(area)
        if fetched_at is None or not 0 <= now - fetched_at < REFERENCE_LIFETIME_S:
            steps.append(_REFERENCE_STEP[area])
    return tuple(steps)


def plan_organization(known_products: int) -> tuple[Step, ...]:
    """The steps that refresh one organization within `ORGANIZATION_BUDGET` requests.

    The profile is refreshed along with it where the product pages leave room for it. It comes last, because only then
    it is known how many pages there really were.
    """
    product_pages = max(1, -(-known_products // PRODUCTS_PER_PAGE))
    steps = (Step.ACCOUNT, Step.PRODUCTS)
    if len(steps) - 1 + product_pages < ORGANIZATION_BUDGET:
        return (*steps, Step.PROFILE)
    return steps
