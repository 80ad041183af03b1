"""Sites and databases on the Products page."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.hosting.listing import entry_id
from desktop_manager.ui.pages.products.page import ProductsPage

HOSTING, SITE, OLD_SITE, NODE_SITE = 98301, 5301, 5303, 5311


class HostingPictures:
    """What is switched is discarded again."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        show = partial(self._stage.show, "products")
        return (
            picture("products-hosting", show, partial(self._choose, HOSTING), self._show_databases),
            picture("products-site", partial(self._choose, entry_id(SITE))),
            picture("products-site-unsaved", self._switch, after=self._discard),
            picture("products-site-off", partial(self._choose, entry_id(OLD_SITE))),
            picture("products-site-nodejs", partial(self._choose, entry_id(NODE_SITE))),
        )

    @property
    def _page(self) -> ProductsPage:
        return self._stage.page(ProductsPage)

    def _choose(self, line: int) -> None:
        self._page.show_product(line)

    def _show_databases(self) -> None:
        card = self._page.hostings.sites
        assert card is not None, "a hosting is shown"
        self._page.detail.scroll_area.ensureWidgetVisible(card, 0, 400)

    def _switch(self) -> None:
        self._choose(entry_id(SITE))
        assert self._page.hostings.pane is not None, "a site is shown"
        self._page.hostings.pane.settings.switch.click()

    def _discard(self) -> None:
        self._page.discard_unsaved()
