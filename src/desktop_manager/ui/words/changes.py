"""Words for what changed at Infomaniak: which record, what became of it, and each field before and after."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.organizations.roles import role_of
from desktop_manager.features.snapshot.records import ChangeEntry, FieldChange, Plain
from desktop_manager.store.areas import Area
from desktop_manager.ui.words.dates import day, day_of, moment
from desktop_manager.ui.words.ksuite import offer_name
from desktop_manager.ui.words.money import amount_text
from desktop_manager.ui.words.organizations import role_word
from desktop_manager.ui.words.payment_settings import event_word, grouping_word
from desktop_manager.ui.words.two_step import method_name

KINDS: dict[str, frozenset[str]] = {
    "organizations": frozenset((Area.ACCOUNTS, Area.MEMBERS, Area.TEAMS)),
    "products": frozenset((Area.PRODUCTS, Area.SITES, Area.KSUITE_OFFERS)),
    "renewals": frozenset((Area.RENEWALS,)),
    "invoices": frozenset((Area.INVOICES, Area.REMINDERS)),
    "billing": frozenset((Area.BILLING_ADDRESSES, Area.PAYMENT_SETTINGS, Area.PREPAID)),
    "security": frozenset((Area.SESSIONS, Area.TWO_STEP, Area.BACKUP_CODES, Area.APPLICATION_PASSWORDS)),
    "profile": frozenset((Area.PROFILE,)),
    "support": frozenset((Area.SUPPORT_ACCESS,)),
}
"""The kinds by which changes are filtered; every area worth telling is in one."""

_MOMENTS = frozenset(("ends_at", "revoked_at"))
_DAYS_OF = frozenset(("expired_at", "expires_at"))
_DATES = frozenset(("issued_on", "due_on", "sent_on"))
_SWITCHES = frozenset(
    (
        *("auto_renew", "warranty", "is_locked", "has_maintenance", "has_2fa_required", "has_billing_access"),
        *("is_default", "php.mysql_prefix", "new_place"),
    )
)


def kind_words() -> dict[str, str]:
    """The kinds as the filter names them."""
    translate = QCoreApplication.translate
    return {
        "organizations": translate("Changes", "Organizations and members"),
        "products": translate("Changes", "Products"),
        "renewals": translate("Changes", "Renewals and Renewal Warranty"),
        "invoices": translate("Changes", "Invoices and reminders"),
        "billing": translate("Changes", "Addresses, settings and prepaid account"),
        "security": translate("Changes", "Sign-in and sessions"),
        "profile": translate("Changes", "Your profile"),
        "support": translate("Changes", "Access for Support"),
    }


def changes_words(count: int) -> str:
    """So many changes."""
    return QCoreApplication.translate("Changes", "%n change(s)", "", count)


class ChangeWords:
    """The words for changes, asked once: thousands of changes share some hundred."""

    def __init__(self) -> None:
        """Ask for the areas and fields this program knows."""
        self._titles = _titles()
        self._fields = field_words()
        self._values = _ValueWords()
        self._line = QCoreApplication.translate("Changes", "%1: %2 → %3")

    def title(self, entry: ChangeEntry) -> str:
        """What came, went or changed: "New invoice 2026-112649", "Session ended: Firefox · Lyon"."""
        came, went, changed = self._titles[Area(entry.area)]
        words = {"came": came, "went": went, "changed": changed}[entry.what]
        name = name_words(entry)
        return words.replace("%1", name) if name else words.removesuffix("%1").rstrip(" :")

    def detail(self, entry: ChangeEntry) -> str:
        """Each field before and after ("Renewal Warranty: off → on"); of a new invoice its amount."""
        if entry.what == "changed":
            return " · ".join(self.line(field) for field in entry.fields)
        if entry.area == Area.INVOICES and entry.names.get("total"):
            return _amount(f"{entry.names.get('currency', '')} {entry.names['total']}")
        return ""

    def line(self, change: FieldChange) -> str:
        """A field with its value before and after."""
        name = self._fields.get(change.field, change.field.replace("_", " ").capitalize())
        before = self._values.of(change.field, change.before)
        after = self._values.of(change.field, change.after)
        parts = {"%1": name, "%2": before, "%3": after}
        # In one go: what stands in a value must not be taken for a place.
        return re.sub("%[123]", lambda place: parts[place[0]], self._line)


def name_words(entry: ChangeEntry) -> str:
    """What the record is called; "" where its title says all."""
    names = entry.names
    if entry.area == Area.INVOICES:
        return str(names.get("number", entry.record))
    if entry.area == Area.REMINDERS:
        return str(names.get("invoice_number", ""))
    if entry.area == Area.SESSIONS:
        return _joined(names.get("device"), names.get("browser"), names.get("location"))
    if entry.area == Area.BILLING_ADDRESSES:
        person = " ".join(str(names[part]) for part in ("first_name", "last_name") if names.get(part))
        return _joined(names.get("company") or person, names.get("city"))
    if entry.area in (Area.PREPAID, Area.PAYMENT_SETTINGS, Area.TWO_STEP, Area.BACKUP_CODES, Area.PROFILE):
        return ""
    first = ("name", "customer_name", "internal_name", "main_fqdn", "product_name", "display_name", "email")
    return next((str(names[field]) for field in first if names.get(field)), str(entry.record))


class _ValueWords:
    """The words for values."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        self._on, self._off = translate("Changes", "on"), translate("Changes", "off")
        self._statuses = _statuses()

    def of(self, field: str, value: Plain) -> str:
        """A value; a dash for none."""
        if isinstance(value, tuple):
            return QLocale().createSeparatedList([self.of(field, one) for one in value]) if value else "–"
        if value is None or value == "":
            # A switch that the server leaves out is off.
            return self._off if field in _SWITCHES else "–"
        if isinstance(value, bool):
            return self._on if value else self._off
        if isinstance(value, int) and field in _DAYS_OF:
            return day_of(value)
        if isinstance(value, int) and field in _MOMENTS:
            return moment(value)
        return self._text(field, value) if isinstance(value, str) else str(value)

    def _text(self, field: str, value: str) -> str:
        if field in ("type", "role_type"):
            return role_word(role_of(value), value)
        if field == "status":
            return self._statuses.get(value, value)
        if field in _DATES:
            return day(date.fromisoformat(value))
        return _WORDED.get(field, _amount)(value)


def _method(text: str) -> str:
    """The means of payment of a renewal: its label, out of the JSON that a renewal's row holds."""
    try:
        found = json.loads(text)
    except ValueError:
        return text
    if not isinstance(found, list) or len(found) < 3:
        return text
    return str(found[2] or found[1] or "–")


def _amount(text: str) -> str:
    currency, space, number = text.partition(" ")
    if not space or len(currency) != 3 or not currency.isupper():
        return text
    try:
        return amount_text(Decimal(number), currency)
    except InvalidOperation:
        return text


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


def _statuses() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "open": translate("Changes", "open"),
        "overdue": translate("Changes", "overdue"),
        "partly_paid": translate("Changes", "partly paid"),
        "paid": translate("Changes", "paid"),
        "refunded": translate("Changes", "refunded"),
        "cancelled": translate("Changes", "cancelled"),
    }


def _titles() -> dict[Area, tuple[str, str, str]]:
    """For each area: it came, it went, it changed."""

    def of(came: str, went: str, changed: str) -> tuple[str, str, str]:
        return came, went, changed

    translate = QCoreApplication.translate
    changed = {
        Area.RENEWALS: translate("Changes", "Renewal of %1"),
        Area.TWO_STEP: translate("Changes", "Two-step verification changed"),
        Area.BACKUP_CODES: translate("Changes", "Backup codes changed"),
        Area.PROFILE: translate("Changes", "Your profile changed"),
        Area.PAYMENT_SETTINGS: translate("Changes", "Payment settings changed"),
        Area.PREPAID: translate("Changes", "Prepaid account changed"),
        Area.KSUITE_OFFERS: translate("Changes", "kSuite %1"),
    }
    return {
        Area.ACCOUNTS: of(
            translate("Changes", "New organization: %1"),
            translate("Changes", "No longer your organization: %1"),
            translate("Changes", "Organization %1"),
        ),
        Area.PRODUCTS: of(
            translate("Changes", "New product: %1"),
            translate("Changes", "Product gone: %1"),
            translate("Changes", "Product %1"),
        ),
        Area.INVOICES: of(
            translate("Changes", "New invoice %1"),
            translate("Changes", "Invoice no longer listed: %1"),
            translate("Changes", "Invoice %1"),
        ),
        Area.REMINDERS: of(
            translate("Changes", "New payment reminder for invoice %1"),
            translate("Changes", "Payment reminder no longer listed: invoice %1"),
            translate("Changes", "Payment reminder for invoice %1"),
        ),
        Area.SESSIONS: of(
            translate("Changes", "New session: %1"),
            translate("Changes", "Session ended: %1"),
            translate("Changes", "Session: %1"),
        ),
        Area.APPLICATION_PASSWORDS: of(
            translate("Changes", "New application password: %1"),
            translate("Changes", "Application password gone: %1"),
            translate("Changes", "Application password %1"),
        ),
        Area.MEMBERS: of(
            translate("Changes", "New member: %1"),
            translate("Changes", "No longer a member: %1"),
            translate("Changes", "Member %1"),
        ),
        Area.TEAMS: of(
            translate("Changes", "New team: %1"), translate("Changes", "Team gone: %1"), translate("Changes", "Team %1")
        ),
        Area.SUPPORT_ACCESS: of(
            translate("Changes", "Access for Support granted: %1"),
            translate("Changes", "Access for Support no longer listed: %1"),
            translate("Changes", "Access for Support: %1"),
        ),
        Area.BILLING_ADDRESSES: of(
            translate("Changes", "New billing address: %1"),
            translate("Changes", "Billing address gone: %1"),
            translate("Changes", "Billing address %1"),
        ),
        Area.SITES: of(
            translate("Changes", "New site: %1"), translate("Changes", "Site gone: %1"), translate("Changes", "Site %1")
        ),
        **{area: of(words, words, words) for area, words in changed.items()},
    }


def field_words() -> dict[str, str]:
    """What each field is called."""
    translate = QCoreApplication.translate
    return {
        "name": translate("Changes", "Name"),
        "type": translate("Changes", "Your role"),
        "role_type": translate("Changes", "Role"),
        "has_2fa_required": translate("Changes", "Two-step verification demanded"),
        "has_billing_access": translate("Changes", "Accounting rights"),
        "vat_number": translate("Changes", "VAT number"),
        "website": translate("Changes", "Website"),
        "phone": translate("Changes", "Phone"),
        "customer_name": translate("Changes", "Name"),
        "internal_name": translate("Changes", "Internal name"),
        "description": translate("Changes", "Description"),
        "expired_at": translate("Changes", "Expires"),
        "expires_at": translate("Changes", "Expires"),
        "is_locked": translate("Changes", "Locked"),
        "has_maintenance": translate("Changes", "Maintenance"),
        "months": translate("Changes", "Months"),
        "price": translate("Changes", "Price without VAT"),
        "auto_renew": translate("Changes", "Auto-renew"),
        "warranty": translate("Changes", "Renewal Warranty"),
        "method": translate("Changes", "Means of payment"),
        "status": translate("Changes", "Status"),
        "total": translate("Changes", "Total"),
        "open_amount": translate("Changes", "Still open"),
        "issued_on": translate("Changes", "Date"),
        "due_on": translate("Changes", "Due"),
        "invoice_number": translate("Changes", "Invoice"),
        "level": translate("Changes", "Reminder number"),
        "money": translate("Changes", "Amount"),
        "sent_on": translate("Changes", "Sent"),
        "new_place": translate("Changes", "New place"),
        "methods[enabled].kind": translate("Changes", "Methods in use"),
        "sheet": translate("Changes", "Sheet"),
        "left": translate("Changes", "Codes left"),
        "display_name": translate("Changes", "Name"),
        "email": translate("Changes", "E-mail"),
        "emails[checked].email": translate("Changes", "E-mail addresses"),
        "emails[reminder].email": translate("Changes", "Recovery email"),
        "phones[checked].phone": translate("Changes", "Phone numbers"),
        "users[].display_name": translate("Changes", "In the team"),
        "ends_at": translate("Changes", "Ends"),
        "revoked_at": translate("Changes", "Revoked"),
        "company": translate("Changes", "Company"),
        "first_name": translate("Changes", "First name"),
        "last_name": translate("Changes", "Last name"),
        "street": translate("Changes", "Street"),
        "street2": translate("Changes", "Street, second line"),
        "zip": translate("Changes", "Zip"),
        "city": translate("Changes", "City"),
        "country": translate("Changes", "Country"),
        "is_default": translate("Changes", "Default"),
        "reminders": translate("Changes", "Number of reminders"),
        "reminder_days": translate("Changes", "Reminders after so many days"),
        "renewal_notice_days": translate("Changes", "Notices so many days before"),
        "grouping": translate("Changes", "Number of invoices"),
        "mailed": translate("Changes", "Mailed events"),
        "methods[].label": translate("Changes", "Means of payment"),
        "balances": translate("Changes", "Balance"),
        "thresholds": translate("Changes", "Alert threshold"),
        "main_fqdn": translate("Changes", "Address"),
        "directory": translate("Changes", "Folder"),
        "php.version": translate("Changes", "PHP"),
        "php.mysql_prefix": translate("Changes", "MySQL prefix"),
        "offer": translate("Changes", "Offer"),
        "users": translate("Changes", "Users"),
        "storage_tb": translate("Changes", "Storage (TB)"),
    }


_WORDED: dict[str, Callable[[str], str]] = {
    "methods[enabled].kind": method_name,
    "method": _method,
    "offer": offer_name,
    "grouping": grouping_word,
    "mailed": event_word,
}
"""What words the values of a field."""
