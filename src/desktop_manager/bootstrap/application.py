"""The program at work: which login is open, and what leads from one to the next."""

import contextlib
import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_manager.bootstrap.edges import Edges
from desktop_manager.bootstrap.folders import Folders
from desktop_manager.features.settings import KnownLogin, Settings, WindowPlace
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.single_instance import SingleInstance
from desktop_manager.ui.tasks import Tasks
from desktop_manager.ui.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_manager.bootstrap.crashes import Crashes
    from desktop_manager.bootstrap.diagnostics import Diagnostics
    from desktop_manager.bootstrap.forgetting_window import Confirmed
    from desktop_manager.bootstrap.interrupts import Interrupts
    from desktop_manager.bootstrap.logins import Logins
    from desktop_manager.bootstrap.menu import Menu
    from desktop_manager.bootstrap.notices import Notices
    from desktop_manager.bootstrap.screen_lock import ScreenLock
    from desktop_manager.credentials.vault import Vault
    from desktop_manager.options import Options
    from desktop_manager.ui.session import Session
    from desktop_manager.ui.tasks import TaskHandle

QUIT_WAIT_S = 0.5
"""Seconds for which quitting waits for work that was told to stop."""

COMPLETE_AFTER_MS = 1_000
"""Milliseconds after the first frame at which menu and shortcuts are there at the latest."""


class Application(QObject):
    """Owns the window, the tasks and the open login. Everything heavy waits until the first frame is painted.

    Signals:
        ready: a login is open and its page is on its way to the screen, or the sign-in page is.
        complete: the first data is painted and what could wait for that is loaded; once a run.
    """

    ready = Signal()
    complete = Signal()

    def __init__(
        self,
        options: "Options",
        folders: Folders,
        settings: Settings,
        theme: Theme,
        alone: SingleInstance | None,
        edges: Edges | None = None,
    ) -> None:
        """Build the window; nothing is read and nothing is asked yet. `edges` None are the real ones."""
        super().__init__()
        self.options = options
        self.edges = edges or Edges()
        self.folders = folders
        self.settings = settings
        self.theme = theme
        self.tasks = Tasks(self)
        self.window = MainWindow()
        self.session: Session | None = None
        self.logins: Logins | None = None
        self.menu: Menu | None = None
        self.screen_lock: ScreenLock | None = None
        self.notices: Notices | None = None
        self.to_forget: Confirmed | None = None
        """Everything is to be forgotten once the window is closed and `shut_down` has let go of it all."""
        self._alone = alone
        self.interrupts: Interrupts | None = None
        self.crashes: Crashes | None = None
        self._diagnostics: Diagnostics | None = None
        self._written = settings.as_json()
        self._writing = threading.Lock()
        width, height = options.size or (settings.window.width, settings.window.height)
        self.window.resize(width, height)
        self.window.first_painted.connect(self._begin)
        self.window.closed.connect(self._remember_place)

    def hear_interrupts(self) -> None:
        """From now on, end when Ctrl+C is pressed in the terminal, or when the system says so."""
        from desktop_manager.bootstrap.interrupts import Interrupts

        self.interrupts = Interrupts(partial(self.window.leave, ask=False), self)

    @property
    def interrupted(self) -> int | None:
        """The exit code where a signal has ended the program."""
        return self.interrupts.exit_code if self.interrupts is not None else None

    def show(self) -> None:
        """Show the window as it was left the last time."""
        if self.settings.window.maximized and self.options.size is None:
            self.window.showMaximized()
        else:
            self.window.show()

    def _begin(self) -> None:
        """The first frame is painted: load the rest."""
        vault = self._vault()
        from desktop_manager.api.redaction import Redactor
        from desktop_manager.bootstrap.crashes import Crashes
        from desktop_manager.bootstrap.diagnostics import Diagnostics
        from desktop_manager.bootstrap.logins import Logins
        from desktop_manager.ui.theme.program_icon import wear_program_icon

        redactor = Redactor()
        self.crashes = Crashes(self.window)
        self._diagnostics = Diagnostics(redactor, self.crashes.report)
        self._diagnostics.install()
        wear_program_icon()
        self.logins = Logins(self, redactor, vault)
        self.ready.connect(self._ready)
        # A keyring that hangs leaves the window without data, but not without its menu.
        QTimer.singleShot(COMPLETE_AFTER_MS, self, self._complete)
        self.logins.start()

    def _vault(self) -> "Vault":
        """The keyring, which is asked for the secrets of the login to open while the modules for them load."""
        from desktop_manager.credentials.keys import OPENING_SECRETS, LoginKey
        from desktop_manager.credentials.vault import KeyringVault

        vault = self.edges.vault()
        known = None if self.options.demo else self.known_login()
        if known is not None and isinstance(vault, KeyringVault):
            vault.read_ahead(LoginKey(*known), OPENING_SECRETS)
        return vault

    def _ready(self) -> None:
        if self.session is None:
            QTimer.singleShot(0, self, self._complete)

    def _complete(self) -> None:
        """The first data is painted, or there is none for now: load what could wait for that."""
        if self.menu is not None:
            return
        from desktop_manager.bootstrap.menu import Menu

        self.menu = Menu(self)
        self.screen_lock = self.edges.screen_lock()
        if self.session is not None:
            self.screen_lock.locked.connect(self.session.context.lock.lock)
        self._make_notices()
        if self.options.screenshots is not None:
            from desktop_manager.bootstrap.screenshots import Screenshots

            Screenshots(self, self.options.screenshots).start()
        if self._alone is not None:
            self._alone.raise_requested.connect(self.raise_window)
            self._alone.listen()
        self.complete.emit()

    def _make_notices(self) -> None:
        from desktop_manager.bootstrap.notices import Notices

        self.notices = Notices(self)
        if self.menu is not None:
            self.notices.add_commands(self.menu.commands)
        if self.session is not None:
            self._serve_notices(self.session)

    def _serve_notices(self, session: "Session") -> None:
        # While pictures are taken, nobody is to be told of the demo's data.
        if self.notices is not None and self.options.screenshots is None:
            self.notices.serve(session)

    # The open login

    def open_session(self, session: "Session") -> None:
        """Serve another login; the window has left the one before."""
        self.session = session
        session.shown.connect(self._complete)
        session.follow_in_manager = self.settings.follow_in_manager
        session.organization_switched.connect(self._remember_organization)
        session.context.set_show_all(self.settings.all_organizations)
        session.context.show_all_changed.connect(self._remember_scope)
        session.context.table_choices = dict(self.settings.tables)
        session.context.table_chosen.connect(self._remember_tables)
        session.context.lock.set_idle_minutes(self.settings.lock_after)
        if self.screen_lock is not None:
            self.screen_lock.locked.connect(session.context.lock.lock)
        self._serve_notices(session)

    def close_session(self) -> None:
        """Let go of the login in the window; its services stay open."""
        if self.notices is not None:
            self.notices.leave()
        if self.session is not None:
            self.session.end()
            self.session.deleteLater()
            self.session = None

    # Settings

    def save_settings(self) -> None:
        """Write the settings on a worker, if they differ from what is written."""
        text = self.settings.as_json()
        if text == self._written or self.options.screenshots is not None:
            return
        self._written = text
        self.tasks.read(self, ("settings", None, 0), self._work_on_settings, self._wrote, self._not_wrote)

    def _work_on_settings(self, handle: "TaskHandle") -> None:
        # One at a time and the latest text, or two quick choices could end with the first of them on the disk.
        with self._writing:
            self.settings.write(self._written)

    def _wrote(self, nothing: None) -> None:
        """The settings are on the disk; there is nothing to say."""

    def _not_wrote(self, error: Exception) -> None:
        from desktop_manager.ui.errors import explain

        # Tried again with the next choice, and at the end.
        self._written = ""
        frame = self.window.frame
        if frame is not None:
            hint = explain(error).hint
            frame.show_message("warning", self.tr("Your settings could not be saved; they hold for this run."), hint)

    def _remember_organization(self, organization: int) -> None:
        if self.session is None:
            return
        login = self.session.workspace.login
        # A login that is kept for this run only leaves no trace, and the demo is none.
        if KnownLogin(*login) in self.settings.logins:
            self.settings.last_organization[login.folder] = organization
            self.save_settings()

    def _remember_scope(self) -> None:
        if self.session is not None and not self.session.workspace.demo:
            self.settings.all_organizations = self.session.context.show_all
            self.save_settings()

    def _remember_tables(self) -> None:
        if self.session is not None and not self.session.workspace.demo:
            self.settings.tables = dict(self.session.context.table_choices)
            self.save_settings()

    def _remember_place(self) -> None:
        if self.options.size is not None:
            return
        size = self.window.normalGeometry().size()
        self.settings.window = WindowPlace(size.width(), size.height(), self.window.isMaximized())

    def known_login(self) -> KnownLogin | None:
        """The login to open at start: the one that was open the last time."""
        return self.settings.current

    # The end

    def raise_window(self) -> None:
        """Bring the window to the front, also from the tray."""
        # The first touch of this namespace takes 35 ms, which no first frame waits for.
        from PySide6.QtCore import Qt

        self.window.show()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def shut_down(self) -> bool:
        """End everything within a second; True if no call was left hanging.

        Called after the event loop, so the UI thread may wait and write here.
        """
        self.session = None
        if self.notices is not None:
            self.notices.end()
        if self.logins is not None:
            self.logins.cancel()
        if self.menu is not None:
            self.menu.end()
        clean = self.tasks.shutdown(QUIT_WAIT_S)
        if clean and self.logins is not None:
            self.logins.close()
        if self._alone is not None:
            self._alone.close()
        if self.settings.as_json() != self._written and self.options.screenshots is None:
            self._write_last_settings()
        if self._diagnostics is not None:
            self._diagnostics.remove()
        return clean

    def _write_last_settings(self) -> None:
        # There is no window any more to say it in; the settings of before stay.
        with contextlib.suppress(OSError):
            self.settings.write(self.settings.as_json())
