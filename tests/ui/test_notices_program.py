"""Notices and the tray in the real program: what is shown where, what a click does, and what closing does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.bootstrap.notices import HOUR_S, Notices
from desktop_manager.features.notifying.choices import NoticeChoices
from desktop_manager.features.notifying.deciding import is_serious
from desktop_manager.ui.dialogs.preferences_notices import NoticesCard
from desktop_manager.ui.words.notices import count_words
from support.application import Program, running

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)|systemTrayWindowChanged")


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        session = program.until_settled()
        program.until(lambda: session.context.attention.view is not None)
        program.until_settled()
        yield program
        notices_of(program).choose(NoticeChoices())


def notices_of(program: Program) -> Notices:
    notices = program.application.notices
    assert notices is not None
    return notices


def serious(program: Program) -> int:
    session = program.application.session
    assert session is not None
    view = session.context.attention.view
    assert view is not None
    return sum(is_serious(one) for one in view.lines)


def consider(program: Program) -> None:
    announcer = notices_of(program)._announcer
    assert announcer is not None
    program.until_idle()
    announcer.consider()
    program.until_idle()


def look_elsewhere(program: Program) -> None:
    """The user works on another page, before having had a look at Home."""
    program.window.show_page("support")
    program.until_settled()
    session = program.application.session
    assert session is not None
    session.workspace.notices._write({}, 1)


def chosen(action: QAction) -> None:
    assert action.isVisible()
    assert action.isEnabled()
    action.trigger()


def test_home_in_sight_is_a_look_and_nothing_is_announced(program: Program) -> None:
    program.edges.bus.there = True
    consider(program)
    program.window.show_page("support")
    program.until_settled()
    consider(program)
    assert program.edges.bus.said == []


def test_the_desktop_s_service_shows_it_and_a_click_leads_to_home(program: Program) -> None:
    bus = program.edges.bus
    bus.there = True
    look_elsewhere(program)
    consider(program)
    assert [title for title, _body in bus.said] == [count_words(serious(program))]
    assert bus.said[0][1].startswith("Demo: ")
    assert not program.edges.desktop_tray.shown
    consider(program)
    assert len(bus.said) == 1
    program.window.hide()
    bus.clicked.emit()
    assert program.window.isVisible()
    assert program.window.page_id == "home"
    program.until_settled()


def test_a_locked_screen_makes_it_say_only_that_there_is_something(program: Program) -> None:
    screen = program.application.screen_lock
    assert screen is not None
    program.edges.bus.there = True
    look_elsewhere(program)
    screen.active_changed(True)
    consider(program)
    assert program.edges.bus.said == [("Desktop Manager", "Demo: Open the window to see what is new.")]


def test_where_no_service_is_the_tray_shows_it(program: Program) -> None:
    tray = program.edges.desktop_tray
    tray.there = True
    look_elsewhere(program)
    consider(program)
    assert len(tray.said) == 1
    assert tray.shown


def test_a_service_that_refuses_leaves_it_to_the_tray(program: Program) -> None:
    bus, tray = program.edges.bus, program.edges.desktop_tray
    bus.there, bus.takes, tray.there = True, False, True
    look_elsewhere(program)
    consider(program)
    assert len(tray.said) == 1


def test_what_nothing_could_show_is_kept_for_later(program: Program) -> None:
    look_elsewhere(program)
    consider(program)
    assert program.edges.bus.said == program.edges.desktop_tray.said == []
    program.edges.bus.there = True
    consider(program)
    assert len(program.edges.bus.said) == 1


def test_closing_stays_in_the_tray_where_it_was_chosen_and_quit_ends_the_program(program: Program) -> None:
    tray, window = program.edges.desktop_tray, program.window
    tray.there = True
    ended: list[bool] = []
    window.closed.connect(lambda: ended.append(True))
    notices_of(program).choose(NoticeChoices(close_to_tray=True))
    assert tray.shown
    window.close()
    assert not window.isVisible()
    assert ended == []
    chosen(tray.open)
    assert window.isVisible()
    window.close()
    chosen(tray.quit)
    assert ended == [True]


def test_ctrl_q_ends_the_program_also_with_the_tray(program: Program) -> None:
    program.edges.desktop_tray.there = True
    notices_of(program).choose(NoticeChoices(close_to_tray=True))
    ended: list[bool] = []
    program.window.closed.connect(lambda: ended.append(True))
    program.window.activateWindow()
    program.until(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert ended == [True]


def test_without_a_tray_closing_ends_the_program_although_it_was_chosen(program: Program) -> None:
    notices_of(program).choose(NoticeChoices(close_to_tray=True))
    ended: list[bool] = []
    program.window.closed.connect(lambda: ended.append(True))
    program.window.close()
    assert ended == [True]


def test_the_menu_in_the_tray_counts_leads_and_pauses(program: Program) -> None:
    tray, notices = program.edges.desktop_tray, notices_of(program)
    tray.there = True
    notices.choose(NoticeChoices(close_to_tray=True))
    session = program.application.session
    assert session is not None
    view = session.context.attention.view
    assert view is not None
    assert tray.attention.text() == count_words(view.serious)
    program.window.show_page("support")
    program.window.hide()
    chosen(tray.attention)
    assert program.window.isVisible()
    assert program.window.page_id == "home"
    assert not tray.resume.isVisible()
    chosen(tray.hour)
    assert 0 <= notices.choices.paused_until - notices.clock() - HOUR_S + 1 < 60
    assert not tray.hour.isVisible()
    assert "paused until" in tray.resume.text()
    program.edges.bus.there = True
    look_elsewhere(program)
    consider(program)
    assert program.edges.bus.said == []
    chosen(tray.resume)
    program.until_idle()
    assert len(program.edges.bus.said) == 1
    chosen(tray.morning)
    assert notices.choices.paused_until > notices.clock()
    chosen(tray.resume)
    program.until_settled()


def test_ctrl_k_pauses_and_resumes_and_says_so(program: Program) -> None:
    assert program.application.menu is not None
    notices, commands = notices_of(program), program.application.menu.commands
    commands["pause-hour"].trigger()
    assert notices.choices.paused_until > notices.clock()
    assert program.message.startswith("No notices until ")
    commands["resume-notices"].trigger()
    assert notices.choices.paused_until == 0
    assert program.message == "Notices are shown again."
    program.until_idle()


def test_preferences_take_effect_at_once_and_are_kept(program: Program) -> None:
    tray = program.edges.desktop_tray
    tray.there = True
    assert program.application.menu is not None
    program.application.menu.open_preferences()
    program.until_idle()
    card = program.window.findChild(NoticesCard)
    assert isinstance(card, NoticesCard)
    QTest.keyClick(card.stay, Qt.Key.Key_Space)
    assert tray.shown
    program.until_idle()
    kept = json.loads(program.folders.settings_file.read_text())
    assert kept["notices"]["close_to_tray"] is True
    QTest.keyClick(card.stay, Qt.Key.Key_Space)
    assert tray.menu is None
    card.window().close()
    program.until_settled()
