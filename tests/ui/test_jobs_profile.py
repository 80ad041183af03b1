"""The user's own facts on the Profile page: what the server refuses because something changed elsewhere meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.seed.profile import Profile
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.dialog import Dialog
from support.by_keyboard import confirm_by_key, opened_by_key, type_keys
from support.security_page import be_active, click, press_key
from support.window import OpenDemo, open_demo

Key = Qt.Key
OTHER = "claire.moret@correo.example"
PICTURE = "data:image/png;base64,iVBORw0KGgo="


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    page = demo.show(ProfilePage)
    demo.wait_until_quiet()
    return page


def held(demo: OpenDemo) -> Profile:
    return demo.state.logins[demo.workspace.login.profile_id].profile


def hold(demo: OpenDemo, profile: Profile) -> None:
    """Let the profile change on the server."""
    demo.state.logins[demo.workspace.login.profile_id].profile = profile


def answered(demo: OpenDemo, dialog: Dialog | None) -> str:
    """Confirm, and what the dialog says to the server's refusal."""
    assert dialog is not None
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    said = dialog.error
    assert dialog.isVisible()
    dialog.reject()
    return said


def test_an_address_that_became_the_recovery_address_meanwhile_is_not_deleted(
    demo: OpenDemo, page: ProfilePage
) -> None:
    emails = tuple(
        one._replace(pending=False, checked=True, reminder=False) if one.email == OTHER else one
        for one in held(demo).emails
    )
    hold(demo, held(demo)._replace(emails=emails))
    demo.sync()
    demo.wait_until_quiet()
    click(next(one for one in page.emails.delete_buttons if one.accessibleName().endswith(OTHER)))
    hold(demo, held(demo)._replace(emails=tuple(one._replace(reminder=one.email == OTHER) for one in emails)))
    assert "This address is in use" in answered(demo, page.emails.flow.dialog)
    assert OTHER in [one.email for one in held(demo).emails]


def test_a_request_that_was_withdrawn_elsewhere_is_said(demo: OpenDemo, page: ProfilePage) -> None:
    click(next(one for one in page.emails.delete_buttons if one.accessibleName().endswith(OTHER)))
    hold(demo, held(demo)._replace(emails=tuple(one for one in held(demo).emails if not one.pending)))
    assert "does not find" in answered(demo, page.emails.flow.dialog)


def test_an_application_password_that_was_deleted_elsewhere_is_said(demo: OpenDemo, page: ProfilePage) -> None:
    number, button = next(iter(page.passwords.delete_buttons.items()))
    click(button)
    left = tuple(one for one in held(demo).application_passwords if one.id != number)
    hold(demo, held(demo)._replace(application_passwords=left))
    assert "does not find" in answered(demo, page.passwords.flow.dialog)
    assert demo.workspace.journal.entries() == []


def test_a_picture_that_was_removed_elsewhere_is_said(demo: OpenDemo, page: ProfilePage) -> None:
    hold(demo, held(demo)._replace(avatar=PICTURE))
    demo.sync()
    demo.wait_until_quiet()
    click(page.you.remove_button)
    hold(demo, held(demo)._replace(avatar=None))
    assert "does not find" in answered(demo, page.avatar_flow.dialog)
    assert demo.workspace.journal.entries() == []


def test_a_password_is_refused_created_kept_in_sight_and_deleted_by_keyboard_alone(
    demo: OpenDemo, page: ProfilePage
) -> None:
    press_key(page, page.passwords.create_button)
    dialog = page.passwords.flow.dialog
    assert dialog is not None
    be_active(dialog)
    type_keys("ancien ipad", Key.Key_Return)
    demo.wait_until_quiet()
    assert "There is one of this name already" in dialog.confirm_button.accessibleDescription()
    type_keys(" 2", Key.Key_Return)
    demo.wait_until_quiet()
    once = page.passwords.once
    assert once is not None
    be_active(once)
    press_key(once, once.copy_button)
    assert QApplication.clipboard().text() == once.label.text()
    type_keys(Key.Key_Escape)
    demo.wait_until_quiet()
    made = held(demo).application_passwords[-1]
    assert made.name == "ancien ipad 2"
    confirm_by_key(demo, opened_by_key(demo, page, page.passwords.delete_buttons[made.id], Dialog))
    assert made not in held(demo).application_passwords
