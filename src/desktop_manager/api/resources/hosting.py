"""Sites and databases of hostings. Each raises OperationNotOffered where it is not offered."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.hosting_operations import DATABASES_LIST, PHP_CHANGE, SITES_LIST
from desktop_manager.api.models.hosting import ChangePhp, HostingDatabases, Site
from desktop_manager.api.reply import Reply


def list_sites(client: Client, account_id: int) -> Reply[list[Site]]:
    """The sites of every hosting that the user sees in an organization. Raises NotFound where they are not in it."""
    return client.call(SITES_LIST, list[Site], path={"account_id": account_id})


def get_databases(client: Client, product_id: int) -> Reply[HostingDatabases]:
    """The databases of a hosting, and who uses them. Raises NotFound for what is no hosting of the user."""
    return client.call(DATABASES_LIST, HostingDatabases, path={"product_id": product_id})


def change_php(client: Client, product_id: int, site_id: int, change: ChangePhp) -> Reply[Site]:
    """Change the PHP settings of a site.

    Raises ServerError "operation_in_progress" while something else runs on the hosting, AccessDenied, NotFound,
    OutcomeUnknown.
    """
    return client.call(PHP_CHANGE, Site, path={"product_id": product_id, "site_id": site_id}, body=change)
