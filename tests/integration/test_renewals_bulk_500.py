"""Renewal Warranty over 500 products, with a server that refuses, asks to wait, falls over and loses answers."""

from __future__ import annotations

import json
import secrets
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.policy import Policy, RateLimit, RetryPolicy
from desktop_manager.api.resources import capabilities
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.renewals.bulk import BulkChanges
from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome
from desktop_manager.features.renewals.keeping import Keeper
from desktop_manager.features.renewals.rules import Change, Plan, plan
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store

DAY = date(2026, 11, 23)
NOW = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp())
CHANGES = "/desktop/1/renewals/changes"
PRODUCTS = 600
CHOSEN = 500
REFUSED = 40


class Clock:
    """Seconds that pass only when somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


class Line(DemoAdapter):
    """Loses answers of the requests with these numbers, counted from 1; what they asked is done (`lost`) or not."""

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.lost: set[int] = set()
        self.dropped: set[int] = set()
        self.deaf = False
        self.number = 0
        self.taken: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        if request.path_url != CHANGES:
            if self.deaf:
                raise requests.exceptions.ConnectionError("cut", request=request)
            return super().send(request, *arguments, **options)
        body = json.loads(request.body or b"{}")
        self.number += 1
        self.sent.append(body)
        if self.number in self.dropped:
            raise requests.exceptions.ConnectionError("cut on the way there", request=request)
        response = super().send(request, *arguments, **options)
        if response.status_code == 200:
            self.taken.append(body)
        if self.number in self.lost:
            raise requests.exceptions.ConnectionError("cut on the way back", request=request)
        return response


class Watch:
    """Remembers what it was told; `at` is called with the number of products dealt with."""

    def __init__(self, at: Callable[[int], None] = lambda _: None) -> None:
        self.told: list[tuple[int, int]] = []
        self.waits: list[float] = []
        self._at = at

    def progress(self, done: int, total: int, code: str) -> None:
        assert code == "renewals"
        self.told.append((done, total))
        self._at(done)

    def waiting(self, seconds: float) -> None:
        self.waits.append(seconds)


class Agency:
    """The agency's login on the demo; its client and runs wait by `clock`."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.state = DemoState(DAY, PRODUCTS, rate_limit=None, wall=lambda: NOW)
        self.faults = Faults()
        self.line = Line(make_app(self.state, self.faults))
        login = LoginKey(DEMO_SERVER, AGENCY_ID)
        opened = open_store(folder / login.folder, secrets.token_bytes(32), clock=lambda: NOW)
        self.workspace = Workspace(login, opened.store, self._connect, now=lambda: NOW, demo=True)
        client = self.workspace.client()
        client.offer(capabilities.get_capabilities(client).data.operations)
        self.workspace.sync.refresh_everything(_Nobody())
        self.workspace.renewals.fetch(None, force=True)
        keeper = Keeper(opened.store, self.workspace.recorder, now=lambda: NOW)
        self.bulk = BulkChanges(self.workspace.client, keeper, wait=lambda _: self.clock.sleep)

    def _connect(self) -> Client:
        return Client(
            DEMO_SERVER,
            DEMO_AGENCY_TOKEN,
            adapter=self.line,
            policy=Policy(RetryPolicy(attempts=1), RateLimit()),
            clock=self.clock,
            wall=lambda: NOW + self.clock.now,
            sleep=self.clock.sleep,
        )

    def plan(self, change: Change = Change(warranty=True)) -> Plan:  # noqa: B008 - a NamedTuple
        """The dry run over what is without warranty, the first 500 of it."""
        entries = [one for one in self.workspace.renewals.read(None).entries if one.warranty is False][:CHOSEN]
        return plan(entries, change, DAY)

    def lock(self, chosen: Plan, count: int) -> set[int]:
        """Lock products on the server after the dry run: it refuses them, and nobody here can know."""
        locked = {one.entry.id for one in chosen.will_change[::5][:count]}
        login = self.state.logins[AGENCY_ID]
        real = login.product

        def product(product_id: int) -> Any:
            found = real(product_id)
            return found._replace(is_locked=True) if found is not None and product_id in locked else found

        login.product = product  # type: ignore[method-assign]
        return locked

    def on_server(self) -> dict[int, Any]:
        """How the server renews every product."""
        desk = self.state.renewals
        return {one.id: desk.terms(one) for one in self.state.logins[AGENCY_ID].products}

    def journal(self) -> list[Any]:
        """The entries, the newest first."""
        return sorted(self.workspace.journal.entries(), key=lambda row: -row.seq)


class _Nobody:
    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest."""

    def changed(self, areas: frozenset[Area]) -> None:
        """Of no interest."""

    def waiting(self, seconds: float) -> None:
        """Of no interest."""


@pytest.fixture
def agency(tmp_path: Path) -> Iterator[Agency]:
    made = Agency(tmp_path)
    yield made
    made.workspace.close()


def outcomes(report: BulkReport) -> dict[int, Outcome]:
    """One outcome for each product, and none twice."""
    found = {one.entry.id: one.outcome for one in report.results}
    assert len(found) == len(report.results)
    return found


def test_each_of_500_products_has_one_outcome_and_none_is_changed_twice(agency: Agency) -> None:
    chosen = agency.plan()
    assert len(chosen.will_change) == CHOSEN
    locked = agency.lock(chosen, REFUSED)
    before = agency.on_server()
    agency.faults.retry_after = 20
    agency.faults.inject(Fault.RATE_LIMITED, CHANGES, 2)
    agency.faults.inject(Fault.UNAVAILABLE, CHANGES, 3)
    agency.line.lost = {9, 12}
    agency.line.dropped = {10}

    watch = Watch()
    report = agency.bulk.run(chosen, CancelScope(), watch)

    found = outcomes(report)
    assert set(found) == {one.entry.id for one in chosen.will_change}
    counts = Counter(found.values())
    unanswered = {number for place in (9, 10, 12) for number in agency.line.sent[place - 1]["ids"]}
    # Of a request whose answer was lost, reading tells that a product is as before, not that it was refused.
    assert {number for number, one in found.items() if one is Outcome.REFUSED} == locked - unanswered
    assert {found[number] for number in locked & unanswered} == {Outcome.FAILED}
    assert len(locked) == REFUSED
    after = agency.on_server()
    for number, one in found.items():
        assert after[number].warranty is (one is Outcome.CHANGED), number
    assert {number for number in after if after[number] != before[number]} == {
        number for number, one in found.items() if one is Outcome.CHANGED
    }
    # What was dropped on its way there was read, not sent again.
    dropped = set(agency.line.sent[9]["ids"])
    assert {found[number] for number in dropped} == {Outcome.FAILED}
    assert counts[Outcome.CHANGED] >= len(chosen.will_change) - REFUSED - len(dropped)
    sent = [number for body in agency.line.taken for number in body["ids"]]
    assert len(sent) == len(set(sent)), "a product was sent twice to a server that took it"
    again = [body["key"] for body in agency.line.sent]
    assert len(again) - len(set(again)) == 5, "only what the server had refused unread went out again"
    assert watch.waits[:2] == [20.0, 20.0]
    assert watch.told[0] == (0, len(chosen.will_change))
    assert watch.told[-1][0] == len(chosen.will_change)


def test_the_client_keeps_to_50_requests_a_minute(agency: Agency) -> None:
    agency.bulk.run(agency.plan(), CancelScope(), Watch())
    for number in range(60):
        agency.line.number = 100 + number
        agency.workspace.renewals.fetch(700_000, force=True)

    assert agency.clock.waits, "the 51st request of a minute waits"


def test_undo_restores_all_and_only_what_was_changed(agency: Agency) -> None:
    chosen = agency.plan()
    agency.lock(chosen, REFUSED)
    before = agency.on_server()
    agency.line.lost = {3}
    report = agency.bulk.run(chosen, CancelScope(), Watch())
    assert agency.on_server() != before

    agency.faults.inject(Fault.RATE_LIMITED, CHANGES, 1)
    undone = agency.bulk.undo(report, CancelScope(), Watch())

    assert agency.on_server() == before
    assert set(outcomes(undone).values()) == {Outcome.CHANGED}
    assert len(undone.results) == len(report.undoable())
    newest, older = agency.journal()[:2]
    assert (newest.entry.action, older.entry.action) == ("renewals.change.undo", "renewals.change")
    assert newest.entry.undoes == older.seq


def test_one_entry_tells_before_and_after_of_each_product(agency: Agency) -> None:
    chosen = agency.plan()
    report = agency.bulk.run(chosen, CancelScope(), Watch())

    (entry,) = [one for one in agency.journal() if one.entry.action == "renewals.change"]
    before, after = json.loads(entry.entry.before), json.loads(entry.entry.after)
    assert set(before) == set(after) == {str(one.entry.id) for one in report.undoable()}
    assert {one["warranty"] for one in before.values()} == {False}
    assert {one["warranty"] for one in after.values()} == {True}


def test_the_store_knows_afterwards_what_the_server_knows(agency: Agency) -> None:
    report = agency.bulk.run(agency.plan(), CancelScope(), Watch())

    assert report.changed == frozenset({Area.RENEWALS})
    stored = {one.id: one.warranty for one in agency.workspace.renewals.read(None).entries}
    assert stored == {number: terms.warranty for number, terms in agency.on_server().items()}


def test_cancel_between_requests_says_what_was_done_and_what_was_not_tried(agency: Agency) -> None:
    chosen = agency.plan()
    cancel = CancelScope()
    report = agency.bulk.run(chosen, cancel, Watch(lambda done: cancel.cancel() if done >= 100 else None))

    counts = report.counts()
    assert report.cancelled
    assert counts[Outcome.CHANGED] == 100
    assert counts[Outcome.NOT_TRIED] == len(chosen.will_change) - 100
    assert sum(terms.warranty for terms in agency.on_server().values()) >= 100
    assert len(report.again()) == counts[Outcome.NOT_TRIED]


def test_cancel_within_a_request_ends_within_a_second_and_reading_settles_it(agency: Agency) -> None:
    chosen = agency.plan()
    cancel = CancelScope()
    ended: list[float] = []
    reports: list[BulkReport] = []

    def at(done: int) -> None:
        if done == 50:
            agency.faults.latency = 30.0

    def run() -> None:
        reports.append(agency.bulk.run(chosen, cancel, Watch(at)))
        ended.append(time.monotonic())

    worker = threading.Thread(target=run)
    worker.start()
    while agency.faults.latency == 0.0:
        time.sleep(0.005)
    pressed = time.monotonic()
    cancel.cancel()
    worker.join(5)

    assert ended, "the run goes on"
    assert ended[0] - pressed < 1
    (report,) = reports
    agency.faults.latency = 0.0
    assert report.cancelled
    checked = agency.bulk.check(report)
    assert not checked.unknown()
    after = agency.on_server()
    for number, outcome in outcomes(checked).items():
        assert after[number].warranty is (outcome is Outcome.CHANGED)


def test_cancel_ends_the_pause_that_the_server_asked_for(agency: Agency) -> None:
    agency.faults.retry_after = 100
    agency.faults.inject(Fault.RATE_LIMITED, CHANGES)
    bulk = BulkChanges(
        agency.workspace.client, Keeper(agency.workspace.store, agency.workspace.recorder, now=lambda: NOW)
    )
    cancel = CancelScope()
    waiting = threading.Event()

    class Impatient(Watch):
        def waiting(self, seconds: float) -> None:
            waiting.set()

    reports: list[BulkReport] = []
    worker = threading.Thread(target=lambda: reports.append(bulk.run(agency.plan(), cancel, Impatient())))
    worker.start()
    assert waiting.wait(5)
    started = time.monotonic()
    cancel.cancel()
    worker.join(5)

    assert time.monotonic() - started < 1
    assert reports[0].counts().keys() == {Outcome.NOT_TRIED}
    assert agency.line.taken == []


def test_a_lost_answer_that_cannot_be_read_is_unknown_and_never_sent_again(agency: Agency) -> None:
    chosen = agency.plan()
    agency.line.lost = {1}
    agency.line.deaf = True

    report = agency.bulk.run(chosen, CancelScope(), Watch())

    lost = set(agency.line.sent[0]["ids"])
    assert {one.entry.id for one in report.unknown()} == lost
    sent = [number for body in agency.line.sent for number in body["ids"]]
    assert len(sent) == len(set(sent))
    assert lost.isdisjoint(one.id for one in report.again())
    agency.line.deaf = False
    checked = agency.bulk.check(report)
    assert {one.entry.id for one in checked.undoable()} >= lost


def test_a_server_that_never_takes_it_ends_the_run_and_says_why(agency: Agency) -> None:
    agency.faults.inject(Fault.UNAVAILABLE, CHANGES)

    report = agency.bulk.run(agency.plan(), CancelScope(), Watch())

    assert report.error is not None
    counts = report.counts()
    assert counts[Outcome.FAILED] == 25
    assert counts[Outcome.NOT_TRIED] == len(report.results) - 25
    assert {one.code for one in report.results if one.outcome is Outcome.FAILED} == {"unavailable"}
    assert agency.journal() == [] or agency.journal()[0].entry.action != "renewals.change"


@pytest.mark.parametrize("fault", [Fault.CUT_JSON, Fault.WRONG_TYPES])
def test_an_answer_that_cannot_be_read_counts_as_lost(agency: Agency, fault: Fault) -> None:
    agency.faults.inject(fault, CHANGES, 1)

    report = agency.bulk.run(agency.plan(), CancelScope(), Watch())

    assert set(report.counts()) == {Outcome.CHANGED}
    sent = [number for body in agency.line.sent for number in body["ids"]]
    assert len(sent) == len(set(sent))
