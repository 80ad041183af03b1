"""Hostings of a login on the demo: fetched, read offline, changed, taken back, and settled where an answer was lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_manager.api.errors import AccessDenied, NetworkError, OperationInProgress, OutcomeUnknown
from desktop_manager.demo.seed import atelier, foret, maison
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.errors import InvalidEdit, NotApplied, NothingKnown
from desktop_manager.features.hosting.service import SET_PREFIX, UNDO_SET_PREFIX, HostingService
from desktop_manager.features.hosting.view import Name, Site
from desktop_manager.store.areas import Area
from support.window import OpenDemo, open_demo

HOSTING = 98301
SITE = 5301
PATCH = "PATCH /desktop/1/hostings"


@pytest.fixture
def demo(qapp: Any, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        opened.workspace.hosting.fetch_sites(atelier.ID, force=False)
        opened.workspace.hosting.fetch_databases(HOSTING, atelier.ID, force=False)
        opened.line.sent.clear()
        yield opened


def service(demo: OpenDemo) -> HostingService:
    return demo.workspace.hosting


def site(demo: OpenDemo, number: int = SITE, organization: int = atelier.ID) -> Site:
    return next(one for one in service(demo).sites(organization) if one.id == number)


def on_server(demo: OpenDemo) -> bool:
    hosting = demo.state.hostings.of(next(one for one in demo.state.products[atelier.ID] if one.id == HOSTING))
    assert hosting is not None
    return next(one.mysql_prefix for one in hosting.sites if one.id == SITE)


def entries(demo: OpenDemo) -> list[tuple[str, str, Any, Any]]:
    rows = [row.entry for row in demo.workspace.journal.entries()]
    return [(one.action, one.target, json.loads(one.before or b""), json.loads(one.after or b"")) for one in rows]


def test_a_hosting_reads_with_its_sites_databases_and_users_without_the_network(demo: OpenDemo) -> None:
    demo.line.down = ""
    found = service(demo).read(HOSTING, atelier.ID)
    assert [one.name for one in found.sites] == [
        "atelier-helvetique.ch",
        "shop.atelier-helvetique.ch",
        "vitrine.atelier-helvetique.ch",
    ]
    assert found.databases is not None
    assert (found.databases.prefix, len(found.databases.databases)) == ("wxyz_", 4)
    first = found.databases.databases[0]
    assert (first.name, first.grants[0].user, first.grants[0].right) == (
        Name("wxyz_mabase", "mabase"),
        Name("wxyz_monuser", "monuser"),
        "admin",
    )
    assert found.databases.databases[1].grants[1].right == "read"
    assert service(demo).prefix(HOSTING, atelier.ID) == "wxyz_"


def test_what_is_fresh_is_not_fetched_again_unless_it_is_asked_for(demo: OpenDemo) -> None:
    assert service(demo).fetch_sites(atelier.ID, force=False) == frozenset()
    assert service(demo).fetch_databases(HOSTING, atelier.ID, force=False) == frozenset()
    assert demo.line.sent == []
    # Nothing differs, so no page has to read again; databases have an age of their own, which is another now.
    assert service(demo).fetch_sites(atelier.ID, force=True) == frozenset()
    assert service(demo).fetch_databases(HOSTING, atelier.ID, force=True) == {Area.DATABASES}
    assert len(demo.line.sent) == 2


def test_each_hosting_is_fetched_by_itself(demo: OpenDemo) -> None:
    assert service(demo).fetch_databases(98315, atelier.ID, force=False) == {Area.DATABASES}
    assert service(demo).prefix(98315, atelier.ID) == ""
    assert service(demo).prefix(HOSTING, atelier.ID) == "wxyz_"


def test_a_failed_fetch_is_remembered_and_forgotten_with_the_next_good_one(demo: OpenDemo) -> None:
    demo.line.down = "GET /desktop/1/accounts"
    with pytest.raises(NetworkError):
        service(demo).fetch_sites(atelier.ID, force=True)
    assert service(demo).read(HOSTING, atelier.ID).failure == "network"
    assert len(service(demo).sites(atelier.ID)) == 4
    demo.line.down = None
    service(demo).fetch_sites(atelier.ID, force=True)
    assert service(demo).read(HOSTING, atelier.ID).failure == ""


def test_turning_it_off_reaches_server_store_and_journal_and_undo_takes_it_back(demo: OpenDemo) -> None:
    result = service(demo).set_mysql_prefix(site(demo), on=False)
    assert (on_server(demo), site(demo).mysql_prefix) == (False, False)
    assert result.changed == {Area.SITES}
    assert entries(demo) == [
        (SET_PREFIX, "atelier-helvetique.ch", {"mysql_prefix": True}, {"mysql_prefix": False}),
    ]
    assert result.undo is not None
    taken_back = result.undo.run()
    assert (on_server(demo), site(demo).mysql_prefix, taken_back.undo) == (True, True, None)
    assert sorted(action for action, *_ in entries(demo)) == [SET_PREFIX, UNDO_SET_PREFIX]


def test_what_is_so_already_is_neither_sent_nor_entered(demo: OpenDemo) -> None:
    result = service(demo).set_mysql_prefix(site(demo), on=True)
    assert (result.changed, demo.line.sent, entries(demo)) == (frozenset(), [], [])


def test_the_check_asks_the_server_and_the_store_follows(demo: OpenDemo) -> None:
    product = demo.state.logins[CLAIRE_ID].product(HOSTING)
    assert product is not None
    demo.state.hostings.set_prefix(product, SITE, False)
    assert service(demo).check(site(demo)) is False
    assert site(demo).mysql_prefix is False


def test_the_check_of_a_site_that_is_gone_says_so(demo: OpenDemo) -> None:
    with pytest.raises(NothingKnown):
        service(demo).check(site(demo)._replace(id=1))


def test_an_answer_that_was_lost_on_the_way_back_is_settled_by_reading(demo: OpenDemo) -> None:
    demo.line.lost = PATCH
    result = service(demo).set_mysql_prefix(site(demo), on=False)
    assert (on_server(demo), site(demo).mysql_prefix, result.undo is not None) == (False, False, True)
    assert sum(one.startswith("PATCH") for one in demo.line.sent) == 1


def test_an_answer_that_was_lost_before_the_server_took_it_changed_nothing(demo: OpenDemo) -> None:
    product = demo.state.logins[CLAIRE_ID].product(HOSTING)
    assert product is not None
    demo.line.lost = PATCH
    # The server refuses, and nobody hears of it.
    with demo.state.hostings.writing(product), pytest.raises(NotApplied):
        service(demo).set_mysql_prefix(site(demo), on=False)
    assert (on_server(demo), entries(demo)) == (True, [])


def test_a_lost_answer_that_reading_does_not_settle_stays_unknown(demo: OpenDemo) -> None:
    demo.line.lost = PATCH
    demo.line.down = "GET"
    with pytest.raises(OutcomeUnknown):
        service(demo).set_mysql_prefix(site(demo), on=False)
    assert entries(demo) == []


def test_a_question_that_never_left_was_not_applied(demo: OpenDemo) -> None:
    demo.line.down = PATCH
    with pytest.raises(NotApplied):
        service(demo).set_mysql_prefix(site(demo), on=False)
    assert (on_server(demo), site(demo).mysql_prefix, entries(demo)) == (True, True, [])


def test_a_start_without_the_network_is_told_as_such_and_not_as_an_operation_that_is_missing(demo: OpenDemo) -> None:
    demo.workspace.client().offer(())
    demo.line.down = ""
    with pytest.raises(NetworkError):
        service(demo).set_mysql_prefix(site(demo), on=False)
    demo.line.down = None
    service(demo).set_mysql_prefix(site(demo), on=False)
    assert on_server(demo) is False


def test_a_hosting_on_which_something_runs_is_refused_with_a_reason_of_its_own(demo: OpenDemo) -> None:
    service(demo).fetch_sites(maison.ID, force=False)
    canal = site(demo, 5401, maison.ID)
    assert (canal.busy, canal.allowed) == (True, True)
    with pytest.raises(OperationInProgress):
        service(demo).set_mysql_prefix(canal, on=False)
    assert entries(demo) == []


def test_a_site_without_php_is_refused_here(demo: OpenDemo) -> None:
    with pytest.raises(InvalidEdit) as refused:
        service(demo).set_mysql_prefix(site(demo, 5311), on=True)
    assert (refused.value.fields, demo.line.sent) == ({"mysql_prefix": "no_php"}, [])


def test_a_user_changes_the_sites_of_a_hosting_granted_to_them(demo: OpenDemo) -> None:
    service(demo).fetch_sites(foret.ID, force=False)
    wald = site(demo, 5604, foret.ID)
    assert wald.allowed
    service(demo).set_mysql_prefix(wald, on=False)
    assert site(demo, 5604, foret.ID).mysql_prefix is False


def test_who_may_not_is_refused_here_and_by_the_server_alike(demo: OpenDemo) -> None:
    with pytest.raises(InvalidEdit) as refused:
        service(demo).set_mysql_prefix(site(demo)._replace(allowed=False), on=False)
    assert (refused.value.fields, demo.line.sent) == ({"mysql_prefix": "no_right"}, [])
    memberships = demo.state.logins[CLAIRE_ID].memberships
    memberships[atelier.ID] = memberships[atelier.ID]._replace(role="external")
    with pytest.raises(AccessDenied):
        service(demo).set_mysql_prefix(site(demo), on=False)
    assert (on_server(demo), entries(demo)) == (True, [])


def test_leaving_an_organization_takes_its_hostings_along(demo: OpenDemo) -> None:
    demo.workspace.store.forget_organization(atelier.ID)
    assert service(demo).sites(None) == []
    assert service(demo).read(HOSTING, atelier.ID).databases is None
