"""What the list shows of a product."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.hosting.view import SiteEntry
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import RecordModel
from desktop_manager.ui.pages.products.columns import TypeWords, product_columns
from desktop_manager.ui.pages.products.marks import mark
from desktop_manager.ui.words.dates import days_left
from desktop_manager.ui.words.hosting import php_word


class ProductModel(RecordModel[ProductEntry]):
    """The products as lines: name, what it is and how long it runs, and a chip for what matters.

    Attributes:
        of_all: whether products of several organizations are shown, so that each shows its own.
        nested: whether children stand under their parent, as they do by name.
        by_expiry: whether they stand in the order in which they expire, so that this is said first.
    """

    def __init__(self) -> None:
        """Empty, for one organization, by name."""
        self._types = TypeWords()
        self.of_all = False
        self.nested = True
        self.by_expiry = False
        self._sites: tuple[int, ...] = ()
        super().__init__(product_columns(self._types, of_all=True), self._line_of)

    def tell_sites(self, sites: tuple[int, ...]) -> None:
        """Tell which of the records are sites: they are not counted."""
        self._sites = sites

    @property
    def product_count(self) -> int:
        """Number of products, shown or not."""
        return self.total - len(self._sites)

    @property
    def shown_product_count(self) -> int:
        """Number of products shown."""
        return self.rowCount() - sum(self.shows(site) for site in self._sites)

    def _line_of(self, product: ProductEntry) -> LineItem:
        translate = QCoreApplication.translate
        indent = self._indent(product)
        expiry = days_left(product.days_left) if product.days_left is not None else ""
        php = php_word(product.site) if isinstance(product, SiteEntry) else ""
        owner = product.organization_name if self.of_all else ""
        parent = ""
        if product.parent_name and not indent:
            parent = translate("Product", "in %1").replace("%1", product.parent_name)
        # The end may be cut. The organization goes before the days: a chip tells them where they are few.
        words = (expiry, php, owner, parent) if self.by_expiry else (php, owner, expiry, parent)
        second = " · ".join(word for word in (self._types.of(product), *words) if word)
        avatar = (product.organization_name, product.organization_id) if self.of_all else None
        return LineItem(product.name, second, mark(product), indent, avatar)

    def _indent(self, product: ProductEntry) -> int:
        """How many of its parents are shown above it; the filter may hide some. Sites stay under their hosting."""
        above = 0
        child: ProductEntry | None = product
        for _ in range(product.depth if self.nested else isinstance(product, SiteEntry)):
            if child is None or child.parent_id is None or not self.shows(child.parent_id):
                break
            above += 1
            child = self.find(child.parent_id)
        return above
