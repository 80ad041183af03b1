"""Giving a login a name of the user's own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.credentials.keys import LoginKey
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.logins.naming import checked_name

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.logins import Logins
    from desktop_manager.ui.dialogs.rename_login import RenameLoginDialog


class Renaming(QObject):
    """Asks for the name and keeps it in the settings. Nothing of it goes to a server."""

    def __init__(self, application: "Application", logins: "Logins") -> None:
        """Nothing is renamed yet."""
        super().__init__(logins)
        self._app = application
        self._logins = logins
        self._dialog: RenameLoginDialog | None = None
        self._login: LoginKey | None = None

    def ask(self, login: LoginKey | None) -> None:
        """Ask for the name of `login`; None is the one in the window."""
        login = login or self._logins.current
        roster = self._logins.roster
        entry = roster.get(login) if login is not None else None
        if entry is None or entry.demo:
            return
        from desktop_manager.ui.dialogs.rename_login import RenameLoginDialog

        self._login = entry.login
        own = self._app.settings.login_names.get(entry.login.folder, "")
        self._dialog = RenameLoginDialog(own, roster.user_name(entry), self._app.window)
        self._dialog.name_given.connect(self._rename)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _rename(self, text: str) -> None:
        if self._dialog is None or self._login is None:
            return
        roster = self._logins.roster
        others = [roster.name(entry) for entry in roster.entries if entry.login != self._login]
        try:
            name = checked_name(text, others)
        except InvalidEdit as error:
            self._dialog.refuse(error.fields["name"])
            return
        self._app.settings.name_login(self._login.folder, name)
        self._app.save_settings()
        self._dialog.accept()
        roster.changed.emit()
