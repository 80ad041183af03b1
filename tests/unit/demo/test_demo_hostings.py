"""Sites and databases of the demo: as many as each hosting says, changed by whom product.md lets, one at a time."""

from __future__ import annotations

import re
from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN
from desktop_manager.demo.seed import atelier, cooperative, foret, maison
from desktop_manager.demo.seed.people import CLAIRE_ID

ATELIER = "/desktop/1/hostings/98301/sites/5301/php"
CANAL = "/desktop/1/hostings/98401/sites/5401/php"
RIVES = "/desktop/1/hostings/98501/sites/5501/php"
FORET = "/desktop/1/hostings/98601/sites/5601/php"


def sites(api: Any, account_id: int) -> list[Any]:
    found: list[Any] = api.data(f"/desktop/1/accounts/{account_id}/sites")
    return found


def databases(api: Any, hosting: int) -> Any:
    return api.data(f"/desktop/1/hostings/{hosting}/databases")


def change(api: Any, path: str, body: Any) -> tuple[int, Any]:
    answer = api.ask(path, method="PATCH", json=body)
    return answer.status_code, answer.json


def test_atelier_has_the_three_sites_and_four_databases_of_the_mock_up(api: Any) -> None:
    of_hosting = [one for one in sites(api, atelier.ID) if one["parent_id"] == 98301]
    found = databases(api, 98301)
    assert [(one["main_fqdn"], one["php"]["version"]) for one in of_hosting][:2] == [
        ("atelier-helvetique.ch", "8.4"),
        ("shop.atelier-helvetique.ch", "8.4"),
    ]
    assert (len(of_hosting), len(found["databases"]), found["prefix"]) == (3, 4, "wxyz_")
    assert found["databases"][0]["name"] == "wxyz_mabase"
    assert found["databases"][0]["permissions"][0]["user"] == "wxyz_monuser"


@pytest.mark.parametrize("account_id", [atelier.ID, maison.ID, cooperative.ID, foret.ID])
def test_each_hosting_has_as_many_as_its_product_says(api: Any, account_id: int) -> None:
    listed = sites(api, account_id)
    told = 0
    for product in api.data(f"/1/accounts/{account_id}/products"):
        said = re.fullmatch(r"(\d+) sites? · (\d+) databases?", product["description"])
        if said is None:
            continue
        told += 1
        assert sum(one["parent_id"] == product["id"] for one in listed) == int(said[1])
        assert len(databases(api, product["id"])["databases"]) == int(said[2])
    assert told == 1


@pytest.mark.parametrize("hosting", [98301, 98401, 98501, 98601])
def test_every_name_of_a_hosting_has_its_prefix_and_every_user_is_listed(api: Any, hosting: int) -> None:
    found = databases(api, hosting)
    users = {one["user"] for database in found["databases"] for one in database["permissions"]}
    assert users == {one["name"] for one in found["users"]}
    assert all(name.startswith(found["prefix"]) for name in users | {one["name"] for one in found["databases"]})


def test_a_nodejs_hosting_has_a_site_without_php(api: Any) -> None:
    (site,) = [one for one in sites(api, atelier.ID) if one["parent_id"] == 98315]
    assert (site["php"], site["hosting_type"], site["operation_in_progress"]) == (None, "h3", True)
    status, body = change(api, f"/desktop/1/hostings/98315/sites/{site['id']}/php", {"mysql_prefix": True})
    assert (status, body["error"]["code"]) == (404, "object_not_found")


@pytest.mark.parametrize(("path", "on"), [(ATELIER, False), (RIVES, True), (FORET, False)])
def test_owners_and_users_with_the_product_change_the_prefix(api: Any, path: str, on: bool) -> None:
    status, body = change(api, path, {"mysql_prefix": on})
    assert (status, body["data"]["php"]["mysql_prefix"]) == (200, on)
    held = {one["id"]: one for one in sites(api, body["data"]["account_id"])}
    assert held[body["data"]["id"]] == body["data"]
    others = [one["php"]["mysql_prefix"] for one in held.values() if one["id"] != body["data"]["id"] and one["php"]]
    assert on not in others or path != RIVES


def test_an_administrator_changes_the_prefix_of_a_client(make_api: Any) -> None:
    api = make_api(scale=100)
    (site, *_) = api.data("/desktop/1/accounts/700000/sites", DEMO_AGENCY_TOKEN)
    path = f"/desktop/1/hostings/{site['parent_id']}/sites/{site['id']}/php"
    on = not site["php"]["mysql_prefix"]
    answer = api.ask(path, DEMO_AGENCY_TOKEN, "PATCH", json={"mysql_prefix": on})
    assert (answer.status_code, answer.json["data"]["php"]["mysql_prefix"]) == (200, on)
    held = api.data("/desktop/1/accounts/700000/sites", DEMO_AGENCY_TOKEN)
    assert [one["php"]["mysql_prefix"] for one in held if one["id"] == site["id"]] == [on]


@pytest.mark.parametrize("role", ["client", "external"])
def test_others_may_not(api: Any, role: str) -> None:
    memberships = api.state.logins[CLAIRE_ID].memberships
    memberships[atelier.ID] = memberships[atelier.ID]._replace(role=role)
    status, body = change(api, ATELIER, {"mysql_prefix": False})
    assert (status, body["error"]["code"]) == (403, "access_denied")
    assert [one["php"]["mysql_prefix"] for one in sites(api, atelier.ID) if one["id"] == 5301] == [True]


@pytest.mark.parametrize("body", [{}, {"mysql_prefix": "off"}, {"mysql_prefix": 0}, {"mysql_prefix": None}, []])
def test_anything_but_true_or_false_is_refused(api: Any, body: Any) -> None:
    status, answer = change(api, ATELIER, body)
    assert (status, answer["error"]["errors"][0]["context"]["attribute"]) == (422, "mysql_prefix")


@pytest.mark.parametrize(
    "path",
    [
        "/desktop/1/hostings/98301/sites/5401/php",
        "/desktop/1/hostings/98303/sites/5301/php",
        "/desktop/1/hostings/1/sites/5301/php",
    ],
)
def test_a_site_of_another_hosting_is_not_found(api: Any, path: str) -> None:
    assert change(api, path, {"mysql_prefix": False})[0] == 404


def test_a_product_that_is_no_hosting_has_no_databases(api: Any) -> None:
    assert api.ask("/desktop/1/hostings/98303/databases").status_code == 404


def test_sites_of_an_organization_of_others_are_not_found(api: Any) -> None:
    assert api.ask("/desktop/1/accounts/1/sites").status_code == 404


def test_of_two_changes_of_one_hosting_that_overlap_the_second_is_refused(api: Any) -> None:
    product = api.state.logins[CLAIRE_ID].product(98301)
    with api.state.hostings.writing(product):
        assert all(one["operation_in_progress"] for one in sites(api, atelier.ID))
        status, body = change(api, ATELIER, {"mysql_prefix": False})
        assert (status, body["error"]["code"]) == (400, "operation_in_progress")
        assert change(api, RIVES, {"mysql_prefix": True})[0] == 200
    assert change(api, ATELIER, {"mysql_prefix": False})[0] == 200


def test_while_a_backup_is_put_back_the_hosting_cannot_be_changed(api: Any) -> None:
    assert [one["operation_in_progress"] for one in databases(api, 98401)["databases"]] == [False, True]
    status, body = change(api, CANAL, {"mysql_prefix": False})
    assert (status, body["error"]["code"]) == (400, "operation_in_progress")
