"""Every action is a QAction with a text, an id and perhaps a shortcut, and the head of a page is tied to them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.commands import Commands
from desktop_manager.ui.shell.page_top import PageTop
from desktop_manager.ui.widgets.page_frame import PageFrame
from support.window import dress


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def palette(self) -> None:
        self.heard.append("palette")

    def refresh(self) -> None:
        self.heard.append("refresh")

    def manager(self) -> None:
        self.heard.append("manager")


@pytest.fixture
def listener(qapp: QApplication) -> Listener:
    dress(qapp)
    return Listener()


@pytest.fixture
def window(qtbot: QtBot, listener: Listener) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


@pytest.fixture
def commands(window: QWidget, listener: Listener) -> Commands:
    made = Commands(window)
    made.add("palette", "Search or run a command", listener.palette, shortcut="Ctrl+K")
    made.add("refresh", "Refresh", listener.refresh, shortcut="F5")
    made.add("manager", "Open in Manager", listener.manager)
    return made


def test_a_shortcut_is_heard_in_the_whole_window(window: QWidget, commands: Commands, listener: Listener) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert listener.heard == ["refresh", "palette"]


def test_actions_are_listed_in_the_order_in_which_they_were_added(commands: Commands) -> None:
    assert [action.objectName() for action in commands.all()] == ["palette", "refresh", "manager"]
    assert commands["refresh"].text() == "Refresh"
    assert "refresh" in commands
    assert "quit" not in commands


def test_an_id_is_used_once(commands: Commands, listener: Listener) -> None:
    with pytest.raises(ValueError, match="refresh"):
        commands.add("refresh", "Again", listener.refresh)


def test_a_removed_action_is_heard_no_more(window: QWidget, commands: Commands, listener: Listener) -> None:
    commands.remove("refresh")
    commands.remove("refresh")
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert listener.heard == []
    assert "refresh" not in commands


def test_the_head_of_a_page_triggers_the_windows_actions(
    window: QWidget, commands: Commands, listener: Listener
) -> None:
    frame = PageFrame("Products", "27 products")
    frame.setParent(window)
    frame.resize(900, 600)
    PageTop(commands["palette"], commands["refresh"], commands["manager"]).put_into(frame)
    frame.show()
    buttons = [button for button in frame.findChildren(QAbstractButton) if button.isVisible()]
    for button in buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert listener.heard == ["palette", "refresh", "manager"]
    assert all(button.accessibleName() or button.text() for button in buttons)
