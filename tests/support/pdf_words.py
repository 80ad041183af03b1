"""The words of a PDF that Qt wrote, read by its own tables: which sign each glyph stands for."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj(.*?)endobj", re.DOTALL)


def words_of(path: Path) -> set[str]:
    """What is written, split at blanks and wherever the text was placed anew."""
    objects = {int(number): body for number, body in _OBJECT.findall(path.read_bytes())}
    fonts: dict[str, dict[int, str]] = {}
    for number, body in objects.items():
        table = re.search(rb"/ToUnicode (\d+) 0 R", body)
        if table is not None:
            # Qt calls a font by the number of its object.
            fonts[f"F{number}"] = _signs(_stream(objects[int(table[1])]).decode("latin-1"))
    pages = (_stream(body) for body in objects.values() if b"stream" in body and b"/Length1" not in body)
    return {word for page in pages if b" Tf" in page for word in _text(page.decode("latin-1"), fonts)}


def _stream(body: bytes) -> bytes:
    header, _, data = body.partition(b"stream\n")
    data = data.rpartition(b"endstream")[0]
    return zlib.decompress(data) if b"FlateDecode" in header else data


def _signs(table: str) -> dict[int, str]:
    """Glyph number to sign, from the ranges of a ToUnicode table."""
    signs: dict[int, str] = {}
    for first, last, targets in re.findall(r"<(\w{4})> <(\w{4})> (\[.*?\]|<\w+>)", table, re.DOTALL):
        values = [int(value, 16) for value in re.findall(r"<(\w{4})", targets)]
        for offset in range(int(last, 16) - int(first, 16) + 1):
            value = values[offset] if targets.startswith("[") else values[0] + offset
            signs[int(first, 16) + offset] = chr(value)
    return signs


def _text(commands: str, fonts: dict[str, dict[int, str]]) -> list[str]:
    text, signs = "", {}
    for font, glyphs, operator in re.findall(r"/(F\d+) [\d.]+ Tf|<(\w+)>|(\bET\b)", commands):
        if font:
            signs = fonts[font]
        elif operator:
            text += " "
        else:
            text += "".join(signs.get(int(glyphs[at : at + 4], 16), "?") for at in range(0, len(glyphs), 4))
    return text.split()
