"""Which login the window serves: opening the known one, signing in, the demo, signing out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.errors import Cancelled
from desktop_manager.api.redaction import Redactor
from desktop_manager.bootstrap.jobs import CloseDemo, OpenedShell, ReplaceToken, SignIn, SignOut
from desktop_manager.bootstrap.opening import DemoOpener, Opener
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.features.errors import KeyringProblem, NothingKnown
from desktop_manager.features.logins.service import CheckedToken
from desktop_manager.features.settings import KnownLogin
from desktop_manager.store.errors import KeyMissing, StoreTooNew, WrongKey
from desktop_manager.store.records import Notice
from desktop_manager.ui.errors import explain
from desktop_manager.ui.session import Session, read_shell
from desktop_manager.ui.tasks import TaskHandle
from desktop_manager.ui.words.store import notice_words

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
    from desktop_manager.ui.dialogs.sign_out import SignOutDialog
    from desktop_manager.ui.pages.signin.page import SignInPage

LANGUAGE = "en"


UNREADABLE_STORE = (WrongKey, KeyMissing, StoreTooNew)
"""Why a store file that was left untouched may be set aside."""


class Logins(QObject):
    """Leads from one login to the next. Everything that blocks goes through the tasks.

    Signals:
        store_noticed: something happened to the open store (`Notice`); emitted from a worker.
    """

    store_noticed = Signal(object)

    def __init__(self, application: "Application", redactor: Redactor) -> None:
        """Serve the window of `application`; `redactor` learns every secret."""
        super().__init__(application)
        self._app = application
        self._tasks = application.tasks
        self._window = application.window
        edges = application.edges
        self.web = edges.browser()
        self.vault = edges.vault()
        self.opener = Opener(
            application.folders,
            self.vault,
            LANGUAGE,
            redactor=redactor,
            policy=edges.policy(),
            on_notice=self.store_noticed.emit,
        )
        self.store_noticed.connect(self._say_notice)
        options = application.options
        self.demo = DemoOpener(application.folders.demo, LANGUAGE, options.demo_date, options.demo_scale)
        self._signing_in: SignIn | None = None
        self._notice: Notice | None = None
        self._tried: LoginKey | None = None
        self._replacing: ReplaceTokenDialog | None = None
        self._leaving: SignOutDialog | None = None

    def start(self) -> None:
        """Open what was asked for, or the login of the last time, or the sign-in page."""
        known = self._app.known_login()
        if self._app.options.demo:
            self.try_demo()
        elif known is not None:
            self.open_known(known)
        else:
            self.show_sign_in()

    # Opening

    def open_known(self, known: KnownLogin) -> None:
        """Open a login from keyring and store."""
        self._tried = LoginKey(known.server, known.profile_id)
        self._window.show_shell()
        self._window.set_age(self.tr("Opening your keyring…"))
        self._open(self._work_on_known, self._not_opened)

    def try_demo(self) -> None:
        """Open the embedded demo Manager API."""
        self._open(self._work_on_demo, self._demo_failed)

    def _open(self, work: "object", failed: "object") -> None:
        self._tasks.read(self, ("open", None, 0), work, self._opened, failed)  # type: ignore[arg-type]

    def _work_on_known(self, handle: TaskHandle) -> OpenedShell:
        assert self._tried is not None
        opened = self.opener.open_known(self._tried)
        last = self._app.settings.last_organization.get(self._tried.folder)
        return OpenedShell(opened, read_shell(opened.workspace, last))

    def _work_on_demo(self, handle: TaskHandle) -> OpenedShell:
        opened = self.demo.open()
        return OpenedShell(opened, read_shell(opened.workspace, None))

    def _opened(self, found: OpenedShell) -> None:
        workspace = found.opened.workspace
        if not workspace.demo and found.opened.keyring.state is KeyringState.KEYRING:
            self._app.settings.add_login(KnownLogin(*workspace.login))
            self._app.save_settings()
        last = self._app.settings.last_organization.get(workspace.login.folder)
        session = Session(self._window, workspace, self._tasks, self.web, last, self._app)
        session.replace_token_requested.connect(self.ask_for_token)
        self._app.open_session(session)
        self._window.show_shell()
        session.start(found.shell)
        notice, self._notice = found.opened.notice or self._notice, None
        if notice is not None:
            self._say_notice(notice)
        self._app.ready.emit()

    def _say_notice(self, notice: Notice) -> None:
        if self._window.frame is None:
            # Met while the login was being opened: said as soon as there is a page to say it on.
            self._notice = notice
        else:
            self._window.frame.show_message("warning", *notice_words(notice))

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, NothingKnown):
            page = self.show_sign_in()
            sentence = self.tr("Your keyring no longer holds the token of this login.")
            page.card.show_error(sentence, self.tr("Paste it again, or another one of the same user."))
            return
        from desktop_manager.ui.pages.problem import ProblemPage

        action = ""
        if isinstance(error, KeyringProblem) and error.code == "locked":
            action = self.tr("Unlock…")
        elif isinstance(error, UNREADABLE_STORE):
            action = self.tr("Set the file aside")
        problem = ProblemPage(explain(error), action)
        problem.retry.connect(self._try_again)
        problem.acted.connect(self._unlock_and_try if isinstance(error, KeyringProblem) else self._set_aside)
        problem.sign_in_requested.connect(self.show_sign_in)
        problem.demo_requested.connect(self.try_demo)
        self._window.fill_with(problem)
        self._app.ready.emit()

    def _demo_failed(self, error: Exception) -> None:
        words = explain(error)
        self.show_sign_in().card.show_error(words.sentence, words.hint)

    def _try_again(self) -> None:
        if self._tried is not None:
            self.open_known(KnownLogin(*self._tried))

    def _unlock_and_try(self) -> None:
        self._tasks.read(self, ("unlock", None, 0), self._work_on_unlock, self._unlocked, self._not_opened)

    def _work_on_unlock(self, handle: TaskHandle) -> KeyringStatus:
        return self.vault.unlock(self._tried)

    def _unlocked(self, status: KeyringStatus) -> None:
        self._try_again()

    def _set_aside(self) -> None:
        self._tasks.read(self, ("open", None, 0), self._work_on_set_aside, self._was_set_aside, self._not_opened)

    def _work_on_set_aside(self, handle: TaskHandle) -> str:
        assert self._tried is not None
        return self.opener.set_store_aside(self._tried)

    def _was_set_aside(self, name: str) -> None:
        self._try_again()

    # Signing in

    def show_sign_in(self) -> "SignInPage":
        """Show the sign-in page and ask the keyring how it is."""
        from desktop_manager.ui.pages.signin.page import SignInPage

        page = SignInPage(self.web)
        page.card.sign_in_requested.connect(self._sign_in)
        page.card.cancel_requested.connect(self._cancel)
        page.card.demo_requested.connect(self.try_demo)
        page.card.unlock_requested.connect(self._unlock_for_sign_in)
        self._window.fill_with(page)
        page.card.token.setFocus()
        self._tasks.read(self, ("keyring", None, 0), self._work_on_probe, self._probed, self._probe_failed)
        self._app.ready.emit()
        return page

    def _sign_in_page(self) -> "SignInPage | None":
        from desktop_manager.ui.pages.signin.page import SignInPage

        page = self._window.filled_by
        return page if isinstance(page, SignInPage) else None

    def _work_on_probe(self, handle: TaskHandle) -> KeyringStatus:
        return self.opener.keyring()

    def _probed(self, status: KeyringStatus) -> None:
        page = self._sign_in_page()
        if page is not None:
            page.card.show_keyring(status)

    def _probe_failed(self, error: Exception) -> None:
        page = self._sign_in_page()
        if page is not None:
            words = explain(error)
            page.card.show_error(words.sentence, words.hint)

    def _unlock_for_sign_in(self) -> None:
        self._tasks.read(self, ("keyring", None, 0), self._work_on_unlock, self._probed, self._probe_failed)

    def _sign_in(self, server: str, token: str) -> None:
        page = self._sign_in_page()
        if page is not None:
            page.card.set_busy(True)
        self._signing_in = SignIn(self.opener, server, token)
        self._tasks.read(self, ("open", None, 0), self._signing_in, self._signed_in, self._not_signed_in)

    def _signed_in(self, found: OpenedShell) -> None:
        self._signing_in = None
        page = self._sign_in_page()
        if page is not None:
            page.card.forget_token()
        self._opened(found)

    def _not_signed_in(self, error: Exception) -> None:
        tried, self._signing_in = self._signing_in, None
        page = self._sign_in_page()
        if page is None:
            return
        if isinstance(error, UNREADABLE_STORE) and tried is not None and tried.login is not None:
            # The token is fine and kept; what stands in the way is the file of this login.
            page.card.forget_token()
            self._tried = tried.login
            self._not_opened(error)
            return
        page.card.set_busy(False)
        page.card.show_keyring(self.vault.status())
        if isinstance(error, KeyringProblem) and self.vault.status().state is KeyringState.LOCKED:
            # Said already, with the button that helps.
            return
        if not isinstance(error, Cancelled):
            words = explain(error)
            page.card.show_error(words.sentence, words.hint)

    def _cancel(self) -> None:
        # Once the token goes into the keyring it is too late; that ends by itself in a moment.
        if self._signing_in is not None and self._signing_in.cancel():
            self.opener.logins.cancel_checks()

    # Replacing the token

    def ask_for_token(self) -> None:
        """Ask for another token of the open login."""
        session = self._app.session
        if session is None or session.workspace.demo:
            return
        from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog

        user = session.workspace.login
        self._replacing = ReplaceTokenDialog(session.user_name or user.server, self.web, self._window)
        self._replacing.token_given.connect(self._replace)
        self._replacing.finished.connect(self._token_dialog_closed)
        self._replacing.open()

    def _token_dialog_closed(self, result: int) -> None:
        dialog, self._replacing = self._replacing, None
        if dialog is not None:
            dialog.deleteLater()
        # Closed while the server is still asked, nothing is replaced.
        self.opener.logins.cancel_checks()

    def _replace(self, token: str) -> None:
        session = self._app.session
        if session is None:
            return
        work = ReplaceToken(self.opener, session.workspace, token)
        self._tasks.read(self, ("replace", None, 0), work, self._replaced, self._not_replaced)

    def _replaced(self, checked: CheckedToken) -> None:
        if self._replacing is not None:
            self._replacing.accept()
        session = self._app.session
        if session is None:
            return
        if self._window.frame is not None:
            self._window.frame.show_message("good", self.tr("The token was replaced."))
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
        if self._replacing is not None:
            words = explain(error)
            self._replacing.set_error(f"{words.sentence} {words.hint}")

    # Signing out

    def ask_to_sign_out(self) -> None:
        """Leave the demo at once; ask before signing out of a login."""
        session = self._app.session
        if session is None:
            return
        if session.workspace.demo:
            self._leave_demo()
            return
        from desktop_manager.ui.dialogs.sign_out import SignOutDialog

        self._leaving = SignOutDialog(session.user_name or session.workspace.login.server, self._window)
        self._leaving.confirmed.connect(self._sign_out)
        self._leaving.finished.connect(self._leaving_dialog_closed)
        self._leaving.open()

    def _leaving_dialog_closed(self, result: int) -> None:
        dialog, self._leaving = self._leaving, None
        if dialog is not None:
            dialog.deleteLater()

    def _sign_out(self) -> None:
        session = self._app.session
        if session is not None:
            work = SignOut(self.opener, session.workspace)
            self._tasks.read(self, ("sign-out", None, 0), work, self._signed_out, self._not_signed_out)

    def _signed_out(self, login: LoginKey) -> None:
        if self._leaving is not None:
            self._leaving.accept()
        self._app.close_session()
        self._app.settings.forget_login(KnownLogin(*login), login.folder)
        self._app.save_settings()
        self.show_sign_in()

    def _not_signed_out(self, error: Exception) -> None:
        if self._leaving is not None:
            words = explain(error)
            self._leaving.set_error(f"{words.sentence} {words.hint}")

    def _leave_demo(self) -> None:
        session = self._app.session
        assert session is not None
        self._app.close_session()
        work = CloseDemo(self.demo, session.workspace)
        self._tasks.read(self, ("open", None, 0), work, self._demo_left, self._demo_failed)

    def _demo_left(self, nothing: None) -> None:
        self.show_sign_in()

    def cancel(self) -> None:
        """End at once what is asked of a server without a login being open."""
        self.opener.logins.cancel_checks()

    def close(self, workspace: "Workspace") -> None:
        """Close a login at the end; the demo's folder goes with it."""
        if workspace.demo:
            self.demo.close(workspace)
        else:
            workspace.close()
