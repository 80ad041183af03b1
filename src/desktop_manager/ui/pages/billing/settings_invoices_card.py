"""How many invoices are made, and what is mailed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.billing.settings_rules import EVENTS, GROUPINGS
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.words import payment_settings as words


class InvoicesCard(Card):
    """`edited` when something in it was changed by the person."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty before `show_choices`."""
        super().__init__(self.tr("Invoices and mail"), parent=parent)
        self._showing = False
        self._unknown: tuple[str, ...] = ()
        self.grouping = ComboBox()
        for grouping in GROUPINGS:
            self.grouping.addItem(words.grouping_word(grouping), grouping)
        self.grouping.currentIndexChanged.connect(self._changed)
        self.add_widget(FormField(self.tr("Number of invoices"), self.grouping))
        self.switches: dict[str, Switch] = {}
        for event in EVENTS:
            switch = Switch(words.event_word(event))
            switch.toggled.connect(self._changed)
            self.switches[event] = switch
            self.add_row(Row(leading=switch))

    def show_choices(self, grouping: str, mailed: tuple[str, ...]) -> None:
        """Show what is chosen; an event that is not known here stays as it is."""
        self._showing = True
        if self.grouping.findData(grouping) < 0:
            self.grouping.addItem(words.grouping_word(grouping), grouping)
        self.grouping.setCurrentIndex(self.grouping.findData(grouping))
        self._unknown = tuple(one for one in mailed if one not in self.switches)
        for event, switch in self.switches.items():
            switch.setChecked(event in mailed)
        self._showing = False

    def chosen_grouping(self) -> str:
        """How many invoices are wanted."""
        return str(self.grouping.currentData())

    def mailed(self) -> tuple[str, ...]:
        """The events that are to be mailed."""
        return (*(event for event, switch in self.switches.items() if switch.isChecked()), *self._unknown)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()
