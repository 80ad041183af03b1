"""Looks for secrets in bytes, however they are written: grouped, in capitals, in UTF-16, hexadecimal, Base64…"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store

SHORT = 6
"""So few digits also stand inside other numbers: they count only where no further digit touches them."""
FEWEST_BYTES = 16


def found(places: Mapping[str, bytes], secrets: Mapping[str, str]) -> list[tuple[str, str]]:
    """Which secret (by its name) stands in which place."""
    return [
        (name, place)
        for name, secret in secrets.items()
        for pattern in [re.compile(b"|".join(_patterns(secret)))]
        for place, content in places.items()
        if pattern.search(content)
    ]


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`; its name is searched too."""
    return {
        str(path.relative_to(folder)): f"{path}\n".encode() + path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def in_clear(folder: Path, key: str) -> tuple[dict[str, bytes], list[str]]:
    """The store of a login without its encryption, every table and every page of it; and the journal's actions."""
    store = open_store(folder, bytes.fromhex(key)).store
    try:
        tables = [name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        places = {
            f"table {table}": b"\n".join(
                value if isinstance(value, bytes) else str(value).encode()
                for row in store.rows(f"SELECT * FROM {table}")
                for value in row
            )
            for table in tables
        }
        # Free pages too: what was written once and deleted.
        places["the database"] = bytes(store.reading(lambda connection: connection.serialize("main")))
        for row in Journal(store).entries():
            places[f"journal entry {row.seq}"] = repr(row).encode()
        return places, [row.entry.action for row in Journal(store).entries()]
    finally:
        store.close()


def written(secret: str) -> set[str]:
    """The ways in which people and programs write it as text."""
    signs = "".join(sign for sign in secret if sign.isalnum())
    forms = {secret, signs, quote(secret, safe=""), json.dumps(secret)[1:-1]}
    forms |= {_grouped(signs, size, between) for size in (2, 3, 4, 5) for between in (" ", "-", "\n")}
    return forms | {form.upper() for form in forms} | {form.lower() for form in forms}


def _grouped(signs: str, size: int, between: str) -> str:
    return between.join(signs[at : at + size] for at in range(0, len(signs), size))


def _patterns(secret: str) -> Iterable[bytes]:
    if secret.isdigit() and len(secret) <= SHORT:
        for form in written(secret):
            # Not inside a word or a number, and no number of JSON: a code may begin with 0, so it is a text there.
            yield rb"(?<![\w:])" + re.escape(form.encode()) + rb"(?!\w)"
        return
    for form in written(secret):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield re.escape(form.encode(encoding))
    for raw in {secret.encode(), "".join(sign for sign in secret if sign.isalnum()).encode(), *_behind(secret)}:
        for form in (raw.hex(), raw.hex().upper(), *_base64(raw)):
            yield re.escape(form.encode())
    for raw in _behind(secret):
        yield re.escape(raw)


def _behind(secret: str) -> Iterator[bytes]:
    """The bytes for which a text of hexadecimal or Base32 stands; few of them could stand anywhere by chance."""
    for decode in (bytes.fromhex, base64.b32decode):
        try:
            raw = decode(secret)
        except (binascii.Error, ValueError):
            continue
        if len(raw) >= FEWEST_BYTES:
            yield raw


def _base64(raw: bytes) -> Iterator[str]:
    """Base64 of what holds `raw`, wherever in it: only the signs that do not depend on what stands around."""
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            text = encode(b"\0" * before + raw).decode()
            end = {0: len(text), 1: len(text) - 3, 2: len(text) - 2}[(before + len(raw)) % 3]
            yield text[(0, 2, 3)[before] : end]
