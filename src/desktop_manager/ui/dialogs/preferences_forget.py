"""Preferences: the last section, which leads to forgetting everything on this computer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row


class ForgetCard(Card):
    """Leads to the dialog.

    Signals:
        wanted: everything is to be forgotten, after a confirmation.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A button that asks first."""
        super().__init__(parent=parent)
        self.forget = Button(self.tr("Forget everything on this computer…"))
        self.forget.clicked.connect(self.wanted)
        row = Row("", self.tr("Removes every login, all data and the settings, then closes the program."))
        row.add_action(self.forget)
        self.add_row(row)
