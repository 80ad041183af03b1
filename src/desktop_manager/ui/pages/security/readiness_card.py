"""The card at the top: would losing the phone today lock the user out, and why."""

from PySide6.QtWidgets import QWidget

from desktop_manager.features.security.readiness import Readiness
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import way_back as words


class ReadinessCard(Card):
    """One row; the button opens the guide for a lost device."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_readiness`."""
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Recovery readiness"))
        self._tile = IconTile("circle-alert", "neutral")
        self.row = Row(leading=self._tile)
        self.guide_button = Button(self.tr("I lost my phone…"))
        self.row.add_action(self.guide_button)
        self.add_row(self.row)

    def show_readiness(self, readiness: Readiness) -> None:
        """Show the verdict and its reasons."""
        tone: Tone
        sentence, icon, tone = words.verdict_words(readiness)
        self._tile.set_icon(icon, tone)
        self.row.set_title(sentence)
        self.row.set_secondary(words.reasons_words(readiness))
