"""The height of Preferences and About: that of their content, within the window."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row
from support.looks import dress
from support.shell import filled_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> MainWindow:
    dress(qapp)
    made = filled_window()
    qtbot.addWidget(made)
    made.resize(880, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(window: MainWindow, rows: int) -> Sheet:
    sheet = Sheet("Preferences", window)
    sheet.resize(560, 300)
    card = Card("Rows")
    for number in range(rows):
        card.add_row(Row(f"Row {number}", "A second line that is long enough to be wrapped in a dialog " * 2))
    sheet.body.addWidget(card)
    sheet.body.addStretch(1)
    sheet.open()
    QApplication.processEvents()
    return sheet


def hidden_height(sheet: Sheet) -> int:
    area = sheet.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area.verticalScrollBar().maximum()


def right_edge(sheet: Sheet, kind: type[QWidget]) -> int:
    widget = sheet.findChild(kind)
    assert isinstance(widget, QWidget)
    return widget.mapTo(sheet, QPoint(widget.width(), 0)).x()


@pytest.mark.parametrize("rows", [1, 3])
def test_little_content_is_shown_whole_without_empty_room(window: MainWindow, rows: int) -> None:
    sheet = opened(window, rows)
    card = sheet.findChild(Card)
    assert isinstance(card, Card)
    assert hidden_height(sheet) == 0
    below = sheet.close_button.mapTo(sheet, QPoint(0, 0)).y() - card.mapTo(sheet, QPoint(0, card.height())).y()
    assert below == 16


def test_much_content_is_scrolled_to_and_the_sheet_stays_within_its_window(window: MainWindow) -> None:
    sheet = opened(window, 30)
    assert hidden_height(sheet) > 0
    assert sheet.height() == window.height() - 48


@pytest.mark.parametrize("rows", [1, 30])
def test_cards_end_where_the_button_does_with_and_without_a_scroll_bar(window: MainWindow, rows: int) -> None:
    sheet = opened(window, rows)
    assert right_edge(sheet, Card) == right_edge(sheet, Button)
