"""Which login the window serves, and what leads from one to the next: start, choice in the list, demo, trouble."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.redaction import Redactor
from desktop_manager.bootstrap.jobs import CloseCopy, CloseDemo, OpenDemo, OpenedShell
from desktop_manager.bootstrap.known_login import KnownEntry
from desktop_manager.bootstrap.opening import DemoOpener, Opener
from desktop_manager.bootstrap.roster import Roster
from desktop_manager.bootstrap.signing_in import SigningIn
from desktop_manager.bootstrap.trouble import Trouble
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_SERVER
from desktop_manager.features.settings import KnownLogin
from desktop_manager.store.records import Notice
from desktop_manager.ui.errors import explain
from desktop_manager.ui.session import Session, ShellData
from desktop_manager.ui.shell.state import Choice
from desktop_manager.ui.words.store import notice_words

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.renaming import Renaming
    from desktop_manager.bootstrap.replacing import Replacing
    from desktop_manager.bootstrap.signing_out import SigningOut
    from desktop_manager.credentials.vault import Vault
    from desktop_manager.ui.pages.signin.page import SignInPage

LANGUAGE = "en"


class Logins(QObject):
    """Leads from one login to the next. Everything that blocks goes through the tasks.

    Signals:
        store_noticed: something happened to the open store (`Notice`); emitted from a worker.
    """

    store_noticed = Signal(object)

    def __init__(self, application: "Application", redactor: Redactor, vault: "Vault") -> None:
        """Serve the window of `application`; secrets are in `vault`, and `redactor` learns every one."""
        super().__init__(application)
        self._app = application
        self._tasks = application.tasks
        self._window = application.window
        edges = application.edges
        self.web = edges.browser()
        self.vault = vault
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
        folders = application.folders.demo
        paced = options.screenshots is None and application.edges.paces_demo
        self.demo = DemoOpener(folders, LANGUAGE, options.demo_date, options.demo_scale, paced=paced, redactor=redactor)
        self._notice: Notice | None = None
        self._wanted: Choice | None = None
        self.roster = Roster(self._tasks, self.opener, application.settings, self)
        self.roster.opened.connect(self._opened)
        self.roster.failed.connect(self._failed)
        self.roster.changed.connect(self._tell_logins)
        self.signing_in = SigningIn(application, self)
        self._trouble = Trouble(application, self)
        self._window.login_chosen.connect(self.choose)
        self._window.login_wanted.connect(self.add_login)

    def start(self) -> None:
        """Open what was asked for, or the login of the last time, or the sign-in page."""
        if self._app.options.demo:
            # The demo alone: another window of this program may be at work on the logins of this computer.
            self.try_demo()
            return
        self.roster.know(self._app.settings.logins)
        known = self._app.known_login()
        if known is not None:
            self.open_login(LoginKey(*known))
        else:
            self.go_on()

    def go_on(self) -> None:
        """Open the login that comes next, where the one in the window is gone; the sign-in page where there is none."""
        self.roster.know(self._app.settings.logins)
        known = self._app.known_login()
        entries = self.roster.entries
        best = self.roster.get(LoginKey(*known)) if known is not None else None
        best = best or next((entry for entry in entries if entry.open is not None), entries[0] if entries else None)
        if best is None:
            self.show_sign_in()
        else:
            self.open_login(best.login)

    # Which login the window serves

    @property
    def current(self) -> LoginKey | None:
        """The login in the window, or the one that was chosen and is being opened or could not be."""
        if self._app.session is not None:
            return self._app.session.workspace.login
        entry = self.roster.by_folder(self._wanted.login) if self._wanted is not None else None
        return entry.login if entry is not None else None

    def choose(self, choice: Choice) -> None:
        """Act on a line of the list that is not an organization of the login in the window."""
        entry = self.roster.by_folder(choice.login)
        if entry is None:
            return
        if choice.remedy == "replace_token":
            self.replacing.ask(entry.login)
        else:
            self.open_login(entry.login, choice.organization)

    def open_login(self, login: LoginKey, organization: int | None = None) -> None:
        """Serve a login: at once where it is open, else as soon as a worker has opened it."""
        entry = self.roster.get(login)
        session = self._app.session
        if session is not None and session.workspace.login == login:
            self._window.show_shell()
            if organization is not None:
                session.switch(organization)
        elif entry is not None and entry.open is not None:
            self.serve(entry, organization)
        else:
            self._leave()
            self._wanted = Choice(login.folder, organization)
            self._window.show_shell()
            self._window.show_instead(None)
            self._window.show_page(self._window.page_id)
            self._window.set_age(self.tr("Opening your keyring…"))
            self.roster.open(login)
            self._tell_logins()

    def open_again(self, login: LoginKey) -> None:
        """Try once more to open a login that could not be."""
        self.open_login(login, self._wanted.organization if self._wanted is not None else None)

    def serve(self, entry: KnownEntry, organization: int | None = None) -> None:
        """Put an open login into the window, on that organization or on the one of the last time."""
        opened = entry.open
        assert opened is not None
        self._leave()
        self._wanted = None
        settings, folder = self._app.settings, entry.login.folder
        if entry.kept:
            settings.add_login(KnownLogin(*entry.login))
            if organization is not None:
                settings.last_organization[folder] = organization
            self._app.save_settings()
        last = organization or opened.organization or settings.last_organization.get(folder)
        session = Session(self._window, opened.workspace, self._tasks, self.web, last, self._app)
        session.context.offline = opened.offline
        session.refreshed_at = opened.refreshed_at
        session.replace_token_requested.connect(self.ask_for_token)
        session.shell_taken.connect(self._take_shell)
        self._app.open_session(session)
        self._tell_logins()
        self._window.show_shell()
        session.shown.connect(self.roster.open_others)
        session.start(opened.shell, refresh=not opened.is_fresh())
        if organization is not None:
            session.follow_current()
        notice, entry.notice = entry.notice or self._notice, None
        self._notice = None
        if notice is not None:
            self._say_notice(notice)
        self._app.ready.emit()

    def _leave(self) -> None:
        """Let go of the login in the window. It stays open, and nothing of it may keep the next one waiting."""
        session = self._app.session
        if session is None:
            return
        entry = self.roster.get(session.workspace.login)
        if entry is not None and entry.open is not None:
            entry.open = entry.open.left_by(session)
        self._app.close_session()
        if not self._tasks.writing:
            session.workspace.cancel_requests()

    def _opened(self, login: LoginKey) -> None:
        entry = self.roster.get(login)
        wanted = self._wanted
        if entry is not None and wanted is not None and wanted.login == login.folder and not self.signing_in.in_sight:
            self.serve(entry, wanted.organization)

    def _failed(self, login: LoginKey) -> None:
        entry = self.roster.get(login)
        if entry is None or entry.error is None or self._wanted is None or self._wanted.login != login.folder:
            return
        if not self.signing_in.in_sight:
            self._trouble.show(entry)
        # The others must stay reachable, so they are opened although this one is not.
        self.roster.open_others()

    @property
    def can_go_back(self) -> bool:
        """Whether there is something behind the sign-in page: a login, or one being opened, or why it could not be."""
        if self._app.session is not None or self._window.instead is not None:
            return True
        current = self.current
        entry = self.roster.get(current) if current is not None else None
        return entry is not None and entry.opening

    def go_back(self) -> None:
        """Show what is behind the sign-in page, also what has come there meanwhile."""
        self._window.show_shell()
        wanted = self._wanted
        entry = self.roster.by_folder(wanted.login) if wanted is not None else None
        if wanted is None or entry is None or self._app.session is not None:
            return
        if entry.open is not None:
            self.serve(entry, wanted.organization)
        elif entry.error is not None and self._window.instead is None:
            self._trouble.show(entry)

    def _take_shell(self, shell: ShellData) -> None:
        if self._app.session is not None:
            self.roster.take_shell(self._app.session.workspace.login, shell)

    def _tell_logins(self) -> None:
        current = self.current
        self._window.set_logins(self.roster.groups(), current.folder if current is not None else "")

    def _say_notice(self, notice: Notice) -> None:
        if self._window.frame is None:
            # Met while the login was being opened: said as soon as there is a page to say it on.
            self._notice = notice
        else:
            self._window.frame.show_message("warning", *notice_words(notice))

    def behind_lock(self, show: Callable[[], object]) -> None:
        """Show a page or dialog for tokens (a bound method), after the PIN of the app lock where one is set."""
        session = self._app.session
        if session is None:
            show()
        else:
            session.context.lock.require(show)

    # The demo

    def try_demo(self) -> None:
        """Open the embedded demo Manager API, beside the logins that are open."""
        entry = self.roster.get(LoginKey(DEMO_SERVER, 0))
        if entry is not None:
            self.open_login(entry.login)
            return
        self._tasks.read(self, ("open", None, 0), OpenDemo(self.demo), self._demo_opened, self._demo_failed)

    def _demo_opened(self, found: OpenedShell) -> None:
        self.serve(self.roster.add(found))

    def _demo_failed(self, error: Exception) -> None:
        words = explain(error)
        self.show_sign_in().card.show_error(words.sentence, words.hint)

    def leave_demo(self) -> None:
        """End the demo, forget it, and go back to the login that the window knows."""
        entry = self.roster.get(LoginKey(DEMO_SERVER, 0))
        if entry is None or entry.open is None:
            return
        if self.current == entry.login:
            self._leave()
        self.roster.remove(entry.login)
        work = CloseDemo(self.demo, entry.open.workspace)
        self._tasks.read(self, ("open", None, 0), work, self._demo_left, self._demo_failed)

    def open_copy(self, found: OpenedShell) -> None:
        """Serve a copy that was opened, beside the logins that are open; one that is open already stays as it is."""
        workspace = found.opened.workspace
        if workspace.login not in self.roster.open_logins:
            self.serve(self.roster.add(found))
            return
        self._tasks.read(self, ("close-copy", None, 0), CloseCopy(workspace), self._demo_left, self._demo_failed)
        self.open_login(workspace.login)

    def close_copy(self, login: LoginKey) -> None:
        """Forget an opened copy; its file stays as it is."""
        entry = self.roster.get(login)
        if entry is None or entry.open is None:
            return
        if self.current == login:
            self._leave()
        self.roster.remove(login)
        work = CloseCopy(entry.open.workspace)
        self._tasks.read(self, ("open", None, 0), work, self._demo_left, self._demo_failed)

    def _demo_left(self, nothing: None) -> None:
        if self._app.session is None:
            self.go_on()

    # What the menu, the pages and the list ask for; made at the first need, which the start does not wait for

    @cached_property
    def replacing(self) -> "Replacing":
        """Replaces tokens."""
        from desktop_manager.bootstrap.replacing import Replacing

        return Replacing(self._app, self)

    @cached_property
    def signing_out(self) -> "SigningOut":
        """Signs out of one login."""
        from desktop_manager.bootstrap.signing_out import SigningOut

        return SigningOut(self._app, self)

    @cached_property
    def renaming(self) -> "Renaming":
        """Gives logins names of the user's own."""
        from desktop_manager.bootstrap.renaming import Renaming

        return Renaming(self._app, self)

    def show_sign_in(self) -> "SignInPage":
        """Show the sign-in page, with a way back where there is something to go back to."""
        return self.signing_in.show()

    def add_login(self) -> None:
        """Ask for the token of another login."""
        self.signing_in.add()

    def ask_for_token(self) -> None:
        """Ask for another token of the login in the window."""
        self.replacing.ask(None)

    def ask_to_sign_out(self) -> None:
        """Leave the demo at once; ask before signing out of the login in the window."""
        self.signing_out.ask(None)

    # The end

    def cancel(self) -> None:
        """End at once what is asked of any server, and what any store is doing."""
        self.opener.logins.cancel_checks()
        self.roster.cancel()

    def close(self) -> None:
        """Close every login at the end; the demo's folder goes with it."""
        for workspace in self.roster.workspaces:
            if workspace.demo:
                self.demo.close(workspace)
            else:
                workspace.close()
