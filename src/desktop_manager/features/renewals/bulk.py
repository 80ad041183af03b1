"""Changing the renewals of many products: sent in parts, watched, cancelled, taken back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.errors import (
    ApiError,
    Cancelled,
    NetworkError,
    OutcomeUnknown,
    RateLimited,
    ServerError,
    Unavailable,
)
from desktop_manager.api.models.renewal import RENEWALS_AT_ONCE, ChangeRenewals, Renewal, RenewalOutcome
from desktop_manager.api.policy import RetryPolicy
from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome, Result, State, is_made, state_of
from desktop_manager.features.renewals.bulk_retry import take_up
from desktop_manager.features.renewals.bulk_sending import Wait, Watch, send
from desktop_manager.features.renewals.bulk_settling import settle
from desktop_manager.features.renewals.bulk_undo import way_back
from desktop_manager.features.renewals.keeping import Keeper
from desktop_manager.features.renewals.rules import Change, Plan
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.api.client import Client
    from desktop_manager.features.renewals.entry import RenewalEntry

CHANGE = "renewals.change"
UNDO_CHANGE = "renewals.change.undo"
PROGRESS = "renewals"
"""Code of the progress that is told: products dealt with."""

_SERVER_FELL = 500


class Part(NamedTuple):
    """What one request asks: the same of each of its products."""

    change: Change
    results: tuple[Result, ...]


class _Nobody:
    """Watches nothing."""

    def progress(self, done: int, total: int, code: str) -> None:
        """Nobody looks."""

    def waiting(self, seconds: float) -> None:
        """Nobody waits."""


class BulkChanges:
    """Every method asks the server and blocks, so it belongs on a worker."""

    def __init__(
        self,
        client: Callable[[], Client],
        keeper: Keeper,
        *,
        policy: RetryPolicy | None = None,
        wait: Callable[[CancelScope], Wait] = lambda cancel: cancel.wait,
    ) -> None:
        """Keep and enter with `keeper` what was changed; `wait` makes the pauses that the server asks for."""
        self._client = client
        self._keeper = keeper
        self._policy = policy or RetryPolicy()
        self._wait = wait

    def run(self, plan: Plan, cancel: CancelScope, watch: Watch) -> BulkReport:
        """Make the changes of a dry run; one entry in the journal. Raises nothing of the server: the report says it.

        Raises:
            StoreError: the store is closed.
        """
        asked = {one.entry.id: plan.change for one in plan.will_change}
        return self._run(asked, [_waiting(one.entry) for one in plan.will_change], cancel, watch, CHANGE, None)

    def retry(
        self, report: BulkReport, known: Iterable[RenewalEntry], today: date, cancel: CancelScope, watch: Watch
    ) -> BulkReport:
        """Ask once more for what `report` has not changed, by `known`, the entries there are now; one report for all.

        Raises as `run`. Who is gone from `known` keeps the result it has.
        """
        taken = take_up(report, known, today)
        asked = {one.entry.id: report.asked[one.entry.id] for one in taken.waiting}
        done = self._run(asked, taken.waiting, cancel, watch, CHANGE, None, taken.settled)
        merged = report.with_results(done.results)
        seq = report.journal_seq if done.journal_seq is None else done.journal_seq
        return merged._replace(cancelled=done.cancelled, error=done.error, changed=done.changed, journal_seq=seq)

    def undo(self, report: BulkReport, cancel: CancelScope, watch: Watch) -> BulkReport:
        """Put everything that `report` changed back as it was before, and nothing else.

        What is in doubt is read first: the server may have done it since. Raises as `run`. What the server refuses
        (auto-renew with less than 14 days left) is told in the report, and so is what stays unknown.
        """
        if report.in_doubt():
            with cancel.entered():
                report = self.check(report)
        made, unknown = report.undoable(), report.unknown()
        back = {one.entry.id: way_back(report.asked[one.entry.id], one.before) for one in (*made, *unknown)}
        waiting = [Result(one.entry, Outcome.NOT_TRIED, one.after or one.before) for one in made]
        done = self._run(back, waiting, cancel, watch, UNDO_CHANGE, report.journal_seq, unknown)
        return done._replace(changed=done.changed | report.changed)

    def put_back(
        self,
        back: dict[int, Change],
        entries: Iterable[RenewalEntry],
        states: Mapping[int, State],
        cancel: CancelScope,
        undoes: int,
    ) -> BulkReport:
        """Make a change of its own of each of `entries`, as an Undo of entry `undoes` of the journal; raises as `run`.

        `states`: how each is renewed now. Nobody watches.
        """
        waiting = [Result(one, Outcome.NOT_TRIED, states[one.id]) for one in entries]
        return self._run(back, waiting, cancel, _Nobody(), UNDO_CHANGE, undoes)

    def check(self, report: BulkReport) -> BulkReport:
        """Read what is in doubt in `report` once more; what turns out to be changed gets an entry of its own."""
        settled, read = settle(self._client(), report.in_doubt(), report.asked)
        self._keeper.keep(read.values())
        seq = self._keeper.enter(CHANGE, settled)
        changed = frozenset({Area.RENEWALS}) if read else frozenset()
        merged = report.with_results(settled)
        return merged._replace(changed=changed, journal_seq=report.journal_seq if seq is None else seq)

    def _run(
        self,
        asked: dict[int, Change],
        waiting: list[Result],
        cancel: CancelScope,
        watch: Watch,
        action: str,
        undoes: int | None,
        settled: Sequence[Result] = (),
    ) -> BulkReport:
        """Ask for what is `waiting`; `settled` is told with it, and entered in the journal."""
        order = [one.entry.id for one in waiting]
        results = {one.entry.id: one for one in waiting}
        error: Exception | None = None
        touched = False
        watch.progress(0, len(order), PROGRESS)
        done = 0
        for part in _parts(asked, waiting):
            if cancel.cancelled:
                break
            try:
                with cancel.entered():
                    found, renewals = self._send(part, cancel, watch)
            except Cancelled:
                break
            except ApiError as failure:
                error = failure
                code = code_of(failure)
                results.update((one.entry.id, one._replace(outcome=Outcome.FAILED, code=code)) for one in part.results)
                break
            touched |= bool(renewals)
            self._keeper.keep(renewals)
            results.update((one.entry.id, one) for one in found)
            done += len(part.results)
            watch.progress(done, len(order), PROGRESS)
        ended = (*(results[number] for number in order), *settled)
        seq = self._keeper.enter(action, ended, undoes)
        changed = frozenset({Area.RENEWALS}) if touched else frozenset()
        return BulkReport(ended, asked, cancel.cancelled, error, seq, changed)

    def _send(self, part: Part, cancel: CancelScope, watch: Watch) -> tuple[list[Result], list[Renewal]]:
        """The results of one request; a lost answer is settled by reading, unless the run was cancelled."""
        body = _body(part)
        answers: list[RenewalOutcome] = []
        try:
            answers = send(self._client(), body, cancel, watch, policy=self._policy, wait=self._wait(cancel))
        except OutcomeUnknown:
            pass
        except ServerError as failure:
            # What fell over while it worked may have done it.
            if isinstance(failure, RateLimited | Unavailable) or failure.status < _SERVER_FELL:
                raise
        told = {one.id: one for one in answers}
        results = [_result(one, told.get(one.entry.id), part.change) for one in part.results]
        renewals = [one.renewal for one in told.values() if one.renewal is not None]
        lost = [one for one in results if one.outcome is Outcome.UNKNOWN]
        if lost and not cancel.cancelled:
            asked = {one.entry.id: part.change for one in lost}
            settled, read = settle(self._client(), lost, asked)
            by_id = {one.entry.id: one for one in settled}
            results = [by_id.get(one.entry.id, one) for one in results]
            renewals += read.values()
        return results, renewals


def _waiting(entry: RenewalEntry) -> Result:
    return Result(entry, Outcome.NOT_TRIED, state_of(entry))


def _parts(asked: dict[int, Change], waiting: Iterable[Result]) -> Iterator[Part]:
    """Requests of at most 25 products alike; those of one organization together, so that a lost answer is read once."""

    def kind(one: Result) -> tuple[str, int]:
        return repr(asked[one.entry.id]), one.entry.account_id

    ordered = sorted(waiting, key=lambda one: (*kind(one), one.entry.id))
    for _, alike in groupby(ordered, key=lambda one: kind(one)[0]):
        found = list(alike)
        for start in range(0, len(found), RENEWALS_AT_ONCE):
            part = tuple(found[start : start + RENEWALS_AT_ONCE])
            yield Part(asked[part[0].entry.id], part)


def _body(part: Part) -> ChangeRenewals:
    change, unset = part.change, msgspec.UNSET
    return ChangeRenewals(
        key=uuid.uuid4().hex,
        ids=tuple(one.entry.id for one in part.results),
        auto_renew=unset if change.auto_renew is None else change.auto_renew,
        method_id=unset if change.method is None else change.method.id,
        warranty=unset if change.warranty is None else change.warranty,
        billing_address_id=unset if change.billing_address_id is None else change.billing_address_id,
    )


def _result(waiting: Result, told: RenewalOutcome | None, change: Change) -> Result:
    """One product's outcome; what the server did not say, or says in words unknown here, is unknown."""
    if told is None:
        return waiting._replace(outcome=Outcome.UNKNOWN, in_doubt=True)
    if told.outcome == Outcome.REFUSED:
        return waiting._replace(outcome=Outcome.REFUSED, code=told.code)
    if told.outcome == Outcome.UNCHANGED and not waiting.in_doubt:
        return waiting._replace(outcome=Outcome.UNCHANGED)
    # Was so already, and a request of ours was lost: that one has done it after all.
    if told.outcome not in (Outcome.CHANGED, Outcome.UNCHANGED):
        return waiting._replace(outcome=Outcome.UNKNOWN, in_doubt=True)
    after = state_of(told.renewal) if told.renewal is not None else _expected(waiting.before, change)
    if not is_made(after, change):
        return waiting._replace(outcome=Outcome.UNKNOWN, in_doubt=True)
    return waiting._replace(outcome=Outcome.CHANGED, after=after, code="", in_doubt=False)


def _expected(before: State, change: Change) -> State:
    """How a product is renewed after `change`."""
    auto_renew = before.auto_renew if change.auto_renew is None else change.auto_renew
    method_id = change.method.id if change.method is not None else before.method_id
    return State(
        auto_renew,
        method_id if auto_renew else None,
        before.warranty if change.warranty is None else change.warranty,
        before.billing_address_id if change.billing_address_id is None else change.billing_address_id,
    )


def code_of(failure: ApiError) -> str:
    """Why a request was not taken, as a code."""
    if isinstance(failure, RateLimited):
        return "rate_limited"
    if isinstance(failure, Unavailable):
        return "unavailable"
    if isinstance(failure, NetworkError):
        return "network"
    if isinstance(failure, ServerError) and failure.code:
        return failure.code
    return "failed"
