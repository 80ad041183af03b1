"""The lists of Manage renewals: the dry run before, and one line for each product after."""

from __future__ import annotations

from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import Plan
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.renewals import note_words, outcome_words, refusal_words

Lines = list[Line[RenewalEntry]]

_ORDER = (
    Outcome.UNKNOWN,
    Outcome.REFUSED,
    Outcome.FAILED,
    Outcome.NOT_TRIED,
    Outcome.CHANGED,
    Outcome.UNCHANGED,
)


def plan_lines(plan: Plan, will_change: str, skipped: str) -> Lines:
    """The dry run; `will_change` and `skipped` head its groups, `skipped` with %1 for the reason."""
    lines: Lines = []
    if plan.will_change:
        lines.append(_heading(f"{will_change} ({len(plan.will_change)})"))
        for planned in plan.will_change:
            notes = " · ".join(note_words(note) for note in planned.notes)
            lines.append(_line(planned.entry, notes))
    for group in plan.skipped:
        text = skipped.replace("%1", refusal_words(group.code))
        lines.append(_heading(f"{text} ({len(group.entries)})"))
        lines += [_line(entry) for entry in group.entries]
    return lines


def result_lines(report: BulkReport) -> Lines:
    """One line for each product; what asks for attention comes first."""
    lines: Lines = []
    for result in sorted(report.results, key=lambda one: _ORDER.index(one.outcome)):
        word, why, tone = outcome_words(result)
        facts = why or _facts(result.entry)
        item = LineItem(result.entry.name, facts, chip=(word, tone), indent=1)
        lines.append(Line(item, result.entry))
    return lines


def _line(entry: RenewalEntry, notes: str = "") -> Line[RenewalEntry]:
    facts = " · ".join(part for part in (_facts(entry), notes) if part)
    trailing = money_text(entry.price) if entry.price is not None else ""
    return Line(LineItem(entry.name, facts, indent=1, trailing=trailing), entry)


def _facts(entry: RenewalEntry) -> str:
    due = day(entry.expires_on) if entry.expires_on is not None else ""
    return " · ".join(part for part in (entry.organization_name, due) if part)


def _heading(text: str) -> Line[RenewalEntry]:
    return Line(LineItem(text, heading=True), None)
