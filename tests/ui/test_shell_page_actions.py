"""Ctrl+K runs the actions of a page, also of one that was never visited, in the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.security.page import SecurityPage
from support.application import Program, running

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def demo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def search(program: Program, text: str) -> LineItem:
    """Open Ctrl+K, type, and give the first thing found."""
    menu = program.application.menu
    assert menu is not None
    menu.open_palette()
    QTest.keyClicks(menu.palette.field, text)
    found: LineItem = menu.palette.model.index(0, 0).data(LINE)
    return found


def test_an_action_of_a_page_that_was_never_visited_is_found_and_run(demo: Program, qtbot: QtBot) -> None:
    window = demo.application.window
    assert window.page_id != "security"
    found = search(demo, "lost phone")
    assert (found.title, found.secondary) == ("I lost my phone", "Action · Security")
    menu = demo.application.menu
    assert menu is not None
    QTest.keyClick(menu.palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_id == "security")
    page = window.frame
    assert isinstance(page, SecurityPage)
    qtbot.waitUntil(lambda: page.flow.sheet is not None)
    assert page.flow.sheet is not None
    page.flow.sheet.reject()


def test_other_words_find_it_too(demo: Program) -> None:
    assert search(demo, "hacked").title == "It was not me"
