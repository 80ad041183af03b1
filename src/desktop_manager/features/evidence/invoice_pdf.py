"""An invoice from its PDF: what its QR code says, and beside it what its text says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import epc, qr_bill
from desktop_manager.features.errors import QrBillRefused, UnreadableEvidence
from desktop_manager.features.evidence import pdf_process, text_facts, watching
from desktop_manager.features.evidence.records import PdfInvoice

_T = TypeVar("_T")

MOST_BYTES = 20_000_000
_SWICO_NUMBER = re.compile(r"/10/((?:\\.|[^/\\])+)")


def read_pdf(raw: bytes, watcher: watching.Watcher | None = None) -> tuple[PdfInvoice, ...]:
    """The invoices in a PDF: one for each QR code of a bill, else the one of which its text tells.

    Raises:
        UnreadableEvidence: "empty", "too_big", "password", "damaged", "too_slow", "no_invoice".
        Cancelled: `watcher` asked for it.
    """
    if len(raw) > MOST_BYTES:
        raise UnreadableEvidence("too_big", MOST_BYTES)
    if not raw.strip():
        raise UnreadableEvidence("empty")
    document = pdf_process.read_apart(raw, watcher or watching.Nobody())
    bills: dict[str, tuple[PdfInvoice, int]] = {}
    refused = False
    for place, page in enumerate(document.pages):
        for code in page.codes:
            try:
                bills.setdefault(code, (_of_code(code), place))
            except QrBillRefused as reason:
                # A code of something else, such as a web address, says nothing about the bill.
                refused = refused or reason.code != "not_qr_bill"
    cut = ("cut",) if document.cut else ()
    whole = "\n".join(page.text for page in document.pages)
    if not bills:
        return (_of_text(whole, ("qr_unreadable" if refused else "no_qr", *cut)),)
    if len(bills) == 1:
        ((bill, _),) = bills.values()
        return (_completed(bill, whole, cut),)
    return tuple(_completed(bill, document.pages[place].text, cut) for bill, place in bills.values())


def _of_code(code: str) -> PdfInvoice:
    """The bill in a QR code: a Swiss one, or one of a SEPA transfer. Raises QrBillRefused."""
    if code.startswith(epc.SERVICE):
        transfer = epc.parse(code)
        money = Money(transfer.amount, "EUR") if transfer.amount is not None else None
        number = _first(text_facts.find(transfer.text).numbers)
        return PdfInvoice("qr", number, transfer.iban, transfer.name, transfer.reference or None, money)
    bill = qr_bill.parse(code)
    money = Money(bill.amount, bill.currency) if bill.amount is not None else None
    swico = _SWICO_NUMBER.search(bill.billing) if bill.billing.startswith("//S1") else None
    number = swico.group(1).replace("\\", "") if swico else _first(text_facts.find(bill.message).numbers)
    return PdfInvoice("qr", number, bill.iban, bill.creditor.name, bill.reference or None, money, code=code)


def _completed(bill: PdfInvoice, text: str, problems: tuple[str, ...]) -> PdfInvoice:
    """The bill with what only the text says: its number and dates. Where both tell the amount, they should agree."""
    facts = text_facts.find(text)
    totals = [found.money for found in facts.amounts if found.rank > 1]
    differ = bill.money is not None and bool(totals) and bill.money not in facts.moneys
    return bill._replace(
        number=bill.number or _first(facts.numbers),
        issued_on=facts.issued_on,
        due_on=facts.due_on,
        problems=("qr_text_differ", *problems) if differ else problems,
    )


def _of_text(text: str, problems: tuple[str, ...]) -> PdfInvoice:
    facts = text_facts.find(text)
    if not facts.amounts or not (facts.numbers or facts.references or facts.ibans):
        raise UnreadableEvidence("no_invoice")
    return PdfInvoice(
        source="text",
        number=_first(facts.numbers),
        iban=_first(facts.ibans),
        reference=_first(facts.references),
        money=_first(facts.moneys),
        issued_on=facts.issued_on,
        due_on=facts.due_on,
        problems=problems,
    )


def _first(found: Iterable[_T]) -> _T | None:
    return next(iter(found), None)
