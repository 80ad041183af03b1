"""Invoices in PDFs: the demo's own, read by their QR code and text, and PDFs that mean no good."""

import io
import sys
import time
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
import segno

from desktop_manager.api.errors import Cancelled
from desktop_manager.api.models.money import Money
from desktop_manager.demo.billing_records import Invoice
from desktop_manager.demo.invoice_pdf import invoice_pdf
from desktop_manager.demo.state import DemoState
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import pdf_process, watching
from desktop_manager.features.evidence.invoice_pdf import MOST_BYTES, read_pdf
from desktop_manager.features.evidence.pdf_child import MOST_PAGES, read_document
from support.pdf_samples import pdf_of, protected

DESK = DemoState(date(2026, 11, 23)).billing


def made(number: str) -> tuple[Invoice, bytes]:
    invoice = next(one for one in DESK.invoices.values() if one.number == number)
    address = next(iter(DESK.addresses[invoice.account_id]))
    return invoice, invoice_pdf(invoice, address)


@pytest.mark.parametrize("number", ["2026-104512", "2026-101877", "2026-099410"])
def test_the_invoice_is_read_by_its_code_and_its_text(number: str) -> None:
    invoice, raw = made(number)
    (read,) = read_pdf(raw)
    assert (read.source, read.number, read.reference) == ("qr", invoice.number, invoice.reference)
    assert read.money == Money(invoice.open_amount, invoice.currency)
    assert (read.issued_on, read.due_on, read.problems) == (invoice.issued_on, invoice.due_on, ())
    assert read.iban is not None
    assert read.creditor


def test_two_invoices_in_one_file_are_two() -> None:
    merged = pypdfium2.PdfDocument.new()
    for number in ("2026-104512", "2026-099410"):
        one = pypdfium2.PdfDocument(made(number)[1])
        merged.import_pages(one)
        one.close()
    file = io.BytesIO()
    merged.save(file)
    merged.close()
    read = read_pdf(file.getvalue())
    assert [(one.number, str(one.money.amount) if one.money else "") for one in read] == [
        ("2026-104512", "58.20"),
        ("2026-099410", "9.00"),
    ]


def test_without_a_code_the_text_is_read_and_that_is_said() -> None:
    lines = ["Invoice 2026-104512", "Invoice date 18.11.2026", "Total CHF 58.20", "Payable by 02.12.2026"]
    (read,) = read_pdf(pdf_of([lines]))
    assert (read.source, read.number, read.money) == ("text", "2026-104512", Money(Decimal("58.20"), "CHF"))
    assert (read.issued_on, read.due_on, read.problems) == (date(2026, 11, 18), date(2026, 12, 2), ("no_qr",))


def test_a_sepa_code_is_read_too() -> None:
    epc = "BCD\n002\n1\nSCT\n\nInfomaniak\nDE89370400440532013000\nEUR41.00\n\nRF18539007547034\n"
    (read,) = read_pdf(pdf_of([["Invoice 2026-101877"]], code=segno.make(epc)))
    assert (read.source, read.iban, read.reference) == ("qr", "DE89370400440532013000", "RF18539007547034")
    assert (read.money, read.number, read.creditor) == (Money(Decimal("41.00"), "EUR"), "2026-101877", "Infomaniak")


def test_a_code_against_the_rules_is_said_and_not_believed() -> None:
    code = segno.make("SPC\r\n0200\r\n1\r\nCH9300762011623852958\r\nS")
    (read,) = read_pdf(pdf_of([["Invoice 2026-104512 CHF 58.20"]], code=code))
    assert (read.source, read.iban, read.problems) == ("text", None, ("qr_unreadable",))


def test_a_code_with_a_web_address_is_no_bill() -> None:
    (read,) = read_pdf(pdf_of([["Invoice 2026-104512 CHF 58.20"]], code=segno.make("https://infomaniak.com")))
    assert read.problems == ("no_qr",)


def test_a_text_with_another_total_than_the_code_is_said() -> None:
    epc = "BCD\n002\n1\nSCT\n\nInfomaniak\nDE89370400440532013000\nEUR41.00\n\nRF18539007547034\n"
    (read,) = read_pdf(pdf_of([["Invoice 2026-101877", "Total EUR 14.00"]], code=segno.make(epc)))
    assert read.problems == ("qr_text_differ",)


def test_of_a_book_the_first_and_the_last_pages_are_read() -> None:
    pages = [["nothing here"] for _ in range(MOST_PAGES + 5)]
    pages[-1] = ["Invoice 2026-104512 CHF 58.20"]
    (read,) = read_pdf(pdf_of(pages))
    assert (read.number, read.problems) == ("2026-104512", ("no_qr", "cut"))


def test_a_page_as_large_as_a_house_is_rendered_small() -> None:
    raw = pdf_of([["Invoice 2026-104512 CHF 58.20"]], size=(14_400, 14_400))
    assert read_document(raw)["pages"][0]["text"].startswith("Invoice")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"\xff\x00" * 5_000, "damaged"),
        (made("2026-104512")[1][:1_000], "damaged"),
        (protected(), "password"),
        (pdf_of([["hello"]]), "no_invoice"),
        (b"%PDF-1.7" + b"\0" * MOST_BYTES, "too_big"),
    ],
    ids=["empty", "head alone", "rubbish", "truncated", "password", "no invoice", "too big"],
)
def test_what_cannot_be_read_is_said(raw: bytes, code: str) -> None:
    with pytest.raises(UnreadableEvidence) as refused:
        read_pdf(raw)
    assert refused.value.code == code


def script(code: str) -> list[str]:
    return [sys.executable, "-I", "-c", code]


def test_a_reader_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "SECONDS", 0.3)
    began = time.monotonic()
    with pytest.raises(UnreadableEvidence, match="too_slow"):
        pdf_process.read_apart(b"x", watching.Nobody(), script("import time; time.sleep(60)"))
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "code",
    ["import os; os.abort()", "print('{')", "raise SystemExit(3)", "print('[1, 2')"],
    ids=["abort", "{", "3", "["],
)
def test_a_reader_that_breaks_takes_nothing_along(code: str) -> None:
    with pytest.raises(UnreadableEvidence, match="damaged"):
        pdf_process.read_apart(b"x", watching.Nobody(), script(code))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_reader_that_works_too_long_or_takes_too_much_is_ended_by_its_own_limits() -> None:
    limited = "import desktop_manager.features.evidence.pdf_child as child\n{0}child.limit_itself()\n"
    endless = limited.format("child.SECONDS = 1\n") + "while True: pass"
    with pytest.raises(UnreadableEvidence, match="too_slow"):
        pdf_process.read_apart(b"x", watching.Nobody(), [sys.executable, "-c", endless])
    greedy = limited.format("") + "b'x' * 3_000_000_000"
    with pytest.raises(UnreadableEvidence, match="damaged"):
        pdf_process.read_apart(b"x", watching.Nobody(), [sys.executable, "-c", greedy])


class Impatient:
    cancelled = True

    def progress(self, done: int, total: int, code: str) -> None:
        raise AssertionError("nothing is told by a process")


def test_a_reading_that_is_not_wanted_ends_its_process() -> None:
    began = time.monotonic()
    with pytest.raises(Cancelled):
        pdf_process.read_apart(b"x", Impatient(), script("import time; time.sleep(60)"))
    assert time.monotonic() - began < 10
