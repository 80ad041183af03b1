"""What the Products page shows and does of kSuites."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.features.products.entry import ProductEntry

if TYPE_CHECKING:
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.pages.products.detail_pane import DetailPane
    from desktop_manager.ui.pages.products.ksuite_card import KSuiteCard

SERVICE = "ksuite"
"""The API's `service_name` of a kSuite."""


class KSuiteParts(QObject):
    """Made with the page; its card when the first kSuite is selected."""

    def __init__(self, page: DataPage, detail: DetailPane) -> None:
        """Show the card in `detail`; messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._detail = detail
        self._wanted: int | None = None
        self.card: KSuiteCard | None = None

    def show_product(self, product: ProductEntry) -> None:
        """Show the card beside those of a product, if it is a kSuite."""
        if self.card is None and product.service == SERVICE:
            from desktop_manager.ui.pages.products.ksuite_card import KSuiteCard

            self.card = KSuiteCard(self._page)
            self.card.arranged.connect(self._detail.lay_out_now)
            self._detail.add_card(self.card)
        if self.card is None:
            return
        was_shown = not self.card.isHidden()
        self.card.show_product(product)
        if was_shown or not self.card.isHidden():
            self._detail.lay_out_now()
        if self._wanted == product.id:
            self._wanted = None
            self.card.begin()

    def modify(self, product: int) -> None:
        """Modify the offer of the kSuite of that id: of the one that is shown now, else as soon as it is shown."""
        shown = self._detail.product
        if self.card is not None and shown is not None and shown.id == product:
            self.card.begin()
        else:
            self._wanted = product

    @staticmethod
    def find(products: Iterable[ProductEntry], organization: int | None) -> ProductEntry | None:
        """The kSuite of an organization, else the first of any."""
        suites = [one for one in products if one.service == SERVICE]
        own = (one for one in suites if one.organization_id == organization)
        return next(own, suites[0] if suites else None)
