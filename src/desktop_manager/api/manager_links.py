"""Pages of Infomaniak's web Manager, for what the API cannot do.

Source: manager-api.md §12. A link without an organization id opens in the organization currently selected in the
Manager. Where the exact page is not known, the link goes to the nearest known one and `clicks` names the steps that
follow, as codes that the window words.
"""

from __future__ import annotations

from typing import NamedTuple

MANAGER = "https://manager.infomaniak.com"
MY_KSUITE = "https://ksuite.infomaniak.com"
"""The page of the personal suite (my kSuite), which comes first where a user has one."""


class ManagerLink(NamedTuple):
    """A page of the Manager: path ("{acc}" = organization id), clicks that follow, whether an organization matters."""

    path: str
    clicks: tuple[str, ...] = ()
    needs_organization: bool = False


PROFILE = ManagerLink("/v3/ng/profile/user/dashboard")
PROFILE_EDIT = ManagerLink("/v3/ng/profile/user/dashboard", ("edit_profile",))
SUPPORT_CODE = ManagerLink("/v3/ng/profile/user/dashboard", ("read_support_code",))
NEWS = ManagerLink("/v3/ng/profile/user/dashboard", ("infomaniak_news", "manage"))
SUPPORT_ACCESS = ManagerLink("/v3/ng/profile/user/helpdesk-access")
VIP_CODE = ManagerLink("/v3/{acc}/ng/home", ("products", "premium_support"), True)
AUTHORIZATION_CODE = ManagerLink("/v3/ng/products/web/domains", ("the_domain", "authorization_code"), True)
TOKENS = ManagerLink("/v3/ng/profile/user/token/list")
APPLICATION_PASSWORDS = ManagerLink("/v3/ng/profile/user/connection-history/application-password")
LOGIN_ACTIVITY = ManagerLink("/v3/ng/profile/user/connection-history/activity")
PASSWORD = ManagerLink("/v3/ng/profile/edit-password")
TWO_STEP = ManagerLink(
    "/v3/ng/profile/user/security-and-recovery-parameters/dashboard?global-settings=user-account-security-2fa"
)
SECURITY = ManagerLink(
    "/v3/ng/profile/user/security-and-recovery-parameters/dashboard?global-settings=user-account-security"
)
BILLS = ManagerLink("/v3/invoicing/{acc}/bills", needs_organization=True)
BILLING_ADDRESSES = ManagerLink("/v3/invoicing/{acc}/bills", ("accounting", "billing_addresses"), True)
REMINDERS = ManagerLink("/v3/invoicing/{acc}/bills", ("accounting", "configuration"), True)
PAYMENT_METHODS = ManagerLink("/v3/invoicing/payment-methods", needs_organization=True)
RENEWALS = ManagerLink("/v3/{acc}/accounts/accounting/renewal", needs_organization=True)
ORGANIZATION = ManagerLink("/v3/{acc}/ng/home", needs_organization=True)
ORGANIZATIONS = ManagerLink("/v3/ng/profile/user/dashboard", ("manage_my_account", "organizations"))
USERS = ManagerLink("/v3/ng/accounts/rights/users/list", needs_organization=True)
DOMAINS = ManagerLink("/v3/ng/products/web/domains", needs_organization=True)
MAIL_SERVICE = ManagerLink("/v3/ng/products/ksuite/service-mail", needs_organization=True)
KDRIVE = ManagerLink("/v3/ng/products/ksuite/kdrive", needs_organization=True)
HOSTINGS = ManagerLink("/v3/{acc}/ng/home", ("products", "the_hosting"), True)
HOME = ManagerLink("/v3/ng/home", needs_organization=True)
PRODUCTS = ManagerLink("/v3/{acc}/ng/home", ("products",), True)
KSUITE_OFFER = ManagerLink("/v3/ng/home", ("products", "the_ksuite", "modify_offer"), True)

CONTACT_SUPPORT = "https://support.infomaniak.com"
"""Where Support is reached, and abuse reported: no page of its own is publicly known for that (§12)."""
SERVICE_STATUS = "https://infomaniakstatus.com"
"""Infomaniak's status page; Linuxfabrik's monitoring-plugins (infomaniak-events) name it beside /2/events."""

_PRODUCT_PAGES = {
    "domain": DOMAINS,
    "domain_name": DOMAINS,
    "email_hosting": MAIL_SERVICE,
    "mail": MAIL_SERVICE,
    "drive": KDRIVE,
    "ksuite": HOME,
}
_HOSTING_SERVICES = frozenset(("hosting", "web_hosting", "hosting_3", "hebergement_web"))


def product_link(service_name: str, product_id: int) -> ManagerLink:
    """The nearest known page of a product: its own for a hosting, its service's list, else the organization's home."""
    if service_name in _HOSTING_SERVICES:
        return ManagerLink(f"/v3/hosting/{{acc}}/hosting/{product_id}/dashboard", needs_organization=True)
    return _PRODUCT_PAGES.get(service_name, PRODUCTS)


def site_settings_link(hosting_id: int) -> ManagerLink:
    """The dashboard of a hosting; from there to a site's PHP / Apache tab (its own page is not known, §12)."""
    clicks = ("the_site", "advanced_settings", "manage", "php_apache")
    return ManagerLink(f"/v3/hosting/{{acc}}/hosting/{hosting_id}/dashboard", clicks, True)


def databases_link(hosting_id: int) -> ManagerLink:
    """The dashboard of a hosting; from there to its databases, whose names show the prefix."""
    return ManagerLink(f"/v3/hosting/{{acc}}/hosting/{hosting_id}/dashboard", ("databases",), True)


def url(link: ManagerLink, organization_id: int | None = None) -> str:
    """The address to open in the browser; without an id, a page that has an organization in its path becomes HOME."""
    if "{acc}" not in link.path:
        return MANAGER + link.path
    if organization_id is None:
        return MANAGER + HOME.path
    return MANAGER + link.path.replace("{acc}", str(organization_id))
