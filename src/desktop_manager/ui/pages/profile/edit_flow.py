"""From Edit… to the message that says what was saved, and back by Undo."""

from typing import TYPE_CHECKING

from desktop_manager.features.profile.edit import ProfileEdit
from desktop_manager.features.profile.service import Choices
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.ui.pages.profile.edit_dialog import EditDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.tasks import Changing
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.words import profile as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class EditFlow(WriteFlow):
    """One edit at a time. What was typed outlives the dialog: closed while it waits, it can be opened again."""

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(page, context)
        self._view: ProfileView | None = None
        self._choices = Choices((), ())
        self._typed: ProfileEdit | None = None

    @property
    def dialog(self) -> EditDialog | None:
        """The dialog that is open."""
        dialog = super().dialog
        return dialog if isinstance(dialog, EditDialog) else None

    def begin(self, view: ProfileView, choices: Choices) -> None:
        """Open the dialog for what `view` shows."""
        self._view = view
        self._choices = choices
        self._typed = None
        self._open()

    def failure_words(self, error: Exception) -> tuple[str, str]:
        """What happened, and that what was typed is still here."""
        return words.save_failure_words(error)

    def _open(self) -> None:
        if self.busy or self._view is None:
            return
        dialog = EditDialog(self._view, self._choices, self._typed, self._page)
        dialog.confirmed.connect(self._save)
        self.open(dialog)

    def _save(self) -> None:
        dialog = self.dialog
        if dialog is None or self.busy:
            return
        self._typed = typed = dialog.edit()
        described = dialog.changes()
        said = Said(
            self.tr("Profile saved: %1.").replace("%1", words.values_after(described)),
            taken_back=self.tr("Taken back. Your profile says again: %1.").replace(
                "%1", words.values_before(described)
            ),
        )
        self.run(lambda: self._context.workspace.profile.save(typed), said)

    def _done(self, result: Changing) -> None:
        if not result.changed:
            self._said = Said("")
        super()._done(result)
        if not result.changed:
            self._page.show_message("info", self.tr("Your profile already said so. Nothing was changed."))

    def _failed(self, error: Exception) -> None:
        closed = self.dialog is None
        super()._failed(error)
        if closed and self._page.message is not None:
            # What was typed is still here.
            self._page.message.add_action(self.tr("Edit again…")).clicked.connect(self._open)
