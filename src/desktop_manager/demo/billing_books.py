"""The books of all organizations: invoices, payments, movements of the prepaid account, and what happened when.

Nothing is refused here (`billing_state` has the rules); the seed writes the past with the same calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import TypeVar

from desktop_manager.demo.billing_records import (
    DAYS_TO_PAY,
    Amount,
    BillingAddress,
    Invoice,
    Line,
    Method,
    Movement,
    Operation,
    Payment,
    Reminder,
    Settings,
)
from desktop_manager.demo.billing_references import reference_of
from desktop_manager.demo.billing_vat import shares_of, total_of
from desktop_manager.demo.seed.agency_billing import FIRST_ID as FIRST_GENERATED_ID
from desktop_manager.demo.seed.agency_billing import AgencyBilling
from desktop_manager.demo.timeline import Timeline

FIRST_INVOICE_ID = 5_000_000
NOTHING = Decimal("0.00")

_EPOCH = date(1970, 1, 1).toordinal()
_T = TypeVar("_T")


def date_at(at: int) -> date:
    """The day of a moment, UTC."""
    return date.fromordinal(_EPOCH + at // 86_400)


def _copy_lists(past: dict[int, list[_T]], into: dict[int, list[_T]]) -> None:
    into.update({key: list(found) for key, found in past.items()})


class ByAccount(dict[int, _T]):
    """Something for each organization, made when it is asked for the first time."""

    def __init__(self, make: Callable[[int], _T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, account_id: int) -> _T:
        return self.setdefault(account_id, self._make(account_id))


class Books:
    """Records of billing by organization; listings have the newest first, invoices the oldest.

    Attributes:
        invoices: by id, without those that are generated when read (`find` knows both).
        made_out_to: the address that an invoice carries, by its id.
        thresholds: alert of the prepaid account, by organization and currency.
        methods: means of payment, the one that is charged first in front.
    """

    def __init__(self, timeline: Timeline, scale: int) -> None:
        self.timeline = timeline
        self.invoices: dict[int, Invoice] = {}
        self.operations: dict[int, list[Operation]] = {}
        self.made_out_to: dict[int, BillingAddress] = {}
        self._agency = AgencyBilling(timeline, scale)
        self.payments: dict[int, list[Payment]] = self._by_account(self._agency.payments_of)
        self.movements: dict[int, list[Movement]] = self._by_account(self._agency.movements_of)
        self.reminders: dict[int, list[Reminder]] = self._by_account(self._agency.reminders_of)
        self.addresses: dict[int, list[BillingAddress]] = self._by_account(self._agency.addresses_of)
        self.methods: dict[int, list[Method]] = self._by_account(self._agency.methods_of)
        self.settings: dict[int, Settings] = ByAccount(self._agency.settings_of)
        self.thresholds: dict[int, dict[str, Decimal]] = ByAccount(lambda _: {})
        self._ids: dict[int, list[int]] = ByAccount(lambda _: [])
        self._last_serial = 0
        self._payment_ids, self._movement_ids, self._operation_ids = count(640_001), count(810_001), count(2_000_001)

    def _by_account(self, generated: Callable[[int], list[_T]]) -> ByAccount[list[_T]]:
        return ByAccount(lambda account_id: generated(account_id) if self._agency.has(account_id) else [])

    def take_over(self, past: Books) -> None:
        """Begin with what stands in other books of the same date; what is entered from now on stands in these alone."""
        self.invoices.update(past.invoices)
        self.made_out_to.update(past.made_out_to)
        self.settings.update(past.settings)
        self.thresholds.update({account: dict(found) for account, found in past.thresholds.items()})
        _copy_lists(past.operations, self.operations)
        _copy_lists(past.payments, self.payments)
        _copy_lists(past.movements, self.movements)
        _copy_lists(past.reminders, self.reminders)
        _copy_lists(past.addresses, self.addresses)
        _copy_lists(past.methods, self.methods)
        _copy_lists(past._ids, self._ids)
        self._last_serial = past._last_serial
        self._payment_ids, self._movement_ids = copy(past._payment_ids), copy(past._movement_ids)
        self._operation_ids = copy(past._operation_ids)

    @property
    def today(self) -> date:
        """The demo's date."""
        return self.timeline.today

    def day(self, days: int) -> date:
        """The date `days` days after today."""
        return self.today + timedelta(days)

    def find(self, invoice_id: int) -> Invoice | None:
        """The invoice of this id."""
        return self.invoices.get(invoice_id) or self._agency.invoice(invoice_id)

    def ids_of(self, account_id: int) -> Sequence[int]:
        """The ids of an organization's invoices, rising."""
        if self._agency.has(account_id):
            generated = self._agency.ids_of(account_id)
            return [*self._ids[account_id], *generated] if account_id in self._ids else generated
        return self._ids[account_id]

    def invoices_of(self, account_id: int) -> list[Invoice]:
        """The invoices of an organization, the oldest first."""
        found = (self.find(number) for number in self.ids_of(account_id))
        return [invoice for invoice in found if invoice is not None]

    def operations_of(self, invoice: Invoice) -> list[Operation]:
        """What happened with an invoice, the oldest first."""
        entered = self.operations.get(invoice.id, [])
        generated = self._agency.operations_of(invoice) if invoice.id >= FIRST_GENERATED_ID else []
        return generated + sorted(entered, key=lambda one: (one.at, one.id))

    def balance(self, account_id: int, currency: str) -> Decimal:
        """What lies on the prepaid account in a currency."""
        return sum((one.money.amount for one in self.movements[account_id] if one.money.currency == currency), NOTHING)

    def country_of(self, account_id: int, address_id: int) -> str:
        """The country of a billing address, "" for an unknown one."""
        return next((one.country for one in self.addresses[account_id] if one.id == address_id), "")

    def address_of(self, invoice: Invoice) -> BillingAddress:
        """Who an invoice was made out to, also where that address has changed since."""
        return self.made_out_to.get(invoice.id) or self._agency.addresses_of(invoice.account_id)[0]

    def enter_invoice(
        self,
        account_id: int,
        lines: Iterable[Line],
        currency: str,
        address_id: int,
        at: int,
        *,
        serial: int | None = None,
        corrects_id: int | None = None,
    ) -> Invoice:
        """Issue an invoice at the moment `at`, or the credit note to `corrects_id` (its lines are negative).

        The address is the organization's (StopIteration otherwise).
        """
        address = next(one for one in self.addresses[account_id] if one.id == address_id)
        lines = tuple(lines)
        issued_on = date_at(at)
        if serial is None:
            serial = self._last_serial + 7
        self._last_serial = max(self._last_serial, serial)
        is_credit = corrects_id is not None
        vat = shares_of(lines, currency, address.country, issued_on)
        total = total_of(vat)
        invoice = Invoice(
            id=FIRST_INVOICE_ID + serial,
            account_id=account_id,
            number=f"{issued_on.year}-{serial:06d}",
            kind="credit_note" if is_credit else "invoice",
            status="open",
            issued_on=issued_on,
            currency=currency,
            total=total,
            open_amount=NOTHING if is_credit else total,
            due_on=None if is_credit else issued_on + timedelta(DAYS_TO_PAY),
            reference=None if is_credit else reference_of(account_id, serial, currency, address.country),
            billing_address_id=address_id,
            lines=lines,
            vat=vat,
            corrects_id=corrects_id,
        )
        self.made_out_to[invoice.id] = address
        self._ids[account_id].append(invoice.id)
        self._ids[account_id].sort()
        self.note(invoice, at, "issued", Amount(total, currency))
        return self.keep(invoice)

    def keep(self, invoice: Invoice, status: str | None = None) -> Invoice:
        """Remember an invoice as it is now, with the status that follows from it where none is given."""
        kept = invoice._replace(status=status or self._status_of(invoice))
        self.invoices[invoice.id] = kept
        return kept

    def _status_of(self, invoice: Invoice) -> str:
        if not invoice.open_amount:
            return "paid"
        if invoice.open_amount < invoice.total:
            return "partly_paid"
        return "overdue" if invoice.due_on is not None and invoice.due_on < self.today else "open"

    def enter_payment(
        self,
        account_id: int,
        money: Amount,
        means: str,
        state: str,
        at: int,
        *,
        reference: str | None = None,
        invoice_id: int | None = None,
        payer: str = "",
    ) -> Payment:
        """Enter money that arrived, or did not (state "declined"). It changes no invoice."""
        payment = Payment(
            next(self._payment_ids),
            account_id,
            date_at(at),
            money,
            means,
            state,
            reference,
            invoice_id,
            payer,
        )
        listed = self.payments[account_id]
        listed.append(payment)
        listed.sort(key=lambda one: (one.received_on, one.id), reverse=True)
        return payment

    def enter_charge(
        self, invoice: Invoice, means: str, label: str, money: Amount, at: int, payer: str = ""
    ) -> tuple[Invoice, Payment]:
        """Enter money for an invoice, from the prepaid account with its movement. The invoice as it is then."""
        payment = self.enter_payment(
            invoice.account_id,
            money,
            means,
            "linked",
            at,
            reference=invoice.reference,
            invoice_id=invoice.id,
            payer=payer,
        )
        if means == "prepaid":
            self.move(
                invoice.account_id,
                "invoice_paid",
                Amount(-money.amount, money.currency),
                at,
                invoice_id=invoice.id,
                payment_id=payment.id,
                detail=invoice.number,
            )
        self.note(invoice, at, "payment_received", money, means)
        self.note(invoice, at, "payment_linked", money, label)
        return self.keep(invoice._replace(open_amount=invoice.open_amount - money.amount)), payment

    def enter_declined(self, invoice: Invoice, money: Amount, label: str, at: int) -> None:
        """Enter a card that the bank refused to charge for an invoice."""
        self.enter_payment(
            invoice.account_id, money, "card", "declined", at, reference=invoice.reference, invoice_id=invoice.id
        )
        self.note(invoice, at, "charge_declined", money, label)

    def move(
        self,
        account_id: int,
        kind: str,
        money: Amount,
        at: int,
        *,
        invoice_id: int | None = None,
        payment_id: int | None = None,
        detail: str = "",
    ) -> Movement:
        """Enter a movement of the prepaid account; every balance from it on follows."""
        movement = Movement(
            next(self._movement_ids), at, kind, money, NOTHING, invoice_id, payment_id=payment_id, detail=detail
        )
        listed = sorted((*self.movements[account_id], movement), key=lambda one: (one.at, one.id))
        balances: dict[str, Decimal] = {}
        for position, one in enumerate(listed):
            currency = one.money.currency
            balances[currency] = balances.get(currency, NOTHING) + one.money.amount
            listed[position] = one._replace(balance=balances[currency])
        self.movements[account_id] = listed[::-1]
        return next(one for one in listed if one.id == movement.id)

    def note(self, invoice: Invoice, at: int, kind: str, money: Amount | None = None, detail: str = "") -> None:
        """Enter what happened with an invoice."""
        operation = Operation(next(self._operation_ids), at, kind, money, detail)
        self.operations.setdefault(invoice.id, []).append(operation)
