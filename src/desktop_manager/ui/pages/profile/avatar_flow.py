"""From Change picture… or Remove picture… to the message that says it, and back by Undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.features.profile.avatar import AvatarView
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.ui.pages.profile.avatar_dialog import AvatarDialog
from desktop_manager.ui.pages.profile.picture_file import PictureFile, read_picture_file, to_send
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class AvatarFlow(QObject):
    """One change of the picture at a time."""

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, reading and writing through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._path = ""
        self._generation = 0
        self.flow = WriteFlow(page, context)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self.flow.dialog

    def begin(self, view: ProfileView, avatar: AvatarView) -> None:
        """Ask for a file."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        dialog = AvatarDialog(view.display_name, view.id, self._costs(avatar), self._page)
        dialog.file_chosen.connect(self._read)
        dialog.confirmed.connect(self._send)
        self.flow.open(dialog)

    def begin_removal(self, avatar: AvatarView) -> None:
        """Ask before the picture is removed."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        dialog = Dialog(
            self.tr("Remove picture"),
            confirm=self.tr("Remove"),
            body=self.tr("Your initials will stand in its place."),
            consequences=self._costs(avatar),
            danger=True,
            stays=True,
            parent=self._page,
        )
        dialog.confirmed.connect(self._remove)
        self.flow.open(dialog)

    def _costs(self, avatar: AvatarView) -> list[str]:
        if not avatar.is_set:
            return []
        if avatar.picture is None:
            return [self.tr("There is no Undo: the picture there is now is not known here.")]
        return [self.tr("Undo brings the picture there is now back.")]

    def _read(self, path: str) -> None:
        self._path = path
        self._generation += 1
        key = ("profile.picture", None, self._generation)
        self._context.tasks.read(self, key, self._read_file, self._show_file, self._refuse)

    def _read_file(self, _handle: "TaskHandle") -> PictureFile:
        return read_picture_file(self._path)

    def _show_file(self, file: PictureFile) -> None:
        if isinstance(self.flow.dialog, AvatarDialog):
            self.flow.dialog.show_file(file)

    def _refuse(self, error: Exception) -> None:
        if isinstance(self.flow.dialog, AvatarDialog):
            self.flow.dialog.show_refusal(error)

    def _send(self) -> None:
        dialog = self.flow.dialog
        if isinstance(dialog, AvatarDialog) and dialog.file is not None:
            file = dialog.file
            said = Said(self.tr("Picture changed."), taken_back=self.tr("Taken back. It is as it was before."))
            self.flow.run(lambda: self._set(file), said)

    def _set(self, file: PictureFile) -> "WriteResult":
        return self._context.workspace.avatar.set(to_send(file))

    def _remove(self) -> None:
        said = Said(self.tr("Picture removed."), taken_back=self.tr("Taken back. Your picture is there again."))
        self.flow.run(self._context.workspace.avatar.remove, said)
