"""Why a payment reminder came: a pure decision over the account's records and the evidence that the user brought.

Source of the causes: product.md, job 2 (Infomaniak's help on reminders; FAQ 1634 on reminders, 2212 on the prepaid
account). First whether the invoice is still open, then the causes in order, each with its certainty and the rows that
show it, then what could not be seen, and one next step. The rules stand where they are applied:

- `diagnosis_facts`: which invoice it is about, and whether that is open.
- `forgery` and `diagnosis_domains`: (a) signs of phishing; "no sign of forgery", never "genuine".
- `diagnosis_payments` and `diagnosis_statement`: which money has to do with it, in the account and at the bank.
- `diagnosis_verdicts`: (b) an old reference, (c) another amount or currency, (d) money on the prepaid account,
  (e) reminder and payment crossed, simply unpaid, nothing owed.
- `diagnosis_rows`, `diagnosis_steps`: the evidence, and what to do.

The same facts give the same diagnosis, in whatever order their records come.
"""

from __future__ import annotations

from desktop_manager.features.billing.diagnosis_facts import Facts, Subject, subject_of
from desktop_manager.features.billing.diagnosis_payments import find
from desktop_manager.features.billing.diagnosis_result import (
    Basis,
    Cause,
    Certainty,
    Diagnosis,
    Openness,
    Standing,
    Verdict,
)
from desktop_manager.features.billing.diagnosis_rows import nothing_row, payment_rows
from desktop_manager.features.billing.diagnosis_statement import Booking, booking_of, is_lost, reaches
from desktop_manager.features.billing.diagnosis_steps import next_step
from desktop_manager.features.billing.diagnosis_verdicts import cannot_tell, verdicts
from desktop_manager.features.billing.forgery import phishing, signs


def diagnose(facts: Facts) -> Diagnosis:
    """Diagnose a reminder. Never raises for what the facts hold, however strange."""
    subject = subject_of(facts)
    findings = find(facts, subject)
    booking = booking_of(facts, subject, findings)
    about_mail = signs(facts, subject)
    found = verdicts(facts, subject, findings, booking, phishing(about_mail))
    rows = [sign.row for sign in about_mail] + list(payment_rows(facts, subject, findings, booking, found))
    if all(one.cause is Cause.PHISHING and one.certainty is Certainty.POSSIBLE for one in found):
        rows = rows or [nothing_row(subject)]
        found.insert(0, cannot_tell(tuple(dict.fromkeys(row.label for row in rows))))
    overdue = subject.is_open is Openness.YES and subject.due_on is not None and subject.due_on < facts.today
    return Diagnosis(
        subject.number,
        subject.invoice.id if subject.invoice is not None else None,
        subject.is_open,
        subject.standing,
        overdue,
        subject.open,
        tuple(found),
        tuple(rows),
        tuple(_missing(facts, subject, booking, found)),
        next_step(facts, subject, findings, booking, found),
        basis_of(facts),
    )


def basis_of(facts: Facts) -> Basis:
    """How many records of each kind there were to look at."""
    return Basis(
        None if facts.invoices is None else len(facts.invoices),
        None if facts.payments is None else len(facts.payments),
        facts.prepaid is not None,
        facts.mail is not None,
        len(facts.pdfs),
        None if facts.entries is None else len(facts.entries),
    )


def _missing(facts: Facts, subject: Subject, booking: Booking | None, found: list[Verdict]) -> list[str]:
    """What could not be seen, and could change the answer."""
    missing = []
    if not subject.number:
        missing.append("number")
    if subject.invoice is None and subject.pdf is None:
        missing.append("invoice")
    if subject.standing is Standing.CONTRADICTION:
        missing.append("agreement")
    if facts.payments is None:
        missing.append("payments")
    if facts.prepaid is None and subject.is_open is not Openness.NO:
        missing.append("prepaid")
    missing += _missing_of_mail(facts, subject)
    settled = subject.is_open is Openness.NO or any(
        one.certainty is Certainty.SURE and one.cause is not Cause.PHISHING for one in found
    )
    if not settled and (facts.entries is None or not reaches(facts, subject.sent_on or facts.today)):
        missing.append("statement")
    if booking is not None and subject.is_open is not Openness.NO and is_lost(facts, booking):
        missing.append("arrival")
    return missing


def _missing_of_mail(facts: Facts, subject: Subject) -> list[str]:
    mail = facts.mail
    if mail is None:
        return ["mail"]
    missing = []
    if mail.pasted:
        missing.append("headers")
    elif mail.authentication is None:
        missing.append("authentication")
    if mail.ibans and not facts.known_ibans and not (subject.pdf is not None and subject.pdf.iban):
        missing.append("iban")
    return missing
