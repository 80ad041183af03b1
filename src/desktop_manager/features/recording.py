"""Entering confirmed writes in the journal."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreFull
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalEntry

_log = logging.getLogger(__name__)


class Recorder:
    """Enters what one login changed. Never give it a secret: what it writes is kept and can be exported."""

    def __init__(self, journal: Journal, *, now: Callable[[], int], login: str) -> None:
        """Write into `journal`; `now` gives seconds since 1970 UTC; `login` is the name of the login in the journal."""
        self._journal = journal
        self._now = now
        self._login = login

    def enter(
        self,
        action: str,
        area: Area,
        target: str,
        *,
        before: Mapping[str, Any],
        after: Mapping[str, Any],
        organization: int = 0,
        undo: Any = None,
        undoes: int | None = None,
    ) -> int | None:
        """Enter a write that the server confirmed; its number, None if the disk is full.

        A full disk must not make a write look as if it had failed.

        Args:
            action: code of what was done ("profile.update").
            target: what it was done to, in the user's words ("Réseau Forêt").
            organization: id of the organization it belongs to, 0 for none.
            undo: what takes it back, as JSON can hold it; None where it cannot be taken back.
            undoes: number of the entry that this one takes back.
        """
        entry = JournalEntry(
            at=self._now(),
            login=self._login,
            organization=organization,
            area=area,
            action=action,
            target=target,
            before=msgspec.json.encode(before),
            after=msgspec.json.encode(after),
            undo=None if undo is None else msgspec.json.encode(undo),
            undoes=undoes,
        )
        try:
            return self._journal.append(entry)
        except StoreFull as full:
            _log.warning("%s is not in the journal: %s", action, full)
            return None
