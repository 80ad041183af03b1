"""Application passwords on the demo: created and shown once, deleted, refused, and nowhere kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.resources.application_passwords import list_passwords
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.profile.password_dialogs import NewPasswordDialog, ShownOnceDialog
from desktop_manager.ui.widgets.row import Row
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    page = demo.show(ProfilePage)
    demo.wait_until_quiet()
    return page


def on_server(demo: OpenDemo) -> list[str]:
    return [one.name for one in list_passwords(demo.client).data]


def name_dialog(page: ProfilePage) -> NewPasswordDialog:
    QTest.mouseClick(page.passwords.create_button, LEFT)
    dialog = page.passwords.flow.dialog
    assert isinstance(dialog, NewPasswordDialog)
    return dialog


def create(demo: OpenDemo, page: ProfilePage, name: str = "Thunderbird, laptop") -> ShownOnceDialog:
    dialog = name_dialog(page)
    dialog.name.setText(name)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    once = page.passwords.once
    assert once is not None
    return once


def message(page: ProfilePage) -> tuple[str, str]:
    assert page.message is not None
    return page.message.tone, page.message.text


def test_each_says_when_it_was_last_used(page: ProfilePage) -> None:
    rows = [(row.title, row.accessibleDescription()) for row in page.passwords.findChildren(Row) if row.title]
    assert rows[0] == ("Ancien iPad", "Never used")
    assert rows[2][0] == "Thunderbird (atelier)"
    assert rows[2][1].startswith("Last used on 22 Nov 2026")


def test_a_new_one_is_shown_once_copied_and_forgotten(demo: OpenDemo, page: ProfilePage) -> None:
    once = create(demo, page)
    password = once.label.text()
    assert len(password) == 16
    assert "Thunderbird, laptop" in on_server(demo)
    QTest.mouseClick(once.copy_button, LEFT)
    assert QApplication.clipboard().text() == password
    QTest.mouseClick(once.confirm_button, LEFT)
    assert page.passwords.once is None
    assert once.label.text() == ""
    demo.wait_until_quiet()
    assert "Thunderbird, laptop" in [row.title for row in page.passwords.findChildren(Row)]


def test_closing_without_copying_asks_once_more(demo: OpenDemo, page: ProfilePage) -> None:
    once = create(demo, page)
    QTest.keyClick(once, Key.Key_Escape)
    question = once.question
    assert question is not None
    QTest.mouseClick(question.cancel_button, LEFT)
    assert once.isVisible()
    QTest.mouseClick(once.confirm_button, LEFT)
    assert once.question is not None
    QTest.mouseClick(once.question.confirm_button, LEFT)
    assert page.passwords.once is None


def test_creating_by_keyboard_alone(demo: OpenDemo, page: ProfilePage, qtbot: QtBot) -> None:
    page.passwords.create_button.setFocus()
    QTest.keyClick(page.passwords.create_button, Key.Key_Space)
    dialog = page.passwords.flow.dialog
    assert isinstance(dialog, NewPasswordDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.name)
    QTest.keyClicks(dialog.name, "Mutt")
    QTest.keyClick(dialog.name, Key.Key_Return)
    demo.wait_until_quiet()
    once = page.passwords.once
    assert once is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is once.copy_button)
    QTest.keyClick(once.copy_button, Key.Key_Space)
    QTest.keyClick(once, Key.Key_Escape)
    assert page.passwords.once is None
    assert "Mutt" in on_server(demo)


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "A name is needed"), ("x" * 65, "At most"), ("ancien ipad", "There is one of this name already")],
)
def test_a_name_that_cannot_be_taken_is_said_before_anything_is_sent(
    demo: OpenDemo, page: ProfilePage, name: str, words: str
) -> None:
    dialog = name_dialog(page)
    dialog.name.setText(name)
    assert not dialog.confirm_button.isEnabled()
    assert words in dialog.confirm_button.accessibleDescription()
    assert not any(sent.startswith("POST") for sent in demo.line.sent)


def test_the_password_is_nowhere_but_in_the_dialog(demo: OpenDemo, page: ProfilePage, tmp_path: Path) -> None:
    once = create(demo, page)
    password = once.label.text()
    entries = [row.entry for row in demo.workspace.journal.entries()]
    assert [entry.action for entry in entries] == ["profile.application_password.create"]
    assert password not in repr(entries)
    assert password.encode() not in b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert all(password not in repr(entry) for entry in demo.workspace.application_passwords.read())
    assert password not in demo.workspace.redactor.redact(f"it was {password}")


def test_a_lost_answer_says_that_the_password_is_lost(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.lost = "POST"
    dialog = name_dialog(page)
    dialog.name.setText("Mutt")
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "the answer that told it was lost" in dialog.error
    assert page.passwords.once is None
    assert "Mutt" in [entry.name for entry in demo.workspace.application_passwords.read()]


def test_one_that_did_not_arrive_can_be_tried_again(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.down = "POST"
    dialog = name_dialog(page)
    dialog.name.setText("Mutt")
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "was not made" in dialog.error
    assert dialog.name.text() == "Mutt"
    demo.line.down = None
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert page.passwords.once is not None


def test_deleting_says_what_it_costs_and_does_it(demo: OpenDemo, page: ProfilePage) -> None:
    entry = next(one for one in demo.workspace.application_passwords.read() if one.name == "Ancien iPad")
    button = page.passwords.delete_buttons[entry.id]
    assert button.accessibleName() == "Delete the password Ancien iPad"
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    dialog = page.passwords.flow.dialog
    assert dialog is not None
    assert "cannot be undone" in dialog.accessibleDescription()
    QTest.keyClick(dialog.cancel_button, Key.Key_Tab)
    QTest.keyClick(dialog.confirm_button, Key.Key_Space)
    demo.wait_until_quiet()
    assert "Ancien iPad" not in on_server(demo)
    assert message(page) == ("good", "Application password deleted: Ancien iPad.")
    assert entry.id not in page.passwords.delete_buttons


@pytest.fixture
def documented(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, offered=False) as demo:
        yield demo


def test_with_the_documented_api_alone_one_is_created_here_and_deleted_in_the_manager(documented: OpenDemo) -> None:
    page = documented.show(ProfilePage)
    documented.wait_until_quiet()
    create(documented, page, "Mutt")
    assert "Mutt" in on_server(documented)
    assert page.passwords.delete_buttons == {}
    assert page.passwords.link is not None
    QTest.mouseClick(page.passwords.link, LEFT)
    assert documented.opener.opened[0].endswith("/connection-history/application-password")
    assert not any("/desktop/1/profile" in sent for sent in documented.line.sent)
