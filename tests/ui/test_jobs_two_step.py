"""Job 7, two-step verification, on the Security page: by keyboard alone, and each refusal of the server's rules."""

import time
from collections.abc import Iterator
from pathlib import Path

import pyotp
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.manager_links import MANAGER, TWO_STEP
from desktop_manager.demo.password_check import MOST_WRONG
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import Login
from desktop_manager.demo.two_step_state import SMS_CODE
from desktop_manager.ui.pages.security.otp_dialog import OtpDialog
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.security.remove_method_dialog import RemoveMethodDialog
from desktop_manager.ui.pages.security.sms_dialog import SmsDialog
from support.by_keyboard import message_of, opened_by_key, type_keys, type_over
from support.security_page import click, press_key, tab_to
from support.two_step_page import PASSWORD, methods_on, move_to
from support.window import OpenDemo, open_demo

Key = Qt.Key
SPAIN = 197
REMOVE = "POST /desktop/1/security/two_step/"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage)


def login(demo: OpenDemo) -> Login:
    return demo.state.logins[CLAIRE_ID]


def set_security(demo: OpenDemo, **facts: object) -> None:
    """Let something change on the server."""
    profile = login(demo).profile
    security = profile.security._replace(**facts)  # type: ignore[arg-type]
    login(demo).profile = profile._replace(security=security)


def has_only(demo: OpenDemo, kind: str) -> None:
    """Let one method be on, and the window know it."""
    set_security(demo, otp=kind == "otp", sms=kind == "sms")
    demo.sync()
    demo.wait_until_quiet()


def removal(demo: OpenDemo, page: SecurityPage, kind: str) -> RemoveMethodDialog:
    return opened_by_key(demo, page, page.two_step.buttons[kind], RemoveMethodDialog)


def enter(demo: OpenDemo, *typed: str | Key) -> None:
    """Type, and wait for what it started."""
    type_keys(*typed)
    demo.wait_until_quiet()


# Removing


def test_removing_by_keyboard_alone_after_a_wrong_password(demo: OpenDemo, page: SecurityPage) -> None:
    dialog = removal(demo, page, "sms")
    assert "SMS can only be set up again from CH, FR, BE or DE." in dialog.accessibleDescription()
    # Enter leads to the button; it neither removes nor throws away what was typed.
    enter(demo, "not this one", Key.Key_Return)
    assert (dialog.isVisible(), dialog.confirm_button.hasFocus()) == (True, True)
    enter(demo, Key.Key_Space)
    assert dialog.field.error == "Wrong password."
    assert dialog.password.hasFocus()
    enter(demo, PASSWORD, Key.Key_Return, Key.Key_Space)
    assert methods_on(demo) == {"otp"}
    assert message_of(page) == ("good", "SMS was removed.")


def test_the_pause_after_too_many_wrong_passwords_is_counted_down_for_keyboard_users_too(
    demo: OpenDemo, page: SecurityPage, qtbot: QtBot
) -> None:
    dialog = removal(demo, page, "sms")
    for _ in range(MOST_WRONG):
        enter(demo, "not this one", Key.Key_Return, Key.Key_Space)
    login(demo).password_tries.paused_until = time.time() + 2
    enter(demo, PASSWORD, Key.Key_Return, Key.Key_Space)
    assert dialog.field.error.startswith("Too many tries. The server accepts the next one in ")
    assert dialog.password.hasFocus()
    asked = len(demo.line.sent)
    enter(demo, Key.Key_Return, Key.Key_Space)
    assert len(demo.line.sent) == asked
    qtbot.waitUntil(dialog.confirm_button.isEnabled)
    tab_to(dialog, dialog.password)
    type_over(PASSWORD, Key.Key_Return, Key.Key_Space)
    demo.wait_until_quiet()
    assert methods_on(demo) == {"otp"}


def test_the_last_method_by_keyboard_alone_asks_for_password_and_backup_code(
    demo: OpenDemo, page: SecurityPage
) -> None:
    made = demo.workspace.backup_codes.generate(PASSWORD)
    has_only(demo, "otp")
    dialog = removal(demo, page, "otp")
    enter(demo, PASSWORD, Key.Key_Return)
    assert dialog.code.hasFocus()
    enter(demo, "2222-2222", Key.Key_Return, Key.Key_Space)
    assert dialog.code_field.error == "This code is not on your current sheet, or it was used."
    assert dialog.code.hasFocus()
    assert methods_on(demo) == {"otp"}
    type_over(made.codes[0], Key.Key_Return, Key.Key_Space)
    demo.wait_until_quiet()
    assert methods_on(demo) == set()
    assert login(demo).two_step.unused == set(made.codes[1:])


def test_the_last_method_stays_after_too_many_wrong_backup_codes_until_the_pause_is_over(
    demo: OpenDemo, page: SecurityPage, qtbot: QtBot
) -> None:
    made = demo.workspace.backup_codes.generate(PASSWORD)
    has_only(demo, "otp")
    dialog = removal(demo, page, "otp")
    enter(demo, PASSWORD, Key.Key_Return)
    for _ in range(MOST_WRONG):
        type_over("2222-2222", Key.Key_Return, Key.Key_Space)
        demo.wait_until_quiet()
    login(demo).two_step.code_tries.paused_until = time.time() + 2
    type_over(made.codes[0], Key.Key_Return, Key.Key_Space)
    demo.wait_until_quiet()
    assert dialog.field.error.startswith("Too many tries.")
    assert not dialog.confirm_button.isEnabled()
    assert methods_on(demo) == {"otp"}
    qtbot.waitUntil(dialog.confirm_button.isEnabled)
    press_key(dialog, dialog.confirm_button)
    demo.wait_until_quiet()
    assert methods_on(demo) == set()


@pytest.mark.parametrize("kind", ["otp", "sms"])
def test_a_method_that_became_the_last_one_meanwhile_is_not_removed_without_a_backup_code(
    demo: OpenDemo, page: SecurityPage, kind: str
) -> None:
    made = demo.workspace.backup_codes.generate(PASSWORD)
    click(page.two_step.buttons[kind])
    dialog = page.two_step.flow.dialog
    assert isinstance(dialog, RemoveMethodDialog)
    set_security(demo, otp=kind == "otp", sms=kind == "sms")
    assert not dialog.code_field.isVisible()
    dialog.password.setText(PASSWORD)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.code_field.error == "It is the last method by now, so a backup code is asked too."
    assert (dialog.code_field.isVisible(), dialog.code.hasFocus()) == (True, True)
    assert methods_on(demo) == {kind}
    dialog.code.setText(made.codes[0])
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert methods_on(demo) == set()


def test_a_method_that_was_removed_elsewhere_is_said_and_no_longer_offered_after_a_refresh(
    demo: OpenDemo, page: SecurityPage
) -> None:
    click(page.two_step.buttons["sms"])
    dialog = page.two_step.flow.dialog
    assert isinstance(dialog, RemoveMethodDialog)
    set_security(demo, sms=False)
    dialog.password.setText(PASSWORD)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The server does not find this.")
    dialog.reject()
    demo.sync()
    demo.wait_until_quiet()
    assert page.two_step.buttons["sms"].text() == "Set up…"
    assert not any(row.entry.action == "two_step.remove" for row in demo.workspace.journal.entries())


# Adding an app


def test_an_app_is_added_by_keyboard_alone_after_a_wrong_first_code(demo: OpenDemo, page: SecurityPage) -> None:
    has_only(demo, "sms")
    dialog = opened_by_key(demo, page, page.two_step.buttons["otp"], OtpDialog)
    assert dialog.code.hasFocus()
    enter(demo, "12", Key.Key_Return)
    assert dialog.field.error == "Wrong code. Wait for the next one and type it."
    assert dialog.code.hasFocus()
    type_over(pyotp.TOTP(dialog.set_up.secret).now(), Key.Key_Return)
    demo.wait_until_quiet()
    assert methods_on(demo) == {"otp", "sms"}


def test_an_app_kept_on_this_computer_alone_is_added_by_keyboard_and_shows_its_code(
    demo: OpenDemo, page: SecurityPage
) -> None:
    has_only(demo, "sms")
    dialog = opened_by_key(demo, page, page.two_step.buttons["otp"], OtpDialog)
    press_key(dialog, dialog.keep)
    press_key(dialog, dialog.fill_button)
    assert dialog.confirm_button.hasFocus()
    enter(demo, Key.Key_Space)
    assert methods_on(demo) == {"otp", "sms"}
    show = page.two_step.code_button
    assert show is not None
    press_key(page, show)
    demo.wait_until_quiet()
    assert page.authenticator.rows[0].code.shown


@pytest.mark.parametrize("kind", ["otp", "sms"])
def test_what_was_set_up_elsewhere_meanwhile_is_refused_and_said(demo: OpenDemo, page: SecurityPage, kind: str) -> None:
    move_to(demo, "CH")
    has_only(demo, "sms" if kind == "otp" else "otp")
    set_security(demo, **{kind: True})
    click(page.two_step.buttons[kind])
    demo.wait_until_quiet()
    dialog = page.two_step.flow.dialog
    if kind == "otp":
        assert dialog is None
        assert message_of(page) == ("bad", "This exists already, or another change is under way.")
    else:
        assert isinstance(dialog, SmsDialog)
        dialog.phone.setText("+41790000034")
        click(dialog.confirm_button)
        demo.wait_until_quiet()
        assert dialog.phone_field.error == "This method is set up already."
        dialog.reject()
    assert demo.workspace.journal.entries() == []


@pytest.mark.parametrize("kind", ["kauth", "security_key"])
def test_what_only_the_manager_sets_up_is_reached_by_keyboard(demo: OpenDemo, page: SecurityPage, kind: str) -> None:
    press_key(page, page.two_step.buttons[kind])
    assert demo.opener.opened == [MANAGER + TWO_STEP.path]


# SMS


def sms_dialog(demo: OpenDemo, page: SecurityPage, country: str = "CH") -> SmsDialog:
    move_to(demo, country)
    has_only(demo, "otp")
    return opened_by_key(demo, page, page.two_step.buttons["sms"], SmsDialog)


def test_sms_by_keyboard_alone_refuses_wrong_number_and_wrong_code_and_sends_another(
    demo: OpenDemo, page: SecurityPage
) -> None:
    dialog = sms_dialog(demo, page)
    enter(demo, "079", Key.Key_Return)
    assert dialog.phone_field.error.startswith("This is no phone number.")
    assert dialog.phone.hasFocus()
    assert not dialog.again_button.isVisible()
    type_over("+41 79 000 00 34", Key.Key_Return)
    demo.wait_until_quiet()
    assert dialog.code.hasFocus()
    enter(demo, "000000", Key.Key_Return)
    assert dialog.code_field.error.startswith("Wrong code.")
    first = dialog.set_up
    press_key(dialog, dialog.again_button)
    demo.wait_until_quiet()
    assert dialog.set_up is not None
    assert first is not None
    assert dialog.set_up.id != first.id
    assert (dialog.code.text(), dialog.code_field.error, dialog.code.hasFocus()) == ("", "", True)
    enter(demo, SMS_CODE, Key.Key_Return)
    assert methods_on(demo) == {"otp", "sms"}
    assert sum(sent.endswith("/two_step/sms") for sent in demo.line.sent) == 2


def test_a_code_can_be_sent_again_after_the_set_up_became_too_old_or_the_line_was_cut(
    demo: OpenDemo, page: SecurityPage
) -> None:
    dialog = sms_dialog(demo, page)
    enter(demo, "+41790000034", Key.Key_Return)
    login(demo).two_step.set_ups.clear()
    enter(demo, SMS_CODE, Key.Key_Return)
    assert dialog.code_field.error.startswith("This set-up is too old.")
    demo.line.down = "POST"
    click(dialog.again_button)
    demo.wait_until_quiet()
    assert dialog.error
    assert dialog.again_button.isEnabled()
    demo.line.down = None
    click(dialog.again_button)
    demo.wait_until_quiet()
    assert dialog.error == ""
    enter(demo, SMS_CODE, Key.Key_Return)
    assert methods_on(demo) == {"otp", "sms"}


def test_a_move_abroad_that_the_window_does_not_know_is_refused_by_keyboard_alone(
    demo: OpenDemo, page: SecurityPage
) -> None:
    dialog = sms_dialog(demo, page, "DE")
    login(demo).profile = login(demo).profile._replace(country_id=SPAIN)
    enter(demo, "+4915100000034", Key.Key_Return)
    assert dialog.phone_field.error.startswith("SMS can only be set up from CH, FR, BE or DE.")
    assert dialog.phone.hasFocus()
    assert methods_on(demo) == {"otp"}
    assert login(demo).two_step.set_ups == {}


def test_from_spain_the_keyboard_passes_the_button_by_and_the_reason_stands_beside_it(
    demo: OpenDemo, page: SecurityPage
) -> None:
    has_only(demo, "otp")
    button = page.two_step.buttons["sms"]
    with pytest.raises(AssertionError, match="Tab never reaches"):
        tab_to(page, button)
    reason = page.two_step.rows["sms"].accessibleDescription()
    assert reason == button.accessibleDescription()
    assert reason.startswith("SMS can only be set up from CH, FR, BE or DE. Your address is in Spain.")
    assert not any(sent.startswith(f"{REMOVE}sms") for sent in demo.line.sent)
