"""Proving that the sheet of backup codes was kept, by typing one of them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.api.errors import TooManyAttempts
from desktop_manager.features.security.backup_codes import BackupCodesView
from desktop_manager.ui.pages.security.server_pause import ServerPause
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.words import backup_codes as words
from desktop_manager.ui.words.passwords import pause_words


class ProveDialog(Dialog):
    """Says that the code is used up by it, because each works once; the pause after too many is counted down."""

    def __init__(self, view: BackupCodesView, parent: QWidget | None = None) -> None:
        """`view` knows how many are left."""
        lines = [self.tr("The code you type is used up: each works once.")]
        if view.left is not None:
            after = max(0, view.left - 1)
            lines.append(self.tr("It leaves you %n code(s).", "", after))
        super().__init__(
            self.tr("Prove that you kept your backup codes"),
            confirm=self.tr("Prove"),
            body=self.tr("Take your sheet and type one code that you have not struck out."),
            consequences=lines,
            stays=True,
            parent=parent,
        )
        self._pause = ServerPause(self)
        self._pause.ticked.connect(self._tick)
        self.finished.connect(self._pause.stop)
        self.code = QLineEdit()
        self.field = FormField(self.tr("Backup code"), self.code)
        self.add_widget(self.field)
        self.code.textChanged.connect(self._typed)
        self._typed()

    def show_failure(self, error: Exception) -> None:
        if isinstance(error, TooManyAttempts):
            self.set_busy(False)
            self._pause.begin(error.retry_after)
            self.code.setFocus()
            return
        said = words.code_refusal(error)
        if not said:
            super().show_failure(error)
            return
        self.set_busy(False)
        self.field.set_error(said)
        self._fit()
        self.code.selectAll()
        self.code.setFocus()

    def set_busy(self, busy: bool) -> None:
        self.code.setReadOnly(busy)
        self.confirm_button.set_disabled_reason(self.tr("The server is asked.") if busy else self._missing())

    def _missing(self) -> str:
        left = self._pause.left_s
        if left:
            return pause_words(left)
        return "" if self.code.text().strip() else self.tr("Type a code first.")

    def _tick(self) -> None:
        left = self._pause.left_s
        self.field.set_error(pause_words(left) if left else "")
        self.confirm_button.set_disabled_reason(self._missing())
        self._fit()

    def _typed(self) -> None:
        if not self._pause.left_s:
            self.field.set_error("")
        self.confirm_button.set_disabled_reason(self._missing())
