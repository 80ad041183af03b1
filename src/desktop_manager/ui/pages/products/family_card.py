"""The card that says which products belong together."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.pages.products.product_link import ProductLink
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.words.products import service_word

MOST = 8
"""Children named; the list shows all of them."""


class FamilyCard(Card):
    """Parent and children of a product, each a link. `product_chosen(id)` when one is followed."""

    product_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_family`."""
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Products that belong together"))
        self.links: list[ProductLink] = []
        self.parents = FactRow(self.tr("Belongs to"))
        self.children_row = FactRow(self.tr("Contains"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.parents)
        column.addWidget(self.children_row)
        self.add_row(holder)
        self._lists: list[QWidget] = []

    def show_family(self, parent: ProductEntry | None, children: Sequence[ProductEntry]) -> None:
        """Show another family; without any the card is not there."""
        self.links.clear()
        for old in self._lists:
            old.hide()
            old.deleteLater()
        self._lists = []
        self._show(self.parents, [parent] if parent is not None else [])
        self._show(self.children_row, children)
        self.setVisible(parent is not None or bool(children))

    def _show(self, row: FactRow, products: Sequence[ProductEntry]) -> None:
        row.show_fact(", ".join(product.name for product in products))
        if not products:
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for product in products[:MOST]:
            link = ProductLink(product)
            link.clicked.connect(self._follow)
            self.links.append(link)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(link)
            line.addWidget(Label(service_word(product.service), "secondary"))
            line.addStretch(1)
            column.addLayout(line)
        if len(products) > MOST:
            column.addWidget(Label(self.tr("and %n more, under it in the list", "", len(products) - MOST), "secondary"))
        row.put_instead(holder)
        self._lists.append(holder)

    def _follow(self) -> None:
        link = self.sender()
        assert isinstance(link, ProductLink)
        self.product_chosen.emit(link.product)
