"""The columns of the products: what they are found by, and the orders in which they can stand."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.folding import folded
from desktop_manager.features.hosting.view import SiteEntry
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.models.prepared import Column
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.products import service_word, service_words

NAME, TYPE, ORGANIZATION, EXPIRES, CREATED = "name", "type", "organization", "expires", "created"


class TypeWords:
    """The words for types, asked once: 10,000 products have some thirty types."""

    def __init__(self) -> None:
        """Ask for the types this program knows."""
        self._words = service_words()

    def of(self, product: ProductEntry) -> str:
        """The word for a product's type."""
        return self.of_service(product.service)

    def of_service(self, service: str) -> str:
        """The word for a `service_name`."""
        word = self._words.get(service)
        if word is None:
            word = self._words[service] = service_word(service)
        return word

    def order_of(self, product: ProductEntry) -> str:
        """The word by which it is ordered: a site stands with its hosting."""
        return folded(self.of_service(product.hosting_service) if isinstance(product, SiteEntry) else self.of(product))


def product_columns(types: TypeWords, *, of_all: bool) -> tuple[Column[ProductEntry], ...]:
    """The columns. The name of the organization finds products only where those of all are shown (`of_all`).

    Products of one family share its number, so that by name children stand under their parent in both directions.
    """
    translate = QCoreApplication.translate
    return (
        Column(NAME, translate("Product", "Name"), lambda product: product.name, lambda product: product.family),
        Column(TYPE, translate("Product", "Type"), types.of, types.order_of),
        Column(
            ORGANIZATION,
            translate("Product", "Organization"),
            lambda product: product.organization_name,
            lambda product: folded(product.organization_name),
            searched=of_all,
        ),
        Column(EXPIRES, translate("Product", "Expires"), _expires, lambda product: product.expires_on, searched=False),
        Column(CREATED, translate("Product", "Created"), _created, lambda product: product.created_on, searched=False),
    )


def also_searched(product: ProductEntry) -> tuple[str, ...]:
    """What a product is found by beside its columns."""
    return (product.fqdn, product.internal_name, product.bill_reference, *product.tags)


def _expires(product: ProductEntry) -> str:
    return day(product.expires_on) if product.expires_on is not None else ""


def _created(product: ProductEntry) -> str:
    return day(product.created_on) if product.created_on is not None else ""
