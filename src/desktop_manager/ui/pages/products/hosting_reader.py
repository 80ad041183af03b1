"""Reads the hosting that is looked at, and fetches what the refresh of the window does not bring: sites, databases."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.features.hosting.view import HostingView
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

AREAS = frozenset((Area.SITES, Area.DATABASES))


class Looked(NamedTuple):
    """A hosting that is looked at: id of its product, and of its organization."""

    hosting: int
    organization: int


class HostingReader(QObject):
    """Belongs to a page. A fetch that fails says nothing by itself: the view tells why what it shows is old.

    Signals:
        shown: the `HostingView` of the hosting that is looked at, read anew.
        failed: it could not be read: an exception.
    """

    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, context: "PageContext", page: QWidget) -> None:
        """Nothing is looked at. While `page` is not seen, nothing is fetched."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._looked: Looked | None = None
        self._listed: int | None = None
        self._fetching = False
        self._wanted: bool | None = None
        self._generation = 0
        context.areas_changed.connect(self._areas_changed)
        context.refresh_ended.connect(self._refresh_ended)

    @property
    def looked(self) -> Looked | None:
        """What is looked at."""
        return self._looked

    def list_sites(self, organization: int | None) -> None:
        """The sites of an organization stand in the list; None where it has no hosting."""
        self._listed = organization
        self._fetch(force=False)

    def look_at(self, hosting: int, organization: int) -> None:
        """Show a hosting, and fetch what is missing of it."""
        before, self._looked = self._looked, Looked(hosting, organization)
        self.read()
        if before != self._looked:
            self._fetch(force=False)

    def look_away(self) -> None:
        """Nothing of a hosting is in sight any more."""
        self._looked = None

    def read(self) -> None:
        """Read what is looked at from the store."""
        looked, workspace = self._looked, self._context.workspace
        if looked is None:
            return
        self._generation += 1
        key = ("products.hosting", looked.hosting, self._generation)

        def work(_handle: "TaskHandle") -> "HostingView":
            return workspace.hosting.read(looked.hosting, looked.organization)

        self._context.tasks.read(self, key, work, self._show, self._fail)

    def _show(self, view: "HostingView") -> None:
        if self._looked == Looked(view.id, view.organization_id):
            self.shown.emit(view)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    def _areas_changed(self, areas: frozenset[Area]) -> None:
        if areas & AREAS and self._page.isVisible():
            self.read()

    def _refresh_ended(self, error: Exception | None) -> None:
        if self._page.isVisible():
            # What the server offers is known now, even if something else failed.
            self.read()
            self._fetch(force=error is None)

    def _fetch(self, *, force: bool) -> None:
        if self._looked is None and self._listed is None:
            return
        if self._fetching:
            self._wanted = bool(self._wanted) or force
            return
        self._fetching = True
        work = partial(self._do, self._looked, self._listed, force)
        self._context.tasks.write(self, work, self._fetched, self._fetched)

    def _do(self, looked: Looked | None, listed: int | None, force: bool, _handle: "TaskHandle") -> "WriteResult":
        from desktop_manager.features.changes import WriteResult

        service = self._context.workspace.hosting
        changed: frozenset[Area] = frozenset()
        for organization in {listed, looked.organization if looked is not None else None} - {None}:
            assert organization is not None, "taken out above"
            changed |= service.fetch_sites(organization, force=force)
        if looked is not None:
            changed |= service.fetch_databases(looked.hosting, looked.organization, force=force)
        return WriteResult(changed)

    def _fetched(self, result: object) -> None:
        self._fetching = False
        if isinstance(result, Exception):
            # Why it failed stands in the store.
            self.read()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._fetch(force=wanted)
