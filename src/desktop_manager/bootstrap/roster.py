"""The logins that this window knows, in the order of the list; each one is opened off the UI thread."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.bootstrap.jobs import OpenedShell, OpenKnown
from desktop_manager.bootstrap.known_login import KnownEntry, Open
from desktop_manager.bootstrap.opening import Opener
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.state import KeyringState
from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.settings import KnownLogin, Settings
from desktop_manager.ui.session import ShellData, organization_entries
from desktop_manager.ui.shell.state import LoginGroup
from desktop_manager.ui.words.dates import day_of
from desktop_manager.ui.words.logins import failed_opening, token_refused_words, unnamed_login

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.tasks import Tasks


class Roster(QObject):
    """Keeps every login that is open until the program ends or the user signs out of it.

    The others than the one in the window are opened one after the other, so that they take one worker at most. They
    make no client, so nothing is sent for them: only their keyring entry and their store are read.

    Signals:
        opened, failed: the login (`LoginKey`) that was opened, or could not be.
        changed: what the list of logins says is another.
    """

    opened = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, tasks: "Tasks", opener: Opener, settings: Settings, parent: QObject) -> None:
        """Nobody is known yet; the names that the user gave are in the settings."""
        super().__init__(parent)
        self._tasks = tasks
        self._opener = opener
        self._settings = settings
        self._opens_all = False
        self._entries: dict[LoginKey, KnownEntry] = {}

    def know(self, logins: Iterable[KnownLogin]) -> None:
        """Take logins of this computer into the list; those that are there stay as they are."""
        for known in logins:
            self._entry(LoginKey(*known))
        self.changed.emit()

    def _entry(self, login: LoginKey) -> KnownEntry:
        return self._entries.setdefault(login, KnownEntry(login, kept=KnownLogin(*login) in self._settings.logins))

    @property
    def entries(self) -> tuple[KnownEntry, ...]:
        """Every login, those that cannot be opened included; the demo comes last."""
        return tuple(sorted(self._entries.values(), key=_is_demo))

    def get(self, login: LoginKey) -> KnownEntry | None:
        """A login of the list, None if it is not known."""
        return self._entries.get(login)

    def by_folder(self, folder: str) -> KnownEntry | None:
        """The login that the window knows under that name."""
        return next((entry for entry in self._entries.values() if entry.login.folder == folder), None)

    @property
    def open_logins(self) -> frozenset[LoginKey]:
        """Those whose services are at hand."""
        return frozenset(login for login, entry in self._entries.items() if entry.open is not None)

    # Opening

    def open(self, login: LoginKey) -> None:
        """Open a login from keyring and store, unless somebody is at it; `opened` or `failed` tells how it went."""
        entry = self._entry(login)
        if entry.opening:
            return
        entry.opening = True
        entry.error = None
        job = OpenKnown(self._opener, login, self._settings.last_organization.get(login.folder))
        task = _Opening(self, login)
        self._tasks.read(task, (f"open-{login.folder}", None, 0), job, task.done, task.failed)

    def open_others(self) -> None:
        """Open, one after the other, every login that nobody has tried to open yet."""
        self._opens_all = True
        self._open_next()

    def try_keyring_again(self) -> None:
        """Open also what the keyring did not give before: it has been unlocked."""
        for entry in self._entries.values():
            if isinstance(entry.error, KeyringProblem):
                entry.error = None

    def _open_next(self) -> None:
        if not self._opens_all or any(entry.opening for entry in self._entries.values()):
            return
        waiting = (entry for entry in self.entries if entry.kept and entry.open is None and entry.error is None)
        entry = next(waiting, None)
        if entry is not None:
            self.open(entry.login)

    def add(self, found: OpenedShell) -> KnownEntry:
        """Take a login that was opened into the list, in place of what was there."""
        opened = found.opened
        login = opened.workspace.login
        entry = self._entry(login)
        entry.kept = not opened.workspace.demo and opened.keyring.state is KeyringState.KEYRING
        entry.open = Open(opened.workspace, found.shell, opened.keyring)
        entry.error = None
        entry.notice = opened.notice or entry.notice
        self.changed.emit()
        return entry

    def fail(self, login: LoginKey, error: Exception) -> None:
        """Keep a login in the list that cannot be opened."""
        self._entry(login).error = error
        self.changed.emit()

    def remove(self, login: LoginKey) -> None:
        """Take a login out of the list; none there is fine."""
        self._entries.pop(login, None)
        self.changed.emit()

    def take_token(self, login: LoginKey, shell: ShellData) -> None:
        """Another token is in place: its server is asked anew when the window comes back to it."""
        self.take_shell(login, shell)
        entry = self._entries.get(login)
        if entry is not None and entry.open is not None:
            entry.open = entry.open._replace(refreshed_at=None)

    def take_shell(self, login: LoginKey, shell: ShellData) -> None:
        """The window has read anew what it shows of a login."""
        entry = self._entries.get(login)
        if entry is None or entry.open is None or entry.open.shell == shell:
            return
        entry.open = entry.open._replace(shell=shell)
        self.changed.emit()

    def ended(self, login: LoginKey, outcome: OpenedShell | Exception) -> None:
        """A worker has opened a login, or could not."""
        entry = self._entries.get(login)
        if entry is not None:
            entry.opening = False
        if isinstance(outcome, Exception):
            if entry is not None and entry.open is None:
                self.fail(login, outcome)
                self.failed.emit(login)
        elif entry is None or entry.open is not None:
            # Signed out, or signed in anew, meanwhile.
            key = (f"close-{login.folder}", None, 0)
            self._tasks.read(self, key, _Closing(outcome), self._closed, self._not_closed)
        else:
            self.add(outcome)
            self.opened.emit(login)
        self._open_next()

    def _closed(self, nothing: None) -> None:
        """Nobody has used it."""

    def _not_closed(self, error: Exception) -> None:
        """Nobody has used it; what its file lacks is found at its next opening."""

    # What the list says

    def name(self, entry: KnownEntry) -> str:
        """The name that the user gave it, or who it is."""
        return self._settings.login_names.get(entry.login.folder, "") or self.user_name(entry)

    def user_name(self, entry: KnownEntry) -> str:
        """Who it is: the user's display name, or the number of the profile while nothing else is known."""
        if entry.demo:
            return self.tr("Demo")
        profile = entry.profile
        who = (profile.display_name or profile.email) if profile is not None else ""
        if entry.copied_at is not None:
            words = self.tr("Copy of %1 · %2").replace("%1", day_of(entry.copied_at))
            return words.replace("%2", who or self.tr("unknown user"))
        return who or unnamed_login(*entry.login)

    def detail(self, entry: KnownEntry) -> str:
        """What tells it from others of the same name: the e-mail of its user."""
        profile = entry.profile
        return profile.email if profile is not None else ""

    def group(self, entry: KnownEntry) -> LoginGroup:
        """A login as the dropdown lists it."""
        folder, name, detail = entry.login.folder, self.name(entry), self.detail(entry)
        if entry.open is None:
            attention = failed_opening(entry.error).sentence if entry.error is not None else None
            return LoginGroup(folder, name, detail, attention, "open" if attention else "")
        refused = entry.open.shell.token_refused
        entries = organization_entries(entry.open.shell.organizations)
        attention = token_refused_words() if refused else None
        return LoginGroup(folder, name, detail, attention, "replace_token" if refused else "", entries)

    def groups(self) -> tuple[LoginGroup, ...]:
        """All of them."""
        return tuple(self.group(entry) for entry in self.entries)

    # The end

    def cancel(self) -> None:
        """End at once what any of them has under way."""
        self._opens_all = False
        for workspace in self.workspaces:
            workspace.cancel()

    @property
    def workspaces(self) -> "tuple[Workspace, ...]":
        """The services of all that are open."""
        return tuple(entry.open.workspace for entry in self._entries.values() if entry.open is not None)


class _Opening(QObject):
    """One opening under way; tells the roster whose."""

    def __init__(self, roster: Roster, login: LoginKey) -> None:
        super().__init__(roster)
        self._roster, self._login = roster, login

    def done(self, found: OpenedShell) -> None:
        """It is open."""
        self._roster.ended(self._login, found)
        self.deleteLater()

    def failed(self, error: Exception) -> None:
        """It is not."""
        self._roster.ended(self._login, error)
        self.deleteLater()


class _Closing:
    """Closes a login that was opened in vain."""

    def __init__(self, found: OpenedShell) -> None:
        self._found = found

    def __call__(self, handle: object) -> None:
        self._found.opened.workspace.close()


def _is_demo(entry: KnownEntry) -> bool:
    return entry.demo
