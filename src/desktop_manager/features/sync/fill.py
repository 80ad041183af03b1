"""Fetches long listings in the background: part by part, what is on screen first, and resumable at any part."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop_manager.api.errors import AccessDenied, ApiError, Cancelled, NetworkError, NotAuthorized
from desktop_manager.features.sync.course_progress import Progress, keep_progress, read_progress
from desktop_manager.features.sync.failures import UNREADABLE, failure_code
from desktop_manager.features.sync.report import FillReport, Watcher
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.sync.courses import Course, Part

_log = logging.getLogger(__name__)

TELL_AFTER_S = 30
"""Least seconds between two words that the same area has grown: who shows it reads all of it each time."""

FetchOne = Callable[[int], frozenset[Area]]
"""Fetches what one organization has of an area, unless it is fresh; the areas that changed."""


class Fill:
    """One run over the listings that are due."""

    def __init__(
        self,
        store: Store,
        client: Client,
        watcher: Watcher,
        *,
        now: Callable[[], int],
        on_screen: Callable[[], int | None],
        fetch_first: Sequence[FetchOne],
    ) -> None:
        """Nothing is asked before `run`; `on_screen` gives the organization that is looked at, at any moment."""
        self._store = store
        self._client = client
        self._watcher = watcher
        self._now = now
        self._on_screen = on_screen
        self._fetch_first = fetch_first
        self._served: int | None = None
        self._changed: set[Area] = set()
        self._untold: set[Area] = set()
        self._told_at: int | None = None
        self._failures: list[ApiError] = []
        self._left: set[int] = set()

    def leave(self, organization: int) -> None:
        """The user has just left it; what was asked before must not bring it back."""
        self._left.add(organization)

    def run(self, courses: Sequence[Course]) -> FillReport:
        """Fetch what is due of the courses; raises NotAuthorized, Cancelled, and StoreError.

        Without a network it ends at once; a listing that fails otherwise leaves the others alone, and goes on where it
        stood at the next run.
        """
        with self._client.behind():
            for course in courses:
                if self._offline or not self._client.offers(course.operation):
                    continue
                try:
                    self._take(course)
                except (Cancelled, NotAuthorized):
                    raise
                except ApiError as error:
                    self._remember(course.area, error)
        self._tell(at_once=True)
        return FillReport(frozenset(self._changed), tuple(self._failures))

    @property
    def _offline(self) -> bool:
        return any(isinstance(error, NetworkError) for error in self._failures)

    def _take(self, course: Course) -> None:
        progress = read_progress(self._store, course.area)
        self._serve_screen()
        if not progress.is_due(self._now()):
            return
        if progress.cursor is None:
            progress = Progress(ended_at=progress.ended_at)
        skipped = False
        while not self._offline:
            self._watcher.progress(progress.parts, max(progress.total, progress.parts + 1), course.area.value)
            part = course.fetch(self._client, progress.cursor)
            self._refuse_if_cancelled()
            skipped = skipped or bool(part.skipped)
            progress = self._keep(course, progress, part)
            keep_progress(self._store, course.area, progress, self._now())
            self._tell(at_once=progress.cursor is None)
            if progress.cursor is None:
                break
            self._serve_screen()
        if skipped:
            self._store.note_failure(course.area, None, UNREADABLE)

    def _keep(self, course: Course, progress: Progress, part: Part) -> Progress:
        """Write a part in the place of what was known of it."""
        places = [(one.organization, one.id) for one in part.records]
        before, fetched_at = progress.place, self._now()
        in_order = places == sorted(set(places)) and (before is None or not places or before < places[0])
        last = max((place for place in (*places, before) if place is not None), default=None)
        replaces = in_order and not part.skipped
        until = None if part.cursor is None else last
        differs = False
        for kept, records in ((course.area, part.records), (course.rows_area, part.rows)):
            if kept is None or records is None:
                continue
            if replaces:
                changed = self._store.replace_part(kept, before, until, records, fetched_at)
            else:
                # What cannot be read is not gone, and a server that sorts otherwise tells nothing of what lies between.
                changed = self._put(kept, records, fetched_at)
                if part.cursor is None:
                    self._store.note_listed(kept, fetched_at)
            differs = differs or changed
        if differs:
            self._changed.add(course.area)
            self._untold.add(course.area)
        for left in tuple(self._left):
            self._changed.update(self._store.forget_organization(left))
        parts, total = progress.parts + 1, max(part.total, progress.total)
        if part.cursor is None:
            return Progress(parts=parts, total=total, ended_at=fetched_at)
        return Progress(part.cursor, last, parts, total, progress.ended_at)

    def _put(self, area: Area, records: Sequence[Record], fetched_at: int) -> bool:
        differing = [one for one in records if self._store.put(area, one, fetched_at)]
        return bool(differing)

    def _serve_screen(self) -> None:
        """Fetch what is looked at before the rest: at the start, and whenever another organization is chosen."""
        organization = self._on_screen()
        if organization is None or organization == self._served:
            return
        self._served = organization
        for fetch in self._fetch_first:
            self._refuse_if_cancelled()
            try:
                changed = fetch(organization)
            except AccessDenied:
                # The page that shows it says who may.
                continue
            if changed:
                self._changed.update(changed)
                self._watcher.changed(changed)

    def _remember(self, area: Area, error: ApiError) -> None:
        _log.info("the listing of %s stopped: %s", area.value, type(error).__name__)
        self._failures.append(error)
        if not isinstance(error, NetworkError):
            self._store.note_failure(area, None, failure_code(error))

    def _tell(self, *, at_once: bool) -> None:
        now = self._now()
        if not self._untold or not (at_once or self._told_at is None or now - self._told_at >= TELL_AFTER_S):
            return
        told, self._untold = frozenset(self._untold), set()
        self._told_at = now
        self._watcher.changed(told)

    def _refuse_if_cancelled(self) -> None:
        if self._watcher.cancelled:
            raise Cancelled
