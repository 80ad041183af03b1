"""Needs attention of one login: read from its store; what it needs beyond a refresh is fetched here."""

from __future__ import annotations

import logging
from datetime import date
from typing import TYPE_CHECKING

from desktop_manager.api.errors import ApiError, Cancelled, NetworkError, NotAuthorized
from desktop_manager.features.attention.line import Line, sorted_lines
from desktop_manager.features.attention.reading import MOST_EXPLAINED, AttentionReader
from desktop_manager.features.attention.snoozes import Snoozes
from desktop_manager.features.attention.upcoming import upcoming
from desktop_manager.features.attention.view import AttentionView
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.freshness import FRESH_S, is_fresh
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.renewals.risk import HORIZON_DAYS
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_manager.features.sync.report import Watcher
    from desktop_manager.features.workspace import Workspace

_log = logging.getLogger(__name__)

MEMBERS_FRESH_S = 6 * 3600
"""Seconds for which members are not asked for again unasked: they are many requests, and seldom change."""
MOST_LISTED = 10
"""Organizations whose members are fetched in one run."""
MOST_MEMBERS = 100
"""Of an organization with more members they are fetched when somebody opens them: the API tells one at a time."""
_OF_SUPPORT = frozenset((Area.SUPPORT_ACCESS, Area.SUPPORT_PREMIUM))


class AttentionService:
    """Every method blocks, so it belongs on a worker."""

    def __init__(self, workspace: Workspace) -> None:
        """Read and fetch through the services of `workspace`."""
        self._workspace = workspace
        self._reader = AttentionReader(workspace)
        self._snoozes = Snoozes(workspace.store, now=workspace.now)

    def read(self) -> AttentionView:
        """What is known, over all organizations. Makes no client, sends nothing. Raises StoreError."""
        renewals = self._workspace.renewals.reader.read_due(HORIZON_DAYS)
        today = renewals.today
        lines = sorted_lines(self._reader.lines(renewals.entries, today))
        found = self._snoozes.sort(lines, today)
        return AttentionView(
            found.shown,
            found.snoozed,
            upcoming(renewals.entries, today),
            today,
            self._workspace.now(),
            renewals.products_at,
        )

    def snooze(self, line: Line, until: date) -> WriteResult:
        """Hide a line before the day `until`, unless it becomes graver; with its Undo. Raises StoreError."""
        return self._snoozes.snooze(line, until)

    def wake(self, line: Line) -> WriteResult:
        """Show a snoozed line again now. Raises StoreError."""
        return self._snoozes.wake(line)

    def fetch(self, force: bool) -> WriteResult:
        """Fetch what is looked at beyond the refresh of the window and what `fill` brings; a request for each part.

        What is fresh is left alone unless `force`; one part that fails leaves the others alone. Raises NotAuthorized,
        Cancelled at once, else the first ApiError at the end where nothing could be fetched.
        """
        workspace, older = self._workspace, 0 if force else FRESH_S
        parts: tuple[Callable[[], frozenset[Area]], ...] = (
            lambda: workspace.two_step.fetch(force),
            lambda: workspace.backup_codes.fetch(force),
            lambda: workspace.sessions.fetch(force),
            lambda: workspace.support.fetch(older, only=_OF_SUPPORT).changed,
        )
        changed: set[Area] = set()
        first: ApiError | None = None
        for part in parts:
            try:
                changed |= part()
            except (NotAuthorized, Cancelled):
                raise
            except ApiError as error:
                first = first or error
        if first is not None and not changed:
            raise first
        return WriteResult(frozenset(changed))

    def fill(self, watcher: Watcher) -> None:
        """Fetch, behind all else, what takes many requests: what explains reminders, and members (one request each).

        What could not be fetched is remembered in the store, and the others go on; without a network it ends.

        Raises:
            NotAuthorized, Cancelled, StoreError.
        """
        with self._workspace.client().behind():
            for part in (*map(self._explaining, self._with_reminders()), *map(self._members, self._with_members())):
                if watcher.cancelled:
                    raise Cancelled
                try:
                    changed = part()
                except (NotAuthorized, Cancelled):
                    raise
                except NetworkError:
                    return
                except ApiError as error:
                    # Who may not read it has no line about it either.
                    _log.info("a part of what needs attention was not fetched: %s", type(error).__name__)
                    continue
                if changed:
                    watcher.changed(changed)

    def _explaining(self, organization: int) -> Callable[[], frozenset[Area]]:
        return lambda: self._workspace.reminders.fetch(organization)

    def _members(self, organization: int) -> Callable[[], frozenset[Area]]:
        return lambda: self._workspace.people.fetch_members(organization).changed

    def _with_reminders(self) -> list[int]:
        sent = self._workspace.reminders.sent()
        return list(dict.fromkeys(one.account_id for one in sent))[:MOST_EXPLAINED]

    def _with_members(self) -> list[int]:
        """Organizations that demand two-step verification and whose members the user may read, the oldest first."""
        store, now = self._workspace.store, self._workspace.now()
        wanted = [
            one.id
            for one in self._workspace.organizations.all()
            if one.demands_two_step
            and one.role in (Role.OWNER, Role.ADMIN)
            and (one.members or 0) <= MOST_MEMBERS
            and not is_fresh(store, Area.MEMBERS, now, within_s=MEMBERS_FRESH_S, organization=one.id)
        ]
        return sorted(wanted, key=lambda one: store.age(Area.MEMBERS, one) or 0)[:MOST_LISTED]
