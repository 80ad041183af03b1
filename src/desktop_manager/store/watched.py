"""The areas of which it is told what has changed, and the fields of their records that a person understands.

A field is named by its path in the record's JSON: "php.version"; `methods[].label` is the label of each method, and
`emails[checked].email` the address of each e-mail that is checked. Nothing secret belongs here: the values are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop_manager.store.areas import Area

KEPT_DAYS = 400
"""Days for which a change is remembered."""
KEPT_ROWS = 20_000
"""Most changes remembered, the newest."""


class Watch(NamedTuple):
    """What is remembered of an area.

    Attributes:
        names: fields that name a record; kept with each of its changes.
        fields: fields whose changes are told.
        columns: where the names and fields stand in payloads that are JSON arrays.
        key: the field that tells records apart, where their number in the store is only their place in a list.
        arrivals: whether new and gone records are told; else only what changes in those that stay.
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    columns: Mapping[str, int] = {}
    key: str = ""
    arrivals: bool = True


_RENEWAL_FIELDS = ("expires_at", "months", "price", "auto_renew", "warranty", "method")
"""From the third column on of `features/renewals/renewal_row.RenewalRow`; a test holds the two together."""

WATCHED: Mapping[Area, Watch] = {
    Area.ACCOUNTS: Watch(("name",), ("name", "type", "has_2fa_required", "vat_number", "website", "phone")),
    Area.PRODUCTS: Watch(
        ("customer_name", "internal_name", "service_name"),
        ("internal_name", "customer_name", "description", "expired_at", "is_locked", "has_maintenance"),
    ),
    Area.RENEWALS: Watch(
        (),
        _RENEWAL_FIELDS,
        columns={name: number for number, name in enumerate(_RENEWAL_FIELDS, 2)},
        arrivals=False,
    ),
    Area.INVOICES: Watch(
        ("number", "kind", "currency", "total"), ("status", "total", "open_amount", "issued_on", "due_on")
    ),
    Area.REMINDERS: Watch(("invoice_number", "level"), ("invoice_number", "level", "money", "sent_on")),
    Area.SESSIONS: Watch(("device", "browser", "location"), ("new_place",), key="id"),
    Area.TWO_STEP: Watch((), ("methods[enabled].kind",)),
    Area.BACKUP_CODES: Watch((), ("sheet", "left", "total")),
    Area.APPLICATION_PASSWORDS: Watch(("name",), ("name",)),
    Area.PROFILE: Watch(
        ("display_name",),
        ("display_name", "email", "emails[checked].email", "emails[reminder].email", "phones[checked].phone"),
    ),
    Area.MEMBERS: Watch(("display_name", "email"), ("display_name", "email", "role_type", "has_billing_access")),
    Area.TEAMS: Watch(("name",), ("name", "users[].display_name")),
    Area.SUPPORT_ACCESS: Watch(("product_name",), ("ends_at", "revoked_at")),
    Area.BILLING_ADDRESSES: Watch(
        ("company", "first_name", "last_name", "city"),
        (
            *("company", "first_name", "last_name", "street", "street2", "zip", "city", "country"),
            *("vat_number", "email", "is_default"),
        ),
    ),
    Area.PAYMENT_SETTINGS: Watch(
        (), ("reminders", "reminder_days", "renewal_notice_days", "grouping", "mailed", "methods[].label")
    ),
    Area.PREPAID: Watch((), ("balances", "thresholds")),
    Area.SITES: Watch(("main_fqdn",), ("main_fqdn", "directory", "php.version", "php.mysql_prefix")),
    Area.KSUITE_OFFERS: Watch(("name",), ("offer", "users", "storage_tb", "price"), arrivals=False),
}
"""Areas worth telling. The rest (countries, pictures, news topics, what this program keeps for itself) is not."""
