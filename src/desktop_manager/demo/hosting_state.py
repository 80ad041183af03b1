"""The hostings of the demo, and what was changed on them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_manager.demo import errors
from desktop_manager.demo.hosting_records import Hosting, Site
from desktop_manager.demo.records import Product
from desktop_manager.demo.seed import agency, hostings, services

HOSTINGS = (services.WEB_HOSTING, services.HOSTING)


class HostingDesk:
    """Sites and databases of every hosting. What changes one holds it by `writing`."""

    def __init__(self) -> None:
        self._hostings = dict(hostings.HOSTINGS)
        # Ids of products on which a write is under way.
        self._running: set[int] = set()
        self._claiming = threading.Lock()

    def of(self, product: Product) -> Hosting | None:
        """What stands on a product; None where it is no hosting."""
        found = self._hostings.get(product.id)
        if found is None and product.account_id >= agency.FIRST_ACCOUNT_ID and product.service in HOSTINGS:
            return hostings.generated(product)
        return found

    def busy(self, product: Product) -> bool:
        """Whether something runs on a hosting, so that nothing else on it can be changed."""
        hosting = self.of(product)
        restoring = hosting is not None and any(one.in_operation for one in hosting.databases)
        return restoring or product.in_operation or product.id in self._running

    @contextmanager
    def writing(self, product: Product) -> Iterator[None]:
        """Hold a hosting while it is changed; 400 where another change of it is under way."""
        with self._claiming:
            if self.busy(product):
                raise errors.DemoError(400, "operation_in_progress", "An operation is in progress on this hosting")
            self._running.add(product.id)
        try:
            yield
        finally:
            self._running.discard(product.id)

    def set_prefix(self, product: Product, site_id: int, on: bool) -> Site:
        """Turn the MySQL prefix of a site on or off, within `writing`; the site as it is then."""
        hosting = self.of(product)
        assert hosting is not None, "a site stands on a hosting"
        sites = tuple(one._replace(mysql_prefix=on) if one.id == site_id else one for one in hosting.sites)
        self._hostings[product.id] = hosting._replace(sites=sites)
        return next(one for one in sites if one.id == site_id)
