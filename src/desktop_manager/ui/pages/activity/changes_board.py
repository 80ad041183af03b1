"""What changed at Infomaniak since a date: a list to filter, each line leading to its page."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_manager.ui.change_targets import target_of
from desktop_manager.ui.errors import explain
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.pages.activity.changes_list import (
    ChangesData,
    ChangesModel,
    Only,
    Since,
    first_moment,
    read_changes,
    since_word,
)
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.choice_button import ChoiceButton
from desktop_manager.ui.widgets.date_edit import DateEdit
from desktop_manager.ui.widgets.filter_bar import EVERY, FilterBar
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.changes import changes_words, kind_words
from desktop_manager.ui.words.dates import day_of

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class ChangesBar(FilterBar):
    """Says what is chosen. `since_chosen` when the list begins at another moment."""

    since_chosen = Signal()

    def __init__(self, today: date) -> None:
        """The last seven days of every organization."""
        super().__init__(self.tr("Filter changes"))
        self.since = ChoiceButton(self.tr("Since"), [(one.value, since_word(one)) for one in Since])
        self.since.set_value(Since.WEEK.value)
        self.day = DateEdit(today - timedelta(days=14), accessible_name=self.tr("First day"))
        self.day.set_latest(today)
        self.day.hide()
        self.kind = ChoiceButton(self.tr("Kind"), [("", self.tr("Everything")), *kind_words().items()])
        self.scope.set_value(EVERY)
        self.columns.hide()
        self.arrange((self.since, self.day, self.kind, self.scope), ())
        self.since.chosen.connect(self._choose_since)
        self.day.dateChanged.connect(self._tell_since)
        self.kind.chosen.connect(self.tell)

    def clear(self) -> None:
        """Show everything that is known."""
        self.field.clear()
        self.kind.set_value("")
        self.scope.set_value(EVERY)
        self.since.set_value(Since.ALL.value)
        self._choose_since()

    def _choose_since(self, _value: str = "") -> None:
        self.day.setVisible(self.since.value == Since.DATE.value)
        self.flow.rearrange()
        self.since_chosen.emit()

    def _tell_since(self, _day: object) -> None:
        self.since_chosen.emit()


class ChangesBoard(QWidget):
    """Reads when it is seen, and while it is seen whenever local data has changed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(parent)
        self._context = context
        self._generation = 0
        self._data: ChangesData | None = None
        self.bar = ChangesBar(date.fromtimestamp(context.workspace.now()))
        self.model = ChangesModel()
        self.model.setParent(self)
        self.view = LineView(self.tr("Changes"))
        self.view.setModel(self.model)
        self.view.show_first_column_only()
        self.states = PageStates(self.view)
        self.foot = WrapLabel("", "secondary")
        self._lay_out()
        self.bar.typed.connect(self._type)
        self.bar.filtered.connect(self._narrow)
        self.bar.scope_chosen.connect(self._narrow)
        self.bar.since_chosen.connect(self.read)
        self.bar.field.onward.connect(self._go_into_list)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._open)
        self.states.triggered.connect(self.bar.clear)
        self.states.retry.connect(self.read)
        context.areas_changed.connect(self._read_if_seen)
        context.organization_changed.connect(self._narrow)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.bar)
        panel = QFrame()
        panel.setObjectName("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(0, RADIUS_CARD - 2, 0, RADIUS_CARD - 2)
        inside.addWidget(self.states)
        layout.addWidget(panel, 1)
        layout.addWidget(self.foot)

    def read(self) -> None:
        """Read the changes since the chosen moment."""
        if self._data is None:
            self.states.show_loading()
        self._generation += 1
        since = first_moment(Since(self.bar.since.value), self.bar.day.day, self._context.workspace.now())
        key = ("changes", None, self._generation)
        self._context.tasks.read(self, key, partial(self._work, since), self._show, self._fail)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is read when it is seen."""
        super().showEvent(event)
        self.read()

    def _read_if_seen(self, _areas: object) -> None:
        if self.isVisible():
            self.read()

    def _work(self, since: int, _handle: TaskHandle) -> ChangesData:
        return read_changes(self._context.workspace, since)

    def _show(self, data: ChangesData) -> None:
        self._data = data
        self.model.set_records(data.prepared)
        self._narrow()

    def _fail(self, error: Exception) -> None:
        words = explain(error)
        self.states.show_error(words.sentence, words.hint, details=words.details)

    def _type(self, text: str) -> None:
        self.model.set_filter(text)
        self._say()

    def _narrow(self, *_chosen: bool) -> None:
        organization = self._context.organization
        of_all = self.bar.scope.value == EVERY
        one = None if of_all or organization is None else organization.id
        self.model.set_only(Only(self.bar.kind.value, one))
        self.bar.show_scope(of_all=of_all, several=len(self._context.organizations) > 1)
        self._say()

    def _say(self) -> None:
        data = self._data
        if data is None:
            return
        shown, total = self.model.rowCount(), self.model.total
        said = changes_words(total)
        if shown != total:
            said = self.tr("%1 of %2").replace("%1", str(shown)).replace("%2", said)
        if data.known_since is not None:
            known = self.tr("Changes are known since %1, as this program saw them when it fetched.")
            said = f"{said} · {known.replace('%1', day_of(data.known_since))}"
        self.foot.setText(said)
        if shown:
            self.states.show_content()
        elif total:
            self.states.show_empty("search", self.tr("No change fits"), action=self.tr("Show all"))
        else:
            hint = self.tr("Each refresh is compared with the one before; what is new, gone or different stands here.")
            action = "" if self.bar.since.value == Since.ALL.value else self.tr("Since the beginning")
            self.states.show_empty("list", self.tr("Nothing changed in this time"), hint=hint, action=action)

    def _go_into_list(self) -> None:
        if self.model.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.show_row(0)
            self.view.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self._context.target_requested.emit(target_of(self.model.record(index.row())))
