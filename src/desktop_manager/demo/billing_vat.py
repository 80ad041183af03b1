"""VAT of the demo's invoices: which rate, and what it makes of the lines. Rounded once an invoice and rate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop_manager.demo.billing_records import Line, Vat

CENT = Decimal("0.01")
_NONE = Decimal("0")
_SWISS = Decimal("8.1")
_SWISS_BEFORE_2024 = Decimal("7.7")
_FRENCH = Decimal("20")


def rate_of(currency: str, country: str, starts_on: date) -> Decimal:
    """The rate in percent of what an address in `country` buys for a period that begins on `starts_on`.

    Swiss VAT in francs, 7.7 % until the end of 2023 and 8.1 % since (Swiss Federal Tax Administration); 20 % for
    French addresses in euros; nothing otherwise (the buyer owes it).
    """
    if currency == "CHF":
        return _SWISS if starts_on.year >= 2024 else _SWISS_BEFORE_2024
    return _FRENCH if (currency, country) == ("EUR", "FR") else _NONE


def shares_of(lines: Iterable[Line], currency: str, country: str, issued_on: date) -> tuple[Vat, ...]:
    """The lines by rate, the lowest first. A line without a period counts for the day of the invoice."""
    bases: dict[Decimal, Decimal] = {}
    for line in lines:
        rate = rate_of(currency, country, line.starts_on or issued_on)
        bases[rate] = bases.get(rate, Decimal("0.00")) + line.amount
    return tuple(
        Vat(rate, base, (base * rate / 100).quantize(CENT, ROUND_HALF_UP)) for rate, base in sorted(bases.items())
    )


def total_of(shares: Iterable[Vat]) -> Decimal:
    """What is to be paid: bases and VAT together."""
    return sum((share.base + share.vat for share in shares), Decimal("0.00"))
