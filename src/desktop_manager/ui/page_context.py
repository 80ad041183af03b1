"""What a page may ask of the window it stands in, and what it is told."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.manager_links import ManagerLink, url
from desktop_manager.ui.app_lock import AppLock
from desktop_manager.ui.attention_watch import AttentionWatch

if TYPE_CHECKING:
    from desktop_manager.features.organizations.service import Organization
    from desktop_manager.features.settings import TableChoice
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.tasks import Tasks
    from desktop_manager.ui.widgets.opener import Opener


class PageContext(QObject):
    """The open login as its pages see it. One is made for each open login; pages live no longer than it.

    Signals:
        organization_changed: another organization is the current one, or the list of organizations changed.
        show_all_changed: `show_all`, whether lists show all organizations or the current one, is another.
        areas_changed: the local data of some areas changed (frozenset of `Area`); each page decides whether to read.
        refresh_ended: a refresh ended; its error (an exception) or None.
        refresh_requested, switch_requested (organization id), sign_in_again_requested: for the window to act on.
        page_requested: id of a page of the window to show.
        target_requested: a `Target`: a place in the window to go to, in its organization.
        guard_requested: a callable to run once nothing unsaved would be lost.
        counts_changed: other figures stand beside the names of the pages (`counts`).
        product_requested: id of a product to show, from Ctrl+K; the page may still be reading it.
        invoice_requested: id of an invoice to show on the Billing page; the page may still be reading it.
        table_chosen: the user chose columns, order or filters of a table, to be remembered (`table_choices`).
    """

    organization_changed = Signal()
    show_all_changed = Signal()
    areas_changed = Signal(object)
    refresh_ended = Signal(object)
    refresh_requested = Signal()
    switch_requested = Signal(int)
    sign_in_again_requested = Signal()
    page_requested = Signal(str)
    target_requested = Signal(object)
    guard_requested = Signal(object)
    counts_changed = Signal()
    product_requested = Signal(int)
    invoice_requested = Signal(int)
    table_chosen = Signal()

    def __init__(self, workspace: "Workspace", tasks: "Tasks", opener: "Opener", parent: QObject | None = None) -> None:
        """Give pages `workspace`; blocking work goes through `tasks`, links through `opener`."""
        super().__init__(parent)
        self.workspace = workspace
        self.tasks = tasks
        self.opener = opener
        self.lock = AppLock(workspace, tasks, self)
        self.attention = AttentionWatch(self)
        self.organizations: tuple[Organization, ...] = ()
        self._current: int | None = None
        self.show_all = False
        self.counts: dict[str, int] = {}
        """How many things of the current organization need a look, by the id of the page that shows them."""
        self.table_choices: dict[str, TableChoice] = {}
        self.refreshing = False
        self.offline = False

    @property
    def organization(self) -> "Organization | None":
        """The current organization, None while none is known."""
        return next((item for item in self.organizations if item.id == self._current), None)

    def set_organizations(self, organizations: "tuple[Organization, ...]", current: int | None) -> None:
        """Tell the pages which organizations there are and which is the current one."""
        if (organizations, current) != (self.organizations, self._current):
            self.organizations = organizations
            self._current = current
            self.organization_changed.emit()

    def set_counts(self, counts: dict[str, int]) -> None:
        """Tell the pages how many things need a look, as it stands beside their names."""
        if counts != self.counts:
            self.counts = counts
            self.counts_changed.emit()

    def set_show_all(self, show_all: bool) -> None:
        """Choose whether lists show all organizations or the current one; the window remembers it."""
        if show_all != self.show_all:
            self.show_all = show_all
            self.show_all_changed.emit()

    def choose_table(self, table: str, choice: "TableChoice") -> None:
        """Take what the user chose for a table; the window remembers it."""
        if choice != self.table_choices.get(table):
            self.table_choices[table] = choice
            self.table_chosen.emit()

    def manager_url(self, link: ManagerLink) -> str:
        """Address of a page of the web Manager, for the current organization."""
        return url(link, self._current)

    def open_in_manager(self, link: ManagerLink) -> bool:
        """Open a page of the web Manager in the browser; False if there is none."""
        return self.opener.open(self.manager_url(link))
