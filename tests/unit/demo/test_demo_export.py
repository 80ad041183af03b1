"""Every documented answer of the demo is judged by Infomaniak's mended export."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_manager.demo import (
    DEMO_AGENCY_TOKEN,
    DEMO_TOKEN,
    DEMO_TOKEN_WITHOUT_ACCOUNTS,
    DEMO_TOKEN_WITHOUT_PROFILE,
)
from support.export_bodies import export_file
from support.export_judge import ExportJudge

if not export_file().is_file():
    pytest.skip(f"Infomaniak's export is not at {export_file()} (set DM_EXPORT)", allow_module_level=True)

JUDGE = ExportJudge(export_file())

DATES = (
    date(2026, 11, 23),
    date(2028, 2, 29),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2027, 3, 28),
    date(2026, 10, 25),
)
TOKENS = (DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE, DEMO_TOKEN_WITHOUT_ACCOUNTS, DEMO_AGENCY_TOKEN, "nonsense", None)
# The four of Claire, one of the agency, one that does not exist.
ACCOUNTS = (41000, 41009, 41019, 41026, 700_000, 1)

READS = (
    "/1/accounts",
    "/1/accounts?with=*&order_by=name&order=desc",
    "/1/accounts/current/products",
    "/1/accounts/current/products?with=*",
    "/1/accounts/{account}",
    "/1/accounts/{account}?with=*",
    "/1/accounts/{account}/basic/teams",
    "/1/accounts/{account}/invitations/61001",
    "/1/accounts/{account}/invitations/61001?with=*",
    "/1/accounts/{account}/invitations/users/52008",
    "/1/accounts/{account}/products",
    "/1/accounts/{account}/products?with=*&filter[excluded_service_ids][]=14",
    "/1/accounts/{account}/services",
    "/1/accounts/{account}/tags?with=product_count",
    "/1/accounts/{account}/teams",
    "/1/accounts/{account}/teams?with=*&page=1",
    "/1/accounts/{account}/teams/5101",
    "/1/accounts/{account}/teams/5101?with=*",
    "/1/accounts/{account}/teams/5301/users",
    "/1/accounts/{account}/teams/5101/users?page=1&per_page=1",
    "/1/actions",
    "/1/actions/3",
    "/1/actions/999",
    "/1/async/tasks",
    "/1/async/tasks?page=1&per_page=2",
    "/1/async/tasks/0d6f1c2e-5b7a-4c1e-9a30-4f2b8c1d0a04",
    "/1/async/tasks/none",
    "/1/countries",
    "/1/countries?page=2&per_page=100",
    "/1/countries/203",
    "/1/countries/0",
    "/1/languages",
    "/1/languages/2",
    "/1/my_ksuite/current",
    "/1/my_ksuite/current?with=*",
    "/1/my_ksuite/7313",
    "/1/my_ksuite/7313?with=*",
    "/1/my_ksuite/none",
    "/1/products",
    "/1/products?with=*&page=1&per_page=100",
    "/1/products?account_id={account}&page=2&per_page=5",
    "/1/timezones",
    "/1/timezones?page=3",
    "/1/timezones/414",
    "/2/accounts/{account}/users",
    "/2/accounts/{account}/users?with=*&page=2",
    "/2/accounts/{account}/users?filter[state_in_account]=pending&with=*",
    "/2/accounts/{account}/users/26501/app_accesses",
    "/2/events",
    "/2/events/4103",
    "/2/events/1",
    "/2/events/public-cloud-status",
    "/2/profile",
    "/2/profile?with=*",
    "/2/profile/applications/passwords",
    "/2/profile/applications/passwords/90301",
    "/2/profile/emails",
    "/2/profile/emails/email/90102",
    "/2/profile/emails/email_request/90103",
    "/2/profile/emails/email/1",
    "/2/profile/phones",
    "/2/profile/phones/90201",
    "/2/profile/phones/1",
)


def _judge(answer: Any, method: str, path: str) -> list[str]:
    return JUDGE.complaints(method, path.partition("?")[0], answer.status_code, answer.json)


def test_every_documented_read_is_asked_here() -> None:
    asked = {JUDGE.template("GET", path.partition("?")[0].format(account=41000)) for path in READS}

    assert asked == {path for method, path in JUDGE.operations() if method == "GET"}


@pytest.mark.parametrize("path", READS)
def test_every_token_in_every_organization_gets_a_documented_answer(make_api: Any, path: str) -> None:
    api = make_api(scale=60)
    complaints = []
    statuses = set()
    for account in ACCOUNTS if "{account}" in path else ACCOUNTS[:1]:
        for token in TOKENS:
            asked = path.format(account=account)
            answer = api.ask(asked, token)
            statuses.add(answer.status_code)
            complaints += _judge(answer, "GET", asked)

    assert complaints == []
    assert statuses <= {200, 401, 403, 404}


@pytest.mark.parametrize("today", DATES, ids=str)
def test_every_demo_date_gives_documented_answers(make_api: Any, today: date) -> None:
    api = make_api(today)
    complaints = []
    for path in READS:
        asked = path.format(account=41000)
        complaints += _judge(api.ask(asked), "GET", asked)

    assert complaints == []


@pytest.mark.parametrize(
    "body",
    [
        {"email": "claire@atelier.example"},
        {"email": "claire@atelier.example", "reminder_email": "new@helvetique.shop", "reminder_phone": "+41790000099"},
        {"email": "claire@atelier.example", "current_account_id": 41026, "language_id": 5, "timezone_id": 414},
        {},
        {"email": 7, "firstname": "x" * 129, "country_id": "203", "unsuccessful_connexion_rate_limit": 101},
    ],
    ids=["nothing", "recovery", "settings", "empty", "all wrong"],
)
def test_changing_the_profile_gives_documented_answers(api: Any, body: dict[str, Any]) -> None:
    for answer in (api.patch_profile(body, "?dry_run=true"), api.patch_profile(body), api.ask("/2/profile?with=*")):
        assert _judge(answer, answer.request.method, "/2/profile") == []


@pytest.mark.parametrize(
    "path", ["/1/products", "/1/countries", "/1/async/tasks", "/1/accounts/41000/teams", "/2/accounts/41019/users"]
)
def test_a_total_is_a_number(api: Any, path: str) -> None:
    answer = api.ask(f"{path}?return=total")

    assert JUDGE.complaints("GET", path, answer.status_code, answer.json, total=True) == []


@pytest.mark.parametrize("path", ["/1/products", "/1/accounts", "/2/profile", "/1/accounts/41000/teams"])
def test_a_refused_query_has_the_shape_of_every_error(api: Any, path: str) -> None:
    answer = api.ask(f"{path}?with=zzz")

    assert answer.status_code == 422
    assert _judge(answer, "GET", path) == []


def test_documented_writes_that_are_not_built_are_unknown_calls(api: Any) -> None:
    built = {
        ("PATCH", "/2/profile"),
        ("POST", "/2/profile/avatar"),
        ("DELETE", "/2/profile/avatar"),
        ("DELETE", "/2/profile/emails/{email_type}/{email_id}"),
        ("DELETE", "/2/profile/phones/{phone_id}"),
        ("POST", "/2/profile/applications/passwords"),
    }
    writes = sorted(operation for operation in JUDGE.operations() if operation[0] != "GET" and operation not in built)

    assert writes
    for method, template in writes:
        path = template.replace("{email_type}", "email")
        for name in ("{account}", "{account_id}"):
            path = path.replace(name, "41000")
        while "{" in path:
            path = path[: path.index("{")] + "5101" + path[path.index("}") + 1 :]
        answer = api.ask(path, method=method)
        assert (answer.status_code, answer.json["error"]["code"]) == (404, "method_not_found"), (method, path)


def test_the_judge_finds_what_is_wrong() -> None:
    country = {"id": "203", "name": "SWITZERLAND", "short_name": "CH"}

    assert len(JUDGE.complaints("GET", "/1/countries/203", 200, {"result": "success", "data": country})) == 2
    assert JUDGE.complaints("GET", "/1/countries/203", 201, {"result": "success"}) != []
    assert JUDGE.complaints("GET", "/1/account", 200, {"result": "success"}) != []
    assert JUDGE.complaints("GET", "/1/accounts", 401, {"result": "error", "error": {"code": "other"}}) != []
