"""The facts from which a payment reminder is diagnosed, and which invoice it is about."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_manager.api.models.billing import Invoice, Payment, PrepaidAccount, Reminder
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import references
from desktop_manager.features.billing.diagnosis_result import Openness, Standing
from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice, StatementEntry

SHORTEST_NUMBER = 5
"""Signs of an invoice number that may stand without the year in front ("104512" for "2026-104512")."""


class Facts(NamedTuple):
    """Everything a diagnosis looks at, of one organization. None says that it is not known, () that there is none.

    Attributes:
        today: in the user's zone. reminder: as the account has it.
        invoices, payments, prepaid: the account's records; None where the server does not tell them.
        mail, pdfs, entries: evidence that the user brought, or the mail that the account kept.
        known_ibans: accounts of the creditor as the account's own documents name them; empty where none is known.
    """

    today: date
    reminder: Reminder | None = None
    invoices: tuple[Invoice, ...] | None = None
    payments: tuple[Payment, ...] | None = None
    prepaid: PrepaidAccount | None = None
    mail: MailEvidence | None = None
    pdfs: tuple[PdfInvoice, ...] = ()
    entries: tuple[StatementEntry, ...] | None = None
    known_ibans: frozenset[str] = frozenset()


class Subject(NamedTuple):
    """The invoice that a reminder is about, from the account, from its PDF, or only as the reminder names it.

    Attributes:
        total: what the invoice asked for. open: what of it is still to be paid, None where that is not known.
        issued_on: a payment before it cannot be for it; None where it is not known.
        sent_on: the day of the reminder, None where it is not known.
    """

    number: str
    invoice: Invoice | None
    pdf: PdfInvoice | None
    is_open: Openness
    standing: Standing
    total: Money | None
    open: Money | None
    reference: str
    issued_on: date | None
    due_on: date | None
    sent_on: date | None

    @property
    def wanted(self) -> Money | None:
        """What a payment has to be: the open amount, or the total where that is all there is to know."""
        return self.open if self.open is not None and self.open.amount > 0 else self.total


def subject_of(facts: Facts) -> Subject:
    """Which invoice the reminder is about: by the account's own link, by number, then by payment reference."""
    invoice = _invoice_of(facts)
    named = _named_numbers(facts)
    number = invoice.number if invoice is not None else next(iter(named), "")
    reference = invoice.reference or "" if invoice is not None else ""
    pdf = _pdf_of(facts, number, reference)
    if invoice is None and pdf is not None and pdf.number and not number:
        number = pdf.number
    sent_on = facts.reminder.sent_on if facts.reminder else facts.mail.sent_on if facts.mail else None
    if invoice is not None:
        is_open, standing = openness(invoice)
        if standing is Standing.PAID and _is_credited(invoice, facts):
            standing = Standing.CREDITED
        return Subject(
            number,
            invoice,
            pdf,
            is_open,
            standing,
            Money(invoice.total, invoice.currency),
            Money(invoice.open_amount, invoice.currency),
            reference,
            invoice.issued_on,
            invoice.due_on,
            sent_on,
        )
    standing = Standing.NOT_IN_ACCOUNT if _is_absent(facts, number) else Standing.NOT_TOLD
    total = pdf.money if pdf is not None else None
    reference = pdf.reference or "" if pdf is not None else ""
    issued_on, due_on = (pdf.issued_on, pdf.due_on) if pdf is not None else (None, None)
    return Subject(
        number, None, pdf, Openness.CANNOT_TELL, standing, total, None, reference, issued_on, due_on, sent_on
    )


def openness(invoice: Invoice) -> tuple[Openness, Standing]:
    """Whether an invoice of the account is open, and what makes it so. The amount decides, the status must agree."""
    closed = {
        "paid": Standing.PAID,
        "refunded": Standing.REFUNDED,
        "cancelled": Standing.CANCELLED,
        "credited": Standing.CREDITED,
    }
    if invoice.kind == "credit_note":
        return Openness.NO, Standing.CREDIT_NOTE
    if invoice.open_amount > 0:
        if invoice.status in closed:
            return Openness.CANNOT_TELL, Standing.CONTRADICTION
        return Openness.YES, Standing.OPEN
    return Openness.NO, closed.get(invoice.status, Standing.PAID)


def same_number(one: str, other: str) -> bool:
    """Whether two texts name one invoice: signs between digits do not matter, nor a year that is left out in front."""
    first, second = _plain(one), _plain(other)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    return first == second or (len(shorter) >= SHORTEST_NUMBER and longer.endswith(shorter))


def same_money(one: Money, other: Money) -> bool:
    """Whether two amounts are one, in one currency."""
    return one.currency == other.currency and one.amount == other.amount


def same_figure(one: Money, other: Money) -> bool:
    """Whether the same figure was paid in another currency: a slip, not a comparison of what the two are worth."""
    return one.currency != other.currency and one.amount == other.amount


def _plain(number: str) -> str:
    return "".join(sign for sign in number.casefold() if sign.isalnum())


def _named_numbers(facts: Facts) -> tuple[str, ...]:
    """Every number that reminder, mail and PDF name, the account's own first."""
    named = [facts.reminder.invoice_number] if facts.reminder else []
    named += list(facts.mail.numbers) if facts.mail else []
    if not named:
        named += [one.number for one in facts.pdfs if one.number]
    return tuple(one for one in named if _plain(one))


def _invoice_of(facts: Facts) -> Invoice | None:
    invoices = sorted(facts.invoices or (), key=lambda one: one.id)
    if facts.reminder is not None and facts.reminder.invoice_id is not None:
        found = next((one for one in invoices if one.id == facts.reminder.invoice_id), None)
        if found is not None:
            return found
    for number in _named_numbers(facts):
        exact = [one for one in invoices if _plain(one.number) == _plain(number)]
        alike = exact or [one for one in invoices if same_number(one.number, number)]
        if len(alike) == 1:
            return alike[0]
    if _named_numbers(facts):
        # A forged reminder may carry a true reference: the number that it names decides.
        return None
    asked = [*(facts.mail.references if facts.mail else ()), *(one.reference or "" for one in facts.pdfs)]
    return next((one for one in invoices for text in asked if references.same(one.reference or "", text)), None)


def _is_credited(invoice: Invoice, facts: Facts) -> bool:
    """Whether credit notes alone leave nothing of it to pay."""
    return invoice.total > 0 and sum(-note.total for note in credit_notes(invoice, facts)) >= invoice.total


def credit_notes(invoice: Invoice, facts: Facts) -> tuple[Invoice, ...]:
    """The credit notes that correct an invoice, in its currency, the oldest first."""
    return tuple(
        sorted(
            (
                one
                for one in facts.invoices or ()
                if one.kind == "credit_note" and one.corrects_id == invoice.id and one.currency == invoice.currency
            ),
            key=lambda one: (one.issued_on, one.id),
        )
    )


def _pdf_of(facts: Facts, number: str, reference: str) -> PdfInvoice | None:
    for one in facts.pdfs:
        if one.number and number and same_number(one.number, number):
            return one
    for one in facts.pdfs:
        if reference and one.reference and references.same(one.reference, reference):
            return one
    only = facts.pdfs[0] if len(facts.pdfs) == 1 else None
    return only if only is not None and (not only.number or not number) else None


def _is_absent(facts: Facts, number: str) -> bool:
    """Whether the account would know an invoice of that number, and does not."""
    if facts.invoices is None or not number:
        return False
    return facts.reminder is None or facts.reminder.invoice_id is None
