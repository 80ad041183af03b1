"""Two public clients from PyPI, unchanged but for the host, read the served demo over a real socket.

Not all they have can work: xinfomaniak leaves most of the core to later versions (NotImplementedError), both have
calls of other product domains, and infomaniak-tools reads the members of an organization as a list where the export
documents one record.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from desktop_manager.demo import DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from support import public_clients
from support.public_clients import Call, ClientsUnavailable, run_infomaniak_tools, run_xinfomaniak

# The first run installs them.
pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module", autouse=True)
def installed() -> None:
    """Skips where the clients cannot be installed."""
    try:
        public_clients.prepare()
    except ClientsUnavailable as missing:
        pytest.skip(f"the public clients cannot be installed from PyPI: {missing}")


@pytest.fixture
def demo() -> Iterator[ServedDemo]:
    """The served demo."""
    with ServedDemo(DemoState(date(2026, 11, 23))) as served:
        yield served


def test_infomaniak_tools_reads_profile_organizations_products_and_teams(demo: ServedDemo) -> None:
    commands = [
        ["profile", "show"],
        ["profile", "emails"],
        ["profile", "phones"],
        ["profile", "app-passwords"],
        ["accounts", "list"],
        ["accounts", "show", "41009"],
        ["accounts", "products"],
        ["teams", "list"],
        ["teams", "show", "5101"],
        ["teams", "members", "5101"],
    ]

    ended = run_infomaniak_tools(demo.address, DEMO_TOKEN, commands)

    assert [(one.code, one.err) for one in ended] == [(0, "")] * len(commands)
    show, emails, phones, passwords, accounts, account, products, teams, team, members = (one.out for one in ended)
    assert "26501" in show
    assert "claire@atelier.example" in show
    assert "c.moret@atelier-helvetique.ch" in emails
    assert phones.count("[phone]") == 2
    assert "Thunderbird (atelier)" in passwords
    assert ["Atelier Helvétique Sàrl" in accounts, len(accounts.splitlines())] == [True, 4]
    assert '"name": "Maison du Canal"' in account
    assert ["*.atelier-helvetique.ch" in products, len(products.splitlines())] == [True, 27]
    assert "Bureau & comptabilité" in teams
    assert '"name": "Studio"' in team
    assert "Inès Carvalho" in members


def test_infomaniak_tools_shows_the_errors_of_the_demo(demo: ServedDemo) -> None:
    commands = [
        ["accounts", "show", "1"],
        ["drive", "list"],
        ["profile", "update", "--first-name", "Clara"],
        ["accounts", "users"],
    ]

    errors = [one.err for one in run_infomaniak_tools(demo.address, DEMO_TOKEN, commands)]
    scope = run_infomaniak_tools(demo.address, DEMO_TOKEN_WITHOUT_PROFILE, [["profile", "show"]])
    token = run_infomaniak_tools(demo.address, "nonsense", [["accounts", "list"]])

    # It sends no e-mail, which PATCH /2/profile demands; and it reads the one documented record of a member as a list.
    expected = ("object_not_found", "method_not_found", "validation_failed", "AttributeError")
    assert [code in error for code, error in zip(expected, errors, strict=True)] == [True] * 4
    assert "all_scopes" in scope[0].err
    assert "not_authorized" in token[0].err


def test_xinfomaniak_reads_all_it_has_of_the_core(demo: ServedDemo) -> None:
    calls = [
        Call("core.countries.list", (), {"only_enabled": True, "search": "switz"}),
        Call("core.countries.display", (203,)),
        Call("core.timezones.list", (), {"every_page": True}),
        Call("core.timezones.display", (414,)),
        Call("core.actions.list", (), {"search": "user_login"}),
        Call("core.actions.get", (1,)),
        Call("core.events.list", (), {"locale": "fr", "status": "inprogress"}),
        Call("core.events.display", (4103,)),
        Call("core.events.status"),
        Call("tasks.list"),
        Call("tasks.get", ("0d6f1c2e-5b7a-4c1e-9a30-4f2b8c1d0a02",)),
    ]

    found = run_xinfomaniak(demo.address, DEMO_TOKEN, calls)

    assert [one for one in found if isinstance(one, dict) and "raised" in one] == []
    switzerland = {"id": 203, "name": "SWITZERLAND", "short_name": "CH", "is_enabled": True}
    assert found[0] == [switzerland]
    assert found[1] == switzerland
    assert [len(found[2]), len({one["id"] for one in found[2]})] == [419, 419]
    assert found[3] == {"id": 414, "name": "Europe/Zurich", "gmt": "01:00"}
    assert [one["code"] for one in found[4]] == ["user_login", "user_login_failed"]
    assert found[5]["code"] == "user_login"
    assert found[6][0]["description"]["title"] == "Webmail lent pour certains utilisateurs"
    assert found[7]["id"] == 4103
    assert found[8]["status"] == "operational"
    assert len(found[9]) == 4
    assert found[10]["status"] == "running"


def test_xinfomaniak_meets_what_is_not_in_the_export(demo: ServedDemo) -> None:
    # Its core.tasks asks /1/tasks, which the export does not have; domains are another product's API.
    calls = [
        Call("core.tasks.list"),
        Call("domain.list"),
        Call("core.countries.display", (9999,)),
        Call("core.languages.list"),
    ]

    raised: list[dict[str, Any]] = run_xinfomaniak(demo.address, DEMO_TOKEN, calls)

    assert raised == [
        {"raised": "ValueError", "message": "Method not found"},
        {"raised": "ValueError", "message": "Method not found"},
        {"raised": "ValueError", "message": "Object not found"},
        {"raised": "NotImplementedError", "message": "Core.languages.list is not implemented yet."},
    ]
