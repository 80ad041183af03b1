"""What the Products page shows of hostings: cards beside those of a product, and a pane of its own for a site."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.features.hosting.rules import HOSTING_SERVICES
from desktop_manager.features.hosting.view import HostingView, SiteEntry
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.pages.products.detail_pane import EDGE, DetailPane
from desktop_manager.ui.pages.products.hosting_reader import HostingReader

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.pages.products.databases_card import DatabasesCard
    from desktop_manager.ui.pages.products.prefix_entry import PrefixEntryCard
    from desktop_manager.ui.pages.products.site_pane import SitePane
    from desktop_manager.ui.pages.products.sites_card import SitesCard


class HostingParts(QObject):
    """Made with the page; the cards and the pane when the first hosting or site is selected.

    Signals:
        site_chosen: id of the line of a site that the user goes to.
        link_failed: an address for which no browser could be started.
    """

    site_chosen = Signal(int)
    link_failed = Signal(str)

    def __init__(self, page: "DataPage", context: "PageContext", detail: DetailPane) -> None:
        """Show it in `detail`; messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._detail = detail
        self.pane: SitePane | None = None
        self.sites: SitesCard | None = None
        self.databases: DatabasesCard | None = None
        self.folder: PrefixEntryCard | None = None
        # Id of the hosting that the cards tell of.
        self._on_cards: int | None = None
        self.reader = HostingReader(context, page)
        self.reader.shown.connect(self._take)
        self.reader.failed.connect(self._fail)

    def list_sites(self, hosted: frozenset[int]) -> None:
        """Have the sites of the current organization fetched for the list; `hosted`: those that have hostings."""
        current = self._context.organization
        self.reader.list_sites(current.id if current is not None and current.id in hosted else None)

    def show_site(self, entry: SiteEntry) -> None:
        """Show a site in place of the cards of a product."""
        pane = self._made_pane()
        pane.show_site(entry.site)
        self._detail.show_other(entry, pane)
        self.reader.look_at(entry.site.hosting_id, entry.organization_id)

    def show_product(self, product: ProductEntry) -> None:
        """Show beside the cards of a product what stands on it, if it is a hosting."""
        hosting = product.service in HOSTING_SERVICES
        if hosting and self.sites is None:
            self._make_cards()
        if self.folder is not None:
            self.folder.setVisible(hosting)
        if product.id != self._on_cards:
            # Until it is read: those of the last hosting are not those of this one.
            self._show_cards(False)
        if hosting:
            self.reader.look_at(product.id, product.organization_id)
        else:
            self.reader.look_away()

    def unsaved(self) -> str:
        """What leaving the page would lose, as a sentence; "" if nothing."""
        return self.pane.settings.unsaved() or self.pane.files.unsaved() if self.pane is not None else ""

    def discard_unsaved(self) -> None:
        """Give it up."""
        if self.pane is not None:
            self.pane.settings.discard_all()

    def _made_pane(self) -> "SitePane":
        if self.pane is None:
            from desktop_manager.ui.pages.products.site_pane import SitePane

            self.pane = SitePane(self._page, self._context, EDGE)
            self.pane.link_failed.connect(self.link_failed)
        return self.pane

    def _make_cards(self) -> None:
        from desktop_manager.ui.pages.products.databases_card import DatabasesCard
        from desktop_manager.ui.pages.products.sites_card import SitesCard

        self.sites = SitesCard(self._context)
        self.sites.site_chosen.connect(self.site_chosen)
        self.databases = DatabasesCard(self._context)
        for card in (self.sites, self.databases):
            card.link_failed.connect(self.link_failed)
            self._detail.add_card(card)
        self._detail.add_card(self.made_folder())

    def made_folder(self) -> "PrefixEntryCard":
        """The card that leads to the MySQL prefix in a folder."""
        if self.folder is None:
            from desktop_manager.ui.pages.products.prefix_entry import PrefixEntryCard

            self.folder = PrefixEntryCard(self._context, self._page)
            self.folder.hide()
        return self.folder

    def _show_cards(self, shown: bool) -> None:
        for card in (self.sites, self.databases):
            if card is not None:
                card.setVisible(shown)

    def _take(self, view: HostingView) -> None:
        pending = view.offered is None and (self._context.refreshing or self._context.offline)
        product = self._detail.product
        if isinstance(product, SiteEntry):
            if self.pane is not None and product.site.hosting_id == view.id:
                self.pane.show_hosting(view, pending=pending)
        elif self.sites is not None and self.databases is not None and product is not None and product.id == view.id:
            self.sites.show_hosting(view, pending=pending)
            self.databases.show_hosting(view, pending=pending)
            self._on_cards = view.id
            self._show_cards(True)
        self._detail.lay_out_now()

    def _fail(self, error: Exception) -> None:
        self._page.show_failure(error, has_content=True)
