"""The demo's billing addresses: listed, added, changed, deleted, with the rules of the contract."""

from __future__ import annotations

from typing import Any

import pytest

ATELIER, MAISON, FORET = 41000, 41009, 41026
PATH = f"/desktop/1/accounts/{ATELIER}/billing_addresses"
CAROUGE, MADRID, LAUSANNE = 7101, 7102, 7103
GOOD: dict[str, Any] = {
    "company": "Verein Seeblick",
    "first_name": "",
    "last_name": "",
    "street": "Seestrasse 1",
    "street2": "",
    "zip": "8002",
    "city": "Zürich",
    "country": "CH",
    "vat_number": "",
    "email": "kasse@seeblick.ch",
    "is_default": False,
}


def send(api: Any, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    answer = api.ask(path, method=method, **({} if body is None else {"json": body}))
    return answer.status_code, answer.json


def wrong(api: Any, **fields: Any) -> set[str]:
    status, body = send(api, "POST", PATH, {**GOOD, **fields})
    assert status == 422, body
    return {one["context"]["attribute"] for one in body["error"]["errors"]}


def test_the_default_comes_first_and_says_what_uses_it(api: Any) -> None:
    found = api.data(PATH)
    assert [one["id"] for one in found] == [CAROUGE, MADRID, LAUSANNE]
    assert [one["is_default"] for one in found] == [True, False, False]
    assert {"kind": "default", "id": CAROUGE, "name": ""} in found[0]["used_by"]


def test_every_seeded_address_keeps_the_rules_that_are_asked_of_new_ones(api: Any) -> None:
    for account in (ATELIER, MAISON):
        for one in api.data(f"/desktop/1/accounts/{account}/billing_addresses"):
            body = {name: one[name] for name in GOOD}
            status, answer = send(api, "PUT", f"/desktop/1/accounts/{account}/billing_addresses/{one['id']}", body)
            assert status == 200, answer


def test_an_address_is_added_with_an_id_of_its_own(api: Any) -> None:
    status, body = send(api, "POST", PATH, GOOD)
    assert (status, body["data"]["company"], body["data"]["used_by"]) == (200, "Verein Seeblick", [])
    again = send(api, "POST", PATH, GOOD)[1]["data"]["id"]
    assert again != body["data"]["id"]
    assert len(api.data(PATH)) == 5


def test_one_added_as_default_takes_that_from_the_former(api: Any) -> None:
    made = send(api, "POST", PATH, {**GOOD, "is_default": True})[1]["data"]["id"]
    assert [one["id"] for one in api.data(PATH) if one["is_default"]] == [made]


def test_the_default_cannot_be_taken_away_but_only_moved(api: Any) -> None:
    status, body = send(api, "PUT", f"{PATH}/{CAROUGE}", GOOD)
    assert (status, body["error"]["errors"][0]["context"]["attribute"]) == (422, "is_default")
    assert send(api, "PUT", f"{PATH}/{LAUSANNE}", {**GOOD, "is_default": True})[0] == 200
    assert [one["id"] for one in api.data(PATH) if one["is_default"]] == [LAUSANNE]


def test_every_broken_rule_is_named_at_once(api: Any) -> None:
    assert wrong(api, street="", city=" ", email="", company="") == {"street", "city", "email", "company"}
    assert wrong(api, zip="123", vat_number="CHE-1", email="kasse") == {"zip", "vat_number", "email"}
    assert wrong(api, country="XX") == {"country"}
    assert wrong(api, company=7, is_default="yes") == {"company", "is_default"}
    assert wrong(api, company="x" * 101) == {"company"}


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        ({"first_name": "Luc"}, {"last_name"}),
        ({"last_name": "Favre"}, {"first_name"}),
        ({}, {"company"}),
    ],
)
def test_without_a_company_both_names_are_needed(api: Any, names: dict[str, str], missing: set[str]) -> None:
    assert wrong(api, company="", **names) == missing


def test_what_is_in_use_is_not_deleted_and_says_by_what(api: Any) -> None:
    status, body = send(api, "DELETE", f"{PATH}/{CAROUGE}")
    assert (status, body["error"]["code"]) == (409, "billing_address_in_use")
    used = body["error"]["context"]["used_by"]
    assert {"default", "invoice"} <= {use["kind"] for use in used}
    names = {use["name"] for use in used if use["kind"] == "invoice"}
    assert "2026-104512" in names
    assert len(api.data(PATH)) == 3


def test_what_nothing_uses_is_deleted_once(api: Any) -> None:
    made = send(api, "POST", PATH, GOOD)[1]["data"]["id"]
    assert send(api, "DELETE", f"{PATH}/{made}")[0] == 200
    assert send(api, "DELETE", f"{PATH}/{made}")[0] == 404
    assert send(api, "PUT", f"{PATH}/{made}", GOOD)[0] == 404


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_without_accounting_rights_nothing_is_told_or_taken(api: Any, method: str) -> None:
    path = f"/desktop/1/accounts/{FORET}/billing_addresses"
    assert send(api, method, path, GOOD if method == "POST" else None)[0] == 403
    assert send(api, "DELETE", f"{path}/7401")[0] == 403
    assert send(api, "PUT", f"{path}/7401", GOOD)[0] == 403


def test_an_organization_of_others_is_not_found(api: Any) -> None:
    assert send(api, "GET", "/desktop/1/accounts/1/billing_addresses")[0] == 404
