"""Words about evidence that the user brings: files that cannot be read, and what a file turned out to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.ui.words import dates
from desktop_manager.ui.words.money import money_text

if TYPE_CHECKING:
    from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice, ReadEvidence, Statement


def refusal(error: UnreadableEvidence) -> str:
    """Why a file cannot be read: what it is, in one sentence."""
    translate = QCoreApplication.translate
    if error.code == "too_big":
        text = translate("Evidence", "The file is too large: more than %1.")
        return text.replace("%1", QLocale().formattedDataSize(error.limit, 0, QLocale.DataSizeFormat.DataSizeSIFormat))
    if error.code == "too_many_lines":
        text = translate("Evidence", "The statement has more than %1 lines.")
        return text.replace("%1", QLocale().toString(error.limit))
    words = {
        "empty": translate("Evidence", "There is nothing in it."),
        "gone": translate("Evidence", "The file cannot be opened: it was moved, or you may not read it."),
        "folder": translate("Evidence", "This is a folder, not a file."),
        "archive": translate("Evidence", "This is a compressed archive, whatever its name says."),
        "password": translate("Evidence", "The PDF is protected by a password."),
        "damaged": translate("Evidence", "The file is damaged or cut off."),
        "too_slow": translate("Evidence", "The PDF took too long to read, so it was given up."),
        "no_invoice": translate("Evidence", "The PDF holds no invoice: neither a QR-bill nor an amount was found."),
        "entities": translate("Evidence", "The XML brings definitions of its own, which a bank statement never does."),
        "not_statement": translate("Evidence", "The XML is no bank statement: it has no camt.053 or camt.054 entries."),
        "no_rows": translate("Evidence", "No row with a date and an amount was found."),
        "no_text": translate("Evidence", "The email has no text that can be read."),
    }
    return words.get(error.code, translate("Evidence", "This is neither an invoice, an email nor a bank statement."))


def remedy(error: UnreadableEvidence) -> str:
    """What to do instead, in one sentence."""
    translate = QCoreApplication.translate
    words = {
        "empty": translate("Evidence", "Choose another file."),
        "too_big": translate("Evidence", "Export a shorter period, or save the email without its attachments."),
        "too_many_lines": translate("Evidence", "Export a shorter period."),
        "gone": translate("Evidence", "Look where it is, then choose it again."),
        "folder": translate("Evidence", "Choose the files in it."),
        "archive": translate("Evidence", "Unpack it, then choose the files in it."),
        "password": translate("Evidence", "Save a copy without the password, then choose that."),
        "damaged": translate("Evidence", "Save or export it again."),
        "too_slow": translate("Evidence", "Download the invoice again from the Manager, then choose that."),
        "no_invoice": translate("Evidence", "A scanned page needs a sharp QR code. Download the PDF from the Manager."),
        "no_rows": translate("Evidence", "Say which column is what, or export the statement as camt.053."),
        "no_text": translate("Evidence", "Paste the text of the email instead."),
    }
    fallback = translate("Evidence", "What can be read: PDF invoices, .eml files, camt.053 and CSV statements.")
    return words.get(error.code, fallback)


def kind(evidence: ReadEvidence) -> str:
    """What a file turned out to be: "Invoice", "Reminder email"…"""
    translate = QCoreApplication.translate
    words = {
        "invoice": translate("Evidence", "Invoice"),
        "mail": translate("Evidence", "Reminder email"),
        "statement": translate("Evidence", "Bank statement"),
    }
    return words.get(evidence.kind, translate("Evidence", "Table"))


def name(evidence: ReadEvidence) -> str:
    """The file's name, or what stands in for it where a text was pasted."""
    return evidence.name or QCoreApplication.translate("Evidence", "Pasted text")


def facts(evidence: ReadEvidence) -> str:
    """What was read in it, in one line: kind, number, amount, dates."""
    parts = [kind(evidence)]
    if evidence.mail is not None:
        parts += _mail_facts(evidence.mail)
    elif evidence.statement is not None:
        parts += _statement_facts(evidence.statement)
    elif evidence.invoices:
        parts += _invoice_facts(evidence.invoices)
    else:
        parts.append(QCoreApplication.translate("Evidence", "say which column is what, then it is read"))
    return " · ".join(part for part in parts if part)


def remarks(evidence: ReadEvidence) -> list[str]:
    """What was not seen or is odd, a sentence each."""
    codes: list[str] = []
    if evidence.mail is not None:
        codes += evidence.mail.problems
    for invoice in evidence.invoices:
        codes += invoice.problems
    words = _remark_words()
    said = [words[code] for code in dict.fromkeys(codes) if code in words]
    if evidence.statement is not None:
        said += _left_out(evidence.statement)
    return said


def _remark_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "pasted": translate("Evidence", "A pasted text does not show who sent it; the .eml file does."),
        "no_authentication": translate("Evidence", "No mail server noted whether the sender is genuine."),
        "authentication_untrusted": translate(
            "Evidence",
            "What it says about its sender was not noted by the server that received it, so it counts for nothing.",
        ),
        "several_senders": translate("Evidence", "It names more than one sender."),
        "charset": translate(
            "Evidence", "It does not keep to the encoding it names; the text was read as well as it goes."
        ),
        "holds_message": translate(
            "Evidence", "Another email is attached to it. To have that one checked, save it and drop it by itself."
        ),
        "damaged": translate("Evidence", "It is damaged in places; what can be read was read."),
        "cut": translate("Evidence", "It is very long; only its beginning and its end were read."),
        "no_qr": translate("Evidence", "No QR-bill was found in it; this comes from its text."),
        "qr_unreadable": translate("Evidence", "Its QR-bill breaks the rules of the banks; this comes from its text."),
        "qr_text_differ": translate("Evidence", "Its text names another amount than its QR code."),
    }


def _mail_facts(mail: MailEvidence) -> list[str]:
    translate = QCoreApplication.translate
    sender = translate("Evidence", "from %1").replace("%1", mail.sender) if mail.sender else ""
    money = money_text(mail.money) if mail.money is not None else ""
    return [sender, mail.number or "", money]


def _invoice_facts(invoices: tuple[PdfInvoice, ...]) -> list[str]:
    translate = QCoreApplication.translate
    if len(invoices) > 1:
        count = len(invoices)
        return [translate("Evidence", "%n QR-bill(s)", "", count)]
    invoice = invoices[0]
    due = translate("Evidence", "due %1").replace("%1", dates.day(invoice.due_on)) if invoice.due_on else ""
    money = money_text(invoice.money) if invoice.money is not None else translate("Evidence", "no amount")
    source = (
        translate("Evidence", "from its QR code") if invoice.source == "qr" else translate("Evidence", "from its text")
    )
    return [invoice.number or "", money, due, source]


def _statement_facts(statement: Statement) -> list[str]:
    translate = QCoreApplication.translate
    count = len(statement.entries)
    bookings = translate("Evidence", "%n booking(s)", "", count)
    if not statement.entries:
        return [bookings]
    first, last = statement.entries[-1].booked_on, statement.entries[0].booked_on
    if first == last:
        return [bookings, dates.day(first)]
    period = translate("Evidence", "%1 to %2").replace("%1", dates.day(first)).replace("%2", dates.day(last))
    return [bookings, period]


def _left_out(statement: Statement) -> list[str]:
    translate = QCoreApplication.translate
    said = []
    if statement.skipped:
        skipped = statement.skipped
        said.append(
            translate("Evidence", "%n line(s) without a date and an amount, or still pending, left out.", "", skipped)
        )
    if statement.left_out:
        older = statement.left_out
        said.append(translate("Evidence", "%n older booking(s) left out.", "", older))
    return said
