"""What the Products page reads from the store, in one go and off the UI thread."""

from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from desktop_manager.features.hosting.listing import SITE, with_sites
from desktop_manager.features.hosting.rules import HOSTING_SERVICES
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.prepared import Prepared, prepare
from desktop_manager.ui.pages.products.columns import TypeWords, also_searched, product_columns

_identity = attrgetter("id")


class ProductsData(NamedTuple):
    """Everything the page shows.

    Attributes:
        organization: whose products they are; None for those of all.
        prepared: the products, and under each hosting its sites.
        sites: the ids of the sites' lines, which are not counted as products.
        hosted: the organizations that have a hosting.
        children: for each product that has some, the ids of its children in their order.
        fetched_at: when they were fetched (seconds since 1970 UTC), None if never.
        failure: code why the last refresh failed, None if it did not.
    """

    organization: int | None
    prepared: Prepared[ProductEntry]
    sites: tuple[int, ...]
    hosted: frozenset[int]
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
        listed = _with_sites(workspace, organization, products)
        columns = product_columns(TypeWords(), of_all=organization is None)
        prepared = prepare(listed, columns, _identity, also_searched)
    sites = tuple(one.id for one in listed if one.service == SITE)
    hosted = frozenset(one.organization_id for one in products if one.service in HOSTING_SERVICES)
    return ProductsData(organization, prepared, sites, hosted, children, *read_freshness(workspace, organization))


def _with_sites(workspace: Workspace, organization: int | None, products: list[ProductEntry]) -> list[ProductEntry]:
    if not products or not workspace.store.counts(Area.SITES):
        return products
    return with_sites(products, workspace.hosting.sites(organization))


class Freshness(NamedTuple):
    """How fresh the products are, as `ProductsData` has it."""

    fetched_at: int | None
    failure: str | None


def read_freshness(workspace: Workspace, organization: int | None) -> Freshness:
    """Read how fresh the products are, without the products. Raises StoreClosed at the end of the login."""
    service = workspace.products
    return Freshness(service.age(organization), service.failure(organization))
