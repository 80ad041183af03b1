"""Taking an entry of the journal about many renewals back, days later and after a restart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.api.models.renewal import Renewal
from desktop_manager.api.resources import renewals as resource
from desktop_manager.features.activity.records import Left, TakenBack
from desktop_manager.features.errors import UndoRefused
from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome, State, state_of
from desktop_manager.features.renewals.bulk_undo import way_back
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import Change
from desktop_manager.features.way_back import after_of, way_of

if TYPE_CHECKING:
    from desktop_manager.features.renewals.service import RenewalsService
    from desktop_manager.store.journal_entry import JournalRow


class _Told(msgspec.Struct, frozen=True):
    """A product as an entry has it."""

    name: str = ""
    auto_renew: bool = False
    method_id: int | None = None
    warranty: bool = False
    billing_address_id: int | None = None

    @property
    def state(self) -> State:
        """How it is renewed."""
        return State(self.auto_renew, self.method_id, self.warranty, self.billing_address_id)


def take_back(service: RenewalsService, row: JournalRow) -> TakenBack:
    """Put every product of an entry back that is still as that left it; the others stay as they are, and are told.

    Raises:
        UndoRefused: none is as the entry left it.
        ApiError: the server or the network failed before anything was changed.
    """
    before, made = way_of(row, dict[str, _Told]), after_of(row, dict[str, _Told])
    entries = _entries(service, {int(number) for number in before})
    now = _ask(service, entries)
    asked: dict[int, Change] = {}
    left: list[Left] = []
    for number, was in before.items():
        renewal = now.get(int(number))
        if renewal is None:
            left.append(Left(was.name, "gone"))
        elif state_of(renewal) == made[number].state:
            asked[renewal.id] = way_back(_change(was.state, made[number].state), was.state)
        else:
            left.append(Left(was.name, "already" if state_of(renewal) == was.state else "changed_since"))
    if not asked:
        codes = {one.code for one in left}
        raise UndoRefused(codes.pop() if len(codes) == 1 else "changed_since", tuple(one.name for one in left))
    states = {number: state_of(now[number]) for number in asked}
    report = service.bulk.put_back(asked, [entries[number] for number in asked], states, CancelScope(), row.seq)
    return _outcome(report, left)


def _entries(service: RenewalsService, wanted: set[int]) -> dict[int, RenewalEntry]:
    return {entry.id: entry for entry in service.read(None).entries if entry.id in wanted}


def _ask(service: RenewalsService, entries: Mapping[int, RenewalEntry]) -> dict[int, Renewal]:
    """How they are renewed now, by the server. Raises ApiError."""
    found: dict[int, Renewal] = {}
    for account_id in {entry.account_id for entry in entries.values()}:
        for part in resource.iter_renewals(service.client(), account_id, limit=1_000):
            found.update((one.id, one) for one in part if one.id in entries)
    return found


def _change(before: State, made: State) -> Change:
    """What the entry has changed of a product."""
    method = made.method_id != before.method_id and made.method_id is not None
    return Change(
        auto_renew=made.auto_renew if made.auto_renew != before.auto_renew else None,
        method=PaymentMethod(made.method_id, "", "") if method and made.method_id is not None else None,
        warranty=made.warranty if made.warranty != before.warranty else None,
        billing_address_id=made.billing_address_id if made.billing_address_id != before.billing_address_id else None,
    )


def _outcome(report: BulkReport, left: list[Left]) -> TakenBack:
    refused = [one for one in report.results if one.outcome not in (Outcome.CHANGED, Outcome.UNCHANGED)]
    if report.error is not None and len(refused) == len(report.results):
        raise report.error
    left += [Left(one.entry.name, one.code or one.outcome.value) for one in refused]
    if len(refused) == len(report.results):
        raise UndoRefused("refused", tuple(one.name for one in left))
    return TakenBack(report.changed, report.journal_seq, tuple(left))
