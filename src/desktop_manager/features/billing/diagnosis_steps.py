"""The one next step after a diagnosis. It must be possible at once and never make the user pay twice."""

from __future__ import annotations

from decimal import Decimal

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.diagnosis_facts import Facts, Subject
from desktop_manager.features.billing.diagnosis_payments import Findings, balance_in
from desktop_manager.features.billing.diagnosis_result import (
    Cause,
    Certainty,
    Openness,
    Step,
    StepKind,
    Verdict,
)
from desktop_manager.features.billing.diagnosis_statement import Booking, due_to_arrive, is_lost
from desktop_manager.features.billing.prepaid_rules import LEAST

_LEAST = LEAST.quantize(Decimal("0.01"))


def next_step(
    facts: Facts, subject: Subject, findings: Findings, booking: Booking | None, found: list[Verdict]
) -> Step:
    """What to do, in this order: a forgery is not paid; money under way is waited for; what lies there pays."""
    first = found[0]
    if first.cause is Cause.PHISHING and first.certainty is not Certainty.POSSIBLE:
        return Step(StepKind.MARK_PHISHING)
    if subject.is_open is Openness.NO:
        return _when_closed(facts, findings)
    if first.cause is Cause.CROSSED and first.reason == "under_way" and booking is not None:
        return Step(StepKind.WAIT, booking.entry.money, due_to_arrive(booking.entry))
    if booking is not None and is_lost(facts, booking):
        return Step(StepKind.CONTACT)
    if subject.is_open is Openness.YES and subject.open is not None:
        return _when_open(facts, subject, findings, found)
    return Step(StepKind.PROVIDE)


def _when_closed(facts: Facts, findings: Findings) -> Step:
    for double in findings.doubles:
        balance = balance_in(facts, double.money.currency)
        if balance is None or balance >= double.money:
            return Step(StepKind.ASK_BACK, double.money)
    return Step(StepKind.NOTHING)


def _when_open(facts: Facts, subject: Subject, findings: Findings, found: list[Verdict]) -> Step:
    assert subject.open is not None, "asked for an open invoice"
    balance = findings.balance
    if balance is not None and balance >= subject.open:
        return Step(StepKind.PAY_PREPAID, subject.open)
    for stray in findings.strays:
        money = stray.payment.money
        if money.currency != subject.open.currency:
            held = balance_in(facts, money.currency)
            if held is not None and held >= money:
                return Step(StepKind.ASK_BACK, money)
    credited = any(one.cause is Cause.PREPAID for one in found)
    if credited and balance is not None and balance.amount > 0:
        # What is missing may be less than the least that can be topped up.
        return Step(StepKind.TOP_UP, max(subject.open - balance, Money(_LEAST, subject.open.currency)))
    return Step(StepKind.SHOW_QR, subject.open)
