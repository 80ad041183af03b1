"""The counts beside the names of pages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_manager.ui.shell.nav_button import NavButton, NavCount

SAID = "3 products may stop within 90 days"


@pytest.fixture
def button(qtbot: QtBot) -> NavButton:
    made = NavButton("refresh-cw", "Renewals")
    qtbot.addWidget(made)
    made.resize(232, 34)
    return made


def test_a_count_is_painted_and_said(button: NavButton) -> None:
    before = button.grab().toImage()

    button.set_count(NavCount(3, "warning", SAID))

    assert button.grab().toImage() != before
    assert button.accessibleName() == f"Renewals, {SAID}"
    assert button.toolTip() == SAID


def test_the_narrow_side_bar_keeps_a_dot_and_the_words(button: NavButton) -> None:
    button.resize(48, 34)
    button.set_narrow(True)
    before = button.grab().toImage()

    button.set_count(NavCount(3, "warning", SAID))

    assert button.grab().toImage() != before
    assert button.toolTip() == f"Renewals\n{SAID}"


@pytest.mark.parametrize("nothing", [None, NavCount(0, "bad", "no reminders")])
def test_nothing_to_look_at_shows_nothing(button: NavButton, nothing: NavCount | None) -> None:
    before = button.grab().toImage()
    button.set_count(NavCount(3, "warning", SAID))

    button.set_count(nothing)

    assert button.grab().toImage() == before
    assert button.accessibleName() == "Renewals"
    assert button.toolTip() == ""


def test_a_long_name_gives_way_to_the_count(qtbot: QtBot, button: NavButton) -> None:
    def right_part() -> object:
        return button.grab(button.rect().adjusted(180, 0, 0, 0)).toImage()

    button.set_count(NavCount(128, "bad", SAID))
    short = right_part()
    button.setText("Renouvellements et garanties de renouvellement")

    assert right_part() == short
