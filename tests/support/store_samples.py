"""Records, journal entries and damage for the tests of the store."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from desktop_manager.store.areas import Area
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalEntry
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NOW = 1_785_000_000.0


def at_noon() -> float:
    """A clock that stands still."""
    return NOW


def product(organization: int, number: int, name: str = "Bureau des Glycines") -> Record:
    """A record of some hundred bytes."""
    payload = {"id": number, "account_id": organization, "service_name": "web_hosting", "customer_name": name}
    return Record(organization, number, json.dumps(payload | {"tags": [f"étiquette {number}"] * 8}).encode())


def products(count: int, organizations: int = 1) -> list[Record]:
    """Records spread over organizations 1 to `organizations`, in the mixed order of a server's listing."""
    return [product(number % organizations + 1, number) for number in range(1, count + 1)]


def entry(number: int, size: int = 40) -> JournalEntry:
    """A journal entry that differs for every number; `size` bytes of its JSON are filling."""
    return JournalEntry(
        at=1_785_000_000 + number,
        login="api.infomaniak.com-26502",
        organization=number % 3,
        area="profile",
        action="profile.update",
        target=f"Prénom № {number}",
        before=json.dumps({"firstname": f"Ancienne {number}"}).encode(),
        after=json.dumps({"firstname": f"Nouvelle {number}", "filling": "x" * size}).encode(),
        undo=b'{"firstname":"back"}' if number % 2 else None,
    )


def fill(store: Store, entries: int = 12, records: int = 60, size: int = 40) -> None:
    """A profile, products and a journal."""
    journal = Journal(store)
    for number in range(1, entries + 1):
        journal.append(entry(number, size))
    store.put(Area.PROFILE, Record(0, 26502, b'{"display_name":"Claire Moret"}'), 100)
    store.replace_listing(Area.PRODUCTS, None, products(records, 3), 200)


def flip(path: Path, offset: int, mask: int = 0x55) -> None:
    """Change one byte of a file."""
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ mask]))


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder: bytes and time of the last change."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())}


def readable_in(folder: Path, texts: Iterable[str]) -> list[tuple[str, str]]:
    """Which of the texts stand readable in which file, as UTF-8 or UTF-16 of either byte order."""
    found = []
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for text in texts:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            found += [(text, name) for name, content in files.items() if text.encode(encoding) in content]
    return found
