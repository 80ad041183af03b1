"""Payment reminders as the page shows them: each with its diagnosis and a short state."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.api.models.billing import Invoice, Reminder
from desktop_manager.features.billing.diagnosis_result import (
    Cause,
    Certainty,
    Diagnosis,
    Openness,
    Standing,
)
from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice


class ReminderState(StrEnum):
    """The state in one word."""

    OPEN = "open"
    PAID = "paid"
    SETTLED = "settled"
    """Credited, refunded or cancelled: nothing is owed."""
    CHECK_SENDER = "check_sender"
    """It is likely or surely forged."""
    PHISHING = "phishing"
    """The user marked it so."""
    CANNOT_TELL = "cannot_tell"


class ReminderView(NamedTuple):
    """One reminder, or one mail that the user brought (`reminder` None where the account lists no such one).

    Attributes:
        account_id: the organization with whose records it was compared, None for none.
        pdf: the invoice PDF that the user brought and that was used. invoice: as the account has it.
        mark: the key under which "phishing" is remembered.
        brought: whether the mail is the user's and not the account's.
    """

    account_id: int | None
    organization: str
    reminder: Reminder | None
    mail: MailEvidence | None
    pdf: PdfInvoice | None
    invoice: Invoice | None
    diagnosis: Diagnosis
    state: ReminderState
    mark: int
    brought: bool = False

    @property
    def marked(self) -> bool:
        """Whether the user marked it as phishing."""
        return self.state is ReminderState.PHISHING


class RemindersView(NamedTuple):
    """The reminders of one organization or of all, the newest first.

    Attributes:
        brought: the mails that the user brought, and invoice PDFs where the server tells no invoices.
        offered: whether the server tells reminders. fetched_at: when they were fetched, None for never.
        failure: code of why the last fetch failed, "" if it did not. today: in the user's zone.
    """

    reminders: tuple[ReminderView, ...]
    brought: tuple[ReminderView, ...]
    offered: bool
    fetched_at: int | None
    failure: str
    today: date


def state_of(diagnosis: Diagnosis, *, marked: bool) -> ReminderState:
    """The state in one word: the user's own mark first, then a likely forgery, then whether it is open."""
    if marked:
        return ReminderState.PHISHING
    first = diagnosis.verdicts[0]
    if first.cause is Cause.PHISHING and first.certainty is not Certainty.POSSIBLE:
        return ReminderState.CHECK_SENDER
    if diagnosis.is_open is Openness.YES:
        return ReminderState.OPEN
    if diagnosis.is_open is Openness.NO:
        return ReminderState.PAID if diagnosis.standing is Standing.PAID else ReminderState.SETTLED
    return ReminderState.CANNOT_TELL


def open_count(reminders: tuple[ReminderView, ...]) -> int:
    """How many invoices are still open that a reminder was sent for; two reminders for one invoice count once."""
    open_ones = [one for one in reminders if one.state is ReminderState.OPEN]
    return len({one.diagnosis.invoice_id or one.diagnosis.number for one in open_ones})
