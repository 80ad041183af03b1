"""Replacing the token of a login, the one in the window or another one of the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.bootstrap.jobs import Replaced, ReplaceToken
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.ui.errors import explain

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.logins import Logins
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog


class Replacing(QObject):
    """Asks for the token, proves it, and lets the login go on with it."""

    def __init__(self, application: "Application", logins: "Logins") -> None:
        """Nothing is replaced yet."""
        super().__init__(logins)
        self._app = application
        self._tasks = application.tasks
        self._window = application.window
        self._logins = logins
        self._dialog: ReplaceTokenDialog | None = None
        self._workspace: Workspace | None = None
        self._name = ""

    def ask(self, login: LoginKey | None) -> None:
        """Ask for another token of `login`; None is the one in the window. One that is not open is signed in anew.

        The page in sight stays with what is unsaved on it; only before the sign-in page is that asked about.
        """
        login = login or self._logins.current
        entry = self._logins.roster.get(login) if login is not None else None
        session = self._app.session
        if session is not None and (login is None or session.workspace.login == login):
            self._workspace = session.workspace
        elif entry is not None and entry.open is not None:
            self._workspace = entry.open.workspace
        else:
            self._window.guard.before(self._sign_in_anew)
            return
        self._name = self._logins.roster.name(entry) if entry is not None else self._workspace.login.server
        if not self._workspace.demo:
            self._logins.behind_lock(self._open_dialog)

    def _sign_in_anew(self) -> None:
        self._logins.show_sign_in()

    def _open_dialog(self) -> None:
        from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog

        if self._dialog is not None:
            return
        dialog = self._dialog = ReplaceTokenDialog(self._name, self._logins.web, self._window)
        dialog.token_given.connect(self._replace)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        # Closed while the server is still asked, nothing is replaced.
        self._logins.opener.logins.cancel_checks()

    def _replace(self, token: str) -> None:
        if self._workspace is None:
            return
        work = ReplaceToken(self._logins.opener, self._workspace, token)
        self._tasks.read(self, ("replace", None, 0), work, self._replaced, self._not_replaced)

    def _replaced(self, replaced: Replaced) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.took_effect(replaced)

    def took_effect(self, replaced: Replaced) -> None:
        """Say that another token is in place, and go on with it."""
        self._logins.roster.take_token(replaced.login, replaced.shell)
        session = self._app.session
        if self._window.frame is not None:
            self._window.frame.show_message("good", self.tr("The token was replaced."))
        if session is None or session.workspace.login != replaced.login:
            return
        if session.context.refreshing:
            # The refresh with the old token was cancelled and is about to end.
            self._tasks.quiet.connect(self._refresh_with_new_token)
        else:
            session.refresh_everything()

    def _refresh_with_new_token(self) -> None:
        self._tasks.quiet.disconnect(self._refresh_with_new_token)
        if self._app.session is not None:
            self._app.session.refresh_everything()

    def _not_replaced(self, error: Exception) -> None:
        if self._dialog is not None:
            words = explain(error)
            self._dialog.set_error(f"{words.sentence} {words.hint}")
