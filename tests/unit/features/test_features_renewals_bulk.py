"""What an answer says of each product, and what is made of one that says too little, too much or something else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.errors import AccessDenied, NetworkError, NotAuthorized, RateLimited, ServerError, Unavailable
from desktop_manager.api.models.renewal import ChangeRenewals, RenewalOutcome
from desktop_manager.api.reply import Reply
from desktop_manager.api.resources import renewals as wire
from desktop_manager.features.renewals.bulk import code_of
from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome
from desktop_manager.features.renewals.rules import Change, plan
from support.window import OpenDemo, open_demo

WEB, BACKUP, CERTIFICATE = 98301, 98305, 98309
WARRANTY = Change(warranty=True)


class Watch:
    """Remembers the waits."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest."""

    def waiting(self, seconds: float) -> None:
        self.waits.append(seconds)


@pytest.fixture
def demo(qapp: Any, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        opened.workspace.renewals.fetch(None)
        yield opened


def run(demo: OpenDemo, *ids: int, change: Change = WARRANTY) -> BulkReport:
    renewals = demo.workspace.renewals
    chosen = [one for one in renewals.read(None).entries if one.id in ids]
    return renewals.bulk.run(plan(chosen, change, renewals.reader.today()), CancelScope(), Watch())


def answering(monkeypatch: pytest.MonkeyPatch, twist: Any) -> None:
    """Let the server do what is asked, and change what it answers."""
    real = wire.change_renewals

    def change_renewals(client: Client, change: ChangeRenewals) -> Reply[list[RenewalOutcome]]:
        reply = real(client, change)
        return reply._replace(data=twist(reply.data))

    monkeypatch.setattr(wire, "change_renewals", change_renewals)


def outcomes(report: BulkReport) -> dict[int, Outcome]:
    return {one.entry.id: one.outcome for one in report.results}


def test_a_product_that_the_answer_leaves_out_is_read(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, lambda told: [one for one in told if one.id != WEB])

    assert outcomes(run(demo, WEB, BACKUP)) == {WEB: Outcome.CHANGED, BACKUP: Outcome.CHANGED}


def test_a_word_that_is_not_known_is_read(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, lambda told: [msgspec.structs.replace(one, outcome="queued") for one in told])

    assert outcomes(run(demo, WEB)) == {WEB: Outcome.CHANGED}


def test_changed_is_not_believed_where_the_renewal_beside_it_says_otherwise(
    demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twist(told: list[RenewalOutcome]) -> list[RenewalOutcome]:
        return [
            msgspec.structs.replace(one, renewal=msgspec.structs.replace(one.renewal, warranty=False))
            for one in told
            if one.renewal is not None
        ]

    answering(monkeypatch, twist)

    assert outcomes(run(demo, WEB)) == {WEB: Outcome.CHANGED}, "reading shows that it was changed"


def test_what_was_not_asked_for_is_left_out(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, lambda told: [*told, RenewalOutcome(1, "changed"), *told])

    assert outcomes(run(demo, WEB)) == {WEB: Outcome.CHANGED}


def test_unchanged_is_told_as_such_and_not_undone(demo: OpenDemo) -> None:
    stale = demo.workspace.renewals.read(None).entries
    run(demo, WEB)
    chosen = [one for one in stale if one.id == WEB]
    again = demo.workspace.renewals.bulk.run(
        plan(chosen, WARRANTY, demo.workspace.renewals.reader.today()), CancelScope(), Watch()
    )

    assert outcomes(again) == {WEB: Outcome.UNCHANGED}
    assert again.undoable() == ()
    assert again.journal_seq is None


def test_a_server_error_while_it_worked_is_read_and_not_sent_again(
    demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    real = wire.change_renewals

    def fall(client: Client, change: ChangeRenewals) -> Reply[list[RenewalOutcome]]:
        sent.append(change.key)
        real(client, change)
        raise ServerError("fell", status=500, code="unexpected_error")

    monkeypatch.setattr(wire, "change_renewals", fall)

    assert outcomes(run(demo, WEB)) == {WEB: Outcome.CHANGED}
    assert len(sent) == 1


def test_a_right_that_is_missing_ends_the_run(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(client: Client, change: ChangeRenewals) -> Reply[list[RenewalOutcome]]:
        raise AccessDenied("no", status=403, code="access_denied")

    monkeypatch.setattr(wire, "change_renewals", refuse)
    report = run(demo, WEB, BACKUP)

    assert isinstance(report.error, AccessDenied)
    assert {one.code for one in report.results} == {"access_denied"}
    assert report.changed == frozenset()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RateLimited("x"), "rate_limited"),
        (Unavailable("x", status=503), "unavailable"),
        (NetworkError("x", reason="offline"), "network"),
        (NotAuthorized("x", status=401, code="not_authorized"), "not_authorized"),
        (ServerError("x", status=400), "failed"),
    ],
)
def test_why_a_request_was_not_taken_has_a_code(error: Any, code: str) -> None:
    assert code_of(error) == code


def test_auto_renew_and_its_means_come_back_with_undo(demo: OpenDemo) -> None:
    def held() -> Any:
        return demo.state.renewals.terms(demo.state.products_of(41000)[0])

    before = held()
    report = run(demo, WEB, change=Change(auto_renew=False))
    assert held().method_id is None

    undone = demo.workspace.renewals.bulk.undo(report, CancelScope(), Watch())

    assert held() == before
    assert outcomes(undone) == {WEB: Outcome.CHANGED}


def test_undo_tells_what_the_server_no_longer_allows(demo: OpenDemo) -> None:
    """Auto-renew turned off with less than 14 days left cannot be turned on again (FAQ 2314)."""
    login = next(iter(demo.state.logins.values()))
    product = login.product(WEB)
    assert product is not None
    report = run(demo, WEB, change=Change(auto_renew=False))
    login.put(product._replace(expired_at=demo.state.timeline.at(5)))

    undone = demo.workspace.renewals.bulk.undo(report, CancelScope(), Watch())

    (result,) = undone.results
    assert (result.outcome, result.code) == (Outcome.REFUSED, "too_late")
