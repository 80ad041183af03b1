"""Payment reminders that need a look, one line for each invoice (product.md, job 2)."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_manager.api.models.billing import Reminder
from desktop_manager.features.attention.facts import ReminderFacts, RemindersFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.billing.diagnosis_result import StepKind
from desktop_manager.features.billing.reminder_view import ReminderState, ReminderView

_SEVERITIES = {
    ReminderState.OPEN: Severity.BAD,
    ReminderState.CHECK_SENDER: Severity.WARNING,
    ReminderState.CANNOT_TELL: Severity.INFO,
}
"""What is paid, settled or marked as phishing needs nobody."""


def reminder_lines(views: Iterable[ReminderView]) -> list[Line]:
    """Lines for reminders with their diagnoses; of several for one invoice the last one speaks."""
    last: dict[tuple[int | None, object], ReminderView] = {}
    for view in views:
        if view.reminder is None or view.state not in _SEVERITIES:
            continue
        cause = view.account_id, view.diagnosis.invoice_id or view.diagnosis.number or view.reminder.id
        known = last.get(cause)
        if known is None or known.reminder is None or known.reminder.sent_on < view.reminder.sent_on:
            last[cause] = view
    return [line for view in last.values() if (line := _line(view)) is not None]


def _line(view: ReminderView) -> Line | None:
    reminder, diagnosis = view.reminder, view.diagnosis
    if reminder is None:
        return None
    facts = ReminderFacts(
        diagnosis.number,
        view.state,
        reminder.level,
        reminder.sent_on,
        diagnosis.verdicts[0],
        diagnosis.step.kind is StepKind.PAY_PREPAID,
    )
    return Line(
        f"reminder:{view.account_id}:{diagnosis.number or reminder.id}",
        Kind.REMINDER,
        _SEVERITIES[view.state],
        facts,
        Fix.EXPLAIN_REMINDER,
        view.account_id,
        view.organization,
        reminder.id,
        # The higher the reminder, the nearer the blocking of what was not paid.
        urgency=-reminder.level,
    )


def unexplained_line(account_id: int, organization: str, reminders: list[Reminder]) -> Line:
    """One line for the reminders of an organization that were not compared with its records."""
    last = max(reminders, key=lambda one: (one.sent_on, one.id))
    facts = RemindersFacts(len(reminders), last.sent_on)
    return Line(
        f"reminders:{account_id}",
        Kind.REMINDER,
        Severity.WARNING,
        facts,
        Fix.SHOW_REMINDERS,
        account_id,
        organization,
        urgency=-max(one.level for one in reminders),
    )
