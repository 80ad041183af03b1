"""The journal as a file: a table for a spreadsheet (CSV, RFC 4180) and all that it holds (JSON, RFC 8259).

The JSON file holds the hashes and every value as text, as it was hashed, so that the chain can be examined elsewhere
(`store/hash_chain.py` says how).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from desktop_manager.features.activity.values import Value, side_by_side
from desktop_manager.features.renewals.csv_export import BYTE_ORDER_MARK, Form, Sheet, safe
from desktop_manager.store.journal_entry import JournalRow

COLUMNS = ("number", "at", "login", "organization", "action", "target", "before", "after", "undoes", "hash")
"""Codes of the columns of the table, in their order; the page words the headers."""


class Worded(NamedTuple):
    """Words of what is a code or an id in an entry; called on the worker that writes the file.

    Attributes:
        action: for an action. organization: for an id, "" for none. value: for a value before (True) or after it.
    """

    action: Callable[[str], str]
    organization: Callable[[int], str]
    value: Callable[[Value, bool], str]


def csv_lines(rows: Iterable[JournalRow], headers: Sequence[str], worded: Worded, form: Form) -> Iterator[bytes]:
    """The table in pieces of a line: headers first. Moments are ISO 8601 in UTC."""
    sheet = Sheet(form)
    yield (BYTE_ORDER_MARK + sheet.line(headers)).encode()
    for row in rows:
        entry = row.entry
        values = side_by_side(entry.before, entry.after)
        cells = (
            str(row.seq),
            _moment(entry.at),
            safe(entry.login),
            safe(worded.organization(entry.organization)),
            safe(worded.action(entry.action)),
            safe(entry.target),
            safe("; ".join(worded.value(value, True) for value in values)),
            safe("; ".join(worded.value(value, False) for value in values)),
            str(entry.undoes or ""),
            row.hash.hex(),
        )
        yield sheet.line(cells).encode(errors="replace")


def json_lines(rows: Iterable[JournalRow]) -> Iterator[bytes]:
    """All that the entries hold, as a JSON array, an entry a line."""
    start = "[\n"
    for row in rows:
        fields = {
            name: value.decode("utf-8") if isinstance(value, bytes) else value
            for name, value in row.entry._asdict().items()
        }
        whole = {"seq": row.seq, **fields, "previous": row.previous.hex(), "hash": row.hash.hex()}
        yield (start + json.dumps(whole, ensure_ascii=False)).encode(errors="replace")
        start = ",\n"
    yield b"\n]\n" if start != "[\n" else b"[]\n"


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat().replace("+00:00", "Z")
