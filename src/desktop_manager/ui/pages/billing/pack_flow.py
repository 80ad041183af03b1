"""From the button to the ZIP file: choose, fetch with progress and Cancel, go on after a failure."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.ui.pages.billing.pack_dialog import PackDialog
from desktop_manager.ui.tasks import Key
from desktop_manager.ui.words.pack import pack_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_manager.features.billing.pack import PackOrder, PackOutcome
    from desktop_manager.features.billing.pack_plan import PackPlan, PackScope
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.tasks import TaskHandle


class _Counting:
    """Passes on what the work says of its progress, and tells each PDF that is there."""

    def __init__(self, handle: "TaskHandle", count: "Callable[[int], None]") -> None:
        self._handle = handle
        self._count = count

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._handle.cancelled

    def progress(self, done: int, total: int, code: str) -> None:
        """So many of them are done."""
        from desktop_manager.features.billing.pack import FETCHING

        if code == FETCHING:
            self._count(done)
        self._handle.progress(done, total, code)


class PackFlow(QObject):
    """One pack at a time; says on `page` how it ended."""

    def __init__(self, page: "DataPage") -> None:
        super().__init__(page)
        self._page = page
        self.dialog: PackDialog | None = None
        self.chooser: QFileDialog | None = None
        self._scope: PackScope | None = None
        self._reading = False
        self._order: PackOrder | None = None
        self._cancel = CancelScope()
        self._handle: TaskHandle | None = None
        self._fetched = 0
        self._left = Path()

    def open(self) -> None:
        """Ask what goes in, once the day is read: the periods are counted from it."""
        if self.dialog is None:
            key = Key("billing-pack-today")
            self._page.context.tasks.read(self, key, self._read_today, self._ask, self._not_asked)

    def _read_today(self, _handle: "TaskHandle") -> date:
        workspace = self._page.context.workspace
        return datetime.fromtimestamp(workspace.now(), workspace.products.zone()).date()

    def _not_asked(self, error: Exception) -> None:
        self._page.show_failure(error, has_content=True)

    def _ask(self, today: date) -> None:
        if self.dialog is not None:
            return
        context = self._page.context
        organization = context.organization
        current = None if context.show_all or organization is None else organization.id
        dialog = PackDialog(context.organizations, current, today, self._page)
        self._order = None
        dialog.scope_changed.connect(self._read)
        dialog.confirmed.connect(self._confirmed)
        dialog.without_wanted.connect(self._save_without)
        dialog.rejected.connect(self._given_up)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()
        self._read()

    # What goes in

    def _read(self) -> None:
        """Count again; while a count runs the next one waits for its end, however often the choice changes."""
        if self.dialog is None or self._reading:
            return
        self._reading = True
        self._scope = self.dialog.scope()
        self._page.context.tasks.read(self, Key("billing-pack-plan"), self._plan, self._planned, self._plan_failed)

    def _plan(self, _handle: "TaskHandle") -> "PackPlan":
        assert self._scope is not None, "set by _read"
        return self._page.context.workspace.pack.plan(self._scope)

    def _planned(self, plan: "PackPlan") -> None:
        self._reading = False
        if self.dialog is None:
            return
        if plan.scope == self.dialog.scope():
            self.dialog.show_plan(plan)
        else:
            self._read()

    def _plan_failed(self, error: Exception) -> None:
        self._reading = False
        if self.dialog is not None:
            self.dialog.show_failure(error)

    # Where to, and making it

    def _confirmed(self) -> None:
        if self.dialog is None:
            return
        if self._order is not None:
            self._make(self._order)
            return
        title = self.tr("Save the pack")
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.chooser = QFileDialog(self.dialog, title, folder, self.tr("ZIP files (*.zip)"))
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.setDefaultSuffix("zip")
        self.chooser.selectFile(self._file_name())
        self.chooser.fileSelected.connect(self._target_chosen)
        self.chooser.finished.connect(self._chooser_closed)
        self.chooser.open()

    def _file_name(self) -> str:
        assert self.dialog is not None, "asked while it is open"
        scope = self.dialog.scope()
        return self.tr("invoices %1 to %2.zip").replace("%1", str(scope.first)).replace("%2", str(scope.last))

    def _chooser_closed(self) -> None:
        chooser, self.chooser = self.chooser, None
        if chooser is not None:
            chooser.deleteLater()

    def _target_chosen(self, path: str) -> None:
        from desktop_manager.features.billing.pack import PackOrder

        dialog = self.dialog
        if dialog is None or dialog.plan is None:
            return
        self._make(PackOrder(dialog.plan, Path(path), dialog.pattern.text(), dialog.form(), pack_words()))

    def _save_without(self) -> None:
        if self._order is not None:
            self._make(self._order._replace(incomplete=True))

    def _make(self, order: "PackOrder") -> None:
        if self.dialog is None or self._handle is not None:
            return
        self._order = order
        self._cancel = CancelScope()
        self._fetched = 0
        self.dialog.show_running(0, len(order.plan.invoices))
        self._handle = self._page.context.tasks.read(
            self, Key("billing-pack"), self._work, self._made, self._failed, self._progressed
        )

    def _work(self, handle: "TaskHandle") -> "PackOutcome":
        assert self._order is not None, "set by _make"
        order, scope = self._order, self._cancel
        with scope.entered():
            return self._page.context.workspace.pack.make(order, _Counting(handle, self._count))

    def _count(self, done: int) -> None:
        # On the worker: what is told to the window leaves some out, and what is kept is to be said to the last one.
        self._fetched = done

    def _progressed(self, done: int, total: int, code: str) -> None:
        from desktop_manager.features.billing.pack import WRITING

        if self.dialog is not None:
            self.dialog.show_running(done, total, writing=code == WRITING)

    def _made(self, outcome: "PackOutcome") -> None:
        self._handle = None
        if self.dialog is None or self._order is None:
            return
        if not outcome.written:
            self.dialog.show_failures(outcome.failures, outcome.pdfs)
            return
        target, missing, count = self._order.target, len(outcome.failures), outcome.pdfs
        self.dialog.accept()
        text = self.tr("Pack with %n PDF(s) saved.", "", count)
        if missing:
            more = self.tr("%n PDF(s) are missing; the list in it says which.", "", missing)
            self._page.show_message("warning", text, f"{more} {target}")
        else:
            self._page.show_message("good", text, str(target))

    def _failed(self, error: Exception) -> None:
        self._handle = None
        if self.dialog is not None:
            self.dialog.show_stopped(error, self._fetched)

    # Giving up

    def _given_up(self) -> None:
        """Stop at once; what came is kept for a next run, and said."""
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()
            self._cancel.cancel()
        if self._order is None:
            return
        self._left = self._order.target
        count = self._fetched
        if not count:
            self._page.show_message("info", self.tr("Cancelled."), self.tr("Nothing was saved."))
            return
        more = self.tr("%n PDF(s) are kept beside it: saving the same pack there again fetches the rest.", "", count)
        bar = self._page.show_message("info", self.tr("Cancelled. No pack was saved."), more)
        bar.add_action(self.tr("Delete them")).clicked.connect(self._delete_left)

    def _delete_left(self) -> None:
        self._page.clear_message()
        self._page.context.tasks.read(
            self, Key("billing-pack-left"), self._remove_left, self._left_removed, self._left_failed
        )

    def _remove_left(self, _handle: "TaskHandle") -> None:
        self._page.context.workspace.pack.parts(self._left).remove()

    def _left_removed(self, _nothing: None) -> None:
        self._page.show_message("good", self.tr("The PDFs were deleted."))

    def _left_failed(self, error: Exception) -> None:
        from desktop_manager.ui.errors import explain

        words = explain(error)
        self._page.show_message("bad", words.sentence, words.hint)

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
