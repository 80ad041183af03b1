"""Where the record of a change is found in the window."""

from desktop_manager.features.snapshot.records import ChangeEntry
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing import actions as billing
from desktop_manager.ui.pages.profile import actions as profile
from desktop_manager.ui.pages.security import actions as security
from desktop_manager.ui.pages.support import actions as support
from desktop_manager.ui.target import Target

_PLACES: dict[str, tuple[str, str]] = {
    Area.ACCOUNTS: ("profile", ""),
    Area.PRODUCTS: ("products", ""),
    Area.SITES: ("products", ""),
    Area.KSUITE_OFFERS: ("products", ""),
    Area.RENEWALS: ("renewals", ""),
    Area.INVOICES: ("billing", ""),
    Area.REMINDERS: ("billing", billing.REMINDERS),
    Area.BILLING_ADDRESSES: ("billing", billing.ADDRESSES),
    Area.PAYMENT_SETTINGS: ("billing", billing.SETTINGS),
    Area.PREPAID: ("billing", billing.PREPAID),
    Area.SESSIONS: ("security", security.SESSIONS),
    Area.TWO_STEP: ("security", ""),
    Area.BACKUP_CODES: ("security", ""),
    Area.APPLICATION_PASSWORDS: ("profile", ""),
    Area.PROFILE: ("profile", ""),
    Area.MEMBERS: ("profile", profile.MEMBERS),
    Area.TEAMS: ("profile", profile.MEMBERS),
    Area.SUPPORT_ACCESS: ("support", support.ACCESSES),
}
_WITH_RECORD = frozenset((Area.PRODUCTS, Area.KSUITE_OFFERS, Area.RENEWALS, Area.INVOICES, Area.REMINDERS))


def target_of(entry: ChangeEntry) -> Target:
    """The page where it is seen, in its organization; its own line there while the record exists."""
    page, action = _PLACES[entry.area]
    gone = entry.area == Area.ACCOUNTS and not entry.is_known
    organization = None if gone or not entry.organization else entry.organization
    record = entry.record if entry.is_known and entry.area in _WITH_RECORD else None
    return Target(page, organization, action, record)
