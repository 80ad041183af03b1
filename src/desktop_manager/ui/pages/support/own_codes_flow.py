"""Saving a code of one's own, and removing it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.features.changes import WriteResult
from desktop_manager.features.support.codes import CodeKind
from desktop_manager.ui.pages.support.save_code_dialog import SaveCodeDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class OwnCodesFlow(QObject):
    """Writes to the keyring go the way of all writes: what will happen, result, and what was typed stays."""

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(page)
        self._page = page
        self._own = context.workspace.support.own
        self._demo = context.workspace.demo
        self._typed = ("", CodeKind.SUPPORT, "")
        self._label = ""
        self.flow = WriteFlow(page, context)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self.flow.dialog

    def begin_save(self, pasted: str = "") -> None:
        """Ask for name and kind of a code."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        dialog = SaveCodeDialog(pasted, self._own.survives(), self._page, demo=self._demo)
        dialog.confirmed.connect(self._save)
        self.flow.open(dialog)

    def begin_remove(self, label: str) -> None:
        """Ask before the code with that label is forgotten."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        self._label = label
        dialog = Dialog(
            self.tr("Remove saved code"),
            confirm=self.tr("Remove code"),
            body=self.tr("“%1” is removed from this computer.").replace("%1", label),
            consequences=[
                self.tr("The code itself stays valid at Infomaniak."),
                self.tr("There is no Undo: this program keeps no copy."),
            ],
            danger=True,
            stays=True,
            parent=self._page,
        )
        dialog.confirmed.connect(self._remove)
        self.flow.open(dialog)

    def _save(self) -> None:
        dialog = self.flow.dialog
        if not isinstance(dialog, SaveCodeDialog):
            return
        self._typed = (dialog.label.text(), dialog.chosen_kind(), dialog.code.text())
        done = self.tr("“%1” saved.").replace("%1", dialog.label.text().strip())
        self.flow.run(self._do_save, Said(done))

    def _do_save(self) -> WriteResult:
        label, kind, code = self._typed
        self._typed = ("", CodeKind.SUPPORT, "")
        self._own.save(label, kind, code)
        return WriteResult(frozenset())

    def _remove(self) -> None:
        self.flow.run(self._do_remove, Said(self.tr("“%1” removed.").replace("%1", self._label)))

    def _do_remove(self) -> WriteResult:
        self._own.remove(self._label)
        return WriteResult(frozenset())
