"""Reads whatever the user drops: what it is, is told by its content and not by its name.

The limits: mail 25 MB, PDF 20 MB, statements 50 MB and a million lines. Blocks: belongs on a worker.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import (
    csv_shape,
    invoice_pdf,
    mail,
    statement_camt,
    statement_csv,
    watching,
)
from desktop_manager.features.evidence.records import ColumnMap, MailEvidence, ReadEvidence

_HEAD = 65_536
_CHUNK = 1 << 20
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|table|div|p|a)\b", re.IGNORECASE)
_MOST_CONTROLS = 0.01


class Form(StrEnum):
    """What bytes look like."""

    PDF = "pdf"
    XML = "xml"
    MAIL = "mail"
    TEXT = "text"


_LIMITS = {
    Form.PDF: invoice_pdf.MOST_BYTES,
    Form.XML: statement_camt.MOST_BYTES,
    Form.MAIL: mail.MOST_BYTES,
    Form.TEXT: statement_csv.MOST_BYTES,
}


def read_file(
    source: Path | bytes,
    name: str = "",
    watcher: watching.Watcher | None = None,
    columns: ColumnMap | None = None,
) -> ReadEvidence:
    """What a file, or the bytes of one, turned out to be.

    Args:
        name: as it is shown; the file's own where it is left out. It decides nothing, except that a text named .csv
            is a table even where no column of it is known.
        columns: of a CSV, as the user says; else they are guessed, and where that is not sure, the kind is "columns".

    Raises:
        UnreadableEvidence: what it is that cannot be read; see there for the codes.
        Cancelled: `watcher` asked for it.
    """
    watcher = watcher or watching.Nobody()
    raw = source if isinstance(source, bytes) else _bytes_of(source, watcher)
    shown = name or (source.name if isinstance(source, Path) else "")
    form = form_of(raw[:_HEAD])
    if len(raw) > _LIMITS[form]:
        raise UnreadableEvidence("too_big", _LIMITS[form])
    if form is Form.PDF:
        return ReadEvidence(shown, "invoice", invoices=invoice_pdf.read_pdf(raw, watcher))
    if form is Form.XML:
        return ReadEvidence(shown, "statement", statement=statement_camt.read_camt(raw, watcher))
    if form is Form.MAIL:
        return ReadEvidence(shown, "mail", mail=mail.read_mail(_without_mbox_line(raw), watcher))
    return _read_table_or_text(raw, shown, watcher, columns)


def read_pasted(text: str) -> ReadEvidence:
    """The evidence in a text that was pasted. Raises UnreadableEvidence: "empty", "too_big", "damaged"."""
    return ReadEvidence("", "mail", mail=mail.read_text(text))


def form_of(head: bytes) -> Form:
    """What a file is, by its first bytes. Raises UnreadableEvidence: "empty", "archive", "unknown"."""
    if not head.strip(b"\0\t\r\n "):
        raise UnreadableEvidence("unknown" if b"\0" in head else "empty")
    if head.startswith(_ARCHIVES):
        raise UnreadableEvidence("archive")
    if b"%PDF-" in head[:1024]:
        return Form.PDF
    text = head.decode(csv_shape.encoding_of(head), "ignore").lstrip("\ufeff \t\r\n")
    if not _is_text(text):
        raise UnreadableEvidence("unknown")
    if text.startswith("<"):
        return Form.TEXT if _PAGE.match(text) else Form.XML
    return Form.MAIL if mail.looks_like_source(_after_mbox_line(text)) else Form.TEXT


def _read_table_or_text(raw: bytes, name: str, watcher: watching.Watcher, columns: ColumnMap | None) -> ReadEvidence:
    seen = statement_csv.look(raw)
    table = seen.has_header or seen.guess.date is not None or name.lower().endswith((".csv", ".tsv"))
    if not table:
        return _read_text(raw, name, seen.encoding)
    if columns is None and not statement_csv.is_sure(seen):
        if len(seen.headers) < 2:
            return _read_text(raw, name, seen.encoding)
        if not seen.rows:
            raise UnreadableEvidence("no_rows")
        return ReadEvidence(name, "columns", look=seen)
    chosen = columns or seen.guess
    statement = statement_csv.read_csv(raw, seen, chosen, watcher)
    return ReadEvidence(name, "statement", statement=statement, look=seen._replace(guess=chosen))


def _read_text(raw: bytes, name: str, encoding: str) -> ReadEvidence:
    """A text is evidence where it says anything that a reminder says."""
    read = mail.read_text(raw[: mail.MOST_BYTES].decode(encoding, "replace"))
    if not _says_anything(read):
        raise UnreadableEvidence("unknown")
    return ReadEvidence(name, "mail", mail=read)


def _says_anything(read: MailEvidence) -> bool:
    found: Sequence[object] = (*read.numbers, *read.amounts, *read.ibans, *read.references, *read.links)
    return bool(found) or bool(read.sender)


def _is_text(text: str) -> bool:
    controls = sum(sign < " " and sign not in "\t\n\r\f" for sign in text)
    return controls <= len(text) * _MOST_CONTROLS


def _after_mbox_line(text: str) -> str:
    return text.partition("\n")[2] if text.startswith("From ") else text


def _without_mbox_line(raw: bytes) -> bytes:
    encoding = csv_shape.encoding_of(raw[:_HEAD])
    if encoding.startswith("utf-16"):
        raw = raw.decode(encoding, "replace").encode()
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    return raw.partition(b"\n")[2] if raw.startswith(b"From ") else raw


def _bytes_of(path: Path, watcher: watching.Watcher) -> bytes:
    """The content of a file; of one that is too large only its beginning is looked at, to say what it is."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise UnreadableEvidence("folder")
        if not stat.S_ISREG(facts.st_mode):
            # A device or a pipe may never end.
            raise UnreadableEvidence("unknown")
        with path.open("rb") as file:
            pieces = [file.read(_HEAD)]
            limit = _LIMITS[form_of(pieces[0])]
            if facts.st_size > limit:
                raise UnreadableEvidence("too_big", limit)
            taken = len(pieces[0])
            while taken <= limit and (piece := file.read(_CHUNK)):
                watching.check(watcher)
                pieces.append(piece)
                taken += len(piece)
    except OSError as error:
        raise UnreadableEvidence("gone") from error
    return b"".join(pieces)
