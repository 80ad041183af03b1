"""Tabs in a line: by mouse, by keyboard, with counts that are painted and said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.widgets.tab_strip import TabStrip
from support.window import dress

LEFT = Qt.MouseButton.LeftButton
VALUES = ["one", "two", "three"]


@pytest.fixture
def strip(qapp: QApplication, qtbot: QtBot) -> Iterator[TabStrip]:
    dress(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    made = TabStrip([(value, value.title()) for value in VALUES], accessible_name="Parts")
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addWidget(QPushButton("After"))
    window.resize(500, 120)
    window.show()
    window.activateWindow()
    yield made
    window.close()


def heard(strip: TabStrip) -> list[str]:
    found: list[str] = []
    strip.chosen.connect(found.append)
    return found


def press(strip: TabStrip, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(strip.tab(strip.value), key)


def test_the_first_is_chosen_and_nothing_was_told(strip: TabStrip) -> None:
    assert strip.value == "one"
    assert strip.accessibleName() == "Parts"


def test_a_click_chooses(strip: TabStrip) -> None:
    told = heard(strip)
    QTest.mouseClick(strip.tab("three"), LEFT)
    assert (strip.value, told) == ("three", ["three"])
    assert [strip.tab(value).isChecked() for value in VALUES] == [False, False, True]


def test_arrows_home_and_end_choose_and_stop_at_the_ends(strip: TabStrip) -> None:
    told = heard(strip)
    strip.tab("one").setFocus()
    press(strip, Qt.Key.Key_Left)
    assert told == []
    press(strip, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home)
    assert told == ["two", "three", "two", "one"]
    assert strip.tab("one").hasFocus()


def test_choosing_by_the_program_tells_nobody(strip: TabStrip) -> None:
    told = heard(strip)
    strip.set_value("two")
    assert (strip.value, told) == ("two", [])


def test_one_that_does_not_exist_is_an_error(strip: TabStrip) -> None:
    for call in (strip.set_value, strip.tab):
        with pytest.raises(KeyError):
            call("four")


def test_a_count_is_painted_and_said_and_none_takes_no_room(strip: TabStrip) -> None:
    tab = strip.tab("two")
    plain, width = tab.grab().toImage(), tab.sizeHint().width()
    strip.set_count("two", 2, "2 reminders of open invoices")
    QApplication.processEvents()
    assert tab.accessibleName() == "Two, 2 reminders of open invoices"
    assert tab.toolTip() == "2 reminders of open invoices"
    assert tab.sizeHint().width() > width
    assert tab.grab().toImage() != plain
    strip.set_count("two", 0)
    QApplication.processEvents()
    assert (tab.accessibleName(), tab.toolTip(), tab.sizeHint().width()) == ("Two", "", width)


def test_the_ring_is_for_the_keyboard_and_not_for_a_click(strip: TabStrip) -> None:
    tab = strip.tab("one")
    strip.tab("two").setFocus(Qt.FocusReason.MouseFocusReason)
    bare = tab.grab().toImage()
    tab.setFocus(Qt.FocusReason.MouseFocusReason)
    assert tab.grab().toImage() == bare
    strip.tab("two").setFocus(Qt.FocusReason.MouseFocusReason)
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    assert tab.grab().toImage() != bare
