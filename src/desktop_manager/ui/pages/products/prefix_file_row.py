"""One configuration file of the assistant: what it is, what would change in it, and what is left to a person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.mysql_prefix.review import ReviewedFile
from desktop_manager.features.mysql_prefix.service import printable
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.diff_view import DiffView
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import mysql_prefix as words

SIDE = 16
CHECK_WIDTH = 22 + 8


class PrefixFileRow(QWidget):
    """`chosen_changed` when the file is to be written, or is not any more."""

    chosen_changed = Signal()

    def __init__(self, file: ReviewedFile, parent: QWidget | None = None) -> None:
        """A file with something to write is chosen."""
        super().__init__(parent)
        self.file = file
        self.name = printable(file.found.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE - CheckBox.OVERHANG, 0, SIDE, 0)
        head.setSpacing(8)
        self.check = CheckBox()
        self.check.setAccessibleName(self.tr("Write %1").replace("%1", self.name))
        self.check.setChecked(file.ready)
        self.check.setEnabled(file.ready)
        self.check.toggled.connect(self.chosen_changed)
        title = WrapLabel(self.name, "strong")
        line = WrapLabel(words.file_line(file), "secondary")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(title)
        names.addWidget(line)
        self.by_hand = [WrapLabel(words.by_hand_words(place), "secondary") for place in file.plan.by_hand]
        for label in self.by_hand:
            names.addWidget(label)
        head.addWidget(self.check)
        head.addLayout(names, 1)
        text, tone = words.file_chip(file)
        self.chip = Chip(text, tone)
        head.addWidget(self.chip)
        if file.ready and file.plan.by_hand:
            head.addWidget(Chip(self.tr("partly by hand"), "warning"))
        if not file.ready:
            # Only what can be chosen has a box; the names stand in line all the same.
            self.check.hide()
            head.insertSpacing(0, CHECK_WIDTH)
        column.addLayout(head)
        self.diff: DiffView | None = None
        if file.lines:
            self.diff = DiffView(file.lines, self.tr("Changes in %1").replace("%1", self.name))
            column.addWidget(self.diff)
        self.setAccessibleName(f"{self.name}: {text}")

    @property
    def chosen(self) -> bool:
        """Whether it is to be written."""
        return self.file.ready and self.check.isChecked()
