"""The app lock stands before the pages for tokens: the PIN first, then the page; never without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.dialogs.pin import PinDialog
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.pages.signin.page import SignInPage
from support.application import Program, running, sign_in
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PIN = "4711"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as served, running(tmp_path / "data", qtbot) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_settled().workspace.app_lock.set_pin(PIN)
        yield program


def ask(program: Program, command: str) -> PinDialog:
    assert program.application.menu is not None
    program.application.menu.commands[command].trigger()
    session = program.application.session
    assert session is not None
    lock = session.context.lock
    program.until(lambda: lock.dialog is not None)
    assert lock.dialog is not None
    return lock.dialog


def shown(program: Program) -> bool:
    replacing = program.window.findChildren(ReplaceTokenDialog)
    return bool(replacing) or isinstance(program.window.filled_by, SignInPage)


@pytest.mark.parametrize("command", ["replace-token", "add-login"])
def test_a_page_for_tokens_shows_after_the_pin(program: Program, command: str) -> None:
    dialog = ask(program, command)
    assert not shown(program)
    QTest.keyClicks(dialog.pin, PIN)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)

    program.until(lambda: shown(program))


@pytest.mark.parametrize("command", ["replace-token", "add-login"])
def test_without_the_pin_it_never_shows(program: Program, command: str) -> None:
    dialog = ask(program, command)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    program.until_idle()

    assert not shown(program)
