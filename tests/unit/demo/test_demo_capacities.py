"""Paging, offset, total, sorting and `with`, on the routes that have them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st


@given(per_page=st.integers(1, 70))
def test_the_pages_together_are_the_whole_list(make_api: Any, per_page: int) -> None:
    api = make_api()
    whole = api.data("/1/products")
    first = api.ask(f"/1/products?page=1&per_page={per_page}").json
    pages = [api.ask(f"/1/products?page={number}&per_page={per_page}").json for number in range(1, first["pages"] + 1)]

    assert [product for page in pages for product in page["data"]] == whole
    assert {(page["total"], page["items_per_page"]) for page in pages} == {(len(whole), per_page)}
    assert [page["page"] for page in pages] == list(range(1, first["pages"] + 1))
    assert all(page["data"] for page in pages)


@given(skip=st.integers(0, 300), limit=st.integers(1, 300))
def test_limit_and_skip_cut_the_list(make_api: Any, skip: int, limit: int) -> None:
    api = make_api()

    assert api.data(f"/1/countries?skip={skip}&limit={limit}") == api.data("/1/countries")[skip : skip + limit]


def test_paging_keys_come_only_with_page(api: Any) -> None:
    assert set(api.ask("/1/products").json) == {"result", "data"}
    assert set(api.ask("/1/products?per_page=5").json) == {"result", "data"}
    assert set(api.ask("/1/products?page=1").json) == {
        "result", "data", "total", "page", "pages", "items_per_page"
    }  # fmt: skip


def test_a_page_has_fifteen_records_unless_told_otherwise(api: Any) -> None:
    answer = api.ask("/1/timezones?page=1").json

    assert (len(answer["data"]), answer["items_per_page"], answer["total"], answer["pages"]) == (15, 15, 419, 28)


def test_a_page_beyond_the_last_is_empty(api: Any) -> None:
    answer = api.ask("/1/languages?page=9&per_page=2").json

    assert (answer["data"], answer["page"], answer["pages"], answer["total"]) == ([], 9, 3, 5)


def test_routes_without_paging_ignore_it(api: Any) -> None:
    assert api.ask("/1/accounts?page=1&per_page=1").json == api.ask("/1/accounts").json
    assert len(api.data("/1/accounts/41000/products?page=2&per_page=5")) == 27


@pytest.mark.parametrize(
    ("path", "count"), [("/1/products", 58), ("/1/products?account_id=41000", 27), ("/1/countries", 250)]
)
def test_return_total_answers_a_number(api: Any, path: str, count: int) -> None:
    assert api.data(f"{path}{'&' if '?' in path else '?'}return=total") == count == len(api.data(path))


def test_sorting_by_several_fields_each_its_own_way(api: Any) -> None:
    found = api.data("/1/products?order_by=service_name,customer_name&order=desc&order_for[customer_name]=asc")
    whole = api.data("/1/products")
    expected = sorted(whole, key=lambda one: one["customer_name"].casefold())
    expected.sort(key=lambda one: one["service_name"], reverse=True)

    assert found == expected
    assert found != whole


def test_products_without_expiry_come_last_and_ids_rise_by_default(api: Any) -> None:
    ordered = [product["expired_at"] for product in api.data("/1/products?order_by=expired_at")]
    dated = [moment for moment in ordered if moment is not None]

    assert ordered == sorted(dated) + [None] * (len(ordered) - len(dated))
    ids = [product["id"] for product in api.data("/1/products")]
    assert ids == sorted(ids)
    assert [product["id"] for product in api.data("/1/products?order=desc")] == ids[::-1]


def test_every_sortable_field_sorts(api: Any) -> None:
    fields = {
        "/1/products": ("account_id", "internal_name", "created_at", "service_id"),
        "/1/accounts": ("name", "legal_entity_type"),
        "/1/countries": ("short_name", "is_enabled"),
        "/1/async/tasks": ("uuid", "finished_at"),
        "/1/accounts/41000/teams": ("name", "updated_at"),
    }
    for path, names in fields.items():
        for name in names:
            found = api.data(f"{path}?order_by={name}&order=desc")
            assert sorted(map(json.dumps, found)) == sorted(map(json.dumps, api.data(path)))


@pytest.mark.parametrize(
    ("query", "attribute"),
    [
        ("page=0", "page"),
        ("page=one", "page"),
        (f"page={'9' * 5000}", "page"),
        ("page=1&per_page=0", "per_page"),
        ("page=1&per_page=1001", "per_page"),
        ("limit=-1", "limit"),
        ("skip=x", "skip"),
        ("return=sum", "return"),
        ("order=up", "order"),
        ("order_by=price", "order_by"),
        ("order_by=id&order_for[id]=up", "order_for[id]"),
        ("with=zzz", "with"),
        ("with=status,zzz", "with"),
        ("with[]=status", "with"),
        ("account_id=x", "account_id"),
        ("service_id=5", "service_id"),
        ("service_name=domain_name", "service_name"),
    ],
)
def test_what_breaks_a_rule_is_named(api: Any, query: str, attribute: str) -> None:
    status, error = api.error(f"/1/products?{query}")

    assert (status, error["code"]) == (422, "validation_failed")
    (problem,) = error["errors"]
    assert problem["code"].startswith("validation_rule_")
    assert problem["context"]["attribute"] == attribute
    assert problem["description"]


def test_an_unknown_relation_lists_the_known_ones(api: Any) -> None:
    for path in ("/2/profile", "/1/accounts", "/1/products", "/1/accounts/41000/teams", "/2/accounts/41000/users"):
        _, error = api.error(f"{path}?with=zzz")
        known = error["errors"][0]["context"]["values"]
        assert api.data(f"{path}?with={','.join(known)}") == api.data(f"{path}?with=*")


def test_relations_come_only_when_asked_for(api: Any) -> None:
    assert not {"emails", "phones"} & set(api.data("/2/profile"))
    assert set(api.data("/2/profile?with=emails,phones")) - set(api.data("/2/profile")) == {"emails", "phones"}
    assert "security" not in api.data("/2/profile")["preferences"]
    assert "security" in api.data("/2/profile?with=security")["preferences"]
    assert set(api.data("/1/accounts/41000?with=order")) - set(api.data("/1/accounts/41000")) == {"order"}
