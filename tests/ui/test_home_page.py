"""Home: what needs attention with its fix and its snooze, what is due, and the codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.features.attention.line import Fix, Line
from desktop_manager.ui.pages.home.attention_card import AT_FIRST
from desktop_manager.ui.pages.home.attention_row import AttentionRow
from desktop_manager.ui.pages.home.code_line import CodeLine
from desktop_manager.ui.pages.home.page import HomePage
from desktop_manager.ui.pages.home.snooze_flow import SnoozeDialog
from desktop_manager.ui.pages.renewals.actions import DUE_ON
from desktop_manager.ui.pages.write_flow import Said
from desktop_manager.ui.target import Target
from desktop_manager.ui.widgets.button import Button
from support.window import DAY, OpenDemo, Watcher, open_demo

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")

LEFT = Qt.MouseButton.LeftButton
ATELIER = 41000
OPEN_INVOICE = "Invoice 2026-104512 is still open: second reminder on 18 Nov 2026"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.workspace.attention.fetch(True)
        demo.workspace.fill(Watcher(), lambda: ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> HomePage:
    return demo.show(HomePage)


def titles(page: HomePage) -> list[str]:
    return [row.title for row in page.attention.rows]


def row(page: HomePage, title: str) -> AttentionRow:
    return next(one for one in page.attention.rows if one.title == title)


def until_shown(qtbot: QtBot, page: HomePage, title: str, *, there: bool) -> None:
    qtbot.waitUntil(lambda: (title in titles(page)) is there)


def action_of(page: HomePage, text: str) -> None:
    """Choose a line of the open snooze menu, by keyboard."""
    menu = next(one.menu for one in page.attention.rows if one.menu is not None)
    assert menu is not None
    chosen = next(one for one in menu.actions() if one.text() == text)
    menu.setActiveAction(chosen)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def is_shown(line: CodeLine) -> bool:
    return line.code.shown


def test_the_gravest_stand_first_and_each_names_its_organization(page: HomePage) -> None:
    assert page.state == "content"
    assert titles(page)[0] == OPEN_INVOICE
    assert len(titles(page)) == AT_FIRST
    first = page.attention.rows[0]
    assert first.accessibleName() == f"Urgent: {OPEN_INVOICE}"
    assert first.accessibleDescription() == (
        "Atelier Helvétique Sàrl · your payment of CHF 58.20 went to the prepaid account, which covers it"
    )
    assert first.fix.text() == "Resolve…"


def test_more_shows_the_rest_and_keeps_the_keyboard(page: HomePage, qtbot: QtBot) -> None:
    more = page.attention.more
    assert more is not None
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)

    view = page.context.attention.view
    assert view is not None
    assert [one.line for one in page.attention.rows] == list(view.lines)
    assert page.attention.rows[AT_FIRST].fix.hasFocus()


def test_each_button_asks_for_the_place_of_its_line(page: HomePage, demo: OpenDemo) -> None:
    asked: list[Target] = []
    demo.context.target_requested.connect(asked.append)
    QTest.mouseClick(row(page, OPEN_INVOICE).fix, LEFT)

    assert asked == [Target("billing", ATELIER, "show-reminders", 804512)]


def test_a_line_is_snoozed_by_keyboard_and_comes_back_by_undo(page: HomePage, qtbot: QtBot) -> None:
    QTest.keyClick(row(page, OPEN_INVOICE).later, Qt.Key.Key_Space)
    action_of(page, "Until tomorrow")
    until_shown(qtbot, page, OPEN_INVOICE, there=False)

    assert page.attention.snoozed_button.text() == "1 snoozed"
    qtbot.waitUntil(lambda: page.message is not None)
    assert page.message is not None
    assert page.message.text == "Snoozed until 24 Nov 2026."
    undo = next(one for one in page.message.findChildren(Button) if one.text() == "Undo")
    QTest.mouseClick(undo, LEFT)
    until_shown(qtbot, page, OPEN_INVOICE, there=True)


def test_what_is_snoozed_is_listed_with_its_end_and_shown_again(page: HomePage, demo: OpenDemo, qtbot: QtBot) -> None:
    line: Line = row(page, OPEN_INVOICE).line
    demo.workspace.attention.snooze(line, DAY + timedelta(days=30))
    demo.context.attention.read()
    until_shown(qtbot, page, OPEN_INVOICE, there=False)
    page.run_action("show-snoozed")

    (snoozed,) = page.attention.snoozed_rows
    assert snoozed.title == OPEN_INVOICE
    assert snoozed.accessibleDescription().startswith("Snoozed until 23 Dec 2026 · Atelier Helvétique Sàrl")
    assert snoozed.wake.hasFocus()
    QTest.keyClick(snoozed.wake, Qt.Key.Key_Space)
    until_shown(qtbot, page, OPEN_INVOICE, there=True)
    assert page.attention.snoozed_rows == []


def test_a_day_of_ones_own_is_asked_for(page: HomePage, qtbot: QtBot) -> None:
    QTest.mouseClick(row(page, OPEN_INVOICE).later, LEFT)
    action_of(page, "Until a day…")
    dialog = page.snoozing.flow.dialog
    assert isinstance(dialog, SnoozeDialog)
    assert dialog.until.day == DAY + timedelta(days=7)
    dialog.until.set_day(DAY)
    assert dialog.until.day == DAY + timedelta(days=1), "a snooze ends after today"
    dialog.until.set_day(date(2026, 12, 6))
    QTest.mouseClick(dialog.confirm_button, LEFT)
    until_shown(qtbot, page, OPEN_INVOICE, there=False)

    qtbot.waitUntil(lambda: page.message is not None and page.message.text == "Snoozed until 6 Dec 2026.")


def test_nothing_snoozed_is_said(page: HomePage) -> None:
    page.run_action("show-snoozed")

    assert page.message is not None
    assert page.message.text == "Nothing is snoozed."


def test_what_settles_the_cause_takes_the_line_away(page: HomePage, demo: OpenDemo, qtbot: QtBot) -> None:
    line = row(page, OPEN_INVOICE).line
    assert line.record is not None
    mark = partial(demo.workspace.reminders.marks.set, line.record, "2026-104512", ATELIER, phishing=True)
    page.snoozing.flow.run(mark, Said(""))

    until_shown(qtbot, page, OPEN_INVOICE, there=False)


def test_the_strip_names_each_day_and_leads_to_its_renewals(page: HomePage, demo: OpenDemo) -> None:
    strip = page.upcoming.strip
    assert [bar.accessibleName() for bar in strip.bars][:2] == [
        "2 Dec 2026: 1 renewal(s) · CHF 12.90 without VAT · may stop",
        "12 Dec 2026: 2 renewal(s) · CHF 154.80 without VAT",
    ]
    asked: list[Target] = []
    demo.context.target_requested.connect(asked.append)
    demo.context.guard_requested.connect(lambda leave: leave())
    strip.bars[0].setFocus()
    QTest.keyClick(strip.bars[0], Qt.Key.Key_Right)
    assert strip.bars[1].hasFocus()
    QTest.keyClick(strip.bars[1], Qt.Key.Key_Return)

    assert asked == [Target("renewals", action=DUE_ON, record=date(2026, 12, 12).toordinal())]
    assert demo.context.show_all


def test_tab_reaches_one_bar_of_the_strip(page: HomePage) -> None:
    tabbed = [bar for bar in page.upcoming.strip.bars if bar.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert tabbed == page.upcoming.strip.bars[:1]


def test_the_codes_are_masked_until_they_are_wanted(page: HomePage, demo: OpenDemo, qtbot: QtBot) -> None:
    for line in (page.codes.support, page.codes.vip):
        assert not line.code.shown
        QTest.mouseClick(line.code.show_button, LEFT)
        qtbot.waitUntil(partial(is_shown, line))
    assert page.codes.vip.title.text() == "VIP code · Premium Support Pro of Atelier Helvétique Sàrl"

    demo.context.lock.locked.emit()
    assert not page.codes.support.code.shown
    assert not page.codes.vip.code.shown


def test_behind_the_app_lock_a_code_asks_for_the_pin_first(page: HomePage, demo: OpenDemo, qtbot: QtBot) -> None:
    demo.workspace.app_lock.set_pin("2468")
    QTest.mouseClick(page.codes.support.code.show_button, LEFT)
    qtbot.waitUntil(lambda: demo.context.lock.dialog is not None)
    demo.wait_until_quiet()

    assert not page.codes.support.code.shown
    assert not any("support/code" in sent for sent in demo.line.sent)
    dialog = demo.context.lock.dialog
    assert dialog is not None
    dialog.reject()


def test_where_no_code_is_told_it_is_in_the_manager(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with open_demo(tmp_path, offered=False) as live:
        page = live.show(HomePage)
        qtbot.waitUntil(page.codes.support.link.isVisible)
        QTest.mouseClick(page.codes.support.link, LEFT)

        assert live.opener.opened == [page.codes.support.link.url]
        assert not page.codes.support.code.isVisible()


def test_a_first_start_without_a_network_says_so_and_recovers(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with open_demo(tmp_path, synced=False) as fresh:
        fresh.line.down = ""
        page = fresh.show(HomePage)
        fresh.sync()
        fresh.wait_until_quiet()
        assert page.state == "error"
        fresh.line.down = None
        fresh.sync()
        qtbot.waitUntil(lambda: page.state == "content")


def test_every_fix_has_its_place_and_its_word(page: HomePage) -> None:
    from desktop_manager.ui.attention_targets import _PLACES
    from desktop_manager.ui.shell.page_registry import PAGES

    assert set(_PLACES) == set(Fix)
    assert {place for place, _action in _PLACES.values()} <= {entry.id for entry in PAGES}
