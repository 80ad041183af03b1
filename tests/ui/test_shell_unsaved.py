"""Leaving a page with something unsaved asks first: another page, another organization, closing the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.session import Session, read_shell
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.widgets.dialog import Dialog
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
FORET = 41026


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
    if made.frame is not None:
        made.frame.discard_unsaved()
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


@pytest.fixture
def page(qtbot: QtBot, demo: OpenDemo, window: MainWindow, session: Session) -> ProfilePage:
    window.show_page("profile")
    frame = window.frame
    assert isinstance(frame, ProfilePage)
    qtbot.waitUntil(lambda: "events" in frame.news.switches)
    demo.wait_until_quiet()
    return frame


def unsaved(page: ProfilePage) -> ProfilePage:
    switch = page.news.switches["events"]
    QTest.mouseClick(switch, LEFT, pos=switch.rect().center())
    assert page.unsaved()
    return page


def question(window: MainWindow) -> Dialog:
    dialog = window.guard.dialog
    assert dialog is not None
    return dialog


def is_off(page: ProfilePage) -> bool:
    return not page.news.switches["events"].isChecked()


def test_nothing_unsaved_asks_nothing(window: MainWindow, page: ProfilePage) -> None:
    window.show_page("products")
    assert window.guard.dialog is None
    assert window.page_id == "products"


def test_another_page_waits_for_the_answer_which_says_what_would_be_lost(window: MainWindow, page: ProfilePage) -> None:
    unsaved(page)
    window.show_page("products")
    assert window.page_id == "profile"
    assert "Events and offers off" in question(window).accessibleDescription()


def test_stay_keeps_the_page_the_side_bar_and_the_switch(window: MainWindow, page: ProfilePage) -> None:
    unsaved(page)
    entry = window.side_bar._buttons["products"]
    QTest.mouseClick(entry, LEFT)
    QTest.mouseClick(question(window).cancel_button, LEFT)
    assert window.guard.dialog is None
    assert window.page_id == "profile"
    assert window.side_bar._buttons["profile"].isChecked()
    assert is_off(page)


def test_discard_leaves_and_puts_the_switch_back(demo: OpenDemo, window: MainWindow, page: ProfilePage) -> None:
    unsaved(page)
    window.show_page("products")
    QTest.mouseClick(question(window).confirm_button, LEFT)
    assert window.page_id == "products"
    assert not is_off(page)
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)


def test_by_keyboard_escape_stays_and_space_on_discard_leaves(
    qtbot: QtBot, window: MainWindow, page: ProfilePage
) -> None:
    unsaved(page)
    window.show_page("products")
    QTest.keyClick(question(window), Qt.Key.Key_Escape)
    assert window.page_id == "profile"
    window.show_page("products")
    dialog = question(window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.cancel_button)
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    assert window.page_id == "products"


def test_another_organization_waits_for_the_answer(
    demo: OpenDemo, window: MainWindow, session: Session, page: ProfilePage
) -> None:
    before = session.context.organization
    unsaved(page)
    window.organization_chosen.emit(FORET)
    assert session.context.organization == before
    QTest.mouseClick(question(window).cancel_button, LEFT)
    assert session.context.organization == before
    window.organization_chosen.emit(FORET)
    QTest.mouseClick(question(window).confirm_button, LEFT)
    assert session.context.organization is not None
    assert session.context.organization.id == FORET


def test_what_comes_while_the_question_is_open_waits_for_the_same_answer(
    window: MainWindow, session: Session, page: ProfilePage
) -> None:
    unsaved(page)
    session.switch(FORET)
    window.show_page("products")
    QTest.mouseClick(question(window).confirm_button, LEFT)
    assert window.guard.dialog is None
    assert window.page_id == "products"
    assert session.context.organization is not None
    assert session.context.organization.id == FORET


def test_closing_the_window_waits_for_the_answer(window: MainWindow, page: ProfilePage) -> None:
    closed = QSignalSpy(window.closed)
    unsaved(page)
    window.close()
    assert window.isVisible()
    assert closed.count() == 0
    QTest.mouseClick(question(window).cancel_button, LEFT)
    assert window.isVisible()
    window.close()
    QTest.mouseClick(question(window).confirm_button, LEFT)
    assert not window.isVisible()
    assert closed.count() == 1


def test_a_refresh_asks_nothing_and_loses_nothing(
    qtbot: QtBot, window: MainWindow, session: Session, page: ProfilePage
) -> None:
    unsaved(page)
    session.refresh_everything()
    qtbot.waitUntil(lambda: session.is_settled)
    assert window.guard.dialog is None
    assert is_off(page)
