"""The pages of the window: only those that are finished."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop_manager.api.manager_links import ManagerLink
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.widgets.page_frame import PageFrame


class PageEntry(NamedTuple):
    """A page of the navigation. `make` imports its module, so a page costs nothing before its first visit."""

    id: str
    icon: str
    title: Callable[[], str]
    make: "Callable[[PageContext], PageFrame]"
    manager_link: "Callable[[], ManagerLink]"


def _make_products(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.products.page import ProductsPage

    return ProductsPage(context)


def _make_profile(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.profile.page import ProfilePage

    return ProfilePage(context)


def _products_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import PRODUCTS

    return PRODUCTS


def _profile_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import PROFILE

    return PROFILE


PAGES = (
    PageEntry(
        "products", "package", lambda: QCoreApplication.translate("Pages", "Products"), _make_products, _products_link
    ),
    PageEntry("profile", "user", lambda: QCoreApplication.translate("Pages", "Profile"), _make_profile, _profile_link),
)
FIRST_PAGE = "products"


def page(page_id: str) -> PageEntry:
    """The entry of a page. Raises KeyError for one that does not exist."""
    for entry in PAGES:
        if entry.id == page_id:
            return entry
    raise KeyError(page_id)
