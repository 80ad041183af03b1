"""Sign-in alerts and the lock: chosen, saved together, taken back; by mouse and by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.pages.security.page import SecurityPage
from support.security_page import click, on_server, press_in_message, press_key, said, tab_to
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, offered=False) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage, height=1400)


def settings(demo: OpenDemo) -> tuple[bool, bool, bool, int]:
    profile = on_server(demo)
    return (
        profile.successful_notification,
        profile.unsuccessful_notification,
        profile.unsuccessful_limit,
        profile.unsuccessful_rate_limit,
    )


def test_nothing_can_be_saved_before_something_was_changed(page: SecurityPage) -> None:
    assert (page.alerts.footer, page.unsaved()) == ("Nothing is changed.", "")
    assert not page.alerts.save_button.isEnabled()
    assert not page.alerts.discard_button.isEnabled()


def test_the_change_stands_in_words_before_it_is_saved_and_undo_takes_it_back(
    demo: OpenDemo, page: SecurityPage
) -> None:
    click(page.alerts.successful)
    page.alerts.rate_limit.setText("5")
    assert page.alerts.footer == "Message at each sign-in: off → on, Failures until the lock: 10 → 5"
    assert page.unsaved() == "Your choice of sign-in alerts is not saved."
    click(page.alerts.save_button)
    demo.wait_until_quiet()
    assert settings(demo) == (True, True, True, 5)
    assert said(page) == ("good", "Saved: Message at each sign-in: on, Failures until the lock: 5.")
    assert page.unsaved() == ""
    sent = [one for one in demo.line.sent if one.startswith("PATCH")]
    assert sent == ["PATCH /2/profile?dry_run=true", "PATCH /2/profile"]
    press_in_message(page, "Undo")
    demo.wait_until_quiet()
    assert settings(demo) == (False, True, True, 10)
    assert not page.alerts.successful.isChecked()


def test_discard_chooses_again_what_the_server_says(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.alerts.limit)
    assert not page.alerts.rate_limit.isEnabled()
    click(page.alerts.discard_button)
    assert page.alerts.limit.isChecked()
    assert page.alerts.rate_limit.text() == "10"
    page.alerts.unsuccessful.setChecked(False)
    page.discard_unsaved()
    assert page.alerts.unsuccessful.isChecked()
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)


@pytest.mark.parametrize("typed", ["", "0", "101", "-1", "x"])
def test_a_number_out_of_range_is_said_and_not_sent(page: SecurityPage, typed: str) -> None:
    page.alerts.rate_limit.setText(typed)
    assert page.alerts.footer == "Enter a number from 1 to 100."
    assert not page.alerts.save_button.isEnabled()
    assert page.alerts.discard_button.isEnabled()


def test_everything_is_done_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    press_key(page, page.alerts.unsuccessful)
    tab_to(page, page.alerts.rate_limit)
    QTest.keyClick(page.alerts.rate_limit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.alerts.rate_limit, "100")
    press_key(page, page.alerts.save_button)
    demo.wait_until_quiet()
    assert settings(demo) == (False, False, True, 100)


def test_a_choice_that_is_not_saved_survives_a_refresh(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.alerts.successful)
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(unsuccessful_rate_limit=20)
    demo.sync()
    demo.wait_until_quiet()
    assert page.alerts.successful.isChecked()
    assert page.alerts.held is not None
    assert page.alerts.held.rate_limit == 20


def test_without_network_the_choice_stays(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.alerts.successful)
    demo.line.down = ""
    click(page.alerts.save_button)
    demo.wait_until_quiet()
    assert said(page) == ("bad", "The server could not be reached.")
    assert page.alerts.successful.isChecked()
    assert settings(demo) == (False, True, True, 10)
