"""Preferences: encrypted copies of what is known."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row


class CopyCard(Card):
    """Leads to the two dialogs.

    Signals:
        export_wanted, open_wanted: a copy is to be made, or opened.
    """

    export_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, reason: str, parent: QWidget | None = None) -> None:
        """`reason`: why none can be made of what is open; "" if one can."""
        super().__init__(parent=parent)
        self.set_title(self.tr("Encrypted copies"))
        self.export = Button(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export an encrypted copy…"))
        self.export.set_disabled_reason(reason)
        self.export.clicked.connect(self.export_wanted)
        self.open = Button(self.tr("Open…"))
        self.open.setAccessibleName(self.tr("Open an encrypted copy…"))
        self.open.clicked.connect(self.open_wanted)
        row = Row(
            self.tr("Everything known of this login, in one file"),
            self.tr("Under a passphrase of your choice; it reads without a network and without this computer."),
        )
        row.add_action(self.export)
        row.add_action(self.open)
        self.add_row(row)
