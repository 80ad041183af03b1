"""What a bank statement that the user brought has to do with an invoice. Read locally; it may be incomplete."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.features.billing import references
from desktop_manager.features.billing.diagnosis_facts import Facts, Subject, same_figure, same_money, same_number
from desktop_manager.features.billing.diagnosis_payments import Findings, near_miss
from desktop_manager.features.evidence.records import StatementEntry

TRANSFER_DAYS = 5
"""Calendar days that a bank transfer may take until it is linked: a bank executes it at latest on the next business day
(PSD2, article 83), a weekend may lie in between, and the money is then still to be matched with its invoice. A reminder
that is sent within these days after a payment has crossed with it (product.md, job 2, cause e)."""

_CREDITOR = "infomaniak"


class Match(StrEnum):
    """How a booking fits the invoice."""

    EXACT = "exact"
    """Its reference (or its number in the text) and its amount."""
    WRONG_AMOUNT = "wrong_amount"
    """Its reference with another amount."""
    WRONG_CURRENCY = "wrong_currency"
    """Its reference, or the same figure to the creditor, in another currency."""
    WRONG_REFERENCE = "wrong_reference"
    """Its amount with another reference, to the creditor."""
    MISTYPED = "mistyped"
    """Its amount, with its reference but for a digit."""
    NO_REFERENCE = "no_reference"
    """Its amount to the creditor, without any reference."""


class Booking(NamedTuple):
    """A booking that seems to be for the invoice; `uses`: how many bookings carry that reference, this included.

    `arrived`: the account shows the same payment, so that the statement adds nothing but the day it left.
    """

    entry: StatementEntry
    match: Match
    uses: int
    arrived: bool


def booking_of(facts: Facts, subject: Subject, findings: Findings) -> Booking | None:
    """The booking that fits best; of several alike, the latest."""
    wanted = subject.wanted
    if facts.entries is None or wanted is None:
        return None
    outgoing = [one for one in facts.entries if one.outgoing and not _is_before(one.booked_on, subject.issued_on)]
    order = tuple(Match)
    found = [(match, one) for one in outgoing if (match := _match(one, subject, facts)) is not None]
    if not found:
        return None
    match, entry = min(found, key=lambda one: (order.index(one[0]), -one[1].booked_on.toordinal(), str(one[1])))
    uses = sum(1 for one in facts.entries if entry.reference and references.same(one.reference, entry.reference))
    return Booking(entry, match, uses, _has_arrived(entry, findings))


def reaches(facts: Facts, day: date) -> bool:
    """Whether the statement has bookings up to `day`, so that a payment before it would be seen."""
    return bool(facts.entries) and max(one.booked_on for one in facts.entries or ()) >= day


def due_to_arrive(entry: StatementEntry) -> date:
    """By when money that left the bank should be linked."""
    return entry.booked_on + timedelta(days=TRANSFER_DAYS)


def is_lost(facts: Facts, booking: Booking) -> bool:
    """Whether the money left the bank long enough ago, as it should have, and the account says that it has not come."""
    return (
        not booking.arrived
        and facts.payments is not None
        and facts.today > due_to_arrive(booking.entry)
        and booking.match in (Match.EXACT, Match.NO_REFERENCE, Match.MISTYPED)
    )


def _is_before(day: date, issued_on: date | None) -> bool:
    return issued_on is not None and day < issued_on


def _match(entry: StatementEntry, subject: Subject, facts: Facts) -> Match | None:
    wanted = subject.wanted
    assert wanted is not None, "looked at only where an amount is known"
    named = bool(subject.number) and _names(entry.text, subject.number)
    own = bool(subject.reference and entry.reference) and references.same(subject.reference, entry.reference)
    equal = same_money(entry.money, wanted)
    if own or named:
        if equal:
            return Match.EXACT
        return Match.WRONG_AMOUNT if entry.money.currency == wanted.currency else Match.WRONG_CURRENCY
    if equal and subject.reference and entry.reference and near_miss(entry.reference, subject.reference):
        return Match.MISTYPED
    if not _is_to_creditor(entry, subject, facts):
        return None
    if equal:
        return Match.WRONG_REFERENCE if entry.reference else Match.NO_REFERENCE
    return Match.WRONG_CURRENCY if same_figure(entry.money, wanted) else None


def _names(text: str, number: str) -> bool:
    """Whether a word is the invoice's number. What lacks its last sign is not compared: a statement may be long."""
    last = next((sign for sign in reversed(number.casefold()) if sign.isalnum()), "")
    return any(last in word and same_number(word, number) for word in text.casefold().split())


def _is_to_creditor(entry: StatementEntry, subject: Subject, facts: Facts) -> bool:
    known = set(facts.known_ibans)
    if subject.pdf is not None and subject.pdf.iban:
        known.add(subject.pdf.iban)
    if entry.iban and known:
        return entry.iban in known
    return _CREDITOR in entry.counterparty.casefold() or _CREDITOR in entry.text.casefold()


def _has_arrived(entry: StatementEntry, findings: Findings) -> bool:
    payments = (*findings.linked, *findings.doubles, *(stray.payment for stray in findings.strays))
    return any(
        same_money(one.money, entry.money) and 0 <= (one.received_on - entry.booked_on).days <= 2 * TRANSFER_DAYS
        for one in payments
    )
