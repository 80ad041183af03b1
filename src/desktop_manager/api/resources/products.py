"""Products of one organization or of all."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_manager.api.client import Client
from desktop_manager.api.models.product import Product
from desktop_manager.api.operations import PRODUCTS_LIST
from desktop_manager.api.reply import Reply


def list_products(client: Client, page: int, *, per_page: int) -> Reply[list[Product]]:
    """A page (from 1) of the products of every organization, ordered by organization and id."""
    query: dict[str, int | str] = {"order_by": "account_id,id", "page": page, "per_page": per_page}
    return client.call(PRODUCTS_LIST, list[Product], query=query)


def iter_products(
    client: Client, account_id: int | None = None, *, per_page: int = 100
) -> Iterator[Reply[list[Product]]]:
    """The products, page by page, each product once; without `account_id` those of every organization."""
    return client.pages(PRODUCTS_LIST, Product, query={"account_id": account_id}, per_page=per_page)
