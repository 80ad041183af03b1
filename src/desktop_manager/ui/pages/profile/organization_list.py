"""Every organization of a long list: one line each, quick with thousands."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import ORGANIZATION, url
from desktop_manager.features.organizations.service import Organization
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import organizations as words

LINE_HEIGHT = 53
LINES_SEEN = 9


class OrganizationList(QWidget):
    """A line is chosen, then switched to by Enter, a double click or the button below.

    Emits `switched(id)`, `members_wanted(id)`, and `leave_wanted(id)` for Leave… and Why… alike; `link_failed(url)`
    when no browser could be started.
    """

    switched = Signal(int)
    members_wanted = Signal(int)
    leave_wanted = Signal(int)
    link_failed = Signal(str)

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Empty until `show_organizations`."""
        super().__init__(parent)
        self._current: int | None = None
        self._model: LineModel[Organization] = LineModel()
        self.view = LineView(self.tr("My organizations"), LINE_HEIGHT)
        self.view.setModel(self._model)
        self.view.current_changed.connect(self._offer)
        self.view.activated.connect(self._switch_to)
        self._nothing_chosen = self.tr("Choose an organization to switch to it.")
        self._bar = Row("", self._nothing_chosen)
        self.link = LinkButton(self.tr("Open in Manager"), url(ORGANIZATION), opener)
        self.link.failed.connect(self.link_failed)
        self.switch_button = Button(self.tr("Switch"))
        self.switch_button.clicked.connect(self._switch)
        self.members_button = Button(self.tr("Members…"), kind="quiet")
        self.members_button.clicked.connect(self._members)
        self.leave_button = Button(self.tr("Leave…"), kind="danger")
        self.leave_button.clicked.connect(self._leave)
        self.why_button = Button(self.tr("Why…"), kind="quiet")
        self.why_button.clicked.connect(self._leave)
        self._bar.add_action(self.link)
        self._bar.add_action(self.members_button)
        self._bar.add_action(self.switch_button)
        self._bar.add_action(self.leave_button)
        self._bar.add_action(self.why_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view)
        layout.addWidget(self._bar)
        self._offer(-1)

    def show_organizations(self, organizations: Sequence[Organization], current: int | None) -> None:
        """Show these; the line that was chosen stays chosen."""
        held = self._model.value(self.view.currentIndex().row())
        self._current = current
        self._model.set_lines([Line(self._line(one), one) for one in organizations])
        self.view.setFixedHeight(LINE_HEIGHT * max(1, min(len(organizations), LINES_SEEN)) + 2)
        row = next((row for row, one in enumerate(organizations) if held is not None and one.id == held.id), -1)
        self.view.setCurrentIndex(self._model.index(row, 0))
        self._offer(row)

    @property
    def chosen(self) -> Organization | None:
        """The organization of the line that is chosen."""
        return self._model.value(self.view.currentIndex().row())

    def _line(self, organization: Organization) -> LineItem:
        attention = words.attention_words(organization.attention)
        chip: tuple[str, Tone] | None = None
        if attention:
            chip = (self.tr("Needs attention"), "warning")
        elif organization.id == self._current:
            chip = (self.tr("Current"), "good")
        secondary = attention or words.summary(organization)
        return LineItem(organization.name, secondary, chip, avatar=(organization.name, organization.id))

    def _offer(self, _row: int) -> None:
        organization = self.chosen
        attention = words.attention_words(organization.attention) if organization else None
        self.link.setVisible(bool(attention))
        blocked = organization is not None and bool(organization.leave_blocks)
        self.leave_button.setVisible(not blocked)
        self.why_button.setVisible(blocked)
        nothing = self.tr("Choose an organization first.") if organization is None else ""
        for button in (self.switch_button, self.members_button, self.leave_button):
            button.set_disabled_reason(nothing)
        if organization is None:
            self._bar.set_secondary(self._nothing_chosen)
            return
        # The line cuts what is long; here it stands in full.
        self._bar.set_secondary(words.summary(organization))
        self.link.set_url(url(ORGANIZATION, organization.id))
        self.link.setAccessibleName(self.tr("Open %1 in the Manager").replace("%1", organization.name))
        self.switch_button.setAccessibleName(self.tr("Switch to %1").replace("%1", organization.name))
        self.members_button.setAccessibleName(self.tr("Members of %1").replace("%1", organization.name))
        self.leave_button.setAccessibleName(self.tr("Leave %1").replace("%1", organization.name))
        self.why_button.setAccessibleName(self.tr("Why you cannot leave %1").replace("%1", organization.name))
        already = organization.id == self._current
        self.switch_button.set_disabled_reason(self.tr("It is the current organization.") if already else "")

    def _members(self) -> None:
        organization = self.chosen
        if organization is not None:
            self.members_wanted.emit(organization.id)

    def _leave(self) -> None:
        organization = self.chosen
        if organization is not None:
            self.leave_wanted.emit(organization.id)

    def _switch_to(self, _index: QModelIndex) -> None:
        self._switch()

    def _switch(self) -> None:
        organization = self.chosen
        if organization is not None and organization.id != self._current:
            self.switched.emit(organization.id)
