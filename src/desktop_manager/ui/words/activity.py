"""Words for Activity: what was done, to what, and what an examination found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.activity.records import ActivityLine, Left
from desktop_manager.features.activity.verifying import Damage, Verdict
from desktop_manager.features.errors import UndoRefused

UNDO = ".undo"
"""End of the action of an entry that takes another one back."""

KINDS: dict[str, tuple[str, ...]] = {
    "profile": ("profile", "news", "organizations"),
    "security": ("security", "two_step", "backup_codes"),
    "support": ("support",),
    "billing": ("billing",),
    "renewals": ("renewals",),
    "products": ("hosting", "prefix", "ksuite"),
}
"""The kinds by which entries are filtered, by the first part of their action."""


def kind_of(action: str) -> str:
    """The kind of an action, "" for one that is in none."""
    first = action.partition(".")[0]
    return next((kind for kind, parts in KINDS.items() if first in parts), "")


def kind_words() -> dict[str, str]:
    """The kinds, named as the pages they belong to."""
    translate = QCoreApplication.translate
    return {
        "profile": translate("Pages", "Profile"),
        "security": translate("Pages", "Security"),
        "support": translate("Pages", "Support"),
        "billing": translate("Pages", "Billing"),
        "renewals": translate("Pages", "Renewals"),
        "products": translate("Pages", "Products"),
    }


def action_words() -> dict[str, str]:
    """What was done, by the code of the action."""
    translate = QCoreApplication.translate
    return {
        "profile.update": translate("Activity", "Profile changed"),
        "profile.avatar.set": translate("Activity", "Picture changed"),
        "profile.avatar.remove": translate("Activity", "Picture removed"),
        "profile.email.delete": translate("Activity", "E-mail address deleted"),
        "profile.email.withdraw": translate("Activity", "Request for an e-mail address withdrawn"),
        "profile.phone.delete": translate("Activity", "Phone number deleted"),
        "profile.application_password.create": translate("Activity", "Application password created"),
        "profile.application_password.delete": translate("Activity", "Application password deleted"),
        "news.update": translate("Activity", "Infomaniak News changed"),
        "organizations.leave": translate("Activity", "Organization left"),
        "security.alerts.update": translate("Activity", "Sign-in alerts changed"),
        "security.recovery_email.update": translate("Activity", "Recovery email changed"),
        "security.recovery_email.withdraw": translate("Activity", "Request for a recovery email withdrawn"),
        "security.recovery_email.confirm": translate("Activity", "Recovery email confirmed"),
        "security.session.end": translate("Activity", "Session ended"),
        "security.sessions.end_others": translate("Activity", "All other sessions ended"),
        "security.authenticator.add": translate("Activity", "Entry added to the authenticator"),
        "security.authenticator.rename": translate("Activity", "Entry of the authenticator renamed"),
        "security.authenticator.remove": translate("Activity", "Entry removed from the authenticator"),
        "two_step.add": translate("Activity", "Two-step method added"),
        "two_step.remove": translate("Activity", "Two-step method removed"),
        "backup_codes.generate": translate("Activity", "Backup codes generated"),
        "backup_codes.prove": translate("Activity", "Backup code proven"),
        "backup_codes.keep": translate("Activity", "Backup codes kept in the keyring"),
        "backup_codes.forget": translate("Activity", "Backup codes removed from the keyring"),
        "support.access.grant": translate("Activity", "Access granted to Support"),
        "support.access.revoke": translate("Activity", "Access for Support revoked"),
        "billing.address.add": translate("Activity", "Billing address added"),
        "billing.address.edit": translate("Activity", "Billing address changed"),
        "billing.address.default": translate("Activity", "Default billing address chosen"),
        "billing.address.delete": translate("Activity", "Billing address deleted"),
        "billing.settings.save": translate("Activity", "Payment settings changed"),
        "billing.prepaid.top_up": translate("Activity", "Prepaid account topped up"),
        "billing.prepaid.recover": translate("Activity", "Prepaid money recovered"),
        "billing.prepaid.threshold": translate("Activity", "Alert threshold changed"),
        "billing.invoice.pay": translate("Activity", "Invoice paid"),
        "billing.reminder.mark_phishing": translate("Activity", "Reminder marked as phishing"),
        "billing.reminder.unmark_phishing": translate("Activity", "Phishing mark removed"),
        "renewals.change": translate("Activity", "Renewals changed"),
        "renewals.renew": translate("Activity", "Products renewed"),
        "hosting.mysql_prefix": translate("Activity", "MySQL prefix changed"),
        "prefix.write": translate("Activity", "MySQL prefix written into files"),
        "prefix.restore": translate("Activity", "Files restored"),
        "ksuite.raise": translate("Activity", "kSuite offer raised"),
    }


class ActionWords:
    """The words for actions, asked once: thousands of entries have some fifty actions."""

    def __init__(self) -> None:
        """Ask for the actions this program knows."""
        self._words = action_words()
        self._back = QCoreApplication.translate("Activity", "Taken back: %1")

    def of(self, line: ActivityLine) -> str:
        """What was done; the code of an action that another version has entered."""
        action = line.action.removesuffix(UNDO)
        word = self._words.get(action, action)
        return self._back.replace("%1", word) if line.undoes is not None else word


def entries_words(count: int) -> str:
    """So many entries."""
    return QCoreApplication.translate("Activity", "%n entry(ies)", "", count)


def number_words(seq: int) -> str:
    """An entry by its number."""
    return QCoreApplication.translate("Activity", "No. %1").replace("%1", str(seq))


def state_words(line: ActivityLine) -> str:
    """What became of an entry, or which one it took back; "" for an ordinary one."""
    translate = QCoreApplication.translate
    if line.undone_by is not None:
        return translate("Activity", "Taken back")
    if line.undoes is not None:
        return translate("Activity", "Undo of no. %1").replace("%1", str(line.undoes))
    return ""


def why_no_undo(line: ActivityLine) -> str:
    """Why Undo is not offered; "" where it is."""
    translate = QCoreApplication.translate
    if line.undone_by is not None:
        text = translate("Activity", "Taken back already, by entry no. %1.")
        return text.replace("%1", str(line.undone_by))
    if line.undoes is not None:
        return translate("Activity", "This entry took another one back. Make the change again where it is made.")
    return "" if line.reversible else translate("Activity", "This cannot be taken back.")


def refusal(error: UndoRefused) -> str:
    """Why an entry was not taken back."""
    translate = QCoreApplication.translate
    words = {
        "undone": translate("Activity", "This was taken back already."),
        "already": translate("Activity", "It is as it was before already."),
        "changed_since": translate("Activity", "It was changed since, so it was not taken back."),
        "gone": translate("Activity", "What would come back is no longer there."),
        "ended": translate("Activity", "It has ended already."),
        "no_way": translate("Activity", "This cannot be taken back."),
        "unreadable": translate("Activity", "The entry was written by another version of this program."),
    }
    return words.get(error.code, translate("Activity", "The server refused to take it back."))


def remedy(error: UndoRefused) -> str:
    """What to do then."""
    translate = QCoreApplication.translate
    if error.code in ("undone", "already", "ended", "no_way"):
        return translate("Activity", "There is nothing to do.")
    return translate("Activity", "Nothing was changed. Look at it where it is changed, and choose there.")


def left_words(left: tuple[Left, ...]) -> str:
    """What an Undo has left as it is, and why; "" where it left nothing."""
    if not left:
        return ""
    translate = QCoreApplication.translate
    reasons = {
        "changed_since": translate("Activity", "changed since"),
        "gone": translate("Activity", "no longer there"),
        "already": translate("Activity", "as before already"),
    }
    refused = translate("Activity", "refused")
    named = [f"{one.name} ({reasons.get(one.code, refused)})" for one in left[:5]]
    more = len(left) - len(named)
    if more:
        named.append(translate("Activity", "and %n more", "", more))
    return translate("Activity", "Left as they are: %1.").replace("%1", ", ".join(named))


def verdict_words(verdict: Verdict) -> str:
    """What an examination found, in a sentence."""
    translate = QCoreApplication.translate
    if verdict.damage is not None:
        return _damage_words(verdict.damage)
    count = verdict.entries
    if not count:
        return translate("Activity", "The journal is empty, and nothing was cut off.")
    held = translate("Activity", "The journal is whole: %n entry(ies), none changed or missing.", "", count)
    if verdict.unsealed:
        unsealed = verdict.unsealed
        return translate(
            "Activity", "The chain holds, but the end of the journal was not kept for %n entry(ies).", "", unsealed
        )
    return held


def verdict_hint(verdict: Verdict) -> str:
    """What to know of it."""
    translate = QCoreApplication.translate
    if verdict.damage is not None:
        return translate(
            "Activity",
            "Something other than this program wrote into its file. Trust the entries before it, no later ones.",
        )
    if verdict.unsealed:
        return translate(
            "Activity",
            "The program was killed then, the keyring was out of reach, or something else has added them.",
        )
    if verdict.end == "none" and verdict.entries:
        return translate(
            "Activity", "Nothing was kept of its end before. From now on, entries cut off at the end are noticed too."
        )
    if verdict.end == "unreachable":
        return translate(
            "Activity", "The keyring cannot be asked, so entries cut off at the end would not have been noticed."
        )
    return ""


def _damage_words(damage: Damage) -> str:
    translate = QCoreApplication.translate
    words = {
        "changed": translate("Activity", "Entry no. %1 is not as it was written."),
        "missing": translate("Activity", "Entries no. %1 to %2 are missing."),
        "cut": translate("Activity", "Entries no. %1 to %2 were cut off at the end."),
        "rewritten": translate("Activity", "The journal was written anew: entries up to no. %1 may be others."),
    }
    one = {
        "missing": translate("Activity", "Entry no. %1 is missing."),
        "cut": translate("Activity", "Entry no. %1 was cut off at the end."),
    }
    text = one.get(damage.code) if damage.seq == damage.until else None
    return (text or words[damage.code]).replace("%1", str(damage.seq)).replace("%2", str(damage.until))
