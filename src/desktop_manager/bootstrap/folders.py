"""Where the program keeps what it writes."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop_manager.credentials.keys import LoginKey


class Folders:
    """The data folder of this user, or of the demo, which has one of its own."""

    def __init__(self, root: Path, copies: Path | None = None) -> None:
        """Keep everything below `root`; copies of the user's own files in `copies`, None: below `root` too."""
        self.root = root
        self.copies = copies or root / "copies"
        """Copies of configuration files before they were changed. They outlast logins, and the demo."""

    @property
    def settings_file(self) -> Path:
        """The file with the choices of the user."""
        return self.root / "settings.json"

    @property
    def demo(self) -> "Folders":
        """The demo's own folder, which a start of the demo empties."""
        return Folders(self.root / "demo", self.copies)

    def login(self, login: LoginKey) -> Path:
        """The folder of one login."""
        return self.root / "logins" / login.folder


def usual_folders() -> Folders:
    """The folder the system gives this program: ~/.local/share/desktop-manager on Linux."""
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Folders(Path(base) / "desktop-manager")
