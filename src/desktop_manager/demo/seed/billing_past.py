"""Writes the past of one organization into the books, in days from today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from desktop_manager.demo.billing_books import FIRST_INVOICE_ID, Books
from desktop_manager.demo.billing_records import Amount, Invoice, Line, Payment

_QUARTER = timedelta(90)


def line(label: str, amount: str, product_id: int, quarter: date | None = None) -> Line:
    """A line without VAT, for the 91 days from a day on or for no period."""
    if quarter is None:
        return Line(label, Decimal(amount), product_id)
    return Line(label, Decimal(amount), product_id, quarter, quarter + _QUARTER)


# Serial numbers at days from today: the invoices of the reminders, and how many there were before and since.
_SERIALS = (
    (-1200, 2_011),
    (-333, 70_118),
    (-242, 77_402),
    (-151, 86_230),
    (-69, 96_002),
    (-60, 97_215),
    (-56, 98_804),
    (-52, 99_410),
    (-47, 101_877),
    (-45, 104_512),
    (0, 113_900),
)


def serial_on(days: int) -> int:
    """About the serial number of an invoice of that day; they rise with the days, over all organizations."""
    for (first_day, first), (last_day, last) in pairwise(_SERIALS):
        if days <= last_day:
            # The one after: that of the day itself may be a reminder's.
            return first + (last - first) * (days - first_day) // (last_day - first_day) + 1
    return _SERIALS[-1][1]


class Past:
    """What happened in one organization. Invoices are issued at 6, money arrives at 9, cards are charged at 10 UTC."""

    def __init__(self, books: Books, account_id: int) -> None:
        self.books = books
        self.account_id = account_id

    def at(self, days: int, hour: int) -> int:
        """That hour of the day `days` days after today."""
        return self.books.timeline.at(days, hour)

    def invoice(
        self, days: int, currency: str, address_id: int, lines: Iterable[Line], serial: int | None = None
    ) -> Invoice:
        """An open invoice, mailed at once; without a serial number it takes the next free one of that day."""
        at = self.at(days, 6)
        serial = self._free_serial(days) if serial is None else serial
        invoice = self.books.enter_invoice(self.account_id, lines, currency, address_id, at, serial=serial)
        email = next(one.email for one in self.books.addresses[self.account_id] if one.id == address_id)
        self.books.note(invoice, at + 300, "sent", detail=email)
        return invoice

    def _free_serial(self, days: int) -> int:
        serial = serial_on(days)
        while FIRST_INVOICE_ID + serial in self.books.invoices:
            serial += 3
        return serial

    def credit(self, days: int, corrected: Invoice, lines: Iterable[Line]) -> Invoice:
        """A credit note, paid into the prepaid account."""
        at = self.at(days, 6)
        note = self.books.enter_invoice(
            self.account_id,
            lines,
            corrected.currency,
            corrected.billing_address_id,
            at,
            serial=self._free_serial(days),
            corrects_id=corrected.id,
        )
        returned = Amount(-note.total, note.currency)
        self.books.move(self.account_id, "refund", returned, at + 600, invoice_id=note.id, detail=note.number)
        self.books.note(note, at + 600, "refunded", returned, "prepaid")
        self.books.note(corrected, at, "credited", Amount(note.total, note.currency), note.number)
        return note

    def paid(
        self, invoice: Invoice, days: int, means: str, detail: str, *, payer: str = "", amount: str | None = None
    ) -> Payment:
        """Money for this invoice: all that is open, or an amount. `detail`: label of the means, or a reference."""
        at = self.at(days, 9 if means == "transfer" else 10)
        money = Amount(invoice.open_amount if amount is None else Decimal(amount), invoice.currency)
        return self.books.enter_charge(invoice, means, detail, money, at, payer)[1]

    def declined(self, invoice: Invoice, days: int, label: str) -> None:
        """A card that the bank refused to charge."""
        self.books.enter_declined(invoice, Amount(invoice.open_amount, invoice.currency), label, self.at(days, 10))

    def credited(self, days: int, money: Amount, reference: str | None, payer: str) -> Payment:
        """Money that arrived and was linked to no invoice: it lies on the prepaid account."""
        at = self.at(days, 9)
        payment = self.books.enter_payment(
            self.account_id, money, "transfer", "prepaid", at, reference=reference, payer=payer
        )
        self.books.move(self.account_id, "payment_received", money, at, payment_id=payment.id, detail=reference or "")
        return payment

    def refunded(self, invoice: Invoice, payment: Payment, days: int) -> None:
        """A paid invoice whose money went back the way it had come."""
        at = self.at(days, 11)
        listed = self.books.payments[self.account_id]
        listed[listed.index(payment)] = payment._replace(state="refunded")
        kept = self.books.invoices[invoice.id]
        self.books.note(kept, at, "refunded", payment.money, payment.means)
        self.books.keep(kept, "refunded")

    def topped_up(self, days: int, money: Amount, label: str) -> None:
        """Money put on the prepaid account."""
        self.books.move(self.account_id, "top_up", money, self.at(days, 8), detail=label)
