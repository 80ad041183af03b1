"""The window: it builds the shell and nothing else."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_manager.ui.shell.page_registry import FIRST_PAGE, PAGES, page
from desktop_manager.ui.shell.side_bar import SideBar
from desktop_manager.ui.shell.state import Connection, OrganizationEntry, UserEntry
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.shell.organization_popup import OrganizationPopup
    from desktop_manager.ui.shell.page_top import PageTop

NARROW_UNDER = 900
"""Width of the window in logical pixels under which the side bar shows icons only."""

LEAST_WIDTH, LEAST_HEIGHT = 880, 600


class MainWindow(QWidget):
    """Side bar and pages, or one thing that fills the window (the sign-in page).

    Signals:
        first_painted: the first frame is on the screen; what takes time may start.
        organization_chosen: id of the organization to switch to.
        page_shown: id of the page that is shown now.
        menu_requested, closed: as they say.
    """

    first_painted = Signal()
    organization_chosen = Signal(int)
    page_shown = Signal(str)
    menu_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        """Build what the first frame shows: dropdown, navigation and the title of the first page."""
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle(self.tr("Desktop Manager"))
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._painted = False
        self._context: PageContext | None = None
        self._page_top: PageTop | None = None
        self._page_id = FIRST_PAGE
        self._frames: dict[str, PageFrame] = {}
        self._entries: tuple[OrganizationEntry, ...] = ()
        self._current: int | None = None
        self._popup: OrganizationPopup | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._places = QStackedWidget()
        outer.addWidget(self._places)
        shell = QWidget()
        line = QHBoxLayout(shell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.side_bar = SideBar(PAGES)
        self.side_bar.page_chosen.connect(self.show_page)
        self.side_bar.dropdown.clicked.connect(self.open_organizations)
        self.side_bar.foot.user.clicked.connect(self._open_profile)
        self.side_bar.foot.menu_dots.clicked.connect(self.menu_requested)
        line.addWidget(self.side_bar)
        self._stack = QStackedWidget()
        line.addWidget(self._stack, 1)
        self._shell = shell
        self._places.addWidget(shell)
        self.side_bar.set_page(self._page_id)
        self._waiting = PageFrame(page(self._page_id).title(), scroll=False)
        self._stack.addWidget(self._waiting)
        # Otherwise the first control would take the keyboard, and its ring would be the first thing one sees.
        self.setFocus()

    # What the window shows

    def set_organizations(self, entries: Sequence[OrganizationEntry], current: int | None) -> None:
        """Show the organizations of the login, and which one is current."""
        self._entries = tuple(entries)
        self._current = current
        self.side_bar.dropdown.set_entry(next((entry for entry in entries if entry.id == current), None))
        if self._popup is not None:
            self._popup.set_entries(self._entries, current)

    def set_user(self, user: UserEntry | None) -> None:
        """Show the signed-in user."""
        self.side_bar.foot.user.set_user(user)

    def set_connection(self, connection: Connection) -> None:
        """Say where the data comes from."""
        self.side_bar.foot.set_connection(connection)

    def set_age(self, words: str) -> None:
        """Say how old the data is."""
        self.side_bar.foot.set_age(words)

    def set_page_top(self, page_top: "PageTop") -> None:
        """Take what every page shows at its top right."""
        self._page_top = page_top
        for frame in self._frames.values():
            page_top.put_into(frame)

    def set_context(self, context: "PageContext | None") -> None:
        """Serve another login: the pages of the one before go away; the page that was shown is made anew."""
        self._context = context
        for frame in self._frames.values():
            self._stack.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._frames.clear()
        self.show_page(self._page_id)

    # Pages

    @property
    def page_id(self) -> str:
        """The page that is shown, or will be once a login is open."""
        return self._page_id

    @property
    def frame(self) -> PageFrame | None:
        """The page that is shown; None before a login is open."""
        return self._frames.get(self._page_id)

    def show_page(self, page_id: str) -> None:
        """Show a page; it is made at its first visit. Raises KeyError for one that does not exist."""
        entry = page(page_id)
        self._page_id = page_id
        self.side_bar.set_page(page_id)
        if self._context is None:
            self._waiting.set_title(entry.title())
            self._stack.setCurrentWidget(self._waiting)
            return
        frame = self._frames.get(page_id)
        if frame is None:
            frame = entry.make(self._context)
            if self._page_top is not None:
                self._page_top.put_into(frame)
            self._frames[page_id] = frame
            self._stack.addWidget(frame)
        self._stack.setCurrentWidget(frame)
        self.page_shown.emit(page_id)

    def fill_with(self, place: QWidget) -> None:
        """Let one widget fill the window, in place of side bar and pages; the window owns it."""
        self.show_shell()
        self._places.addWidget(place)
        self._places.setCurrentWidget(place)

    def show_shell(self) -> None:
        """Show side bar and pages; what filled the window before goes away."""
        while (place := self._places.widget(1)) is not None:
            self._places.removeWidget(place)
            place.hide()
            place.deleteLater()
        self._places.setCurrentWidget(self._shell)

    @property
    def filled_by(self) -> QWidget | None:
        """What fills the window in place of the shell."""
        place = self._places.currentWidget()
        return None if place is self._shell else place

    # Organizations

    def open_organizations(self) -> None:
        """Open the list of organizations under the dropdown."""
        if not self._entries:
            return
        if self._popup is None:
            from desktop_manager.ui.shell.organization_popup import OrganizationPopup

            self._popup = OrganizationPopup(self)
            self._popup.chosen.connect(self.organization_chosen)
            self._popup.set_entries(self._entries, self._current)
        self._popup.open_under(self.side_bar.dropdown)

    def choose_nth_organization(self, number: int) -> None:
        """Switch to the organization at that place of the list, counted from 1; none there does nothing."""
        if 1 <= number <= len(self._entries):
            self.organization_chosen.emit(self._entries[number - 1].id)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the first frame is there, after it has gone to the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room where it is scarce."""
        super().resizeEvent(event)
        self.side_bar.set_narrow(self.width() < NARROW_UNDER)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The user closes the window."""
        super().closeEvent(event)
        self.closed.emit()

    def _tell_painted(self) -> None:
        self.first_painted.emit()

    def _open_profile(self) -> None:
        self.show_page("profile")
