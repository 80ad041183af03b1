"""Words about the recovery email: its state, what speaks against it, and what a refusal means."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_manager.api.errors import AccessDenied, MissingScope, ValidationFailed
from desktop_manager.features.security.recovery import ADDRESS_LIMIT, SERIOUS, Doubt, RecoveryState
from desktop_manager.ui.theme.tone import Tone

ATTRIBUTE = "reminder_email"


def chip(doubts: Sequence[Doubt]) -> tuple[str, Tone] | None:
    """The gravest doubt in two or three words, None where nothing speaks against the address."""
    translate = QCoreApplication.translate
    if not doubts:
        return None
    first = doubts[0]
    days = first.days
    words = {
        "none": translate("Recovery", "None set"),
        "is_login": translate("Recovery", "Same as your login"),
        "domain_expired": translate("Recovery", "Domain expired"),
        "domain_expires": translate("Recovery", "Domain expires in %n day(s)", "", days)
        if days
        else translate("Recovery", "Domain expires today"),
        "mail_here": translate("Recovery", "Mailbox in this account"),
        "domain_here": translate("Recovery", "Domain in this account"),
        "not_confirmed": translate("Recovery", "Not confirmed"),
    }
    return words[first.code], "bad" if first.code in SERIOUS else "warning"


def advice(doubts: Sequence[Doubt]) -> str:
    """What the doubts mean and what to do, one sentence or two each."""
    return " ".join(_advice(doubt) for doubt in doubts)


def _advice(doubt: Doubt) -> str:
    translate = QCoreApplication.translate
    words = {
        "none": translate("Recovery", "Without one, a forgotten password cannot be reset by email."),
        "is_login": translate(
            "Recovery", "It is the address you sign in with: choose a mailbox that you reach without this login."
        ),
        "domain_expired": translate(
            "Recovery",
            "Its domain belongs to %1 and has expired: the reset link reaches nobody. Renew it or choose "
            "another address.",
        ),
        "domain_expires": translate(
            "Recovery", "Its domain belongs to %1 in this account. Once it has expired, the reset link reaches nobody."
        ),
        "mail_here": translate(
            "Recovery", "Its Mail Service belongs to %1 in this account: if this account is blocked, so is the mailbox."
        ),
        "domain_here": translate(
            "Recovery", "Its domain belongs to %1 in this account: an address elsewhere does not depend on it."
        ),
        "not_confirmed": translate("Recovery", "It was never confirmed, so it may not work."),
    }
    return words[doubt.code].replace("%1", doubt.organization)


def pending_line(state: RecoveryState) -> str:
    """What holds while a request waits."""
    translate = QCoreApplication.translate
    if state.address:
        text = translate(
            "Recovery", "%1 waits for its confirmation: follow the link sent to it. Until then %2 stays in force."
        )
        return text.replace("%1", state.pending).replace("%2", state.address)
    text = translate("Recovery", "%1 waits for its confirmation: follow the link sent to it. Until then none is set.")
    return text.replace("%1", state.pending)


def wrong_words(code: str) -> str:
    """Why an address cannot be saved, for a code of `recovery.check`."""
    translate = QCoreApplication.translate
    words = {
        "empty": translate("Recovery", "An address is needed."),
        "too_long": translate("Recovery", "At most %n characters are allowed.", "", ADDRESS_LIMIT),
        "not_an_address": translate("Recovery", "This is not an email address."),
        "unchanged": translate("Recovery", "It is this address already."),
    }
    return words[code]


def wants_manager(error: Exception) -> bool:
    """Whether the server refuses for a reason that only the Manager can meet: its conditions are not public."""
    if isinstance(error, ValidationFailed):
        return any(field.attribute != ATTRIBUTE for field in error.fields) or not error.fields
    return isinstance(error, MissingScope | AccessDenied)


def refusal_words(error: Exception) -> str:
    """Why the server does not take the change from here."""
    translate = QCoreApplication.translate
    lead = translate("Recovery", "The server does not take this change from here, and nothing was changed.")
    if isinstance(error, MissingScope) and error.scopes:
        why = translate("Recovery", "It wants a token with the scope %1.").replace("%1", ", ".join(error.scopes))
    elif isinstance(error, ValidationFailed) and error.fields:
        asked = ", ".join(field.attribute for field in error.fields if field.attribute != ATTRIBUTE)
        why = translate("Recovery", "It wants more than an address: %1.").replace("%1", asked)
    else:
        why = translate("Recovery", "What it wants beyond a token is not public.")
    elsewhere = translate("Recovery", "In the Manager it can be changed.")
    return f"{lead} {why} {elsewhere}"
