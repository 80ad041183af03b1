"""The listings behind the pages: fetched for what is on screen, also where that is known only a moment later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.store.areas import Area
from desktop_manager.ui.background import Background
from desktop_manager.ui.shell.main_window import MainWindow
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


def test_a_run_that_knows_of_no_organization_waits_for_it(demo: OpenDemo, qtbot: QtBot) -> None:
    window, owner = MainWindow(), QObject()
    qtbot.addWidget(window)
    organizations = demo.context.organizations
    demo.context.set_organizations((), None)
    background = Background(window, demo.context, owner)

    background.fill()
    demo.wait_until_quiet()
    assert demo.workspace.store.age(Area.REMINDERS) is None

    demo.context.set_organizations(organizations, organizations[0].id)
    demo.wait_until_quiet()
    assert demo.workspace.store.age(Area.REMINDERS) is not None
    background.end()
