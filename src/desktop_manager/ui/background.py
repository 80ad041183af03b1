"""What a session does behind the pages: it fetches the long listings, and counts what needs a look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.errors import Cancelled
from desktop_manager.store.areas import Area
from desktop_manager.ui.shell.nav_button import NavCount
from desktop_manager.ui.words.counts import attention_count_words, counts_words

if TYPE_CHECKING:
    from desktop_manager.features.sync.service import FillReport
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.shell.main_window import MainWindow
    from desktop_manager.ui.tasks import TaskHandle

SHORT = 10
"""Parts of a listing that are not worth a word: they are there before one could read it."""

_COUNTED = frozenset(
    {
        Area.PRODUCTS,
        Area.RENEWALS,
        Area.INVOICES,
        Area.REMINDERS,
        Area.REMINDER_MARKS,
        Area.PAYMENTS,
        Area.PREPAID,
    }
)


class Background(QObject):
    """Works for one session, from the end of its first refresh on.

    Signals:
        rested: the listings are there, as far as they could be fetched.
        failed: why they could not.
    """

    rested = Signal()
    failed = Signal(object)

    def __init__(self, window: "MainWindow", context: "PageContext", parent: QObject) -> None:
        """Say on `window` what goes on; nothing is done before `fill`."""
        super().__init__(parent)
        self._window = window
        self._context = context
        self._filling: TaskHandle | None = None
        self._scope = CancelScope()
        self._generation = 0
        self._of_organization: dict[str, int] = {}
        context.areas_changed.connect(self._areas_changed)
        context.organization_changed.connect(self._organization_changed)
        context.attention.changed.connect(self._show_counts)

    def fill(self) -> None:
        """Fetch the listings that are due behind all else; one run at a time, which may take an hour.

        What is on screen comes first, so it waits until an organization is there: a short run that did not know of one
        would end without what only that one is asked for.
        """
        self._wanted = self._on_screen() is None
        if self._filling is None and not self._wanted:
            key = ("fill", None, 0)
            self._filling = self._context.tasks.read(
                self, key, self._work_on_fill, self._filled, self._fill_failed, self._show_fill
            )
        self._count()
        self._context.attention.read()

    def end(self) -> None:
        """The session is over."""
        if self._filling is not None:
            self._filling.cancel()
        # Also where it is between two requests, and there is none to end.
        self._scope.cancel()
        self._context.areas_changed.disconnect(self._areas_changed)
        self._context.organization_changed.disconnect(self._organization_changed)
        self._context.attention.changed.disconnect(self._show_counts)
        self._window.set_counts({})

    def _organization_changed(self) -> None:
        if self._wanted:
            self.fill()
        else:
            self._count()

    # The listings

    def _work_on_fill(self, handle: "TaskHandle") -> "FillReport":
        with self._scope.entered():
            return self._context.workspace.fill(handle, self._on_screen)

    def _on_screen(self) -> int | None:
        organization = self._context.organization
        return None if organization is None else organization.id

    def _filled(self, _report: "FillReport") -> None:
        # A listing that failed is remembered in the store, where its page finds it.
        self._filling = None
        self.rested.emit()

    def _fill_failed(self, error: Exception) -> None:
        self._filling = None
        if not isinstance(error, Cancelled):
            self.rested.emit()
            self.failed.emit(error)

    def _show_fill(self, done: int, total: int, code: str) -> None:
        if self._context.refreshing or max(done, total) <= SHORT:
            return
        words = self.tr("Fetching more, part %1 of %2") if total > done + 1 else self.tr("Fetching more, part %1")
        self._window.set_age(words.replace("%1", str(done + 1)).replace("%2", str(total)))

    # The counts

    def _areas_changed(self, areas: frozenset[Area]) -> None:
        if areas & _COUNTED:
            self._count()

    def _count(self) -> None:
        self._generation += 1
        key = ("counts", self._on_screen(), self._generation)
        self._context.tasks.read(self, key, self._work_on_counts, self._counted, self._not_counted)

    def _work_on_counts(self, _handle: "TaskHandle") -> dict[str, int]:
        organization = self._on_screen()
        return {} if organization is None else self._context.workspace.counts(organization)

    def _counted(self, counts: dict[str, int]) -> None:
        self._of_organization = counts
        self._show_counts()

    def _not_counted(self, error: Exception) -> None:
        # The page that shows what could not be counted says why.
        self._of_organization = {}
        self._show_counts()

    def _show_counts(self, _view: object = None) -> None:
        """Those of the current organization, and beside Home those of all."""
        shown = {page: NavCount(count, *counts_words(page, count)) for page, count in self._of_organization.items()}
        self._context.set_counts(self._of_organization)
        view = self._context.attention.view
        if view is not None:
            shown["home"] = NavCount(view.serious, *attention_count_words(view))
        self._window.set_counts(shown)
