"""What was written, what the check found, and the way back of both."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.mysql_prefix.service import PrefixWritten, printable
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import mysql_prefix as words


class Checked(NamedTuple):
    """What the check after the write found.

    Attributes:
        wrong: names of files that are not as they were written.
        option: whether the MySQL prefix is on, as the server says now; None where no server tells.
        wanted: whether it should be on.
        unasked: why the server could not be asked, in words; "" where it could, or where there is none to ask.
    """

    wrong: tuple[str, ...]
    option: bool | None
    wanted: bool
    unasked: str = ""

    @property
    def well(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.wrong and self.option in (None, self.wanted)


class PrefixResultCard(Card):
    """Signals: `works` (the user has looked), `both_back_wanted`, `again_wanted` (review the folder again)."""

    works = Signal()
    both_back_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_result`."""
        super().__init__(" ", parent=parent)
        self._buttons: tuple[Button, ...] = ()

    def show_result(self, done: PrefixWritten, checked: Checked, *, switched_here: bool, can_go_back: bool) -> None:
        """Show what became of each file, and what the check found.

        `switched_here`: the option goes back with them;
        `can_go_back`: there are copies.
        """
        self.clear_rows()
        written, refused = done.written.written, done.written.refused
        count = len(written)
        well = checked.well and not refused
        self.set_title(self.tr("%n file(s) written", "", count) if count else self.tr("No file was written"))
        tone: Tone = "good" if well else "bad"
        self.set_chip(self.tr("as it should be") if well else self.tr("look at this"), tone)
        for outcome in refused:
            row = Row(printable(outcome.change.name), words.outcome_words(outcome.code))
            row.add_action(Chip(self.tr("not written"), "bad"))
            self.add_row(row)
        self.add_row(self._files_row(checked, count))
        self.add_row(self._option_row(checked))
        self.back = Button(self.tr("Put both back") if switched_here else self.tr("Put the files back"), kind="danger")
        self.back.clicked.connect(self.both_back_wanted)
        self.again = Button(self.tr("Review again"))
        self.again.clicked.connect(self.again_wanted)
        self.fine = Button(self.tr("The site works"), kind="primary")
        self.fine.clicked.connect(self.works)
        self.add_footer(
            self.tr("Open the site now. If it does not work, put everything back as it was."),
            [self.back, self.again, self.fine],
        )
        self._buttons = (self.back, self.again, self.fine)
        # Not before they have a parent: each would show as a window of its own and take the keyboard.
        self.again.setVisible(bool(refused))
        self.back.setVisible(can_go_back or switched_here)

    def set_busy(self, busy: bool) -> None:
        """While it is put back nothing can be pressed again."""
        reason = self.tr("It is being put back.") if busy else ""
        for button in self._buttons:
            button.set_disabled_reason(reason)

    def _files_row(self, checked: Checked, count: int) -> Row:
        if checked.wrong:
            row = Row(
                self.tr("Read again: not as they were written"), words.names_words(checked.wrong), icon="x", tone="bad"
            )
        elif count:
            row = Row(self.tr("Read again: the files are as they were written"), icon="check", tone="good")
        else:
            row = Row(self.tr("No file was changed"), icon="info", tone="neutral")
        return row

    def _option_row(self, checked: Checked) -> Row:
        if checked.unasked:
            return Row(self.tr("The server could not be asked"), checked.unasked, icon="info", tone="warning")
        if checked.option is None:
            said = (
                self.tr("MySQL prefix: on, as you said")
                if checked.wanted
                else self.tr("MySQL prefix: off, as you said")
            )
            return Row(said, icon="info", tone="neutral")
        on = self.tr("The server says: MySQL prefix on"), self.tr("The server says: MySQL prefix off")
        said = on[0] if checked.option else on[1]
        if checked.option is checked.wanted:
            return Row(said, icon="check", tone="good")
        return Row(said, self.tr("Somebody switched it back."), icon="x", tone="bad")
