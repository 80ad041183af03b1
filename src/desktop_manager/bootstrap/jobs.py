"""Jobs about logins that a worker does, each with what it needs. A lambda could do; a class has a name in a traceback
and shows no token in its repr."""

import threading
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.api.errors import Cancelled
from desktop_manager.bootstrap.opening import DemoOpener, Opened, Opener
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.features.logins.service import CheckedToken
from desktop_manager.ui.session import ShellData, read_shell
from desktop_manager.ui.tasks import TaskHandle

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace


class OpenedShell(NamedTuple):
    """An open login with what the shell shows of it."""

    opened: Opened
    shell: ShellData


class SignIn:
    """Checks a token, keeps it and opens its login; it can be cancelled until the token goes into the keyring.

    Attributes:
        login: whose token it is, once the server has said so.
    """

    def __init__(self, opener: Opener, server: str, token: str) -> None:
        """Nothing is asked yet."""
        self._opener, self._server, self._token = opener, server, token
        self._lock = threading.Lock()
        self._cancelled = False
        self.login: LoginKey | None = None

    def cancel(self) -> bool:
        """Give up, if it is not too late for that; a check under way is ended by `LoginService.cancel_checks`."""
        with self._lock:
            self._cancelled = self.login is None
            return self._cancelled

    def __call__(self, handle: TaskHandle) -> OpenedShell:
        """Do it; raises what `LoginService.check` and `Opener.sign_in` raise."""
        checked = self._opener.logins.check(self._server, self._token)
        with self._lock:
            if self._cancelled:
                raise Cancelled
            self.login = checked.login
        opened = self._opener.sign_in(checked, self._token)
        return OpenedShell(opened, read_shell(opened.workspace, None))


class ReplaceToken:
    """Puts another token in place."""

    def __init__(self, opener: Opener, workspace: "Workspace", token: str) -> None:
        """Nothing is asked yet."""
        self._opener, self._workspace, self._token = opener, workspace, token

    def __call__(self, handle: TaskHandle) -> CheckedToken:
        """Do it; raises what `Opener.replace_token` raises."""
        return self._opener.replace_token(self._workspace, self._token)


class SignOut:
    """Removes everything of a login."""

    def __init__(self, opener: Opener, workspace: "Workspace") -> None:
        """Nothing is removed yet."""
        self._opener, self._workspace = opener, workspace

    def __call__(self, handle: TaskHandle) -> LoginKey:
        """Do it; raises what `Opener.sign_out` raises."""
        self._opener.sign_out(self._workspace)
        return self._workspace.login


class CloseDemo:
    """Ends the demo."""

    def __init__(self, demo: DemoOpener, workspace: "Workspace") -> None:
        """Nothing ends yet."""
        self._demo, self._workspace = demo, workspace

    def __call__(self, handle: TaskHandle) -> None:
        """Do it."""
        self._demo.close(self._workspace)
