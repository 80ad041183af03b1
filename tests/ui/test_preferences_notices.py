"""Notifications in Preferences: what is announced, quiet hours, and the tray; by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.features.attention.line import Kind
from desktop_manager.features.notifying.choices import NoticeChoices, QuietHours
from desktop_manager.features.notifying.deciding import ANNOUNCED
from desktop_manager.ui.dialogs.preferences_notices import NoticesCard
from support.looks import dress

SPACE = Qt.Key.Key_Space


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


class Made:
    def __init__(self, qtbot: QtBot, choices: NoticeChoices, *, tray: bool) -> None:
        self.card = NoticesCard(choices, tray=tray)
        self.chosen: list[NoticeChoices] = []
        self.card.chosen.connect(self.chosen.append)
        qtbot.addWidget(self.card)
        self.card.show()


def made(qtbot: QtBot, choices: NoticeChoices | None = None, *, tray: bool = True) -> Made:
    return Made(qtbot, choices or NoticeChoices(), tray=tray)


def said(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def test_it_shows_what_was_chosen_and_tells_nothing_by_itself(qtbot: QtBot) -> None:
    quiet = QuietHours(True, 21 * 60 + 30, 6 * 60)
    shown = made(qtbot, NoticeChoices(muted=("codes",), quiet=quiet, close_to_tray=True))
    card = shown.card
    assert card.on.isChecked()
    assert card.stay.isChecked()
    assert card.quiet.isChecked()
    assert [kind for kind, box in card.kinds.items() if not box.isChecked()] == [Kind.CODES]
    assert (card.start.minutes, card.until.minutes) == (quiet.start, quiet.end)
    assert shown.chosen == []


@pytest.mark.parametrize("kind", list(ANNOUNCED))
def test_each_kind_is_turned_off_by_keyboard(qtbot: QtBot, kind: Kind) -> None:
    shown = made(qtbot)
    QTest.keyClick(shown.card.kinds[kind], SPACE)
    assert shown.chosen == [NoticeChoices(muted=(str(kind),))]
    QTest.keyClick(shown.card.kinds[kind], SPACE)
    assert shown.chosen[-1] == NoticeChoices()


def test_without_notices_there_is_nothing_to_choose_about_them(qtbot: QtBot) -> None:
    shown = made(qtbot)
    QTest.mouseClick(shown.card.on, Qt.MouseButton.LeftButton, pos=shown.card.on.rect().center())
    assert shown.chosen == [NoticeChoices(on=False)]
    assert not shown.card.about.isVisible()
    assert not shown.card.hours.isVisible()
    assert shown.card.closing.isVisible()


def test_quiet_hours_are_typed(qtbot: QtBot) -> None:
    shown = made(qtbot)
    card = shown.card
    assert not card.start.isVisible()
    QTest.keyClick(card.quiet, SPACE)
    assert card.start.isVisible()
    card.start.setFocus()
    QTest.keyClick(card.start, Qt.Key.Key_Down)
    assert shown.chosen[-1].quiet == QuietHours(True, 21 * 60, 7 * 60)
    card.until.setFocus()
    QTest.keyClick(card.until, Qt.Key.Key_Up)
    assert shown.chosen[-1].quiet == QuietHours(True, 21 * 60, 8 * 60)


def test_the_same_time_twice_is_said_to_be_no_quiet(qtbot: QtBot) -> None:
    shown = made(qtbot, NoticeChoices(quiet=QuietHours(True, 420, 480)))
    QTest.keyClick(shown.card.until, Qt.Key.Key_Down)
    assert "it is never quiet" in said(shown.card.hours)
    QTest.keyClick(shown.card.until, Qt.Key.Key_Down)
    assert "it is never quiet" not in said(shown.card.hours)


def test_staying_in_the_tray_is_a_choice(qtbot: QtBot) -> None:
    shown = made(qtbot)
    QTest.keyClick(shown.card.stay, SPACE)
    assert shown.chosen == [NoticeChoices(close_to_tray=True)]


def test_without_a_tray_the_switch_is_disabled_and_says_why(qtbot: QtBot) -> None:
    shown = made(qtbot, tray=False)
    assert not shown.card.stay.isEnabled()
    assert "no tray" in shown.card.stay.accessibleDescription()
    assert "This desktop has no tray" in said(shown.card.closing)


def test_a_desktop_that_shows_no_notices_is_said(qtbot: QtBot) -> None:
    shown = made(qtbot)
    shown.card.show_reach(False)
    assert "This desktop shows none" in said(shown.card.row)
    shown.card.show_reach(True)
    assert "This desktop shows none" not in said(shown.card.row)


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    card = made(qtbot, NoticeChoices(quiet=QuietHours(True))).card
    names = [
        one.accessibleName() or one.property("text") for one in (card.on, card.quiet, card.stay, card.start, card.until)
    ]
    assert names == [
        "Notices on the desktop",
        "Quiet hours",
        "Stay in the tray when the window is closed",
        "Quiet from",
        "Quiet until",
    ]
    assert all(box.text() for box in card.kinds.values())
