"""When a notice is due: something new that is serious, nobody looks, it is not quiet, and it was not told before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.notifying.choices import NoticeChoices, QuietHours
from desktop_manager.features.notifying.deciding import is_serious
from desktop_manager.ui.notices import announcer as module
from desktop_manager.ui.notices.announcer import Announcer, Due
from support.window import OpenDemo, noon, open_demo


class Desk:
    """An announcer with its clock, its user's eyes, and what it wanted to be shown."""

    def __init__(self, demo: OpenDemo) -> None:
        self.demo = demo
        self.at = float(noon())
        self.looks = False
        self.due: list[Due] = []
        self.made = self.restart(NoticeChoices())

    def restart(self, choices: NoticeChoices) -> Announcer:
        self.made = Announcer(self.demo.context, choices, self.looking, self.clock)
        self.made.due.connect(self.due.append)
        return self.made

    def looking(self) -> bool:
        return self.looks

    def clock(self) -> float:
        return self.at

    def read(self) -> None:
        self.demo.context.attention.read()
        self.demo.wait_until_quiet()

    def consider(self) -> None:
        self.made.consider()
        self.demo.wait_until_quiet()

    @property
    def serious(self) -> int:
        view = self.demo.context.attention.view
        assert view is not None
        return sum(is_serious(one) for one in view.lines)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_demo(tmp_path) as demo:
        desk = Desk(demo)
        desk.read()
        yield desk
        desk.made.end()


def test_what_is_serious_is_due_once_also_after_a_restart(desk: Desk) -> None:
    desk.consider()
    assert [one.notice.things for one in desk.due] == [desk.serious]
    assert desk.serious > 0
    desk.consider()
    desk.made.end()
    desk.restart(NoticeChoices())
    desk.consider()
    assert len(desk.due) == 1


def test_a_change_is_announced_by_itself_once_it_has_come_to_rest(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "GATHER_MS", 10)
    desk.made.end()
    desk.restart(NoticeChoices())
    desk.read()
    qtbot.waitUntil(lambda: len(desk.due) == 1)


def test_what_the_user_sees_is_not_announced(desk: Desk) -> None:
    desk.looks = True
    desk.consider()
    desk.looks = False
    desk.consider()
    assert desk.due == []


def test_what_came_in_quiet_hours_is_told_when_they_end(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_MS", 10)
    monkeypatch.setenv("TZ", "UTC")
    import time

    time.tzset()
    try:
        desk.made.choose(NoticeChoices(quiet=QuietHours(True, 11 * 60, 13 * 60)))
        desk.demo.wait_until_quiet()
        assert desk.due == []
        desk.at += 3600
        qtbot.waitUntil(lambda: len(desk.due) == 1)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_pause_that_the_user_ends_lets_it_through(desk: Desk) -> None:
    desk.made.choose(NoticeChoices(paused_until=noon() + 60))
    desk.demo.wait_until_quiet()
    assert desk.due == []
    desk.made.choose(NoticeChoices())
    desk.demo.wait_until_quiet()
    assert len(desk.due) == 1


def test_it_waits_for_the_end_of_a_refresh(desk: Desk) -> None:
    desk.demo.context.refreshing = True
    desk.consider()
    assert desk.due == []
    desk.demo.context.refreshing = False
    desk.consider()
    assert len(desk.due) == 1


def test_what_could_not_be_shown_is_due_again(desk: Desk) -> None:
    desk.consider()
    desk.made.take_back(desk.due[0].notice)
    desk.demo.wait_until_quiet()
    desk.consider()
    assert [one.notice for one in desk.due] == [desk.due[0].notice] * 2


def test_without_a_pin_it_says_how_many_and_behind_a_closed_lock_it_does_not(desk: Desk) -> None:
    desk.consider()
    assert [one.plain for one in desk.due] == [False]


def test_a_pin_that_nobody_has_given_makes_it_plain(desk: Desk) -> None:
    desk.demo.workspace.app_lock.set_pin("2468")
    desk.consider()
    assert [one.plain for one in desk.due] == [True]


def test_an_open_lock_makes_it_say_how_many_and_a_locked_one_not(desk: Desk) -> None:
    lock = desk.demo.context.lock
    lock.pin_changed(True)
    desk.consider()
    desk.made.take_back(desk.due[0].notice)
    desk.demo.wait_until_quiet()
    lock.lock()
    desk.consider()
    assert [one.plain for one in desk.due] == [False, True]


def test_a_keyring_that_does_not_say_makes_it_plain(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked() -> bool:
        raise KeyringProblem("locked")

    monkeypatch.setattr(desk.demo.workspace.app_lock, "is_set", locked)
    desk.consider()
    assert [one.plain for one in desk.due] == [True]


def test_a_store_that_cannot_be_written_announces_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_manager.store.errors import StoreFull

    def full(*_arguments: object) -> bool:
        raise StoreFull("full")

    monkeypatch.setattr(desk.demo.workspace.store, "put", full)
    desk.consider()
    assert desk.due == []
    monkeypatch.undo()
    desk.consider()
    assert len(desk.due) == 1
