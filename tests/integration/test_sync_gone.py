"""A full listing replaces the old one: what is gone goes, what cannot be read or was not sent stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Failure
from support.syncing import SyncedLogin, synced_login

ATELIER, MAISON = 41000, 41001


@pytest.fixture
def login(tmp_path: Path) -> Iterator[SyncedLogin]:
    with synced_login(tmp_path / "login") as login:
        login.everything()
        login.now += 3600
        yield login


def other_organization(login: SyncedLogin) -> int:
    """An organization besides the first one."""
    return max(login.login.memberships)


def test_a_product_that_is_gone_disappears(login: SyncedLogin) -> None:
    gone = login.login.products[0].id
    before = login.ids(Area.PRODUCTS)
    login.lose_products(gone)

    login.everything()

    assert login.ids(Area.PRODUCTS) == before - {gone}


def test_an_organization_that_is_gone_disappears_with_its_products(login: SyncedLogin) -> None:
    gone = other_organization(login)
    login.lose_organization(gone)

    login.everything()

    assert gone not in login.ids(Area.ACCOUNTS)
    assert login.ids(Area.PRODUCTS, gone) == set()
    assert len(login.ids(Area.ACCOUNTS)) == 3


def test_its_products_go_even_when_fetching_products_fails(login: SyncedLogin) -> None:
    gone = other_organization(login)
    others = login.ids(Area.PRODUCTS) - login.ids(Area.PRODUCTS, gone)
    login.lose_organization(gone)
    login.wire.rewrite["GET /1/products"] = lambda envelope: {"result": "nonsense"}

    report = login.everything()

    assert [failure.code for failure in report.failures] == ["unreadable"]
    assert login.ids(Area.PRODUCTS) == others


def spoil(number: int, **changes: Any) -> Any:
    """Make one record of a listing unreadable."""

    def rewrite(envelope: Any) -> Any:
        envelope["data"] = [one | changes if one["id"] == number else one for one in envelope["data"]]
        return envelope

    return rewrite


def test_an_unreadable_organization_stays_as_it_was_known_and_needs_attention(login: SyncedLogin) -> None:
    unreadable = other_organization(login)
    before = login.store.read_one(Area.ACCOUNTS, unreadable, unreadable)
    login.wire.rewrite["GET /1/accounts?"] = spoil(unreadable, name={"wrong": "type"})

    login.everything()

    assert login.store.read_one(Area.ACCOUNTS, unreadable, unreadable) == before
    assert login.store.failures() == [Failure(Area.ACCOUNTS, unreadable, "unreadable", login.now)]
    attention = {one.id: one.attention for one in OrganizationsService(login.store).all()}
    assert attention.pop(unreadable) == "unreadable"
    assert set(attention.values()) == {None}


def test_an_unreadable_product_stays_as_it_was_known_and_its_organization_needs_attention(login: SyncedLogin) -> None:
    product = login.login.products_of(ATELIER)[0]
    before = login.store.read_one(Area.PRODUCTS, ATELIER, product.id)
    login.wire.rewrite["GET /1/products"] = spoil(product.id, service_name=["wrong"])

    login.everything()

    assert login.store.read_one(Area.PRODUCTS, ATELIER, product.id) == before
    assert login.store.failures() == [Failure(Area.PRODUCTS, ATELIER, "unreadable", login.now)]

    login.wire.rewrite.clear()
    login.everything()
    assert login.store.failures() == []


def test_no_record_vanishes_for_one_whose_id_cannot_be_told(login: SyncedLogin) -> None:
    product, gone = login.login.products_of(ATELIER)[:2]
    before = login.ids(Area.PRODUCTS)
    login.lose_products(gone.id)
    login.wire.rewrite["GET /1/products"] = spoil(product.id, id="not a number")

    login.everything()

    assert login.ids(Area.PRODUCTS) == before
    assert login.store.failures() == [Failure(Area.PRODUCTS, None, "unreadable", login.now)]


def test_a_listing_that_sends_less_than_it_promises_is_no_full_one(login: SyncedLogin) -> None:
    before = login.ids(Area.PRODUCTS)

    def cut(envelope: Any) -> Any:
        return envelope | {"data": envelope["data"][:10]}

    login.wire.rewrite["GET /1/products"] = cut

    login.everything()

    assert login.ids(Area.PRODUCTS) == before
    assert login.store.failures() == [Failure(Area.PRODUCTS, None, "incomplete", login.now)]


def test_another_organizations_product_is_not_filed_under_this_one(login: SyncedLogin) -> None:
    def foreign(envelope: Any) -> Any:
        envelope["data"][0] |= {"account_id": other_organization(login), "id": 999_999_999}
        return envelope

    login.wire.rewrite["GET /1/products"] = foreign

    report = login.organization(ATELIER)

    assert report.failures == ()
    assert 999_999_999 not in login.ids(Area.PRODUCTS)
