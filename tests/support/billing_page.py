"""The Billing page opened at one of its tabs."""

from collections.abc import Callable

from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.billing.page import BillingPage


def billing_at(tab: str) -> Callable[[PageContext], BillingPage]:
    """Makes the page for `OpenDemo.show` with that tab in front, so that no other one is fetched and painted first."""

    def make(context: PageContext) -> BillingPage:
        page = BillingPage(context)
        page.open_tab(tab)
        return page

    return make
