"""Words about the evidence of a reminder: rows, their marks, what is missing, what it is based on."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.billing.diagnosis_result import Basis, Label, Row, Told
from desktop_manager.features.billing.references import grouped
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text

REFERENCE_TAIL = 7
"""The last digits of a reference, by which two can be told apart at a glance."""


def label_word(label: Label) -> str:
    """What a row is about."""
    translate = QCoreApplication.translate
    words = {
        Label.SENDER: translate("Reminders", "Sender of the reminder"),
        Label.LINKS: translate("Reminders", "Links in it"),
        Label.ATTACHMENTS: translate("Reminders", "Attachment"),
        Label.NUMBER: translate("Reminders", "Invoice number"),
        Label.ASKED: translate("Reminders", "Amount it asks for"),
        Label.IBAN: translate("Reminders", "Account to pay to"),
        Label.ASKED_REFERENCE: translate("Reminders", "Reference it asks for"),
        Label.DUE: translate("Reminders", "Due date and reminder"),
        Label.REFERENCE: translate("Reminders", "Payment reference"),
        Label.AMOUNT: translate("Reminders", "Amount and currency"),
        Label.PREPAID: translate("Reminders", "Prepaid account"),
        Label.PAID: translate("Reminders", "Payment of the invoice"),
        Label.AFTER_REMINDER: translate("Reminders", "Payment after the reminder"),
        Label.CREDIT_NOTE: translate("Reminders", "Credit note"),
        Label.CHARGE: translate("Reminders", "Charge of the card"),
        Label.REFUND: translate("Reminders", "Refund"),
        Label.STATEMENT: translate("Reminders", "Bank statement"),
        Label.STATUS: translate("Reminders", "Status of the invoice"),
    }
    return words[label]


def mark_word(mark: str) -> str:
    """The mark of a row."""
    translate = QCoreApplication.translate
    words = {
        "no_forgery": translate("Reminders", "no forgery found"),
        "not_authenticated": translate("Reminders", "not authenticated"),
        "failed": translate("Reminders", "failed the check"),
        "look_alike": translate("Reminders", "looks alike"),
        "other_sender": translate("Reminders", "other sender"),
        "several_senders": translate("Reminders", "several senders"),
        "signed_by_other": translate("Reminders", "signed by another"),
        "reply_elsewhere": translate("Reminders", "answers go elsewhere"),
        "not_seen": translate("Reminders", "not seen"),
        "leads_elsewhere": translate("Reminders", "leads elsewhere"),
        "other_site": translate("Reminders", "other site"),
        "can_run": translate("Reminders", "can run"),
        "not_opened": translate("Reminders", "not looked into"),
        "unknown_number": translate("Reminders", "unknown"),
        "known": translate("Reminders", "known"),
        "not_due": translate("Reminders", "not due yet"),
        "other_amount": translate("Reminders", "other amount"),
        "other_currency": translate("Reminders", "other currency"),
        "equal": translate("Reminders", "equal"),
        "other_iban": translate("Reminders", "other account"),
        "not_compared": translate("Reminders", "not compared"),
        "wrong_check_digit": translate("Reminders", "wrong check digit"),
        "unknown_reference": translate("Reminders", "unknown"),
        "other_invoice": translate("Reminders", "other invoice"),
        "other_reference": translate("Reminders", "other reference"),
        "mistyped": translate("Reminders", "mistyped"),
        "no_reference": translate("Reminders", "no reference"),
        "too_little": translate("Reminders", "too little"),
        "too_much": translate("Reminders", "too much"),
        "paid_twice": translate("Reminders", "paid twice"),
        "covers": translate("Reminders", "covers it"),
        "short": translate("Reminders", "too small"),
        "empty": translate("Reminders", "empty"),
        "not_known": translate("Reminders", "not known"),
        "part": translate("Reminders", "in part"),
        "not_paid": translate("Reminders", "not paid"),
        "crossed": translate("Reminders", "crossed"),
        "before": translate("Reminders", "before it"),
        "not_the_cause": translate("Reminders", "not the cause"),
        "settles": translate("Reminders", "settles it"),
        "reduces": translate("Reminders", "reduces it"),
        "declined": translate("Reminders", "declined"),
        "refunded": translate("Reminders", "refunded"),
        "not_open": translate("Reminders", "not open"),
        "contradiction": translate("Reminders", "contradicts"),
        "left_bank": translate("Reminders", "left your bank"),
        "none_seen": translate("Reminders", "none seen"),
        "not_told": translate("Reminders", "not told"),
    }
    return words[mark]


def told_text(told: Told) -> str:
    """A value of a row."""
    translate = QCoreApplication.translate
    if told.code == "money" and told.money is not None:
        return money_text(told.money)
    if told.code == "date" and told.day is not None:
        return day(told.day)
    if told.code == "money_on" and told.money is not None and told.day is not None:
        text = translate("Reminders", "%1 on %2")
        return text.replace("%1", money_text(told.money)).replace("%2", day(told.day))
    if told.code == "reference":
        return short_reference(told.text)
    if told.code == "iban":
        return grouped(told.text)
    if told.code == "checked":
        domain, *checks, result = told.text.split()
        return f"{domain}, {' '.join(check.upper() for check in checks)} {result}"
    if told.code == "none_seen":
        return translate("Reminders", "none seen")
    if told.code == "status":
        return _status_word(told.text)
    return told.text or "–"


def told_spoken(told: Told) -> str:
    """The same for a screen reader, and for a copied text: a reference in full."""
    return grouped(told.text) if told.code == "reference" else told_text(told)


def short_reference(reference: str) -> str:
    """The end of a reference, grouped as it is printed: "… 10451 27"."""
    printed = grouped(reference)
    if len(reference) <= REFERENCE_TAIL + 4:
        return printed
    tail = printed.replace(" ", "")[-REFERENCE_TAIL:]
    return f"… {tail[:-2]} {tail[-2:]}"


def row_spoken(row: Row) -> str:
    """A row in one sentence."""
    text = QCoreApplication.translate("Reminders", "%1: expected %2, found %3, %4")
    text = text.replace("%1", label_word(row.label)).replace("%2", told_spoken(row.expected))
    return text.replace("%3", told_spoken(row.found)).replace("%4", mark_word(row.mark))


def missing_words(missing: tuple[str, ...]) -> str:
    """What could not be seen; "" where nothing is missing."""
    translate = QCoreApplication.translate
    words = {
        "number": translate("Reminders", "an invoice number"),
        "invoice": translate("Reminders", "the invoice"),
        "agreement": translate("Reminders", "a status that agrees with the open amount"),
        "payments": translate("Reminders", "the payments of the account"),
        "prepaid": translate("Reminders", "the prepaid account"),
        "mail": translate("Reminders", "the email of the reminder"),
        "headers": translate("Reminders", "the sender of the email (save it as .eml)"),
        "authentication": translate("Reminders", "a check of the sender by your mail server"),
        "iban": translate("Reminders", "an account number to compare with (in the invoice PDF)"),
        "statement": translate("Reminders", "a bank statement up to the reminder"),
        "arrival": translate("Reminders", "the payment that left your bank"),
    }
    named = [words[code] for code in missing]
    if not named:
        return ""
    return translate("Reminders", "Not seen: %1.").replace("%1", QLocale().createSeparatedList(named))


def basis_words(basis: Basis) -> str:
    """What it is based on: "Based on 3 invoices, 2 payments and the prepaid movements up to today."."""
    translate = QCoreApplication.translate
    parts = []
    invoices, payments, pdfs, entries = basis.invoices, basis.payments, basis.pdfs, basis.entries
    if invoices is not None:
        parts.append(translate("Reminders", "%n invoice(s)", "", invoices))
    if payments is not None:
        parts.append(translate("Reminders", "%n payment(s)", "", payments))
    if basis.prepaid:
        parts.append(translate("Reminders", "the prepaid movements"))
    if basis.mail:
        parts.append(translate("Reminders", "the email"))
    if pdfs:
        parts.append(translate("Reminders", "%n invoice PDF(s)", "", pdfs))
    if entries is not None:
        parts.append(translate("Reminders", "%n booking(s) of your bank statement", "", entries))
    if not parts:
        return translate("Reminders", "Based on nothing yet.")
    named = QLocale().createSeparatedList(parts)
    if basis.payments is None:
        return translate("Reminders", "Based on %1.").replace("%1", named)
    return translate("Reminders", "Based on %1 up to today.").replace("%1", named)


def _status_word(status: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "open": translate("Reminders", "open"),
        "overdue": translate("Reminders", "overdue"),
        "partly_paid": translate("Reminders", "partly paid"),
        "paid": translate("Reminders", "paid"),
        "refunded": translate("Reminders", "refunded"),
        "cancelled": translate("Reminders", "cancelled"),
        "credit_note": translate("Reminders", "credit note"),
    }
    return words.get(status, status.replace("_", " "))
