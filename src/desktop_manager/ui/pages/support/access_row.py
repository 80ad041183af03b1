"""One access for Support: product, who granted it and when, how long it runs, and Revoke."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.support.access import Access
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import support as words


class AccessRow(Row):
    """`revoke_wanted(access)` when the user wants to end it."""

    revoke_wanted = Signal(object)

    def __init__(self, access: Access, now: int, parent: QWidget | None = None) -> None:
        """Show `access` as it is at `now` (seconds since 1970 UTC)."""
        super().__init__(access.product_name, words.access_line(access, now), parent=parent)
        self.access = access
        self.running = access.runs(now)
        self.chip = Chip("", "warning" if self.running else "neutral")
        self.add_action(self.chip)
        self.revoke = Button(self.tr("Revoke…"), kind="danger")
        self.revoke.setAccessibleName(self.tr("Revoke access to %1").replace("%1", access.product_name))
        self.revoke.clicked.connect(self._revoke)
        self.add_action(self.revoke)
        self.revoke.setVisible(self.running)
        self.show_time(now)

    def show_time(self, now: int) -> None:
        """Move the countdown."""
        text = words.ends_in(self.access.ends_at, now) if self.running else words.ended_word(self.access)
        if text != self.chip.text():
            self.chip.setText(text)
            self.chip.setAccessibleName(text)
            self.chip.updateGeometry()

    def _revoke(self) -> None:
        self.revoke_wanted.emit(self.access)
