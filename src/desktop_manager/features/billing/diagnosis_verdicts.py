"""The causes that hold for a reminder, in order, each with its certainty and the rows that show it.

Order: a likely or sure forgery first, because paying it does harm; then by certainty; then as listed in `_ORDER`.
"Simply unpaid" is said only where none of the others explains the reminder, and is "sure" only where a row proves it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop_manager.features.billing.diagnosis_facts import Facts, Subject, same_money
from desktop_manager.features.billing.diagnosis_payments import Findings, Fit, Stray
from desktop_manager.features.billing.diagnosis_result import (
    Because,
    Cause,
    Certainty,
    Label,
    Openness,
    Standing,
    Verdict,
)
from desktop_manager.features.billing.diagnosis_statement import TRANSFER_DAYS, Booking, Match, due_to_arrive, reaches

AT_ONCE_DAYS = 1
"""A card, the prepaid account or TWINT pay at once; a reminder may still be on its way for a day."""

_ORDER = (
    Cause.PHISHING,
    Cause.DIFFERS,
    Cause.PREPAID,
    Cause.OLD_REFERENCE,
    Cause.CROSSED,
    Cause.NOTHING_OWED,
    Cause.UNPAID,
    Cause.CANNOT_TELL,
)
_CERTAINTY = tuple(Certainty)
_MONEY_ROWS = (Label.REFERENCE, Label.AMOUNT)


def verdicts(
    facts: Facts, subject: Subject, findings: Findings, booking: Booking | None, forged: Verdict | None
) -> list[Verdict]:
    """Every cause that holds, in order; empty where nothing can be told."""
    found: dict[Cause, Verdict] = {}
    for one in _all(facts, subject, findings, booking):
        held = found.get(one.cause)
        if held is None or _CERTAINTY.index(one.certainty) < _CERTAINTY.index(held.certainty):
            found[one.cause] = one
    if subject.is_open is Openness.YES and not any(one.certainty is not Certainty.POSSIBLE for one in found.values()):
        unpaid = _unpaid(facts, subject, findings, booking)
        if unpaid is not None:
            found[Cause.UNPAID] = unpaid
    if forged is not None:
        found[Cause.PHISHING] = forged
    return sorted(found.values(), key=_rank)


def cannot_tell(rows: tuple[Label, ...]) -> Verdict:
    """That nothing explains the reminder; `rows` are all that there is."""
    return Verdict(Cause.CANNOT_TELL, Certainty.POSSIBLE, Because.IS_MISSING, rows)


def _rank(verdict: Verdict) -> tuple[bool, int, int]:
    harmful = verdict.cause is Cause.PHISHING and verdict.certainty is not Certainty.POSSIBLE
    return not harmful, _CERTAINTY.index(verdict.certainty), _ORDER.index(verdict.cause)


def _all(facts: Facts, subject: Subject, findings: Findings, booking: Booking | None) -> Iterator[Verdict]:
    if subject.is_open is Openness.NO:
        yield _closed(subject, findings)
    for stray in findings.strays:
        yield from _by_stray(facts, subject, findings, stray)
    if subject.is_open is Openness.YES:
        yield from _part_paid(subject, findings)
    if booking is not None and not booking.arrived and subject.is_open is not Openness.NO:
        yield from _by_booking(facts, subject, booking)
    elif (
        subject.invoice is None
        and subject.total is not None
        and booking is None
        and reaches(facts, subject.sent_on or subject.due_on or facts.today)
    ):
        yield Verdict(Cause.UNPAID, Certainty.LIKELY, Because.STATEMENT_ONLY, (Label.STATEMENT,))


def _closed(subject: Subject, findings: Findings) -> Verdict:
    """Why a reminder came for an invoice that is not open."""
    paid = findings.settled_by
    if findings.doubles:
        double = findings.doubles[0]
        rows = (Label.PAID, Label.AMOUNT)
        return Verdict(
            Cause.NOTHING_OWED,
            Certainty.SURE,
            Because.IN_ACCOUNT,
            rows,
            double.money,
            double.received_on,
            reason="twice",
        )
    if subject.standing is Standing.PAID and paid is not None and subject.sent_on is not None:
        late = (paid.received_on - subject.sent_on).days
        rows = (Label.PAID, Label.AFTER_REMINDER)
        if late >= 0:
            return Verdict(
                Cause.CROSSED, Certainty.SURE, Because.IN_ACCOUNT, rows, paid.money, paid.received_on, reason="after"
            )
        if -late <= (TRANSFER_DAYS if paid.means == "transfer" else AT_ONCE_DAYS):
            return Verdict(
                Cause.CROSSED,
                Certainty.LIKELY,
                Because.SHORTLY_BEFORE,
                rows,
                paid.money,
                paid.received_on,
                reason="before",
            )
    label = {
        Standing.CREDITED: Label.CREDIT_NOTE,
        Standing.CREDIT_NOTE: Label.STATUS,
        Standing.REFUNDED: Label.STATUS,
        Standing.CANCELLED: Label.STATUS,
    }.get(subject.standing, Label.PAID if paid is not None else Label.STATUS)
    money, day = (paid.money, paid.received_on) if paid is not None else (None, None)
    return Verdict(
        Cause.NOTHING_OWED, Certainty.SURE, Because.IN_ACCOUNT, (label,), money, day, reason=subject.standing.value
    )


def _by_stray(facts: Facts, subject: Subject, findings: Findings, stray: Stray) -> Iterator[Verdict]:
    payment, wanted = stray.payment, subject.wanted
    assert wanted is not None, "a payment is a stray only beside an invoice"
    owner = stray.owner.number if stray.owner is not None else ""

    def said(cause: Cause, certainty: Certainty, because: Because, reason: str = "") -> Verdict:
        rows = (*_MONEY_ROWS, Label.PREPAID) if cause is Cause.PREPAID else _MONEY_ROWS
        return Verdict(cause, certainty, because, rows, payment.money, payment.received_on, owner, reason)

    if payment.money.currency != wanted.currency:
        if stray.fit is Fit.REFERENCE:
            yield said(Cause.DIFFERS, Certainty.SURE, Because.IN_ACCOUNT, "currency")
        elif stray.fit in (Fit.FIGURE, Fit.MISTYPED):
            yield said(Cause.DIFFERS, Certainty.LIKELY, Because.NO_OWN_REFERENCE, "currency")
    elif not same_money(payment.money, wanted) and stray.fit in (Fit.REFERENCE, Fit.MISTYPED):
        reason = "too_little" if payment.money < wanted else "too_much"
        if stray.fit is Fit.REFERENCE:
            yield said(Cause.DIFFERS, Certainty.SURE, Because.IN_ACCOUNT, reason)
        else:
            yield said(Cause.DIFFERS, Certainty.LIKELY, Because.NO_OWN_REFERENCE, reason)
    if payment.money.currency == wanted.currency and stray.fit is not Fit.REPEAT and subject.is_open is Openness.YES:
        prepaid = _prepaid_certainty(findings, stray)
        if prepaid is not None:
            yield said(Cause.PREPAID, *prepaid)
    if stray.owner is not None:
        yield said(Cause.OLD_REFERENCE, *_old_reference_certainty(stray, subject))


def _prepaid_certainty(findings: Findings, stray: Stray) -> tuple[Certainty, Because] | None:
    """How sure it is that the money lies there; None where it has been used since."""
    if findings.balance is None:
        return Certainty.LIKELY, Because.PREPAID_UNKNOWN
    if findings.balance.amount <= Decimal(0):
        return None
    if findings.rivals and stray.fit is Fit.AMOUNT:
        return Certainty.LIKELY, Because.SEVERAL_FIT
    if findings.balance < stray.payment.money:
        return Certainty.LIKELY, Because.PARTLY_USED
    if stray.fit is Fit.AMOUNT and stray.owner is None:
        return Certainty.LIKELY, Because.NO_OWN_REFERENCE
    return Certainty.SURE, Because.IN_ACCOUNT


def _old_reference_certainty(stray: Stray, subject: Subject) -> tuple[Certainty, Because]:
    if stray.fit is not Fit.AMOUNT:
        return Certainty.POSSIBLE, Because.OTHER_AMOUNT
    if stray.steady:
        return Certainty.SURE, Because.IN_ACCOUNT
    return Certainty.LIKELY, Because.SEEN_ONCE


def _part_paid(subject: Subject, findings: Findings) -> Iterator[Verdict]:
    paid, total = findings.paid, subject.total
    if paid is None or total is None or paid.currency != total.currency or not paid < total:
        return
    last = findings.linked[-1]
    yield Verdict(
        Cause.DIFFERS,
        Certainty.SURE,
        Because.IN_ACCOUNT,
        (Label.PAID,),
        paid,
        last.received_on,
        reason="too_little",
    )


def _by_booking(facts: Facts, subject: Subject, booking: Booking) -> Iterator[Verdict]:
    """What left the bank, and the account does not show (or is not known to show)."""
    entry = booking.entry

    def said(cause: Cause, certainty: Certainty, reason: str = "") -> Verdict:
        return Verdict(
            cause, certainty, Because.STATEMENT_ONLY, (Label.STATEMENT,), entry.money, entry.booked_on, reason=reason
        )

    if booking.match is Match.WRONG_CURRENCY:
        yield said(Cause.DIFFERS, Certainty.LIKELY, "currency")
    elif booking.match is Match.WRONG_AMOUNT:
        wanted = subject.wanted
        assert wanted is not None, "a booking is matched with an amount"
        yield said(Cause.DIFFERS, Certainty.LIKELY, "too_little" if entry.money < wanted else "too_much")
    elif booking.match is Match.WRONG_REFERENCE:
        yield said(Cause.OLD_REFERENCE, Certainty.LIKELY if booking.uses > 1 else Certainty.POSSIBLE)
    elif facts.today <= due_to_arrive(entry):
        yield said(Cause.CROSSED, Certainty.LIKELY, "under_way")
    elif facts.payments is None:
        if subject.sent_on is not None and subject.sent_on <= due_to_arrive(entry):
            yield said(Cause.CROSSED, Certainty.LIKELY, "after" if entry.booked_on >= subject.sent_on else "before")
        else:
            yield said(Cause.PREPAID, Certainty.POSSIBLE)


def _unpaid(facts: Facts, subject: Subject, findings: Findings, booking: Booking | None) -> Verdict | None:
    if facts.payments is None:
        return None
    if booking is not None and not booking.arrived:
        # Money left the bank and did not arrive: "unpaid" would say more than what is known.
        return None
    if findings.declined and not findings.linked:
        last = findings.declined[-1]
        rows = (Label.CHARGE, Label.PAID)
        return Verdict(
            Cause.UNPAID, Certainty.SURE, Because.IN_ACCOUNT, rows, last.money, last.received_on, reason="declined"
        )
    if findings.refunded and not findings.linked:
        last = findings.refunded[-1]
        rows = (Label.REFUND, Label.PAID)
        return Verdict(
            Cause.UNPAID, Certainty.SURE, Because.IN_ACCOUNT, rows, last.money, last.received_on, reason="refunded"
        )
    if reaches(facts, subject.sent_on or facts.today):
        return Verdict(Cause.UNPAID, Certainty.SURE, Because.IN_ACCOUNT, (Label.PAID, Label.STATEMENT))
    return Verdict(Cause.UNPAID, Certainty.LIKELY, Because.NOT_ARRIVED_YET, (Label.PAID,))
