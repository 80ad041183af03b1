"""Job 7, sessions, alerts and this computer's authenticator, on the Security page by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_manager.features.security.otp import make_key
from desktop_manager.ui.dialogs.pin import RemovePinDialog
from desktop_manager.ui.dialogs.preferences_lock import LockCard
from desktop_manager.ui.pages.security.otp_dialogs import AddOtpDialog, RemoveOtpDialog, RenameOtpDialog
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.widgets.dialog import Dialog
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys, type_over
from support.security_page import be_active, on_server, press_key, tab_to
from support.window import OpenDemo, open_demo

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")
Key = Qt.Key
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
TEXT = f"otpauth://totp/Infomaniak:claire%40atelier.example?secret={SECRET}&issuer=Infomaniak"
ENDS = "DELETE /desktop/1/profile/sessions"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage)


def devices(demo: OpenDemo) -> list[str]:
    return [session.device for session in on_server(demo).sessions]


def names(demo: OpenDemo) -> list[str]:
    return [entry.name for entry in demo.workspace.authenticator.entries()]


# Sessions


def test_one_session_is_ended_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    question = opened_by_key(demo, page, page.sessions.end_buttons[1], Dialog)
    assert "Porto, PT" in question.accessibleDescription()
    # It cannot be taken back, so Enter does not do it.
    type_keys(Key.Key_Return)
    demo.wait_until_quiet()
    assert devices(demo) == ["Linux", "iPhone", "Windows"]
    assert not any(sent.startswith(ENDS) for sent in demo.line.sent)
    confirm_by_key(demo, opened_by_key(demo, page, page.sessions.end_buttons[1], Dialog))
    assert devices(demo) == ["Linux", "iPhone"]
    assert message_of(page) == ("good", "Ended: Windows · Chrome 155.")


def test_the_session_of_this_computer_has_no_end_for_the_keyboard_to_reach(demo: OpenDemo, page: SecurityPage) -> None:
    assert [button.session.current for button in page.sessions.end_buttons] == [False, False]  # type: ignore[attr-defined]


def test_a_session_ended_by_its_own_device_meanwhile_is_no_failure_for_keyboard_users(
    demo: OpenDemo, page: SecurityPage
) -> None:
    question = opened_by_key(demo, page, page.sessions.end_buttons[0], Dialog)
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(sessions=(login.profile.sessions[0], login.profile.sessions[2]))
    confirm_by_key(demo, question)
    assert message_of(page) == ("good", "Ended: iPhone · Infomaniak Mail.")
    assert [session.device for session in page.sessions.sessions] == ["Linux", "Windows"]


# Alerts


def test_alerts_refuse_a_wrong_number_and_are_taken_back_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    press_key(page, page.alerts.successful)
    tab_to(page, page.alerts.rate_limit)
    type_over("101")
    assert page.alerts.footer == "Enter a number from 1 to 100."
    with pytest.raises(AssertionError, match="Tab never reaches"):
        tab_to(page, page.alerts.save_button)
    tab_to(page, page.alerts.rate_limit)
    type_over("3")
    press_key(page, page.alerts.save_button)
    demo.wait_until_quiet()
    profile = on_server(demo)
    assert (profile.successful_notification, profile.unsuccessful_rate_limit) == (True, 3)
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    profile = on_server(demo)
    assert (profile.successful_notification, profile.unsuccessful_rate_limit) == (False, 10)


# Authenticator on this computer


def test_an_entry_is_refused_added_shown_and_copied_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    dialog = opened_by_key(demo, page, page.authenticator.add_button, AddOtpDialog)
    type_keys("https://atelier.example", Key.Key_Return)
    demo.wait_until_quiet()
    assert "not a set-up text" in dialog.text_field.error
    assert dialog.text.hasFocus()
    type_over(TEXT, Key.Key_Return)
    demo.wait_until_quiet()
    assert names(demo) == ["Infomaniak (claire@atelier.example)"]
    code = page.authenticator.rows[0].code
    press_key(page, code.show_button)
    demo.wait_until_quiet()
    assert code.shown
    press_key(page, code.copy_button)
    assert QApplication.clipboard().text() == code.code.text().replace(" ", "")


def test_an_entry_comes_from_a_picture_file_by_keyboard_alone_also_after_a_wrong_one(
    demo: OpenDemo, page: SecurityPage, tmp_path: Path
) -> None:
    dialog = opened_by_key(demo, page, page.authenticator.add_button, AddOtpDialog)
    for name, content, refused in (("wrong.png", "https://atelier.example", True), ("right.png", TEXT, False)):
        segno.make_qr(content).save(str(tmp_path / name), scale=5, border=4)
        press_key(dialog, dialog.picture)
        (chooser,) = (one for one in dialog.findChildren(QFileDialog) if one.isVisible())
        be_active(chooser)
        type_over(str(tmp_path / name), Key.Key_Return)
        demo.wait_until_quiet()
        be_active(dialog)
        assert bool(dialog.text_field.error) is refused
    confirm_by_key(demo, dialog)
    assert names(demo) == ["Infomaniak (claire@atelier.example)"]


def test_the_pin_of_the_app_lock_is_removed_by_keyboard_alone_and_enter_does_not_throw_it_away(
    demo: OpenDemo,
) -> None:
    demo.workspace.app_lock.set_pin("2468")
    card = demo.show(lambda context: LockCard(context.lock, 5))
    dialog = opened_by_key(demo, card, card.remove, RemovePinDialog)
    type_keys("0000", Key.Key_Return)
    assert (dialog.isVisible(), dialog.confirm_button.hasFocus()) == (True, True)
    type_keys(Key.Key_Space)
    demo.wait_until_quiet()
    assert dialog.field.error == "Wrong PIN."
    assert demo.workspace.app_lock.is_set()
    type_over("2468", Key.Key_Return, Key.Key_Space)
    demo.wait_until_quiet()
    assert not demo.workspace.app_lock.is_set()


def test_an_entry_is_renamed_and_removed_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    for name in ("Mail", "Other"):
        demo.workspace.authenticator.add(make_key(name, SECRET))
    page.authenticator.read()
    demo.wait_until_quiet()
    press_key(page, page.authenticator.rows[0].more)
    type_keys(Key.Key_Down, Key.Key_Return)
    renaming = page.authenticator.flow.dialog
    assert isinstance(renaming, RenameOtpDialog)
    be_active(renaming)
    type_over("OTHER", Key.Key_Return)
    demo.wait_until_quiet()
    assert "Another entry" in renaming.field.error
    type_over("Post", Key.Key_Return)
    demo.wait_until_quiet()
    assert sorted(names(demo)) == ["Other", "Post"]
    press_key(page, page.authenticator.rows[0].more)
    type_keys(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    removal = page.authenticator.flow.dialog
    assert isinstance(removal, RemoveOtpDialog)
    be_active(removal)
    assert removal.cancel_button.hasFocus()
    confirm_by_key(demo, removal)
    assert len(names(demo)) == 1
