"""What the Products page reads from the store, in one go and off the UI thread."""

from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.workspace import Workspace
from desktop_manager.ui.models.prepared import Prepared, prepare
from desktop_manager.ui.pages.products.columns import TypeWords, also_searched, product_columns

_identity = attrgetter("id")


class ProductsData(NamedTuple):
    """Everything the page shows.

    Attributes:
        organization: whose products they are; None for those of all.
        children: for each product that has some, the ids of its children in their order.
        fetched_at: when they were fetched (seconds since 1970 UTC), None if never.
        failure: code why the last refresh failed, None if it did not.
    """

    organization: int | None
    prepared: Prepared[ProductEntry]
    children: dict[int, list[int]]
    fetched_at: int | None
    failure: str | None

    @property
    def known(self) -> bool:
        """Whether the products were ever fetched."""
        return self.fetched_at is not None or bool(self.prepared.records)

    def product(self, identity: int) -> ProductEntry | None:
        """The product with that id."""
        place = self.prepared.places.get(identity)
        return None if place is None else self.prepared.records[place]


def read_products(workspace: Workspace, organization: int | None, wanted: Callable[[], bool]) -> ProductsData:
    """Read the products of one organization, or of all with None.

    None is read if the result is not `wanted` any more once the reads before this one have ended. Raises StoreClosed at
    the end of the login.
    """
    service = workspace.products
    with service.turn:
        products = service.all(organization) if wanted() else []
        children: dict[int, list[int]] = {}
        for product in products:
            if product.parent_id is not None:
                children.setdefault(product.parent_id, []).append(product.id)
        columns = product_columns(TypeWords(), of_all=organization is None)
        prepared = prepare(products, columns, _identity, also_searched)
    return ProductsData(organization, prepared, children, *read_freshness(workspace, organization))


class Freshness(NamedTuple):
    """How fresh the products are, as `ProductsData` has it."""

    fetched_at: int | None
    failure: str | None


def read_freshness(workspace: Workspace, organization: int | None) -> Freshness:
    """Read how fresh the products are, without the products. Raises StoreClosed at the end of the login."""
    service = workspace.products
    return Freshness(service.age(organization), service.failure(organization))
