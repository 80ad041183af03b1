"""Billing, in this project's own contract. Amounts are `Money`; moments Unix seconds, UTC; dates calendar days.

Listings over organizations come ordered by (account_id, id) and in parts: `cursor` continues after the last record.
Kinds and states are open lists: a value that is not known here is kept as it came.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec

from desktop_manager.api.models.money import Money


class VatShare(msgspec.Struct, frozen=True, gc=False):
    """The part of an invoice at one VAT rate. `rate`: percent; `base`: without VAT; both amounts in its currency."""

    rate: Decimal
    base: Decimal
    vat: Decimal


class InvoiceLine(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A line: a product for a period (`starts_on` to `ends_on`, both inclusive), `amount` without VAT."""

    label: str
    amount: Decimal
    product_id: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None


class Invoice(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """An invoice or a credit note (then amounts are negative).

    Attributes:
        kind: "invoice" or "credit_note".
        status: "open", "overdue", "partly_paid", "paid", "refunded", "cancelled".
        total: with VAT, what is to be paid; `open_amount`: what of it still is, in the same currency.
        reference: payment reference, a Swiss QR reference of 27 digits or an ISO 11649 one ("RF…"); None for a credit.
        corrects_id: for a credit note, the invoice that it corrects.
    """

    id: int
    account_id: int
    number: str
    kind: str
    status: str
    issued_on: date
    currency: str
    total: Decimal
    open_amount: Decimal
    due_on: date | None = None
    reference: str | None = None
    billing_address_id: int | None = None
    lines: tuple[InvoiceLine, ...] = ()
    vat: tuple[VatShare, ...] = ()
    corrects_id: int | None = None


class InvoicePart(msgspec.Struct, frozen=True):
    """A part of the invoices over organizations; `cursor` asks for the next one, None at the end."""

    invoices: list[Invoice] = []
    cursor: str | None = None


class InvoiceOperation(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Something that happened with an invoice.

    `kind`: "issued", "sent", "reminder_sent", "payment_received", "payment_linked", "charge_declined", "credited",
    "refunded", "cancelled". `detail` is a code or a name ("card", "2026-098804").
    """

    id: int
    at: int
    kind: str
    money: Money | None = None
    detail: str = ""


class PdfLink(msgspec.Struct, frozen=True):
    """Where the PDF of an invoice lies, until `expires_at`. Whoever has `url` may read it: it is a secret."""

    url: str
    expires_at: int

    def __repr__(self) -> str:
        return f"PdfLink(url=***, expires_at={self.expires_at})"


class ReceivedMessage(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """The e-mail of a reminder as it was received: what can prove or disprove a forgery.

    `authentication`: the Authentication-Results header; `links`: (shown text, target) pairs; `reference`, `iban`,
    `money`: what it asks to be paid; `attachments`: file names.
    """

    sender: str
    subject: str = ""
    return_path: str = ""
    authentication: str = ""
    links: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    iban: str | None = None
    reference: str | None = None
    money: Money | None = None


class Reminder(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A payment reminder. `invoice_number` is what it names; `invoice_id` None where the account knows no such invoice.

    `level`: 1 for the first one. `message` is its e-mail, where it was kept.
    """

    id: int
    account_id: int
    invoice_number: str
    level: int
    sent_on: date
    money: Money
    invoice_id: int | None = None
    message: ReceivedMessage | None = None


class Payment(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Money that arrived, or was taken from a card or the prepaid account.

    Attributes:
        means: "transfer", "card", "prepaid", "twint".
        state: "linked" to `invoice_id`, "prepaid" (credited to the prepaid account, no invoice matched), "declined",
            "refunded".
        reference: as the payer gave it; None where there was none.
    """

    id: int
    account_id: int
    received_on: date
    money: Money
    means: str
    state: str
    reference: str | None = None
    invoice_id: int | None = None
    payer: str = ""


class PrepaidMovement(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A movement of the prepaid account; `money` is negative where it was taken out.

    `kind`: "top_up", "payment_received", "invoice_paid", "recovered", "refund".
    """

    id: int
    at: int
    kind: str
    money: Money
    balance: Decimal
    invoice_id: int | None = None
    payment_id: int | None = None
    detail: str = ""


class PrepaidAccount(msgspec.Struct, frozen=True):
    """The prepaid account of an organization: a balance for each currency, movements with the newest first.

    `thresholds`: the server mails an alert when the balance of that currency falls below.
    """

    account_id: int
    balances: tuple[Money, ...] = ()
    movements: tuple[PrepaidMovement, ...] = ()
    thresholds: tuple[Money, ...] = ()


class AddressUse(msgspec.Struct, frozen=True, gc=False):
    """What uses a billing address: `kind` "renewal" (a product), "invoice" (an open one) or "default"; its name."""

    kind: str
    id: int
    name: str


class BillingAddress(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A billing address. `company` or first and last name, or both; `country` is ISO 3166-1 alpha-2 ("CH")."""

    id: int
    account_id: int
    street: str
    zip: str
    city: str
    country: str
    company: str = ""
    first_name: str = ""
    last_name: str = ""
    street2: str = ""
    vat_number: str = ""
    email: str = ""
    is_default: bool = False
    used_by: tuple[AddressUse, ...] = ()


class NewBillingAddress(msgspec.Struct, frozen=True):
    """Body that adds a billing address, or replaces one."""

    company: str
    first_name: str
    last_name: str
    street: str
    street2: str
    zip: str
    city: str
    country: str
    vat_number: str
    email: str
    is_default: bool


class PaymentMethod(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A means of payment on file. `kind`: "card", "prepaid", "transfer", "twint"; `label`: "Card ·· 4421".

    `valid_until`: last day of the month printed on a card.
    """

    id: int
    kind: str
    label: str
    valid_until: date | None = None


class PaymentSettings(msgspec.Struct, frozen=True):
    """How an organization is invoiced, reminded and charged.

    Attributes:
        reminders: how many payment reminders are sent, 0 to 3.
        reminder_days: days after the due date of each reminder, one number for each, rising.
        renewal_notice_days: days before an expiry at which it is announced, falling ("lead times").
        grouping: how many invoices: "each" (one for each product), "daily" or "monthly" (one for all of that time).
        mailed: the events that are mailed: "invoice_issued", "payment_received", "charge_declined", "reminder",
            "low_balance", "renewal_notice".
        methods: means of payment, the one that is charged first in front.
    """

    account_id: int
    reminders: int
    reminder_days: tuple[int, ...]
    renewal_notice_days: tuple[int, ...]
    grouping: str
    mailed: tuple[str, ...]
    methods: tuple[PaymentMethod, ...] = ()


class PaymentSettingsChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """Body that changes payment settings; what is left out stays. `method_ids`: all of them, in the new order."""

    reminders: int | msgspec.UnsetType = msgspec.UNSET
    reminder_days: tuple[int, ...] | msgspec.UnsetType = msgspec.UNSET
    renewal_notice_days: tuple[int, ...] | msgspec.UnsetType = msgspec.UNSET
    grouping: str | msgspec.UnsetType = msgspec.UNSET
    mailed: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    method_ids: tuple[int, ...] | msgspec.UnsetType = msgspec.UNSET


class PayInvoice(msgspec.Struct, frozen=True):
    """Body that pays an open invoice, or part of it (from the prepaid account only), with a means of payment."""

    method_id: int
    money: Money


class PaidInvoice(msgspec.Struct, frozen=True):
    """What a payment has made of an invoice."""

    invoice: Invoice
    payment: Payment


class TopUp(msgspec.Struct, frozen=True):
    """Body that tops the prepaid account up from a means of payment that is not the prepaid account."""

    method_id: int
    money: Money


class Recover(msgspec.Struct, frozen=True):
    """Body that pays prepaid money back to a bank account."""

    money: Money
    iban: str
    holder: str


class Threshold(msgspec.Struct, frozen=True):
    """Body that sets the alert threshold of one currency; amount None: no alert."""

    currency: str
    amount: Decimal | None
