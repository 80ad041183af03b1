"""The parts of a product's detail, one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.pages.products.family_card import FamilyCard
from desktop_manager.ui.pages.products.overview_card import OverviewCard
from desktop_manager.ui.pages.products.reference_card import ReferenceCard
from desktop_manager.ui.widgets.button import Button


class DetailCards(QWidget):
    """The cards in their column."""

    def __init__(
        self,
        overview: OverviewCard,
        family: FamilyCard,
        references: ReferenceCard,
        back_button: Button,
        edge: int,
    ) -> None:
        """Take the cards and the button that stands above them; `edge` is the room at their right in logical pixels."""
        super().__init__()
        self.overview = overview
        self.family = family
        self.references = references
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, edge, 0)
        self.column.setSpacing(16)
        self.column.addWidget(back_button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (overview, family, references):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def add_card(self, card: QWidget) -> None:
        """Put a card of some kinds of products between what the product is and what belongs to it."""
        self.column.insertWidget(self.column.indexOf(self.family), card)
