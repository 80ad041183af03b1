"""Switching organization is local, quick and leaves nothing behind: the real window on the demo's data."""

import gc
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.session import Session, read_shell
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.widgets.skeleton import Skeleton
from support.window import OpenDemo, open_demo

SWITCHES = 200


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, demo: OpenDemo) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1280, 820)
    yield made
    made.close()


@pytest.fixture
def session(qtbot: QtBot, demo: OpenDemo, window: MainWindow) -> Iterator[Session]:
    made = Session(window, demo.workspace, demo.tasks, demo.opener, None)
    with qtbot.waitExposed(window):
        window.show()
    made.start(read_shell(demo.workspace, None))
    qtbot.waitUntil(lambda: made.is_settled)
    yield made
    made.end()
    made.deleteLater()
    demo.wait_until_quiet()


def census(window: MainWindow) -> dict[str, object]:
    """What a switch could leave behind."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return {
        "threads": len(threading.enumerate()),
        "widgets": Counter(type(widget).__name__ for widget in QApplication.allWidgets()),
        "timers": len(window.findChildren(QTimer)),
        "actions": len(window.findChildren(QAction)),
        "objects": len(window.findChildren(QObject)),
        "contexts": sum(isinstance(thing, PageContext) for thing in gc.get_objects()),
    }


def has_skeleton(states: PageStates) -> bool:
    return bool(states.findChildren(Skeleton))


def make_skeletons(qtbot: QtBot, window: MainWindow) -> None:
    """A switch that happens to take 150 ms on a busy machine would make them."""
    for states in window.findChildren(PageStates):
        states.show_loading()
        qtbot.waitUntil(partial(has_skeleton, states))
        states.show_content()


def test_200_switches_leave_no_thread_timer_or_widget_behind(
    qtbot: QtBot, demo: OpenDemo, window: MainWindow, session: Session
) -> None:
    organizations = [item.id for item in session.context.organizations]
    assert len(organizations) >= 4

    def switch_all(times: int) -> None:
        for number in range(times):
            window.organization_chosen.emit(organizations[number % len(organizations)])
            demo.wait_until_quiet()

    # Both pages with what they show after a wait, and once each organization: what is made once is there before.
    window.show_page("profile")
    switch_all(len(organizations))
    window.show_page("products")
    page = window.frame
    assert isinstance(page, ProductsPage)
    # The detail, which comes a moment after the list, fetches the sites of hostings: once for each organization.
    qtbot.waitUntil(lambda: page.detail.product is not None)
    demo.wait_until_quiet()
    switch_all(len(organizations))
    make_skeletons(qtbot, window)
    before = census(window)
    sent = len(demo.line.sent)
    switch_all(SWITCHES)
    assert census(window) == before
    assert demo.line.sent[sent:] == [], "switching asked the server"


def test_the_dropdown_shows_the_new_organization_before_anything_is_read(window: MainWindow, session: Session) -> None:
    other = session.context.organizations[1]
    window.choose_nth_organization(2)
    assert window.side_bar.dropdown.accessibleName() == f"Organization: {other.name}"
    assert session.context.organization == other


def open_and_end(qtbot: QtBot, demo: OpenDemo, window: MainWindow) -> None:
    session = Session(window, demo.workspace, demo.tasks, demo.opener, None)
    session.start(read_shell(demo.workspace, None))
    qtbot.waitUntil(lambda: session.is_settled)
    window.show_page("profile")
    demo.wait_until_quiet()
    session.end()
    session.deleteLater()
    demo.wait_until_quiet()


def test_a_login_that_is_closed_lets_go_of_the_window(qtbot: QtBot, demo: OpenDemo, window: MainWindow) -> None:
    with qtbot.waitExposed(window):
        window.show()
    before = census(window)
    open_and_end(qtbot, demo, window)
    # A worker that was reading for the login lets go a moment later.
    qtbot.waitUntil(lambda: census(window)["contexts"] == before["contexts"])
    assert census(window)["widgets"] == before["widgets"]
