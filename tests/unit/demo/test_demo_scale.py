"""The generated agency login, for measurements."""

from __future__ import annotations

import time
from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN
from desktop_manager.demo.records import Product
from desktop_manager.demo.seed.agency import GeneratedProducts
from desktop_manager.demo.timeline import Timeline


@pytest.mark.parametrize(("scale", "organizations"), [(1, 1), (49, 1), (50, 1), (120, 2), (10_000, 200)])
def test_the_products_are_spread_over_a_fiftieth_of_organizations(
    make_api: Any, scale: int, organizations: int
) -> None:
    api = make_api(scale=scale)
    accounts = api.data("/1/accounts", DEMO_AGENCY_TOKEN)
    counts = [
        api.data(f"/1/products?return=total&account_id={account['id']}", DEMO_AGENCY_TOKEN)
        for account in (accounts[0], accounts[-1])
    ]

    assert len(accounts) == len({account["name"] for account in accounts}) == organizations
    assert api.data("/1/products?return=total", DEMO_AGENCY_TOKEN) == scale
    assert counts[0] == min(scale, 50) or organizations == 1
    assert counts[-1] == scale - 50 * (organizations - 1)


def test_every_page_belongs_to_the_whole_and_ids_are_unique(make_api: Any) -> None:
    api = make_api(scale=230)
    pages = [api.data(f"/1/products?page={number}&per_page=100", DEMO_AGENCY_TOKEN) for number in range(1, 4)]

    products = [product for page in pages for product in page]
    assert [len(page) for page in pages] == [100, 100, 30]
    assert products == api.data("/1/products", DEMO_AGENCY_TOKEN)
    assert len({product["id"] for product in products}) == 230
    assert api.data("/1/products?account_id=700001", DEMO_AGENCY_TOKEN) == products[50:100]
    assert api.data("/1/accounts/700003/products", DEMO_AGENCY_TOKEN) == products[150:]


def test_a_page_makes_only_its_own_products(make_api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    api = make_api(scale=10_000)
    made: list[int] = []
    make = GeneratedProducts._make

    def counted(self: GeneratedProducts, number: int) -> Product:
        made.append(number)
        return make(self, number)

    monkeypatch.setattr(GeneratedProducts, "_make", counted)

    api.data("/1/products?page=50&per_page=100", DEMO_AGENCY_TOKEN)

    assert made == list(range(4900, 5000))


def test_ten_thousand_products_are_there_at_once(make_api: Any) -> None:
    started = time.perf_counter()
    api = make_api(scale=10_000)

    assert len(api.data("/1/products?page=100&per_page=100", DEMO_AGENCY_TOKEN)) == 100
    assert time.perf_counter() - started < 1


def test_without_a_scale_there_is_no_agency(api: Any) -> None:
    assert api.error("/2/profile", DEMO_AGENCY_TOKEN)[0] == 401


def test_claire_is_the_same_beside_the_agency(api: Any, make_api: Any) -> None:
    assert make_api(scale=500).data("/1/products?with=*") == api.data("/1/products?with=*")


def test_generated_products_behave_like_a_sequence(make_api: Any) -> None:
    products = GeneratedProducts(Timeline(make_api().state.timeline.today), 120)

    assert list(products)[-1] == products[119] == products[-1]
    assert products[10:12] == [products[10], products[11]]
    with pytest.raises(IndexError):
        products[120]
