"""The menu of what can be done with renewals: under "Manage renewals" for many, under ⋮ for one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_manager.ui.pages.renewals import actions


class ChangeMenu(QMenu):
    """`wanted` tells which one (an id of `actions`)."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """All of them."""
        super().__init__(parent)
        self.setToolTipsVisible(True)
        words = {
            actions.RENEW: self.tr("Renew now…"),
            actions.AUTO_ON: self.tr("Turn auto-renew on…"),
            actions.AUTO_OFF: self.tr("Turn auto-renew off…"),
            actions.WARRANTY_ON: self.tr("Turn Renewal Warranty on…"),
            actions.WARRANTY_OFF: self.tr("Turn Renewal Warranty off…"),
            actions.ADDRESS: self.tr("Billing address…"),
        }
        self.by_id: dict[str, QAction] = {}
        for identity, text in words.items():
            action = self.addAction(text)
            action.setData(identity)
            action.triggered.connect(self._tell)
            self.by_id[identity] = action
            if identity in (actions.RENEW, actions.AUTO_OFF, actions.WARRANTY_OFF):
                self.addSeparator()

    def offer(self, *, changes: bool, renewing: bool) -> None:
        """Leave away what the server does not take; it stands "In the Manager"."""
        for identity, action in self.by_id.items():
            action.setVisible(renewing if identity == actions.RENEW else changes)

    def _tell(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.wanted.emit(str(action.data()))
