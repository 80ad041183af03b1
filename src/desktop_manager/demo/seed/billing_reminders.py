"""The seven reminders of Atelier Helvétique, one for each cause (product.md, job 2), with what proves it.

Days are counted from today; numbers, amounts and days are those of design/billing.png.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from desktop_manager.demo.billing_books import Books
from desktop_manager.demo.billing_records import Amount, Invoice, Line, Message, Reminder
from desktop_manager.demo.seed import atelier
from desktop_manager.demo.seed.billing_accounts import CAROUGE, MADRID
from desktop_manager.demo.seed.billing_past import Past, line

SENDER = "no-reply@infomaniak.com"
LOOK_ALIKE = "billing@infomanlak-billing.com"
FOREIGN_IBAN = "LT121000011101001000"
"""The specimen of the Lithuanian IBAN (SWIFT IBAN registry): its check digits are right, and it belongs to nobody."""

_PAYER = "Atelier Helvétique Sàrl"
_GENUINE = (
    "mx1.atelier.example; dkim=pass header.d=infomaniak.com header.s=20230601; "
    "spf=pass smtp.mailfrom=bounce.infomaniak.com; dmarc=pass header.from=infomaniak.com"
)
_FORGED = (
    "mx1.atelier.example; dkim=none; spf=softfail smtp.mailfrom=mailer.infomanlak-billing.com; "
    "dmarc=fail header.from=infomanlak-billing.com"
)
_LINK = "https://manager.infomaniak.com/v3/ng/accounts/invoices"
_LEVELS = {1: "Payment reminder", 2: "Second payment reminder", 3: "Last payment reminder"}


class _Case(NamedTuple):
    """An invoice that was reminded of: serial number, day it was issued, what for."""

    serial: int
    issued: int
    currency: str
    line: Line


def write(books: Books) -> None:
    """Enter the invoices, what was paid for them, and the reminders."""
    past = Past(books, atelier.ID)
    _crossed_and_misdirected(past)
    _other_currency(past)
    _forged(past)
    _unpaid(past)
    _standing_order(past)
    _cannot_be_told(past)
    books.reminders[atelier.ID].sort(key=lambda one: (one.sent_on, one.id), reverse=True)


def _invoice(past: Past, case: _Case) -> Invoice:
    address = MADRID if case.currency == "EUR" else CAROUGE
    return past.invoice(case.issued, case.currency, address, (case.line,), case.serial)


def _remind(past: Past, invoice: Invoice, days: int, level: int = 1) -> None:
    """The genuine reminder of an invoice, sent for what is open."""
    books, money = past.books, Amount(invoice.open_amount, invoice.currency)
    message = Message(
        SENDER,
        f"{_LEVELS[level]}: invoice {invoice.number}",
        "bounce@bounce.infomaniak.com",
        _GENUINE,
        (("Open my invoices", _LINK), ("www.infomaniak.com", "https://www.infomaniak.com/")),
        (f"invoice-{invoice.number}.pdf",),
        reference=invoice.reference,
        money=money,
    )
    _list(past, invoice.number, level, days, money, invoice.id, message)
    books.note(invoice, past.at(days, 7), "reminder_sent", money, str(level))


def _list(
    past: Past, number: str, level: int, days: int, money: Amount, invoice_id: int | None, message: Message
) -> None:
    listed = past.books.reminders[past.account_id]
    sent_on = past.books.day(days)
    serial = int(number.rpartition("-")[2])
    listed.append(Reminder(700_000 + serial, past.account_id, number, level, sent_on, money, invoice_id, message))


def _crossed_and_misdirected(past: Past) -> None:
    """Cause e: a transfer crossed the reminder. Cause d: the next one repeated that invoice's reference."""
    paid = _invoice(past, _Case(98804, -56, "CHF", line("Serveur dédié · rendu 3D, 250 GB more", "109.90", 98318)))
    _remind(past, paid, -21)
    past.paid(paid, -20, "transfer", paid.number, payer=_PAYER)
    still_open = _invoice(past, _Case(104512, -45, "CHF", line("Jelastic Cloud · recette, usage", "53.84", 98317)))
    past.books.note(still_open, past.at(-10, 7), "reminder_sent", Amount(still_open.open_amount, "CHF"), "1")
    past.credited(-17, Amount(Decimal("58.20"), "CHF"), paid.reference, _PAYER)
    _remind(past, still_open, -5, 2)


def _other_currency(past: Past) -> None:
    """Cause c: francs arrived for an invoice in euros."""
    radio = line("Radio · Ondes d'atelier, 200 listeners more", "41.00", 98322)
    invoice = _invoice(past, _Case(101877, -47, "EUR", radio))
    past.credited(-19, Amount(Decimal("41.00"), "CHF"), invoice.reference, _PAYER)
    _remind(past, invoice, -12)


def _forged(past: Past) -> None:
    """Cause a: an e-mail that Infomaniak did not send, about an invoice that the account does not have."""
    number = f"{past.books.day(-44).year}-100034"
    money = Amount(Decimal("22.00"), "CHF")
    message = Message(
        LOOK_ALIKE,
        f"URGENT: your services will be suspended today, invoice {number}",
        "bounce@mailer.infomanlak-billing.com",
        _FORGED,
        (
            ("https://manager.infomaniak.com/v3/billing", "https://infomanlak-billing.com/pay?id=100034"),
            ("Pay now", "https://infomanlak-billing.com/pay?id=100034"),
        ),
        (f"invoice-{number}.pdf.exe",),
        FOREIGN_IBAN,
        money=money,
    )
    _list(past, number, 1, -14, money, None, message)


def _unpaid(past: Past) -> None:
    """Nothing arrived at all."""
    invoice = _invoice(past, _Case(99410, -52, "CHF", line("AI Tools · rédaction, usage", "8.33", 98325)))
    _remind(past, invoice, -17)


def _standing_order(past: Past) -> None:
    """Cause b: a standing order repeats the reference of the first quarter; the money had to be linked by hand."""
    quarters = []
    for serial, issued in ((70_118, -333), (77_402, -242), (86_230, -151), (97_215, -60)):
        quarter = line("Public Cloud · PCP-7F2KQ9A, a quarter", "33.30", 98316, past.books.day(issued))
        quarters.append(_invoice(past, _Case(serial, issued, "CHF", quarter)))
    first, second, third, now = quarters
    past.paid(first, -304, "transfer", first.number, payer=_PAYER)
    for later, arrived in ((second, -213), (third, -122), (now, -31)):
        past.credited(arrived, Amount(later.total, "CHF"), first.reference, _PAYER)
        if later is now:
            _remind(past, now, -25)
        past.paid(later, arrived + 8, "prepaid", "Prepaid account")


def _cannot_be_told(past: Past) -> None:
    """An invoice that is listed nowhere here, and an e-mail of which only the sender and the subject were kept."""
    number = f"{past.books.day(-69).year}-096002"
    message = Message(SENDER, f"{_LEVELS[1]}: invoice {number}")
    _list(past, number, 1, -34, Amount(Decimal("12.00"), "EUR"), None, message)
