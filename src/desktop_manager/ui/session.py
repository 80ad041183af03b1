"""The window at work on the open login: organizations, refreshing, switching, and what is said about them."""

import time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.errors import Cancelled, NotAuthorized
from desktop_manager.features.logins.condition import token_refused
from desktop_manager.features.organizations.service import Organization
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreFull
from desktop_manager.ui.errors import Action, explain
from desktop_manager.ui.guide import Guide
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.reconnecting import Reconnecting
from desktop_manager.ui.shell.page_registry import page
from desktop_manager.ui.shell.state import Connection, OrganizationEntry, UserEntry
from desktop_manager.ui.tasks import WAITING
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.dates import age
from desktop_manager.ui.words.organizations import attention_words, role_word

if TYPE_CHECKING:
    from desktop_manager.features.sync.service import SyncReport
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.background import Background
    from desktop_manager.ui.shell.main_window import MainWindow
    from desktop_manager.ui.tasks import TaskHandle, Tasks
    from desktop_manager.ui.widgets.opener import Opener

AGE_INTERVAL_MS = 30_000

PAINT_MS = 30
"""Milliseconds between the end of the first reading and the first refresh: what was read is painted meanwhile."""

FIRST_REFRESH_AFTER_MS = 1_000
"""Milliseconds after which the first refresh begins even if something is still being read."""

MAKING_MS = 10
"""Milliseconds between two looks whether the page in sight has made all its parts."""

_SHELL_AREAS = frozenset({Area.ACCOUNTS, Area.PROFILE, Area.PRODUCTS})


class ShellData(NamedTuple):
    """What the shell reads from the store."""

    organizations: tuple[Organization, ...]
    profile: ProfileView | None
    products_at: int | None
    token_refused: bool = False


class Session(QObject):
    """Lives as long as its login is the one in the window.

    Signals:
        shown: what the store knows is painted; the first refresh begins. Once a session.
        organization_switched: id of the organization that is current now, to be remembered.
        replace_token_requested: the server no longer accepts the token, or a scope is missing.
        settled: a refresh has ended and everything it brought is shown.
        shell_taken: what the shell reads from the store was read anew (`ShellData`).
    """

    shown = Signal()
    organization_switched = Signal(int)
    replace_token_requested = Signal()
    settled = Signal()
    shell_taken = Signal(object)

    def __init__(
        self,
        window: "MainWindow",
        workspace: "Workspace",
        tasks: "Tasks",
        opener: "Opener",
        last_organization: int | None,
        parent: QObject | None = None,
    ) -> None:
        """Serve `workspace` in `window`, on the organization that was the current one at the last time."""
        super().__init__(parent)
        self.window = window
        self.workspace = workspace
        self.follow_in_manager = False
        self._tasks = tasks
        self._current = last_organization
        self._products_at: int | None = None
        self.user_name = ""
        self.user_email = ""
        self.shell: ShellData | None = None
        self.refreshed_at: float | None = None
        """When the last refresh that fetched everything ended without a failure, by `time.monotonic`."""
        self._syncing: TaskHandle | None = None
        self._scope = CancelScope()
        self._background: Background | None = None
        self._asked_by_user = False
        self._everything = False
        self._started = False
        self._generation = 0
        self.context = PageContext(workspace, tasks, opener, self)
        self.context.refresh_requested.connect(self.refresh)
        self.context.switch_requested.connect(self.switch)
        self.context.page_requested.connect(window.show_page)
        self._guide = Guide(self)
        self.context.target_requested.connect(self._guide.go)
        self.context.guard_requested.connect(window.guard.before)
        self.context.sign_in_again_requested.connect(self.replace_token_requested)
        self.context.lock.failed.connect(self._say)
        self.context.lock.no_pin.connect(self._say_no_pin)
        window.organization_chosen.connect(self.switch)
        tasks.changed.connect(self._areas_changed)
        self.reconnecting = Reconnecting(workspace, tasks, self)
        self.reconnecting.reached.connect(self._reached)
        self._ages = QTimer(self)
        self._ages.setInterval(AGE_INTERVAL_MS)
        self._ages.timeout.connect(self._show_age)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._refresh_first)

    def start(self, shell: ShellData, *, refresh: bool = True) -> None:
        """Show what the store knows, then fetch what is new; without `refresh` that is fresh enough."""
        self._started = True
        if not refresh:
            self._show_connection()
            self._take_shell(shell)
            self.window.set_context(self.context)
            self._ages.start()
            # A write of before may have ended after this shell was read.
            self._read_shell()
            return
        # The refresh is certain to come, so pages wait for it; its libraries load once the stored data is painted.
        self.context.refreshing = True
        self.window.set_age(self.tr("Refreshing…"))
        self._show_connection()
        self._take_shell(shell)
        self.window.set_context(self.context)
        self._ages.start()
        self._tasks.quiet.connect(self._read_first)
        self._first.start(FIRST_REFRESH_AFTER_MS)

    def end(self) -> None:
        """Let go of the window; results that still come are dropped."""
        self._started = False
        if self._syncing is not None:
            self._syncing.cancel()
        # The refresh may be between two requests, where there is none to end: the next one must not begin either.
        self._scope.cancel()
        if self._background is not None:
            self._background.end()
        self._ages.stop()
        self._first.stop()
        self.reconnecting.end()
        self._tasks.changed.disconnect(self._areas_changed)
        self.window.organization_chosen.disconnect(self.switch)
        self.window.set_context(None)
        self.window.set_organizations((), None)
        self.window.set_user(None)
        self.window.set_age("")

    @property
    def is_settled(self) -> bool:
        """Whether no refresh is under way and what it brought is shown."""
        settled = self._tasks.idle and self.context.attention.is_settled
        return self._started and not self.context.refreshing and settled

    # Refreshing

    def refresh(self) -> None:
        """Fetch the current organization anew; all of them while all are shown."""
        self._asked_by_user = True
        self._refresh(everything=self.context.organization is None or self.context.show_all)

    def refresh_everything(self) -> None:
        """Fetch all organizations anew."""
        self._asked_by_user = True
        self._refresh(everything=True)

    def refresh_quietly(self) -> None:
        """Fetch all organizations anew while nobody looks; only a refused token is said at once."""
        self._refresh(everything=True)

    def _refresh(self, *, everything: bool) -> None:
        if self.context.refreshing or not self._started:
            return
        self.context.refreshing = True
        self.window.set_age(self.tr("Refreshing…"))
        self._send_refresh(everything=everything)

    def _read_first(self) -> None:
        self._tasks.quiet.disconnect(self._read_first)
        if self._first.isActive():
            self._first.start(PAINT_MS)

    def _refresh_first(self) -> None:
        frame = self.window.frame
        if frame is not None and not frame.made:
            # A refresh would take half of the time in which the page makes its parts.
            self._first.start(MAKING_MS)
            return
        self.shown.emit()
        self._send_refresh(everything=True)

    def _send_refresh(self, *, everything: bool) -> None:
        work = self._work_on_everything if everything else self._work_on_organization
        self._everything = everything
        key = ("sync", None, 0)
        self._syncing = self._tasks.read(self, key, work, self._refreshed, self._refresh_failed, self._show_progress)

    def _work_on_everything(self, handle: "TaskHandle") -> "SyncReport":
        with self._scope.entered():
            return self.workspace.sync.refresh_everything(handle)

    def _work_on_organization(self, handle: "TaskHandle") -> "SyncReport":
        assert self._current is not None
        with self._scope.entered():
            return self.workspace.sync.refresh_organization(self._current, handle)

    def _refreshed(self, report: "SyncReport") -> None:
        if not self._started:
            return
        asked, self._asked_by_user = self._asked_by_user, False
        self.context.refreshing = False
        self.context.offline = report.offline
        self._show_connection()
        if report.offline and self.workspace.copied_at is None:
            self.reconnecting.begin()
        else:
            self.reconnecting.end()
        first = report.failures[0].error if report.failures else None
        if self._everything and first is None:
            self.refreshed_at = time.monotonic()
        if first is not None and asked:
            self._say(first)
        if self._everything and not report.offline:
            self._begin_background()
        # Failures are remembered in the store, so the list of organizations is read again.
        self._read_shell()
        self.context.refresh_ended.emit(first)

    def _reached(self) -> None:
        """The server answers again: fetch all that could not be fetched."""
        self._refresh(everything=True)

    def _begin_background(self) -> None:
        """Fetch the long listings, and count what needs a look; loaded now, so that no start waits for it."""
        if self._background is None:
            from desktop_manager.ui.background import Background

            self._background = Background(self.window, self.context, self)
            self._background.rested.connect(self._show_age)
            self._background.failed.connect(self._say)
        self._background.fill()

    def _refresh_failed(self, error: Exception) -> None:
        if not self._started:
            return
        self._asked_by_user = False
        self.context.refreshing = False
        self._show_age()
        if isinstance(error, Cancelled):
            return
        self._say(error)
        self.context.refresh_ended.emit(error)
        if isinstance(error, NotAuthorized):
            # The store remembers it now, and the list of organizations shows that the login needs attention.
            self._read_shell()
        else:
            self.settled.emit()

    def _show_progress(self, done: int, total: int, code: str) -> None:
        if not self.context.refreshing:
            return
        if code == WAITING:
            self.window.set_age(self.tr("The server asks to wait: %n s", "", done))
        elif code and total > 1:
            words = self.tr("Refreshing, %1 of %2")
            self.window.set_age(words.replace("%1", str(done)).replace("%2", str(total)))

    # Organizations

    def switch(self, organization: int) -> None:
        """Make another organization the current one: at once, from what the store knows.

        Asks first where the page in sight has something unsaved.
        """
        if organization != self._current and any(item.id == organization for item in self.context.organizations):
            self.window.guard.before(partial(self._switch_to, organization))

    def _switch_to(self, organization: int) -> None:
        if not self._started:
            return
        self._current = organization
        self._show_organizations(self.context.organizations)
        self.organization_switched.emit(organization)
        self._read_shell()
        self.follow_current()

    def follow_current(self) -> None:
        """Let the web Manager show the current organization too, if the user opted in."""
        organization = self._current
        real = not self.workspace.demo and self.workspace.copied_at is None
        if self.follow_in_manager and real and organization is not None:
            self._tasks.read(self, ("follow", organization, 0), self._follow, self._followed, self._follow_failed)

    def _follow(self, handle: "TaskHandle") -> int:
        assert self._current is not None
        self.workspace.manager_switch.follow(self._current)
        return self._current

    def _followed(self, organization: int) -> None:
        """The web Manager shows the same organization; there is nothing to say about it."""

    def _follow_failed(self, error: Exception) -> None:
        frame = self.window.frame
        if frame is not None:
            words = explain(error)
            frame.show_message(
                "warning", self.tr("The web Manager was not switched."), f"{words.sentence} {words.hint}"
            )

    # Reading the store

    def _areas_changed(self, areas: frozenset[Area]) -> None:
        if not self._started:
            return
        if areas & _SHELL_AREAS:
            self._read_shell()
        self.context.areas_changed.emit(areas)

    def _read_shell(self) -> None:
        self._generation += 1
        self._tasks.read(
            self, ("shell", self._current, self._generation), self._work_on_shell, self._take_shell, self._shell_failed
        )

    def _work_on_shell(self, handle: "TaskHandle") -> ShellData:
        return read_shell(self.workspace, self._current)

    def _take_shell(self, shell: ShellData) -> None:
        if not self._started:
            return
        known = {organization.id for organization in shell.organizations}
        if self._current not in known:
            self._current = shell.organizations[0].id if shell.organizations else None
            if self._current is not None:
                self.organization_switched.emit(self._current)
        self._products_at = shell.products_at
        self.shell = shell
        self.shell_taken.emit(shell)
        self._show_organizations(shell.organizations)
        if shell.profile is not None:
            self.user_name, self.user_email = shell.profile.display_name, shell.profile.email
            self.window.set_user(UserEntry(shell.profile.id, self.user_name, self.user_email))
        if not self.context.refreshing:
            self._show_age()
            self.settled.emit()

    def _shell_failed(self, error: Exception) -> None:
        self._say(error)

    # What is shown

    def _show_organizations(self, organizations: tuple[Organization, ...]) -> None:
        self.window.set_organizations(organization_entries(organizations), self._current)
        self.context.set_organizations(organizations, self._current)

    def _show_connection(self) -> None:
        if self.workspace.copied_at is not None:
            self.window.set_connection(Connection.COPY)
        elif self.context.offline:
            self.window.set_connection(Connection.OFFLINE)
        else:
            self.window.set_connection(Connection.DEMO if self.workspace.demo else Connection.LIVE)

    def _show_age(self) -> None:
        self.window.set_age(age(self._products_at, self.workspace.now()))

    def _say_no_pin(self) -> None:
        if self.window.frame is not None:
            self.window.frame.show_message(
                "info", self.tr("No PIN is set, so nothing was locked."), self.tr("Preferences sets one.")
            )

    def _say(self, error: BaseException) -> None:
        """Say on the page in sight what went wrong, with the action that helps."""
        frame = self.window.frame
        if frame is None or (isinstance(error, StoreFull) and not error.first):
            # A full disk is said once, not at each refresh.
            return
        words = explain(error)
        bar = frame.show_message("bad" if isinstance(error, NotAuthorized) else "warning", words.sentence, words.hint)
        if words.action is Action.RETRY:
            bar.add_action(self.tr("Retry")).clicked.connect(self._retry)
        elif words.action is Action.REPLACE_TOKEN:
            bar.add_action(self.tr("Replace token…")).clicked.connect(self.replace_token_requested)

    def _retry(self) -> None:
        if self.window.frame is not None:
            self.window.frame.clear_message()
        self.refresh()

    # The web Manager

    def open_in_manager(self) -> None:
        """Open the Manager's page that does what the page in sight does, and say which clicks follow there."""
        link = page(self.window.page_id).manager_link()
        frame = self.window.frame
        if frame is None:
            return
        organization = self.context.organization
        words = clicks_words(link.clicks, organization.name if organization and link.needs_organization else "")
        if self.context.open_in_manager(link):
            if words:
                frame.show_message("info", self.tr("Opened in your browser."), words)
            return
        address = self.context.manager_url(link)
        frame.show_message("warning", self.tr("No browser could be opened."), f"{address}\n{words}".strip())


def organization_entries(organizations: tuple[Organization, ...]) -> tuple[OrganizationEntry, ...]:
    """Organizations as the dropdown lists them."""
    return tuple(
        OrganizationEntry(
            organization.id,
            organization.name,
            role_word(organization.role, organization.role_text),
            attention_words(organization.attention),
        )
        for organization in organizations
    )


def read_shell(workspace: "Workspace", current: int | None) -> ShellData:
    """Read what the shell shows from the store; belongs on a worker."""
    organizations = tuple(workspace.organizations.all())
    if current not in {organization.id for organization in organizations}:
        current = organizations[0].id if organizations else None
    age = workspace.products.age(current)
    return ShellData(organizations, workspace.profile.read(), age, token_refused(workspace.store))
