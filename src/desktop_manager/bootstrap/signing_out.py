"""Signing out of one login; the others stay."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.bootstrap.jobs import SignOut
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.features.settings import KnownLogin
from desktop_manager.ui.errors import explain

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.logins import Logins
    from desktop_manager.ui.dialogs.sign_out import SignOutDialog


class SigningOut(QObject):
    """Asks, removes what is kept of the login, and moves on to another one if it was the one in the window."""

    def __init__(self, application: "Application", logins: "Logins") -> None:
        """Nobody leaves yet."""
        super().__init__(logins)
        self._app = application
        self._tasks = application.tasks
        self._window = application.window
        self._logins = logins
        self._dialog: SignOutDialog | None = None
        self._login: LoginKey | None = None

    def ask(self, login: LoginKey | None) -> None:
        """Ask before signing out of `login`; None is the one in the window. The demo is left at once.

        Where the window has to be left for it, what is unsaved on the page in sight is asked about first.
        """
        current = self._logins.current
        login = login or current
        if login is None:
            return
        if login == current:
            self._window.guard.before(partial(self._ask, login))
        else:
            self._ask(login)

    def _ask(self, login: LoginKey) -> None:
        entry = self._logins.roster.get(login)
        if entry is None:
            return
        if entry.demo:
            self._logins.leave_demo()
            return
        if entry.copied_at is not None:
            self._logins.close_copy(entry.login)
            return
        from desktop_manager.ui.dialogs.sign_out import SignOutDialog

        self._login = entry.login
        others = sum(not other.demo for other in self._logins.roster.entries) - 1
        self._dialog = SignOutDialog(self._logins.roster.name(entry), self._window, others=others)
        self._dialog.confirmed.connect(self._sign_out)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _sign_out(self) -> None:
        entry = self._logins.roster.get(self._login) if self._login is not None else None
        if entry is None:
            return
        workspace = entry.open.workspace if entry.open is not None else None
        work = SignOut(self._logins.opener, entry.login, workspace)
        self._tasks.read(self, ("sign-out", None, 0), work, self._signed_out, self._not_signed_out)

    def _signed_out(self, login: LoginKey) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        entry = self._logins.roster.get(login)
        name = self._logins.roster.name(entry) if entry is not None else ""
        was_current = self._logins.current == login
        if was_current:
            self._app.close_session()
        self._app.settings.forget_login(KnownLogin(*login), login.folder)
        self._logins.roster.remove(login)
        self._app.save_settings()
        if was_current:
            self._logins.go_on()
        if self._window.frame is not None:
            self._window.frame.show_message("good", self.tr("%1 was signed out.").replace("%1", name))

    def _not_signed_out(self, error: Exception) -> None:
        if self._dialog is not None:
            words = explain(error)
            self._dialog.set_error(f"{words.sentence} {words.hint}")
