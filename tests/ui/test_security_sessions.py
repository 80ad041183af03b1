"""Where the user is signed in: end one, end all others, by mouse and by keyboard, and what is said where it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_manager.demo.faults import Fault
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from support.security_page import be_active, click, on_server, press_key, said
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage)


def rows(page: SecurityPage) -> list[tuple[str, str, list[str]]]:
    """Title, second line and chips of each session in sight."""
    found = [row for row in page.sessions.findChildren(Row) if row.isVisibleTo(page.sessions)]
    return [
        (row.title, row.accessibleDescription(), [chip.text() for chip in row.findChildren(Chip) if chip.text()])
        for row in found
    ]


def devices(demo: OpenDemo) -> list[str]:
    return [session.device for session in on_server(demo).sessions]


def test_this_session_comes_first_and_a_new_place_is_marked(page: SecurityPage) -> None:
    assert rows(page) == [
        ("This computer · Linux", "Carouge, CH · now", ["This session"]),
        ("iPhone · Infomaniak Mail", "Carouge, CH · 3 hour(s) ago", []),
        ("Windows · Chrome 155", "Porto, PT · 2 day(s) ago", ["New place"]),
    ]


def test_one_session_ends_after_its_consequences_were_shown(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.sessions.end_buttons[1])
    dialog = page.flow.dialog
    assert dialog is not None
    assert "Porto, PT" in dialog.accessibleDescription()
    be_active(dialog)
    assert dialog.cancel_button.hasFocus()
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert devices(demo) == ["Linux", "iPhone"]
    assert said(page) == ("good", "Ended: Windows · Chrome 155.")
    assert [row[0] for row in rows(page)] == ["This computer · Linux", "iPhone · Infomaniak Mail"]


def test_the_journal_names_the_session_and_no_address(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.sessions.end_buttons[0])
    assert page.flow.dialog is not None
    click(page.flow.dialog.confirm_button)
    demo.wait_until_quiet()
    (row,) = demo.workspace.journal.entries()
    assert (row.entry.action, row.entry.target) == ("security.session.end", "iPhone · Infomaniak Mail · Carouge, CH")
    assert row.entry.before is not None
    assert b"192.0.2" not in row.entry.before


def test_cancel_ends_nothing(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.sessions.end_others_button)
    dialog = page.flow.dialog
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    demo.wait_until_quiet()
    assert devices(demo) == ["Linux", "iPhone", "Windows"]


def test_all_others_end_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    press_key(page, page.sessions.end_others_button)
    dialog = page.flow.dialog
    assert dialog is not None
    press_key(dialog, dialog.confirm_button)
    demo.wait_until_quiet()
    assert devices(demo) == ["Linux"]
    assert not page.sessions.end_others_button.isEnabled()
    assert page.sessions.end_others_button.accessibleDescription() == "You are signed in nowhere else."
    assert demo.workspace.incident.done() == ("sessions",)


def test_one_that_had_ended_meanwhile_is_no_failure(demo: OpenDemo, page: SecurityPage) -> None:
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(sessions=login.profile.sessions[:2])
    click(page.sessions.end_buttons[1])
    assert page.flow.dialog is not None
    click(page.flow.dialog.confirm_button)
    demo.wait_until_quiet()
    assert said(page)[0] == "good"
    assert len(rows(page)) == 2


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: SecurityPage) -> None:
    demo.line.lost = "DELETE"
    click(page.sessions.end_others_button)
    assert page.flow.dialog is not None
    click(page.flow.dialog.confirm_button)
    demo.wait_until_quiet()
    assert said(page) == ("good", "2 other session(s) ended.")
    assert len([sent for sent in demo.line.sent if sent.startswith("DELETE")]) == 1


def test_a_fault_is_said_in_the_dialog_and_nothing_ends(demo: OpenDemo, page: SecurityPage) -> None:
    click(page.sessions.end_others_button)
    dialog = page.flow.dialog
    assert dialog is not None
    demo.faults.inject(Fault.RATE_LIMITED, "/desktop/1/profile/sessions", times=1)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The server asks to wait")
    assert devices(demo) == ["Linux", "iPhone", "Windows"]


def test_where_the_server_cannot_end_them_they_are_listed_and_the_manager_is_offered(
    qapp: QApplication, tmp_path: Path
) -> None:
    with open_demo(tmp_path / "live", offered=False) as demo:
        page = demo.show(SecurityPage)
        assert [row[0] for row in rows(page)] == [
            "Linux · Firefox 145",
            "iPhone · Infomaniak Mail",
            "Windows · Chrome 155",
        ]
        assert page.sessions.end_buttons == []
        assert not page.sessions.end_others_button.isVisible()
        click(page.sessions.link)
        assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/profile/user/connection-history/activity"]
        assert not any("192.0.2" in label.text() for label in page.findChildren(QLabel))
        assert [sent for sent in demo.line.sent if "/desktop/1/" in sent] == ["GET /desktop/1/capabilities"]
