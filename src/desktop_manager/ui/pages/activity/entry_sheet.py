"""One entry: what was done, when and for whom, the values before and after, and Undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.activity.records import ActivityEntry
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.pages.activity.value_rows import ValuesCard
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.activity import ActionWords, number_words, state_words, why_no_undo
from desktop_manager.ui.words.dates import moment

WIDTH = 680


class EntrySheet(Sheet):
    """`undo_wanted` with the number of the entry; the sheet is closed by then."""

    undo_wanted = Signal(int)

    def __init__(self, entry: ActivityEntry, parent: QWidget | None = None) -> None:
        """Show `entry`."""
        line = entry.line
        super().__init__(ActionWords().of(line), parent)
        self.setFixedWidth(WIDTH)
        self._seq = line.seq
        facts = Card()
        for name, value in (
            (self.tr("Entry"), number_words(line.seq)),
            (self.tr("When"), moment(line.at)),
            (self.tr("What"), line.target),
            (self.tr("Organization"), line.organization_name),
            (self.tr("State"), state_words(line)),
        ):
            if value:
                row = FactRow(name)
                row.show_fact(value)
                facts.add_row(row)
        fingerprint = Row(self.tr("Hash"), f"{entry.hash[:32]}…")
        fingerprint.add_action(CopyButton(partial(str, entry.hash), what=self.tr("hash"), kind="quiet"))
        facts.add_row(fingerprint)
        self.values = ValuesCard(entry.values)
        self.undo = Button(self.tr("Undo"), icon="undo-2")
        self.undo.clicked.connect(self._undo)
        reason = why_no_undo(line)
        self.undo.set_disabled_reason(reason)
        way = Row(
            self.tr("Take it back"),
            reason or self.tr("The values before come back, if nothing has changed them since. This is entered too."),
        )
        way.add_action(self.undo)
        back = Card()
        back.add_row(way)
        for card in (back, self.values, facts):
            self.body.addWidget(card)

    def _undo(self) -> None:
        self.accept()
        self.undo_wanted.emit(self._seq)
