"""A refresh that fails in part, or as a whole: what was known stays, with its age, and the reason is remembered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.api.errors import Cancelled, MissingScope, NetworkError, NotAuthorized
from desktop_manager.demo import DEMO_TOKEN_WITHOUT_ACCOUNTS, DEMO_TOKEN_WITHOUT_PROFILE
from desktop_manager.demo.faults import Fault
from desktop_manager.features.logins.condition import token_refused
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.features.sync import refresh
from desktop_manager.features.sync.plan import Step
from desktop_manager.features.sync.service import SyncReport
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Failure
from support.syncing import NOON, SyncedLogin, Watching, synced_login

ATELIER = 41000


@pytest.fixture
def login(tmp_path: Path) -> Iterator[SyncedLogin]:
    with synced_login(tmp_path / "login") as login:
        login.everything()
        login.now += 3600
        yield login


def contents(login: SyncedLogin) -> dict[Area, list[bytes]]:
    return {area: login.store.read(area) for area in Area}


def codes(report: SyncReport) -> list[tuple[Step, str]]:
    return [(failure.step, failure.code) for failure in report.failures]


def test_products_that_cannot_be_fetched_keep_their_age_while_the_rest_is_fresh(login: SyncedLogin) -> None:
    before = login.store.read(Area.PRODUCTS)
    login.faults.inject(Fault.UNAVAILABLE, "/1/products")
    login.wire.rewrite["GET /2/profile"] = lambda envelope: (
        envelope | {"data": envelope["data"] | {"display_name": "Claire M."}}
    )

    report = login.everything()

    assert codes(report) == [(Step.PRODUCTS, "unavailable")]
    # The organizations are fetched and the same as before.
    assert report.changed == {Area.PROFILE}
    assert report.requests == len(login.wire.asked) == 3
    assert login.store.read(Area.PRODUCTS) == before
    assert login.store.age(Area.PRODUCTS) == NOON
    assert login.store.age(Area.ACCOUNTS) == login.now
    assert b"Claire M." in login.store.read(Area.PROFILE)[0]
    assert login.store.failures() == [Failure(Area.PRODUCTS, None, "unavailable", login.now)]

    login.faults.clear()
    assert login.everything().failures == ()
    assert login.store.failures() == []


def test_a_page_that_fails_in_the_middle_keeps_the_old_listing(
    login: SyncedLogin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh, "PRODUCTS_PER_PAGE", 20)
    before = login.store.read(Area.PRODUCTS)
    login.lose_products(login.login.products[0].id)

    def fail_from_the_second(asked: str) -> None:
        if "?page=2" in asked:
            login.faults.inject(Fault.UNAVAILABLE, "/1/products")

    login.wire.before = fail_from_the_second

    report = login.everything()

    assert report.requests == len(login.wire.asked) == 4
    assert login.store.read(Area.PRODUCTS) == before


def test_a_profile_that_fails_marks_no_organization(login: SyncedLogin) -> None:
    login.faults.inject(Fault.CUT_JSON, "/2/profile")

    report = login.organization(ATELIER)

    assert codes(report) == [(Step.PROFILE, "unreadable")]
    assert {one.attention for one in OrganizationsService(login.store).all()} == {None}
    login.faults.clear()
    login.everything()
    assert login.store.failures() == []


def test_an_organization_that_is_refused_stays_and_needs_attention(login: SyncedLogin) -> None:
    gone = max(login.login.memberships)
    login.lose_organization(gone)

    report = login.organization(gone)

    assert report.failures[0].step is Step.ACCOUNT
    assert {one.id: one.attention for one in OrganizationsService(login.store).all()}[gone] in ("not_found", "access")


def test_without_a_network_nothing_is_lost_and_only_one_thing_is_tried(login: SyncedLogin) -> None:
    before = contents(login)
    login.wire.down = ""

    report = login.everything()

    assert report.offline
    assert isinstance(report.failures[0].error, NetworkError)
    assert codes(report) == [(Step.PROFILE, "network")]
    assert report.requests == len(login.wire.asked) == 1
    assert contents(login) == before
    assert login.store.age(Area.PROFILE) == NOON
    # Offline is a state of this computer, not a fault of what was to be fetched.
    assert login.store.failures() == []


def test_a_network_that_goes_in_the_middle_keeps_what_came_before(login: SyncedLogin) -> None:
    login.wire.down = "GET /1/products"

    report = login.everything()

    assert report.offline
    assert codes(report) == [(Step.PRODUCTS, "network")]
    assert (login.store.age(Area.ACCOUNTS), login.store.age(Area.PRODUCTS)) == (login.now, NOON)


def test_offline_at_the_very_first_start_leaves_an_empty_whole_store(tmp_path: Path) -> None:
    with synced_login(tmp_path / "new") as login:
        login.wire.down = ""

        report = login.everything()

        assert report.offline
        assert contents(login) == {area: [] for area in Area}
        login.wire.down = None
        assert login.everything().failures == ()
        assert len(login.ids(Area.ACCOUNTS)) == 4


def test_a_token_revoked_meanwhile_loses_nothing(login: SyncedLogin) -> None:
    before = contents(login)
    login.faults.revoke(login.token)

    with pytest.raises(NotAuthorized):
        login.everything()

    assert contents(login) == before
    assert login.store.age(Area.PRODUCTS) == NOON


def test_a_revoked_token_is_remembered_until_the_server_takes_one_again(login: SyncedLogin) -> None:
    assert not token_refused(login.store)
    login.faults.revoke(login.token)
    with pytest.raises(NotAuthorized):
        login.everything()
    assert token_refused(login.store)
    # It is the login that needs attention, not one of its organizations.
    assert all(organization.attention is None for organization in OrganizationsService(login.store).all())

    login.faults.clear()
    login.everything()
    assert not token_refused(login.store)


def test_a_token_revoked_in_the_middle_keeps_what_came_before(login: SyncedLogin) -> None:
    watcher = Watching()
    login.faults.inject(Fault.REVOKED, "/1/products")
    login.wire.rewrite["GET /2/profile"] = lambda envelope: (
        envelope | {"data": envelope["data"] | {"display_name": "Claire M."}}
    )

    with pytest.raises(NotAuthorized):
        login.everything(watcher)

    assert watcher.told == [frozenset({Area.PROFILE})]
    assert login.store.age(Area.ACCOUNTS) == login.now
    assert login.store.age(Area.PRODUCTS) == NOON


def test_a_missing_scope_costs_its_part_only_and_is_asked_once(login: SyncedLogin) -> None:
    login.client.close()
    login.client = login.connect(DEMO_TOKEN_WITHOUT_PROFILE)

    report = login.everything()
    asked = len(login.wire.asked)
    again = login.everything()

    assert codes(report) == codes(again) == [(Step.PROFILE, "scope")]
    assert isinstance(report.failures[0].error, MissingScope)
    assert report.failures[0].error.scopes == ("user_info",)
    assert (report.requests, again.requests) == (asked, len(login.wire.asked)) == (4, 2)
    assert login.store.age(Area.PRODUCTS) == login.now


def test_without_the_scope_for_organizations_they_stay_as_they_were(login: SyncedLogin) -> None:
    before = login.store.read(Area.ACCOUNTS)
    login.client.close()
    login.client = login.connect(DEMO_TOKEN_WITHOUT_ACCOUNTS)

    report = login.everything()

    assert (Step.ACCOUNTS, "scope") in codes(report)
    assert login.store.read(Area.ACCOUNTS) == before
    assert report.requests == len(login.wire.asked)


def test_cancelling_between_pages_leaves_the_store_whole(login: SyncedLogin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "PRODUCTS_PER_PAGE", 10)
    before = login.store.read(Area.PRODUCTS)
    login.lose_products(*(one.id for one in login.login.products[:5]))

    with pytest.raises(Cancelled):
        login.everything(Watching(cancel_at=(4, Step.PRODUCTS.value)))

    assert sum("/1/products" in asked for asked in login.wire.asked) == 5
    assert login.store.read(Area.PRODUCTS) == before
    assert login.store.age(Area.PRODUCTS) == NOON
    assert login.store.check()


def test_cancelling_before_the_first_step_asks_nothing(login: SyncedLogin) -> None:
    watcher = Watching()
    watcher.cancelled = True

    with pytest.raises(Cancelled):
        login.everything(watcher)

    assert login.wire.asked == []


def test_a_request_that_hangs_is_cancelled_at_once(login: SyncedLogin) -> None:
    asked, ended = threading.Event(), []
    login.faults.latency = 30.0
    login.wire.before = lambda _: asked.set()

    def run() -> None:
        try:
            login.everything()
        except Cancelled as error:
            ended.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert asked.wait(10)
    until_waiting(login)
    login.client.cancel_all()
    thread.join(10)

    assert len(ended) == 1
    assert login.store.check()


def until_waiting(login: SyncedLogin) -> None:
    """The demo is at its pause, from which only closing the connection wakes it."""
    gate = threading.Event()
    while not login.wire._waiting:
        gate.wait(0.005)


def test_two_refreshes_at_once_take_turns(login: SyncedLogin) -> None:
    under_way, most, lock = [0], [0], threading.Lock()

    class Counting(Watching):
        def progress(self, done: int, total: int, code: str) -> None:
            with lock:
                under_way[0] += done == 0
                most[0] = max(most[0], under_way[0])
                under_way[0] -= done == total

    threads = [threading.Thread(target=login.sync.refresh_everything, args=(Counting(),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert most == [1]
    assert login.store.failures() == []
