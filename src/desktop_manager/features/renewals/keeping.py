"""Keeps what the server has confirmed of renewals, and enters it in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop_manager.api.models.renewal import Renewal
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.features.renewals.bulk_report import Outcome, Result, State
from desktop_manager.features.renewals.renewal_row import record_of
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

_NAMED = 3
"""Products named as the target of an entry; its values name every one."""


class Keeper:
    """Writes of one login."""

    def __init__(self, store: Store, recorder: Recorder, *, now: Callable[[], int]) -> None:
        """Work on `store` and enter with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._now = now

    def keep(self, renewals: Iterable[Renewal]) -> None:
        """Store renewals as the server has just told them."""
        fetched_at = self._now()
        with full_disk_forgiven("renewals that were changed"):
            for one in renewals:
                self._store.put(Area.RENEWALS, record_of(one), fetched_at)

    def enter(self, action: str, results: Sequence[Result], undoes: int | None = None) -> int | None:
        """One entry for all products that were changed, with the state before and after of each; None for none.

        What nobody knows the outcome of stands in it as unknown.
        """
        changed = [one for one in results if one.outcome is Outcome.CHANGED]
        if not changed:
            return None
        unknown = [one for one in results if one.outcome is Outcome.UNKNOWN]
        before = {str(one.entry.id): _told(one, one.before) for one in (*changed, *unknown)}
        after: dict[str, object] = {str(one.entry.id): _told(one, one.after or one.before) for one in changed}
        after.update((str(one.entry.id), {"name": one.entry.name, "outcome": "unknown"}) for one in unknown)
        owners = {one.entry.account_id for one in changed}
        return self._recorder.enter(
            action,
            Area.RENEWALS,
            target_of([one.entry.name for one in changed]),
            before=before,
            after=after,
            organization=owners.pop() if len(owners) == 1 else 0,
            undo={str(one.entry.id): before[str(one.entry.id)] for one in changed},
            undoes=undoes,
        )


def target_of(names: Sequence[str]) -> str:
    """The names of a few products, and how many more there are."""
    shown = ", ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown} + {len(names) - _NAMED}"


def _told(result: Result, state: State) -> dict[str, object]:
    return {"name": result.entry.name, **state._asdict()}
