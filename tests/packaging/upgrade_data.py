"""Proves in a packaged program that an update keeps the data: not a test by itself, `make package-test` calls it.

    python tests/packaging/upgrade_data.py prepare DIR v1|too-new
    …start the program with --data-folder DIR, let it open its login, end it…
    python tests/packaging/upgrade_data.py check DIR v1|too-new [--within SECONDS]

`prepare` puts the data folder of the version before (tests/data/store_v1) into DIR, which must not be there, and its
secrets into the keyring that runs: use scripts/with-screen.sh, or they go into your own. What the store was is noted in
DIR.before.json. `check` prints a line for each thing it looked at; exit code 0 if all is well, 1 if not. With --within
it waits so long for what takes time, so the program may run still. An untouched too-new store says nothing about
whether the program was started: see to its window as well.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import apsw
import keyring

from desktop_manager.credentials.names import item_name
from desktop_manager.store.connecting import Access, connect
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.schema import SCHEMA
from support.earlier_data import FOLDER, TOO_NEW, Earlier, earlier, lay, lay_too_new, version_in

KINDS = ("v1", "too-new")
Check = tuple[str, Callable[[], bool]]


def main() -> int:
    """Do what the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(description="A data folder of the version before, or of a later one.")
    parser.add_argument("action", choices=("prepare", "check"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--within", type=float, default=0.0, metavar="SECONDS")
    asked = parser.parse_args()
    if asked.action == "prepare":
        prepare(asked.folder, asked.kind)
        return 0
    return check(asked.folder, asked.kind, asked.within)


def prepare(folder: Path, kind: str) -> None:
    """Put folder and secrets in place."""
    known = lay(folder) if kind == "v1" else lay_too_new(folder)
    for secret, value in known.secrets.items():
        name = item_name(known.login, secret)
        keyring.set_password(name.service, name.username, value)
    _noted(folder).write_text(json.dumps(_hashes(known.store_folder(folder))), encoding="utf-8")
    _say(f"prepared: {kind} in {folder}, {len(known.secrets)} secrets in {keyring.get_keyring().name}")


def check(folder: Path, kind: str, within: float) -> int:
    """Look at what the program made of it."""
    known = earlier()
    checks = migrated(folder, known) if kind == "v1" else untouched(folder, known)
    deadline = time.monotonic() + within
    wrong = 0
    for what, holds in [*checks, *kept(folder, known)]:
        well = holds()
        while not well and time.monotonic() < deadline:
            time.sleep(0.1)
            well = holds()
        wrong += not well
        _say(f"{'ok' if well else 'FAILED'}: {what}")
    return 1 if wrong else 0


def migrated(folder: Path, known: Earlier) -> list[Check]:
    """What has to hold for the folder of the version before."""
    store = known.store_folder(folder)
    before = FOLDER / "data" / "logins" / known.login.folder / "store.db"

    def copied() -> bool:
        copies = list(store.glob("store.v1-*.db"))
        return len(copies) == 1 and copies[0].read_bytes() == before.read_bytes()

    return [
        ("one copy from before, byte for byte", copied),
        (f"the store has version {SCHEMA.version}", lambda: _version(store, known) == SCHEMA.version),
        ("every area has its records, and the journal its chain", lambda: _holds_everything(store, known)),
    ]


def untouched(folder: Path, known: Earlier) -> list[Check]:
    """What has to hold for the folder of a later version."""
    store = known.store_folder(folder)

    def same() -> bool:
        before: dict[str, str] = json.loads(_noted(folder).read_text(encoding="utf-8"))
        return _hashes(store) == before

    return [
        (f"the store still has version {TOO_NEW}", lambda: version_in(store / "store.db", known.key) == TOO_NEW),
        ("no file of the store was changed, made or removed", same),
    ]


def kept(folder: Path, known: Earlier) -> list[Check]:
    """What has to hold either way."""

    def named() -> bool:
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        names: dict[str, str] = settings["login_names"]
        theme: str = settings["theme"]
        return (names, theme) == ({known.login.folder: "Atelier office"}, "dark")

    def secrets() -> bool:
        names = {kind: item_name(known.login, kind) for kind in known.secrets}
        return all(
            keyring.get_password(name.service, name.username) == known.secrets[kind] for kind, name in names.items()
        )

    return [("the settings are as they were", named), ("the keyring holds token and key", secrets)]


def _version(store: Path, known: Earlier) -> int:
    try:
        return version_in(store / "store.db", known.key)
    except apsw.Error:  # written at this moment
        return 0


def _holds_everything(folder: Path, known: Earlier) -> bool:
    """With the log, which a program that was ended by a signal has not brought home."""
    connection = connect(folder / "store.db", known.key, Access.WRITE)
    try:
        rows: list[Any] = connection.execute("SELECT area, count(*) FROM record GROUP BY area").fetchall()
    finally:
        connection.close()
    found: dict[str, int] = dict(rows)
    if any(found.get(area, 0) < count for area, count in known.records.items()):
        return False
    store = open_store(folder, known.key).store
    try:
        journal = Journal(store)
        return journal.verify() is None and [row.hash.hex() for row in journal.entries()] == known.journal
    finally:
        store.close()


def _noted(folder: Path) -> Path:
    """Where `prepare` notes what the store was."""
    return folder.with_name(f"{folder.name}.before.json")


def _hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
