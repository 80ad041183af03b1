"""What the assistant does off the UI thread: switch the option, write the files, look again, put both back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.errors import ApiError
from desktop_manager.features.errors import FeatureError, FileRefused
from desktop_manager.features.mysql_prefix.service import PrefixWritten, printable
from desktop_manager.store.areas import Area
from desktop_manager.ui.tasks import Key

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.features.hosting.view import Site
    from desktop_manager.features.mysql_prefix.review import Review
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class CheckFound(NamedTuple):
    """What was found after the write.

    Attributes:
        wrong: names of files that are not as they were written.
        option: whether the MySQL prefix is on, as the server says; None where it was not asked.
        error: why it could not be asked.
    """

    wrong: tuple[str, ...]
    option: bool | None
    error: Exception | None


class BothBack(NamedTuple):
    """What was put back.

    Attributes:
        restored: how many files are as before again. refused: names of those that are not.
        switched: whether the option was switched back.
        error: what stopped it on the way.
    """

    changed: frozenset[Area]
    restored: int
    refused: tuple[str, ...]
    switched: bool
    error: Exception | None


class PrefixWork(QObject):
    """One thing at a time; what is asked meanwhile is ignored.

    Signals:
        switched: the option is switched. written: the `PrefixWritten`. checked: the `CheckFound`. back: the `BothBack`.
        failed: the exception; nothing was changed.
    """

    switched = Signal()
    written = Signal(object)
    checked = Signal(object)
    back = Signal(object)
    failed = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        """Work through the tasks of `context`."""
        super().__init__(parent)
        self._context = context
        self._busy = False

    def switch(self, site: Site, on: bool) -> None:
        """Switch the option of a site and save it."""
        if not self._busy:
            self._busy = True
            hosting = self._context.workspace.hosting
            work = lambda _: hosting.set_mysql_prefix(site, on)  # noqa: E731 - a work may be one
            self._context.tasks.write(self, work, self._was_switched, self._has_failed)

    def write(self, review: Review, chosen: Collection[PurePath], site: Site | None) -> None:
        """Write the chosen files."""
        if not self._busy:
            self._busy = True
            workspace = self._context.workspace
            name, organization = (site.name, site.organization_id) if site is not None else ("", 0)

            def work(_handle: TaskHandle) -> PrefixWritten:
                return workspace.prefix_files.write(review, chosen, site=name, organization=organization)

            self._context.tasks.write(self, work, self._was_written, self._has_failed)

    def check(self, review: Review, chosen: Collection[PurePath], site: Site | None) -> None:
        """Read the files again, and ask the server for the option where there is a site to ask about."""
        if not self._busy:
            self._busy = True
            workspace = self._context.workspace

            def work(_handle: TaskHandle) -> CheckFound:
                return _check(workspace, review, chosen, site)

            key = Key(f"prefix-check-{id(self)}")
            self._context.tasks.read(self, key, work, self._was_checked, self._has_failed)

    def put_back(self, backups: Sequence[str], site: Site | None, on: bool) -> None:
        """Put the files of backups back, then switch the option of `site` to `on`; None: it is not switched here."""
        if not self._busy:
            self._busy = True
            workspace, order = self._context.workspace, tuple(backups)

            def work(_handle: TaskHandle) -> BothBack:
                return _put_back(workspace, order, site, on)

            self._context.tasks.write(self, work, self._is_back, self._has_failed)

    def _was_switched(self, _result: WriteResult) -> None:
        self._busy = False
        self.switched.emit()

    def _was_written(self, done: PrefixWritten) -> None:
        self._busy = False
        self.written.emit(done)

    def _was_checked(self, found: CheckFound) -> None:
        self._busy = False
        self.checked.emit(found)

    def _is_back(self, done: BothBack) -> None:
        self._busy = False
        self.back.emit(done)

    def _has_failed(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)


def _check(workspace: Workspace, review: Review, chosen: Collection[PurePath], site: Site | None) -> CheckFound:
    wrong = tuple(printable(name) for name in workspace.prefix_files.check(review, chosen))
    if site is None:
        return CheckFound(wrong, None, None)
    try:
        return CheckFound(wrong, workspace.hosting.check(site), None)
    except (ApiError, FeatureError) as error:
        return CheckFound(wrong, None, error)


def _put_back(workspace: Workspace, backups: Sequence[str], site: Site | None, on: bool) -> BothBack:
    organization = site.organization_id if site is not None else 0
    changed: frozenset[Area] = frozenset()
    count, refused = 0, list[str]()
    # The last write first: what an earlier one found stands under it.
    for identity in reversed(backups):
        try:
            done = workspace.prefix_files.restore(identity, organization=organization)
        except FileRefused as error:
            if error.code == "nothing":
                continue
            return BothBack(changed, count, tuple(refused), False, error)
        changed |= done.changed
        count += len(done.written.written)
        refused += [printable(outcome.change.name) for outcome in done.written.refused]
    if site is None:
        return BothBack(changed, count, tuple(refused), False, None)
    try:
        changed |= workspace.hosting.set_mysql_prefix(site, on).changed
    except (ApiError, FeatureError) as error:
        return BothBack(changed, count, tuple(refused), False, error)
    return BothBack(changed, count, tuple(refused), True, None)
