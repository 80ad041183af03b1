"""Where the program meets what is not itself: keyring, browser, and the patience with servers. Tests put in others."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_manager.api.policy import Policy
    from desktop_manager.bootstrap.notice_bus import NoticeBus
    from desktop_manager.bootstrap.screen_lock import ScreenLock
    from desktop_manager.bootstrap.tray import Tray
    from desktop_manager.credentials.vault import Vault
    from desktop_manager.ui.widgets.opener import Opener


class Edges:
    """The real ones. They are made after the first frame."""

    paces_demo = True
    """Whether the demo answers at most as many requests a minute as the Manager API does."""

    def vault(self) -> "Vault":
        """Where secrets are kept."""
        from desktop_manager.credentials.vault import KeyringVault

        return KeyringVault()

    def browser(self) -> "Opener":
        """What opens links."""
        from desktop_manager.ui.widgets.desktop_opener import DesktopOpener

        return DesktopOpener()

    def policy(self) -> "Policy | None":
        """Patience with servers; None for the usual one."""
        return None

    def screen_lock(self) -> "ScreenLock":
        """What hears that the screen was locked."""
        from desktop_manager.bootstrap.screen_lock import ScreenLock

        return ScreenLock()

    def notice_bus(self) -> "NoticeBus":
        """What shows notices on the desktop."""
        from desktop_manager.bootstrap.notice_bus import NoticeBus

        return NoticeBus()

    def tray(self) -> "Tray":
        """The tray of the desktop."""
        from desktop_manager.bootstrap.tray import Tray

        return Tray()
