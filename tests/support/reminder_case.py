"""A reminder with what is known about it, and what its diagnosis must say."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from desktop_manager.api.models.billing import Invoice, Payment, Reminder
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.diagnosis_facts import Facts
from desktop_manager.features.evidence.records import PdfInvoice
from support.reminders import (
    ACCOUNT,
    CREDITOR,
    OLD,
    REF_A,
    REF_OLD,
    TODAY,
    A,
    chf,
    day,
    invoice,
    paid,
    prepaid,
    reminder,
)


class Case(NamedTuple):
    """`verdicts`: "cause certainty", in order. `rows`: "label mark" that must be there, `absent` that must not.

    `step`: the next one. `missing`: codes that must be among those that are missing.
    """

    name: str
    facts: Facts
    is_open: str
    verdicts: tuple[str, ...]
    rows: tuple[str, ...]
    step: str
    missing: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


OPEN, CLOSED, UNKNOWN = "yes", "no", "cannot_tell"
EMPTY = prepaid()


def account(*payments: Payment, of: Invoice = A, others: tuple[Invoice, ...] = (OLD,), **more: Any) -> Facts:
    """The account's records about a reminder of `of`."""
    more.setdefault("prepaid", EMPTY)
    more.setdefault("reminder", reminder(of))
    return Facts(TODAY, invoices=(of, *others), payments=payments, known_ibans=frozenset((CREDITOR,)), **more)


def live(**more: Any) -> Facts:
    """A server that tells nothing: only what the user brought."""
    return Facts(TODAY, **more)


def stray(money: Money, on: date, reference: str | None = None) -> Payment:
    """Money that was credited to the prepaid account."""
    return paid(money, on, state="prepaid", reference=reference)


def settled(**more: Any) -> Invoice:
    """Invoice A, paid."""
    return invoice("2026-104512", id=1, open_amount="0", status="paid", **more)


def old(total: str) -> Invoice:
    """An older invoice, paid."""
    number = "2026-098804"
    return invoice(number, id=2, total=total, open_amount="0", status="paid", issued=day(-40), reference=REF_OLD)


PAID_A = settled()
PDF = PdfInvoice("qr", "2026-104512", CREDITOR, "Infomaniak", REF_A, chf("58.20"), day(-10), day(12))
NO_SUCH = Reminder(id=9, account_id=ACCOUNT, invoice_number="2026-100034", level=1, sent_on=day(9), money=chf("22.00"))
