"""What was chosen for a table is there again at the next start; the demo leaves nothing behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.features.settings import TableChoice
from support.application import KeptVault, running, sign_in
from support.syncing import DAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
CHOICE = TableChoice(("product", "price"), {"price": 120}, "price", True, {"period": "all"})


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as server:
        yield server


def test_a_choice_is_there_at_the_next_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, served: ServedDemo
) -> None:
    vault = KeptVault()
    with running(tmp_path, qtbot, vault) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_settled().context.choose_table("renewals", CHOICE)
        program.until_idle()
    with running(tmp_path, qtbot, vault) as program:
        assert program.until_settled().context.table_choices == {"renewals": CHOICE}


def test_a_choice_in_the_demo_holds_for_this_run_only(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path, qtbot, demo=True) as program:
        session = program.until_settled()
        session.context.choose_table("renewals", CHOICE)
        assert session.context.table_choices == {"renewals": CHOICE}
        assert program.application.settings.tables == {}
