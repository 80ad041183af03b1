"""What the Products page shows of renewals: how the selected product is renewed, and the ways to the Renewals page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.store.areas import Area
from desktop_manager.ui.target import Target

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.features.products.entry import ProductEntry
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.pages.products.detail_pane import DetailPane
    from desktop_manager.ui.pages.products.renewal_reading import RenewalRead
    from desktop_manager.ui.tasks import TaskHandle

RENEWALS = "renewals"
"""Id of the Renewals page."""


class RenewalParts(QObject):
    """Reads how the selected product is renewed, and tells the first card of the detail."""

    def __init__(self, page: DataPage, detail: DetailPane) -> None:
        """Show it in `detail`; messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._detail = detail
        self._product: ProductEntry | None = None
        self._found: RenewalRead | None = None
        # What the server was last known to tell, so that the next product has its rows before it is read.
        self._telling: bool | None = None
        self._connected = False
        self._generation = 0
        self._wanted = False
        self._fetching = False
        self._failed = False
        self._context.areas_changed.connect(self._areas_changed)
        self._context.refresh_ended.connect(self._refresh_ended)

    @property
    def found(self) -> RenewalRead | None:
        """What is shown; None while nothing was read."""
        return self._found

    def show_product(self, product: ProductEntry) -> None:
        """Show how a product is renewed, beside what else is shown of it."""
        overview = self._detail.overview
        if not self._connected:
            self._connected = True
            overview.renew_wanted.connect(self._renew)
            overview.renewals_wanted.connect(self._show_in_renewals)
        if self._product is None or self._product.id != product.id:
            self._found = None
            self._wanted = True
        self._product = product
        overview.show_renewal(self._found, telling=self._telling)
        self._read()

    def look_away(self) -> None:
        """No product is in sight any more."""
        self._product = None

    def _read(self) -> None:
        product = self._product
        assert product is not None, "only of a product that is shown"
        self._generation += 1
        workspace = self._context.workspace

        def work(_handle: TaskHandle) -> RenewalRead:
            from desktop_manager.ui.pages.products.renewal_reading import read_renewal

            return read_renewal(workspace, product)

        self._context.tasks.read(self, ("products.renewal", product.id, self._generation), work, self._show, self._fail)

    def _show(self, found: RenewalRead) -> None:
        product = self._product
        if product is None or product.id != found.product:
            return
        context = self._context
        trouble = "network" if context.offline else "unavailable" if self._failed else ""
        self._found = found = found._replace(failure=found.failure or trouble)
        pending = found.told is None and (context.refreshing or context.offline)
        self._telling = None if pending else bool(found.told)
        self._detail.overview.show_renewal(found, telling=self._telling)
        self._detail.lay_out_now()
        if found.told and self._wanted and not self._fetching and not context.refreshing:
            self._wanted = False
            if not found.without_rights:
                self._fetch(product.organization_id)

    def _fail(self, error: Exception) -> None:
        self._page.show_failure(error, has_content=True)

    def _fetch(self, organization: int) -> None:
        """Fetch them, unless they are fresh: those of another organization may not have come in the background yet."""
        self._fetching = True
        renewals = self._context.workspace.renewals

        def work(_handle: TaskHandle) -> WriteResult:
            from desktop_manager.features.changes import WriteResult

            return WriteResult(renewals.fetch(organization))

        self._context.tasks.write(self, work, self._fetched, self._fetched)

    def _fetched(self, result: object) -> None:
        self._fetching = False
        self._failed = isinstance(result, Exception)
        if self._failed or self._wanted:
            # Why it failed is said with what is shown; and another product may have been chosen meanwhile.
            self._read_if_seen()

    def _areas_changed(self, areas: frozenset[Area]) -> None:
        if Area.RENEWALS in areas:
            self._read_if_seen()

    def _refresh_ended(self, _error: Exception | None) -> None:
        # What the server offers is known now.
        self._wanted = True
        self._read_if_seen()

    def _read_if_seen(self) -> None:
        if self._product is not None and self._page.isVisible():
            self._read()

    def _renew(self) -> None:
        from desktop_manager.ui.pages.renewals.actions import RENEW

        self._go(RENEW)

    def _show_in_renewals(self) -> None:
        self._go("")

    def _go(self, action: str) -> None:
        product = self._product
        if product is not None:
            self._context.target_requested.emit(Target(RENEWALS, product.organization_id, action, product.id))
