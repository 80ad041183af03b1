"""What a diagnosis of a payment reminder says: codes and values, which the window words (ui/words/reminders.py)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.api.models.money import Money


class Openness(StrEnum):
    """Whether the invoice is still open, which is said before anything else (product.md, job 2)."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


class Standing(StrEnum):
    """Why the invoice counts as open, as not open, or why that cannot be told."""

    OPEN = "open"
    PAID = "paid"
    CREDITED = "credited"
    REFUNDED = "refunded"
    CANCELLED = "cancelled"
    CREDIT_NOTE = "credit_note"
    NOT_IN_ACCOUNT = "not_in_account"
    """The organization has no invoice with that number."""
    NOT_TOLD = "not_told"
    """The server tells no invoices, or not this one, although the account refers to it."""
    CONTRADICTION = "contradiction"
    """Its status and its open amount do not fit together."""


class Cause(StrEnum):
    """Why a reminder came: the five causes of product.md (job 2) in their letters' order, and what else it can be."""

    PHISHING = "phishing"
    OLD_REFERENCE = "old_reference"
    DIFFERS = "differs"
    PREPAID = "prepaid"
    CROSSED = "crossed"
    UNPAID = "unpaid"
    NOTHING_OWED = "nothing_owed"
    """Paid long before, credited, refunded or cancelled: the account explains no reminder."""
    CANNOT_TELL = "cannot_tell"


class Certainty(StrEnum):
    """How sure a verdict is."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Because(StrEnum):
    """What a certainty rests on."""

    IN_ACCOUNT = "in_account"
    """Every row that it cites stands in the account."""
    SEVERAL_FIT = "several_fit"
    """More than one open invoice fits the payment."""
    NO_OWN_REFERENCE = "no_own_reference"
    """The payment names no invoice; its amount or figure fits."""
    SEEN_ONCE = "seen_once"
    """The reference was used a second time, not with one amount again and again."""
    OTHER_AMOUNT = "other_amount"
    """The payment has another amount than this invoice."""
    NOT_ARRIVED_YET = "not_arrived_yet"
    """A transfer that is under way is not seen before it arrives."""
    SHORTLY_BEFORE = "shortly_before"
    """It was paid so shortly before that the reminder could not know of it."""
    STATEMENT_ONLY = "statement_only"
    """Only the bank statement tells it."""
    EVIDENCE_ONLY = "evidence_only"
    """Only what the user brought tells it."""
    PARTLY_USED = "partly_used"
    """Part of the money has been used since."""
    PREPAID_UNKNOWN = "prepaid_unknown"
    """What lies on the prepaid account is not known."""
    SEVERAL_SIGNS = "several_signs"
    ONE_SIGN = "one_sign"
    WEAK_SIGN = "weak_sign"
    IS_MISSING = "is_missing"


class Label(StrEnum):
    """What an evidence row is about."""

    SENDER = "sender"
    LINKS = "links"
    ATTACHMENTS = "attachments"
    NUMBER = "number"
    ASKED = "asked"
    """The amount that the reminder asks for."""
    IBAN = "iban"
    ASKED_REFERENCE = "asked_reference"
    """The reference with which the reminder asks to pay."""
    DUE = "due"
    REFERENCE = "reference"
    """The reference that the payment carried."""
    AMOUNT = "amount"
    PREPAID = "prepaid"
    PAID = "paid"
    """What has been paid for this invoice, and when."""
    AFTER_REMINDER = "after_reminder"
    CREDIT_NOTE = "credit_note"
    CHARGE = "charge"
    REFUND = "refund"
    STATEMENT = "statement"
    STATUS = "status"


class Told(NamedTuple):
    """A value of a row.

    `code`: "nothing" (a dash), "none_seen", "text" (a domain, a file's name), "checked" (a domain, then checks and
    their result, with spaces between), "number" (of an invoice), "reference", "iban", "money", "date", "money_on"
    (money, on `day`), "status" (of an invoice, as the server names it).
    """

    code: str = "nothing"
    text: str = ""
    money: Money | None = None
    day: date | None = None


NOTHING = Told()
NONE_SEEN = Told("none_seen")


class Row(NamedTuple):
    """An evidence row: what was expected, what was found, and the mark; `tone`: "good", "warning", "bad", "neutral"."""

    label: Label
    expected: Told
    found: Told
    mark: str
    tone: str


class Verdict(NamedTuple):
    """One cause, how sure, on what it rests, and the labels of the rows that show it.

    Attributes:
        money, day: of the payment it speaks of. other: number of another invoice that it names.
        reason: of CROSSED "after", "before" or "under_way"; of DIFFERS "currency", "too_little" or "too_much"; of
            UNPAID "declined", "refunded" or ""; of NOTHING_OWED the `Standing`, or "twice".
    """

    cause: Cause
    certainty: Certainty
    because: Because
    rows: tuple[Label, ...]
    money: Money | None = None
    day: date | None = None
    other: str = ""
    reason: str = ""


class StepKind(StrEnum):
    """What to do next; one of them."""

    PAY_PREPAID = "pay_prepaid"
    TOP_UP = "top_up"
    ASK_BACK = "ask_back"
    SHOW_QR = "show_qr"
    MARK_PHISHING = "mark_phishing"
    WAIT = "wait"
    CONTACT = "contact"
    PROVIDE = "provide"
    NOTHING = "nothing"


class Step(NamedTuple):
    """The next step: with how much money, and until when to wait."""

    kind: StepKind
    money: Money | None = None
    until: date | None = None


class Basis(NamedTuple):
    """What a diagnosis was made from: how many records of each kind; None where the server does not tell them."""

    invoices: int | None = None
    payments: int | None = None
    prepaid: bool = False
    mail: bool = False
    pdfs: int = 0
    entries: int | None = None


class Diagnosis(NamedTuple):
    """What the records and the evidence say about a reminder.

    Attributes:
        number: of the invoice, "" where none is named. invoice_id: in the account, None where it is not there.
        overdue: it is open, and its due date has passed.
        verdicts: never empty, the first one is the most important; every row that one cites is in `rows`.
        missing: codes of what could not be seen: "invoice", "payments", "prepaid", "mail", "headers",
            "authentication", "statement", "iban", "reference", "arrival", "number", "agreement" (the account
            contradicts itself).
    """

    number: str
    invoice_id: int | None
    is_open: Openness
    standing: Standing
    overdue: bool
    open_money: Money | None
    verdicts: tuple[Verdict, ...]
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    step: Step
    basis: Basis

    @property
    def tone(self) -> str:
        """The ground of the verdict: green only where nothing is owed and nothing is suspicious."""
        first = self.verdicts[0]
        suspicious = any(one.cause is Cause.PHISHING for one in self.verdicts)
        if self.is_open is Openness.YES:
            return "bad"
        if first.cause is Cause.PHISHING and first.certainty is not Certainty.POSSIBLE:
            return "bad"
        if self.is_open is Openness.NO and not suspicious:
            return "good"
        return "warning" if suspicious else "neutral"
