"""Who may what: by token, by scope, and by role in the organization."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_manager.demo import DEMO_TOKEN, DEMO_TOKEN_WITHOUT_ACCOUNTS, DEMO_TOKEN_WITHOUT_PROFILE
from desktop_manager.demo.routes import ROUTES

GUARDED = sorted(route.path for route in ROUTES if not route.public and route.method == "GET")
OPEN = sorted(route.path for route in ROUTES if route.public)


def _path(rule: str) -> str:
    for name in ("<int:account_id>", "<int:account>", "<account_id>"):
        rule = rule.replace(name, "41000")
    while "<" in rule:
        rule = rule[: rule.index("<")] + "203" + rule[rule.index(">") + 1 :]
    return rule


@pytest.mark.parametrize("rule", GUARDED)
def test_a_call_without_a_good_token_is_not_authorized(api: Any, rule: str) -> None:
    for token in (None, "", "nonsense", DEMO_TOKEN.upper()):
        status, error = api.error(_path(rule), token)
        assert (status, error["code"]) == (401, "not_authorized")


@pytest.mark.parametrize("rule", OPEN)
def test_reference_data_events_and_capabilities_need_no_token(api: Any, rule: str) -> None:
    # Ids that do not exist show as much.
    assert api.ask(_path(rule), None).status_code in (200, 404)
    assert api.ask(_path(rule), None).json == api.ask(_path(rule)).json


def test_another_scheme_than_bearer_is_not_authorized(api: Any) -> None:
    answer = api._client.get("/2/profile", headers={"Authorization": f"Basic {DEMO_TOKEN}"})

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("token", "path", "scope"),
    [
        (DEMO_TOKEN_WITHOUT_PROFILE, "/2/profile", "user_info"),
        (DEMO_TOKEN_WITHOUT_PROFILE, "/2/profile/emails", "user_info"),
        (DEMO_TOKEN_WITHOUT_PROFILE, "/desktop/1/support/code", "user_info"),
        (DEMO_TOKEN_WITHOUT_ACCOUNTS, "/1/accounts", "accounts"),
        (DEMO_TOKEN_WITHOUT_ACCOUNTS, "/1/products?page=1", "accounts"),
        (DEMO_TOKEN_WITHOUT_ACCOUNTS, "/2/accounts/41000/users", "accounts"),
    ],
)
def test_a_missing_scope_is_named(api: Any, token: str, path: str, scope: str) -> None:
    status, error = api.error(path, token)

    assert (status, error["code"], error["context"]) == (403, "all_scopes", {"scopes": [scope]})


def test_the_other_scope_still_works(api: Any) -> None:
    assert api.data("/1/accounts", DEMO_TOKEN_WITHOUT_PROFILE) == api.data("/1/accounts")
    assert api.data("/2/profile", DEMO_TOKEN_WITHOUT_ACCOUNTS) == api.data("/2/profile")


def test_teams_know_no_other_code_than_access_denied(api: Any) -> None:
    status, error = api.error("/1/accounts/41000/teams", DEMO_TOKEN_WITHOUT_ACCOUNTS)

    assert (status, error["code"], error["context"]) == (403, "access_denied", {"scopes": ["accounts"]})


@pytest.mark.parametrize(
    "path",
    [
        "/2/accounts/{account}/users",
        "/2/accounts/{account}/users/26501/app_accesses",
        "/1/accounts/{account}/teams",
        "/1/accounts/{account}/basic/teams",
        "/1/accounts/{account}/invitations/users/26501",
    ],
)
def test_only_owners_and_administrators_read_members_teams_and_invitations(api: Any, path: str) -> None:
    for account in (41000, 41009, 41019):
        assert api.ask(path.format(account=account)).status_code == 200
    status, error = api.error(path.format(account=41026))
    assert (status, error["code"]) == (403, "access_denied")


@pytest.mark.parametrize(
    "path",
    ["", "/products", "/services", "/tags", "/teams", "/basic/teams", "/invitations/1", "/invitations/users/26501"],
)
def test_a_foreign_organization_is_not_found(api: Any, path: str) -> None:
    status, error = api.error(f"/1/accounts/700000{path}")

    assert (status, error["code"]) == (404, "object_not_found")


def test_a_user_without_accounting_rights_sees_no_billing_facts(api: Any) -> None:
    billing = {"addresses", "order", "vat_number", "has_customer_paiement_method"}

    assert billing & set(api.data("/1/accounts/41026?with=*")) == set()
    assert billing <= set(api.data("/1/accounts/41009?with=*"))


def test_a_user_sees_the_granted_products_only_and_may_not_buy(api: Any) -> None:
    seen = api.data("/1/products?account_id=41026")
    names = {product["customer_name"] for product in seen}

    assert len(seen) == len(api.data("/1/accounts/41026/products")) == 8
    assert {"kDrive · comité", "Premium Support Starter"} & names == set()
    assert {(one["rights"]["technical"], one["rights"]["sale"]) for one in seen} == {(True, False)}
    assert sum(service["count"] for service in api.data("/1/accounts/41026/services")) == 8
    assert all(one["rights"]["sale"] for one in api.data("/1/products?account_id=41009"))


@pytest.mark.parametrize(
    "path", ["/", "/1/account", "/3/profile", "/1/accounts/none", "/2/invoicing/account/41000/invoices", "/demo/faults"]
)
def test_an_unknown_call_is_not_found_with_or_without_token(api: Any, path: str) -> None:
    for token in (DEMO_TOKEN, None):
        status, error = api.error(path, token)
        assert (status, error["code"]) == (404, "method_not_found")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_another_method_of_a_known_path_is_an_unknown_call(api: Any, method: str) -> None:
    answer = api.ask("/2/profile", method=method)

    assert (answer.status_code, answer.json["error"]["code"]) == (404, "method_not_found")
