"""What became of each product of a bulk change: exactly one outcome for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.api.models.renewal import Renewal
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import Change
from desktop_manager.store.areas import Area


class Outcome(StrEnum):
    """What became of one product."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    """The server says that it was so already."""
    REFUSED = "refused"
    """The server refused it; nothing of it has changed."""
    FAILED = "failed"
    """It was not taken: the server or the network is away, or reading again showed no change."""
    NOT_TRIED = "not_tried"
    """The run ended before its turn."""
    UNKNOWN = "unknown"
    """The answer was lost, and reading did not settle it yet."""


_AGAIN = frozenset((Outcome.REFUSED, Outcome.FAILED, Outcome.NOT_TRIED))


class State(NamedTuple):
    """How a product is renewed, as far as a bulk change can change it."""

    auto_renew: bool
    method_id: int | None
    warranty: bool
    billing_address_id: int | None


class Result(NamedTuple):
    """What became of one product.

    Attributes:
        code: why, where it was not changed: the server's code, "network", "unavailable", "rate_limited",
            "not_applied", "cancelled", or the code of an error.
        before, after: `after` only where it is known that it was changed.
        in_doubt: a request for it has left whose answer was lost, and the server may still be at work on it: what
            reading shows as not changed may be changed a moment later.
    """

    entry: RenewalEntry
    outcome: Outcome
    before: State
    after: State | None = None
    code: str = ""
    in_doubt: bool = False


class BulkReport(NamedTuple):
    """The end of a run.

    Attributes:
        asked: what was asked of each product, by its id; the same for all but in an Undo.
        cancelled: whether the user ended it.
        error: what ended it early, None where nothing did.
        journal_seq: number of its entry in the journal, None where nothing changed or the journal is full.
        changed: areas whose local data changed.
    """

    results: tuple[Result, ...]
    asked: dict[int, Change]
    cancelled: bool = False
    error: Exception | None = None
    journal_seq: int | None = None
    changed: frozenset[Area] = frozenset()

    def counts(self) -> Counter[Outcome]:
        """How many products have each outcome."""
        return Counter(one.outcome for one in self.results)

    def again(self) -> tuple[RenewalEntry, ...]:
        """What Retry is for. What is unknown is read again, never sent again."""
        return tuple(one.entry for one in self.results if one.outcome in _AGAIN)

    def undoable(self) -> tuple[Result, ...]:
        """What Undo restores: exactly what was changed."""
        return tuple(one for one in self.results if one.outcome is Outcome.CHANGED)

    def in_doubt(self) -> tuple[Result, ...]:
        """What reading again may show otherwise: what is unknown, and what was not changed yet when it was read."""
        return tuple(one for one in self.results if one.in_doubt)

    def unknown(self) -> tuple[Result, ...]:
        """What nobody knows yet."""
        return tuple(one for one in self.results if one.outcome is Outcome.UNKNOWN)

    def with_results(self, newer: Iterable[Result]) -> BulkReport:
        """This report with newer results in place of older ones of the same products."""
        by_id = {one.entry.id: one for one in newer}
        return self._replace(results=tuple(by_id.get(one.entry.id, one) for one in self.results))


def state_of(renewal: Renewal | RenewalEntry) -> State:
    """How it is renewed now; of an entry only where the server tells it."""
    return State(renewal.auto_renew is True, renewal.method_id, renewal.warranty is True, renewal.billing_address_id)


def is_made(state: State, change: Change) -> bool:
    """Whether a product is as `change` wants it."""
    wanted = (
        (change.auto_renew, state.auto_renew),
        (change.method.id if change.method is not None else None, state.method_id),
        (change.warranty, state.warranty),
        (change.billing_address_id, state.billing_address_id),
    )
    return all(asked is None or asked == held for asked, held in wanted)
