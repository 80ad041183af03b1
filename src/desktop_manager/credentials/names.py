"""How a secret is called inside a keyring, the same on every system."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.credentials.keys import LoginKey, SecretKind


class ItemName(NamedTuple):
    """The two words under which the keyring library files a secret; neither is secret."""

    service: str
    username: str


def item_name(login: LoginKey, kind: SecretKind) -> ItemName:
    """Where this secret is kept.

    Each has a service of its own: under a shared one the Windows back end moves other people's entries at every write.
    """
    return ItemName(f"desktop-manager:{login.folder}:{kind.value}", login.folder)


def rehearsal_name(name: ItemName) -> ItemName:
    """Where a worthless value is written before the real one is replaced."""
    return ItemName(f"{name.service}:rehearsal", name.username)
