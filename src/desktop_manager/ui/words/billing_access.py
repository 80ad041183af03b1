"""Words about who may see what is paid, and why it cannot be shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale


def no_rights(organization: str) -> str:
    """The user has no accounting rights."""
    text = QCoreApplication.translate("BillingAccess", "You have no accounting rights in %1.")
    return text.replace("%1", organization)


def who_has_them(organization: str, names: Sequence[str]) -> str:
    """Who can give them, or use them; `names` of those who are known to have them."""
    translate = QCoreApplication.translate
    rule = translate(
        "BillingAccess", "Legal representatives and administrators have them, and can give them to other users."
    )
    if not names:
        return rule
    who = translate("BillingAccess", "In %1 that is %2.").replace("%1", organization)
    return f"{rule} {who.replace('%2', QLocale().createSeparatedList(list(names)))}"


def failed_words(code: str) -> str:
    """Why the last fetch failed, for a code of `features/sync/failures.py`."""
    translate = QCoreApplication.translate
    words = {
        "network": translate("BillingAccess", "The server could not be reached."),
        "scope": translate("BillingAccess", "The token lacks a scope for it."),
        "access": translate("BillingAccess", "You have no right to read it."),
        "rate_limit": translate("BillingAccess", "The server asked to wait."),
        "token": translate("BillingAccess", "The server no longer accepts your token."),
    }
    return words.get(code) or translate("BillingAccess", "The last refresh of it failed.")
