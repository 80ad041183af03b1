"""The app lock in the real program: set in Preferences, locked from Ctrl+K and by the screen, minutes kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.ui.dialogs.preferences_lock import LockCard
from support.application import Program, running

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PIN = "2468"
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def run(program: Program, words: str) -> None:
    """Run a command from Ctrl+K, by keyboard."""
    program.window.activateWindow()
    program.until(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert program.application.menu is not None
    palette = program.application.menu.palette
    program.until_idle()
    QTest.keyClicks(palette.field, words)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    program.until_idle()


def open_lock(program: Program) -> bool:
    session = program.application.session
    assert session is not None
    return session.context.lock.is_open


def preferences(program: Program) -> LockCard:
    assert program.application.menu is not None
    program.application.menu.open_preferences()
    program.until_idle()
    card = program.window.findChild(LockCard)
    assert isinstance(card, LockCard)
    return card


def test_lock_now_without_a_pin_says_where_one_is_set(program: Program) -> None:
    run(program, "Lock now")
    assert "No PIN is set" in program.message


def test_a_pin_set_in_preferences_is_asked_after_lock_now_and_after_the_screen(program: Program) -> None:
    card = preferences(program)
    card.set.click()
    dialog = card.dialog
    assert dialog is not None
    for field in (dialog.new, dialog.again):  # type: ignore[attr-defined]
        field.setText(PIN)
    dialog.confirm_button.click()
    program.until_idle()
    program.until(card.change.isVisible)
    minutes = next(one for one in card.minutes.findChildren(QWidget) if one.property("text") == "15 min")
    minutes.click()  # type: ignore[attr-defined]
    assert open_lock(program)
    card.window().close()
    run(program, "Lock now")
    assert not open_lock(program)
    session, screen = program.application.session, program.application.screen_lock
    assert session is not None
    assert screen is not None
    session.context.lock.pin_changed(True)
    screen.active_changed(True)
    assert not session.context.lock.is_open
    assert session.context.lock.idle_s == 900
    assert json.loads(program.application.settings.as_json())["lock_after"] == 15
