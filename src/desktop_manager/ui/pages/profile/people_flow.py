"""Members and teams of an organization: what is known at once, then what the server says now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.features.changes import WriteResult
from desktop_manager.features.organizations.people import People
from desktop_manager.features.organizations.service import Organization
from desktop_manager.ui.pages.profile.people_sheet import PeopleSheet
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class PeopleFlow(QObject):
    """One sheet at a time. `link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Sheets belong to `page`; reads and fetches go through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._organization: Organization | None = None
        self._asked = 0
        self._generation = 0
        self._error: Exception | None = None
        self._fetching = False
        self.sheet: PeopleSheet | None = None

    def begin(self, organization: int) -> None:
        """Open the sheet of an organization, read what is known, and fetch what is new."""
        found = next((one for one in self._context.organizations if one.id == organization), None)
        if self.sheet is not None or found is None:
            return
        self._organization = found
        self._error = None
        self.sheet = PeopleSheet(found, self._context.opener, self._page)
        self.sheet.retry.connect(self._fetch)
        self.sheet.link_failed.connect(self.link_failed)
        self.sheet.finished.connect(self._closed)
        self.sheet.open()
        self._read()
        self._fetch()

    def _fetch(self) -> None:
        if self._fetching or self.sheet is None or self._organization is None:
            return
        self._fetching = True
        self._asked = self._organization.id
        self._error = None
        self.sheet.show_fetching(0, 0)
        self._context.tasks.write(self, self._ask, self._fetched, self._failed, self._progressed)

    def _ask(self, handle: "TaskHandle") -> WriteResult:
        return self._context.workspace.people.fetch(self._asked, _Told(handle))

    def _progressed(self, done: int, total: int, _code: str) -> None:
        if self.sheet is not None and self._is_of_the_sheet():
            self.sheet.show_fetching(done, total)

    def _fetched(self, _result: WriteResult) -> None:
        self._ended(None)

    def _failed(self, error: Exception) -> None:
        self._ended(error)

    def _ended(self, error: Exception | None) -> None:
        self._fetching = False
        if self._is_of_the_sheet():
            self._error = error
            self._read()
        else:
            # The sheet of another organization was opened while this one was fetched.
            self._fetch()

    def _is_of_the_sheet(self) -> bool:
        return self._organization is not None and self._organization.id == self._asked

    def _read(self) -> None:
        if self._organization is None or self.sheet is None:
            return
        self._generation += 1
        key = ("people", self._organization.id, self._generation)
        self._context.tasks.read(self, key, self._work, self._show, self._read_failed)

    def _work(self, _handle: "TaskHandle") -> People:
        assert self._organization is not None, "set by begin"
        return self._context.workspace.people.read(self._organization.id)

    def _show(self, people: People) -> None:
        if self.sheet is not None:
            self.sheet.show_people(people, self._context.workspace.now(), self._error, fetching=self._fetching)

    def _read_failed(self, error: Exception) -> None:
        if self.sheet is not None:
            self.sheet.show_failure(error)

    def _closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()


class _Told:
    """Passes on how many people were read."""

    def __init__(self, handle: "TaskHandle") -> None:
        """Tell `handle`."""
        self._handle = handle

    def __call__(self, done: int, total: int) -> None:
        """So many of so many."""
        self._handle.progress(done, total, "")
