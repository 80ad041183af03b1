"""Encrypted copies of what is known of a login: written under a passphrase, and opened to be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_manager.credentials.keys import LoginKey
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.copying import CarryOn, CopyFacts, OpenedCopy, read_copy, write_copy

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

SUFFIX = "dmcopy"


def export_copy(workspace: Workspace, path: Path, passphrase: str, carry_on: CarryOn) -> bool:
    """Write all that the store of `workspace` holds, its journal too; False where `carry_on` ended it.

    No secret of the keyring is in it: no token, no code, no key. Blocks; raises OSError, StoreError.
    """
    workspace.redactor.add(passphrase)
    login = workspace.login
    facts = CopyFacts(login.server, login.profile_id, workspace.now())
    return write_copy(workspace.store, path, passphrase, facts, carry_on)


def open_copy(path: Path, passphrase: str, now: Callable[[], float]) -> Workspace:
    """The services on a copy, in memory: everything reads, and nothing is asked of any server.

    Args:
        now: seconds since 1970 UTC.

    Raises:
        NotACopy, StoreTooNew, OSError: as `read_copy`.
    """
    copy: OpenedCopy = read_copy(path, passphrase, now)
    login = login_of(copy.facts)
    return Workspace(
        login,
        copy.store,
        lambda: _client(login.server),
        now=lambda: int(now()),
        demo=False,
        copied_at=copy.facts.made_at,
    )


def login_of(facts: CopyFacts) -> LoginKey:
    """A name of its own, so that a copy is never taken for the login: no server has an address that ends so (RFC 2606).

    Copies of the same login of other moments have other names.
    """
    host = urlsplit(facts.server).hostname or "server"
    return LoginKey(f"https://{host}.copy-{facts.made_at}.invalid", facts.profile)


def _client(server: str) -> Client:
    from desktop_manager.api.copy_client import CopyClient

    return CopyClient(server)
