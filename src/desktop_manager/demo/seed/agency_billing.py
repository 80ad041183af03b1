"""The billing of the generated agency: three invoices a product, made when they are read and never all at once."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from desktop_manager.demo.billing_records import (
    DAYS_TO_PAY,
    REMINDER_DAYS,
    Amount,
    BillingAddress,
    Invoice,
    Line,
    Message,
    Method,
    Movement,
    Operation,
    Payment,
    Reminder,
    Settings,
)
from desktop_manager.demo.billing_references import reference_of
from desktop_manager.demo.billing_vat import shares_of, total_of
from desktop_manager.demo.seed import agency
from desktop_manager.demo.timeline import Timeline

FIRST_ID = 30_000_000
INVOICES_EACH = 3

_FIRST_SERIAL = 1_000_000
_PRICES = ("12.90", "118.80", "36.00", "34.50", "99.00", "74.40", "228.00", "89.00")
_UNPAID_ONE_IN = 97
_OPEN_ONE_IN = 3


class AgencyBilling:
    """Invoices, payments and reminders of `scale` products. Making one costs the same at any scale.

    The invoices of a product have neighbouring ids, the oldest first: so those of an organization follow one another.
    """

    def __init__(self, timeline: Timeline, scale: int) -> None:
        self._timeline = timeline
        self._scale = scale
        self._last = agency.organization_count(scale) - 1 if scale else -1

    def has(self, account_id: int) -> bool:
        """Whether an organization is one of the agency's."""
        return 0 <= account_id - agency.FIRST_ACCOUNT_ID <= self._last

    def ids_of(self, account_id: int) -> range:
        """The ids of an organization's generated invoices."""
        first, end = self._products_of(account_id)
        return range(FIRST_ID + first * INVOICES_EACH, FIRST_ID + end * INVOICES_EACH)

    def invoice(self, invoice_id: int) -> Invoice | None:
        """The generated invoice of this id, as it is before anything is changed here."""
        number = invoice_id - FIRST_ID
        if not 0 <= number < self._scale * INVOICES_EACH:
            return None
        product, position = divmod(number, INVOICES_EACH)
        organization = min(product // agency.PRODUCTS_EACH, self._last)
        account_id = agency.FIRST_ACCOUNT_ID + organization
        issued_on = self._issued_on(product, position)
        currency = self._currency(organization)
        amount = Decimal(_PRICES[product % len(_PRICES)])
        name = f"client-{organization}-{product}.example"
        lines = (Line(name, amount, agency.FIRST_PRODUCT_ID + product, issued_on, issued_on + timedelta(364)),)
        vat = shares_of(lines, currency, "CH", issued_on)
        total = total_of(vat)
        is_paid = self._is_paid(product, position)
        due_on = issued_on + timedelta(DAYS_TO_PAY)
        unpaid = "overdue" if due_on < self._timeline.today else "open"
        serial = _FIRST_SERIAL + number
        return Invoice(
            id=invoice_id,
            account_id=account_id,
            number=f"{issued_on.year}-{serial}",
            kind="invoice",
            status="paid" if is_paid else unpaid,
            issued_on=issued_on,
            currency=currency,
            total=total,
            open_amount=Decimal("0.00") if is_paid else total,
            due_on=due_on,
            reference=reference_of(account_id, serial, currency, "CH"),
            billing_address_id=account_id,
            lines=lines,
            vat=vat,
        )

    def operations_of(self, invoice: Invoice) -> list[Operation]:
        """What had happened with a generated invoice, the oldest first."""
        product, position = divmod(invoice.id - FIRST_ID, INVOICES_EACH)
        days = (invoice.issued_on - self._timeline.today).days
        money = Amount(invoice.total, invoice.currency)
        first = invoice.id * 10
        found = [
            Operation(first, self._timeline.at(days, 6), "issued", money),
            Operation(first + 1, self._timeline.at(days, 6, 5), "sent", detail=self._email(invoice.account_id)),
        ]
        if self._is_paid(product, position):
            at = self._timeline.at(days + 7, 10)
            found.append(Operation(first + 2, at, "payment_received", money, "card"))
            found.append(Operation(first + 3, at, "payment_linked", money, "Card ·· 5150"))
        return found

    def payments_of(self, account_id: int) -> list[Payment]:
        """A card payment for each paid invoice, a week after it, the newest first."""
        made = []
        for invoice_id in self.ids_of(account_id):
            invoice = self.invoice(invoice_id)
            if invoice is not None and not invoice.open_amount:
                money = Amount(invoice.total, invoice.currency)
                received_on = invoice.issued_on + timedelta(7)
                made.append(
                    Payment(invoice_id, account_id, received_on, money, "card", "linked", invoice.reference, invoice_id)
                )
        return sorted(made, key=lambda one: (one.received_on, one.id), reverse=True)

    def reminders_of(self, account_id: int) -> list[Reminder]:
        """The last reminder of each overdue invoice, the newest first."""
        made = [reminder for invoice in self._unpaid(account_id) if (reminder := self._reminder(invoice)) is not None]
        return sorted(made, key=lambda one: (one.sent_on, one.id), reverse=True)

    def movements_of(self, account_id: int) -> list[Movement]:
        """One top-up."""
        amount = Decimal("250.00")
        currency = self._currency(account_id - agency.FIRST_ACCOUNT_ID)
        return [
            Movement(
                account_id,
                self._timeline.at(-200, 8),
                "top_up",
                Amount(amount, currency),
                amount,
                detail="Card ·· 5150",
            )
        ]

    def addresses_of(self, account_id: int) -> list[BillingAddress]:
        """The organization's only address."""
        made = agency.organization(self._timeline, account_id - agency.FIRST_ACCOUNT_ID)
        address = made.addresses[0]
        return [
            BillingAddress(
                account_id,
                account_id,
                address.street,
                address.zip,
                address.city,
                address.country,
                made.name,
                email=self._email(account_id),
                is_default=True,
            )
        ]

    def methods_of(self, account_id: int) -> list[Method]:
        """A card that lasts, the prepaid account and transfer."""
        in_two_years = self._timeline.today + timedelta(700)
        last = calendar.monthrange(in_two_years.year, in_two_years.month)[1]
        first = account_id * 10
        return [
            Method(first + 1, "card", "Card ·· 5150", in_two_years.replace(day=last)),
            Method(first + 2, "prepaid", "Prepaid account"),
            Method(first + 3, "transfer", "Bank transfer"),
        ]

    def settings_of(self, account_id: int) -> Settings:
        """The same for all."""
        return Settings(3, REMINDER_DAYS, (60, 30, 10), "each", ("invoice_issued", "reminder"))

    def _products_of(self, account_id: int) -> tuple[int, int]:
        organization = account_id - agency.FIRST_ACCOUNT_ID
        first = organization * agency.PRODUCTS_EACH
        return first, self._scale if organization == self._last else first + agency.PRODUCTS_EACH

    def _issued_on(self, product: int, position: int) -> date:
        years_ago = INVOICES_EACH - 1 - position
        return self._timeline.today - timedelta(product * 37 % 365 + 365 * years_ago)

    def _is_paid(self, product: int, position: int) -> bool:
        if position < INVOICES_EACH - 1:
            return True
        is_recent = product * 37 % 365 <= DAYS_TO_PAY
        return product % _UNPAID_ONE_IN != 0 and not (is_recent and product % _OPEN_ONE_IN == 0)

    def _unpaid(self, account_id: int) -> Iterator[Invoice]:
        first, end = self._products_of(account_id)
        start = -(-first // _UNPAID_ONE_IN) * _UNPAID_ONE_IN
        for product in range(start, end, _UNPAID_ONE_IN):
            invoice = self.invoice(FIRST_ID + product * INVOICES_EACH + INVOICES_EACH - 1)
            if invoice is not None:
                yield invoice

    def _reminder(self, invoice: Invoice) -> Reminder | None:
        if invoice.due_on is None:
            return None
        sent = [day for late in REMINDER_DAYS if (day := invoice.due_on + timedelta(late)) <= self._timeline.today]
        if not sent:
            return None
        money = Amount(invoice.open_amount, invoice.currency)
        message = Message(
            "no-reply@infomaniak.com",
            f"Payment reminder: invoice {invoice.number}",
            "bounce@bounce.infomaniak.com",
            "mx1.agency.example; dkim=pass header.d=infomaniak.com; dmarc=pass header.from=infomaniak.com",
            reference=invoice.reference,
            money=money,
        )
        return Reminder(invoice.id, invoice.account_id, invoice.number, len(sent), sent[-1], money, invoice.id, message)

    def _currency(self, organization: int) -> str:
        return {3: "EUR", 7: "USD"}.get(organization % 10, "CHF")

    def _email(self, account_id: int) -> str:
        return f"billing@client-{account_id - agency.FIRST_ACCOUNT_ID}.example"
