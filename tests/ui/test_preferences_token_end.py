"""The day on which a token ends: entered in Preferences, kept at once, said on Home, forgotten with the token."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.features.attention.facts import TokenFacts
from desktop_manager.features.attention.line import Kind
from desktop_manager.store.errors import StoreFull
from desktop_manager.ui.dialogs.preferences_token import TokenEndCard
from support.window import DAY, OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


def test_the_day_is_kept_at_once_and_said_on_home(demo: OpenDemo, qtbot: QtBot) -> None:
    card = demo.show(TokenEndCard, 600, 200)
    assert not card.switch.isChecked()
    assert card.day.isHidden()
    QTest.keyClick(card.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: demo.workspace.token_end.read() == DAY + timedelta(days=365))
    assert card.day.isVisible()

    card.day.set_day(DAY + timedelta(days=7))
    qtbot.waitUntil(lambda: demo.workspace.token_end.read() == DAY + timedelta(days=7))
    (line,) = [one for one in demo.workspace.attention.read().lines if one.kind is Kind.TOKEN]
    assert (line.facts, line.severity) == (TokenFacts("ends", DAY + timedelta(days=7), 7), "bad")


def test_what_was_changed_last_is_kept_when_it_is_closed_at_once(demo: OpenDemo) -> None:
    demo.workspace.token_end.keep(DAY + timedelta(days=100))
    card = demo.show(TokenEndCard, 600, 200)
    assert card.day.day == DAY + timedelta(days=100)
    card.day.set_day(DAY + timedelta(days=20))
    card.close()
    demo.wait_until_quiet()

    assert demo.workspace.token_end.read() == DAY + timedelta(days=20)


def test_the_switch_forgets_it(demo: OpenDemo, qtbot: QtBot) -> None:
    demo.workspace.token_end.keep(DAY)
    card = demo.show(TokenEndCard, 600, 200)
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton, pos=card.switch.rect().center())
    qtbot.waitUntil(lambda: demo.workspace.token_end.read() is None)

    assert card.day.isHidden()


def test_a_full_disk_is_said_in_the_row(demo: OpenDemo, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    card = demo.show(TokenEndCard, 600, 200)

    def refuse(*_: object) -> None:
        raise StoreFull("full")

    monkeypatch.setattr(demo.workspace.store, "put", refuse)
    QTest.keyClick(card.switch, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "disk" in card.row.accessibleDescription().casefold())
