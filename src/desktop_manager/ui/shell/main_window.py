"""The window: it builds the shell and nothing else."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_manager.ui.shell.login_list import LoginList, compose
from desktop_manager.ui.shell.page_registry import FIRST_PAGE, PAGES, PageEntry, page
from desktop_manager.ui.shell.side_bar import SideBar
from desktop_manager.ui.shell.state import Choice, Connection, LoginGroup, OrganizationEntry, UserEntry
from desktop_manager.ui.shell.unsaved_guard import UnsavedGuard
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.shell.nav_button import NavCount
    from desktop_manager.ui.shell.organization_popup import OrganizationPopup
    from desktop_manager.ui.shell.page_top import PageTop

NARROW_UNDER = 900
"""Width of the window in logical pixels under which the side bar shows icons only."""

LEAST_WIDTH, LEAST_HEIGHT = 880, 600


def _never() -> bool:
    return False


class MainWindow(QWidget):
    """Side bar and pages, or one thing that fills the window (the sign-in page).

    Signals:
        first_painted: the first frame is on the screen; what takes time may start.
        organization_chosen: id of the organization of the open login to switch to.
        login_chosen: another login, and which of its organizations; or what a login needs (`Choice`).
        login_wanted: another login is to be added.
        page_shown: id of the page that is shown now.
        menu_requested, closed: as they say.
    """

    first_painted = Signal()
    organization_chosen = Signal(int)
    login_chosen = Signal(object)
    login_wanted = Signal()
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
        self._logins: tuple[LoginGroup, ...] = ()
        self._list = LoginList()
        self._instead: QWidget | None = None
        self._popup: OrganizationPopup | None = None
        self._closing = False
        self._leaving = False
        self.stays: Callable[[], bool] = _never
        """Whether closing only hides the window, because the program goes on in the tray."""
        self.guard = UnsavedGuard(self)
        self.guard.stayed.connect(self._stay)
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
        """Show the organizations of the open login, and which one is current."""
        self._entries = tuple(entries)
        self._show_list(self._list.login, current)

    def set_logins(self, logins: Sequence[LoginGroup], login: str) -> None:
        """Show every known login, and which one is open; the organizations of that one come by `set_organizations`."""
        self._logins = tuple(logins)
        self._show_list(login, self._list.organization)

    def _show_list(self, login: str, current: int | None) -> None:
        self._list = compose(self._logins, login, self._entries, current)
        self.side_bar.dropdown.set_entry(self._list.face())
        if self._popup is not None:
            self._popup.set_list(self._list)

    @property
    def login_list(self) -> LoginList:
        """Every known login with its organizations, as the dropdown lists them."""
        return self._list

    def set_user(self, user: UserEntry | None) -> None:
        """Show the signed-in user."""
        self.side_bar.foot.user.set_user(user)

    def set_connection(self, connection: Connection) -> None:
        """Say where the data comes from."""
        self.side_bar.foot.set_connection(connection)

    def set_age(self, words: str) -> None:
        """Say how old the data is."""
        self.side_bar.foot.set_age(words)

    def set_counts(self, counts: "Mapping[str, NavCount]") -> None:
        """Say beside the names of the pages how many things of the current organization need a look."""
        self.side_bar.set_counts(counts)

    def set_page_top(self, page_top: "PageTop") -> None:
        """Take what every page shows at its top right."""
        self._page_top = page_top
        for frame in self._frames.values():
            page_top.put_into(frame)

    def set_context(self, context: "PageContext | None") -> None:
        """Serve another login: the pages of the one before go away; the page that was shown is made anew."""
        self._context = context
        if context is not None:
            self.show_instead(None)
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
        """Show a page; it is made at its first visit. Asks first where the one in sight has something unsaved.

        Raises KeyError for one that does not exist.
        """
        entry = page(page_id)
        if page_id == self._page_id:
            self._show(entry)
        else:
            self.guard.before(partial(self._show, entry))

    def _stay(self) -> None:
        self._leaving = False
        self.side_bar.set_page(self._page_id)

    def _show(self, entry: PageEntry) -> None:
        self._page_id = page_id = entry.id
        self.side_bar.set_page(page_id)
        if self._context is None:
            self._waiting.set_title(entry.title())
            self._stack.setCurrentWidget(self._instead or self._waiting)
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

    def show_instead(self, place: QWidget | None) -> None:
        """Show one widget in place of the pages while no login is open, beside the side bar; None takes it away."""
        before, self._instead = self._instead, place
        if before is not None:
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        if place is not None:
            self._stack.addWidget(place)
            self._stack.setCurrentWidget(place)

    @property
    def instead(self) -> QWidget | None:
        """What stands in place of the pages."""
        return self._instead

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
        if self._list.is_empty:
            return
        if self._popup is None:
            from desktop_manager.ui.shell.organization_popup import OrganizationPopup

            self._popup = OrganizationPopup(self)
            self._popup.chosen.connect(self.choose)
            self._popup.add_requested.connect(self.login_wanted)
            self._popup.set_list(self._list)
        self._popup.open_under(self.side_bar.dropdown)

    def choose_nth_organization(self, number: int) -> None:
        """Switch to the organization at that place of the list, counted from 1; none there does nothing."""
        choices = self._list.choices
        if 1 <= number <= len(choices):
            self.choose(choices[number - 1])

    def choose(self, choice: Choice) -> None:
        """Switch to an organization of the list, of whichever login, or to what a login needs."""
        if choice.login == self._list.login and choice.organization is not None:
            self.organization_chosen.emit(choice.organization)
        else:
            self.guard.before(partial(self.login_chosen.emit, choice))

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
        """The user closes the window; where the program does not stay, what is unsaved is asked about first."""
        if not self._leaving and self.stays():
            # What was typed stays as it is.
            event.ignore()
            self.hide()
            return
        if not self._closing and self.frame is not None and self.frame.unsaved():
            event.ignore()
            self.guard.before(self._close_now)
            return
        super().closeEvent(event)
        self.closed.emit()

    def leave(self, *, ask: bool = True) -> None:
        """End the program, also where closing only hides the window; `ask` about what is unsaved first."""
        self._leaving = True
        if not ask:
            self._close_now()
            return
        if not self.isVisible() and self.frame is not None and self.frame.unsaved():
            self.show()
        self.close()

    def _close_now(self) -> None:
        self._closing = True
        self.close()
        self._closing = False

    def _tell_painted(self) -> None:
        self.first_painted.emit()

    def _open_profile(self) -> None:
        self.show_page("profile")
