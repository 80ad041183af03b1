"""The ways back: which service takes an entry of which action back."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING

from desktop_manager.features.activity.records import TakenBack
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import UndoRefused

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.store.journal_entry import JournalRow

Way = Callable[["JournalRow"], WriteResult | TakenBack]
"""Takes an entry back. It first sees, with the server, that what the entry changed is still as that left it; raises
UndoRefused where it is not, and what a write of that service raises."""


WAYS: dict[str, Callable[[Workspace], Way]] = {
    "profile.update": attrgetter("profile.take_back"),
    "profile.avatar.set": attrgetter("avatar.take_back"),
    "profile.avatar.remove": attrgetter("avatar.take_back"),
    "news.update": attrgetter("news.take_back"),
    "security.alerts.update": attrgetter("alerts.take_back"),
    "security.recovery_email.update": attrgetter("recovery.take_back"),
    "security.recovery_email.withdraw": attrgetter("recovery.take_back"),
    "support.access.grant": attrgetter("support.granting.take_back"),
    "billing.address.add": attrgetter("billing_addresses.take_back"),
    "billing.address.edit": attrgetter("billing_addresses.take_back"),
    "billing.address.default": attrgetter("billing_addresses.take_back"),
    "billing.address.delete": attrgetter("billing_addresses.take_back"),
    "billing.settings.save": attrgetter("payment_settings.take_back"),
    "billing.prepaid.threshold": attrgetter("prepaid.take_back_threshold"),
    "billing.reminder.mark_phishing": attrgetter("reminders.marks.take_back"),
    "billing.reminder.unmark_phishing": attrgetter("reminders.marks.take_back"),
    "renewals.change": attrgetter("renewals.take_back"),
    "hosting.mysql_prefix": attrgetter("hosting.take_back"),
    "prefix.write": attrgetter("prefix_files.take_back"),
}
"""By the code of the action. An entry that says what would take it back has its way here."""


def take_back(workspace: Workspace, row: JournalRow) -> TakenBack:
    """Take an entry back. Raises UndoRefused, and what the write of its service raises."""
    way = WAYS.get(row.entry.action)
    if way is None or row.entry.undo is None or row.entry.undoes is not None:
        raise UndoRefused("no_way")
    result = way(workspace)(row)
    return result if isinstance(result, TakenBack) else TakenBack(result.changed, result.journal_seq)
