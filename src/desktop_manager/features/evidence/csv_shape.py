"""How a CSV file is written: its encoding, what parts its columns, where its header stands."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from typing import NamedTuple

SAMPLE_ROWS = 60
_SAMPLE_BYTES = 200_000
_DELIMITERS = ";,\t|"


class Shape(NamedTuple):
    """The encoding (a codec's name) and the delimiter of a file."""

    encoding: str
    delimiter: str


def encoding_of(raw: bytes) -> str:
    """The encoding: by its mark, by the zeros of UTF-16, UTF-8 where all of it fits, else Windows-1252 or Latin-1."""
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = raw[:2000]
    zeros = head[1::2].count(0), head[::2].count(0)
    if len(head) >= 4 and max(zeros) > len(head) // 4 and min(zeros) < len(head) // 20:
        return "utf-16-le" if zeros[0] > zeros[1] else "utf-16-be"
    for name in ("utf-8", "cp1252"):
        try:
            raw.decode(name)
        except UnicodeDecodeError:
            continue
        return name
    return "latin-1"


def shape_of(raw: bytes) -> Shape:
    """How the file is written; the delimiter is the one that makes the most rows equally wide."""
    encoding = encoding_of(raw)
    text = sample_text(raw, encoding)
    return Shape(encoding, max(_DELIMITERS, key=lambda sign: _evenness(text, sign)))


def sample_text(raw: bytes, encoding: str) -> str:
    """The beginning of the file as text, whole lines where there are some."""
    text = raw[:_SAMPLE_BYTES].decode(encoding, "ignore")
    return text if len(raw) <= _SAMPLE_BYTES else text.rpartition("\n")[0] or text


def sample_rows(text: str, delimiter: str) -> list[list[str]]:
    """The first rows; a row that cannot be read (a quote that does not end) ends them."""
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            rows.append([clean(cell) for cell in row])
            if len(rows) == SAMPLE_ROWS:
                break
    except csv.Error:
        return rows
    return rows


def clean(cell: str) -> str:
    """A cell without the dress that programs give it: spaces, and ="…" against Excel's own ideas."""
    plain = cell.replace("\u00a0", " ").strip()
    return plain[2:-1].strip() if plain.startswith('="') and plain.endswith('"') and len(plain) > 2 else plain


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    widths = Counter(len(row) for row in sample_rows(text, delimiter) if len(row) > 1)
    if not widths:
        return 0, 0
    width, rows = max(widths.items(), key=lambda item: (item[1] * min(item[0], 8), item[0]))
    return rows * min(width, 8), width
