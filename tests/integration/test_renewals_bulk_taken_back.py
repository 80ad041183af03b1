"""Whatever became of one request: cancelled, taken up again and put back, every product is as it was before."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.resources import capabilities
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome
from desktop_manager.features.renewals.rules import Change, plan
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.opening import open_store
from support.syncing import ONCE, Watching

DAY = date(2026, 11, 23)
NOW = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp())
CHANGES = "/desktop/1/renewals/changes"
PRODUCTS = 130
REQUESTS = 5
"""That many parts of 25 the run has."""
Act = Callable[[], None]


class Line(DemoAdapter):
    """Between client and server: can keep requests on their way, and do something at the n-th one that changes.

    Attributes:
        at: by the number of a request, counted from 1, what happens before it is answered: `Line.done` and others.
        late: requests that the server has, and has not begun.
        deaf: no reading is answered.
    """

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.at: dict[int, Callable[[requests.PreparedRequest], requests.Response]] = {}
        self.late: list[requests.PreparedRequest] = []
        self.deaf = False
        self.bodies: list[dict[str, Any]] = []

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        if request.path_url != CHANGES:
            if self.deaf:
                raise _cut(request)
            return super().send(request, *arguments, **options)
        self.bodies.append(json.loads(request.body or b"{}"))
        happening = self.at.pop(len(self.bodies), None)
        return super().send(request, *arguments, **options) if happening is None else happening(request)

    def answered(self, request: requests.PreparedRequest) -> requests.Response:
        """The server does it and says so."""
        return super().send(request)

    def done(self, request: requests.PreparedRequest) -> requests.Response:
        """The server does it, and its answer is lost."""
        super().send(request)
        raise _cut(request)

    def never(self, request: requests.PreparedRequest) -> requests.Response:
        """It does not arrive."""
        raise _cut(request)

    def slow(self, request: requests.PreparedRequest) -> requests.Response:
        """The server has it and does it later, after the connection has ended."""
        self.late.append(request)
        raise _cut(request)

    def do_late(self) -> None:
        """The server does now what it was slow with."""
        while self.late:
            super().send(self.late.pop())


def _cut(request: requests.PreparedRequest) -> requests.exceptions.ConnectionError:
    return requests.exceptions.ConnectionError("cut", request=request)


class Watch:
    """Cancels when so many products are dealt with."""

    def __init__(self, cancel: CancelScope | None = None, at: int = -1) -> None:
        self._cancel = cancel
        self._at = at

    def progress(self, done: int, total: int, code: str) -> None:
        if self._cancel is not None and done == self._at:
            self._cancel.cancel()

    def waiting(self, seconds: float) -> None:
        """Of no interest."""


class Agency:
    """The agency's login on the demo, and what a person does with it one after the other."""

    def __init__(self, folder: Path) -> None:
        self.state = DemoState(DAY, PRODUCTS, rate_limit=None, wall=lambda: NOW)
        self.line = Line(make_app(self.state, Faults()))
        login = LoginKey(DEMO_SERVER, AGENCY_ID)
        opened = open_store(folder / login.folder, secrets.token_bytes(32), clock=lambda: NOW)
        self.workspace = Workspace(login, opened.store, self._connect, now=lambda: NOW, demo=True)
        client = self.workspace.client()
        client.offer(capabilities.get_capabilities(client).data.operations)
        self.workspace.sync.refresh_everything(Watching())
        self.fetch()
        self.bulk = self.workspace.renewals.bulk
        self.before = self.on_server()

    def _connect(self) -> Client:
        return Client(DEMO_SERVER, DEMO_AGENCY_TOKEN, adapter=self.line, policy=ONCE)

    def fetch(self) -> None:
        """Read every renewal into the store."""
        self.workspace.renewals.fetch(None, force=True)

    def on_server(self) -> dict[int, Any]:
        """How the server renews every product."""
        return {one.id: self.state.renewals.terms(one) for one in self.state.logins[AGENCY_ID].products}

    def changed(self) -> set[int]:
        """What the server renews otherwise than before."""
        return {number for number, terms in self.on_server().items() if terms != self.before[number]}

    def run(self, cancel: CancelScope | None = None, watch: Watch | None = None) -> BulkReport:
        """Renewal Warranty for all without; what a cancelled request has done is read at once, as the page does."""
        entries = self.workspace.renewals.read(None).entries
        report = self.bulk.run(plan(entries, Change(warranty=True), DAY), cancel or CancelScope(), watch or Watch())
        return self.bulk.check(report) if report.cancelled and report.unknown() else report

    def retry(self, report: BulkReport, cancel: CancelScope | None = None, watch: Watch | None = None) -> BulkReport:
        known = self.workspace.renewals.read(None).entries
        report = self.bulk.retry(report, known, DAY, cancel or CancelScope(), watch or Watch())
        return self.bulk.check(report) if report.cancelled and report.unknown() else report

    def undo(self, report: BulkReport) -> BulkReport:
        return self.bulk.undo(report, CancelScope(), Watch())

    def cancelled_at(self, number: int, how: str) -> BulkReport:
        """A run that is cancelled while its `number`-th request is under way, which then fares so."""
        cancel = CancelScope()
        happening = getattr(self.line, how)

        def cancelled(request: requests.PreparedRequest) -> requests.Response:
            cancel.cancel()
            answer: requests.Response = happening(request)
            return answer

        self.line.at[number] = cancelled
        return self.run(cancel)


@pytest.fixture
def agency(tmp_path: Path) -> Iterator[Agency]:
    made = Agency(tmp_path)
    yield made
    made.workspace.close()


def outcomes(report: BulkReport) -> set[Outcome]:
    """The outcomes that there are, once it is sure that no product stands in it twice."""
    assert len({one.entry.id for one in report.results}) == len(report.results)
    return {one.outcome for one in report.results}


@pytest.mark.parametrize("number", range(1, REQUESTS + 1))
@pytest.mark.parametrize("how", ["answered", "done", "never", "slow"])
def test_cancelled_at_any_request_then_retried_and_undone_all_is_as_before(
    agency: Agency, number: int, how: str
) -> None:
    report = agency.cancelled_at(number, how)
    agency.line.do_late()

    report = agency.retry(report)
    assert outcomes(report) == {Outcome.CHANGED}
    assert agency.changed() == {one.entry.id for one in report.results}
    assert -(-len(report.results) // 25) == REQUESTS

    undone = agency.undo(report)
    assert agency.changed() == set()
    assert outcomes(undone) == {Outcome.CHANGED}
    assert len(undone.results) == len(report.results)


@pytest.mark.parametrize("number", [1, 3, REQUESTS])
@pytest.mark.parametrize("how", ["answered", "done", "never", "slow"])
def test_cancelled_at_any_request_and_undone_without_a_retry_all_is_as_before(
    agency: Agency, number: int, how: str
) -> None:
    report = agency.cancelled_at(number, how)
    agency.line.do_late()
    changed = agency.changed()

    undone = agency.undo(report)

    assert agency.changed() == set()
    assert {one.entry.id for one in undone.undoable()} == changed


@pytest.mark.parametrize("done", range(0, 25 * REQUESTS, 25))
def test_cancelled_between_two_requests_then_retried_and_undone_all_is_as_before(agency: Agency, done: int) -> None:
    cancel = CancelScope()
    report = agency.run(cancel, Watch(cancel, done))
    assert len(report.undoable()) == done == len(agency.changed())

    report = agency.retry(report)
    assert outcomes(report) == {Outcome.CHANGED}
    agency.undo(report)

    assert agency.changed() == set()


@pytest.mark.parametrize("how", ["done", "never", "slow"])
def test_a_lost_answer_without_a_cancel_is_put_back_too(agency: Agency, how: str) -> None:
    agency.line.at[3] = getattr(agency.line, how)
    report = agency.run()
    agency.line.do_late()

    report = agency.retry(report)
    assert outcomes(report) == {Outcome.CHANGED}
    agency.undo(report)

    assert agency.changed() == set()


def test_what_the_server_did_late_and_the_store_has_heard_of_since_counts_as_changed_and_is_put_back(
    agency: Agency,
) -> None:
    report = agency.cancelled_at(2, "slow")
    agency.line.do_late()
    agency.fetch()
    late = set(agency.line.bodies[1]["ids"])

    report = agency.retry(report)
    sent = [number for body in agency.line.bodies[2:] for number in body["ids"]]
    assert late.isdisjoint(sent)
    assert outcomes(report) == {Outcome.CHANGED}
    agency.undo(report)

    assert agency.changed() == set()


def test_what_the_server_does_late_stays_in_doubt_while_retries_are_cancelled_before_its_turn(agency: Agency) -> None:
    report = agency.cancelled_at(2, "slow")
    for _ in range(2):
        cancel = CancelScope()
        report = agency.retry(report, cancel, Watch(cancel, 0))
    assert {one.entry.id for one in report.in_doubt()} == set(agency.line.bodies[1]["ids"])
    assert {one.code for one in report.in_doubt()} == {"not_applied"}
    agency.line.do_late()

    undone = agency.undo(report)

    assert agency.changed() == set()
    assert len(undone.results) == 50


def test_check_again_sees_what_the_server_did_after_it_was_read(agency: Agency) -> None:
    report = agency.cancelled_at(1, "slow")
    assert report.undoable() == ()
    agency.line.do_late()

    report = agency.bulk.check(report)

    assert {one.entry.id for one in report.undoable()} == agency.changed()
    assert report.in_doubt() == ()
    assert agency.workspace.journal.entries()[-1].seq == report.journal_seq


def test_what_was_so_already_without_a_request_of_ours_is_left_alone(agency: Agency) -> None:
    cancel = CancelScope()
    report = agency.run(cancel, Watch(cancel, 25))
    other = report.again()[0].id
    product = agency.state.logins[AGENCY_ID].product(other)
    assert product is not None
    agency.state.renewals.put(product, agency.before[other]._replace(warranty=True))

    report = agency.retry(report)
    agency.undo(report)

    assert agency.changed() == {other}, "somebody else did that"


def test_undo_does_not_lose_sight_of_what_nobody_knows(agency: Agency) -> None:
    agency.line.deaf = True
    report = agency.cancelled_at(2, "done")
    lost = set(agency.line.bodies[1]["ids"])
    assert {one.entry.id for one in report.unknown()} == lost

    undone = agency.undo(report)
    assert {one.entry.id for one in undone.unknown()} == lost == agency.changed()

    agency.line.deaf = False
    agency.undo(report)
    assert agency.changed() == set()
