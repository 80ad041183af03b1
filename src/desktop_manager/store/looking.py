"""A look into a store without opening it for work: nothing is made, migrated or repaired."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import apsw

from desktop_manager.store.areas import Area
from desktop_manager.store.connecting import Access, close, connect
from desktop_manager.store.files import StoreFiles


class Glance(NamedTuple):
    """Who a login is: the user's name ("" where it was never fetched) and how many organizations are known."""

    user: str
    organizations: int


def glance(folder: Path, key: bytes) -> Glance | None:
    """What the store in `folder` says of its login, None where the key does not open it or it cannot be read."""
    files = StoreFiles(folder)
    has_log = files.wal.is_file() and files.wal.stat().st_size > 0
    # Its log can be had only by writing beside it.
    for access in (Access.WRITE, Access.LOOK) if has_log else (Access.LOOK,):
        try:
            connection = connect(files.database, key, access)
        except apsw.Error:
            continue
        try:
            return _read(connection)
        except (apsw.Error, ValueError):
            continue
        finally:
            close(connection, bring_home=False)
    return None


def _read(connection: apsw.Connection) -> Glance:
    organizations = connection.execute("SELECT count(*) FROM record WHERE area = ?", (Area.ACCOUNTS,)).get
    payload = connection.execute("SELECT payload FROM record WHERE area = ?", (Area.PROFILE,)).get
    profile = json.loads(payload) if payload is not None else {}
    name = profile.get("display_name") if isinstance(profile, dict) else None
    return Glance(name if isinstance(name, str) else "", int(organizations))
