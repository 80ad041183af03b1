"""The clipboard when the program ends: a secret of ours leaves it, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.widgets.secret_clipboard import HINT, secret_clipboard
from support.application import Program, running

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODE = "48219037"


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        program.window.show_page("support")
        program.until_idle()
        page = program.window.frame
        assert isinstance(page, SupportPage)
        page.support_code.code.copy_button.click()
        program.until(lambda: QGuiApplication.clipboard().text() == CODE)
        yield program


def test_a_code_that_was_copied_leaves_with_the_program(program: Program, clipboard: QClipboard) -> None:
    assert clipboard.mimeData().data(HINT).data() == b"secret"
    assert program.end()
    assert clipboard.text() == ""
    assert not secret_clipboard().waiting


def test_what_was_copied_elsewhere_since_then_stays(program: Program, clipboard: QClipboard) -> None:
    clipboard.setText("a shopping list")
    assert program.end()
    assert clipboard.text() == "a shopping list"
    assert not secret_clipboard().waiting
