"""Every diagnosis of the table has its words: no code without a sentence, no blank left in one."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.billing.diagnosis import diagnose
from desktop_manager.features.billing.reminder_view import ReminderState, ReminderView, state_of
from desktop_manager.ui.words import reminder_rows, reminder_texts, reminders
from support.reminder_case import Case
from support.reminder_cases_forged import CANNOT_TELL, FORGED
from support.reminder_cases_money import CROSSED, DIFFERS, NOT_OWED
from support.reminder_cases_prepaid import ON_PREPAID, REPEATED, UNPAID

CASES = (*UNPAID, *ON_PREPAID, *REPEATED, *DIFFERS, *CROSSED, *NOT_OWED, *FORGED, *CANNOT_TELL)
BLANK = re.compile(r"%[0-9n](?!\w)|  |\(\)|\bNone\b")


def view_of(case: Case) -> ReminderView:
    diagnosis = diagnose(case.facts)
    invoice = next((one for one in case.facts.invoices or () if one.id == diagnosis.invoice_id), None)
    state = state_of(diagnosis, marked=False)
    reminder, mail = case.facts.reminder, case.facts.mail
    return ReminderView(1, "Atelier", reminder, mail, None, invoice, diagnosis, state, 9)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_is_explained_without_a_blank(qapp: QApplication, case: Case) -> None:
    view = view_of(case)
    text = reminder_texts.explanation(view)
    assert not BLANK.search(text.replace("%n", "")), text
    assert reminders.heading(view.diagnosis) in text
    for verdict in view.diagnosis.verdicts:
        assert reminders.verdict_title(verdict) in text
        assert reminders.verdict_text(verdict, view.diagnosis) in text
    for row in view.diagnosis.rows:
        assert reminder_rows.mark_word(row.mark) in text
    assert reminder_texts.step_words(view) in text


@pytest.mark.parametrize("case", FORGED, ids=lambda case: case.name)
def test_no_forgery_is_called_genuine_and_none_is_green(qapp: QApplication, case: Case) -> None:
    view = view_of(case)
    assert "genuine" not in reminder_texts.explanation(view).casefold()
    if view.state is ReminderState.CHECK_SENDER:
        assert view.diagnosis.tone == "bad"


def test_a_report_holds_what_is_needed_and_no_address_that_can_be_clicked(qapp: QApplication) -> None:
    case = next(one for one in FORGED if one.name.startswith("a link that shows one site"))
    report = reminder_texts.report(view_of(case))
    assert "billing@infomaniak.com" in report
    assert "hxxps://evil[.]tld/pay" in report
    assert "https://evil.tld" not in report


@pytest.mark.parametrize(
    ("reference", "short"),
    [
        ("000000000000000020261045128", "… 10451 28"),
        ("RF18539007547034", "… 75470 34"),
        ("RF18 5390", "RF18 5390"),
    ],
)
def test_a_reference_is_told_by_its_end(qapp: QApplication, reference: str, short: str) -> None:
    assert reminder_rows.short_reference(reference) == short


def test_every_state_and_level_has_a_word(qapp: QApplication) -> None:
    assert all(reminders.state_chip(state)[0] for state in ReminderState)
    assert [reminders.level_word(level) for level in (1, 2, 3, 4)] == ["First", "Second", "Third", "Reminder 4"]
