"""The program's own icon on its windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.ui.theme.program_icon import wear_program_icon
from support.application import running

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def bare(qapp: QApplication) -> Iterator[None]:
    """No icon before the test and none after it."""
    qapp.setWindowIcon(QIcon())
    yield
    qapp.setWindowIcon(QIcon())


def test_a_window_that_is_open_already_gets_the_icon_in_its_own_sizes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    wear_program_icon()
    sizes = {size.width() for size in window.windowIcon().availableSizes()}
    assert sizes == {32, 48, 128}


def test_the_icon_is_the_blue_one_with_clear_corners(qtbot: QtBot) -> None:
    wear_program_icon()
    picture = QApplication.windowIcon().pixmap(128, 128).toImage()
    ground = QColor(picture.pixelColor(64, 10))
    assert picture.pixelColor(0, 0).alpha() == 0
    assert ground.blue() > 200 > ground.red()


def test_the_running_program_wears_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        assert not program.window.windowIcon().isNull()
