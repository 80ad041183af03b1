"""Home: what needs attention over all organizations, what is due in the next 90 days, and the codes."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import ORGANIZATION
from desktop_manager.features.changes import WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.activity.actions import CHANGES
from desktop_manager.ui.pages.data_page import DataPage, Unfetched
from desktop_manager.ui.pages.home import actions
from desktop_manager.ui.pages.home.attention_card import AttentionCard
from desktop_manager.ui.pages.home.codes_card import CodesCard
from desktop_manager.ui.pages.home.snooze_flow import SnoozeFlow
from desktop_manager.ui.pages.home.upcoming_card import UpcomingCard
from desktop_manager.ui.target import Target
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.words.home import as_of

if TYPE_CHECKING:
    from desktop_manager.features.attention.line import Line
    from desktop_manager.features.attention.view import AttentionView
    from desktop_manager.features.support.view import Premium
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

COLUMN = 360


class HomePage(DataPage):
    """Shows what the attention of the login says (`PageContext.attention`), which reads it again by itself."""

    # What needs attention is read by the watch; of the rest the page shows who has Premium Support.
    areas = frozenset({Area.SUPPORT_PREMIUM, Area.ACCOUNTS})
    fetches = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Home"), self.tr("All organizations"), parent=parent)
        self.attention = AttentionCard()
        self.upcoming = UpcomingCard()
        self.codes = CodesCard(context)
        self.snoozing = SnoozeFlow(self, context)
        self.what_changed = Button(self.tr("What changed…"), kind="quiet")
        self.attention.add_action(self.what_changed)
        content = QWidget()
        self.place(content, skeleton_rows=6)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.attention)
        layout.addWidget(Columns([self.upcoming, self.codes], narrowest=COLUMN, parent=content))
        layout.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        context = self.context
        context.attention.changed.connect(self._show_if_seen)
        context.attention.failed.connect(self._show_failure)
        self.attention.fix_wanted.connect(self._fix)
        self.attention.snooze_wanted.connect(self._snooze)
        self.attention.wake_wanted.connect(self.snoozing.wake)
        self.upcoming.day_chosen.connect(self._show_day)
        self.codes.link_failed.connect(self.say_link)
        self.snoozing.stale.connect(context.attention.read)
        self.states.triggered.connect(context.sign_in_again_requested)
        self.what_changed.clicked.connect(self._show_changes)
        self.offer_action(actions.SHOW_SNOOZED, self._show_snoozed)
        self.offer_action(actions.REPLACE_TOKEN, context.sign_in_again_requested.emit)
        self.offer_action(actions.REFRESH_ALL, context.refresh_requested.emit)
        self.offer_action(actions.OPEN_MANAGER, self._open_manager)

    @property
    def state(self) -> str:
        """What is seen: "loading", "error" or "content"."""
        return self.states.state

    def read(self) -> None:
        """Show what was read last at once, and read again."""
        view = self.context.attention.view
        if view is not None:
            self._show(view)
        elif self.states.state == "blank":
            self.states.show_loading()
        self.context.attention.read()
        key = ("home.premium", None, self.next_generation())
        self.context.tasks.read(self, key, self._work_on_premium, self._take_premium, self._show_failure)

    def fetch(self, force: bool) -> WriteResult:
        """Fetch what is looked at beyond the refresh of the window."""
        return self.context.workspace.attention.fetch(force)

    def _work_on_premium(self, _handle: TaskHandle) -> tuple[Premium, ...]:
        return self.context.workspace.support.reader.premium()

    def _take_premium(self, premium: tuple[Premium, ...]) -> None:
        self.codes.show_premium(premium)

    def _show_changes(self) -> None:
        self.context.target_requested.emit(Target("activity", action=CHANGES))

    def _show_if_seen(self, view: AttentionView) -> None:
        if self.isVisible():
            self._show(view)

    def _show(self, view: AttentionView) -> None:
        if view.fetched_at is None and not self.context.organizations:
            self._show_nothing()
            return
        self.set_subtitle(as_of(view.fetched_at, self.context.workspace.now()))
        self.attention.show_view(view)
        self.upcoming.show_upcoming(view.upcoming)
        self.states.show_content()

    def _show_nothing(self) -> None:
        said = Unfetched(
            self.tr("Nothing has been fetched yet, and the server cannot be reached."),
            self.tr("Check the connection, then retry. Once fetched, it can be read offline."),
            self.tr("Your organizations could not be fetched."),
            self.tr("Nothing has been fetched yet."),
            self.tr("Retry to fetch it from the server."),
        )
        self.show_unfetched(said, "")

    def _show_failure(self, error: Exception) -> None:
        self.show_failure(error, has_content=self.states.state == "content")

    # What the user does

    def _fix(self, line: Line) -> None:
        from desktop_manager.ui.attention_targets import target_of

        self.context.target_requested.emit(target_of(line))

    def _snooze(self, line: Line, until: date | None) -> None:
        view = self.context.attention.view
        if view is not None:
            self.snoozing.begin(line, until, view.today)

    def _show_snoozed(self) -> None:
        view = self.context.attention.view
        if view is None or not view.snoozed:
            self.show_message("info", self.tr("Nothing is snoozed."))
            return
        self.attention.show_snoozed()

    def _show_day(self, due: date) -> None:
        from desktop_manager.ui.pages.renewals.actions import DUE_ON

        self.context.guard_requested.emit(partial(self._go_to_day, due, DUE_ON))

    def _go_to_day(self, due: date, action: str) -> None:
        # The strip is about all organizations, and so is what it leads to.
        self.context.set_show_all(len(self.context.organizations) > 1)
        self.context.target_requested.emit(Target("renewals", action=action, record=due.toordinal()))

    def _open_manager(self) -> None:
        if not self.context.open_in_manager(ORGANIZATION):
            self.say_link(self.context.manager_url(ORGANIZATION))
