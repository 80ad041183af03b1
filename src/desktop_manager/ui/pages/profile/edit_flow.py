"""From Edit… to the message that says what was saved, and back by Undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.errors import NotAuthorized, OutcomeUnknown
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.profile.edit import Change, ProfileEdit
from desktop_manager.features.profile.service import Choices
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.ui.pages.profile.edit_dialog import EditDialog
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.words import profile as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class EditFlow(QObject):
    """One edit at a time. `stale` when the local profile may have changed without a result that says so."""

    stale = Signal()

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._dialog: EditDialog | None = None
        self._view: ProfileView | None = None
        self._choices = Choices((), ())
        self._typed: ProfileEdit | None = None
        self._described: list[Change] = []
        self._undo: Undo | None = None
        self.busy = False

    @property
    def dialog(self) -> EditDialog | None:
        """The dialog that is open."""
        return self._dialog

    def begin(self, view: ProfileView, choices: Choices) -> None:
        """Open the dialog for what `view` shows."""
        self._view = view
        self._choices = choices
        self._typed = None
        self._open()

    def _open(self) -> None:
        if self.busy or self._view is None:
            return
        self._dialog = EditDialog(self._view, self._choices, self._typed, self._page)
        self._dialog.confirmed.connect(self._save)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _save(self) -> None:
        if self._dialog is None or self.busy:
            return
        self.busy = True
        self._typed = self._dialog.edit()
        self._described = self._dialog.changes()
        self._page.clear_message()
        self._context.tasks.write(self, self._write, self._saved, self._save_failed)

    def _write(self, _handle: "TaskHandle") -> WriteResult:
        assert self._typed is not None, "the form was read before"
        return self._context.workspace.profile.save(self._typed)

    def _saved(self, result: WriteResult) -> None:
        self.busy = False
        if self._dialog is not None:
            self._dialog.accept()
        if not result.changed:
            self._page.show_message("info", self.tr("Your profile already said so. Nothing was changed."))
            return
        text = self.tr("Profile saved: %1.").replace("%1", words.values_after(self._described))
        bar = self._page.show_message("good", text)
        self._undo = result.undo
        if result.undo is not None:
            self._offer_undo(bar)

    def _save_failed(self, error: Exception) -> None:
        self.busy = False
        self.stale.emit()
        if self._dialog is not None:
            self._dialog.show_failure(error)
            return
        # The dialog was closed while it waited: what was typed is still here.
        bar = self._say_failure(error)
        again = bar.add_action(self.tr("Edit again…"))
        again.clicked.connect(self._open)

    def _offer_undo(self, bar: MessageBar) -> Button:
        button = bar.add_undo()
        button.clicked.connect(self._take_back)
        return button

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
        text = self.tr("Taken back. Your profile says again: %1.")
        self._page.show_message("good", text.replace("%1", words.values_before(self._described)))

    def _undo_failed(self, error: Exception) -> None:
        self.busy = False
        self.stale.emit()
        bar = self._say_failure(error)
        if not isinstance(error, OutcomeUnknown | NotAuthorized):
            self._offer_undo(bar)

    def _say_failure(self, error: Exception) -> MessageBar:
        bar = self._page.show_message("bad", *words.save_failure_words(error))
        if isinstance(error, NotAuthorized):
            bar.add_action(self.tr("Replace token…")).clicked.connect(self._context.sign_in_again_requested)
        elif isinstance(error, OutcomeUnknown):
            bar.add_action(self.tr("Refresh")).clicked.connect(self._context.refresh_requested)
        return bar
