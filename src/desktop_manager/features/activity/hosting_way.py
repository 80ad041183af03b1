"""Taking back an entry about the MySQL prefix of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import UndoRefused
from desktop_manager.features.way_back import way_of

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.store.journal_entry import JournalRow


class _Way(msgspec.Struct, frozen=True):
    """`mysql_prefix`: as it was before."""

    site: int
    organization: int
    mysql_prefix: bool


def take_back(workspace: Workspace, row: JournalRow) -> WriteResult:
    """Put the prefix of a site back, where it is still as the entry left it.

    Raises:
        UndoRefused: it is not, or the site is gone.
        ApiError, NotApplied and what `HostingService.put_back` raises.
    """
    way = way_of(row, _Way)
    hosting = workspace.hosting
    hosting.fetch_sites(way.organization, force=True)
    site = next((one for one in hosting.sites(way.organization) if one.id == way.site), None)
    if site is None:
        raise UndoRefused("gone")
    if site.mysql_prefix is way.mysql_prefix:
        raise UndoRefused("already")
    return hosting.put_back(msgspec.to_builtins(way), row.seq)
