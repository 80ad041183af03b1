"""Invoices, reminders, payments, prepaid account, addresses, settings. OperationNotOffered where not offered."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_manager.api import billing_operations as operations
from desktop_manager.api.client import Client
from desktop_manager.api.models.billing import (
    BillingAddress,
    Invoice,
    InvoiceOperation,
    InvoicePart,
    NewBillingAddress,
    PaidInvoice,
    PayInvoice,
    Payment,
    PaymentSettings,
    PaymentSettingsChange,
    PdfLink,
    PrepaidAccount,
    Recover,
    Reminder,
    Threshold,
    TopUp,
)
from desktop_manager.api.reply import Reply

# Every call of one organization raises AccessDenied where the user has no accounting rights in it.


def list_invoices(
    client: Client, account_id: int | None, cursor: str | None = None, limit: int = 500
) -> Reply[InvoicePart]:
    """A part of the invoices that the user may see, of one organization or of all; `limit` 1 to 1,000."""
    query = {"account_id": account_id, "cursor": cursor, "limit": limit}
    return client.call(operations.INVOICES_LIST, InvoicePart, query=query)


def iter_invoices(client: Client, account_id: int | None, *, limit: int = 500) -> Iterator[list[Invoice]]:
    """All of them, part by part."""
    cursor: str | None = None
    while True:
        part = list_invoices(client, account_id, cursor, limit).data
        yield part.invoices
        cursor = part.cursor
        if cursor is None:
            return


def list_operations(client: Client, invoice_id: int) -> Reply[list[InvoiceOperation]]:
    """What happened with an invoice, the oldest first."""
    return client.call(operations.INVOICE_OPERATIONS, list[InvoiceOperation], path={"invoice_id": invoice_id})


def get_pdf_link(client: Client, invoice_id: int) -> Reply[PdfLink]:
    """Where its PDF lies. The link is a secret: never log, store or show it, and never send the token with it."""
    return client.call(operations.INVOICE_PDF, PdfLink, path={"invoice_id": invoice_id})


def pay_invoice(client: Client, invoice_id: int, payment: PayInvoice) -> Reply[PaidInvoice]:
    """Pay an open invoice, or part of it. Raises Conflict (paid already), PaymentDeclined, ValidationFailed."""
    return client.call(operations.INVOICE_PAY, PaidInvoice, path={"invoice_id": invoice_id}, body=payment)


def list_reminders(client: Client, account_id: int | None = None) -> Reply[list[Reminder]]:
    """The payment reminders that the user may see, of one organization or of all, the newest first."""
    return client.call(operations.REMINDERS_LIST, list[Reminder], query={"account_id": account_id})


def list_payments(client: Client, account_id: int) -> Reply[list[Payment]]:
    """The payments of an organization, the newest first."""
    return client.call(operations.PAYMENTS_LIST, list[Payment], path={"account_id": account_id})


def get_prepaid(client: Client, account_id: int) -> Reply[PrepaidAccount]:
    """The prepaid account of an organization."""
    return client.call(operations.PREPAID_READ, PrepaidAccount, path={"account_id": account_id})


def top_up(client: Client, account_id: int, body: TopUp) -> Reply[PrepaidAccount]:
    """Top the prepaid account up. Raises PaymentDeclined, ValidationFailed."""
    return client.call(operations.PREPAID_TOP_UP, PrepaidAccount, path={"account_id": account_id}, body=body)


def recover(client: Client, account_id: int, body: Recover) -> Reply[PrepaidAccount]:
    """Pay prepaid money back to a bank account. Raises ValidationFailed (IBAN, amount above the balance)."""
    return client.call(operations.PREPAID_RECOVER, PrepaidAccount, path={"account_id": account_id}, body=body)


def set_threshold(client: Client, account_id: int, body: Threshold) -> Reply[PrepaidAccount]:
    """Set or clear the alert threshold of a currency. Raises ValidationFailed."""
    return client.call(operations.PREPAID_THRESHOLD, PrepaidAccount, path={"account_id": account_id}, body=body)


def list_addresses(client: Client, account_id: int) -> Reply[list[BillingAddress]]:
    """The billing addresses of an organization, the default one first."""
    return client.call(operations.BILLING_ADDRESSES_LIST, list[BillingAddress], path={"account_id": account_id})


def add_address(client: Client, account_id: int, address: NewBillingAddress) -> Reply[BillingAddress]:
    """Add a billing address. Raises ValidationFailed."""
    return client.call(operations.BILLING_ADDRESS_ADD, BillingAddress, path={"account_id": account_id}, body=address)


def replace_address(
    client: Client, account_id: int, address_id: int, address: NewBillingAddress
) -> Reply[BillingAddress]:
    """Change a billing address, all of it. Raises ValidationFailed, NotFound."""
    path = {"account_id": account_id, "address_id": address_id}
    return client.call(operations.BILLING_ADDRESS_REPLACE, BillingAddress, path=path, body=address)


def delete_address(client: Client, account_id: int, address_id: int) -> Reply[bool]:
    """Delete a billing address. Raises Conflict with what uses it, NotFound."""
    path = {"account_id": account_id, "address_id": address_id}
    return client.call(operations.BILLING_ADDRESS_DELETE, bool, path=path)


def get_settings(client: Client, account_id: int) -> Reply[PaymentSettings]:
    """How an organization is invoiced, reminded and charged."""
    return client.call(operations.PAYMENT_SETTINGS_READ, PaymentSettings, path={"account_id": account_id})


def change_settings(client: Client, account_id: int, change: PaymentSettingsChange) -> Reply[PaymentSettings]:
    """Change payment settings. Raises ValidationFailed."""
    return client.call(
        operations.PAYMENT_SETTINGS_CHANGE, PaymentSettings, path={"account_id": account_id}, body=change
    )
