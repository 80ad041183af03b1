"""The card with the names under which others know a product."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.products import right_word


class ReferenceCard(Card):
    """Description, internal name, bill reference, id, when it was created, and what the user may do with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_product`."""
        super().__init__(self.tr("References"), parent=parent)
        self.description = FactRow(self.tr("Description"))
        self.internal_name = FactRow(self.tr("Internal name"), copied=True)
        self.bill_reference = FactRow(self.tr("Bill reference"), copied=True)
        self.product_id = FactRow(self.tr("Product id"), copied=True)
        self.created = FactRow(self.tr("Created"))
        self.rights = FactRow(self.tr("Your rights"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(0)
        for row in (
            self.description,
            self.internal_name,
            self.bill_reference,
            self.product_id,
            self.created,
            self.rights,
        ):
            column.addWidget(row)
        self.add_row(holder)

    def show_product(self, product: ProductEntry) -> None:
        """Show another product."""
        self.description.show_fact(product.description)
        self.internal_name.show_fact(product.internal_name)
        self.bill_reference.show_fact(product.bill_reference)
        self.product_id.show_fact(str(product.id))
        self.created.show_fact(day(product.created_on) if product.created_on is not None else "")
        rights = ", ".join(right_word(right) for right in product.rights)
        self.rights.show_fact(rights or self.tr("None that the API names"))
