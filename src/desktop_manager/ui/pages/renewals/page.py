"""Renewals: what is due when, what it costs, and what can be done about it, in a table and in a calendar."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_manager.api.errors import AccessDenied
from desktop_manager.api.manager_links import PRODUCTS, RENEWALS
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.renewals.filters import Filters, Period, Span, State, as_kept, from_kept
from desktop_manager.features.renewals.totals import Totals, totals
from desktop_manager.features.settings import TableChoice
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.prepared import warm
from desktop_manager.ui.pages.data_page import DataPage, Unfetched
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.board import Board
from desktop_manager.ui.pages.renewals.deeds import Deeds
from desktop_manager.ui.pages.renewals.export_flow import ExportFlow, Kind
from desktop_manager.ui.pages.renewals.reading import RenewalsData, read_renewals
from desktop_manager.ui.pages.renewals.remarks import remark
from desktop_manager.ui.pages.renewals.table import MANY
from desktop_manager.ui.pages.renewals.toolbar import CALENDAR, TABLE
from desktop_manager.ui.widgets.menu_button import MenuButton
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.organizations import attention_words
from desktop_manager.ui.words.renewals_page import place_words, products_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_manager.features.organizations.service import Organization
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.models.prepared import Prepared
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

FEW = 20
"""Organizations whose renewals are fetched together while somebody waits: a request or two."""
TABLE_ID = "renewals"
"""Name under which the choice of columns, order and filters is remembered."""


WARM_AFTER_MS = 300
"""Milliseconds after which that begins: the table is painted first."""


class RenewalsPage(DataPage):
    """Shows the local data of the login; what can be seen and chosen there is the `board`'s."""

    # The profile names the time zone in which days are counted.
    areas = frozenset((Area.RENEWALS, Area.PRODUCTS, Area.ACCOUNTS, Area.PROFILE, Area.BILLING_ADDRESSES))
    fetches = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Renewals"), scroll=False, parent=parent)
        self._data: RenewalsData | None = None
        self._fetched_scope: int | None = None
        self._warming: Prepared[RenewalEntry] | None = None
        self.deeds = Deeds(self)
        self.export = ExportFlow(self, context)
        self.export_button = MenuButton(self.tr("Export"))
        self.export_actions: dict[Kind, QAction] = {}
        kinds: tuple[Kind, ...] = ("ics", "csv")
        for kind in kinds:
            action = self.export_button.menu().addAction("")
            action.triggered.connect(partial(self._export, kind))
            self.export_actions[kind] = action
        self.add_top(self.export_button)
        self.board = Board(context.opener, self)
        self.place(self.board, skeleton_rows=10)
        self._take_choice()
        find = QShortcut("Ctrl+F", self)
        find.activated.connect(self.board.go_to_filter)
        self._connect()

    def add_top(self, widget: QWidget) -> None:
        """Export stands between the search and what leads into the Manager (design/renewals.png)."""
        super().add_top(widget)
        if widget is not self.export_button and self._top.count() > 1:
            self._top.removeWidget(self.export_button)
            self._top.insertWidget(1, self.export_button)

    def _connect(self) -> None:
        context, board = self.context, self.board
        context.show_all_changed.connect(self._scope_changed)
        board.toolbar.scope_chosen.connect(context.set_show_all)
        board.choice_changed.connect(self._remember)
        board.texts_wanted.connect(self._warm)
        board.totals_wanted.connect(self._add_up)
        board.selection.menu.wanted.connect(self._act)
        board.selection.link.failed.connect(self.say_link)
        board.manager_link.failed.connect(self.say_link)
        board.refresh_button.clicked.connect(context.refresh_requested)
        board.table.menu_wanted.connect(self.deeds.open_menu)
        self.deeds.renewed.connect(board.table.clear_selection)
        self.states.triggered.connect(self._open_products)
        self.export_button.menu().aboutToShow.connect(self._say_exports)
        self._say_exports()
        for action in (
            actions.RENEW,
            actions.AUTO_ON,
            actions.AUTO_OFF,
            actions.WARRANTY_ON,
            actions.WARRANTY_OFF,
            actions.ADDRESS,
        ):
            self.offer_action(action, partial(self._act, action))
        self.offer_action(actions.AT_RISK, self.show_at_risk)
        self.offer_action(actions.SHOW_CALENDAR, self.show_calendar)
        self.offer_record("", self.show_product)
        self.offer_record(actions.RENEW, self.renew_product)
        self.offer_record(actions.DUE_ON, self.show_due_on)
        self.offer_action(actions.EXPORT_ICS, partial(self._export, "ics"))
        self.offer_action(actions.EXPORT_CSV, partial(self._export, "csv"))
        self.offer_action(actions.COLUMNS, board.choose_columns)

    @property
    def state(self) -> str:
        """What is seen: "loading", "error", "empty" or "content"."""
        return self.states.state

    # Reading

    def _scope(self) -> int | None:
        """Whose renewals are to be shown; None for those of all."""
        current = self.context.organization
        return None if self.context.show_all or current is None else current.id

    def _organization(self) -> Organization | None:
        return None if self.context.show_all else self.context.organization

    def read(self) -> None:
        """Read the renewals of the current organization, or of all."""
        scope, workspace = self._scope(), self.context.workspace
        if self._data is None or self._data.organization != scope:
            self.states.show_loading()
        key = ("renewals", scope, self.next_generation())

        order = (self.board.table.sort, self.board.table.descending)

        def work(handle: TaskHandle) -> RenewalsData | None:
            return read_renewals(workspace, scope, order, lambda: not handle.cancelled)

        self.context.tasks.read(self, key, work, self._show, self._fail)

    def fetch(self, force: bool) -> WriteResult:
        """Fetch renewals and billing addresses of what is shown; where the rights are missing, who has them."""
        workspace, one = self.context.workspace, self._organization()
        self._fetched_scope = scope = self._scope()
        if one is not None and not _does_accounting(one):
            return self._fetch_keepers(one.id)
        if scope is None and len(self.context.organizations) > FEW:
            # Those of hundreds of organizations come in the background (features/sync/fill.py).
            scope = self.context.organization.id if self.context.organization is not None else None
        changed = workspace.renewals.fetch(scope, force=force)
        if scope is not None:
            changed |= workspace.billing_addresses.fetch(scope, force)
        return WriteResult(changed)

    def _fetch_keepers(self, organization: int) -> WriteResult:
        people = self.context.workspace.people
        if people.read(organization).fetched_at is not None:
            return WriteResult(frozenset())
        try:
            return people.fetch(organization, lambda _done, _total: None)
        except AccessDenied:
            # Who may not see the members either reads which roles have the rights.
            return WriteResult(frozenset())

    def fetched(self) -> None:
        """Read again, for the age of what failed. Who has switched meanwhile wants the renewals of another one."""
        self.read_if_seen()
        if self._fetched_scope != self._scope():
            self._fetch_if_seen()

    def organizations_changed(self) -> None:
        """Another organization is the current one: read what is known of it, and fetch what is not."""
        super().organizations_changed()
        self._fetch_if_seen()

    def _scope_changed(self) -> None:
        self.read_if_seen()
        self._fetch_if_seen()

    def _fetch_if_seen(self) -> None:
        if self.isVisible() and not self.context.refreshing:
            self._start_fetch(force=False)

    def _show(self, data: RenewalsData | None) -> None:
        if data is None:
            return
        before, self._data = self._data, data
        if not data.known:
            self._data = None
            self.set_subtitle("")
            self.show_unfetched(self._unfetched(), attention_words(data.view.failure) or "")
            return
        one = self._organization()
        same = before is not None and before.organization == data.organization
        total = len(data.view.entries)
        place = place_words(one.name if one else None, len(self.context.organizations))
        self.set_subtitle(self.tr("%1 in %2").replace("%1", products_words(total)).replace("%2", place))
        self.deeds.offers = data.offers
        self.board.show_data(data, same=same)
        self.board.toolbar.show_scope(of_all=self.context.show_all, several=len(self.context.organizations) > 1)
        clicks = clicks_words(RENEWALS.clicks, one.name if one else "")
        self.board.selection.show_offered(
            changes=data.offers.changes,
            renewing=data.offers.renewing,
            url=self.context.manager_url(RENEWALS),
            clicks=clicks,
        )
        self._say_remark(data)
        if total:
            self.states.show_content()
            QTimer.singleShot(WARM_AFTER_MS, self, self._warm)
        else:
            self.states.show_empty(
                "refresh-cw",
                self.tr("Nothing to renew in %1 yet").replace("%1", place),
                hint=self.tr("Every product that is ordered is listed here with its due date, price and auto-renew."),
                action=self.tr("Open in Manager"),
            )

    def _warm(self) -> None:
        """Make ready what a filter looks into, then the other orders of a long table: the window then only shows it."""
        data = self._data
        if data is None or len(data.view.entries) <= MANY or data.prepared is self._warming:
            return
        self._warming = data.prepared
        self._make_ready("renewals-texts", (), self._texts_made)

    def _texts_made(self, _nothing: None) -> None:
        self.board.warmed()
        self._make_ready("renewals-orders", self.board.table.columns, self._orders_made)

    def _orders_made(self, _nothing: None) -> None:
        """There is nothing to show of it."""

    def _make_ready(self, name: str, columns: Sequence[str], done: Callable[[None], None]) -> None:
        data = self._data
        if data is None:
            return

        def work(handle: TaskHandle) -> None:
            warm(data.prepared, columns, lambda: not handle.cancelled)

        self.context.tasks.read(self, (name, data.organization, self.next_generation()), work, done, self._fail)

    def _add_up(self, entries: Sequence[RenewalEntry]) -> None:
        def work(handle: TaskHandle) -> Totals | None:
            return None if handle.cancelled else totals(entries)

        key = ("renewals-totals", None, self.next_generation())
        self.context.tasks.read(self, key, work, self._added_up, self._fail)

    def _added_up(self, found: Totals | None) -> None:
        if found is not None:
            self.board.show_totals(found)

    def _say_remark(self, data: RenewalsData) -> None:
        found = remark(
            data,
            self._organization(),
            self.context.organizations,
            offline=self.context.offline,
            failed=self.fetch_error is not None,
            fetching=self._fetching,
            refreshing=self.context.refreshing,
            now=self.context.workspace.now(),
        )
        self.board.show_remark(found, self.context.manager_url(RENEWALS))

    def _unfetched(self) -> Unfetched:
        return Unfetched(
            self.tr("The renewals have not been fetched yet, and the server cannot be reached."),
            self.tr("Check the connection, then try again."),
            self.tr("The renewals could not be fetched."),
            self.tr("The renewals have not been fetched yet."),
            self.tr("Retry to fetch them from the server."),
        )

    def _fail(self, error: Exception) -> None:
        has_content = self._data is not None and self._data.organization == self._scope()
        if not has_content:
            self._data = None
        self.show_failure(error, has_content=has_content)

    def _open_products(self) -> None:
        """The action of the empty page; of the error page it is a new token."""
        if self.states.state == "error":
            self.context.sign_in_again_requested.emit()
        elif not self.context.open_in_manager(PRODUCTS):
            self.say_link(self.context.manager_url(PRODUCTS))

    # What the user does

    def show_at_risk(self) -> None:
        """List the products at risk, whenever they expire."""
        self.board.show_view(TABLE)
        self.board.choose(Filters(Period.ALL, state=State.AT_RISK))

    def show_product(self, product: int) -> None:
        """Bring a product in sight, also where a filter hid it."""
        self.board.show_product(product)

    def renew_product(self, product: int) -> None:
        """Bring a product in sight and begin its renewal."""
        entry = self.board.show_product(product)
        if entry is not None:
            self.deeds.act(actions.RENEW, [entry])

    def show_due_on(self, ordinal: int) -> None:
        """List what is due on a day, which is named by its number (`date.toordinal`)."""
        due = date.fromordinal(ordinal)
        self.board.show_only(Filters(Period.ALL, span=Span(due, due)))

    def show_calendar(self) -> None:
        """Show the calendar."""
        self.board.show_view(CALENDAR)

    def _act(self, action: str) -> None:
        self.deeds.act(action, self.board.chosen())

    def _exported(self) -> list[RenewalEntry]:
        """What an export holds: the selection, else what is shown."""
        return self.board.selected() or self.board.shown()

    def _say_exports(self) -> None:
        count = len(self._exported())
        said = products_words(count)
        self.export_actions["ics"].setText(self.tr("Calendar file (.ics) of %1…").replace("%1", said))
        self.export_actions["csv"].setText(self.tr("Table (CSV) of %1…").replace("%1", said))
        for action in self.export_actions.values():
            action.setEnabled(count > 0)

    def _export(self, kind: Kind, *_checked: bool) -> None:
        entries = self._exported()
        if not entries or self._data is None:
            self.show_message("info", self.tr("No product is shown, so there is nothing to export."))
            return
        self.export.begin(kind, entries, self._data.addresses)

    # What is remembered

    def _take_choice(self) -> None:
        choice = self.context.table_choices.get(TABLE_ID)
        if choice is not None:
            self.board.take_choice(choice, from_kept(dict(choice.filters)))

    def _remember(self) -> None:
        table, filters = self.board.table, self.board.toolbar.filters
        choice = TableChoice(table.columns, table.widths, table.sort, table.descending, as_kept(filters))
        self.context.choose_table(TABLE_ID, choice)


def _does_accounting(one: Organization) -> bool:
    """Whether the user may see the renewals of an organization (product.md, "Who may")."""
    return one.role in (Role.OWNER, Role.ADMIN) or one.accounting is True
