"""The calls of billing. Infomaniak's API has none for others (manager-api.md §7): all are of our own contract."""

from __future__ import annotations

from desktop_manager.api import manager_links
from desktop_manager.api.manager_links import ManagerLink
from desktop_manager.api.operation import Operation, Tier


def _extension(name: str, method: str, path: str, link: ManagerLink) -> Operation:
    return Operation(name, method, f"/desktop/1/{path}", Tier.EXTENSION, "accounts", link)


_OF = "accounts/{account_id}"
INVOICES_LIST = _extension("invoices.list", "GET", "invoices", manager_links.BILLS)
INVOICE_OPERATIONS = _extension("invoices.operations", "GET", "invoices/{invoice_id}/operations", manager_links.BILLS)
INVOICE_PDF = _extension("invoices.pdf", "GET", "invoices/{invoice_id}/pdf", manager_links.BILLS)
INVOICE_PAY = _extension("invoices.pay", "POST", "invoices/{invoice_id}/payments", manager_links.BILLS)
REMINDERS_LIST = _extension("billing.reminders.list", "GET", "reminders", manager_links.REMINDERS)
PAYMENTS_LIST = _extension("billing.payments.list", "GET", f"{_OF}/payments", manager_links.BILLS)
PREPAID_READ = _extension("billing.prepaid.read", "GET", f"{_OF}/prepaid", manager_links.PAYMENT_METHODS)
PREPAID_TOP_UP = _extension("billing.prepaid.top_up", "POST", f"{_OF}/prepaid/top_ups", manager_links.PAYMENT_METHODS)
PREPAID_RECOVER = _extension(
    "billing.prepaid.recover", "POST", f"{_OF}/prepaid/recoveries", manager_links.PAYMENT_METHODS
)
PREPAID_THRESHOLD = _extension(
    "billing.prepaid.threshold", "PUT", f"{_OF}/prepaid/threshold", manager_links.PAYMENT_METHODS
)
_ADDRESSES = f"{_OF}/billing_addresses"
BILLING_ADDRESSES_LIST = _extension("billing.addresses.list", "GET", _ADDRESSES, manager_links.BILLING_ADDRESSES)
BILLING_ADDRESS_ADD = _extension("billing.addresses.add", "POST", _ADDRESSES, manager_links.BILLING_ADDRESSES)
BILLING_ADDRESS_REPLACE = _extension(
    "billing.addresses.replace", "PUT", f"{_ADDRESSES}/{{address_id}}", manager_links.BILLING_ADDRESSES
)
BILLING_ADDRESS_DELETE = _extension(
    "billing.addresses.delete", "DELETE", f"{_ADDRESSES}/{{address_id}}", manager_links.BILLING_ADDRESSES
)
PAYMENT_SETTINGS_READ = _extension("billing.settings.read", "GET", f"{_OF}/payment_settings", manager_links.REMINDERS)
PAYMENT_SETTINGS_CHANGE = _extension(
    "billing.settings.change", "PATCH", f"{_OF}/payment_settings", manager_links.REMINDERS
)

BILLING_OPERATIONS = (
    INVOICES_LIST,
    INVOICE_OPERATIONS,
    INVOICE_PDF,
    INVOICE_PAY,
    REMINDERS_LIST,
    PAYMENTS_LIST,
    PREPAID_READ,
    PREPAID_TOP_UP,
    PREPAID_RECOVER,
    PREPAID_THRESHOLD,
    BILLING_ADDRESSES_LIST,
    BILLING_ADDRESS_ADD,
    BILLING_ADDRESS_REPLACE,
    BILLING_ADDRESS_DELETE,
    PAYMENT_SETTINGS_READ,
    PAYMENT_SETTINGS_CHANGE,
)
