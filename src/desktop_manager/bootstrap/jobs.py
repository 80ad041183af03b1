"""Jobs about logins that a worker does, each with what it needs. A lambda could do; a class has a name in a traceback
and shows no token in its repr."""

import threading
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.api.errors import Cancelled
from desktop_manager.bootstrap.opening import DemoOpener, Opened, Opener
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.ui.session import ShellData, read_shell
from desktop_manager.ui.tasks import TaskHandle

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace


class OpenedShell(NamedTuple):
    """An open login with what the shell shows of it."""

    opened: Opened
    shell: ShellData


class KnownAlready(Exception):
    """A token that was given for another login is of one that this window knows and has open.

    Attributes:
        login: whose token it is.
    """

    def __init__(self, login: LoginKey) -> None:
        """Name the login."""
        super().__init__("the token is of a login that is known")
        self.login = login


class OpenKnown:
    """Opens a login of this computer from keyring and store."""

    def __init__(self, opener: Opener, login: LoginKey, last_organization: int | None) -> None:
        """Nothing is opened yet."""
        self._opener, self._login, self._last = opener, login, last_organization

    def __call__(self, handle: TaskHandle) -> OpenedShell:
        """Do it; raises what `Opener.open_known` raises."""
        opened = self._opener.open_known(self._login)
        return OpenedShell(opened, read_shell(opened.workspace, self._last))


class SignIn:
    """Checks a token, keeps it and opens its login; it can be cancelled until the token goes into the keyring.

    Attributes:
        login: whose token it is, once the server has said so.
    """

    def __init__(self, opener: Opener, server: str, token: str, known: frozenset[LoginKey]) -> None:
        """Nothing is asked yet; `known` are the logins that are open, whose tokens would be replaced."""
        self._opener, self._server, self._token, self._known = opener, server, token, known
        self._lock = threading.Lock()
        self._cancelled = False
        self.login: LoginKey | None = None

    def cancel(self) -> bool:
        """Give up, if it is not too late for that; a check under way is ended by `LoginService.cancel_checks`."""
        with self._lock:
            self._cancelled = self.login is None
            return self._cancelled

    def __call__(self, handle: TaskHandle) -> OpenedShell:
        """Do it; raises what `LoginService.check` and `Opener.sign_in` raise, and KnownAlready."""
        checked = self._opener.logins.check(self._server, self._token)
        if checked.login in self._known:
            raise KnownAlready(checked.login)
        with self._lock:
            if self._cancelled:
                raise Cancelled
            self.login = checked.login
        opened = self._opener.sign_in(checked, self._token)
        return OpenedShell(opened, read_shell(opened.workspace, None))


class Replaced(NamedTuple):
    """Another token is in place."""

    login: LoginKey
    shell: ShellData


class ReplaceToken:
    """Puts another token in place."""

    def __init__(self, opener: Opener, workspace: "Workspace", token: str) -> None:
        """Nothing is asked yet."""
        self._opener, self._workspace, self._token = opener, workspace, token

    def __call__(self, handle: TaskHandle) -> Replaced:
        """Do it; raises what `Opener.replace_token` raises."""
        checked = self._opener.replace_token(self._workspace, self._token)
        return Replaced(checked.login, read_shell(self._workspace, None))


class SignOut:
    """Removes everything of a login."""

    def __init__(self, opener: Opener, login: LoginKey, workspace: "Workspace | None") -> None:
        """Nothing is removed yet; `workspace` None is a login that could not be opened."""
        self._opener, self._login, self._workspace = opener, login, workspace

    def __call__(self, handle: TaskHandle) -> LoginKey:
        """Do it; raises what `Opener.sign_out` raises."""
        self._opener.sign_out(self._login, self._workspace)
        return self._login


class OpenDemo:
    """Starts the demo and opens its login."""

    def __init__(self, demo: DemoOpener) -> None:
        """Nothing is started yet."""
        self._demo = demo

    def __call__(self, handle: TaskHandle) -> OpenedShell:
        """Do it."""
        opened = self._demo.open()
        return OpenedShell(opened, read_shell(opened.workspace, None))


class CloseDemo:
    """Ends the demo."""

    def __init__(self, demo: DemoOpener, workspace: "Workspace") -> None:
        """Nothing ends yet."""
        self._demo, self._workspace = demo, workspace

    def __call__(self, handle: TaskHandle) -> None:
        """Do it."""
        self._demo.close(self._workspace)


class CloseCopy:
    """Closes an opened copy."""

    def __init__(self, workspace: "Workspace") -> None:
        """Nothing is closed yet."""
        self._workspace = workspace

    def __call__(self, handle: TaskHandle) -> None:
        """Do it."""
        self._workspace.close()
