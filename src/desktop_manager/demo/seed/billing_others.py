"""Invoices of Claire's other organizations. Of Réseau Forêt she sees none: she has no accounting rights there."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from desktop_manager.demo.billing_books import FIRST_INVOICE_ID, Books
from desktop_manager.demo.billing_records import Amount, Message, Reminder
from desktop_manager.demo.seed import cooperative, foret, maison
from desktop_manager.demo.seed.billing_accounts import BESANCON, BIEL, RENENS
from desktop_manager.demo.seed.billing_past import Past, line
from desktop_manager.demo.seed.billing_periods import renewed_of


def write(books: Books) -> None:
    """Enter them; products that are renewed on one day share an invoice."""
    _of_maison(books)
    _of_cooperative(books)
    _of_foret(books)


def _of_maison(books: Books) -> None:
    past = Past(books, maison.ID)
    for issued, renewed in groupby(
        renewed_of(books, maison.ID, maison.products(books.timeline)), lambda one: one.issued
    ):
        invoice = past.invoice(issued, "EUR", BESANCON, [one.line for one in renewed])
        past.paid(invoice, min(issued + 16, -1), "transfer", invoice.number, payer="Association Maison du Canal")
    past.topped_up(-90, Amount(Decimal("60.00"), "EUR"), "Card ·· 2290")
    past.invoice(-8, "EUR", BESANCON, (line("kSuite Standard, one user more", "10.35", 98402),))


def _of_cooperative(books: Books) -> None:
    past = Past(books, cooperative.ID)
    for issued, renewed in groupby(
        renewed_of(books, cooperative.ID, cooperative.products(books.timeline)), lambda one: one.issued
    ):
        invoice = past.invoice(issued, "CHF", RENENS, [one.line for one in renewed])
        is_small = invoice.total < 100
        past.paid(invoice, issued, "twint" if is_small else "card", "TWINT" if is_small else "Card ·· 9938")
    past.topped_up(-30, Amount(Decimal("20.00"), "CHF"), "TWINT")


def _of_foret(books: Books) -> None:
    past = Past(books, foret.ID)
    paid = past.invoice(-210, "CHF", BIEL, (line("Web Hosting · forêt", "118.80", 98601),))
    past.paid(paid, -190, "transfer", paid.number, payer="Réseau Forêt")
    unpaid = past.invoice(-58, "CHF", BIEL, (line("Radio Chouette", "48.00", 98608),))
    money = Amount(unpaid.open_amount, unpaid.currency)
    books.reminders[foret.ID].append(
        Reminder(
            700_000 + unpaid.id - FIRST_INVOICE_ID,
            foret.ID,
            unpaid.number,
            1,
            books.day(-20),
            money,
            unpaid.id,
            Message("no-reply@infomaniak.com", f"Payment reminder: invoice {unpaid.number}"),
        )
    )
    books.note(unpaid, past.at(-20, 7), "reminder_sent", money, "1")
