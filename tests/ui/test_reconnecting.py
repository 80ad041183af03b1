"""The window finds out by itself that the server answers again: ever less often, and never beside the user's back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.ui import reconnecting
from desktop_manager.ui.reconnecting import Reconnecting
from support.window import OpenDemo, open_demo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDemo]:
    monkeypatch.setattr(reconnecting, "FIRST_MS", 1)
    monkeypatch.setattr(reconnecting, "LONGEST_MS", 8)
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def watch(demo: OpenDemo) -> Iterator[Reconnecting]:
    watch = Reconnecting(demo.workspace, demo.tasks, demo.context)
    yield watch
    watch.end()


def looks(demo: OpenDemo) -> int:
    return sum(one.startswith("GET /2/profile") for one in demo.line.sent)


def test_it_looks_until_the_server_answers_and_says_so_once(demo: OpenDemo, watch: Reconnecting, qtbot: QtBot) -> None:
    said: list[bool] = []
    watch.reached.connect(lambda: said.append(True))
    before = looks(demo)
    demo.line.down = ""
    watch.begin()
    qtbot.waitUntil(lambda: looks(demo) > before + 3)
    assert said == []
    demo.line.down = None
    qtbot.waitUntil(lambda: bool(said))
    demo.wait_until_quiet()
    assert watch.wait_ms == 0
    assert said == [True]


def test_a_server_that_answers_with_an_error_is_reached(demo: OpenDemo, watch: Reconnecting, qtbot: QtBot) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, "/2/profile")
    with qtbot.waitSignal(watch.reached):
        watch.begin()


def test_the_time_between_two_looks_doubles_up_to_the_longest(
    demo: OpenDemo, watch: Reconnecting, qtbot: QtBot
) -> None:
    demo.line.down = ""
    watch.begin()
    assert watch.wait_ms == 1
    qtbot.waitUntil(lambda: watch.wait_ms == 8)
    demo.wait_until_quiet()
    watch.begin()
    assert watch.wait_ms == 8, "a second failure does not begin anew"


def test_once_ended_it_asks_no_more(demo: OpenDemo, watch: Reconnecting, qtbot: QtBot) -> None:
    demo.line.down = ""
    watch.begin()
    before = looks(demo)
    qtbot.waitUntil(lambda: looks(demo) > before)
    watch.end()
    demo.wait_until_quiet()
    asked = looks(demo)
    demo.line.down = None
    demo.wait_until_quiet()
    assert looks(demo) == asked
    assert not watch.waits
