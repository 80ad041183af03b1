"""Words of Needs attention: what each line says, why, and what its button does."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.attention import facts
from desktop_manager.features.attention.line import Fix, Line
from desktop_manager.features.billing.diagnosis_result import Cause
from desktop_manager.features.billing.reminder_view import ReminderState
from desktop_manager.features.renewals.risk import Risk
from desktop_manager.ui.words import recovery, reminders
from desktop_manager.ui.words.attention_titles import expiry_title, organization_title, recovery_title, token_title
from desktop_manager.ui.words.dates import day, day_of, moment
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.organizations import attention_words

JOINT = " · "


def title(line: Line) -> str:
    """What is so, in one short sentence."""
    return _TITLES[type(line.facts)](line, line.facts)


def secondary(line: Line) -> str:
    """Whose it is, and what is known of the reason."""
    why = _REASONS.get(type(line.facts))
    whose = line.organization_name or _whose(line)
    return JOINT.join(part for part in (whose, why(line.facts) if why is not None else "") if part)


def button(line: Line) -> str:
    """What the button of a line does."""
    translate = QCoreApplication.translate
    words = {
        Fix.EXPLAIN_REMINDER: translate("Attention", "Resolve…"),
        Fix.SHOW_REMINDERS: translate("Attention", "Show reminders"),
        Fix.RENEW: translate("Attention", "Renew now…"),
        Fix.SHOW_PRODUCT: translate("Attention", "Show product"),
        Fix.SHOW_RISKS: translate("Attention", "Show products"),
        Fix.CHANGE_CARD: translate("Attention", "Means of payment…"),
        Fix.MANAGE_CODES: translate("Attention", "Manage codes…"),
        Fix.REVIEW_SESSIONS: translate("Attention", "Review…"),
        Fix.REVIEW_ACCESS: translate("Attention", "Review…"),
        Fix.SHOW_MEMBERS: translate("Attention", "Show members…"),
        Fix.REPLACE_TOKEN: translate("Attention", "Replace token…"),
        Fix.EDIT_RECOVERY: translate("Attention", "Edit…"),
        Fix.REFRESH: translate("Attention", "Refresh"),
        Fix.OPEN_MANAGER: translate("Attention", "Open in Manager"),
    }
    return words[line.fix]


def _whose(line: Line) -> str:
    if isinstance(line.facts, facts.OrganizationFacts):
        return ""
    return QCoreApplication.translate("Attention", "Your user account")


def _reminder(_line: Line, known: facts.ReminderFacts) -> str:
    translate = QCoreApplication.translate
    if known.state is ReminderState.CHECK_SENDER:
        words = translate("Attention", "Reminder for invoice %1: check the sender before you pay")
    elif known.state is ReminderState.CANNOT_TELL:
        words = translate("Attention", "Reminder for invoice %1: whether it is open cannot be told")
    elif known.level == 1:
        words = translate("Attention", "Invoice %1 is still open: first reminder on %2")
    elif known.level == 2:
        words = translate("Attention", "Invoice %1 is still open: second reminder on %2")
    elif known.level == 3:
        words = translate("Attention", "Invoice %1 is still open: third reminder on %2")
    else:
        words = translate("Attention", "Invoice %1 is still open: reminder %3 on %2")
    words = words.replace("%3", str(known.level)).replace("%2", day(known.sent_on))
    return words.replace("%1", known.number or "–")


def _reminder_why(known: facts.ReminderFacts) -> str:
    translate = QCoreApplication.translate
    why, paid = reminders.verdict_title(known.verdict), known.verdict.money
    if known.state is not ReminderState.OPEN:
        sent = translate("Attention", "sent on %1").replace("%1", day(known.sent_on))
        return f"{sent}{JOINT}{why}"
    if not known.pays_itself:
        return why
    if known.verdict.cause is Cause.PREPAID and paid is not None:
        words = translate("Attention", "your payment of %1 went to the prepaid account, which covers it")
        return words.replace("%1", money_text(paid))
    covered = translate("Attention", "the prepaid account covers it")
    return f"{why}{JOINT}{covered}"


def _reminders(_line: Line, known: facts.RemindersFacts) -> str:
    count = known.number
    return QCoreApplication.translate("Attention", "%n reminder(s) to look at", "", count)


def _reminders_why(known: facts.RemindersFacts) -> str:
    return QCoreApplication.translate("Attention", "the last one was sent on %1").replace("%1", day(known.last_on))


def _expiry(_line: Line, known: facts.ExpiryFacts) -> str:
    return expiry_title(known)


def _expiry_why(known: facts.ExpiryFacts) -> str:
    translate = QCoreApplication.translate
    if known.recovery:
        return translate(
            "Attention",
            "your recovery email is on this domain: if it lapses, you cannot recover your account by email.",
        )
    if known.risk == Risk.UNKNOWN:
        return translate("Attention", "this server does not tell how it is renewed")
    return ""


def _expiries(_line: Line, known: facts.ExpiriesFacts) -> str:
    translate = QCoreApplication.translate
    count = known.number
    if not known.told and known.more:
        return translate("Attention", "%n more product(s) expire within 14 days", "", count)
    if not known.told:
        return translate("Attention", "%n product(s) expire within 14 days", "", count)
    if known.more:
        return translate("Attention", "%n more product(s) may stop within 90 days", "", count)
    return translate("Attention", "%n product(s) may stop within 90 days", "", count)


def _expiries_why(known: facts.ExpiriesFacts) -> str:
    translate = QCoreApplication.translate
    first = translate("Attention", "the first one on %1").replace("%1", day(known.first_on))
    if known.told:
        return first
    untold = translate("Attention", "this server does not tell how they are renewed")
    return f"{first}{JOINT}{untold}"


def _card(_line: Line, known: facts.CardFacts) -> str:
    translate = QCoreApplication.translate
    count = known.products
    if count == 1:
        words = translate("Attention", "%1 ends on %2, before %3 is charged").replace("%3", known.name)
    else:
        words = translate("Attention", "%1 ends on %2, before the next charge of %n product(s)", "", count)
    return words.replace("%1", known.label).replace("%2", day(known.ends))


def _card_why(known: facts.CardFacts) -> str:
    words = QCoreApplication.translate("Attention", "the first charge is due on %1")
    return words.replace("%1", day(known.first_charge_on))


def _codes(_line: Line, known: facts.CodesFacts) -> str:
    translate = QCoreApplication.translate
    left = known.left
    if known.code == "never":
        return translate("Attention", "You have no backup codes")
    if known.code == "none":
        return translate("Attention", "No backup code is left")
    if known.code == "unproven":
        return translate("Attention", "Nothing proves that you kept your backup codes")
    if known.total is None:
        return translate("Attention", "%n backup code(s) left", "", left)
    words = translate("Attention", "%1 of %2 backup codes left")
    return words.replace("%1", str(left)).replace("%2", str(known.total))


def _sessions(_line: Line, known: facts.SessionsFacts) -> str:
    translate = QCoreApplication.translate
    count = known.number
    if count == 1:
        words = translate("Attention", "Signed in at a new place: %1")
    else:
        words = translate("Attention", "%n session(s) at new places, the latest at %1", "", count)
    return words.replace("%1", known.place or translate("Attention", "unknown"))


def _sessions_why(known: facts.SessionsFacts) -> str:
    seen = ""
    if known.seen_at is not None:
        seen = QCoreApplication.translate("Attention", "last used %1").replace("%1", moment(known.seen_at))
    return JOINT.join(part for part in (known.device, known.browser, seen) if part)


def _support(_line: Line, known: facts.SupportFacts) -> str:
    count = known.products
    words = QCoreApplication.translate("Attention", "Support has access to %n product(s) until %1", "", count)
    return words.replace("%1", moment(known.until))


def _support_why(known: facts.SupportFacts) -> str:
    translate = QCoreApplication.translate
    if known.by_me:
        words = translate("Attention", "granted by you on %1")
    else:
        words = translate("Attention", "granted by %2 on %1").replace("%2", known.granted_by)
    return words.replace("%1", day_of(known.granted_at))


def _members(_line: Line, known: facts.MembersFacts) -> str:
    words = QCoreApplication.translate("Attention", "%1 of %2 members without two-step verification")
    return words.replace("%1", str(known.without)).replace("%2", str(known.members))


def _members_why(_known: facts.MembersFacts) -> str:
    return QCoreApplication.translate("Attention", "the organization demands it")


def _token(_line: Line, known: facts.TokenFacts) -> str:
    return token_title(known)


def _token_why(known: facts.TokenFacts) -> str:
    translate = QCoreApplication.translate
    if known.code == "refused":
        return translate("Attention", "what is shown is older, and nothing can be changed")
    return translate("Attention", "make another one in the Manager before it ends")


def _recovery(_line: Line, known: facts.RecoveryFacts) -> str:
    return recovery_title(known)


def _recovery_why(known: facts.RecoveryFacts) -> str:
    if known.pending:
        return QCoreApplication.translate("Attention", "another address waits for its confirmation")
    return recovery.advice([known.doubt])


def _organization(line: Line, known: facts.OrganizationFacts) -> str:
    return organization_title(known, line.organization_name)


def _organization_why(known: facts.OrganizationFacts) -> str:
    return attention_words(known.code) or ""


_TITLES: dict[type, Callable[[Line, Any], str]] = {
    facts.ReminderFacts: _reminder,
    facts.RemindersFacts: _reminders,
    facts.ExpiryFacts: _expiry,
    facts.ExpiriesFacts: _expiries,
    facts.CardFacts: _card,
    facts.CodesFacts: _codes,
    facts.SessionsFacts: _sessions,
    facts.SupportFacts: _support,
    facts.MembersFacts: _members,
    facts.TokenFacts: _token,
    facts.RecoveryFacts: _recovery,
    facts.OrganizationFacts: _organization,
}
_REASONS: dict[type, Callable[[Any], str]] = {
    facts.ReminderFacts: _reminder_why,
    facts.RemindersFacts: _reminders_why,
    facts.ExpiryFacts: _expiry_why,
    facts.ExpiriesFacts: _expiries_why,
    facts.CardFacts: _card_why,
    facts.SessionsFacts: _sessions_why,
    facts.SupportFacts: _support_why,
    facts.MembersFacts: _members_why,
    facts.TokenFacts: _token_why,
    facts.RecoveryFacts: _recovery_why,
    facts.OrganizationFacts: _organization_why,
}
