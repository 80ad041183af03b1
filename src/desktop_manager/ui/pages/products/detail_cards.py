"""The parts of a product's detail, one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.pages.products.family_card import FamilyCard
from desktop_manager.ui.pages.products.overview_card import OverviewCard
from desktop_manager.ui.pages.products.reference_card import ReferenceCard
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.opener import Opener


class DetailCards(QWidget):
    """Made with the first product that is shown: its many parts take as long as all the rest of the page."""

    def __init__(self, opener: Opener, back_button: Button, edge: int) -> None:
        """Take the button that stands above the cards; `edge` is the room at their right in logical pixels."""
        super().__init__()
        self.overview = OverviewCard(opener)
        self.family = FamilyCard()
        self.references = ReferenceCard()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, edge, 0)
        self.column.setSpacing(16)
        self.column.addWidget(back_button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.overview, self.family, self.references):
            self.column.addWidget(card)
        self.column.addStretch(1)
