"""Words about evidence: each refusal and each remark has its own, in the voice of the house."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.models.money import Money
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice, ReadEvidence, Statement, StatementEntry
from desktop_manager.ui.translation import install_translation
from desktop_manager.ui.words import evidence as words

REFUSALS = (
    *("empty", "too_big", "unknown", "archive", "gone", "folder", "password", "damaged", "too_slow", "no_invoice"),
    *("entities", "not_statement", "too_many_lines", "no_rows", "no_text"),
)
MAIL_PROBLEMS = (
    *("pasted", "no_authentication", "authentication_untrusted", "several_senders"),
    *("charset", "holds_message", "damaged", "cut"),
)
PDF_PROBLEMS = ("no_qr", "qr_unreadable", "qr_text_differ", "cut")
MONEY = Money(Decimal("58.20"), "CHF")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    translator = install_translation(qapp)
    yield
    qapp.removeTranslator(translator)


def in_voice(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z].*\.", text)) and not re.search(r"!|please|oops|sorry|%\d|  ", text, re.IGNORECASE)


def test_every_refusal_has_a_sentence_of_its_own_and_a_remedy() -> None:
    errors = [UnreadableEvidence(code, 25_000_000) for code in REFUSALS]
    said = [words.refusal(error) for error in errors]
    assert len(set(said)) == len(REFUSALS)
    assert all(in_voice(text) for text in (*said, *(words.remedy(error) for error in errors)))


def test_the_limit_is_said() -> None:
    assert "25 MB" in words.refusal(UnreadableEvidence("too_big", 25_000_000))
    assert re.search("1.?000.?000 lines", words.refusal(UnreadableEvidence("too_many_lines", 1_000_000)))


def test_every_problem_of_a_mail_and_of_a_pdf_is_said() -> None:
    mail = ReadEvidence("a.eml", "mail", mail=MailEvidence(problems=MAIL_PROBLEMS))
    pdf = ReadEvidence("a.pdf", "invoice", invoices=(PdfInvoice("qr", problems=PDF_PROBLEMS),))
    for evidence, codes in ((mail, MAIL_PROBLEMS), (pdf, PDF_PROBLEMS)):
        said = words.remarks(evidence)
        assert len(set(said)) == len(codes)
        assert all(in_voice(text) for text in said)


@pytest.mark.parametrize(
    ("evidence", "line"),
    [
        (ReadEvidence("a.eml", "mail", mail=MailEvidence()), "Reminder email"),
        (
            ReadEvidence(
                "a.pdf", "invoice", invoices=(PdfInvoice("qr", "2026-1", money=MONEY, due_on=date(2026, 12, 2)),)
            ),
            "Invoice · 2026-1 · CHF 58.20 · due 2 Dec 2026 · from its QR code",
        ),
        (
            ReadEvidence("a.pdf", "invoice", invoices=(PdfInvoice("text", "2026-1"),)),
            "Invoice · 2026-1 · no amount · from its text",
        ),
        (
            ReadEvidence(
                "s.xml", "statement", statement=Statement("camt", (StatementEntry(date(2026, 11, 6), MONEY, True),))
            ),
            "Bank statement · 1 booking · 6 Nov 2026",
        ),
        (ReadEvidence("s.csv", "columns"), "Table · say which column is what, then it is read"),
    ],
    ids=["mail", "invoice", "invoice without amount", "statement", "columns"],
)
def test_what_was_read_stands_in_one_line(evidence: ReadEvidence, line: str) -> None:
    # Plurals come from the translation, which is renewed for the whole program at once.
    assert words.facts(evidence).replace("booking(s)", "booking") == line


def test_what_is_pasted_has_a_name_too() -> None:
    assert words.name(ReadEvidence("", "mail")) == "Pasted text"
