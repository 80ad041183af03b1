"""Reminders with what is known about them, and what the diagnosis must say: product.md, job 2, and its mixtures.

Each case: whether the invoice is open, every verdict in order with its certainty, evidence rows by their mark, the next
step. Today is 23 November 2026; invoice 2026-104512 (CHF 58.20) is what most reminders are about.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.diagnosis import diagnose
from desktop_manager.features.billing.diagnosis_result import Diagnosis
from support.reminder_case import PAID_A, Case, account, stray
from support.reminder_cases_forged import CANNOT_TELL, FORGED
from support.reminder_cases_money import CROSSED, DIFFERS, NOT_OWED
from support.reminder_cases_prepaid import ON_PREPAID, REPEATED, UNPAID
from support.reminders import REF_A, REF_OLD, booking, chf, day, paid, prepaid

CASES = (*UNPAID, *ON_PREPAID, *REPEATED, *DIFFERS, *CROSSED, *NOT_OWED, *FORGED, *CANNOT_TELL)


def told(diagnosis: Diagnosis) -> tuple[str, tuple[str, ...]]:
    return diagnosis.is_open.value, tuple(f"{one.cause} {one.certainty}" for one in diagnosis.verdicts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reminder_is_diagnosed_as_the_table_says(case: Case) -> None:
    diagnosis = diagnose(case.facts)
    assert told(diagnosis) == (case.is_open, case.verdicts)
    marks = [f"{row.label} {row.mark}" for row in diagnosis.rows]
    assert not [one for one in case.rows if one not in marks], f"rows that are not there; there are {marks}"
    assert not [one for one in case.absent if one in marks]
    assert diagnosis.step.kind.value == case.step
    assert not [one for one in case.missing if one not in diagnosis.missing], diagnosis.missing


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_verdict_of_the_table_stands_on_rows_that_are_shown(case: Case) -> None:
    diagnosis = diagnose(case.facts)
    shown = {row.label for row in diagnosis.rows}
    for verdict in diagnosis.verdicts:
        assert verdict.rows
        assert set(verdict.rows) <= shown


def test_the_table_has_the_cases_that_were_promised() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_verdict_names_the_money_its_day_and_the_other_invoice() -> None:
    facts = account(stray(chf("58.20"), day(6), REF_OLD), prepaid=prepaid(chf("71.50")))
    first = diagnose(facts).verdicts[0]
    assert (first.money, first.day, first.other) == (chf("58.20"), day(6), "2026-098804")


@pytest.mark.parametrize(("held", "top_up"), [("53.00", "5.20"), ("58.15", "1.00")])
def test_what_is_short_on_prepaid_is_what_is_to_be_topped_up_and_never_less_than_can_be(held: str, top_up: str) -> None:
    facts = account(stray(chf(held), day(6), REF_A), prepaid=prepaid(chf(held)))
    assert diagnose(facts).step.money == Money(Decimal(top_up), "CHF")


def test_money_under_way_is_waited_for_until_a_transfer_must_have_come() -> None:
    facts = account(entries=(booking(chf("58.20"), day(21), reference=REF_A),))
    assert diagnose(facts).step.until == day(26)


@pytest.mark.parametrize(
    ("means", "cause"),
    [("transfer", "crossed"), ("card", "nothing_owed"), ("prepaid", "nothing_owed"), ("twint", "nothing_owed")],
)
def test_only_a_transfer_takes_days(means: str, cause: str) -> None:
    facts = account(paid(chf("58.20"), day(14), invoice_id=1, means=means), of=PAID_A)
    assert diagnose(facts).verdicts[0].cause == cause


@pytest.mark.parametrize(("on", "cause"), [(day(13), "crossed"), (day(12), "nothing_owed")])
def test_a_transfer_crosses_with_a_reminder_within_five_days(on: date, cause: str) -> None:
    facts = account(paid(chf("58.20"), on, invoice_id=1), of=PAID_A)
    assert diagnose(facts).verdicts[0].cause == cause
