"""The demo's Support: codes, Premium Support, and temporary access with its rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN

ACCESSES = "/desktop/1/support/accesses"
CANAL, MAIL_OF_ATELIER, FORETS_HOSTING, FORETS_DRIVE = 98401, 98304, 98601, 98604
ATELIER, FORET = 41000, 41026
DAY_S = 86_400
NOW = 1_795_428_000
"""23 November 2026, 10:00 UTC."""


@pytest.fixture(autouse=True)
def ten_o_clock(api: Any) -> None:
    api.state.support.clock = lambda: NOW


def grant(api: Any, body: Any) -> tuple[int, dict[str, Any]]:
    answer = api.ask(ACCESSES, method="POST", json=body)
    return answer.status_code, answer.json


def test_the_vip_code_exists_with_premium_support_only(api: Any) -> None:
    assert api.data("/desktop/1/support/vip_codes") == [{"account_id": ATELIER, "vip_code": "73506184"}]
    assert api.data("/desktop/1/support/vip_codes?account_id=41009") == []


def test_a_user_to_whom_premium_support_is_not_granted_may_not_read_its_code(api: Any) -> None:
    accounts = {one["account_id"]: one for one in api.data("/desktop/1/support/premium")["accounts"]}
    assert (accounts[ATELIER]["name"], accounts[ATELIER]["readable"]) == ("Premium Support Pro", True)
    assert (accounts[FORET]["name"], accounts[FORET]["readable"]) == ("Premium Support Starter", False)
    assert api.data(f"/desktop/1/support/vip_codes?account_id={FORET}") == []


def test_every_level_is_listed_with_what_it_gives(api: Any) -> None:
    levels = api.data("/desktop/1/support/premium")["levels"]
    assert [(one["level"], one["name"]) for one in levels] == [
        (1, "Premium Support Starter"),
        (2, "Premium Support Pro"),
    ]
    assert all("vip_code" in one["gives"] for one in levels)


def test_each_domain_that_is_seen_has_its_authorization_code(api: Any) -> None:
    codes = api.data("/desktop/1/domains/authorization_codes")
    assert len([one for one in codes if one["account_id"] == ATELIER]) == 3
    assert len({one["authorization_code"] for one in codes}) == len(codes)
    one = codes[0]
    assert api.data(f"/desktop/1/domains/authorization_codes?product_id={one['product_id']}") == [one]


def test_the_codes_are_the_same_on_every_start(api: Any, make_api: Callable[..., Any]) -> None:
    path = "/desktop/1/domains/authorization_codes"
    assert make_api().data(path) == api.data(path)


def test_one_access_runs_for_four_days_and_five_hours_and_one_has_ended(api: Any) -> None:
    running, ended = api.data(ACCESSES)
    assert (running["product_id"], running["ends_at"] - NOW) == (CANAL, 4 * DAY_S + 5 * 3600)
    assert ended["product_id"] == MAIL_OF_ATELIER
    assert ended["ends_at"] < NOW


def test_an_access_is_granted_by_the_user_from_now_on(api: Any) -> None:
    status, body = grant(api, {"product_ids": [MAIL_OF_ATELIER, FORETS_HOSTING], "ends_at": NOW + 7 * DAY_S})
    assert status == 200
    assert [one["product_id"] for one in body["data"]] == [MAIL_OF_ATELIER, FORETS_HOSTING]
    assert {(one["granted_at"], one["ends_at"], one["granted_by"]["display_name"]) for one in body["data"]} == {
        (NOW, NOW + 7 * DAY_S, "Claire Moret")
    }
    assert len(api.data(ACCESSES)) == 4


def test_a_product_is_not_granted_twice_and_then_nothing_is_granted(api: Any) -> None:
    status, body = grant(api, {"product_ids": [MAIL_OF_ATELIER, CANAL], "ends_at": NOW + 60})
    assert (status, body["error"]["code"]) == (409, "object_already_exists")
    assert body["error"]["context"] == {"product_ids": [CANAL]}
    assert len(api.data(ACCESSES)) == 2


@pytest.mark.parametrize(
    ("body", "attribute", "rule"),
    [
        ({"product_ids": [MAIL_OF_ATELIER], "ends_at": NOW}, "ends_at", "after"),
        ({"product_ids": [MAIL_OF_ATELIER], "ends_at": NOW + 7 * DAY_S + 301}, "ends_at", "before"),
        ({"product_ids": [MAIL_OF_ATELIER], "ends_at": "soon"}, "ends_at", "required"),
        ({"product_ids": [MAIL_OF_ATELIER], "ends_at": True}, "ends_at", "required"),
        ({"product_ids": [], "ends_at": NOW + 60}, "product_ids", "required"),
        ({"product_ids": "all", "ends_at": NOW + 60}, "product_ids", "required"),
        ({"product_ids": [MAIL_OF_ATELIER, MAIL_OF_ATELIER], "ends_at": NOW + 60}, "product_ids", "distinct"),
    ],
)
def test_what_breaks_a_rule_is_refused(api: Any, body: Any, attribute: str, rule: str) -> None:
    status, answer = grant(api, body)
    assert (status, answer["error"]["code"]) == (422, "validation_failed")
    (problem,) = answer["error"]["errors"]
    assert (problem["context"]["attribute"], problem["code"]) == (attribute, f"validation_rule_{rule}")
    assert len(api.data(ACCESSES)) == 2


def test_clocks_that_differ_by_five_minutes_are_forgiven(api: Any) -> None:
    status, _ = grant(api, {"product_ids": [MAIL_OF_ATELIER], "ends_at": NOW + 7 * DAY_S + 300})
    assert status == 200


def test_a_user_grants_only_products_granted_to_them(api: Any) -> None:
    assert grant(api, {"product_ids": [FORETS_DRIVE], "ends_at": NOW + 60})[0] == 404
    assert grant(api, {"product_ids": [FORETS_HOSTING], "ends_at": NOW + 60})[0] == 200


def test_a_role_without_access_to_the_manager_grants_and_revokes_nothing(api: Any) -> None:
    (login,) = api.state.logins.values()
    login.memberships[41009] = login.memberships[41009]._replace(role="client")
    assert grant(api, {"product_ids": [98403], "ends_at": NOW + 60})[0] == 403
    assert api.ask(f"{ACCESSES}/7102", method="DELETE").status_code == 403


def test_a_revoked_access_has_ended_at_once(api: Any) -> None:
    revoked = api.ask(f"{ACCESSES}/7102", method="DELETE").json["data"]
    assert revoked["revoked_at"] == NOW
    again = api.ask(f"{ACCESSES}/7102", method="DELETE")
    assert (again.status_code, again.json["error"]["code"]) == (409, "support_access_ended")
    assert grant(api, {"product_ids": [CANAL], "ends_at": NOW + 60})[0] == 200


def test_an_ended_or_unknown_access_cannot_be_revoked(api: Any) -> None:
    assert api.ask(f"{ACCESSES}/7101", method="DELETE").status_code == 409
    assert api.ask(f"{ACCESSES}/1", method="DELETE").status_code == 404


def test_others_do_not_see_or_revoke_an_access(make_api: Callable[..., Any]) -> None:
    agency = make_api(scale=50)
    assert agency.data(ACCESSES, DEMO_AGENCY_TOKEN) == []
    assert agency.ask(f"{ACCESSES}/7102", DEMO_AGENCY_TOKEN, "DELETE").status_code == 404
