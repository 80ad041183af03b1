"""Changes files: first a backup of them all, then one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_manager.features.errors import FileRefused
from desktop_manager.features.mysql_prefix.backup import Backup, Backups, Change, Purpose
from desktop_manager.features.mysql_prefix.lock import writing_alone
from desktop_manager.features.mysql_prefix.replacing import holds, replace_file


class Outcome(NamedTuple):
    """What became of one file. `code`: "" where it was written, else why it was left as it is (`FileRefused.code`)."""

    change: Change
    code: str


class Written(NamedTuple):
    """What became of all of them, in their order. `backup`: None where no file could be changed."""

    backup: Backup | None
    outcomes: tuple[Outcome, ...]

    @property
    def written(self) -> tuple[Change, ...]:
        """What was changed."""
        return tuple(outcome.change for outcome in self.outcomes if not outcome.code)

    @property
    def refused(self) -> tuple[Outcome, ...]:
        """What was left as it is."""
        return tuple(outcome for outcome in self.outcomes if outcome.code)


def write(backups: Backups, changes: Sequence[Change], purpose: Purpose, at: int) -> Written:
    """Make a backup of every file and change each in one step; one that cannot be changed does not stop the others.

    A file that does not hold what its `Change` says, because it was changed since it was read, is left as it is.
    `at`: now, in seconds since 1970 UTC. Not to be cancelled: it takes a moment, and half of it helps nobody.

    Raises:
        FileRefused ("busy"): another program of this user writes at this moment; nothing was changed.
        OSError: the backup could not be written; nothing was changed.
    """
    with writing_alone(backups.folder):
        backups.sweep()
        outcomes = [Outcome(change, _refusal(change)) for change in changes]
        ready = [outcome.change for outcome in outcomes if not outcome.code]
        if not ready:
            return Written(None, tuple(outcomes))
        backup = backups.make(ready, purpose, at)
        return Written(backup, tuple(outcome if outcome.code else _put(backup, outcome.change) for outcome in outcomes))


def _refusal(change: Change) -> str:
    try:
        return "" if holds(change.path, change.old) else "changed"
    except FileRefused as refused:
        return refused.code


def _put(backup: Backup, change: Change) -> Outcome:
    try:
        replace_file(change.path, backup.draft(change.path), change.old, change.new, change.whose)
    except FileRefused as refused:
        return Outcome(change, refused.code)
    return Outcome(change, "")
