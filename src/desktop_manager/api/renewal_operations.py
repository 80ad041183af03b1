"""The calls of renewals, all of our own contract: the export has none (manager-api.md §6)."""

from __future__ import annotations

from desktop_manager.api import manager_links
from desktop_manager.api.operation import Operation, Tier

RENEWALS_LIST = Operation(
    "renewals.list", "GET", "/desktop/1/renewals", Tier.EXTENSION, "accounts", manager_links.RENEWALS
)
RENEWALS_CHANGE = Operation(
    "renewals.change", "POST", "/desktop/1/renewals/changes", Tier.EXTENSION, "accounts", manager_links.RENEWALS
)
RENEWALS_RENEW = Operation(
    "renewals.renew", "POST", "/desktop/1/renewals/orders", Tier.EXTENSION, "accounts", manager_links.RENEWALS
)

RENEWAL_OPERATIONS = (RENEWALS_LIST, RENEWALS_CHANGE, RENEWALS_RENEW)
