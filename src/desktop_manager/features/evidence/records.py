"""What was read in the evidence that a user brought (product.md, job 2): plain values, nothing judged.

Everything in them came from outside and may be forged: texts are shown as plain text, links are never opened.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_manager.api.models.money import Money


class Authentication(NamedTuple):
    """What the receiving mail server found out about the sender (Authentication-Results, RFC 8601).

    Attributes:
        server: who checked, such as "mx.example.ch".
        dmarc, dkim, spf: "pass", "fail", "softfail", "none", …; empty where the header does not tell.
        from_domain: the domain in From that DMARC looked at; dkim_domain: whose signature it is; spf_domain: of the
            envelope's sender. Lower case, empty where not told.
    """

    server: str = ""
    dmarc: str = ""
    dkim: str = ""
    spf: str = ""
    from_domain: str = ""
    dkim_domain: str = ""
    spf_domain: str = ""


class Link(NamedTuple):
    """A link of a mail.

    Attributes:
        text: what is shown; target: where it leads.
        host: of the target, lower case, in its ASCII form ("xn--…"); empty for what is no web address.
        shown_host: the host that the shown text names, empty where the text names none ("Pay now").
    """

    text: str
    target: str
    host: str = ""
    shown_host: str = ""

    @property
    def mismatched(self) -> bool:
        """Whether the text names one host and the link leads to another; "www." in front makes no other host."""
        return bool(self.shown_host) and self.shown_host.removeprefix("www.") != self.host.removeprefix("www.")


class Attachment(NamedTuple):
    """A file that came with a mail.

    `danger`: why it could run: "program", "script", "page", "disk_image", "macros", "shortcut", "double_ending",
    "disguised" (its content is a program, whatever its name); empty for none seen. An archive is "archive": what is
    in it was not looked at.
    """

    name: str
    danger: str = ""


class MailEvidence(NamedTuple):
    """A reminder e-mail, or its text as it was pasted.

    Attributes:
        sender, reply_to, return_path: addresses, lower case; empty where there is none. sender_name: as displayed.
        sent_on: day of its Date header in the sender's own zone.
        authentication: of the topmost header that the receiving server wrote; None where there is none to trust.
        numbers, amounts, ibans, references: found in the text, what stands beside a fitting label first.
        due_on: the day by which it asks to be paid.
        problems: codes of what was not seen or is odd: "pasted" (a text has no headers), "no_authentication",
            "authentication_untrusted" (only headers that the sender may have written), "several_senders",
            "charset" (parts do not fit the encoding they name), "holds_message" (another mail is in it, as an
            attachment: sender and authentication are those of the outer one), "damaged", "cut" (read to a limit).
    """

    subject: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    return_path: str = ""
    sent_on: date | None = None
    authentication: Authentication | None = None
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    numbers: tuple[str, ...] = ()
    amounts: tuple[Money, ...] = ()
    ibans: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    due_on: date | None = None
    problems: tuple[str, ...] = ()

    @property
    def pasted(self) -> bool:
        """Whether it is only the text, which has no headers."""
        return "pasted" in self.problems

    @property
    def sender_domain(self) -> str:
        """Behind the @ of the sender, lower case."""
        return self.sender.rpartition("@")[2]

    @property
    def number(self) -> str | None:
        """The invoice number that it most likely is about."""
        return self.numbers[0] if self.numbers else None

    @property
    def money(self) -> Money | None:
        """The amount that it most likely asks for."""
        return self.amounts[0] if self.amounts else None

    @property
    def iban(self) -> str | None:
        """The account to which it asks to pay, without spaces; its check digits are right."""
        return self.ibans[0] if self.ibans else None

    @property
    def reference(self) -> str | None:
        """The payment reference, without spaces; its check digit may be wrong."""
        return self.references[0] if self.references else None


class PdfInvoice(NamedTuple):
    """An invoice as its PDF tells it.

    Attributes:
        source: "qr" where IBAN, creditor, reference and money are those of its Swiss QR code, else "text".
        money: what is to be paid, with VAT; None where the QR code leaves it open or the text does not tell.
        problems: "no_qr", "qr_unreadable" (a QR code that is no QR-bill), "qr_text_differ" (the text names another
            total), "cut" (only the first pages were read).
        code: the text of its Swiss QR code, from which its QR-bill can be shown again; "" where there is none.
    """

    source: str
    number: str | None = None
    iban: str | None = None
    creditor: str = ""
    reference: str | None = None
    money: Money | None = None
    issued_on: date | None = None
    due_on: date | None = None
    problems: tuple[str, ...] = ()
    code: str = ""


class StatementEntry(NamedTuple):
    """A booking of a bank statement.

    Attributes:
        booked_on: booking date, as the bank gives it.
        money: positive; `outgoing` says whether it left the account of the statement.
        reference: a payment reference without spaces, empty for none. counterparty: who was paid or paid.
        text: what else the bank says about it, one line. iban: of the counterparty, without spaces.
        instructed: what was ordered, where the bank tells it and it is another amount or currency than `money`.
    """

    booked_on: date
    money: Money
    outgoing: bool
    reference: str = ""
    counterparty: str = ""
    text: str = ""
    iban: str = ""
    instructed: Money | None = None


class ColumnMap(NamedTuple):
    """Which column of a CSV statement is what: numbers from 0, None for none. See `statement_csv`.

    Attributes:
        amount: signed, negative where it left the account; or debit and credit apart, then amount is None.
        currency_code: for all rows where no column tells it.
        date_order: "dmy", "mdy" or "ymd"; decimal: "." or ",".
        negated: whether a positive amount is one that left the account (a card's statement).
    """

    date: int | None = None
    amount: int | None = None
    debit: int | None = None
    credit: int | None = None
    currency: int | None = None
    reference: int | None = None
    counterparty: int | None = None
    text: int | None = None
    currency_code: str = ""
    date_order: str = "dmy"
    decimal: str = "."
    negated: bool = False

    @property
    def complete(self) -> bool:
        """Whether rows can be read with it."""
        has_amount = self.amount is not None or self.debit is not None or self.credit is not None
        return self.date is not None and has_amount and (self.currency is not None or bool(self.currency_code))


class CsvLook(NamedTuple):
    """The beginning of a CSV statement, for the user to say which column is what.

    `headers` names each column ("" for none); `rows`: the first ones below; `skipped_rows`: above the header;
    `has_header`: whether the file has one at all; `guess`: as far as it could be told.
    """

    encoding: str
    delimiter: str
    skipped_rows: int
    has_header: bool
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnMap


class Statement(NamedTuple):
    """A bank statement.

    Attributes:
        form: "camt" or "csv".
        entries: newest first.
        skipped: rows or entries that could not be read, or hold no amount. left_out: older ones beyond the limit.
        account: its IBAN without spaces, empty where it is not told.
    """

    form: str
    entries: tuple[StatementEntry, ...]
    account: str = ""
    skipped: int = 0
    left_out: int = 0


class ReadEvidence(NamedTuple):
    """What a file turned out to be.

    Attributes:
        name: of the file, without its folder; empty for a pasted text.
        kind: "mail", "invoice", "statement", or "columns": a CSV of which the user first says which column is what.
        mail, invoices, statement: one of them, by kind; a PDF with several QR-bills holds several invoices.
        look: of a CSV, so that its columns can be corrected.
    """

    name: str
    kind: str
    mail: MailEvidence | None = None
    invoices: tuple[PdfInvoice, ...] = ()
    statement: Statement | None = None
    look: CsvLook | None = None
