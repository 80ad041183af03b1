"""Where the program meets what is not itself: keyring, browser, and the patience with servers. Tests put in others."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_manager.api.policy import Policy
    from desktop_manager.bootstrap.screen_lock import ScreenLock
    from desktop_manager.credentials.vault import Vault
    from desktop_manager.ui.widgets.opener import Opener


class Edges:
    """The real ones. They are made after the first frame."""

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
