"""Words about payment reminders: whether the invoice is open, why the reminder came, how sure that is, what to do."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.billing.diagnosis_result import (
    Because,
    Cause,
    Certainty,
    Diagnosis,
    Standing,
    Verdict,
)
from desktop_manager.features.billing.reminder_view import ReminderState, ReminderView
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text


def state_chip(state: ReminderState) -> tuple[str, Tone]:
    """The state in one word, and its tone."""
    translate = QCoreApplication.translate
    words: dict[ReminderState, tuple[str, Tone]] = {
        ReminderState.OPEN: (translate("Reminders", "Open"), "bad"),
        ReminderState.PAID: (translate("Reminders", "Paid"), "good"),
        ReminderState.SETTLED: (translate("Reminders", "Nothing owed"), "good"),
        ReminderState.CHECK_SENDER: (translate("Reminders", "Check sender"), "warning"),
        ReminderState.PHISHING: (translate("Reminders", "Phishing"), "warning"),
        ReminderState.CANNOT_TELL: (translate("Reminders", "Cannot tell"), "neutral"),
    }
    return words[state]


def level_word(level: int) -> str:
    """Which reminder it is: "First", "Second", "Third", "Reminder 4"."""
    translate = QCoreApplication.translate
    words = {
        1: translate("Reminders", "First"),
        2: translate("Reminders", "Second"),
        3: translate("Reminders", "Third"),
    }
    return words.get(level) or translate("Reminders", "Reminder %1").replace("%1", str(level))


def second_line(view: ReminderView) -> str:
    """Which reminder it is and when it was sent: "Second · 18 Nov 2026"; of what the user brought, what it is."""
    translate = QCoreApplication.translate
    if view.brought and view.mail is None:
        return translate("Reminders", "Invoice PDF you brought")
    if view.brought:
        sent_on = view.mail.sent_on if view.mail is not None else None
        if sent_on is not None:
            return translate("Reminders", "Brought · %1").replace("%1", day(sent_on))
        return translate("Reminders", "Email you brought")
    if view.reminder is None:
        return ""
    return f"{level_word(view.reminder.level)} · {day(view.reminder.sent_on)}"


def heading(diagnosis: Diagnosis) -> str:
    """First of all: whether the invoice is still open."""
    translate = QCoreApplication.translate
    if not diagnosis.number:
        return translate("Reminders", "No invoice number is known")
    words = {
        Standing.OPEN: translate("Reminders", "Invoice %1 is still open"),
        Standing.PAID: translate("Reminders", "Invoice %1 is paid"),
        Standing.CREDITED: translate("Reminders", "Invoice %1 was credited: nothing is owed"),
        Standing.REFUNDED: translate("Reminders", "Invoice %1 was refunded: nothing is owed"),
        Standing.CANCELLED: translate("Reminders", "Invoice %1 was cancelled: nothing is owed"),
        Standing.CREDIT_NOTE: translate("Reminders", "%1 is a credit note: nothing is owed"),
        Standing.NOT_IN_ACCOUNT: translate("Reminders", "Invoice %1 is not in this organization"),
        Standing.NOT_TOLD: translate("Reminders", "Whether invoice %1 is open cannot be seen here"),
        Standing.CONTRADICTION: translate("Reminders", "Whether invoice %1 is open cannot be told"),
    }
    return words[diagnosis.standing].replace("%1", diagnosis.number)


def verdict_title(verdict: Verdict) -> str:
    """The cause in a few words."""
    translate = QCoreApplication.translate
    if verdict.cause is Cause.PHISHING:
        titles = {
            Certainty.SURE: translate("Reminders", "This reminder is forged"),
            Certainty.LIKELY: translate("Reminders", "This reminder is likely forged"),
            Certainty.POSSIBLE: translate("Reminders", "Check the sender before you pay"),
        }
        return titles[verdict.certainty]
    if verdict.cause is Cause.CROSSED and verdict.reason == "under_way":
        return translate("Reminders", "Your payment is on its way")
    if verdict.cause is Cause.NOTHING_OWED and verdict.reason == "twice":
        return translate("Reminders", "It was paid twice")
    if verdict.cause is Cause.PREPAID and verdict.certainty is Certainty.POSSIBLE:
        return translate("Reminders", "Your payment may lie on the prepaid account")
    if verdict.cause is Cause.DIFFERS:
        return _differs_title(verdict)
    words = {
        Cause.OLD_REFERENCE: translate("Reminders", "A payment carried the reference of another invoice"),
        Cause.PREPAID: translate("Reminders", "Your payment went to the prepaid account"),
        Cause.CROSSED: translate("Reminders", "Reminder and payment crossed"),
        Cause.UNPAID: translate("Reminders", "It is simply unpaid"),
        Cause.NOTHING_OWED: translate("Reminders", "Nothing is owed any more"),
        Cause.CANNOT_TELL: translate("Reminders", "Why this reminder came cannot be told"),
    }
    return words[verdict.cause]


def verdict_text(verdict: Verdict, diagnosis: Diagnosis) -> str:
    """What has happened, with the numbers that say so."""
    words = _TEXTS[verdict.cause](verdict, diagnosis)
    words = words.replace("%1", money_text(verdict.money) if verdict.money is not None else "")
    words = words.replace("%2", day(verdict.day) if verdict.day is not None else "")
    open_money = money_text(diagnosis.open_money) if diagnosis.open_money is not None else ""
    return words.replace("%3", verdict.other).replace("%4", open_money)


def _differs_title(verdict: Verdict) -> str:
    translate = QCoreApplication.translate
    words = {
        "currency": translate("Reminders", "The payment was in another currency"),
        "too_little": translate("Reminders", "Too little was paid"),
        "too_much": translate("Reminders", "Another amount was paid"),
    }
    return words[verdict.reason]


def _phishing_text(verdict: Verdict, _diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.certainty is Certainty.POSSIBLE:
        return translate("Reminders", "One thing about it is unusual; that alone proves nothing. See the rows below.")
    return translate(
        "Reminders",
        "Do not pay it, open no link and no attachment. What gives it away stands below. What you owe stands under "
        "Invoices.",
    )


def standing_order_tip() -> str:
    """How a standing order gets there."""
    return QCoreApplication.translate(
        "Reminders", "A standing order does this when its reference is not changed: every invoice has its own."
    )


def _old_reference_text(verdict: Verdict, _diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.other:
        text = translate("Reminders", "%1 arrived on %2 with the reference of invoice %3.")
    else:
        text = translate("Reminders", "%1 left your bank on %2 with another reference.")
    return f"{text} {standing_order_tip()}"


def _differs_text(verdict: Verdict, diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.because is Because.STATEMENT_ONLY:
        return translate("Reminders", "%1 left your bank on %2; that is not what the invoice asks for.")
    if verdict.reason == "currency":
        return translate(
            "Reminders",
            "%1 arrived on %2, and %4 is open. It was credited to the prepaid account in its own currency and pays "
            "nothing of this invoice.",
        )
    if verdict.reason == "too_much":
        return translate("Reminders", "%1 arrived on %2, and %4 is open. It was not linked to this invoice.")
    return translate("Reminders", "%1 arrived up to %2. %4 is still open.")


def _prepaid_text(verdict: Verdict, diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.because is Because.STATEMENT_ONLY:
        return translate(
            "Reminders",
            "%1 left your bank on %2, long before the reminder. Look whether it lies on the prepaid account.",
        )
    if verdict.other:
        return translate(
            "Reminders",
            "%1 arrived on %2 with the reference of invoice %3, already paid. It was credited to the prepaid account "
            "and not linked to this invoice.",
        )
    return translate(
        "Reminders", "%1 arrived on %2. It was credited to the prepaid account and not linked to this invoice."
    )


def _crossed_text(verdict: Verdict, _diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.reason == "under_way":
        return translate("Reminders", "%1 left your bank on %2. A transfer takes days until it is linked.")
    if verdict.because is Because.STATEMENT_ONLY:
        return translate("Reminders", "%1 left your bank on %2, when the reminder was about to be sent or had been.")
    if verdict.reason == "after":
        return translate("Reminders", "The reminder was sent before %1 arrived on %2. There is nothing left to pay.")
    return translate(
        "Reminders",
        "%1 arrived on %2, shortly before the reminder was sent: a transfer takes days until it is linked. There is "
        "nothing left to pay.",
    )


def _unpaid_text(verdict: Verdict, _diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.reason == "declined":
        return translate("Reminders", "The charge of %1 was declined on %2, and nothing else was paid. %4 is open.")
    if verdict.reason == "refunded":
        return translate("Reminders", "%1 was paid back on %2, and nothing else was paid. %4 is open.")
    if verdict.because is Because.STATEMENT_ONLY:
        return translate("Reminders", "The bank statement shows no payment of it.")
    return translate("Reminders", "No payment for this invoice has arrived. %4 is open.")


def _nothing_owed_text(verdict: Verdict, _diagnosis: Diagnosis) -> str:
    translate = QCoreApplication.translate
    if verdict.reason == "twice":
        return translate(
            "Reminders", "%1 arrived once more on %2 and was credited to the prepaid account. You can have it back."
        )
    if verdict.reason == Standing.PAID.value and verdict.money is not None:
        return translate("Reminders", "%1 arrived on %2, well before the reminder. The account explains no reminder.")
    return translate("Reminders", "The account shows nothing to pay for it, and explains no reminder.")


def _cannot_tell_text(_verdict: Verdict, _diagnosis: Diagnosis) -> str:
    return QCoreApplication.translate(
        "Reminders", "What is known here does not explain it. What is missing stands below the rows."
    )


_TEXTS = {
    Cause.PHISHING: _phishing_text,
    Cause.OLD_REFERENCE: _old_reference_text,
    Cause.DIFFERS: _differs_text,
    Cause.PREPAID: _prepaid_text,
    Cause.CROSSED: _crossed_text,
    Cause.UNPAID: _unpaid_text,
    Cause.NOTHING_OWED: _nothing_owed_text,
    Cause.CANNOT_TELL: _cannot_tell_text,
}


def certainty_word(certainty: Certainty) -> str:
    """How sure."""
    translate = QCoreApplication.translate
    words = {
        Certainty.SURE: translate("Reminders", "Sure"),
        Certainty.LIKELY: translate("Reminders", "Likely"),
        Certainty.POSSIBLE: translate("Reminders", "Possible"),
    }
    return words[certainty]


def because_words(verdict: Verdict) -> str:
    """How sure, and on what that rests: "Sure: the rows are in the account."."""
    translate = QCoreApplication.translate
    if verdict.cause is Cause.CANNOT_TELL:
        return translate("Reminders", "Not certain: something is missing.")
    words = {
        Because.IN_ACCOUNT: translate("Reminders", "%1: the rows are in the account."),
        Because.SEVERAL_FIT: translate("Reminders", "%1: more than one open invoice has this amount."),
        Because.NO_OWN_REFERENCE: translate("Reminders", "%1: the payment names no invoice, its amount fits."),
        Because.SEEN_ONCE: translate("Reminders", "%1: the reference was used again, with another amount than before."),
        Because.OTHER_AMOUNT: translate("Reminders", "%1: the payment is not the amount of this invoice."),
        Because.NOT_ARRIVED_YET: translate(
            "Reminders", "%1: a transfer that is under way is not seen before it arrives."
        ),
        Because.SHORTLY_BEFORE: translate("Reminders", "%1: the days fit."),
        Because.STATEMENT_ONLY: translate("Reminders", "%1: only the bank statement tells it."),
        Because.PARTLY_USED: translate("Reminders", "%1: part of that money has been used since."),
        Because.PREPAID_UNKNOWN: translate("Reminders", "%1: the prepaid account could not be read."),
        Because.SEVERAL_SIGNS: translate("Reminders", "%1: the signs stand in the rows."),
        Because.ONE_SIGN: translate("Reminders", "%1: one strong sign stands in the rows."),
        Because.WEAK_SIGN: translate("Reminders", "%1: there are only weak signs."),
        Because.IS_MISSING: "",
    }
    return words[verdict.because].replace("%1", certainty_word(verdict.certainty))
