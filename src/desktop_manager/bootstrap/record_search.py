"""What Ctrl+K finds among invoices and entries of Activity: searched for when something is typed, never gathered."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.folding import folded
from desktop_manager.ui.shell.command_palette import Finding, finding
from desktop_manager.ui.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_manager.features.activity.records import ActivityLine
    from desktop_manager.features.billing.invoice_row import InvoiceRow
    from desktop_manager.ui.session import Session
    from desktop_manager.ui.tasks import TaskHandle

MOST = 20
"""Invoices and entries, each."""


class FoundRecords(NamedTuple):
    """What was found for `text`."""

    text: str
    findings: list[Finding]


class RecordSearch:
    """Searches the store of a login for what was typed; called on a worker."""

    def __init__(self, session: Session, text: str) -> None:
        """Nothing is searched yet."""
        self._workspace = session.workspace
        self._go = session.context.target_requested.emit
        self._text = text

    def __call__(self, handle: TaskHandle) -> FoundRecords:
        """Search. Raises StoreError."""
        return FoundRecords(self._text, [*self._invoices(), *self._entries()])

    def _invoices(self) -> Iterator[Finding]:
        from desktop_manager.ui.words.invoices import iso_day
        from desktop_manager.ui.words.money import amount_text

        names = {one.id: one.name for one in self._workspace.organizations.all()}
        word = QCoreApplication.translate("Findings", "Invoice %1")
        for row in self._workspace.invoices.find(self._text.split(), MOST):
            owner = names.get(row.account_id, "")
            facts = (iso_day(row.issued_on), amount_text(Decimal(row.total), row.currency), owner)
            yield finding(
                word.replace("%1", row.number),
                " · ".join(fact for fact in facts if fact),
                partial(self._go, Target("billing", row.account_id, record=row.id)),
                also=_searched(row),
                icon="receipt-text",
            )

    def _entries(self) -> Iterator[Finding]:
        from desktop_manager.ui.pages.activity.lines import title_words
        from desktop_manager.ui.words.activity import ActionWords, number_words
        from desktop_manager.ui.words.dates import moment

        actions, words = ActionWords(), folded(self._text).split()
        kind = QCoreApplication.translate("Findings", "Entry")
        found = 0
        for line in self._workspace.activity.lines():
            title, number = title_words(actions, line), number_words(line.seq)
            if found < MOST and _fits(words, title, line, kind, number):
                found += 1
                facts = (kind, number, moment(line.at), line.organization_name)
                told = " · ".join(fact for fact in facts if fact)
                yield finding(title, told, partial(self._go, Target("activity", record=line.seq)), icon="list")


def _searched(row: InvoiceRow) -> str:
    """By what the store has found it, so that the list does not leave it out again."""
    return (
        f"{row.label} {row.kind} {row.status} {row.issued_on} {row.due_on or ''} {row.total} {row.open_amount} {row.id}"
    )


def _fits(words: list[str], title: str, line: ActivityLine, kind: str, number: str) -> bool:
    searched = folded(f"{title} {kind} {number} {line.organization_name}")
    return all(word in searched for word in words)
