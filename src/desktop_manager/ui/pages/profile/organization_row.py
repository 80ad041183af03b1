"""One organization in the list: who the user is in it, and the way to it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_manager.api.manager_links import ORGANIZATION, url
from desktop_manager.features.organizations.service import Organization, ServiceCount
from desktop_manager.ui.widgets.avatar import Avatar
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import organizations as words
from desktop_manager.ui.words.leaving import services_line

NARROW = 800
"""Pixels of width below which all but Switch are in a menu: the words keep their lines."""


class OrganizationRow(Row):
    """Emits `switched(id)`, `members_wanted(id)`, and `leave_wanted(id)` for Leave… and Why… alike.

    `link_failed(url)` when no browser could be started.
    """

    switched = Signal(int)
    members_wanted = Signal(int)
    leave_wanted = Signal(int)
    link_failed = Signal(str)

    def __init__(
        self,
        organization: Organization,
        current: bool,
        opener: Opener,
        services: tuple[ServiceCount, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show `organization` with the `services` of its products; the `current` one has no button to switch."""
        super().__init__(organization.name, leading=Avatar(organization.name, organization.id), parent=parent)
        self._opener = opener
        self.organization = organization
        self.current = current
        self._attention: Chip | None = None
        self.link: LinkButton | None = None
        self._chip: Chip | None = None
        self.switch_button: Button | None = None
        actions = QWidget()
        column = QVBoxLayout(actions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        # Chips above the buttons leave the words their width; what is made later takes its place too.
        self._chips = self._add_line(column)
        self._buttons = self._add_line(column)
        self.add_action(actions)
        self.members_button = Button(self.tr("Members…"), kind="quiet")
        self.members_button.clicked.connect(self._members)
        self._buttons.addWidget(self.members_button)
        # Leave… where nothing known forbids it, else Why…: one of the two is in sight.
        self.leave_button = Button(self.tr("Leave…"), kind="danger")
        self.why_button = Button(self.tr("Why…"), kind="quiet")
        for button in (self.leave_button, self.why_button):
            button.clicked.connect(self._leave)
            self._buttons.addWidget(button)
        self._narrow = False
        self._menu: QMenu | None = None
        self.more_button = IconButton("ellipsis-vertical", "")
        self.more_button.clicked.connect(self._open_menu)
        self.more_button.hide()
        self._buttons.addWidget(self.more_button)
        self.show_organization(organization, current, services)

    def show_organization(
        self, organization: Organization, current: bool, services: tuple[ServiceCount, ...] = ()
    ) -> None:
        """Show what is known now of the same organization."""
        self.organization = organization
        self.current = current
        self.services = services
        attention = words.attention_words(organization.attention)
        self.set_title(organization.name)
        products = services_line(organization, services)
        lines = (words.summary(organization, with_products=not products), products, attention)
        self.set_secondary("\n".join(line for line in lines if line))
        self._name_buttons(organization.name)
        assert isinstance(self.leading, Avatar)
        self.leading.set_person(organization.name, organization.id)
        if attention and self._attention is None:
            self._add_attention()
        if current and self._chip is None:
            self._chip = Chip(self.tr("Current"), "good")
            # In the place of Switch.
            self._buttons.insertWidget(self._buttons.indexOf(self.leave_button), self._chip)
        if not current and self.switch_button is None:
            self._add_switch()
        for widget, wanted in (
            (self._attention, bool(attention)),
            (self.link, bool(attention)),
            (self.switch_button, not current),
            (self._chip, current),
        ):
            if widget is not None:
                widget.setVisible(wanted)
        self._show_buttons()

    @property
    def menu(self) -> QMenu | None:
        """The menu of a narrow row, once it was opened."""
        return self._menu

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button."""
        (self.more_button if self._narrow else self.members_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the room of the buttons where there is little."""
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._narrow:
            self._narrow = not self._narrow
            had_focus = any(one.hasFocus() for one in (*self._own_buttons, self.more_button))
            self._show_buttons()
            if had_focus:
                self.take_keyboard()

    @property
    def _own_buttons(self) -> tuple[Button, ...]:
        return self.members_button, self.leave_button, self.why_button

    def _show_buttons(self) -> None:
        leaves = not self.organization.leave_blocks
        for button, wanted in zip(self._own_buttons, (True, leaves, not leaves), strict=True):
            button.setVisible(wanted and not self._narrow)
        self.more_button.setVisible(self._narrow)

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        menu = self._menu = QMenu(self)
        menu.addAction(self.members_button.text(), self._members)
        leave = self.why_button if self.organization.leave_blocks else self.leave_button
        menu.addAction(leave.text(), self._leave)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _name_buttons(self, name: str) -> None:
        self.members_button.setAccessibleName(self.tr("Members of %1").replace("%1", name))
        self.leave_button.setAccessibleName(self.tr("Leave %1").replace("%1", name))
        self.why_button.setAccessibleName(self.tr("Why you cannot leave %1").replace("%1", name))
        more = self.tr("More for %1").replace("%1", name)
        self.more_button.setAccessibleName(more)
        self.more_button.setToolTip(more)

    @staticmethod
    def _add_line(column: QVBoxLayout) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        column.addLayout(line)
        return line

    def _add_attention(self) -> None:
        self._attention = Chip(self.tr("Needs attention"), "warning")
        self.link = LinkButton(self.tr("Open in Manager"), url(ORGANIZATION, self.organization.id), self._opener)
        self.link.setAccessibleName(self.tr("Open %1 in the Manager").replace("%1", self.organization.name))
        self.link.failed.connect(self.link_failed)
        self._chips.insertWidget(1, self._attention)
        self._buttons.insertWidget(self._buttons.indexOf(self.members_button) + 1, self.link)
        QWidget.setTabOrder(self.members_button, self.link)

    def _add_switch(self) -> None:
        self.switch_button = Button(self.tr("Switch"))
        self.switch_button.setAccessibleName(self.tr("Switch to %1").replace("%1", self.organization.name))
        self.switch_button.clicked.connect(self._switch)
        before_leave = self._buttons.indexOf(self.leave_button)
        self._buttons.insertWidget(before_leave, self.switch_button)
        # Tab goes from left to right also through what was made later.
        QWidget.setTabOrder(self.members_button, self.switch_button)
        QWidget.setTabOrder(self.switch_button, self.leave_button)

    def _switch(self) -> None:
        self.switched.emit(self.organization.id)

    def _members(self) -> None:
        self.members_wanted.emit(self.organization.id)

    def _leave(self) -> None:
        self.leave_wanted.emit(self.organization.id)
