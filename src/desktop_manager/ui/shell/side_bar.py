"""The side bar: organization dropdown, navigation, foot."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.shell.nav_button import NavButton, NavCount
from desktop_manager.ui.shell.organization_dropdown import OrganizationDropdown
from desktop_manager.ui.shell.page_registry import PageEntry
from desktop_manager.ui.shell.side_bar_foot import SideBarFoot
from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import SIDE_BAR_WIDTH
from desktop_manager.ui.widgets.ink import fill

NARROW_WIDTH = 72


class SideBar(QWidget):
    """256 pixels wide; icons only while narrow. `page_chosen` carries the id of a page."""

    page_chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        """One entry for each page, in their order."""
        super().__init__(parent)
        self._narrow = False
        self.dropdown = OrganizationDropdown()
        self.foot = SideBarFoot()
        self._buttons: dict[str, NavButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(2)
        layout.addWidget(self.dropdown)
        layout.addSpacing(12)
        for entry in pages:
            button = NavButton(entry.icon, entry.title())
            button.setProperty("page", entry.id)
            button.clicked.connect(self._choose)
            self._buttons[entry.id] = button
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.foot)
        self.setFixedWidth(SIDE_BAR_WIDTH)

    def set_page(self, page_id: str) -> None:
        """Mark the entry of the page that is shown."""
        self._buttons[page_id].setChecked(True)

    def set_counts(self, counts: Mapping[str, NavCount]) -> None:
        """Show beside the names of pages how many things need a look; a page that is not named shows none."""
        for page_id, button in self._buttons.items():
            button.set_count(counts.get(page_id))

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or all of it."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW_WIDTH if narrow else SIDE_BAR_WIDTH)
        self.dropdown.set_narrow(narrow)
        self.foot.set_narrow(narrow)
        for button in self._buttons.values():
            button.set_narrow(narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line at its right."""
        current = theme.current()
        painter = QPainter(self)
        fill(painter, self.rect(), current.tokens.side_bar)
        fill(painter, QRect(self.width() - 1, 0, 1, self.height()), current.tokens.line)

    def _choose(self) -> None:
        self.page_chosen.emit(str(self.sender().property("page")))
