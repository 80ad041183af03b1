"""The real window on a served demo, for whole jobs about money: what a person presses, by mouse or by keyboard."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QWidget

from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.features.workspace import Workspace
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.billing.page import ADDRESSES, INVOICES, PREPAID, REMINDERS, SETTINGS, BillingPage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.shell.nav_button import NavButton
from desktop_manager.ui.shell.page_registry import PAGES
from support.application import Program, running, sign_in
from support.by_keyboard import in_message
from support.security_page import be_active, press_key, tab_to
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
TABS = (INVOICES, REMINDERS, PREPAID, ADDRESSES, SETTINGS)
LEFT = Qt.MouseButton.LeftButton


class Held:
    """One request that the server has and does not begin before `let_go`.

    Attributes:
        arrived: whether the server has it.
    """

    def __init__(self, path: str, number: int) -> None:
        """The `number`-th one of those whose path is `path`, counted from 1."""
        self.arrived = False
        self._path = path
        self._left = number
        self._go = threading.Event()
        self._lock = threading.Lock()

    def came(self, path: str) -> None:
        """A request came; the one that is meant stays here."""
        with self._lock:
            self._left -= path == self._path
            meant = path == self._path and self._left == 0
        if meant:
            self.arrived = True
            self._go.wait()

    def let_go(self) -> None:
        """The server does it now."""
        self._go.set()


@contextmanager
def held(faults: Faults, path: str, number: int) -> Iterator[Held]:
    """Keep one request back on the server, as one does that is busy; it is let go at the end at the latest."""
    one, take = Held(path, number), faults.take

    def keep_and_take(path: str) -> Fault | None:
        one.came(path)
        return take(path)

    faults.take = keep_and_take  # type: ignore[method-assign]
    try:
        yield one
    finally:
        faults.take = take  # type: ignore[method-assign]
        one.let_go()


class MoneyWindow:
    """A login that is open and settled. With `keys` every control is reached with Tab and pressed with Space."""

    def __init__(self, program: Program, server: ServedDemo, *, keys: bool) -> None:
        self.program = program
        self.server = server
        self.window = program.window
        self.keys = keys

    @property
    def context(self) -> PageContext:
        session = self.program.application.session
        assert session is not None
        return session.context

    @property
    def workspace(self) -> Workspace:
        return self.context.workspace

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.program.until_settled()

    def nav(self, page_id: str) -> NavButton:
        """The button of a page in the side bar."""
        return next(one for one in self.window.side_bar.findChildren(NavButton) if one.property("page") == page_id)

    def count(self, page_id: str) -> int:
        """The figure beside a page; 0 for none."""
        count = self.nav(page_id).count
        return count.number if count is not None else 0

    def go(self, page_id: str) -> None:
        """Go to a page: by the side bar, or by its shortcut."""
        if self.keys:
            be_active(self.window)
            number = next(number for number, one in enumerate(PAGES, 1) if one.id == page_id)
            QTest.keyClick(self.window, Key(Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
        else:
            QTest.mouseClick(self.nav(page_id), LEFT)
        self.rest()

    def press(self, button: QAbstractButton) -> None:
        """Press a button in the dialog or window that it stands in, and wait for what it started."""
        self.start(button)
        self.rest()

    def start(self, button: QAbstractButton) -> None:
        """Press a button, and wait for nothing."""
        assert button.isEnabled(), button.accessibleDescription()
        if self.keys:
            press_key(button.window(), button)
        else:
            QTest.mouseClick(button, LEFT, pos=QPoint(min(12, button.width() // 2), button.height() // 2))

    def choose(self, button: QAbstractButton, action: QAction) -> None:
        """Open the menu of a button and choose what stands there."""
        if self.keys:
            # A menu runs its own loop where a button opens it; Space on the button is tried in test_renewals_page.
            tab_to(button.window(), button)
        menu = action.parent()
        assert isinstance(menu, QMenu)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        if self.keys:
            for _ in range(2 * len(menu.actions())):
                if menu.activeAction() is action:
                    break
                QTest.keyClick(menu, Key.Key_Down)
            QTest.keyClick(menu, Key.Key_Return)
        else:
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        self.rest()

    def pick(self, box: QComboBox, row: int) -> None:
        """Choose a row of a list: with the arrows, or as the mouse does."""
        if self.keys:
            tab_to(box.window(), box)
            while box.currentIndex() != row:
                QTest.keyClick(box, Key.Key_Down if box.currentIndex() < row else Key.Key_Up)
        else:
            box.setCurrentIndex(row)
        self.rest()

    def fill(self, field: QWidget, text: str) -> None:
        """Type into a field, over what stands there."""
        if self.keys:
            tab_to(field.window(), field)
        else:
            be_active(field.window())
            QTest.mouseClick(field, LEFT)
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClicks(field, text)

    def press_in_message(self, text: str) -> None:
        """Press a button of the message under the title."""
        frame = self.window.frame
        assert frame is not None
        self.press(in_message(frame, text))

    def billing(self, tab: str) -> BillingPage:
        """Billing with a tab, reached as a person does: the side bar, then the tab."""
        self.go("billing")
        page = self.window.frame
        assert isinstance(page, BillingPage)
        if page.tabs.value != tab:
            if self.keys:
                tab_to(page.window(), page.tabs.tab(page.tabs.value))
                for key in (Key.Key_Home, *[Key.Key_Right] * TABS.index(tab)):
                    focused = QApplication.focusWidget()
                    assert focused is not None
                    QTest.keyClick(focused, key)
                    self.rest()
            else:
                QTest.mouseClick(page.tabs.tab(tab), LEFT)
        self.rest()
        assert page.tabs.value == tab
        return page

    def renewals(self) -> RenewalsPage:
        """The Renewals page."""
        self.go("renewals")
        page = self.window.frame
        assert isinstance(page, RenewalsPage)
        self.settle(page)
        return page

    def settle(self, page: RenewalsPage) -> None:
        """Wait also for the totals."""
        self.program.until(lambda: not page.board.settling)
        self.rest()

    def dialog(self, kind: type[W]) -> W:
        """The dialog of this kind that is open, with the keyboard in it."""
        (found,) = [one for one in self.window.findChildren(kind) if one.isVisible()]
        be_active(found)
        return found


@contextmanager
def money_window(folder: Path, qtbot: QtBot, *, keys: bool = False, scale: int = 0) -> Iterator[MoneyWindow]:
    """The window on a served demo; with a `scale` the agency's with so many products, else Claire's."""
    state = DemoState(DAY, scale=scale, rate_limit=None)
    with ServedDemo(state) as server, running(folder, qtbot) as program:
        sign_in(program, server.address, DEMO_AGENCY_TOKEN if scale else DEMO_TOKEN)
        program.until_settled()
        yield MoneyWindow(program, server, keys=keys)
