"""Words about invoices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.billing.invoice_filters import CREDIT_NOTE, Period, Status, is_overdue
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text

if TYPE_CHECKING:
    from desktop_manager.features.billing.invoice_row import InvoiceRow
    from desktop_manager.features.billing.totals import Sum, Totals
    from desktop_manager.ui.theme.tone import Tone


def status_mark(row: InvoiceRow, today: date) -> tuple[str, Tone]:
    """The chip of an invoice. Open is no good news, and overdue is bad."""
    translate = QCoreApplication.translate
    if row.kind == CREDIT_NOTE:
        return translate("Invoices", "Credit note"), "neutral"
    if is_overdue(row, today):
        partly = row.status == "partly_paid"
        return translate("Invoices", "Partly paid, overdue") if partly else translate("Invoices", "Overdue"), "bad"
    known: dict[str, tuple[str, Tone]] = {
        "open": (translate("Invoices", "Open"), "warning"),
        "overdue": (translate("Invoices", "Overdue"), "bad"),
        "partly_paid": (translate("Invoices", "Partly paid"), "warning"),
        "paid": (translate("Invoices", "Paid"), "good"),
        "refunded": (translate("Invoices", "Refunded"), "neutral"),
        "cancelled": (translate("Invoices", "Cancelled"), "neutral"),
    }
    return known.get(row.status, (row.status, "neutral"))


def status_word(status: Status) -> str:
    """A choice of statuses."""
    translate = QCoreApplication.translate
    words = {
        Status.ALL: translate("Invoices", "Every status"),
        Status.UNPAID: translate("Invoices", "To be paid"),
        Status.OVERDUE: translate("Invoices", "Overdue"),
        Status.PAID: translate("Invoices", "Paid"),
        Status.REFUNDED: translate("Invoices", "Refunded"),
        Status.CREDIT: translate("Invoices", "Credit notes"),
    }
    return words[status]


def period_word(period: Period) -> str:
    """A choice of periods."""
    translate = QCoreApplication.translate
    words = {
        Period.ALL: translate("Invoices", "Any time"),
        Period.DAYS_90: translate("Invoices", "Last 90 days"),
        Period.THIS_YEAR: translate("Invoices", "This year"),
        Period.LAST_YEAR: translate("Invoices", "Last year"),
        Period.OLDER: translate("Invoices", "Older"),
    }
    return words[period]


def iso_day(text: str | None) -> str:
    """A date given as ISO 8601 text, in the locale's form; "–" for none."""
    return "–" if text is None else day(date.fromisoformat(text))


def shown_words(shown: int, total: int) -> str:
    """How many of the invoices are shown."""
    translate = QCoreApplication.translate
    if shown == total:
        return translate("Invoices", "%n invoice(s)", "", total)
    words = translate("Invoices", "%1 of %n invoice(s) shown", "", total)
    return words.replace("%1", QLocale().toString(shown))


def totals_words(found: Totals) -> str:
    """The sums, one for each currency: "CHF 1’204.20, CHF 58.20 of it open · EUR 41.00". Amounts are with VAT."""
    return " · ".join(_sum_words(one) for one in found.sums)


def _sum_words(found: Sum) -> str:
    if not found.open.amount:
        return money_text(found.total)
    words = QCoreApplication.translate("Invoices", "%1, %2 of it open")
    return words.replace("%1", money_text(found.total)).replace("%2", money_text(found.open))


def rate_text(rate: Decimal) -> str:
    """A VAT rate in percent, without zeros that say nothing: "8.1 %", "20 %"."""
    shown = f"{rate.normalize():f}".replace(".", QLocale().decimalPoint())
    return f"{shown} %"


def operation_word(kind: str) -> str:
    """What happened with an invoice; a kind that is not known here as the server names it."""
    translate = QCoreApplication.translate
    words = {
        "issued": translate("Invoices", "Issued"),
        "sent": translate("Invoices", "Sent by email"),
        "reminder_sent": translate("Invoices", "Reminder sent"),
        "payment_received": translate("Invoices", "Payment received"),
        "payment_linked": translate("Invoices", "Payment linked to this invoice"),
        "charge_declined": translate("Invoices", "Charge declined"),
        "credited": translate("Invoices", "Credited"),
        "refunded": translate("Invoices", "Refunded"),
        "cancelled": translate("Invoices", "Cancelled"),
    }
    return words.get(kind, kind)


def detail_word(kind: str, detail: str) -> str:
    """The detail of an operation: which reminder, a means of payment in words, else as it came, such as a number."""
    translate = QCoreApplication.translate
    if kind == "reminder_sent" and detail.isdigit():
        from desktop_manager.ui.words.payment_settings import reminder_word

        return reminder_word(int(detail))
    words = {
        "card": translate("Invoices", "card"),
        "prepaid": translate("Invoices", "prepaid account"),
        "transfer": translate("Invoices", "bank transfer"),
        "email": translate("Invoices", "email"),
    }
    return words.get(detail, detail)


def gap_line(product: str, first: date, last: date) -> str:
    """A product and the days for which there is no invoice."""
    words = QCoreApplication.translate("Invoices", "%1: %2 to %3")
    return words.replace("%2", day(first)).replace("%3", day(last)).replace("%1", product)


def joined(parts: Iterable[str]) -> str:
    """Parts of a line, those that are there."""
    return " · ".join(part for part in parts if part)
