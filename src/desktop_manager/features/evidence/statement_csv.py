"""Bank statements in CSV. Every bank writes its own: the columns are guessed, and the user can correct the guess."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import references
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import text_facts, watching
from desktop_manager.features.evidence.amounts import number
from desktop_manager.features.evidence.csv_guess import look_at
from desktop_manager.features.evidence.csv_shape import clean, shape_of
from desktop_manager.features.evidence.days import day_of
from desktop_manager.features.evidence.newest import Newest
from desktop_manager.features.evidence.records import ColumnMap, CsvLook, Statement, StatementEntry

MOST_BYTES = 50_000_000
MOST_LINES = 1_000_000
_CHECK_EVERY = 2_000
_LONGEST_TEXT = 1_000
_SURE = 0.8
# Letters, or digits enough for a reference: neither a date, a time, a balance nor a fee.
_SAYS = re.compile(r"[^\W\d_]{2}|(?:\d ?){12}")


def look(raw: bytes) -> CsvLook:
    """The beginning of the file and a guess of its columns.

    Raises UnreadableEvidence: "empty", "too_big", "too_many_lines".
    """
    if len(raw) > MOST_BYTES:
        raise UnreadableEvidence("too_big", MOST_BYTES)
    if not raw.strip():
        raise UnreadableEvidence("empty")
    if raw.count(b"\n") > MOST_LINES or raw.count(b"\r") > MOST_LINES:
        raise UnreadableEvidence("too_many_lines", MOST_LINES)
    return look_at(raw, shape_of(raw))


def is_sure(seen: CsvLook) -> bool:
    """Whether the guess reads nearly all of the rows that were seen, under a header that names the columns."""
    if not seen.has_header or not seen.guess.complete or not seen.rows:
        return False
    return sum(entry_of(row, seen.guess) is not None for row in seen.rows) >= _SURE * len(seen.rows)


def read_csv(raw: bytes, seen: CsvLook, columns: ColumnMap, watcher: watching.Watcher | None = None) -> Statement:
    """The bookings in a file, by `columns`.

    Raises:
        UnreadableEvidence: "no_rows": not one row has a date and an amount.
        Cancelled: `watcher` asked for it.
    """
    watcher = watcher or watching.Nobody()
    kept = Newest()
    found = skipped = 0
    source = io.BytesIO(raw)
    text = io.TextIOWrapper(source, encoding=seen.encoding, errors="replace", newline="")
    reader = csv.reader(text, delimiter=seen.delimiter)
    first = seen.skipped_rows + (1 if seen.has_header else 0)
    for count in range(MOST_LINES + 1):
        if count % _CHECK_EVERY == 0:
            watching.check(watcher)
            watcher.progress(source.tell(), len(raw), "reading")
        try:
            row = next(reader, None)
        except csv.Error:
            # A cell beyond all measure: a quote that does not end.
            skipped += 1
            continue
        if row is None:
            break
        if count < first or not any(row):
            continue
        entry = entry_of([clean(cell) for cell in row], columns)
        if entry is None:
            skipped += 1
        else:
            found += 1
            kept.add(entry)
    if not found:
        raise UnreadableEvidence("no_rows")
    return Statement("csv", kept.entries(), "", skipped, kept.left_out)


def entry_of(row: Sequence[str], columns: ColumnMap) -> StatementEntry | None:
    """The booking in a row; None where it has no date, no amount or no currency."""
    booked_on = day_of(_cell(row, columns.date), columns.date_order)
    signed = _amount(row, columns)
    currency = (_cell(row, columns.currency) or columns.currency_code).upper()
    if booked_on is None or not signed or len(currency) != 3 or not currency.isalpha():
        return None
    mapped = {columns.date, columns.amount, columns.debit, columns.credit, columns.currency, columns.counterparty}
    said = [_cell(row, columns.text)]
    # What no column is asked for may still hold the reference.
    said += [cell for at, cell in enumerate(row) if at not in mapped and at != columns.text and _SAYS.search(cell)]
    text = " ".join(" ".join(dict.fromkeys(part for part in said if part)).split())[:_LONGEST_TEXT]
    ibans = text_facts.find_ibans(text)
    return StatementEntry(
        booked_on=booked_on,
        money=Money(abs(signed), currency),
        outgoing=(signed < 0) != columns.negated,
        reference=_reference(_cell(row, columns.reference), text),
        counterparty=_cell(row, columns.counterparty),
        text=text,
        iban=ibans[0] if ibans else "",
    )


def _amount(row: Sequence[str], columns: ColumnMap) -> Decimal | None:
    if columns.amount is not None:
        return number(_cell(row, columns.amount), columns.decimal)
    debit = number(_cell(row, columns.debit), columns.decimal)
    credit = number(_cell(row, columns.credit), columns.decimal)
    # Some banks write a debit with a minus, others without.
    if debit:
        return -abs(debit)
    return abs(credit) if credit else None


def _reference(given: str, text: str) -> str:
    if given:
        checked = references.check(given)
        if checked.valid:
            return checked.text
    found = text_facts.find_references(f"{given} {text}")
    return found[0] if found else references.normalised(given)


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at] if at is not None and at < len(row) else ""
