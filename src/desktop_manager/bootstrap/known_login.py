"""One login that this window knows: its services where it is open, and what is known of it either way."""

import time
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.credentials.keys import LoginKey

if TYPE_CHECKING:
    from desktop_manager.credentials.state import KeyringStatus
    from desktop_manager.features.profile.view import ProfileView
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.store.records import Notice
    from desktop_manager.ui.session import Session, ShellData


FRESH_S = 300.0
"""Seconds for which what was fetched is fresh enough to come back to a login without asking its server again."""


class Open(NamedTuple):
    """A login that is open.

    Attributes:
        shell: what the window shows of it at once when it is chosen.
        keyring: how the keyring was when it was opened.
        refreshed_at: when everything was fetched last, by `time.monotonic`; None if not in this run.
        offline: whether the last refresh met no network.
        organization: which organization was the current one when the window left it.
    """

    workspace: "Workspace"
    shell: "ShellData"
    keyring: "KeyringStatus"
    refreshed_at: float | None = None
    offline: bool = False
    organization: int | None = None

    def is_fresh(self) -> bool:
        """Whether the window may come back to it without asking its server again."""
        well = not self.offline and not self.shell.token_refused
        return well and self.refreshed_at is not None and time.monotonic() - self.refreshed_at < FRESH_S

    def left_by(self, session: "Session") -> "Open":
        """The same after `session` has served it."""
        shell = session.shell or self.shell
        current = session.context.organization
        return self._replace(
            shell=shell,
            refreshed_at=session.refreshed_at,
            offline=session.context.offline,
            organization=current.id if current is not None else None,
        )


class KnownEntry:
    """A login in the list: open, being opened, not yet opened, or not to be opened for a reason.

    Attributes:
        error: why it could not be opened, None if nobody has tried or nothing is wrong.
        opening: whether a worker is at it.
        notice: what happened to its store when it was opened, until it is said.
        kept: whether the next start knows it too.
    """

    def __init__(self, login: LoginKey, *, kept: bool) -> None:
        """Nothing is known yet but whose it is."""
        self.login = login
        self.kept = kept
        self.open: Open | None = None
        self.error: Exception | None = None
        self.opening = False
        self.notice: Notice | None = None

    @property
    def demo(self) -> bool:
        """Whether it is the demo."""
        return self.open is not None and self.open.workspace.demo

    @property
    def copied_at(self) -> int | None:
        """When it was copied, of an opened copy; in seconds since 1970 UTC."""
        return self.open.workspace.copied_at if self.open is not None else None

    @property
    def profile(self) -> "ProfileView | None":
        """The user, None where the store does not say it."""
        return self.open.shell.profile if self.open is not None else None
