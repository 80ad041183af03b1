"""What Retry asks for once more, and what a new dry run settles without asking."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome, Result, state_of
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import UNCHANGED, plan


class TakenUp(NamedTuple):
    """What is asked for once more, and what needs no asking; a product stands in one of the two at most."""

    waiting: list[Result]
    settled: list[Result]


def take_up(report: BulkReport, known: Iterable[RenewalEntry], today: date) -> TakenUp:
    """Judge anew what `report` has not changed, by `known`, the entries that there are now.

    What is in doubt keeps the state before the request that was lost: if that one has done it, Undo goes back there.
    """
    earlier = {one.entry.id: one for one in report.results}
    wanted = {entry.id for entry in report.again()}
    entries = [one for one in known if one.id in wanted]
    if not entries:
        return TakenUp([], [])
    dry = plan(entries, report.asked[entries[0].id], today)
    waiting = [_waiting(one.entry, earlier[one.entry.id]) for one in dry.will_change]
    settled = [_settled(entry, earlier[entry.id], group.code) for group in dry.skipped for entry in group.entries]
    return TakenUp(waiting, settled)


def _waiting(entry: RenewalEntry, before: Result) -> Result:
    if before.in_doubt:
        # Something was sent for it: where this run ends before its turn, that stays what is known of it.
        return before._replace(entry=entry)
    return Result(entry, Outcome.NOT_TRIED, state_of(entry))


def _settled(entry: RenewalEntry, before: Result, code: str) -> Result:
    if code != UNCHANGED:
        return before._replace(entry=entry, outcome=Outcome.REFUSED, code=code)
    if before.in_doubt:
        return before._replace(entry=entry, outcome=Outcome.CHANGED, after=state_of(entry), code="", in_doubt=False)
    return before._replace(entry=entry, outcome=Outcome.UNCHANGED, before=state_of(entry), code="")
