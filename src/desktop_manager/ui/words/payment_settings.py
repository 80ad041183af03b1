"""Words about payment settings and means of payment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.billing.settings_rules import (
    EVENTS,
    MOST_NOTICES,
    NOTICE_DAYS,
    REMINDER_DAYS,
    Change,
    Method,
    Settings,
)
from desktop_manager.ui.words.dates import day


def grouping_word(grouping: str) -> str:
    """How many invoices are made."""
    translate = QCoreApplication.translate
    words = {
        "each": translate("PaymentSettings", "One for each product"),
        "daily": translate("PaymentSettings", "One a day for all products"),
        "monthly": translate("PaymentSettings", "One a month for all products"),
    }
    return words.get(grouping, grouping)


def event_word(event: str) -> str:
    """An event about which a mail is sent."""
    translate = QCoreApplication.translate
    words = {
        "invoice_issued": translate("PaymentSettings", "Invoice issued"),
        "payment_received": translate("PaymentSettings", "Payment received"),
        "charge_declined": translate("PaymentSettings", "Charge declined"),
        "reminder": translate("PaymentSettings", "Payment reminder"),
        "low_balance": translate("PaymentSettings", "Prepaid account below its alert threshold"),
        "renewal_notice": translate("PaymentSettings", "Product about to expire"),
    }
    return words.get(event, event)


def reminder_word(number: int) -> str:
    """The name of a reminder; the first is 1."""
    translate = QCoreApplication.translate
    words = {
        1: translate("PaymentSettings", "First reminder"),
        2: translate("PaymentSettings", "Second reminder"),
        3: translate("PaymentSettings", "Third reminder"),
    }
    return words.get(number, str(number))


def method_word(method: Method) -> str:
    """What it is called: the server's own label, the prepaid account and the transfer in the window's language."""
    translate = QCoreApplication.translate
    words = {
        "prepaid": translate("PaymentSettings", "Prepaid account"),
        "transfer": translate("PaymentSettings", "Bank transfer"),
    }
    return words.get(method.kind) or method.label


def method_line(method: Method, place: int, today: date) -> str:
    """The second line of a means of payment: "charged first · ends 30 Nov 2026"."""
    translate = QCoreApplication.translate
    parts = []
    if place == 0:
        parts.append(translate("PaymentSettings", "used first"))
    if method.kind == "transfer":
        parts.append(translate("PaymentSettings", "invoices stay open until the money arrives"))
    if method.valid_until is not None:
        ended = method.valid_until < today
        text = translate("PaymentSettings", "ended %1") if ended else translate("PaymentSettings", "ends %1")
        parts.append(text.replace("%1", day(method.valid_until)))
    return " · ".join(parts)


def card_warning(card: Method, next_charge_on: date) -> str:
    """The card that is charged first ends before the next charge."""
    text = QCoreApplication.translate(
        "PaymentSettings",
        "%1 ends on %2, before the next charge on %3. Put another means of payment first, or add a card in the "
        "Manager.",
    )
    ends = day(card.valid_until) if card.valid_until is not None else ""
    return text.replace("%1", card.label).replace("%2", ends).replace("%3", day(next_charge_on))


def wrong_words(field: str, code: str) -> str:
    """What is wrong, for a code of `settings_rules.check`."""
    translate = QCoreApplication.translate
    low, high = REMINDER_DAYS if field == "reminder_days" else NOTICE_DAYS
    most = MOST_NOTICES
    words = {
        "unreadable": translate("PaymentSettings", "Type numbers of days, such as 60, 30, 10."),
        "range": translate("PaymentSettings", "Each must be %1 to %2 days."),
        "not_rising": translate("PaymentSettings", "Each reminder must come later than the one before."),
        "repeated": translate("PaymentSettings", "The same number stands there twice."),
        "too_many": translate("PaymentSettings", "At most %n notices can be sent.", "", most),
    }
    found = words.get(code) or translate("PaymentSettings", "This value cannot be used.")
    return found.replace("%1", str(low)).replace("%2", str(high))


def change_words(change: Change) -> str:
    """What one change does: "Reminders: 5, 10 and 20 days after the due date, now none"."""
    translate = QCoreApplication.translate
    if change.field == "mailed":
        before, after = set(change.before.mailed), set(change.after.mailed)
        on = [event_word(one) for one in EVENTS if one in after - before]
        off = [event_word(one) for one in EVENTS if one in before - after]
        parts = [translate("PaymentSettings", "%1 mailed").replace("%1", word) for word in on]
        parts += [translate("PaymentSettings", "%1 no longer mailed").replace("%1", word) for word in off]
        return translate("PaymentSettings", ", ").join(parts)
    labels = {
        "reminder_days": translate("PaymentSettings", "Reminders"),
        "renewal_notice_days": translate("PaymentSettings", "Renewal notices"),
        "grouping": translate("PaymentSettings", "Invoices"),
        "methods": translate("PaymentSettings", "Used first"),
    }
    before_word, after_word = _value(change.field, change.before), _value(change.field, change.after)
    if change.field == "methods" and before_word == after_word:
        order = ", ".join(method_word(one) for one in change.after.methods)
        return translate("PaymentSettings", "Order of payment: %1").replace("%1", order)
    text = translate("PaymentSettings", "%1: %2 instead of %3").replace("%1", labels[change.field])
    return text.replace("%2", after_word).replace("%3", before_word)


def changes_words(changes: Sequence[Change]) -> str:
    """All changes in one line."""
    return QCoreApplication.translate("PaymentSettings", "; ").join(change_words(one) for one in changes)


def unsaved_words(changes: Sequence[Change]) -> str:
    """What Save would do, beside its button."""
    translate = QCoreApplication.translate
    if not changes:
        return translate("PaymentSettings", "No unsaved changes")
    count = len(changes)
    words = translate("PaymentSettings", "%n unsaved change(s): %1", "", count)
    return words.replace("%1", changes_words(changes))


def guard_words(changes: Sequence[Change]) -> str:
    """What leaving would lose."""
    count = len(changes)
    words = QCoreApplication.translate("PaymentSettings", "Payment settings have %n unsaved change(s): %1.", "", count)
    return words.replace("%1", changes_words(changes))


def _value(field: str, settings: Settings) -> str:
    translate = QCoreApplication.translate
    if field == "grouping":
        return grouping_word(settings.grouping)
    if field == "methods":
        return method_word(settings.methods[0]) if settings.methods else ""
    days = settings.reminder_days if field == "reminder_days" else settings.renewal_notice_days
    if not days:
        return translate("PaymentSettings", "none")
    named = QLocale().createSeparatedList([str(one) for one in days])
    if field == "reminder_days":
        return translate("PaymentSettings", "%1 days after the due date").replace("%1", named)
    return translate("PaymentSettings", "%1 days before the expiry").replace("%1", named)
