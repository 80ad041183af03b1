"""The shelf: what was read, by organization, for this run."""

from datetime import date
from decimal import Decimal

from desktop_manager.api.models.money import Money
from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice, ReadEvidence, Statement, StatementEntry
from desktop_manager.features.evidence.shelf import EvidenceShelf

MAIL = ReadEvidence("a.eml", "mail", mail=MailEvidence(subject="Reminder"))
INVOICE = ReadEvidence("a.pdf", "invoice", invoices=(PdfInvoice("qr", "2026-1"), PdfInvoice("qr", "2026-2")))


def entry(day: int, amount: str = "1.00") -> StatementEntry:
    return StatementEntry(date(2026, 11, day), Money(Decimal(amount), "CHF"), True)


def statement(*entries: StatementEntry) -> ReadEvidence:
    return ReadEvidence("s.xml", "statement", statement=Statement("camt", entries))


def test_each_organization_has_its_own() -> None:
    shelf = EvidenceShelf()
    shelf.add(1, MAIL)
    shelf.add(1, INVOICE)
    shelf.add(2, MAIL)
    assert [held.evidence for held in shelf.items(1)] == [MAIL, INVOICE]
    assert [one.subject for one in shelf.mails(2)] == ["Reminder"]
    assert [one.number for one in shelf.invoices(1)] == ["2026-1", "2026-2"]
    assert shelf.items(3) == ()


def test_the_same_file_twice_is_one_piece() -> None:
    shelf = EvidenceShelf()
    assert shelf.add(1, MAIL).id == shelf.add(1, MAIL).id
    assert len(shelf.items(1)) == 1


def test_what_is_taken_away_is_gone() -> None:
    shelf = EvidenceShelf()
    held = shelf.add(1, MAIL)
    shelf.add(1, INVOICE)
    shelf.remove(1, held.id)
    shelf.remove(1, held.id)
    assert [one.evidence for one in shelf.items(1)] == [INVOICE]
    shelf.clear(1)
    assert shelf.items(1) == ()


def test_another_reading_takes_the_place_of_the_first_unless_that_is_gone() -> None:
    shelf = EvidenceShelf()
    held = shelf.add(1, ReadEvidence("s.csv", "columns"))
    shelf.replace(1, held.id, statement(entry(6)))
    assert [one.id for one in shelf.items(1)] == [held.id]
    assert shelf.entries(1) == (entry(6),)
    shelf.remove(1, held.id)
    shelf.replace(1, held.id, statement(entry(7)))
    assert shelf.items(1) == ()


def test_no_statement_is_another_thing_than_an_empty_one() -> None:
    shelf = EvidenceShelf()
    assert shelf.entries(1) is None
    shelf.add(1, statement())
    assert shelf.entries(1) == ()


def test_statements_that_overlap_count_a_booking_once_and_equal_bookings_as_often_as_they_are() -> None:
    shelf = EvidenceShelf()
    shelf.add(1, statement(entry(7), entry(6), entry(6)))
    shelf.add(1, statement(entry(8), entry(7), entry(6)))
    assert shelf.entries(1) == (entry(8), entry(7), entry(6), entry(6))
