"""What the demo remembers of billing. Amounts are `Decimal`; dates calendar days, moments Unix seconds, UTC."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.demo.records import Json

DAYS_TO_PAY = 30
REMINDER_DAYS = (5, 10, 20)
"""Days after the due date of the first, second and third reminder, where nothing else was set."""


class Amount(NamedTuple):
    """An amount in a currency ("CHF"); negative where it is taken away."""

    amount: Decimal
    currency: str

    def json(self) -> Json:
        """As on the wire: the amount is a decimal number in a string."""
        return {"amount": str(self.amount), "currency": self.currency}


class Line(NamedTuple):
    """A line of an invoice: `amount` without VAT, for a period whose first and last day both count."""

    label: str
    amount: Decimal
    product_id: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None


class Vat(NamedTuple):
    """The part of an invoice at one rate (percent): what it is without VAT, and its VAT rounded to the cent."""

    rate: Decimal
    base: Decimal
    vat: Decimal


class Invoice(NamedTuple):
    """An invoice, or a credit note with negative amounts. The fields are those of the contract's Invoice."""

    id: int
    account_id: int
    number: str
    kind: str
    status: str
    issued_on: date
    currency: str
    total: Decimal
    open_amount: Decimal
    due_on: date | None
    reference: str | None
    billing_address_id: int
    lines: tuple[Line, ...]
    vat: tuple[Vat, ...]
    corrects_id: int | None = None


class Operation(NamedTuple):
    """Something that happened with an invoice; `detail` is a code, a means of payment, a number or an address."""

    id: int
    at: int
    kind: str
    money: Amount | None = None
    detail: str = ""


class Payment(NamedTuple):
    """Money that arrived or was charged; `state` "linked", "prepaid", "declined" or "refunded"."""

    id: int
    account_id: int
    received_on: date
    money: Amount
    means: str
    state: str
    reference: str | None = None
    invoice_id: int | None = None
    payer: str = ""


class Movement(NamedTuple):
    """A movement of the prepaid account and the balance of its currency after it."""

    id: int
    at: int
    kind: str
    money: Amount
    balance: Decimal
    invoice_id: int | None = None
    payment_id: int | None = None
    detail: str = ""


class Message(NamedTuple):
    """The e-mail of a reminder as it was received; `links` are (shown text, target) pairs."""

    sender: str
    subject: str = ""
    return_path: str = ""
    authentication: str = ""
    links: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    iban: str | None = None
    reference: str | None = None
    money: Amount | None = None


class Reminder(NamedTuple):
    """The last reminder of an invoice; `invoice_id` None where the account knows no invoice of that number."""

    id: int
    account_id: int
    invoice_number: str
    level: int
    sent_on: date
    money: Amount
    invoice_id: int | None = None
    message: Message | None = None


class BillingAddress(NamedTuple):
    """Who an invoice is made out to; `country` is ISO 3166-1 alpha-2."""

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


class Method(NamedTuple):
    """A means of payment. `valid_until`: last day of a card; `is_declined`: the bank refuses every charge of it."""

    id: int
    kind: str
    label: str
    valid_until: date | None = None
    is_declined: bool = False


class Settings(NamedTuple):
    """How an organization is invoiced and reminded; its means of payment, in order, are the desk's `methods`."""

    reminders: int
    reminder_days: tuple[int, ...]
    renewal_notice_days: tuple[int, ...]
    grouping: str
    mailed: tuple[str, ...]
