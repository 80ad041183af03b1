"""Activity of one login: reading the journal, examining it, and taking entries back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from desktop_manager.features.activity.kept_end import EndKeeper
from desktop_manager.features.activity.records import ActivityEntry, ActivityLine, TakenBack
from desktop_manager.features.activity.undoing import WAYS, take_back
from desktop_manager.features.activity.values import side_by_side
from desktop_manager.features.activity.verifying import Verdict, examine
from desktop_manager.features.errors import NothingKnown, UndoRefused
from desktop_manager.store.journal_entry import JournalEnd, JournalLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_manager.features.workspace import Workspace
    from desktop_manager.store.journal_entry import JournalRow

SETTLE_S = 10.0
"""Seconds that an examination waits for the keyring to take an end that is on its way there; above its time-out."""


class ActivityService:
    """Every method reads the store or asks the keyring or the server, so it belongs on a worker."""

    def __init__(self, workspace: Workspace, keeper: EndKeeper) -> None:
        """Read the journal of `workspace`, whose end `keeper` keeps."""
        self._workspace = workspace
        self._journal = workspace.journal
        self._keeper = keeper
        self._turn = threading.Lock()

    def lines(self) -> list[ActivityLine]:
        """Every entry, newest first. Raises StoreClosed."""
        names = {one.id: one.name for one in self._workspace.organizations.all()}
        found = self._journal.lines()
        undone = {line.undoes: line.seq for line in found if line.undoes is not None}
        return [_line(line, names, undone.get(line.seq)) for line in found]

    def entry(self, seq: int) -> ActivityEntry:
        """One entry with its values. Raises NothingKnown where there is none of that number, StoreClosed."""
        row = self._journal.entry(seq)
        if row is None:
            raise NothingKnown("journal entry")
        made = row.entry
        reversible = made.undo is not None and made.undoes is None
        line = JournalLine(
            seq, made.at, made.organization, made.area, made.action, made.target, made.undoes, reversible
        )
        names = {one.id: one.name for one in self._workspace.organizations.all()}
        shown = _line(line, names, self._journal.undone_by(seq))
        return ActivityEntry(shown, side_by_side(made.before, made.after), row.hash.hex())

    def rows(self) -> list[JournalRow]:
        """Every entry with all it holds, oldest first, for an export. Raises StoreClosed."""
        return self._journal.entries()

    def take_back(self, seq: int) -> TakenBack:
        """Take an entry back; one at a time, so that none is taken back twice.

        Raises:
            NothingKnown: there is no such entry.
            UndoRefused: it was taken back before, or its way back refuses.
            ApiError, NotApplied and the others that the write of its service raises.
        """
        with self._turn:
            row = self._journal.entry(seq)
            if row is None:
                raise NothingKnown("journal entry")
            if self._journal.undone_by(seq) is not None:
                raise UndoRefused("undone")
            return take_back(self._workspace, row)

    def verify(self) -> Verdict:
        """Examine the journal. Where nothing was kept of its end and the chain holds, its end is kept from now on."""
        self._keeper.settle(SETTLE_S)
        kept = self._keeper.read()
        rows = self._journal.entries()
        verdict = examine(rows, kept)
        if kept.state == "none" and verdict.damage is None and rows:
            last = rows[-1]
            self._keeper.adopt(JournalEnd(last.seq, last.hash, last.previous))
        return verdict


def _line(line: JournalLine, names: Mapping[int, str], undone_by: int | None) -> ActivityLine:
    return ActivityLine(
        line.seq,
        line.at,
        line.organization,
        names.get(line.organization, ""),
        line.area,
        line.action,
        line.target,
        line.undoes,
        undone_by,
        line.reversible and line.action in WAYS,
    )
