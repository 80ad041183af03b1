"""The pages of the window: only those that are finished."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop_manager.api.manager_links import ManagerLink
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.widgets.page_frame import PageFrame


class PageAction(NamedTuple):
    """An action of a page that Ctrl+K finds, also before the page was made: `DataPage.offer_action` says what it does.

    `also`: more words it is found by.
    """

    id: str
    text: str
    also: str = ""


def _no_actions() -> tuple[PageAction, ...]:
    return ()


class PageEntry(NamedTuple):
    """A page of the navigation. `make` imports its module, so a page costs nothing before its first visit."""

    id: str
    icon: str
    title: Callable[[], str]
    make: "Callable[[PageContext], PageFrame]"
    manager_link: "Callable[[], ManagerLink]"
    actions: Callable[[], tuple[PageAction, ...]] = _no_actions


def _make_home(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.home.page import HomePage

    return HomePage(context)


def _home_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import HOME

    return HOME


def _home_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.home.actions import home_actions

    return home_actions()


def _make_renewals(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.renewals.page import RenewalsPage

    return RenewalsPage(context)


def _renewals_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import RENEWALS

    return RENEWALS


def _renewals_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.renewals.actions import renewals_actions

    return renewals_actions()


def _make_billing(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.billing.page import BillingPage

    return BillingPage(context)


def _billing_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import BILLS

    return BILLS


def _billing_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.billing.actions import billing_actions

    return billing_actions()


def _make_security(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.security.page import SecurityPage

    return SecurityPage(context)


def _make_products(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.products.page import ProductsPage

    return ProductsPage(context)


def _make_profile(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.profile.page import ProfilePage

    return ProfilePage(context)


def _security_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import SECURITY

    return SECURITY


def _security_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.security.actions import security_actions

    return security_actions()


def _products_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import PRODUCTS

    return PRODUCTS


def _products_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.products.actions import products_actions

    return products_actions()


def _profile_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import PROFILE

    return PROFILE


def _profile_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.profile.actions import profile_actions

    return profile_actions()


def _make_support(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.support.page import SupportPage

    return SupportPage(context)


def _support_link() -> "ManagerLink":
    from desktop_manager.api.manager_links import SUPPORT_ACCESS

    return SUPPORT_ACCESS


def _support_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.support.actions import support_actions

    return support_actions()


def _make_activity(context: "PageContext") -> "PageFrame":
    from desktop_manager.ui.pages.activity.page import ActivityPage

    return ActivityPage(context)


def _activity_link() -> "ManagerLink":
    # The journal is this program's own: its home is the nearest page that the Manager has.
    from desktop_manager.api.manager_links import HOME

    return HOME


def _activity_actions() -> tuple[PageAction, ...]:
    from desktop_manager.ui.pages.activity.actions import activity_actions

    return activity_actions()


PAGES = (
    PageEntry(
        "home",
        "house",
        lambda: QCoreApplication.translate("Pages", "Home"),
        _make_home,
        _home_link,
        _home_actions,
    ),
    PageEntry(
        "renewals",
        "refresh-cw",
        lambda: QCoreApplication.translate("Pages", "Renewals"),
        _make_renewals,
        _renewals_link,
        _renewals_actions,
    ),
    PageEntry(
        "billing",
        "receipt-text",
        lambda: QCoreApplication.translate("Pages", "Billing"),
        _make_billing,
        _billing_link,
        _billing_actions,
    ),
    PageEntry(
        "security",
        "shield",
        lambda: QCoreApplication.translate("Pages", "Security"),
        _make_security,
        _security_link,
        _security_actions,
    ),
    PageEntry(
        "products",
        "package",
        lambda: QCoreApplication.translate("Pages", "Products"),
        _make_products,
        _products_link,
        _products_actions,
    ),
    PageEntry(
        "profile",
        "user",
        lambda: QCoreApplication.translate("Pages", "Profile"),
        _make_profile,
        _profile_link,
        _profile_actions,
    ),
    PageEntry(
        "support",
        "life-buoy",
        lambda: QCoreApplication.translate("Pages", "Support"),
        _make_support,
        _support_link,
        _support_actions,
    ),
    PageEntry(
        "activity",
        "list",
        lambda: QCoreApplication.translate("Pages", "Activity"),
        _make_activity,
        _activity_link,
        _activity_actions,
    ),
)
FIRST_PAGE = "home"


def page(page_id: str) -> PageEntry:
    """The entry of a page. Raises KeyError for one that does not exist."""
    for entry in PAGES:
        if entry.id == page_id:
            return entry
    raise KeyError(page_id)
