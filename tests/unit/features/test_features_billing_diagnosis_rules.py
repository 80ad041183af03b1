"""What holds for every diagnosis of a reminder, whatever the facts are."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.api.models.billing import Invoice, Payment, PrepaidAccount, Reminder
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.diagnosis import diagnose
from desktop_manager.features.billing.diagnosis_facts import Facts
from desktop_manager.features.billing.diagnosis_result import Cause, Certainty, Diagnosis, Openness, Standing, StepKind
from desktop_manager.features.evidence.records import (
    Attachment,
    Authentication,
    Link,
    MailEvidence,
    PdfInvoice,
    StatementEntry,
)
from support.reminders import ACCOUNT, CREDITOR, FOREIGN_IBAN, REF_A, REF_BROKEN, REF_OLD, REF_STRANGE, TODAY

DAYS = st.integers(-40, 5).map(lambda days: TODAY + timedelta(days))
AMOUNTS = st.sampled_from(("0", "0.05", "20.00", "38.20", "58.15", "58.20", "58.25", "116.40")).map(Decimal)
CURRENCIES = st.sampled_from(("CHF", "EUR", "USD"))
MONEY = st.builds(Money, AMOUNTS, CURRENCIES)
REFERENCES = st.sampled_from((None, "", REF_A, REF_OLD, REF_STRANGE, REF_BROKEN, "RF18539007547034", "hello"))
NUMBERS = st.sampled_from(("2026-104512", "104512", "2026-098804", "2026-100034", "", "12"))
DOMAINS = st.sampled_from(("infomaniak.com", "infomaniak-billing.com", "example.org", "infomaniak.ch", ""))
RESULTS = st.sampled_from(("", "pass", "fail", "softfail", "none"))

INVOICES = st.builds(
    Invoice,
    id=st.integers(1, 4),
    account_id=st.just(ACCOUNT),
    number=NUMBERS,
    kind=st.sampled_from(("invoice", "invoice", "invoice", "credit_note", "proforma")),
    status=st.sampled_from(("open", "overdue", "partly_paid", "paid", "refunded", "cancelled", "new_one")),
    issued_on=DAYS,
    currency=CURRENCIES,
    total=AMOUNTS,
    open_amount=AMOUNTS,
    due_on=st.none() | DAYS,
    reference=REFERENCES,
    corrects_id=st.none() | st.integers(1, 4),
)
PAYMENTS = st.builds(
    Payment,
    id=st.integers(1, 20),
    account_id=st.just(ACCOUNT),
    received_on=DAYS,
    money=MONEY,
    means=st.sampled_from(("transfer", "card", "prepaid", "twint", "cheque")),
    state=st.sampled_from(("linked", "prepaid", "declined", "refunded", "lost")),
    reference=REFERENCES,
    invoice_id=st.none() | st.integers(1, 4),
)
PREPAID = st.builds(
    PrepaidAccount,
    account_id=st.just(ACCOUNT),
    balances=st.lists(MONEY, max_size=3, unique_by=lambda one: one.currency).map(tuple),
)
REMINDERS = st.builds(
    Reminder,
    id=st.just(9),
    account_id=st.just(ACCOUNT),
    invoice_number=NUMBERS,
    level=st.integers(1, 3),
    sent_on=DAYS,
    money=MONEY,
    invoice_id=st.none() | st.integers(1, 5),
)
MAILS = st.builds(
    MailEvidence,
    sender=DOMAINS.map(lambda domain: f"billing@{domain}" if domain else ""),
    reply_to=DOMAINS.map(lambda domain: f"billing@{domain}" if domain else ""),
    sent_on=st.none() | DAYS,
    authentication=st.none()
    | st.builds(
        Authentication,
        dmarc=RESULTS,
        dkim=RESULTS,
        spf=RESULTS,
        from_domain=DOMAINS,
        dkim_domain=DOMAINS,
        spf_domain=DOMAINS,
    ),
    links=st.lists(st.builds(Link, text=DOMAINS, target=DOMAINS, host=DOMAINS, shown_host=DOMAINS), max_size=2).map(
        tuple
    ),
    attachments=st.lists(
        st.builds(Attachment, name=st.just("a.zip"), danger=st.sampled_from(("", "archive", "program"))), max_size=2
    ).map(tuple),
    numbers=st.lists(NUMBERS, max_size=2).map(tuple),
    amounts=st.lists(MONEY, max_size=2).map(tuple),
    ibans=st.lists(st.sampled_from((CREDITOR, FOREIGN_IBAN)), max_size=2).map(tuple),
    references=st.lists(REFERENCES.filter(bool), max_size=2).map(tuple),
    problems=st.sampled_from(((), ("pasted",), ("several_senders",), ("no_authentication",))),
)
PDFS = st.builds(
    PdfInvoice,
    source=st.just("qr"),
    number=st.none() | NUMBERS,
    iban=st.sampled_from((None, CREDITOR, FOREIGN_IBAN)),
    reference=REFERENCES,
    money=st.none() | MONEY,
    issued_on=st.none() | DAYS,
    due_on=st.none() | DAYS,
)
ENTRIES = st.builds(
    StatementEntry,
    booked_on=DAYS,
    money=MONEY,
    outgoing=st.booleans(),
    reference=REFERENCES.map(lambda text: text or ""),
    counterparty=st.sampled_from(("Infomaniak Network SA", "Migros", "")),
    text=st.sampled_from(("", "Facture 2026-104512", "104512")),
    iban=st.sampled_from(("", CREDITOR)),
)


T = TypeVar("T")


def several(one: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(one, max_size=5).map(tuple)


FACTS = st.builds(
    Facts,
    today=st.just(TODAY),
    reminder=st.none() | REMINDERS,
    invoices=st.none() | st.lists(INVOICES, max_size=4, unique_by=lambda one: one.id).map(tuple),
    payments=st.none() | st.lists(PAYMENTS, max_size=6, unique_by=lambda one: one.id).map(tuple),
    prepaid=st.none() | PREPAID,
    mail=st.none() | MAILS,
    pdfs=several(PDFS),
    entries=st.none() | several(ENTRIES),
    known_ibans=st.sampled_from((frozenset(), frozenset((CREDITOR,)))),
)


Rule = Callable[[Facts, Diagnosis], None]
RULES: list[Rule] = []
"""What must hold. They judge the same facts, as making these up takes far longer than judging them."""


def rule(judge: Rule) -> Rule:
    """Have the test below judge by it."""
    RULES.append(judge)
    return judge


@rule
def there_is_always_a_verdict_and_each_stands_on_rows_that_are_shown(facts: Facts, diagnosis: Diagnosis) -> None:
    shown = {row.label for row in diagnosis.rows}
    assert diagnosis.verdicts
    for verdict in diagnosis.verdicts:
        assert verdict.rows, verdict
        assert set(verdict.rows) <= shown, verdict


@rule
def two_currencies_are_never_added_or_compared(facts: Facts, diagnosis: Diagnosis) -> None:
    # Money refuses both by an error, so that a diagnosis that got to its end has done neither.
    held = {one.currency for one in facts.prepaid.balances} if facts.prepaid else set()
    paid = {one.money.currency for one in facts.payments or ()} | {one.money.currency for one in facts.entries or ()}
    if diagnosis.open_money is not None:
        held.add(diagnosis.open_money.currency)
    if diagnosis.step.money is not None:
        assert diagnosis.step.money.currency in held | paid
    for row in diagnosis.rows:
        if (
            row.mark in ("equal", "too_little", "too_much", "covers", "short")
            and row.expected.money
            and row.found.money
        ):
            assert row.expected.money.currency == row.found.money.currency


@rule
def the_same_facts_give_the_same_diagnosis_in_whatever_order_they_come(facts: Facts, diagnosis: Diagnosis) -> None:
    def ordered(items: tuple[T, ...] | None, order: Callable[[tuple[T, ...]], Iterable[T]]) -> tuple[T, ...] | None:
        return None if items is None else tuple(order(items))

    for order in (reversed, lambda items: random.Random(0).sample(items, len(items))):
        other = facts._replace(
            invoices=ordered(facts.invoices, order),
            payments=ordered(facts.payments, order),
            entries=ordered(facts.entries, order),
        )
        assert diagnose(other) == diagnosis


@rule
def an_open_invoice_is_never_on_a_green_ground(facts: Facts, diagnosis: Diagnosis) -> None:
    if diagnosis.overdue or diagnosis.is_open is not Openness.NO:
        assert diagnosis.tone != "good"
    if diagnosis.is_open is Openness.YES:
        assert diagnosis.tone == "bad"


@rule
def cannot_tell_always_names_what_is_missing(facts: Facts, diagnosis: Diagnosis) -> None:
    if any(one.cause is Cause.CANNOT_TELL for one in diagnosis.verdicts):
        assert diagnosis.missing


@rule
def simply_unpaid_is_not_said_beside_a_cause_that_explains_it(facts: Facts, diagnosis: Diagnosis) -> None:
    verdicts = diagnosis.verdicts
    if any(one.cause is Cause.UNPAID for one in verdicts):
        others = [one for one in verdicts if one.cause not in (Cause.UNPAID, Cause.PHISHING)]
        assert all(one.certainty is Certainty.POSSIBLE for one in others)


@rule
def no_step_pays_what_is_not_open_or_more_than_is_open(facts: Facts, diagnosis: Diagnosis) -> None:
    if diagnosis.step.kind in (StepKind.PAY_PREPAID, StepKind.SHOW_QR):
        assert diagnosis.is_open is Openness.YES
        assert diagnosis.step.money == diagnosis.open_money


@rule
def a_likely_forgery_comes_first_and_is_never_paid(facts: Facts, diagnosis: Diagnosis) -> None:
    forged = [one for one in diagnosis.verdicts if one.cause is Cause.PHISHING]
    if forged and forged[0].certainty is not Certainty.POSSIBLE:
        assert diagnosis.verdicts[0] is forged[0]
        assert diagnosis.step.kind is StepKind.MARK_PHISHING


@rule
def an_account_that_tells_no_invoices_makes_none_open_or_paid(facts: Facts, diagnosis: Diagnosis) -> None:
    untold = diagnose(facts._replace(invoices=None))
    assert untold.is_open is Openness.CANNOT_TELL
    assert untold.standing is Standing.NOT_TOLD


@rule
def no_cause_is_named_twice(facts: Facts, diagnosis: Diagnosis) -> None:
    causes = [one.cause for one in diagnosis.verdicts]
    assert len(causes) == len(set(causes))


@settings(max_examples=2 * settings().max_examples)
@given(FACTS)
def test_every_rule_holds_whatever_the_facts_are(facts: Facts) -> None:
    assert len(RULES) == 10
    diagnosis = diagnose(facts)
    for judge in RULES:
        judge(facts, diagnosis)


def test_the_clock_alone_makes_an_invoice_overdue() -> None:
    open_one = Invoice(1, ACCOUNT, "2026-1", "invoice", "open", date(2026, 11, 1), "CHF", Decimal(5), Decimal(5))
    due = Facts(
        TODAY,
        invoices=(
            Invoice(1, ACCOUNT, "2026-1", "invoice", "open", date(2026, 11, 1), "CHF", Decimal(5), Decimal(5), TODAY),
        ),
        reminder=Reminder(1, ACCOUNT, "2026-1", 1, TODAY, Money(Decimal(5), "CHF"), 1),
    )
    assert not diagnose(due).overdue
    assert diagnose(due._replace(today=TODAY + timedelta(1))).overdue
    assert not diagnose(due._replace(invoices=(open_one,), today=TODAY + timedelta(99))).overdue
