"""The evidence rows about payments: what was expected against what was found, and the mark."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_manager.api.models.billing import Payment
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import references
from desktop_manager.features.billing.diagnosis_facts import Facts, Subject, credit_notes, same_money
from desktop_manager.features.billing.diagnosis_payments import Findings, Fit, Stray
from desktop_manager.features.billing.diagnosis_result import (
    NONE_SEEN,
    NOTHING,
    Label,
    Openness,
    Row,
    Standing,
    Told,
    Verdict,
)
from desktop_manager.features.billing.diagnosis_statement import Booking, Match

MOST_PAYMENTS = 3
"""Rows of that many payments are shown; further ones say nothing new."""


def payment_rows(
    facts: Facts, subject: Subject, findings: Findings, booking: Booking | None, found: list[Verdict]
) -> Iterator[Row]:
    """The rows, in the order in which they are shown."""
    cited = {label for verdict in found for label in verdict.rows}
    for stray in findings.strays[:MOST_PAYMENTS]:
        yield _reference_row(subject, stray)
        yield _amount_row(subject, stray.payment)
    for double in findings.doubles[:MOST_PAYMENTS]:
        yield Row(Label.AMOUNT, NOTHING, _on(double), "paid_twice", "warning")
    yield from _prepaid_rows(facts, subject, findings, cited)
    yield from _paid_rows(subject, findings, cited)
    yield from _after_rows(facts, subject, findings)
    yield from _note_rows(facts, subject)
    for payment in findings.declined[-1:]:
        yield Row(Label.CHARGE, Told("money", money=subject.total), _on(payment), "declined", "bad")
    for payment in findings.refunded[-1:]:
        yield Row(Label.REFUND, NOTHING, _on(payment), "refunded", "warning")
    yield from _status_rows(subject, cited)
    yield from _statement_rows(facts, subject, booking)


def nothing_row(subject: Subject) -> Row:
    """The row of a reminder about which there is no other one."""
    expected = Told("number", subject.number) if subject.number else NOTHING
    return Row(Label.STATUS, expected, NOTHING, "not_told", "neutral")


def _on(payment: Payment) -> Told:
    return Told("money_on", money=payment.money, day=payment.received_on)


def _reference_row(subject: Subject, stray: Stray) -> Row:
    expected = Told("reference", subject.reference) if subject.reference else NOTHING
    carried = stray.payment.reference
    if not carried:
        return Row(Label.REFERENCE, expected, NOTHING, "no_reference", "warning")
    found = Told("reference", carried)
    if stray.fit is Fit.REFERENCE:
        return Row(Label.REFERENCE, expected, found, "equal", "good")
    if stray.owner is not None:
        return Row(Label.REFERENCE, expected, found, "other_invoice", "bad")
    if references.check(carried).reason == "check_digit":
        return Row(Label.REFERENCE, expected, found, "wrong_check_digit", "bad")
    if stray.fit is Fit.MISTYPED:
        return Row(Label.REFERENCE, expected, found, "mistyped", "bad")
    return Row(Label.REFERENCE, expected, found, "unknown_reference", "warning")


def _amount_row(subject: Subject, payment: Payment) -> Row:
    wanted = subject.wanted
    assert wanted is not None, "a payment is judged beside an invoice"
    mark = amount_mark(payment.money, wanted)
    tone = "good" if mark == "equal" else "bad"
    return Row(Label.AMOUNT, Told("money", money=wanted), Told("money", money=payment.money), mark, tone)


def amount_mark(paid: Money, wanted: Money) -> str:
    """How an amount compares with what was wanted: "equal", "other_currency", "too_little" or "too_much"."""
    if paid.currency != wanted.currency:
        return "other_currency"
    if same_money(paid, wanted):
        return "equal"
    return "too_little" if paid < wanted else "too_much"


def _prepaid_rows(facts: Facts, subject: Subject, findings: Findings, cited: set[Label]) -> Iterator[Row]:
    if subject.is_open is not Openness.YES or subject.open is None:
        return
    expected = Told("money", money=subject.open)
    balance = findings.balance
    if balance is None:
        if Label.PREPAID in cited:
            yield Row(Label.PREPAID, expected, NOTHING, "not_known", "neutral")
    elif balance >= subject.open:
        yield Row(Label.PREPAID, expected, Told("money", money=balance), "covers", "good")
    else:
        mark, tone = ("short", "warning") if balance.amount > 0 else ("empty", "neutral")
        yield Row(Label.PREPAID, expected, Told("money", money=balance), mark, tone)


def _paid_rows(subject: Subject, findings: Findings, cited: set[Label]) -> Iterator[Row]:
    expected = Told("money", money=subject.total)
    settled = subject.is_open is Openness.NO
    for payment in findings.linked[-MOST_PAYMENTS:]:
        whole = subject.total is not None and same_money(payment.money, subject.total)
        mark = "equal" if whole else "part"
        yield Row(Label.PAID, expected, _on(payment), mark, "good" if settled else "warning")
    if not findings.linked and Label.PAID in cited:
        yield Row(Label.PAID, expected, NONE_SEEN, "not_paid", "bad")


def _after_rows(facts: Facts, subject: Subject, findings: Findings) -> Iterator[Row]:
    if subject.sent_on is None or subject.invoice is None or facts.payments is None:
        return
    expected = NOTHING
    after = [one for one in findings.linked if one.received_on >= subject.sent_on]
    if after:
        yield Row(Label.AFTER_REMINDER, expected, _on(after[-1]), "crossed", "good")
    elif findings.linked and subject.is_open is Openness.NO:
        yield Row(
            Label.AFTER_REMINDER, expected, Told("date", day=findings.linked[-1].received_on), "before", "neutral"
        )
    else:
        yield Row(Label.AFTER_REMINDER, expected, NONE_SEEN, "not_the_cause", "neutral")


def _note_rows(facts: Facts, subject: Subject) -> Iterator[Row]:
    if subject.invoice is None:
        return
    for note in credit_notes(subject.invoice, facts)[:MOST_PAYMENTS]:
        credited = Money(-note.total, note.currency)
        mark = "settles" if subject.standing is Standing.CREDITED else "reduces"
        yield Row(Label.CREDIT_NOTE, NOTHING, Told("money_on", note.number, credited, note.issued_on), mark, "neutral")


def _status_rows(subject: Subject, cited: set[Label]) -> Iterator[Row]:
    if subject.invoice is None:
        return
    found = Told("status", subject.invoice.status if subject.invoice.kind != "credit_note" else "credit_note")
    if subject.standing is Standing.CONTRADICTION:
        yield Row(Label.STATUS, Told("money", money=subject.open), found, "contradiction", "warning")
    elif Label.STATUS in cited:
        yield Row(Label.STATUS, NOTHING, found, "not_open", "neutral")


_STATEMENT_MARKS = {
    Match.EXACT: ("left_bank", "good"),
    Match.WRONG_AMOUNT: ("other_amount", "bad"),
    Match.WRONG_CURRENCY: ("other_currency", "bad"),
    Match.WRONG_REFERENCE: ("other_reference", "bad"),
    Match.MISTYPED: ("mistyped", "bad"),
    Match.NO_REFERENCE: ("no_reference", "warning"),
}


def _statement_rows(facts: Facts, subject: Subject, booking: Booking | None) -> Iterator[Row]:
    if facts.entries is None or subject.wanted is None:
        return
    expected = Told("money", money=subject.wanted)
    if booking is None:
        yield Row(Label.STATEMENT, expected, NONE_SEEN, "none_seen", "neutral")
        return
    entry = booking.entry
    mark, tone = _STATEMENT_MARKS[booking.match]
    yield Row(Label.STATEMENT, expected, Told("money_on", entry.reference, entry.money, entry.booked_on), mark, tone)
