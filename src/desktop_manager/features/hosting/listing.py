"""Sites as lines among the products."""

from collections.abc import Iterable, Sequence

from desktop_manager.features.hosting.view import Site, SiteEntry
from desktop_manager.features.products.condition import Condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import Urgency

SITE = "site"
"""`service` of a site's line; the API has no such service."""


def entry_id(site_id: int) -> int:
    """The id of a site's line, which no product has."""
    return -site_id


def with_sites(products: Sequence[ProductEntry], sites: Iterable[Site]) -> list[ProductEntry]:
    """The products with the sites of each hosting right after it, by name; sites of other hostings are left out."""
    below: dict[int, list[Site]] = {}
    for site in sites:
        below.setdefault(site.hosting_id, []).append(site)
    listed: list[ProductEntry] = []
    for product in products:
        listed.append(product)
        found = sorted(below.get(product.id, ()), key=lambda site: (site.name, site.id))
        listed += [_entry(site, product) for site in found]
    return listed


def _entry(site: Site, hosting: ProductEntry) -> SiteEntry:
    return SiteEntry(
        id=entry_id(site.id),
        organization_id=hosting.organization_id,
        organization_name=hosting.organization_name,
        name=site.name,
        service=SITE,
        internal_name="",
        fqdn=site.name,
        description="",
        bill_reference="",
        expires_on=hosting.expires_on,
        days_left=None,
        urgency=Urgency.NONE,
        condition=Condition.ACTIVE,
        tags=(),
        parent_id=hosting.id,
        parent_name=hosting.name,
        family=hosting.family,
        depth=hosting.depth + 1,
        rights=hosting.rights,
        created_on=hosting.created_on,
        site=site,
        hosting_service=hosting.service,
    )
