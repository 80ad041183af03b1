"""Ctrl+K finds invoices and entries of Activity too, and leads to them, in the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.activity.page import ActivityPage
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.shell.command_palette import CommandPalette
from support.application import Program, running
from support.undo_cases import CASES

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing|propagate)")


@pytest.fixture
def demo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def palette_of(program: Program) -> CommandPalette:
    menu = program.application.menu
    assert menu is not None
    menu.open_palette()
    return menu.palette


def first(palette: CommandPalette) -> LineItem | None:
    found: LineItem | None = palette.model.index(0, 0).data(LINE)
    return found


def test_an_invoice_is_found_by_its_number_and_opened(demo: Program, qtbot: QtBot) -> None:
    session = demo.application.session
    assert session is not None
    workspace = session.workspace
    workspace.invoices.fetch(41000, force=True)
    number = workspace.invoices.read(41000).rows[0].number
    palette = palette_of(demo)
    QTest.keyClicks(palette.field, number)
    qtbot.waitUntil(lambda: (line := first(palette)) is not None and line.title == f"Invoice {number}")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: demo.window.page_id == "billing")
    page = demo.window.frame
    assert isinstance(page, BillingPage)
    demo.until_idle()


def test_an_entry_is_found_by_what_was_done_and_opened(demo: Program, qtbot: QtBot) -> None:
    session = demo.application.session
    assert session is not None
    CASES["profile"][1](session.workspace)
    palette = palette_of(demo)
    QTest.keyClicks(palette.field, "profile changed entry")
    qtbot.waitUntil(lambda: (line := first(palette)) is not None and line.title.startswith("Profile changed"))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: demo.window.page_id == "activity")
    page = demo.window.frame
    assert isinstance(page, ActivityPage)
    qtbot.waitUntil(lambda: page.sheet is not None)
    assert page.sheet is not None
    assert page.sheet.windowTitle() == "Profile changed"
    page.sheet.reject()


def test_what_was_found_for_other_words_is_not_shown(demo: Program) -> None:
    palette = palette_of(demo)
    QTest.keyClicks(palette.field, "abc")
    palette.add_records("other", [])
    palette.add_records("abc", [])
    assert palette.field.text() == "abc"
    palette.close()
