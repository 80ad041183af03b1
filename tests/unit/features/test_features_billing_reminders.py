"""Reminders of a login: fetched, diagnosed with the account's records and the user's evidence, marked, counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.errors import NetworkError
from desktop_manager.demo import DEMO_SERVER
from desktop_manager.features.billing.reminder_marks import MARK, UNMARK, mail_key
from desktop_manager.features.billing.reminder_view import ReminderState, ReminderView
from desktop_manager.features.evidence.mail import read_mail, read_text
from desktop_manager.features.evidence.records import PdfInvoice, ReadEvidence, Statement, StatementEntry
from desktop_manager.store.areas import Area
from support.reminders import FOREIGN_IBAN, chf, day
from support.window import OpenDemo, open_demo

ATELIER, MAISON, FORET = 41000, 41009, 41026
STATES = {
    "104512": "open",
    "101877": "open",
    "100034": "check_sender",
    "099410": "open",
    "098804": "paid",
    "097215": "paid",
    "096002": "cannot_tell",
}


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def fetched(demo: OpenDemo) -> dict[str, ReminderView]:
    demo.workspace.reminders.fetch(ATELIER, True)
    return {one.diagnosis.number[-6:]: one for one in demo.workspace.reminders.read(ATELIER).reminders}


def causes(view: ReminderView) -> list[str]:
    return [f"{one.cause} {one.certainty}" for one in view.diagnosis.verdicts]


def test_each_reminder_of_the_demo_has_the_state_of_its_story(demo: OpenDemo) -> None:
    assert {number: view.state.value for number, view in fetched(demo).items()} == STATES


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("104512", ["prepaid sure", "old_reference likely"]),
        ("101877", ["differs sure"]),
        ("100034", ["phishing sure"]),
        ("099410", ["unpaid likely"]),
        ("098804", ["crossed sure"]),
        ("097215", ["old_reference sure", "crossed sure"]),
        ("096002", ["cannot_tell possible", "phishing possible"]),
    ],
)
def test_each_of_the_five_causes_is_found_in_the_demo(demo: OpenDemo, number: str, expected: list[str]) -> None:
    assert causes(fetched(demo)[number]) == expected


def test_open_reminders_are_counted_for_the_navigation(demo: OpenDemo) -> None:
    fetched(demo)
    assert demo.workspace.reminders.open_count(ATELIER) == 3
    assert demo.workspace.reminders.open_count(MAISON) == 0


def test_nothing_is_fetched_twice_within_two_minutes_unless_asked(demo: OpenDemo) -> None:
    demo.workspace.reminders.fetch(ATELIER, False)
    demo.line.sent.clear()
    assert demo.workspace.reminders.fetch(ATELIER, False) == frozenset()
    assert demo.line.sent == []
    assert Area.PAYMENTS in demo.workspace.reminders.fetch(ATELIER, True)


def test_what_was_never_fetched_is_not_known_rather_than_empty(demo: OpenDemo) -> None:
    demo.workspace.reminders.fetch(ATELIER, False)
    assert demo.workspace.reminders.read(ATELIER).reminders[0].diagnosis.basis.payments is not None
    demo.line.down = f"GET /desktop/1/accounts/{MAISON}/payments"
    demo.workspace.reminders.fetch(MAISON, True)
    failures = [(one.area, one.organization) for one in demo.workspace.store.failures()]
    assert (Area.PAYMENTS, MAISON) in failures


def test_without_a_network_the_failure_is_remembered_and_what_is_known_stays(demo: OpenDemo) -> None:
    before = fetched(demo)
    demo.line.down = ""
    with pytest.raises(NetworkError):
        demo.workspace.reminders.fetch(ATELIER, True)
    view = demo.workspace.reminders.read(ATELIER)
    assert view.failure == "network"
    assert len(view.reminders) == len(before)


def test_an_organization_without_accounting_rights_keeps_nobody_elses_reminders_back(demo: OpenDemo) -> None:
    demo.workspace.reminders.fetch(FORET, True)
    view = demo.workspace.reminders.read(FORET)
    assert (view.reminders, view.failure) == ((), "")
    assert len(demo.workspace.reminders.read(ATELIER).reminders) == len(STATES)


def test_all_organizations_are_read_and_fetched_at_once(demo: OpenDemo) -> None:
    changed = demo.workspace.reminders.fetch(None, True)
    assert {Area.REMINDERS, Area.PAYMENTS, Area.PREPAID} <= changed
    view = demo.workspace.reminders.read(None)
    assert {one.organization for one in view.reminders} >= {"Atelier Helvétique Sàrl"}


def test_a_mark_stays_is_in_the_journal_and_is_taken_back_by_undo(demo: OpenDemo) -> None:
    forged = fetched(demo)["100034"]
    result = demo.workspace.reminders.mark(forged, phishing=True)
    assert fetched(demo)["100034"].state is ReminderState.PHISHING
    assert demo.workspace.reminders.open_count(ATELIER) == 3
    assert result.undo is not None
    result.undo.run()
    assert fetched(demo)["100034"].state is ReminderState.CHECK_SENDER
    entries = [(one.entry.action, one.entry.target, one.entry.undoes) for one in demo.workspace.journal.entries()]
    number = forged.diagnosis.number
    assert sorted(entries, key=str) == sorted([(MARK, number, None), (UNMARK, number, result.journal_seq)], key=str)


def test_a_marked_open_reminder_is_not_counted_as_open(demo: OpenDemo) -> None:
    demo.workspace.reminders.mark(fetched(demo)["104512"], phishing=True)
    assert demo.workspace.reminders.open_count(ATELIER) == 2


def test_nothing_is_sent_for_a_mark(demo: OpenDemo) -> None:
    forged = fetched(demo)["100034"]
    demo.line.sent.clear()
    demo.workspace.reminders.mark(forged, phishing=True)
    assert demo.line.sent == []


def bring(demo: OpenDemo, evidence: ReadEvidence, organization: int = ATELIER) -> None:
    demo.workspace.evidence.add(organization, evidence)


def text_mail(number: str, amount: str = "CHF 58.20", iban: str = "") -> ReadEvidence:
    account = f"\nIBAN: {iban}" if iban else ""
    return ReadEvidence("", "mail", mail=read_text(f"Payment reminder\nInvoice {number}\nTotal: {amount}{account}\n"))


def test_a_brought_mail_is_compared_with_the_accounts_records(demo: OpenDemo) -> None:
    number = fetched(demo)["104512"].diagnosis.number
    bring(demo, text_mail(number))
    (view,) = demo.workspace.reminders.read(ATELIER).brought
    assert view.brought
    assert view.diagnosis.number == number
    assert causes(view)[0] == "prepaid sure"
    assert "headers" in view.diagnosis.missing


def test_a_mail_about_another_organizations_invoice_is_compared_with_that_one(demo: OpenDemo) -> None:
    fetched(demo)
    demo.workspace.reminders.fetch(MAISON, True)
    theirs = demo.workspace.invoices.of_account(MAISON)[0]
    bring(demo, text_mail(theirs.number, f"{theirs.currency} {theirs.total}"))
    (view,) = demo.workspace.reminders.read(ATELIER).brought
    assert (view.account_id, view.organization) == (MAISON, "Maison du Canal")
    assert view.diagnosis.invoice_id == theirs.id


def test_a_mail_that_names_no_known_invoice_says_so(demo: OpenDemo) -> None:
    fetched(demo)
    bring(demo, text_mail("2026-777777"))
    (view,) = demo.workspace.reminders.read(ATELIER).brought
    assert view.diagnosis.standing == "not_in_account"
    assert view.state is ReminderState.CANNOT_TELL


def test_a_bank_statement_is_further_evidence_for_every_reminder(demo: OpenDemo) -> None:
    number = fetched(demo)["099410"].diagnosis.number
    invoice = fetched(demo)["099410"].invoice
    assert invoice is not None
    entry = StatementEntry(day(22), chf("9.00"), True, invoice.reference or "", "Infomaniak Network SA")
    bring(demo, ReadEvidence("statement.xml", "statement", statement=Statement("camt", (entry,))))
    view = fetched(demo)["099410"]
    assert causes(view) == ["crossed likely"]
    assert view.diagnosis.step.kind == "wait"
    assert number == view.diagnosis.number


def test_a_mark_on_a_brought_mail_holds_when_the_same_mail_is_brought_again(demo: OpenDemo) -> None:
    fetched(demo)
    evidence = text_mail("2026-777777", iban=FOREIGN_IBAN)
    bring(demo, evidence)
    (view,) = demo.workspace.reminders.read(ATELIER).brought
    demo.workspace.reminders.mark(view, phishing=True)
    demo.workspace.evidence.clear(ATELIER)
    bring(demo, evidence)
    (again,) = demo.workspace.reminders.read(ATELIER).brought
    assert again.marked


def test_two_mails_have_two_keys_and_one_mail_has_one() -> None:
    one, other = read_text("Invoice 2026-104512"), read_text("Invoice 2026-104513")
    assert mail_key(one) == mail_key(read_text("Invoice 2026-104512"))
    assert mail_key(one) != mail_key(other)


LIVE_PDF = PdfInvoice("qr", "2026-500001", "CH4431999123000889012", "Infomaniak", None, chf("58.20"), day(1), day(10))


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, offered=False, server=DEMO_SERVER) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def test_a_server_that_tells_no_reminders_is_asked_for_none(live: OpenDemo) -> None:
    live.line.sent.clear()
    assert live.workspace.reminders.fetch(ATELIER, True) == frozenset()
    view = live.workspace.reminders.read(ATELIER)
    assert (view.offered, view.reminders, view.brought) == (False, (), ())
    assert live.line.sent == []


def test_live_the_diagnosis_works_from_what_was_brought_and_says_what_it_could_not_see(live: OpenDemo) -> None:
    bring(live, ReadEvidence("invoice.pdf", "invoice", invoices=(LIVE_PDF,)))
    mail = read_mail(
        b"From: Infomaniak <no-reply@infomaniak.com>\r\nSubject: Reminder\r\nDate: Wed, 18 Nov 2026 08:00:00 +0100\r\n"
        b"Received: from mail by mx.example.ch; Wed, 18 Nov 2026 08:00:01 +0100\r\n"
        b"Authentication-Results: mx.example.ch; dmarc=pass header.from=infomaniak.com\r\n\r\n"
        b"Invoice 2026-500001\r\nTotal: CHF 58.20\r\nIBAN: " + FOREIGN_IBAN.encode() + b"\r\n"
    )
    bring(live, ReadEvidence("reminder.eml", "mail", mail=mail))
    (view,) = live.workspace.reminders.read(ATELIER).brought
    assert causes(view) == ["phishing likely"]
    assert {"payments", "prepaid", "statement"} <= set(view.diagnosis.missing)
    assert view.diagnosis.is_open == "cannot_tell"


def test_live_an_invoice_pdf_alone_is_looked_at_too(live: OpenDemo) -> None:
    bring(live, ReadEvidence("invoice.pdf", "invoice", invoices=(LIVE_PDF,)))
    (view,) = live.workspace.reminders.read(ATELIER).brought
    assert view.pdf == LIVE_PDF
    assert view.diagnosis.number == "2026-500001"
