"""One product as the page shows it."""

from datetime import date

import msgspec

from desktop_manager.features.products.condition import Condition
from desktop_manager.features.products.expiry import Urgency


class ProductEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A product with what the page derives from it.

    Attributes:
        name: what the customer calls it.
        service: the API's `service_name`; the page words it.
        expires_on: due date in the user's time zone, None if it does not expire.
        days_left: whole days until then, negative after it, None if it does not expire.
        parent_id: id of the product it belongs to, None if it stands alone or that one is not known.
        parent_name: name of that product, "" for none.
        family: number of its family, in the order of the names of the heads; a product and its children share it.
        depth: how many products stand above it in its family; 0 for a head.
        rights: codes of what the user may do: "technical", "statistic", "check", "sale".
        created_on: date in the user's time zone, None if unknown.
    """

    id: int
    organization_id: int
    organization_name: str
    name: str
    service: str
    internal_name: str
    fqdn: str
    description: str
    bill_reference: str
    expires_on: date | None
    days_left: int | None
    urgency: Urgency
    condition: Condition
    tags: tuple[str, ...]
    parent_id: int | None
    parent_name: str
    family: int
    depth: int
    rights: tuple[str, ...]
    created_on: date | None
