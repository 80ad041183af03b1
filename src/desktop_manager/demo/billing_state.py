"""What can be done with invoices and the prepaid account, and when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from desktop_manager.demo import errors
from desktop_manager.demo.billing_books import Books, date_at
from desktop_manager.demo.billing_records import Amount, Invoice, Line, Method, Payment
from desktop_manager.demo.billing_vat import shares_of, total_of
from desktop_manager.demo.invoice_links import InvoiceLinks
from desktop_manager.demo.seed import billing
from desktop_manager.demo.timeline import Timeline

CHARGED = ("card", "prepaid", "twint")
"""Kinds of means that are charged at once; a transfer is the payer's to make."""

_DAY_S = 86_400


@lru_cache(maxsize=4)
def _past(today: date) -> Books:
    """The books as they are at the start of a demo of that date: the same each time, and some 10 ms of work."""
    books = Books(Timeline(today), 0)
    billing.write(books)
    return books


class BillingDesk(Books):
    """The books with their rules, and the clock they run by.

    Every call that changes something wants the lock of the state. A charge that is refused raises DemoError 402 with
    the code "card_declined", "card_expired" or "prepaid_too_low".

    Attributes:
        clock: seconds since 1970 UTC at the demo's date: it goes with the wall clock, moved by whole days.
    """

    def __init__(self, timeline: Timeline, wall: Callable[[], float], scale: int = 0) -> None:
        super().__init__(timeline, scale)
        shift = timeline.at(0, 0) - int(wall()) // _DAY_S * _DAY_S
        self.clock: Callable[[], float] = lambda: wall() + shift
        self.links = InvoiceLinks()
        self.take_over(_past(timeline.today))

    def now(self) -> int:
        """This moment, in Unix seconds."""
        return int(self.clock())

    def method(self, account_id: int, method_id: int) -> Method | None:
        """A means of payment of an organization."""
        return next((one for one in self.methods[account_id] if one.id == method_id), None)

    def issue(
        self, account_id: int, lines: Iterable[Line], currency: str, method_id: int, billing_address_id: int
    ) -> Invoice:
        """Issue an invoice and charge it at once; by transfer it stays open. Refused: no invoice, DemoError 402.

        `lines` are without VAT; means of payment and address are the organization's (KeyError otherwise).
        """
        lines = tuple(lines)
        method = self.method(account_id, method_id)
        address = next((one for one in self.addresses[account_id] if one.id == billing_address_id), None)
        if method is None or address is None:
            raise KeyError(method_id, billing_address_id)
        total = total_of(shares_of(lines, currency, address.country, date_at(self.now())))
        is_charged = method.kind in CHARGED and total > 0
        if is_charged:
            self.check_charge(account_id, method, Amount(total, currency))
        invoice = self.enter_invoice(account_id, lines, currency, billing_address_id, self.now())
        self.note(invoice, self.now(), "sent", detail=address.email)
        return self._charge(invoice, method, total)[0] if is_charged else invoice

    def check_charge(self, account_id: int, method: Method, money: Amount) -> None:
        """Raise DemoError 402 where a card or the prepaid account cannot be charged."""
        if method.valid_until is not None and method.valid_until < date_at(self.now()):
            raise errors.DemoError(402, "card_expired", "The card has expired")
        if method.is_declined:
            raise errors.DemoError(402, "card_declined", "The bank declined the card")
        balance = self.balance(account_id, money.currency)
        if method.kind == "prepaid" and balance < money.amount:
            raise errors.DemoError(
                402,
                "prepaid_too_low",
                "The prepaid account is too low",
                context={"balance": Amount(balance, money.currency).json()},
            )

    def pay(self, invoice: Invoice, method: Method, amount: Decimal) -> tuple[Invoice, Payment]:
        """Charge what is open of an invoice, or part of it. A charge that the bank declines is entered, then raised."""
        money = Amount(amount, invoice.currency)
        try:
            self.check_charge(invoice.account_id, method, money)
        except errors.DemoError:
            if method.kind == "card":
                self.enter_declined(invoice, money, method.label, self.now())
            raise
        return self._charge(invoice, method, amount)

    def top_up(self, account_id: int, method: Method, money: Amount) -> None:
        """Put money from a card or TWINT on the prepaid account."""
        self.check_charge(account_id, method, money)
        self.move(account_id, "top_up", money, self.now(), detail=method.label)

    def recover(self, account_id: int, money: Amount, iban: str) -> None:
        """Pay prepaid money back to a bank account; the caller has checked the balance. Only its end is remembered."""
        taken = Amount(-money.amount, money.currency)
        self.move(account_id, "recovered", taken, self.now(), detail=f"{iban[:4]} … {iban[-4:]}")

    def _charge(self, invoice: Invoice, method: Method, amount: Decimal) -> tuple[Invoice, Payment]:
        return self.enter_charge(invoice, method.kind, method.label, Amount(amount, invoice.currency), self.now())
