"""From a button to the message that says what was done, and back by Undo: one write of a page at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.ui.errors import Action, explain
from desktop_manager.ui.tasks import Changing
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle
    from desktop_manager.ui.widgets.message_bar import MessageBar


class Said(NamedTuple):
    """Words for the end of a write.

    Attributes:
        done: what was done ("Access for Support revoked."); "" where the owner of the flow shows it itself.
        more: a second line under it.
        taken_back: what Undo has done ("Taken back. …"); "" where there is no Undo.
    """

    done: str
    more: str = ""
    taken_back: str = ""


class WriteFlow(QObject):
    """Runs writes of `page`: the dialog that asked stays open until the server has answered, and keeps what was typed.

    Signals:
        done: the write's result, before its words are said; the dialog is closed by then.
        stale: a write failed or was taken back, so what is shown may not be what the server holds.
    """

    done = Signal(object)
    stale = Signal()

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, writes through the tasks of `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._dialog: Dialog | None = None
        self._work: Callable[[], Changing] | None = None
        self._said = Said("")
        self._undo: Undo | None = None
        self.busy = False

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self._dialog

    def open(self, dialog: Dialog) -> None:
        """Open a dialog (made with `stays=True`) whose confirmation calls `run`; it is gone when it has finished."""
        self._dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def run(self, work: Callable[[], Changing], said: Said) -> None:
        """Do `work` on a worker; ignored while another write is under way.

        Its result is broadcast. An `undo` in it (`WriteResult.undo`) is offered with the words.
        """
        if self.busy:
            return
        self.busy = True
        self._work, self._said, self._undo = work, said, None
        self._page.clear_message()
        if self._dialog is not None:
            self._dialog.set_error("")
            self._dialog.set_busy(True)
        self._context.tasks.write(self, self._do, self._done, self._failed)

    def say_failure(self, error: Exception) -> "MessageBar":
        """Say on the page what went wrong, with the button that helps."""
        words = explain(error)
        bar = self._page.show_message("bad", *self.failure_words(error))
        if words.action is Action.REPLACE_TOKEN:
            bar.add_action(self.tr("Replace token…")).clicked.connect(self._context.sign_in_again_requested)
        elif isinstance(error, OutcomeUnknown):
            bar.add_action(self.tr("Refresh")).clicked.connect(self._context.refresh_requested)
        return bar

    def failure_words(self, error: Exception) -> tuple[str, str]:
        """What happened and what to do; a flow that keeps what was typed says so here."""
        words = explain(error)
        return words.sentence, words.hint

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _do(self, _handle: "TaskHandle") -> Changing:
        work, self._work = self._work, None
        assert work is not None, "set by run"
        return work()

    def _done(self, result: Changing) -> None:
        self.busy = False
        if self._dialog is not None:
            self._dialog.accept()
        self.done.emit(result)
        if not self._said.done:
            return
        bar = self._page.show_message("good", self._said.done, self._said.more)
        self._undo = result.undo if isinstance(result, WriteResult) else None
        if self._undo is not None:
            bar.add_undo().clicked.connect(self._take_back)

    def _failed(self, error: Exception) -> None:
        self.busy = False
        if self._dialog is not None:
            self._dialog.show_failure(error)
        else:
            self.say_failure(error)
        self.stale.emit()

    def _take_back(self) -> None:
        if self.busy or self._undo is None:
            return
        self.busy = True
        self._page.show_message("info", self.tr("Taking the change back…"), dismissible=False)
        self._context.tasks.write(self, self._run_undo, self._taken_back, self._undo_failed)

    def _run_undo(self, _handle: "TaskHandle") -> WriteResult:
        assert self._undo is not None, "Undo is offered only where there is one"
        return self._undo.run()

    def _taken_back(self, _result: WriteResult) -> None:
        self.busy = False
        self._undo = None
        self._page.show_message("good", self._said.taken_back)
        self.stale.emit()

    def _undo_failed(self, error: Exception) -> None:
        self.busy = False
        bar = self.say_failure(error)
        if not isinstance(error, OutcomeUnknown):
            bar.add_undo().clicked.connect(self._take_back)
        self.stale.emit()
