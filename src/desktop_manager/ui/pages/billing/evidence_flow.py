"""Reading what the user brought: on a worker, one file after the other, onto the shelf of the organization."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.store.areas import Area
from desktop_manager.ui.tasks import Key, TaskHandle

if TYPE_CHECKING:
    from desktop_manager.features.evidence.records import ColumnMap, ReadEvidence
    from desktop_manager.features.evidence.shelf import EvidenceShelf, Shelved
    from desktop_manager.ui.page_context import PageContext

MOST_FILES = 200
"""Of one drop; a folder dragged by accident may hold thousands."""
TOLD = frozenset({Area.INVOICES, Area.REMINDERS})
"""What is told to have changed when evidence did: it explains reminders, and invoices where the API has none."""


class Outcome(NamedTuple):
    """What came of one file: it stands on the shelf, or why not."""

    name: str
    shelved: Shelved | None = None
    error: Exception | None = None


class EvidenceFlow(QObject):
    """Reads for one place of the window. A file that cannot be read does not keep the others back.

    Signals:
        ended: the outcomes (a tuple of `Outcome`), in the order of the files; after `cancel` there is none.
        failed: something else went wrong (an exception).
        progressed: name of the file being read, bytes done, bytes in all (0: not known).
        busy_changed: whether a reading is under way.
    """

    ended = Signal(object)
    failed = Signal(object)
    progressed = Signal(str, int, int)
    busy_changed = Signal(bool)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        """Reads nothing yet."""
        super().__init__(parent)
        self._context = context
        self._handle: TaskHandle | None = None
        self._waiting: list[tuple[int, list[Path]]] = []
        # Each place of the window reads by itself: a newer read of one drops none of another.
        self._name = f"billing.evidence.{id(self)}"

    @property
    def busy(self) -> bool:
        """Whether a reading is under way."""
        return self._handle is not None

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files for the current organization; what comes while others are being read waits for them."""
        organization = self._context.organization
        if organization is None or not paths:
            return
        account_id, chosen = organization.id, list(paths[:MOST_FILES])
        if self.busy:
            self._waiting.append((account_id, chosen))
            return
        shelf = self._context.workspace.evidence

        def work(handle: TaskHandle) -> tuple[Outcome, ...]:
            return tuple(_read_one(shelf, account_id, path, handle) for path in chosen)

        self._start(account_id, work)

    def read_text(self, text: str) -> None:
        """Read a pasted text for the current organization."""
        organization = self._context.organization
        if organization is None:
            return
        account_id, shelf = organization.id, self._context.workspace.evidence

        def work(handle: TaskHandle) -> tuple[Outcome, ...]:
            from desktop_manager.features.evidence.reading import read_pasted

            return (_outcome(shelf, account_id, "", None, lambda: read_pasted(text)),)

        self._start(account_id, work)

    def read_again(self, shelved: Shelved, columns: ColumnMap) -> None:
        """Read a CSV on the shelf once more, with the columns that the user chose."""
        organization = self._context.organization
        if organization is None or shelved.source is None:
            return
        account_id, shelf, source = organization.id, self._context.workspace.evidence, shelved.source

        def work(handle: TaskHandle) -> tuple[Outcome, ...]:
            from desktop_manager.features.evidence.reading import read_file

            name = shelved.evidence.name
            try:
                read = read_file(source, name, _Named(handle, name), columns)
            except UnreadableEvidence as error:
                return (Outcome(name, error=error),)
            shelf.replace(account_id, shelved.id, read)
            return (Outcome(name, shelved._replace(evidence=read)),)

        self._start(account_id, work)

    def cancel(self) -> None:
        """Stop; what was read until now stays on the shelf, what waits is let go."""
        self._waiting.clear()
        if self._handle is not None:
            self._handle.cancel()
            self._set_handle(None)
            self._context.areas_changed.emit(TOLD)

    def _start(self, account_id: int, work: Callable[[TaskHandle], tuple[Outcome, ...]]) -> None:
        key = Key(self._name, account_id)
        self._set_handle(self._context.tasks.read(self, key, work, self._done, self._fail, self._progress))

    def _done(self, outcomes: tuple[Outcome, ...]) -> None:
        self._set_handle(None)
        self._context.areas_changed.emit(TOLD)
        self.ended.emit(outcomes)
        self._next()

    def _fail(self, error: Exception) -> None:
        self._set_handle(None)
        self.failed.emit(error)
        self._next()

    def _next(self) -> None:
        organization = self._context.organization
        while self._waiting and not self.busy:
            account_id, paths = self._waiting.pop(0)
            # What was dropped for another organization is not laid on the shelf of this one.
            if organization is not None and organization.id == account_id:
                self.read_files(paths)

    def _progress(self, done: int, total: int, code: str) -> None:
        self.progressed.emit(code, done, total)

    def _set_handle(self, handle: TaskHandle | None) -> None:
        was = self.busy
        self._handle = handle
        if was != self.busy:
            self.busy_changed.emit(self.busy)


class _Named:
    """Passes progress on with the name of the file in place of a code."""

    def __init__(self, handle: TaskHandle, name: str) -> None:
        self._handle = handle
        self._name = name

    @property
    def cancelled(self) -> bool:
        return self._handle.cancelled

    def progress(self, done: int, total: int, code: str) -> None:
        self._handle.progress(done, total, self._name)


def _read_one(shelf: EvidenceShelf, account_id: int, path: Path, handle: TaskHandle) -> Outcome:
    from desktop_manager.features.evidence.reading import read_file

    handle.progress(0, 0, path.name)
    return _outcome(shelf, account_id, path.name, path, lambda: read_file(path, "", _Named(handle, path.name)))


def _outcome(
    shelf: EvidenceShelf, account_id: int, name: str, source: Path | None, read: Callable[[], ReadEvidence]
) -> Outcome:
    try:
        evidence = read()
    except UnreadableEvidence as error:
        return Outcome(name, error=error)
    return Outcome(name, shelf.add(account_id, evidence, source))
