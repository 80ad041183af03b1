"""Deleting addresses and numbers on the demo: by mouse, by keyboard alone, refused, cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.resources.profile import get_profile
from desktop_manager.demo.faults import Fault
from desktop_manager.features.errors import ContactInUse
from desktop_manager.ui.pages.profile.contacts_card import ContactsCard
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.icon_button import IconButton
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
PENDING, PHONE = "claire.moret@correo.example", "+34600000034"


@pytest.fixture(params=[True, False], ids=["demo", "documented only"])
def demo(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, offered=request.param) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    page = demo.show(ProfilePage)
    demo.wait_until_quiet()
    return page


def button(card: ContactsCard, text: str) -> IconButton:
    return next(one for one in card.delete_buttons if one.accessibleName().endswith(text))


def dialog_of(card: ContactsCard) -> Dialog:
    dialog = card.flow.dialog
    assert dialog is not None
    return dialog


def on_server(demo: OpenDemo) -> list[str]:
    profile = get_profile(demo.client).data
    return [one.email for one in profile.emails or ()] + [one.phone for one in profile.phones or ()]


def message(page: ProfilePage) -> tuple[str, str]:
    assert page.message is not None
    return page.message.tone, page.message.text


def test_a_number_is_deleted_after_what_it_costs_was_said(demo: OpenDemo, page: ProfilePage) -> None:
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    dialog = dialog_of(page.phones)
    assert "There is no Undo" in dialog.accessibleDescription()
    assert PHONE in on_server(demo)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert PHONE not in on_server(demo)
    assert message(page) == ("good", f"Deleted: {PHONE}.")
    assert len(page.phones.delete_buttons) == 1
    entry = demo.workspace.journal.entries()[0].entry
    assert (entry.action, entry.target, entry.undo) == ("profile.phone.delete", PHONE, None)


def test_a_pending_request_is_withdrawn(demo: OpenDemo, page: ProfilePage) -> None:
    one = button(page.emails, PENDING)
    assert one.accessibleName() == f"Withdraw the request for {PENDING}"
    QTest.mouseClick(one, LEFT)
    QTest.mouseClick(dialog_of(page.emails).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert PENDING not in on_server(demo)
    assert message(page) == ("good", f"Request withdrawn: {PENDING}.")
    assert any(sent.startswith("DELETE /2/profile/emails/email_request/") for sent in demo.line.sent)


def test_by_keyboard_alone(demo: OpenDemo, page: ProfilePage, qtbot: QtBot) -> None:
    button(page.phones, PHONE).setFocus()
    QTest.keyClick(button(page.phones, PHONE), Qt.Key.Key_Space)
    dialog = dialog_of(page.phones)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.cancel_button)
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert PHONE not in on_server(demo)


def test_escape_deletes_nothing(demo: OpenDemo, page: ProfilePage) -> None:
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.keyClick(dialog_of(page.phones), Qt.Key.Key_Escape)
    demo.wait_until_quiet()
    assert PHONE in on_server(demo)
    assert page.phones.flow.dialog is None


def test_what_signs_in_or_recovers_stays_and_says_where_that_is_changed(page: ProfilePage) -> None:
    login = button(page.emails, "claire@atelier.example")
    recovery = button(page.emails, "c.moret@atelier-helvetique.ch")
    phone = button(page.phones, "+41790000012")
    assert not any(one.isEnabled() for one in (login, recovery, phone))
    assert "You sign in with this address" in login.accessibleDescription()
    assert "under Security" in recovery.accessibleDescription()
    assert "in the Manager" in phone.accessibleDescription()


@pytest.mark.parametrize(("place", "code"), [(0, "login"), (1, "recovery")])
def test_the_service_refuses_them_too_and_sends_nothing(demo: OpenDemo, place: int, code: str) -> None:
    view = demo.workspace.profile.read()
    assert view is not None
    with pytest.raises(ContactInUse) as caught:
        demo.workspace.contacts.delete("email", view.emails[place])
    assert caught.value.code == code
    assert not any(sent.startswith("DELETE") for sent in demo.line.sent)


def test_a_refusal_of_the_server_is_said_in_the_dialog(demo: OpenDemo, page: ProfilePage) -> None:
    login = demo.state.logins[demo.workspace.login.profile_id]
    phones = tuple(phone._replace(reminder=not phone.reminder) for phone in login.profile.phones)
    login.profile = login.profile._replace(phones=phones)
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "This number recovers the account" in dialog_of(page.phones).error
    assert PHONE in on_server(demo)


def test_what_is_gone_already_is_said_and_no_longer_shown(demo: OpenDemo, page: ProfilePage) -> None:
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(phones=login.profile.phones[:1])
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "does not find" in dialog_of(page.phones).error
    assert len(page.phones.delete_buttons) == 1


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.lost = "DELETE"
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert message(page) == ("good", f"Deleted: {PHONE}.")
    assert sum(sent.startswith("DELETE") for sent in demo.line.sent) == 1


def test_a_write_that_did_not_arrive_is_said_and_can_be_tried_again(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.down = "DELETE"
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "was not made" in dialog_of(page.phones).error
    demo.line.down = None
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert PHONE not in on_server(demo)


def test_where_it_cannot_be_read_again_what_the_server_confirmed_is_stored(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.down = "GET"
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    view = demo.workspace.profile.read()
    assert view is not None
    assert [phone.text for phone in view.phones] == ["+41790000012"]


def test_a_token_that_died_offers_to_replace_it(demo: OpenDemo, page: ProfilePage) -> None:
    demo.faults.inject(Fault.REVOKED)
    QTest.mouseClick(button(page.phones, PHONE), LEFT)
    QTest.mouseClick(dialog_of(page.phones).confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "no longer accepts your token" in dialog_of(page.phones).error


def test_adding_is_in_the_manager(demo: OpenDemo, page: ProfilePage) -> None:
    assert page.emails.link is not None
    QTest.mouseClick(page.emails.link, LEFT)
    assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/profile/user/dashboard"]
