"""The Security page as a whole: readiness, guides, Ctrl+K, and what is shown where nothing is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_manager.ui.pages.security.actions import (
    ADD_OTP,
    EDIT_RECOVERY,
    END_OTHERS,
    LOST_DEVICE,
    NEW_CODES,
    NOT_ME,
    PROVE_CODES,
    SESSIONS,
)
from desktop_manager.ui.pages.security.incident_sheet import IncidentSheet
from desktop_manager.ui.pages.security.lost_device_sheet import LostDeviceSheet
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.shell.page_registry import page as page_entry
from desktop_manager.ui.widgets.chip import Chip
from support.security_page import click, press_key, said
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage)


def incident(page: SecurityPage) -> IncidentSheet:
    sheet = page.flow.sheet
    assert isinstance(sheet, IncidentSheet)
    return sheet


def lost_device(page: SecurityPage) -> LostDeviceSheet:
    sheet = page.flow.sheet
    assert isinstance(sheet, LostDeviceSheet)
    return sheet


def test_codes_that_nobody_proved_are_no_promise(page: SecurityPage) -> None:
    assert page.readiness.row.title == "It cannot be told whether losing your phone today would lock you out"
    assert "2 backup code(s) left; nothing proves you have them." in page.readiness.row.accessibleDescription()


def test_the_guide_begins_with_help_and_a_backup_code_shortens_it(page: SecurityPage, qtbot: QtBot) -> None:
    click(page.readiness.guide_button)
    sheet = lost_device(page)
    assert sheet.shown == (
        "sign_in",
        "alternatives",
        "request_help",
        "send_identity",
        "send_selfie",
        "wait",
        "no_call",
    )
    QApplication.processEvents()
    long = sheet.height()
    click(sheet.boxes["code"])
    after: tuple[str, ...] = sheet.shown
    assert after == ("sign_in", "alternatives", "enter_code", "afterwards")
    # It is as high as its steps, and grows again with them.
    qtbot.waitUntil(lambda: sheet.height() < long - 60)
    click(sheet.boxes["code"])
    qtbot.waitUntil(lambda: sheet.height() == long)


def test_the_guide_works_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    press_key(page, page.readiness.guide_button)
    sheet = lost_device(page)
    press_key(sheet, sheet.boxes["password"])
    assert sheet.shown[0] == "request_help"
    press_key(sheet, sheet.link)
    assert demo.opener.opened == ["https://manager.infomaniak.com"]
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.flow.sheet is None


def test_the_steps_after_a_suspect_session_remember_what_was_done(page: SecurityPage) -> None:
    click(page.sessions.not_me_button)
    click(incident(page).boxes["password"])
    click(incident(page).close_button)
    press_key(page, page.sessions.not_me_button)
    sheet = incident(page)
    assert [step for step, box in sheet.boxes.items() if box.isChecked()] == ["password"]
    for step in ("sessions", "application_passwords", "tokens", "settings"):
        press_key(sheet, sheet.boxes[step])
    chip = sheet.card.findChild(Chip)
    assert chip is not None
    assert chip.text() == "All done"


def test_each_step_leads_somewhere(demo: OpenDemo, page: SecurityPage) -> None:
    wanted: list[str] = []
    demo.context.page_requested.connect(wanted.append)
    page.open_incident()
    for link in incident(page).links.values():
        click(link)
    places = [url.rpartition("/")[2] for url in demo.opener.opened]
    assert places[:3] == ["edit-password", "application-password", "list"]
    click(incident(page).here["application_passwords"])
    assert wanted == ["profile"]


def test_sessions_are_ended_from_the_steps_and_counted_as_done(demo: OpenDemo, page: SecurityPage) -> None:
    page.open_incident()
    click(incident(page).end_button)
    assert page.flow.dialog is not None
    click(page.flow.dialog.confirm_button)
    demo.wait_until_quiet()
    page.open_incident()
    assert incident(page).boxes["sessions"].isChecked()


def test_without_a_browser_the_address_is_shown(demo: OpenDemo, page: SecurityPage) -> None:
    demo.opener.works = False
    page.open_lost_device()
    click(lost_device(page).link)
    assert said(page)[1].startswith("No browser could be started.")


def test_every_action_of_the_palette_opens_what_it_names(demo: OpenDemo, page: SecurityPage) -> None:
    opened: dict[str, str] = {}
    for action in page_entry("security").actions():
        page.run_action(action.id)
        demo.wait_until_quiet()
        dialogs = [one for one in page.findChildren(QDialog) if one.isVisible()]
        opened[action.id] = " ".join(one.windowTitle() for one in dialogs)
        for dialog in dialogs:
            dialog.reject()
    assert opened == {
        LOST_DEVICE: "I lost my phone",
        EDIT_RECOVERY: "Edit recovery email",
        NEW_CODES: "New backup codes",
        PROVE_CODES: "Prove that you kept your backup codes",
        ADD_OTP: "Add an entry",
        SESSIONS: "",
        END_OTHERS: "End all other sessions",
        NOT_ME: "It was not me",
    }


def test_an_action_asked_for_before_the_content_is_there_runs_when_it_is(demo: OpenDemo) -> None:
    page = SecurityPage(demo.context)
    page.run_action(LOST_DEVICE)
    assert page.flow.sheet is None
    shown = demo.show(lambda _context: page)
    assert isinstance(shown.flow.sheet, LostDeviceSheet)
    shown.flow.sheet.reject()


def test_an_action_that_the_page_does_not_have_is_an_error(page: SecurityPage) -> None:
    with pytest.raises(KeyError):
        page.run_action("dance")


def test_the_palette_says_where_sessions_are_ended_when_not_here(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path / "live", offered=False) as demo:
        page = demo.show(SecurityPage)
        page.run_action(END_OTHERS)
        assert said(page) == ("info", "Sessions are ended in the Manager: the button is in their card.")
        page.run_action(NEW_CODES)
        assert said(page) == ("info", "Backup codes are made in the Manager: the button is in their card.")


def test_what_was_never_fetched_is_said_and_fetched_on_retry(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path / "first", synced=False) as demo:
        page = demo.show(SecurityPage)
        assert page.state == "error"
        asked: list[bool] = []
        demo.context.refresh_requested.connect(lambda: asked.append(True))
        page.retry()
        assert asked == [True]
        demo.sync()
        demo.wait_until_quiet()
        assert page.state == "content"


def test_everything_can_be_read_offline(demo: OpenDemo, page: SecurityPage) -> None:
    demo.line.down = ""
    demo.context.offline = True
    again = demo.show(SecurityPage)
    assert again.state == "content"
    assert again.recovery.address.text() == page.recovery.address.text()
    assert len(again.sessions.sessions) == 3


@pytest.mark.parametrize("width", [624, 1024])
def test_nothing_sticks_out_at_either_width(demo: OpenDemo, width: int) -> None:
    page = demo.show(SecurityPage, width, 600)
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
