"""The long listings, fetched part by part in the background under the real policy, by a clock that tests move."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_manager.api.client import LEFT_TO_OTHERS, Client
from desktop_manager.api.errors import Cancelled
from desktop_manager.api.policy import DEFAULT
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.seed.agency import FIRST_ACCOUNT_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.sync import courses, plan, refresh
from desktop_manager.features.sync.course_progress import LONG_LIFETIME_S
from desktop_manager.features.sync.report import FillReport
from desktop_manager.features.sync.service import SyncService
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from support.store_samples import KEY
from support.syncing import NOON, Watching, Wire

SCALE = 300
"""Products; six organizations, 900 invoices."""
PARTS = {Area.PRODUCTS: 30, Area.RENEWALS: 11, Area.INVOICES: 33}


class Background:
    """An agency login of 300 products in small parts, under the real policy, with a clock of its own."""

    def __init__(self, folder: Path) -> None:
        self.moment = 0.0
        self.sent: list[tuple[float, str]] = []
        self.state = DemoState(date(2026, 11, 23), SCALE, clock=lambda: self.moment, wall=lambda: NOON + self.moment)
        self.faults = Faults()
        self.wire = Wire(make_app(self.state, self.faults))
        self.wire.before = lambda asked: self.sent.append((self.moment, asked))
        self.screen: int | None = None
        self.folder = folder
        self.start()

    def start(self) -> None:
        """As a start of the program does: another client, the same store."""
        self.store = open_store(self.folder, KEY, clock=lambda: NOON + self.moment).store
        self.client = Client(
            DEMO_SERVER,
            DEMO_AGENCY_TOKEN,
            adapter=self.wire,
            policy=DEFAULT,
            clock=lambda: self.moment,
            wall=lambda: NOON + self.moment,
            sleep=self._sleep,
            chance=lambda low, high: high,
        )
        self.sync = SyncService(self.store, lambda: self.client, now=self.now)

    def stop(self) -> None:
        self.client.close()
        self.store.close()

    def now(self) -> int:
        return int(NOON + self.moment)

    def _sleep(self, seconds: float) -> None:
        self.moment += seconds

    def everything(self) -> None:
        self.sync.refresh_everything(Watching())

    def fill(self, watcher: Watching | None = None) -> FillReport:
        return self.sync.fill(watcher or Watching(), lambda: self.screen, [])

    def count(self, area: Area) -> int:
        return len(self.store.records(area))

    def asked(self, path: str) -> list[str]:
        return [asked for _, asked in self.sent if f"GET {path}" in asked]


@pytest.fixture
def background(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Background]:
    # Small parts make a long listing of few records: 30 pages of products, 11 and 33 parts.
    monkeypatch.setattr(plan, "PRODUCTS_PER_PAGE", 10)
    monkeypatch.setattr(refresh, "PRODUCTS_PER_PAGE", 10)
    monkeypatch.setattr(courses, "PRODUCTS_PER_PAGE", 10)
    monkeypatch.setattr(refresh, "PAGES_AT_ONCE", 20)
    monkeypatch.setattr(courses, "RECORDS_A_PART", 28)
    made = Background(tmp_path / "login")
    yield made
    made.stop()


def test_a_large_login_is_whole_in_the_end(background: Background) -> None:
    background.everything()
    assert background.count(Area.PRODUCTS) == 0

    report = background.fill()

    assert report.failures == ()
    assert report.changed == {Area.PRODUCTS, Area.RENEWALS, Area.INVOICES}
    assert background.count(Area.PRODUCTS) == background.count(Area.RENEWALS) == SCALE
    assert background.count(Area.INVOICES) == 3 * SCALE
    assert all(background.store.age(area) is not None for area in report.changed)
    assert {area: len(background.asked(path)) for area, path in _PATHS.items()} == {
        Area.PRODUCTS: PARTS[Area.PRODUCTS] + 1,
        Area.RENEWALS: PARTS[Area.RENEWALS],
        Area.INVOICES: PARTS[Area.INVOICES],
    }


_PATHS = {
    Area.PRODUCTS: "/1/products",
    Area.RENEWALS: "/desktop/1/renewals",
    Area.INVOICES: "/desktop/1/invoices",
}


def test_no_minute_has_more_requests_than_the_policy_allows_and_some_are_left_to_others(background: Background) -> None:
    background.everything()
    before = len(background.sent)
    background.moment += 60

    background.fill()

    moments = [moment for moment, _ in background.sent]
    assert max(sum(1 for other in moments if 0 <= other - moment < 60) for moment in moments) <= DEFAULT.rate.requests
    own = moments[before:]
    most = max(sum(1 for other in own if 0 <= other - moment < 60) for moment in own)
    assert most == DEFAULT.rate.requests - LEFT_TO_OTHERS


def test_who_waits_is_answered_while_the_background_waits(background: Background) -> None:
    background.everything()
    background.moment += 60
    waited: list[float] = []

    def open_a_page() -> None:
        before = background.moment
        background.sync.refresh_organization(FIRST_ACCOUNT_ID, Watching())
        waited.append(background.moment - before)

    def ask(asked: str) -> None:
        background.sent.append((background.moment, asked))
        if len(background.asked("/desktop/1/invoices")) == 10 and "invoices" in asked:
            # Another thread, as a page has it.
            page = threading.Thread(target=open_a_page)
            page.start()
            page.join()

    background.wire.before = ask
    background.fill()

    assert waited == [0.0]


def test_progress_is_told_part_by_part(background: Background) -> None:
    background.everything()
    watcher = Watching()

    background.fill(watcher)

    products = [step for step in watcher.steps if step[2] == Area.PRODUCTS.value]
    assert [done for done, _, _ in products] == list(range(30))
    assert {total for _, total, _ in products[1:]} == {30}
    assert [done for done, _, code in watcher.steps if code == Area.INVOICES.value] == list(range(33))


def test_what_is_on_screen_comes_before_the_rest_also_when_another_organization_is_chosen(
    background: Background,
) -> None:
    background.everything()
    background.screen = FIRST_ACCOUNT_ID + 3
    background.sent.clear()

    def ask(asked: str) -> None:
        background.sent.append((background.moment, asked))
        if len(background.asked("/1/products")) == 9:
            background.screen = FIRST_ACCOUNT_ID + 5

    background.wire.before = ask
    background.fill()

    products = background.asked("/1/products")
    own = [number for number, asked in enumerate(products) if f"account_id={FIRST_ACCOUNT_ID + 3}&" in asked]
    assert own == [0, 1, 2, 3, 4], "fifty products in pages of ten, before all others"
    later = [number for number, asked in enumerate(products) if f"account_id={FIRST_ACCOUNT_ID + 5}&" in asked]
    assert later == [9, 10, 11, 12, 13], "right after the part that was under way"


@pytest.mark.parametrize("stop_at", [(1, "products"), (17, "products"), (4, "renewals"), (32, "invoices")])
def test_a_restart_goes_on_where_the_last_run_ended(background: Background, stop_at: tuple[int, str]) -> None:
    background.everything()
    with pytest.raises(Cancelled):
        background.fill(Watching(cancel_at=stop_at))
    asked_before = len(background.sent)
    background.stop()
    background.start()
    background.everything()

    background.fill()

    assert background.count(Area.PRODUCTS) == background.count(Area.RENEWALS) == SCALE
    assert background.count(Area.INVOICES) == 3 * SCALE
    parts = sum(PARTS.values())
    again = len(background.sent) - asked_before
    done = {"products": 0, "renewals": 30, "invoices": 41}[stop_at[1]] + stop_at[0]
    assert again <= parts - done + 12, "a few requests of the refresh, and none of the parts that were there"


def test_what_is_gone_from_the_server_goes_with_its_part_and_nothing_else(background: Background) -> None:
    background.everything()
    background.fill()
    lost = {record.id for record in background.store.records(Area.RENEWALS)[7:9]}
    background.moment += LONG_LIFETIME_S + 1
    start = "GET /desktop/1/renewals"
    background.wire.rewrite[start] = lambda envelope: _without(envelope, lost)

    report = background.fill()

    assert report.changed == {Area.RENEWALS}
    assert background.count(Area.RENEWALS) == SCALE - 2
    assert not lost & {record.id for record in background.store.records(Area.RENEWALS)}


def _without(envelope: dict, ids: set[int]) -> dict:  # type: ignore[type-arg]
    kept = [one for one in envelope["data"]["renewals"] if one["id"] not in ids]
    return envelope | {"data": envelope["data"] | {"renewals": kept}}


def test_a_record_that_cannot_be_read_stays_as_it_was_known(background: Background) -> None:
    background.everything()
    background.fill()
    known = {record.id: record.payload for record in background.store.records(Area.RENEWALS)}
    broken = sorted(known)[5]
    background.moment += LONG_LIFETIME_S + 1

    def spoil(envelope: dict) -> dict:  # type: ignore[type-arg]
        for one in envelope["data"]["renewals"]:
            if one["id"] == broken:
                one["price"] = "twelve"
        return envelope

    background.wire.rewrite["GET /desktop/1/renewals"] = spoil

    background.fill()

    assert {record.id: record.payload for record in background.store.records(Area.RENEWALS)} == known
    assert [one.code for one in background.store.failures() if one.area == Area.RENEWALS] == ["unreadable"]


def test_a_whole_listing_is_left_alone_until_it_is_old(background: Background) -> None:
    background.everything()
    background.fill()
    background.moment += LONG_LIFETIME_S - 3600
    background.sent.clear()

    assert background.fill() == FillReport(frozenset(), ())

    assert background.sent == []


def test_a_server_that_refuses_one_listing_gives_the_others(background: Background) -> None:
    background.everything()
    background.faults.inject(Fault.UNAVAILABLE, "/desktop/1/renewals")

    report = background.fill()

    assert [type(error).__name__ for error in report.failures] == ["Unavailable"]
    assert background.count(Area.INVOICES) == 3 * SCALE
    assert [one.code for one in background.store.failures()] == ["unavailable"]


def test_without_a_network_it_ends_at_the_first_request(background: Background) -> None:
    background.everything()
    background.wire.down = "GET /"
    background.sent.clear()

    report = background.fill()

    assert [type(error).__name__ for error in report.failures] == ["NetworkError"]
    assert len({asked for _, asked in background.sent}) == 1
    assert background.store.failures() == []


def test_an_organization_that_was_left_meanwhile_does_not_come_back(background: Background) -> None:
    background.everything()
    left = FIRST_ACCOUNT_ID + 1

    def ask(asked: str) -> None:
        background.sent.append((background.moment, asked))
        if len(background.asked("/desktop/1/invoices")) == 3:
            background.sync.forget(left)

    background.wire.before = ask
    background.fill()

    assert background.store.records(Area.INVOICES, left) == []
    assert background.count(Area.INVOICES) == 3 * (SCALE - 50)
