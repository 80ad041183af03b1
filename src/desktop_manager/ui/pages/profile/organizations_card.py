"""My organizations: every one that the login reaches, however many."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.organizations.service import Organization, ServiceCount
from desktop_manager.ui.pages.profile.organization_list import OrganizationList
from desktop_manager.ui.pages.profile.organization_row import OrganizationRow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.search_field import SearchField

FILTER_ABOVE = 8
"""More organizations than this get a filter."""
ROWS_UP_TO = 20
"""More than this start with a few rows; all of them are lines of a list, because rows of widgets cost too much."""
FIRST_ROWS = 8
FILTER_WIDTH = 240


class OrganizationsCard(Card):
    """Emits `switched(id)`, `members_wanted(id)`, `leave_wanted(id)`.

    `link_failed(url)` when no browser could be started.
    """

    switched = Signal(int)
    members_wanted = Signal(int)
    leave_wanted = Signal(int)
    link_failed = Signal(str)

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Empty until `show_organizations`."""
        super().__init__(self.tr("My organizations"), parent=parent)
        self._opener = opener
        self._organizations: tuple[Organization, ...] = ()
        self._services: Mapping[int, tuple[ServiceCount, ...]] = {}
        self._current: int | None = None
        self._whole = False
        self.rows: list[OrganizationRow] = []
        self.list: OrganizationList | None = None
        self.all_button: Button | None = None
        self.filter = SearchField(self.tr("Filter organizations"))
        self.filter.setFixedWidth(FILTER_WIDTH)
        self.filter.textChanged.connect(self._update)
        self.filter.hide()
        self.add_action(self.filter)

    def show_organizations(
        self,
        organizations: Sequence[Organization],
        current: int | None,
        services: Mapping[int, tuple[ServiceCount, ...]] | None = None,
    ) -> None:
        """Show the organizations as they are known now; what stays keeps the keyboard."""
        self._organizations = tuple(organizations)
        self._services = services or {}
        self._current = current
        count = len(self._organizations)
        self.set_note(str(count) if count > FILTER_ABOVE else "")
        self.filter.setVisible(count > FILTER_ABOVE)
        if count <= FILTER_ABOVE:
            self.filter.clear()
        self._update()

    def _update(self) -> None:
        needle = self.filter.text().strip().casefold()
        found = [one for one in self._organizations if needle in one.name.casefold()]
        many = len(self._organizations) > ROWS_UP_TO
        if found and many and (self._whole or needle):
            self._show_list(found)
        elif not found or many or not self._update_rows(found):
            self._rebuild(self._first_of(found) if many else found, len(found))

    def _first_of(self, found: list[Organization]) -> list[Organization]:
        """A few to start with: the current one and those in trouble before the others, by name."""
        urgent = sorted(found, key=lambda one: (one.id != self._current, not one.attention))
        chosen = {one.id for one in urgent[:FIRST_ROWS]}
        return [one for one in found if one.id in chosen]

    def _update_rows(self, wanted: list[Organization]) -> bool:
        """Bring the rows up to date where they are the same organizations; False if they are not."""
        if [one.id for one in wanted] != [row.organization.id for row in self.rows]:
            return False
        for row, organization in zip(self.rows, wanted, strict=True):
            current = organization.id == self._current
            services = self._services.get(organization.id, ())
            if (organization, current, services) != (row.organization, row.current, row.services):
                row.show_organization(organization, current, services)
        return True

    def _rebuild(self, wanted: list[Organization], found: int) -> None:
        held = self.window().focusWidget()
        held_here = any(held is not None and row.isAncestorOf(held) for row in self.rows)
        self._clear()
        for organization in wanted:
            services = self._services.get(organization.id, ())
            row = OrganizationRow(organization, organization.id == self._current, self._opener, services)
            row.switched.connect(self.switched)
            row.members_wanted.connect(self.members_wanted)
            row.leave_wanted.connect(self.leave_wanted)
            row.link_failed.connect(self.link_failed)
            self.rows.append(row)
            self.add_row(row)
        if found > len(wanted):
            self.all_button = Button(self.tr("Show all %n", "", found))
            self.all_button.setAccessibleName(self.tr("Show all %n organizations", "", found))
            self.all_button.clicked.connect(self._show_all)
            note = self.tr("%1 of %2 organizations").replace("%1", str(len(wanted))).replace("%2", str(found))
            self.add_footer(note, [self.all_button])
        elif not found:
            self.add_row(Row("", self._nothing()))
        if held_here and self.rows:
            # The row that had the keyboard is gone: it was left.
            self.rows[0].take_keyboard()

    def _show_list(self, found: list[Organization]) -> None:
        if self.list is None:
            self._clear()
            self.list = OrganizationList(self._opener)
            self.list.switched.connect(self.switched)
            self.list.members_wanted.connect(self.members_wanted)
            self.list.leave_wanted.connect(self.leave_wanted)
            self.list.link_failed.connect(self.link_failed)
            self.add_row(self.list)
        self.list.show_organizations(found, self._current)

    def _clear(self) -> None:
        self.clear_rows()
        self.rows.clear()
        self.list = None
        self.all_button = None

    def _nothing(self) -> str:
        if not self._organizations:
            return self.tr("No organization is known yet.")
        return self.tr("No organization has “%1” in its name.").replace("%1", self.filter.text().strip())

    def _show_all(self) -> None:
        self._whole = True
        self._update()
        if self.list is not None:
            # The button is gone; the keyboard must not go with it.
            self.list.view.setFocus()
