"""The PDF of an invoice or a credit note of the demo, the same bytes each time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from textwrap import wrap

from desktop_manager.demo.billing_records import BillingAddress, Invoice, Line
from desktop_manager.demo.pdf_page import HEIGHT_MM, Page, document
from desktop_manager.demo.qr_bill_part import (
    CREDITOR,
    CURRENCIES,
    MARK,
    RED,
    account_of,
    debtor_of,
    draw,
    grouped,
    grouped_reference,
)

_LEFT, _RIGHT, _PERIOD = 20.0, 190.0, 112.0
# Of a line, and of each further row of its label; at most so many signs a row.
_LINE, _ROW = 6.0, 4.0
_SIGNS = 52
# Where lines begin on the later pages and end on all, and what totals and QR-bill want below them.
_TOP, _FOOT, _ROOM_FOR_END = HEIGHT_MM - 25, 20.0, 145.0


def invoice_pdf(invoice: Invoice, address: BillingAddress, corrected: str = "") -> bytes:
    """The document with all that an invoice says; `corrected` is the number that a credit note corrects."""
    title = f"{'Credit note' if invoice.kind == 'credit_note' else 'Invoice'} {invoice.number}"
    pages = [Page()]
    y = _draw_head(pages[0], invoice, address, title, corrected)
    for line in invoice.lines:
        if y - _height(line) < _FOOT:
            pages.append(Page())
            y = _TOP
        y = _draw_line(pages[-1], line, y)
    if y < _ROOM_FOR_END:
        pages.append(Page())
        y = _TOP
    _draw_end(pages[-1], invoice, y)
    if _has_qr_bill(invoice) and invoice.reference is not None:
        draw(pages[-1], invoice.total, invoice.currency, debtor_of(address), invoice.reference, invoice.number)
    if len(pages) > 1:
        for number, page in enumerate(pages, start=1):
            page.text(_RIGHT - 20, HEIGHT_MM - 12, f"Page {number} of {len(pages)}", 8)
    return document(pages, title)


def _has_qr_bill(invoice: Invoice) -> bool:
    return invoice.currency in CURRENCIES and invoice.total > 0


def _draw_head(page: Page, invoice: Invoice, address: BillingAddress, title: str, corrected: str) -> float:
    top = HEIGHT_MM - 20
    for step, line in enumerate(CREDITOR.lines()):
        page.text(_LEFT, top - step * 4.5, line, 9, "bold" if step == 0 else "plain")
    page.text(_PERIOD, top, MARK, 14, "bold", RED)
    for step, line in enumerate(_printed(address)):
        page.text(_PERIOD, top - 10 - step * 4.5, line, 10)
    page.text(_LEFT, top - 32, title, 16, "bold")
    facts = [f"Date: {_day(invoice.issued_on)}"]
    if invoice.due_on is not None:
        facts.append(f"Payable by: {_day(invoice.due_on)}")
    if corrected:
        facts.append(f"Corrects invoice: {corrected}")
    for step, fact in enumerate(facts):
        page.text(_LEFT + step * 55, top - 39, fact)
    page.text(_LEFT, top - 48, "Description", 9, "bold")
    page.text(_PERIOD, top - 48, "Period", 9, "bold")
    page.text(_RIGHT - 27.3, top - 48, "Without VAT, " + invoice.currency, 9, "bold")
    page.line(_LEFT, top - 50, _RIGHT, top - 50)
    return top - 55


def _printed(address: BillingAddress) -> list[str]:
    person = f"{address.first_name} {address.last_name}".strip()
    place = (
        f"{address.zip} {address.city}"
        if address.country == "CH"
        else f"{address.country}-{address.zip} {address.city}"
    )
    lines = (address.company, person, address.street, address.street2, place, address.vat_number)
    return [line for line in lines if line]


def _draw_line(page: Page, line: Line, y: float) -> float:
    if line.starts_on is not None and line.ends_on is not None:
        page.text(_PERIOD, y, f"{_day(line.starts_on)} to {_day(line.ends_on)}", 9)
    page.amount(_RIGHT, y, _number(line.amount), 9)
    for step, text in enumerate(wrap(line.label, _SIGNS)):
        page.text(_LEFT, y - step * _ROW, text, 9)
    return y - _height(line)


def _height(line: Line) -> float:
    return _LINE + _ROW * (len(wrap(line.label, _SIGNS)) - 1)


def _draw_end(page: Page, invoice: Invoice, y: float) -> None:
    page.line(_LEFT, y + 3, _RIGHT, y + 3)
    rows = [("Total without VAT", sum((share.base for share in invoice.vat), Decimal("0.00")))]
    rows += [(f"VAT {share.rate} % on {_number(share.base)}", share.vat) for share in invoice.vat]
    for label, amount in rows:
        y -= 1
        page.text(_PERIOD, y, label, 9)
        page.amount(_RIGHT, y, _number(amount), 9)
        y -= 4
    y -= 2
    page.text(_PERIOD, y, "Total with VAT", 10, "bold")
    page.text(_RIGHT - 27.3, y, invoice.currency, 10, "bold")
    page.amount(_RIGHT, y, _number(invoice.total), 10, "bold")
    if invoice.reference is not None:
        account = account_of(invoice.reference)
        page.text(_LEFT, y, f"IBAN: {grouped(account, 4)}", 9)
        page.text(_LEFT, y - 5, f"Reference: {grouped_reference(invoice.reference)}", 9)
    page.text(_LEFT, y - 10, f"{MARK}. This invoice was made by the demo of Desktop Manager.", 8)


def _day(day: date) -> str:
    return f"{day:%d.%m.}{day.year:04d}"


def _number(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", "'")
