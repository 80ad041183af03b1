"""Asking for the password before a new sheet of backup codes is made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.features.errors import CodesLost
from desktop_manager.features.security.backup_codes import BackupCodesView
from desktop_manager.ui.pages.security.password_dialog import PasswordDialog
from desktop_manager.ui.words import backup_codes as words


class GenerateDialog(PasswordDialog):
    """Says that the old sheet is void afterwards."""

    def __init__(self, view: BackupCodesView, *, demo: bool, parent: QWidget | None = None) -> None:
        """`view` is what is known of the sheet now."""
        super().__init__(
            self.tr("New backup codes"),
            body=self.tr("Ten new codes are made. Print them or save them as soon as they are shown."),
            consequences=words.generate_consequences(view),
            confirm=self.tr("Generate"),
            demo=demo,
            parent=parent,
        )

    def show_failure(self, error: Exception) -> None:
        if isinstance(error, OutcomeUnknown | CodesLost):
            self.set_error(words.generate_failure(error))
        else:
            super().show_failure(error)
