"""What was noticed of one login, kept in its own store, so that nothing is announced twice, also after a restart."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import tzinfo

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.features.attention.view import AttentionView
from desktop_manager.features.notifying.choices import NoticeChoices
from desktop_manager.features.notifying.deciding import DAY_S, Decision, decide
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

_ID = 1


class NoticeService:
    """Reads and writes the store, so it belongs on a worker."""

    def __init__(self, store: Store) -> None:
        """Keep what was noticed in `store`."""
        self._store = store
        self._one_at_a_time = threading.Lock()

    def decide(
        self, view: AttentionView, choices: NoticeChoices, *, at: int, zone: tzinfo | None, looking: bool
    ) -> Decision:
        """What is announced of `view`; it is remembered before anybody is told. As `deciding.decide`.

        Raises StoreError; then nothing is to be announced.
        """
        hidden = [one.line for one in view.snoozed]
        with self._one_at_a_time:
            before = self._read()
            found = decide(view.lines, hidden, before, choices, at=at, zone=zone, looking=looking)
            if _differs(before, found.noticed):
                self._write(found.noticed, at)
        return found

    def take_back(self, lines: frozenset[str], at: int) -> None:
        """The desktop did not take the notice about these lines: they are still to be announced. Raises StoreError."""
        with self._one_at_a_time:
            self._write({line: seen for line, seen in self._read().items() if line not in lines}, at)

    def _read(self) -> dict[str, int]:
        payload = self._store.read_one(Area.NOTICED, 0, _ID)
        return decode(payload, dict[str, int]) if payload else {}

    def _write(self, noticed: Mapping[str, int], at: int) -> None:
        self._store.put(Area.NOTICED, Record(0, _ID, msgspec.json.encode(noticed)), at)


def _differs(before: Mapping[str, int], after: Mapping[str, int]) -> bool:
    """Whether it is worth a write: another line, or a line that was there a day later than the store knows."""
    return before.keys() != after.keys() or any(after[line] - seen >= DAY_S for line, seen in before.items())
