"""The sign-in page at work: a first login, or another one beside those that are open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.api.errors import Cancelled
from desktop_manager.bootstrap.jobs import KnownAlready, OpenedShell, Replaced, ReplaceToken, SignIn
from desktop_manager.bootstrap.trouble import UNREADABLE_STORE
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.features.errors import KeyringProblem
from desktop_manager.ui.errors import explain
from desktop_manager.ui.tasks import TaskHandle

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.logins import Logins
    from desktop_manager.ui.pages.signin.page import SignInPage


class SigningIn(QObject):
    """Checks the token, keeps it and opens its login. The login in the window stays there until then."""

    def __init__(self, application: "Application", logins: "Logins") -> None:
        """Nobody signs in yet."""
        super().__init__(logins)
        self._app = application
        self._tasks = application.tasks
        self._window = application.window
        self._logins = logins
        self._job: SignIn | None = None
        self._known: LoginKey | None = None
        # A page or an organization that is chosen by its key is what the user wants to see.
        self._window.page_shown.connect(self._leave_for_page)
        self._window.organization_chosen.connect(self._leave_for_page)

    def add(self) -> None:
        """Ask for the token of another login; what is unsaved on the page in sight is asked about first."""
        self._window.guard.before(self._add)

    def _add(self) -> None:
        self._logins.behind_lock(self.show)

    def show(self) -> "SignInPage":
        """Show the page and ask the keyring how it is."""
        from desktop_manager.ui.pages.signin.page import SignInPage

        page = SignInPage(self._logins.web)
        card = page.card
        card.sign_in_requested.connect(self._sign_in)
        card.cancel_requested.connect(self._cancel)
        card.demo_requested.connect(self._logins.try_demo)
        card.unlock_requested.connect(self._unlock)
        card.replace_requested.connect(self._replace)
        session = self._app.session
        if self._logins.can_go_back:
            entry = self._logins.roster.get(session.workspace.login) if session is not None else None
            page.offer_way_back(self._logins.roster.name(entry) if entry is not None else "")
            page.back_requested.connect(self._go_back)
        self._known = None
        self._window.fill_with(page)
        card.token.setFocus()
        self._tasks.read(self, ("keyring", None, 0), self._work_on_probe, self._probed, self._probe_failed)
        self._app.ready.emit()
        return page

    def _page(self) -> "SignInPage | None":
        from desktop_manager.ui.pages.signin.page import SignInPage

        page = self._window.filled_by
        return page if isinstance(page, SignInPage) else None

    def _go_back(self) -> None:
        self._cancel()
        self._logins.go_back()

    @property
    def in_sight(self) -> bool:
        """Whether the page is what the user sees, who may be typing there."""
        return self._window.filled_by is not None and self._page() is not None

    def _leave_for_page(self, _page: object) -> None:
        if self._app.session is not None and self.in_sight:
            self._go_back()

    # The keyring

    def _work_on_probe(self, handle: TaskHandle) -> KeyringStatus:
        return self._logins.opener.keyring()

    def _probed(self, status: KeyringStatus) -> None:
        page = self._page()
        if page is not None:
            page.card.show_keyring(status)

    def _probe_failed(self, error: Exception) -> None:
        page = self._page()
        if page is not None:
            words = explain(error)
            page.card.show_error(words.sentence, words.hint)

    def _unlock(self) -> None:
        self._tasks.read(self, ("keyring", None, 0), self._work_on_unlock, self._probed, self._probe_failed)

    def _work_on_unlock(self, handle: TaskHandle) -> KeyringStatus:
        return self._logins.vault.unlock(None)

    # The token

    def _sign_in(self, server: str, token: str) -> None:
        page = self._page()
        if page is not None:
            page.card.set_busy(True)
        job = self._job = SignIn(self._logins.opener, server, token, self._logins.roster.open_logins)
        self._tasks.read(self, ("open", None, 0), job, self._signed_in, self._not_signed_in)

    def _signed_in(self, found: OpenedShell) -> None:
        self._job = None
        page = self._page()
        if page is not None:
            page.card.forget_token()
        self._logins.serve(self._logins.roster.add(found))

    def _not_signed_in(self, error: Exception) -> None:
        tried, self._job = self._job, None
        page = self._page()
        unreadable = tried.login if isinstance(error, UNREADABLE_STORE) and tried is not None else None
        if unreadable is not None:
            # The token is fine and kept; what stands in the way is the file of this login.
            self._logins.roster.fail(unreadable, error)
        if page is None:
            return
        card = page.card
        if unreadable is not None:
            card.forget_token()
            self._logins.open_login(unreadable)
            return
        card.set_busy(False)
        if isinstance(error, KnownAlready):
            self._ask_to_replace(page, error.login)
            return
        card.show_keyring(self._logins.vault.status())
        if isinstance(error, KeyringProblem) and self._logins.vault.status().state is KeyringState.LOCKED:
            # Said already, with the button that helps.
            return
        if not isinstance(error, Cancelled):
            words = explain(error)
            card.show_error(words.sentence, words.hint)

    def _ask_to_replace(self, page: "SignInPage", login: LoginKey) -> None:
        entry = self._logins.roster.get(login)
        if entry is not None:
            self._known = login
            page.card.show_known(self._logins.roster.name(entry))

    def _replace(self, token: str) -> None:
        page, known = self._page(), self._known
        entry = self._logins.roster.get(known) if known is not None else None
        if page is None or entry is None or entry.open is None:
            return
        page.card.set_busy(True)
        job = ReplaceToken(self._logins.opener, entry.open.workspace, token)
        self._tasks.read(self, ("open", None, 0), job, self._replaced, self._not_signed_in)

    def _replaced(self, replaced: Replaced) -> None:
        page = self._page()
        if page is not None:
            page.card.forget_token()
        self._logins.open_login(replaced.login)
        self._logins.replacing.took_effect(replaced)

    def _cancel(self) -> None:
        # Once the token goes into the keyring it is too late; that ends by itself in a moment.
        if self._job is None or self._job.cancel():
            self._logins.opener.logins.cancel_checks()
