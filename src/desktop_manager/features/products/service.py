"""The products of a login, read from its store."""

import threading
from collections.abc import Callable, Iterator
from datetime import tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_manager.api.decoding import decode, decoder
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.profile import Profile
from desktop_manager.features.folding import folded
from desktop_manager.features.products.condition import condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import days_left, local_date, urgency
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

RIGHTS = ("technical", "statistic", "check", "sale")


class ProductsService:
    """Reads products from one login's store; belongs on a worker."""

    def __init__(self, store: Store, *, now: Callable[[], int]) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._now = now
        self._decode = decoder(Product).decode
        self.turn = threading.RLock()
        """Held while products are read and made ready: two at work at once would take longer than one after the other,
        and take the time from the window."""

    def all(self, organization: int | None) -> list[ProductEntry]:
        """The products of one organization, or of all with None, each child right after its parent, else by name."""
        with self.turn:
            return self._read(organization)

    def _read(self, organization: int | None) -> list[ProductEntry]:
        # One by one: a single call for 10,000 of them would hold Python, and with it the window, for its whole length.
        known = [self._decode(payload) for payload in self._store.read(Area.PRODUCTS, organization)]
        accounts = decode(self._store.read_json_array(Area.ACCOUNTS), list[Account])
        names = {product.id: _name(product) for product in known}
        facts = _Facts({account.id: account.name for account in accounts}, names, self.zone(), self._now())
        return [_entry(kin, facts) for kin in _families(known, names)]

    def age(self, organization: int | None) -> int | None:
        """When the products were fetched last (seconds since 1970 UTC), None if never."""
        return self._store.age(Area.PRODUCTS, organization)

    def failure(self, organization: int | None) -> str | None:
        """Code of why the last refresh of the products failed, None if it did not."""
        covering = (None, organization)
        found = (failure for failure in self._store.failures() if failure.area == Area.PRODUCTS)
        return next((failure.code for failure in found if failure.organization in covering), None)

    def zone(self) -> tzinfo | None:
        """The user's time zone as the profile names it; None, this computer's own, where it names none we know."""
        payloads = self._store.read(Area.PROFILE)
        preferences = decode(payloads[0], Profile).preferences if payloads else None
        if preferences is None or preferences.timezone is None:
            return None
        try:
            return ZoneInfo(preferences.timezone.name)
        except (ZoneInfoNotFoundError, ValueError):
            return None


class _Facts(NamedTuple):
    """What the entries are made with: names of organizations and products, the user's zone, and the time."""

    organizations: dict[int, str]
    names: dict[int, str]
    zone: tzinfo | None
    now: int


class _Kin(NamedTuple):
    product: Product
    family: int
    depth: int


def _families(products: list[Product], names: dict[int, str]) -> Iterator[_Kin]:
    """Products by name, each followed by its children; a child whose parent is not among them stands alone."""

    def by_name(product: Product) -> tuple[str, int]:
        return folded(names[product.id]), product.id

    children: dict[int, list[Product]] = {}
    heads = []
    for product in products:
        parent = product.parent_id
        if parent is not None and parent in names and parent != product.id:
            children.setdefault(parent, []).append(product)
        else:
            heads.append(product)
    seen: set[int] = set()
    for family, head in enumerate(sorted(heads, key=by_name)):
        waiting = [_Kin(head, family, 0)]
        while waiting:
            kin = waiting.pop()
            seen.add(kin.product.id)
            yield kin
            below = sorted(children.pop(kin.product.id, ()), key=by_name, reverse=True)
            waiting.extend(_Kin(child, family, kin.depth + 1) for child in below)
    # Products that name each other as parent belong to no head; they are shown all the same.
    left = sorted((product for product in products if product.id not in seen), key=by_name)
    yield from (_Kin(product, len(heads) + number, 0) for number, product in enumerate(left))


def _name(product: Product) -> str:
    return product.customer_name or product.internal_name or product.fqdn or str(product.id)


def _entry(kin: _Kin, facts: _Facts) -> ProductEntry:
    product, family, depth = kin
    expires = product.expired_at or None
    days = days_left(expires, facts.now, facts.zone) if expires is not None else None
    rights = product.rights
    parent = product.parent_id if product.parent_id in facts.names and product.parent_id != product.id else None
    created = product.created_at
    return ProductEntry(
        id=product.id,
        organization_id=product.account_id,
        organization_name=facts.organizations.get(product.account_id, str(product.account_id)),
        name=facts.names[product.id],
        service=product.service_name,
        internal_name=product.internal_name or "",
        fqdn=product.fqdn or "",
        description=product.description or "",
        bill_reference=product.bill_reference or "",
        expires_on=local_date(expires, facts.zone) if expires is not None else None,
        days_left=days,
        urgency=urgency(days),
        condition=condition(product, days),
        tags=tuple(tag.name for tag in product.tags or ()),
        parent_id=parent,
        parent_name=facts.names[parent] if parent is not None else "",
        family=family,
        depth=depth,
        rights=tuple(right for right in RIGHTS if rights is not None and getattr(rights, right)),
        created_on=local_date(created, facts.zone) if created is not None else None,
    )
