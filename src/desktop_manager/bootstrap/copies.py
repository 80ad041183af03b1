"""Making encrypted copies of a login, and opening them beside the logins."""

import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from desktop_manager.bootstrap.jobs import OpenedShell
from desktop_manager.ui.errors import explain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop_manager.bootstrap.application import Application
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.dialogs.copy_dialogs import ExportCopyDialog, OpenCopyDialog
    from desktop_manager.ui.dialogs.preferences import PreferencesDialog
    from desktop_manager.ui.tasks import TaskHandle


class Copies(QObject):
    """One dialog at a time. What was typed stays in it until the copy is written or opened, and nowhere else."""

    def __init__(self, application: "Application") -> None:
        """Nothing is asked yet."""
        super().__init__(application)
        self._app = application
        self._handle: TaskHandle | None = None
        self._passphrase = ""
        self._path = Path()
        self.export_dialog: ExportCopyDialog | None = None
        self.open_dialog: OpenCopyDialog | None = None
        self.file_dialog: QFileDialog | None = None

    def add_card(self, dialog: "PreferencesDialog") -> None:
        """Put both into Preferences."""
        from desktop_manager.ui.dialogs.preferences_copy import CopyCard

        session = self._app.session
        copied = session is not None and session.workspace.copied_at is not None
        card = CopyCard(self.tr("This is a copy already.") if copied else "")
        card.export_wanted.connect(dialog.accept)
        card.export_wanted.connect(self.ask_to_export)
        card.open_wanted.connect(dialog.accept)
        card.open_wanted.connect(self.ask_to_open)
        dialog.add_card(card)

    # Making one

    def ask_to_export(self) -> None:
        """Ask for a passphrase and a file; nothing where no login is open or it is a copy itself."""
        session, logins = self._app.session, self._app.logins
        if session is None or logins is None or session.workspace.copied_at is not None or self.export_dialog:
            return
        from desktop_manager.ui.dialogs.copy_dialogs import ExportCopyDialog

        entry = logins.roster.get(session.workspace.login)
        name = logins.roster.name(entry) if entry is not None else session.user_name
        dialog = self.export_dialog = ExportCopyDialog(name, self._app.window)
        dialog.passphrase_given.connect(self._ask_where)
        dialog.finished.connect(self._export_closed)
        dialog.open()

    def _ask_where(self, passphrase: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        from desktop_manager.features.snapshot.copies import SUFFIX

        self._passphrase = passphrase
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(
            self.export_dialog, self.tr("Save the copy as"), folder, self.tr("Encrypted copies (*.dmcopy)")
        )
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(SUFFIX)
        chooser.selectFile(f"desktop-manager-{date.today().isoformat()}.{SUFFIX}")
        chooser.fileSelected.connect(self.export_to)
        chooser.finished.connect(chooser.deleteLater)
        self.file_dialog = chooser
        chooser.open()

    def export_to(self, path: str) -> None:
        """Write the file that was chosen."""
        session, dialog = self._app.session, self.export_dialog
        if session is None or dialog is None:
            return
        self._path = Path(path)
        dialog.set_busy(True)
        work = partial(self._write, session.workspace, self._path, self._passphrase)
        self._handle = self._app.tasks.read(self, ("copy", None, 0), work, self._written, self._not_written)

    @staticmethod
    def _write(workspace: "Workspace", path: Path, passphrase: str, handle: "TaskHandle") -> None:
        from desktop_manager.features.snapshot.copies import export_copy

        export_copy(workspace, path, passphrase, lambda: not handle.cancelled)

    def _written(self, _nothing: None) -> None:
        self._handle = None
        if self.export_dialog is not None:
            self.export_dialog.accept()
        frame = self._app.window.frame
        if frame is not None:
            words = self.tr("The copy is saved as %1.").replace("%1", self._path.name)
            frame.show_message("good", words, str(self._path.parent))

    def _not_written(self, error: Exception) -> None:
        self._handle = None
        if self.export_dialog is not None:
            words = explain(error)
            self.export_dialog.set_error(f"{words.sentence} {words.hint}".strip())

    def _export_closed(self, _result: int) -> None:
        dialog, self.export_dialog = self.export_dialog, None
        self._passphrase = ""
        if self._handle is not None:
            # Nothing half-written stays behind.
            self._handle.cancel()
            self._handle = None
        if dialog is not None:
            dialog.deleteLater()

    # Opening one

    def ask_to_open(self) -> None:
        """Ask for a file, then for its passphrase."""
        from PySide6.QtWidgets import QFileDialog

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(
            self._app.window,
            self.tr("Open an encrypted copy"),
            folder,
            self.tr("Encrypted copies (*.dmcopy);;All files (*)"),
        )
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.open_file)
        chooser.finished.connect(chooser.deleteLater)
        self.file_dialog = chooser
        chooser.open()

    def open_file(self, path: str) -> None:
        """Ask for the passphrase of the file that was chosen."""
        from desktop_manager.ui.dialogs.copy_dialogs import OpenCopyDialog

        self._path = Path(path)
        dialog = self.open_dialog = OpenCopyDialog(self._path.name, self._app.window)
        dialog.passphrase_given.connect(self._open)
        dialog.finished.connect(self._open_closed)
        dialog.open()

    def _open(self, passphrase: str) -> None:
        work = partial(self._read, self._path, passphrase)
        self._app.tasks.read(self, ("copy", None, 0), work, self._opened, self._not_opened)

    @staticmethod
    def _read(path: Path, passphrase: str, _handle: "TaskHandle") -> OpenedShell:
        from desktop_manager.bootstrap.opening import Opened
        from desktop_manager.credentials.vault import MemoryVault
        from desktop_manager.features.snapshot.copies import open_copy
        from desktop_manager.ui.session import read_shell

        workspace = open_copy(path, passphrase, time.time)
        return OpenedShell(Opened(workspace, None, MemoryVault().status()), read_shell(workspace, None))

    def _opened(self, found: OpenedShell) -> None:
        if self.open_dialog is not None:
            self.open_dialog.accept()
        logins = self._app.logins
        if logins is not None:
            self._app.window.guard.before(partial(logins.open_copy, found))

    def _not_opened(self, error: Exception) -> None:
        if self.open_dialog is not None:
            self.open_dialog.refuse(error)

    def _open_closed(self, _result: int) -> None:
        dialog, self.open_dialog = self.open_dialog, None
        if dialog is not None:
            dialog.deleteLater()
