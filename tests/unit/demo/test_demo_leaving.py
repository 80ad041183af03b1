"""Leaving an organization on the demo server: every rule of product.md, job 6, holds there too."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN_WITHOUT_ACCOUNTS
from desktop_manager.demo.seed import atelier, cooperative, foret, maison
from desktop_manager.demo.seed.people import CLAIRE_ID


def leave(api: Any, account: int, **more: Any) -> Any:
    return api.ask(f"/desktop/1/organizations/{account}/membership", method="DELETE", **more)


def reasons(answer: Any) -> list[str]:
    assert answer.status_code == 422
    assert answer.json["error"]["code"] == "leave_refused"
    return [reason["code"] for reason in answer.json["error"]["errors"]]


@pytest.mark.parametrize(
    ("account", "reason"),
    [
        (atelier.ID, "last_owner"),
        (maison.ID, "in_ksuite"),
        (cooperative.ID, "login_in_mail_service"),
    ],
)
def test_the_rule_of_the_demo_data_forbids_it_and_nothing_is_changed(api: Any, account: int, reason: str) -> None:
    before = api.data(f"/1/accounts/{account}")

    assert reasons(leave(api, account)) == [reason]
    assert api.data(f"/1/accounts/{account}") == before


def test_every_reason_that_holds_is_named_not_only_the_first(api: Any) -> None:
    login = api.state.logins[CLAIRE_ID]
    login.memberships[atelier.ID] = login.memberships[atelier.ID]._replace(
        has_ksuite_access=True, login_address_is_hosted=True
    )
    atelier_now = api.state.organizations[atelier.ID]
    alone = tuple(one for one in atelier_now.members if one.id == CLAIRE_ID)
    api.state.organizations[atelier.ID] = atelier_now._replace(members=alone)

    assert reasons(leave(api, atelier.ID)) == ["last_user", "last_owner", "in_ksuite", "login_in_mail_service"]


def test_a_user_can_leave_and_nothing_lists_the_organization_any_more(api: Any) -> None:
    products = len(api.data("/1/products?per_page=1000"))
    of_it = len(api.data(f"/1/products?account_id={foret.ID}"))
    assert of_it > 0

    assert leave(api, foret.ID).json["data"] == {"account_id": foret.ID}

    assert foret.ID not in [account["id"] for account in api.data("/1/accounts")]
    assert len(api.data("/1/products?per_page=1000")) == products - of_it
    assert api.error(f"/1/accounts/{foret.ID}")[0] == 404
    assert CLAIRE_ID not in [one.id for one in api.state.organizations[foret.ID].members]


def test_leaving_twice_finds_nothing_to_leave(api: Any) -> None:
    leave(api, foret.ID)

    assert leave(api, foret.ID).status_code == 404


def test_the_current_organization_of_the_web_manager_moves_to_another(api: Any) -> None:
    login = api.state.logins[CLAIRE_ID]
    login.profile = login.profile._replace(current_account_id=foret.ID)

    leave(api, foret.ID)

    assert login.profile.current_account_id in login.memberships


def test_a_token_without_the_scope_cannot_leave(api: Any) -> None:
    answer = leave(api, foret.ID, token=DEMO_TOKEN_WITHOUT_ACCOUNTS)

    assert answer.status_code == 403
    assert foret.ID in api.state.logins[CLAIRE_ID].memberships


def test_an_agency_leaves_one_of_many(make_api: Any) -> None:
    api = make_api(scale=200)
    [first, *others] = [account["id"] for account in api.data("/1/accounts", DEMO_AGENCY_TOKEN)]

    assert leave(api, first, token=DEMO_AGENCY_TOKEN).status_code == 200

    assert [account["id"] for account in api.data("/1/accounts", DEMO_AGENCY_TOKEN)] == others
    assert {one["account_id"] for one in api.data("/1/products?per_page=1000", DEMO_AGENCY_TOKEN)} == set(others)
