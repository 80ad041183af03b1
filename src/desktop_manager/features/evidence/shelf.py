"""The evidence that the user brought in this run, for each organization. Nothing of it is stored or sent."""

from __future__ import annotations

import threading
from itertools import count
from pathlib import Path
from typing import NamedTuple

from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice, ReadEvidence, StatementEntry


class Shelved(NamedTuple):
    """A piece of evidence on the shelf; `source` to read it again, where the user corrects the columns of a CSV."""

    id: int
    evidence: ReadEvidence
    source: Path | bytes | None = None


class EvidenceShelf:
    """What was read, until it is taken away or the program ends; safe to use from several threads."""

    def __init__(self) -> None:
        """There is nothing yet."""
        self._lock = threading.Lock()
        self._ids = count(1)
        self._held: dict[int, dict[int, Shelved]] = {}

    def add(self, account_id: int, evidence: ReadEvidence, source: Path | bytes | None = None) -> Shelved:
        """Put evidence on the shelf of an organization; the very same once more takes the place of the first."""
        with self._lock:
            held = self._held.setdefault(account_id, {})
            for known in held.values():
                if known.evidence == evidence:
                    return known
            made = Shelved(next(self._ids), evidence, source)
            held[made.id] = made
            return made

    def replace(self, account_id: int, shelved_id: int, evidence: ReadEvidence) -> None:
        """Take another reading of the same file; nothing happens where it was taken away meanwhile."""
        with self._lock:
            held = self._held.get(account_id, {})
            if shelved_id in held:
                held[shelved_id] = held[shelved_id]._replace(evidence=evidence)

    def remove(self, account_id: int, shelved_id: int) -> None:
        """Forget a piece."""
        with self._lock:
            self._held.get(account_id, {}).pop(shelved_id, None)

    def clear(self, account_id: int) -> None:
        """Forget all of an organization."""
        with self._lock:
            self._held.pop(account_id, None)

    def items(self, account_id: int) -> tuple[Shelved, ...]:
        """All of an organization, the oldest first."""
        with self._lock:
            return tuple(self._held.get(account_id, {}).values())

    def mails(self, account_id: int) -> tuple[MailEvidence, ...]:
        """The reminder e-mails."""
        return tuple(held.evidence.mail for held in self.items(account_id) if held.evidence.mail is not None)

    def invoices(self, account_id: int) -> tuple[PdfInvoice, ...]:
        """The invoices of all PDFs."""
        return tuple(invoice for held in self.items(account_id) for invoice in held.evidence.invoices)

    def entries(self, account_id: int) -> tuple[StatementEntry, ...] | None:
        """The bookings of all statements, newest first; None where there is no statement, which is another thing."""
        statements = [held.evidence.statement for held in self.items(account_id)]
        found = [statement for statement in statements if statement is not None]
        if not found:
            return None
        if len(found) == 1:
            return found[0].entries
        # Two statements may overlap: the same booking counts as often as the one that has it most often.
        merged: dict[StatementEntry, int] = {}
        for statement in found:
            times: dict[StatementEntry, int] = {}
            for entry in statement.entries:
                times[entry] = times.get(entry, 0) + 1
            merged = {entry: max(merged.get(entry, 0), times.get(entry, 0)) for entry in {**merged, **times}}
        every = (entry for entry, many in merged.items() for _ in range(many))
        return tuple(sorted(every, key=lambda entry: entry.booked_on, reverse=True))
