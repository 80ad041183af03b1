"""Records about reminders, made short: one organization, November 2026, an invoice of CHF 58.20."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from stdnum.ch import esr

from desktop_manager.api.models.billing import Invoice, Payment, PrepaidAccount, Reminder
from desktop_manager.api.models.money import Money
from desktop_manager.features.evidence.records import Authentication, MailEvidence, StatementEntry

TODAY = date(2026, 11, 23)
ACCOUNT = 41000
CREDITOR, FOREIGN_IBAN = "CH4431999123000889012", "DE89370400440532013000"


def day(number: int) -> date:
    """A day of November 2026; 0 and below go back into October."""
    return date(2026, 10, 31) + timedelta(number)


def qr_reference(number: int) -> str:
    """A Swiss QR reference with a right check digit."""
    body = f"{number:026d}"
    return body + str(esr.calc_check_digit(body))


ISSUED, DUE, SENT = day(-3), day(12), day(18)
REF_A, REF_OLD, REF_STRANGE = qr_reference(2026104512), qr_reference(2026098804), qr_reference(777123456)


REF_BROKEN = REF_A[:-1] + str((int(REF_A[-1]) + 1) % 10)
"""The reference of invoice A with a wrong check digit."""


def chf(amount: str) -> Money:
    """An amount in Swiss francs."""
    return Money(Decimal(amount), "CHF")


def eur(amount: str) -> Money:
    """An amount in euros."""
    return Money(Decimal(amount), "EUR")


def invoice(
    number: str,
    *,
    id: int = 1,  # noqa: A002
    total: str = "58.20",
    open_amount: str | None = None,
    currency: str = "CHF",
    status: str = "overdue",
    issued: date = ISSUED,
    due: date | None = DUE,
    reference: str | None = REF_A,
) -> Invoice:
    """An invoice, open and overdue unless said otherwise."""
    return Invoice(
        id=id,
        account_id=ACCOUNT,
        number=number,
        kind="invoice",
        status=status,
        issued_on=issued,
        currency=currency,
        total=Decimal(total),
        open_amount=Decimal(total if open_amount is None else open_amount),
        due_on=due,
        reference=reference,
    )


def note(corrects: int, total: str, *, id: int = 8) -> Invoice:  # noqa: A002
    """A credit note of an amount in Swiss francs for another invoice."""
    return Invoice(
        id=id,
        account_id=ACCOUNT,
        number=f"2026-2000{id}",
        kind="credit_note",
        status="paid",
        issued_on=day(4),
        currency="CHF",
        total=-Decimal(total),
        open_amount=Decimal(0),
        corrects_id=corrects,
    )


def paid(
    money: Money,
    on: date,
    *,
    id: int = 60,  # noqa: A002
    state: str = "linked",
    means: str = "transfer",
    invoice_id: int | None = None,
    reference: str | None = None,
) -> Payment:
    """A payment."""
    return Payment(
        id=id,
        account_id=ACCOUNT,
        received_on=on,
        money=money,
        means=means,
        state=state,
        reference=reference,
        invoice_id=invoice_id,
    )


def prepaid(*balances: Money) -> PrepaidAccount:
    """A prepaid account with these balances."""
    return PrepaidAccount(ACCOUNT, balances)


def reminder(of: Invoice, sent: date = SENT) -> Reminder:
    """A first reminder for an invoice."""
    money = Money(abs(of.total), of.currency)
    return Reminder(9, ACCOUNT, of.number, 1, sent, money, invoice_id=of.id)


A = invoice("2026-104512")
OLD = invoice(
    "2026-098804",
    id=2,
    total="118.80",
    open_amount="0",
    status="paid",
    issued=day(-40),
    due=day(-25),
    reference=REF_OLD,
)
DKIM = Authentication("mx.example.ch", dkim="pass", dkim_domain="infomaniak.com")
DMARC = Authentication("mx.example.ch", "pass", "pass", "pass", "infomaniak.com", "infomaniak.com", "infomaniak.com")


def mail(**more: Any) -> MailEvidence:
    """The mail of a true reminder for invoice A, but for what is named."""
    facts: dict[str, Any] = {
        "sender": "billing@infomaniak.com",
        "sent_on": SENT,
        "authentication": DKIM,
        "numbers": ("2026-104512",),
        "amounts": (chf("58.20"),),
        "ibans": (CREDITOR,),
        "references": (REF_A,),
    }
    return MailEvidence(**{**facts, **more})


def booking(
    money: Money, on: date, *, reference: str = "", counterparty: str = "Infomaniak Network SA", text: str = ""
) -> StatementEntry:
    """Money that left the user's bank."""
    return StatementEntry(on, money, True, reference, counterparty, text)
