"""The products of one organization, numbered in the order they are put there."""

from __future__ import annotations

from typing import TypedDict, Unpack

from desktop_manager.demo.records import Product, Service, Tag
from desktop_manager.demo.timeline import Timeline


class Details(TypedDict, total=False):
    """What a product may have besides kind, name and dates."""

    internal_name: str
    description: str
    fqdn: str
    tags: tuple[Tag, ...]
    parent: Product
    admin_id: int
    is_free: bool
    is_zero_price: bool
    is_trial: bool
    in_maintenance: bool
    is_locked: bool
    in_operation: bool
    is_transferable: bool
    bill_reference: str


class Shelf:
    """Collects the products of the organization `account_id`; ids start at `first_id`."""

    def __init__(self, account_id: int, first_id: int, timeline: Timeline, admin_id: int) -> None:
        self._account_id = account_id
        self._next_id = first_id
        self._timeline = timeline
        self._admin_id = admin_id
        self._products: list[Product] = []

    def add(self, service: Service, name: str, expires_in: int | None, age: int, **details: Unpack[Details]) -> Product:
        """Adds a product that was ordered `age` days ago and expires in `expires_in` days (None: never)."""
        details.setdefault("admin_id", self._admin_id)
        product = Product(
            id=self._next_id,
            account_id=self._account_id,
            service=service,
            customer_name=name,
            created_at=self._timeline.at(-age, 9, 30),
            expired_at=None if expires_in is None else self._timeline.at(expires_in),
            **details,
        )
        self._next_id += 1
        self._products.append(product)
        return product

    def products(self) -> tuple[Product, ...]:
        """Everything added, in order of id."""
        return tuple(self._products)
