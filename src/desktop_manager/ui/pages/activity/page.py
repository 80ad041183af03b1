"""Activity: what this program changed, when, where, before and after; with Undo, export and a check of the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_manager.features.activity.records import ActivityEntry, ActivityLine
from desktop_manager.features.activity.verifying import Verdict
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.pages.activity import actions
from desktop_manager.ui.pages.activity.bar import ActivityBar
from desktop_manager.ui.pages.activity.changes_board import ChangesBoard
from desktop_manager.ui.pages.activity.entry_sheet import EntrySheet
from desktop_manager.ui.pages.activity.export_flow import ActivityExport
from desktop_manager.ui.pages.activity.filters import Filters, Period, Test
from desktop_manager.ui.pages.activity.lines import ActivityModel
from desktop_manager.ui.pages.activity.reading import ActivityData, read_activity
from desktop_manager.ui.pages.activity.undo_flow import UndoFlow
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.notice import Notice, NoticeTone
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.widgets.tab_strip import TabStrip
from desktop_manager.ui.words import activity as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class ActivityPage(DataPage):
    """Lists the journal of the login. Nothing is fetched: it is this computer's own."""

    # Whatever a write changes, it has entered it before.
    areas = frozenset(Area)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Activity"), scroll=False, parent=parent)
        self._data: ActivityData | None = None
        self._opening = 0
        self._examined = False
        self.sheet: EntrySheet | None = None
        self.bar = ActivityBar()
        self.verdict = Notice()
        self.model = ActivityModel()
        self.model.setParent(self)
        self.view = LineView(self.tr("Entries"))
        self.view.setModel(self.model)
        self.view.show_first_column_only()
        self.undo_flow = UndoFlow(self, context)
        self.export = ActivityExport(self, context)
        self.tabs = TabStrip(
            [("journal", self.tr("What this app changed")), ("changes", self.tr("What changed at Infomaniak"))],
            accessible_name=self.tr("Activity"),
        )
        self.body.addWidget(self.tabs)
        self.place(self._content(), skeleton_rows=8)
        self.changes = ChangesBoard(context)
        self.changes.hide()
        self.body.addWidget(self.changes, 1)
        self._connect()

    def _content(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.bar)
        layout.addWidget(self.verdict)
        panel = QFrame()
        panel.setObjectName("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(0, RADIUS_CARD - 2, 0, RADIUS_CARD - 2)
        self.places = PageStates(self.view)
        self.places.triggered.connect(self.bar.clear)
        inside.addWidget(self.places)
        layout.addWidget(panel, 1)
        return content

    def _connect(self) -> None:
        self.bar.typed.connect(self._type)
        self.bar.filtered.connect(self._narrow)
        self.bar.scope_chosen.connect(self._narrow)
        self.bar.field.onward.connect(self._go_into_list)
        self.bar.verify_wanted.connect(self.verify)
        self.bar.csv_wanted.connect(partial(self._export, "csv"))
        self.bar.json_wanted.connect(partial(self._export, "json"))
        self.view.activated.connect(self._open_row)
        self.view.clicked.connect(self._open_row)
        self.undo_flow.stale.connect(self.read)
        find = QShortcut("Ctrl+F", self)
        find.activated.connect(self._find)
        self.tabs.chosen.connect(self.open_tab)
        self.offer_record("", self.show_entry)
        self.offer_action(actions.VERIFY, self.verify)
        self.offer_action(actions.EXPORT_CSV, partial(self._export, "csv"))
        self.offer_action(actions.EXPORT_JSON, partial(self._export, "json"))

    @property
    def state(self) -> str:
        """What is seen: "loading", "error", "empty" or "content"."""
        return self.states.state

    def open_tab(self, tab: str) -> None:
        """Show "journal" or "changes"."""
        self.tabs.set_value(tab)
        self.states.setVisible(tab == "journal")
        self.changes.setVisible(tab == "changes")
        self._say_counts()

    def run_action(self, action: str) -> None:
        """Run an offered action; what changed at Infomaniak is shown also where the journal is empty."""
        if action == actions.CHANGES:
            self.open_tab("changes")
        else:
            self.open_tab("journal")
            super().run_action(action)

    # Reading

    def read(self) -> None:
        """Read the journal."""
        if self._data is None:
            self.states.show_loading()
        key = ("activity", None, self.next_generation())
        self.context.tasks.read(self, key, self._work, self._show, self._fail)

    def organizations_changed(self) -> None:
        """Another organization is the current one."""
        super().organizations_changed()
        if self._data is not None:
            self._narrow()

    def _work(self, _handle: TaskHandle) -> ActivityData:
        known = self._data.lines if self._data is not None else None
        return read_activity(self.context.workspace, known)

    def _show(self, data: ActivityData) -> None:
        before, self._data = self._data, data
        if data.prepared is not None:
            bar = self.view.verticalScrollBar()
            place = bar.value()
            self.model.set_records(data.prepared)
            self.view.executeDelayedItemsLayout()
            bar.setValue(place if before is not None else 0)
        if not data.lines:
            self.states.show_empty(
                "list",
                self.tr("Nothing was changed yet"),
                hint=self.tr("Whatever this program changes is entered here, with the values before and after."),
            )
        else:
            self._narrow()
            self.states.show_content()
        if not self._examined:
            self._examined = True
            self.verify()

    def _fail(self, error: Exception) -> None:
        self.show_failure(error, has_content=self._data is not None)

    # Filters

    def _type(self, text: str) -> None:
        self.model.set_filter(text)
        self._say_counts()

    def _narrow(self, *_chosen: bool) -> None:
        organization = self.context.organization
        one = None if self.bar.of_all or organization is None else organization.id
        filters = Filters(Period(self.bar.period.value), self.bar.kind.value, one)
        self.model.set_only(Test(filters, self.context.workspace.now()) if filters.any else None)
        several = len(self.context.organizations) > 1
        self.bar.show_scope(of_all=self.bar.of_all, several=several)
        self._say_counts()

    def _say_counts(self) -> None:
        if self.tabs.value == "changes":
            self.set_subtitle("")
            return
        shown, total = self.model.rowCount(), self.model.total
        said = words.entries_words(total)
        if shown != total:
            said = self.tr("%1 of %2").replace("%1", str(shown)).replace("%2", said)
        self.set_subtitle(said)
        if shown or not total:
            self.places.show_content()
        else:
            self.places.show_empty("search", self.tr("No entry fits"), action=self.tr("Show all"))

    def _find(self) -> None:
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def _go_into_list(self) -> None:
        if self.model.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.show_row(0)
            self.view.setFocus()

    # One entry

    def show_entry(self, seq: int) -> None:
        """Open an entry and make it the current line, whatever is filtered."""
        self.open_tab("journal")
        if self.model.row_of(seq) < 0:
            self.bar.clear()
        self.view.show_row(self.model.row_of(seq))
        self._open(seq)

    def _open_row(self, index: QModelIndex) -> None:
        self._open(self.model.record(index.row()).seq)

    def _open(self, seq: int) -> None:
        if self.sheet is not None:
            return
        self._opening += 1
        key = ("activity-entry", None, self._opening)
        work = partial(self._read_entry, seq)
        self.context.tasks.read(self, key, work, self._show_entry, self._fail)

    def _read_entry(self, seq: int, _handle: TaskHandle) -> ActivityEntry:
        return self.context.workspace.activity.entry(seq)

    def _show_entry(self, entry: ActivityEntry) -> None:
        if self.sheet is not None:
            return
        self.sheet = EntrySheet(entry, self)
        self.sheet.undo_wanted.connect(self._undo)
        self.sheet.finished.connect(self._closed)
        self.sheet.open()

    def _closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()

    def _undo(self, seq: int) -> None:
        line: ActivityLine | None = self.model.find(seq)
        if line is not None:
            self.undo_flow.begin(seq, self.model.title_of(line))

    # All of them

    def verify(self) -> None:
        """Examine the journal and say what was found."""
        self.bar.verify.set_disabled_reason(self.tr("The journal is being examined."))
        self.context.tasks.read(self, ("activity-verify", None, 0), self._examine, self._judged, self._not_judged)

    def _examine(self, _handle: TaskHandle) -> Verdict:
        return self.context.workspace.activity.verify()

    def _judged(self, verdict: Verdict) -> None:
        self.bar.verify.set_disabled_reason("")
        doubtful = verdict.unsealed or verdict.end == "unreachable"
        tone: NoticeTone = "bad" if verdict.damage is not None else "warning" if doubtful else "neutral"
        hint = words.verdict_hint(verdict)
        sentence = words.verdict_words(verdict)
        self.verdict.show_notice(f"{sentence} {hint}" if hint else sentence, tone)

    def _not_judged(self, error: Exception) -> None:
        self.bar.verify.set_disabled_reason("")
        self._fail(error)

    def _export(self, kind: str) -> None:
        numbers = frozenset(line.seq for line in self.model.shown_records())
        if not numbers:
            self.show_message("info", self.tr("No entry is shown, so there is nothing to export."))
            return
        self.export.begin(kind, numbers)
