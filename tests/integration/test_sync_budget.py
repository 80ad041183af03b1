"""What a refresh asks of the server: by plan, counted, and never more than its budget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.api.client import Client
from desktop_manager.api.policy import Policy, RateLimit, RetryPolicy
from desktop_manager.features.logins.server import INFOMANIAK
from desktop_manager.features.sync import refresh
from desktop_manager.features.sync.plan import ORGANIZATION_BUDGET, REFERENCE_LIFETIME_S, Step
from desktop_manager.store.areas import Area
from support.syncing import NOON, SyncedLogin, Watching, synced_login

ATELIER = 41000
REFERENCE = {Area.COUNTRIES, Area.LANGUAGES, Area.TIMEZONES}
REFRESHED = frozenset((Area.PROFILE, Area.ACCOUNTS, Area.PRODUCTS, *REFERENCE))
"""What a refresh brings; the other areas are fetched by the pages that show them."""


@pytest.fixture
def login(tmp_path: Path) -> Iterator[SyncedLogin]:
    with synced_login(tmp_path / "login") as login:
        yield login


def paths(login: SyncedLogin) -> list[str]:
    return [asked.split("?")[0].removeprefix("GET ") for asked in login.wire.asked]


def test_the_first_refresh_fetches_everything(login: SyncedLogin) -> None:
    watcher = Watching()

    report = login.everything(watcher)

    assert paths(login) == [
        "/desktop/1/capabilities",
        "/2/profile",
        "/1/accounts",
        "/1/products",
        "/1/countries",
        "/1/languages",
        "/1/timezones",
    ]
    assert report.requests == len(login.wire.asked)
    assert report.failures == ()
    assert not report.offline
    assert report.changed == REFRESHED
    assert len(login.ids(Area.ACCOUNTS)) == 4
    assert login.ids(Area.PRODUCTS) == {product.id for product in login.login.products}
    assert all(login.ids(area) for area in REFERENCE)
    assert {login.store.age(area) for area in REFRESHED} == {NOON}
    assert login.store.failures() == []


def test_each_area_is_told_as_soon_as_it_is_there(login: SyncedLogin) -> None:
    watcher = Watching()

    login.everything(watcher)

    in_order = (Area.PROFILE, Area.ACCOUNTS, Area.PRODUCTS, Area.COUNTRIES, Area.LANGUAGES, Area.TIMEZONES)
    assert watcher.told == [frozenset({area}) for area in in_order]
    assert watcher.steps[-1] == (7, 7, "")


def test_the_next_refresh_leaves_out_what_does_not_age(login: SyncedLogin) -> None:
    login.everything()
    login.now += 60

    report = login.everything()

    assert paths(login) == ["/2/profile", "/1/accounts", "/1/products"]
    assert report.requests == 3
    assert login.store.age(Area.PRODUCTS) == login.now
    assert login.store.age(Area.COUNTRIES) == NOON


def test_reference_data_is_fetched_again_after_thirty_days(login: SyncedLogin) -> None:
    login.everything()
    login.now += REFERENCE_LIFETIME_S - 1
    login.everything()
    assert "/1/countries" not in paths(login)

    login.now += 1
    login.everything()

    assert paths(login)[-3:] == ["/1/countries", "/1/languages", "/1/timezones"]
    assert login.store.age(Area.COUNTRIES) == login.now


def test_one_organization_costs_its_record_its_products_and_the_profile(login: SyncedLogin) -> None:
    login.everything()

    report = login.organization(ATELIER)

    assert paths(login) == [f"/1/accounts/{ATELIER}", "/1/products", "/2/profile"]
    assert f"account_id={ATELIER}" in login.wire.asked[1]
    assert report.requests == 3 <= ORGANIZATION_BUDGET


def test_what_is_the_same_as_before_is_not_told_as_changed_and_is_as_fresh_as_what_is(login: SyncedLogin) -> None:
    login.everything()
    login.now += 60

    report = login.everything()

    assert report.changed == frozenset()
    assert {login.store.age(area) for area in (Area.PROFILE, Area.ACCOUNTS, Area.PRODUCTS)} == {login.now}


@pytest.mark.parametrize(("per_page", "expected"), [(27, 3), (14, 4), (9, 4)])
def test_an_organization_with_more_products_than_was_known_keeps_to_its_budget(
    login: SyncedLogin, monkeypatch: pytest.MonkeyPatch, per_page: int, expected: int
) -> None:
    # Nothing is known yet, so the plan counts on one page of products; there are 27.
    monkeypatch.setattr(refresh, "PRODUCTS_PER_PAGE", per_page)

    report = login.organization(ATELIER)

    assert report.requests == len(login.wire.asked) == expected
    assert expected <= ORGANIZATION_BUDGET
    assert len(login.ids(Area.PRODUCTS, ATELIER)) == 27


def test_a_refresh_of_one_organization_leaves_the_others_alone(login: SyncedLogin) -> None:
    login.everything()
    others = {record for record in login.store.records(Area.PRODUCTS) if record.organization != ATELIER}
    login.lose_products(*(one.id for one in login.login.products_of(ATELIER)[:3]))
    login.now += 600

    login.organization(ATELIER)

    assert len(login.ids(Area.PRODUCTS, ATELIER)) == 24
    assert {record for record in login.store.records(Area.PRODUCTS) if record.organization != ATELIER} == others
    assert login.store.age(Area.PRODUCTS, ATELIER) == login.now
    assert login.store.age(Area.PRODUCTS, min(one.organization for one in others)) == NOON


def test_infomaniaks_own_server_is_never_asked_for_its_capabilities(tmp_path: Path) -> None:
    with synced_login(tmp_path, server=INFOMANIAK) as login:
        report = login.everything()
        again = login.everything()

    assert set(login.wire.hosts) == {"api.infomaniak.com"}
    assert not any("/desktop/" in asked for asked in login.wire.asked)
    assert (report.requests, again.requests) == (6, 3)
    assert report.failures == ()


def test_another_client_is_asked_for_its_capabilities_again(login: SyncedLogin) -> None:
    login.everything()
    login.client.close()
    login.client = login.connect(login.token)

    login.everything()

    assert paths(login)[0] == "/desktop/1/capabilities"


def test_ten_thousand_products_come_in_pages_of_a_hundred(tmp_path: Path) -> None:
    with synced_login(tmp_path / "agency", scale=10_000) as login:
        watcher = Watching()

        report = login.everything(watcher)

        assert report.requests == len(login.wire.asked) == 1 + 2 + 100 + 3
        assert sum("per_page=100" in asked for asked in login.wire.asked) == 100
        assert sum(login.store.counts(Area.PRODUCTS).values()) == 10_000
        assert len(login.ids(Area.ACCOUNTS)) == 200
        assert (100, 100, Step.PRODUCTS.value) in watcher.steps
        assert login.store.check()


def test_a_refresh_that_has_to_wait_for_the_rate_limit_says_so(login: SyncedLogin) -> None:
    slept: list[float] = []
    clock = [0.0]

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock[0] += seconds

    policy = Policy(RetryPolicy(attempts=1), RateLimit(requests=5))
    login.client = Client(
        login.server, login.token, adapter=login.wire, policy=policy, clock=lambda: clock[0], sleep=sleep
    )
    watcher = Watching()

    report = login.everything(watcher)

    assert report.failures == ()
    assert slept
    assert watcher.waits == slept
    assert login.client.on_wait is None
