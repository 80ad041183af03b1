"""The calls of hostings, all of our own contract: the export has none (manager-api.md §8)."""

from __future__ import annotations

from desktop_manager.api import manager_links
from desktop_manager.api.operation import Operation, Tier

SITES_LIST = Operation(
    "hosting.sites.list",
    "GET",
    "/desktop/1/accounts/{account_id}/sites",
    Tier.EXTENSION,
    "accounts",
    manager_links.HOSTINGS,
)
DATABASES_LIST = Operation(
    "hosting.databases.list",
    "GET",
    "/desktop/1/hostings/{product_id}/databases",
    Tier.EXTENSION,
    "accounts",
    manager_links.HOSTINGS,
)
PHP_CHANGE = Operation(
    "hosting.php.change",
    "PATCH",
    "/desktop/1/hostings/{product_id}/sites/{site_id}/php",
    Tier.EXTENSION,
    "accounts",
    manager_links.HOSTINGS,
)

HOSTING_OPERATIONS = (SITES_LIST, DATABASES_LIST, PHP_CHANGE)
