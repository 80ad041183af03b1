"""Where the assistant begins: what is to be done, with which prefix, and in which folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_manager.features.mysql_prefix.rewriting import Direction, prefix_fault
from desktop_manager.features.mysql_prefix.service import printable
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.flow import Flow
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.in_sight import bring_into_sight
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import mysql_prefix as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext

ADD: Direction = "add"
REMOVE: Direction = "remove"
PREFIX_WIDTH = 220
EXAMPLE = "wxyz_"
"""Infomaniak's own placeholder, the same in every language."""


class PrefixStartCard(Card):
    """Signals: `choose_wanted` (a folder), `again_wanted` (read the folder once more), `restore_wanted`, `cancelled`,
    `changed` (direction or prefix), `link_failed(url)`.
    """

    choose_wanted = Signal()
    again_wanted = Signal()
    restore_wanted = Signal()
    cancelled = Signal()
    changed = Signal()
    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """No folder, no prefix, and the prefix is to be added."""
        super().__init__(self.tr("Names in the site's files"), parent=parent)
        self.add_widget(
            WrapLabel(
                self.tr(
                    "Choose the folder with the site's files, here on this computer. Every configuration file in it is"
                    " found and shown with what would change in the names of database and user. Nothing is written"
                    " before you have reviewed it, and a copy of each file is kept. The table prefix of WordPress"
                    " ($table_prefix) is another thing and stays as it is."
                ),
                "muted",
            )
        )
        self.direction = SegmentedButton(
            [(ADD, self.tr("Add the prefix")), (REMOVE, self.tr("Take it away"))],
            accessible_name=self.tr("What to do with the names"),
        )
        self.direction.chosen.connect(self.say_direction)
        self.direction.chosen.connect(self.changed)
        self._why = WrapLabel("", "secondary")
        self.prefix = QLineEdit()
        self.prefix.setMaximumWidth(PREFIX_WIDTH)
        self.prefix.setPlaceholderText(EXAMPLE)
        self.prefix.textEdited.connect(self._typed)
        self.field = FormField(self.tr("Prefix of the server"), self.prefix)
        self.manager = LinkButton(self.tr("Look it up in the Manager"), "", context.opener, look="link")
        self.manager.failed.connect(self.link_failed)
        self._folder_line = WrapLabel("", "secondary")
        self._folder_line.hide()
        self._progress = WrapLabel("", "strong")
        self._progress.hide()
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(self.direction)
        line.addStretch(1)
        lookup = QWidget()
        lookup_line = QHBoxLayout(lookup)
        lookup_line.setContentsMargins(0, 0, 0, 0)
        lookup_line.addWidget(self.manager)
        lookup_line.addStretch(1)
        for widget in (holder, self._why, self.field, lookup, self._folder_line, self._progress):
            self.add_widget(widget)
        self.choose = Button(self.tr("Choose folder…"), kind="primary")
        self.choose.clicked.connect(self._choose)
        self.again = Button(self.tr("Review this folder"), kind="primary")
        self.again.clicked.connect(self._again)
        self.again.hide()
        self.choose_other = Button(self.tr("Choose another folder…"))
        self.choose_other.clicked.connect(self._choose)
        self.choose_other.hide()
        self.restore = Button(self.tr("Restore…"))
        self.restore.setAccessibleName(self.tr("Restore files from an earlier write…"))
        self.restore.clicked.connect(self.restore_wanted)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel reading the folder"))
        self.cancel.clicked.connect(self.cancelled)
        self.cancel.hide()
        self._buttons = Flow((self.again, self.choose, self.choose_other, self.restore, self.cancel))
        self.add_widget(self._buttons)
        self.say_direction()

    @property
    def wanted_direction(self) -> Direction:
        """What is to be done."""
        return ADD if self.direction.value == ADD else REMOVE

    @property
    def wanted_prefix(self) -> str:
        """As it is typed, without spaces around it."""
        return self.prefix.text().strip()

    def show_prefix(self, prefix: str, where: str, url: str, *, fill: bool) -> None:
        """Say from `where` a known prefix is, or where it is read; `url` leads there. `fill`: nobody has typed one."""
        if prefix and fill:
            self.prefix.setText(prefix)
            self.field.set_error("")
        self.field.set_hint(where)
        self.manager.set_url(url)
        self.manager.setVisible(not prefix)

    def show_folder(self, folder: Path) -> None:
        """A folder was chosen before."""
        self._folder_line.setText(self.tr("Folder: %1").replace("%1", printable(folder)))
        self._folder_line.show()
        self.again.show()
        self.choose_other.show()
        self.choose.hide()
        self._buttons.rearrange()

    def show_reading(self, folder: Path, seen: int) -> None:
        """How far the reading is; it can be cancelled."""
        text = self.tr("Reading %1: %2 files and folders looked at")
        self._progress.setText(
            text.replace("%1", printable(folder.name or folder)).replace("%2", QLocale().toString(seen))
        )
        self._busy(True)

    def show_resting(self) -> None:
        """Nothing is being read."""
        self._busy(False)

    def _busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self.cancel.setVisible(busy)
        reason = self.tr("The folder is being read.") if busy else ""
        for button in (self.choose, self.choose_other, self.again, self.restore):
            button.set_disabled_reason(reason)
        self._buttons.rearrange()

    def is_ready(self) -> bool:
        """Whether the prefix can be one; else it is said at the field, which gets the keyboard and comes into sight."""
        fault = prefix_fault(self.wanted_prefix)
        self.field.set_error(words.fault_words(fault))
        if fault:
            self.prefix.setFocus()
            bring_into_sight(self.field)
        return not fault

    def _typed(self) -> None:
        if self.field.error:
            self.field.set_error(words.fault_words(prefix_fault(self.wanted_prefix)))
        self.changed.emit()

    def _choose(self) -> None:
        if self.is_ready():
            self.choose_wanted.emit()

    def _again(self) -> None:
        if self.is_ready():
            self.again_wanted.emit()

    def say_direction(self) -> None:
        """Say what the chosen direction is for."""
        self._why.setText(
            self.tr("For turning the option off: “mabase” becomes “wxyz_mabase”.")
            if self.wanted_direction == ADD
            else self.tr("For turning the option on: “wxyz_mabase” becomes “mabase”.")
        )
