"""The step in which the files are written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.mysql_prefix.review import ReviewedFile
from desktop_manager.features.mysql_prefix.service import printable
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import mysql_prefix as words

SHOWN = 8


class PrefixWriteCard(Card):
    """Signals: `write_wanted`, `back_wanted`."""

    write_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_step`."""
        super().__init__(" ", parent=parent)

    def show_step(
        self, files: Sequence[ReviewedFile], by_hand: Sequence[ReviewedFile], copies: str, *, title: str, note: str
    ) -> None:
        """Name what is written, what is left to the user at the same moment, and where the copies go."""
        self.clear_rows()
        self.set_title(title)
        self.set_note(note)
        names = [printable(file.found.name) for file in files]
        count = len(names)
        self.add_row(
            Row(
                self.tr("%n file(s) will be written", "", count),
                words.names_words(names, SHOWN),
                icon="pencil",
            )
        )
        if by_hand:
            hands = [printable(file.found.name) for file in by_hand]
            self.by_hand = Row(
                self.tr("Change by hand at the same time"),
                words.names_words(hands, SHOWN),
                icon="triangle-alert",
                tone="warning",
            )
            self.add_row(self.by_hand)
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_wanted)
        self.write = Button(self.tr("Write %n file(s)", "", count), kind="primary")
        self.write.clicked.connect(self.write_wanted)
        self.add_footer(
            self.tr("Copies go to %1, which only you can read.").replace("%1", copies), [self.back, self.write]
        )

    def set_busy(self, busy: bool) -> None:
        """While the files are written nothing can be pressed again."""
        reason = self.tr("The files are being written.") if busy else ""
        self.write.set_disabled_reason(reason)
        self.back.set_disabled_reason(reason)
