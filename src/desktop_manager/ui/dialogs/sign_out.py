"""Sign out of a login, which removes everything of it from this computer."""

from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.dialog import Dialog


class SignOutDialog(Dialog):
    """Says what is removed; emits `confirmed` and waits for `accept` or `set_error`."""

    def __init__(self, name: str, parent: QWidget | None = None, *, others: int = 0) -> None:
        """`name` is the login that is left; `others` are how many stay."""
        super().__init__(
            self.tr("Sign out %1").replace("%1", name),
            confirm=self.tr("Sign out"),
            consequences=[
                self.tr("The token and the key of the local data leave your keyring."),
                self.tr(
                    "What was fetched, and the record of what this program changed, are deleted from this computer."
                ),
                self.tr("The token itself stays valid. Delete it in the Manager if you no longer need it."),
                *([self.tr("Still signed in: %n other login(s).", "", others)] if others > 0 else []),
            ],
            danger=True,
            stays=True,
            parent=parent,
        )
        self.confirmed.connect(self._wait)

    def _wait(self) -> None:
        self.set_busy(True)
