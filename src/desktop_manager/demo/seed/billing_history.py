"""Three years of invoices of Atelier Helvétique: each yearly renewal, what was bought beside, and what went wrong.

Prices are those of `seed/renewals.py`. Together with the reminders the prepaid account ends at CHF 71.50, as in
design/billing.png.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from desktop_manager.demo.billing_books import Books
from desktop_manager.demo.billing_records import Amount, Invoice, Line
from desktop_manager.demo.seed import atelier
from desktop_manager.demo.seed.billing_accounts import CAROUGE, LAUSANNE, MADRID
from desktop_manager.demo.seed.billing_past import Past, line
from desktop_manager.demo.seed.billing_periods import Renewed, renewed_of

CARD_LABEL, DECLINED_LABEL, PREPAID_LABEL = "Card ·· 4421", "Card ·· 0017", "Prepaid account"

GAP = (98304, 2)
"""The period of the Mail Service, counted back, that was never invoiced."""
DECLINED, BY_PREPAID = (98308, 1), (98302, 1)
"""Periods whose charge was declined at first, and that was taken from the prepaid account."""

_OLD_CARD, _OLD_CARD_UNTIL = "Card ·· 3308", -700
_BY_TRANSFER = frozenset((98313, 98318, 98319))
_TRANSFER_TAKES = 12


class _Bought(NamedTuple):
    """Something bought once: paid by card on the day itself unless the writer says otherwise."""

    days: int
    currency: str
    address_id: int
    line: Line


_BOUGHT = (
    _Bought(-610, "EUR", MADRID, line("Newsletter, 10,000 credits", "39.00", 98310)),
    _Bought(-455, "EUR", MADRID, line("Newsletter, 25,000 credits", "79.00", 98310)),
    _Bought(-268, "EUR", MADRID, line("Newsletter, 10,000 credits", "39.00", 98310)),
    _Bought(-160, "USD", CAROUGE, line("Live · vernissages, 500 GB of traffic", "12.40", 98321)),
    _Bought(-130, "USD", CAROUGE, line("Live · vernissages, 800 GB of traffic", "19.84", 98321)),
    _Bought(-98, "USD", CAROUGE, line("Live · vernissages, 650 GB of traffic", "16.12", 98321)),
)


def write(books: Books) -> None:
    """Enter all of it, the oldest first."""
    past = Past(books, atelier.ID)
    past.topped_up(-345, Amount(Decimal("300.00"), "CHF"), CARD_LABEL)
    for renewed in renewed_of(books, atelier.ID, atelier.products(books.timeline)):
        if (renewed.product.id, renewed.periods_ago) != GAP:
            _renewal(past, renewed)
    for bought in _BOUGHT:
        invoice = past.invoice(bought.days, bought.currency, bought.address_id, (bought.line,))
        past.paid(invoice, bought.days, "card", _card(bought.days))
    _credited(past)
    _refunded(past)
    _from_prepaid(past)
    past.invoice(-6, "EUR", MADRID, (line("Newsletter, 5,000 credits", "24.00", 98310),))


def _renewal(past: Past, renewed: Renewed) -> None:
    invoice = past.invoice(renewed.issued, renewed.terms.currency, renewed.terms.billing_address_id, (renewed.line,))
    paid = renewed.issued
    key = (renewed.product.id, renewed.periods_ago)
    if key == DECLINED:
        past.declined(invoice, paid, DECLINED_LABEL)
        past.paid(invoice, paid + 7, "card", CARD_LABEL)
    elif key == BY_PREPAID:
        past.paid(invoice, paid, "prepaid", PREPAID_LABEL)
    elif renewed.product.id in _BY_TRANSFER:
        past.paid(invoice, paid + _TRANSFER_TAKES, "transfer", invoice.number, payer="Atelier Helvétique Sàrl")
    else:
        past.paid(invoice, paid, "card", _card(paid))


def _credited(past: Past) -> None:
    """A domain that was invoiced twice, and the credit note for it."""
    twice: Invoice = past.invoice(-214, "CHF", CAROUGE, (line("atelier-helvetique.ch", "12.90", 98303),))
    past.paid(twice, -214, "card", CARD_LABEL)
    past.credit(-200, twice, (line("atelier-helvetique.ch", "-12.90", 98303),))


def _refunded(past: Past) -> None:
    """An order that was withdrawn after the card had been charged."""
    invoice = past.invoice(-48, "CHF", CAROUGE, (line("Site Creator · essai vitrine, 1 year", "60.00", 98327),))
    payment = past.paid(invoice, -48, "card", CARD_LABEL)
    past.refunded(invoice, payment, -40)


def _from_prepaid(past: Past) -> None:
    """One paid from the prepaid account, and the order that waits for the rest of its money."""
    paid = past.invoice(-42, "CHF", LAUSANNE, (line("Swiss Backup · studio-archive, 500 GB more", "41.79", 98305),))
    past.paid(paid, -42, "prepaid", PREPAID_LABEL)
    waiting = past.invoice(-12, "CHF", CAROUGE, (line("NAS Synology DS224+, memory 4 GB", "99.00", 98306),))
    past.paid(waiting, -9, "prepaid", PREPAID_LABEL, amount="50.00")


def _card(days: int) -> str:
    return _OLD_CARD if days < _OLD_CARD_UNTIL else CARD_LABEL
