"""The calls of kSuite offers, all of our own contract: no public call changes an offer (manager-api.md §10)."""

from __future__ import annotations

from desktop_manager.api import manager_links
from desktop_manager.api.operation import Operation, Tier

KSUITE_LIST = Operation(
    "ksuite.list", "GET", "/desktop/1/ksuite", Tier.EXTENSION, "accounts", manager_links.KSUITE_OFFER
)
KSUITE_QUOTE = Operation(
    "ksuite.quote",
    "GET",
    "/desktop/1/ksuite/{product_id}/quote",
    Tier.EXTENSION,
    "accounts",
    manager_links.KSUITE_OFFER,
)
KSUITE_RAISE = Operation(
    "ksuite.raise",
    "POST",
    "/desktop/1/ksuite/{product_id}/offer",
    Tier.EXTENSION,
    "accounts",
    manager_links.KSUITE_OFFER,
)

KSUITE_OPERATIONS = (KSUITE_LIST, KSUITE_QUOTE, KSUITE_RAISE)
