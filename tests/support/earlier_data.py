"""The data folder that the version before wrote (tests/data/store_v1), put in a place to be opened there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.store.connecting import Access, connect

FOLDER = Path(__file__).resolve().parents[1] / "data" / "store_v1"
TOO_NEW = 99
"""A schema version that no program of today knows."""


class Earlier(NamedTuple):
    """What was written.

    Attributes:
        records: how many, by area.
        journal: the hashes in hexadecimal digits, in order.
    """

    login: LoginKey
    secrets: dict[SecretKind, str]
    records: dict[str, int]
    journal: list[str]

    @property
    def key(self) -> bytes:
        """The key of the store."""
        return bytes.fromhex(self.secrets[SecretKind.DATABASE_KEY])

    def store_folder(self, data: Path) -> Path:
        """Where the store lies in a data folder."""
        return data / "logins" / self.login.folder


def earlier() -> Earlier:
    """What is known of the folder."""
    kept, facts = _read("secrets.json"), _read("facts.json")
    return Earlier(
        LoginKey(kept["server"], kept["profile"]),
        {SecretKind(kind): value for kind, value in kept["secrets"].items()},
        facts["records"],
        [entry["hash"] for entry in facts["journal"]],
    )


def lay(data: Path) -> Earlier:
    """Put the folder there, which must not be there yet."""
    shutil.copytree(FOLDER / "data", data)
    return earlier()


def lay_too_new(data: Path) -> Earlier:
    """Put the folder there, its store with a version that only a later program could have written."""
    known = lay(data)
    connection = connect(known.store_folder(data) / "store.db", known.key, Access.WRITE)
    try:
        connection.execute(f"PRAGMA user_version = {TOO_NEW}")
    finally:
        connection.close()
    return known


def version_in(file: Path, key: bytes) -> int:
    """The schema version of a store's file. Raises apsw.Error."""
    connection = connect(file, key, Access.LOOK)
    try:
        return int(connection.pragma("user_version"))
    finally:
        connection.close()


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return content
