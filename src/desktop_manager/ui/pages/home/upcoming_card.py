"""The card Next 90 days: what is due when, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.pages.home.day_strip import DayStrip
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.home import upcoming_note

if TYPE_CHECKING:
    from desktop_manager.features.attention.upcoming import Upcoming


class UpcomingCard(Card):
    """`day_chosen(date)` when a day is pressed, on which something is due."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(self.tr("Next 90 days"), parent=parent)
        self.strip = DayStrip()
        self.strip.day_chosen.connect(self.day_chosen)
        self.none = WrapLabel(self.tr("Nothing is due in the next 90 days."), "secondary")
        self.add_widget(self.strip)
        self.add_widget(self.none)
        self._shown: Upcoming | None = None

    def show_upcoming(self, found: Upcoming) -> None:
        """Show what is due."""
        if found == self._shown:
            return
        self._shown = found
        self.set_note(upcoming_note(found))
        self.strip.show_upcoming(found)
        self.none.setVisible(not found.days)
