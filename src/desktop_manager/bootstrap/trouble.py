"""A login that could not be opened: what is shown in its place, and the ways on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.bootstrap.known_login import KnownEntry
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.state import KeyringStatus
from desktop_manager.features.errors import KeyringProblem, NothingKnown
from desktop_manager.store.errors import KeyMissing, StoreTooNew, WrongKey
from desktop_manager.ui.tasks import TaskHandle
from desktop_manager.ui.words.logins import failed_opening

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.logins import Logins

UNREADABLE_STORE = (WrongKey, KeyMissing, StoreTooNew)
"""Why a store file that was left untouched may be set aside."""


class Trouble(QObject):
    """Shows why; beside the list of logins where there are others, else in the whole window."""

    def __init__(self, application: "Application", logins: "Logins") -> None:
        """Nothing is wrong yet."""
        super().__init__(logins)
        self._app = application
        self._tasks = application.tasks
        self._window = application.window
        self._logins = logins
        self._login: LoginKey | None = None

    def show(self, entry: KnownEntry) -> None:
        """Say why `entry` could not be opened, and what can be done about it."""
        error = entry.error
        assert error is not None
        self._login = entry.login
        several = len(self._logins.roster.entries) > 1
        words = failed_opening(error)
        if isinstance(error, NothingKnown) and not several:
            self._logins.show_sign_in().card.show_error(words.sentence, words.hint)
            return
        from desktop_manager.ui.pages.problem import ProblemPage

        action = ""
        if isinstance(error, NothingKnown):
            action = self.tr("Paste a token…")
        elif isinstance(error, KeyringProblem) and error.code == "locked":
            action = self.tr("Unlock…")
        elif isinstance(error, UNREADABLE_STORE):
            action = self.tr("Set the file aside")
        problem = ProblemPage(words, action, others=several)
        problem.retry.connect(self._try_again)
        problem.sign_in_requested.connect(self._logins.show_sign_in)
        problem.demo_requested.connect(self._logins.try_demo)
        problem.others_requested.connect(self._window.open_organizations)
        if isinstance(error, NothingKnown):
            problem.acted.connect(self._logins.show_sign_in)
        elif isinstance(error, KeyringProblem):
            problem.acted.connect(self._unlock)
        else:
            problem.acted.connect(self._set_aside)
        if several:
            self._window.set_age("")
            self._window.show_shell()
            self._window.show_instead(problem)
        else:
            self._window.fill_with(problem)
        self._app.ready.emit()

    def _try_again(self) -> None:
        if self._login is not None:
            self._logins.open_again(self._login)

    def _unlock(self) -> None:
        self._tasks.read(self, ("unlock", None, 0), self._work_on_unlock, self._unlocked, self._still_wrong)

    def _work_on_unlock(self, handle: TaskHandle) -> KeyringStatus:
        return self._logins.vault.unlock(self._login)

    def _unlocked(self, status: KeyringStatus) -> None:
        self._logins.roster.try_keyring_again()
        self._try_again()

    def _set_aside(self) -> None:
        self._tasks.read(self, ("open", None, 0), self._work_on_set_aside, self._was_set_aside, self._still_wrong)

    def _work_on_set_aside(self, handle: TaskHandle) -> str:
        assert self._login is not None
        return self._logins.opener.set_store_aside(self._login)

    def _was_set_aside(self, name: str) -> None:
        self._try_again()

    def _still_wrong(self, error: Exception) -> None:
        entry = self._logins.roster.get(self._login) if self._login is not None else None
        if entry is not None:
            self._logins.roster.fail(entry.login, error)
            self.show(entry)
