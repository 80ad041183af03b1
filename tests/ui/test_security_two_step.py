"""Methods of two-step verification on the real cards and the demo: added, removed, refused, cut off."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pyotp
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.manager_links import MANAGER, TWO_STEP
from desktop_manager.credentials.errors import KeyringLocked, KeyringUnavailable
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.password_check import MOST_WRONG
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.two_step_state import SMS_CODE
from desktop_manager.features.security.otp_drift import key_groups
from desktop_manager.ui.pages.security.otp_dialog import OtpDialog
from desktop_manager.ui.pages.security.remove_method_dialog import RemoveMethodDialog
from desktop_manager.ui.pages.security.sms_dialog import SmsDialog
from desktop_manager.ui.words import passwords
from support.two_step_page import PASSWORD, TwoStepPage, focus, keys, methods_on, move_to, press, secret_free, shown_as
from support.window import OpenDemo, open_demo

Key = Qt.Key


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> TwoStepPage:
    return demo.show(TwoStepPage)


def ask_removal(demo: OpenDemo, page: TwoStepPage, kind: str) -> RemoveMethodDialog:
    press(demo, page.two_step.buttons[kind])
    return shown_as(RemoveMethodDialog, page.two_step.flow.dialog)


def remove(demo: OpenDemo, page: TwoStepPage, kind: str) -> None:
    dialog = ask_removal(demo, page, kind)
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)


def ask_otp(demo: OpenDemo, page: TwoStepPage) -> OtpDialog:
    """The dialog that adds an app, after the one that is there was removed."""
    remove(demo, page, "otp")
    press(demo, page.two_step.buttons["otp"])
    return shown_as(OtpDialog, page.two_step.flow.dialog)


def by_oathtool(dialog: OtpDialog) -> str:
    """The code that another program makes of the key on screen."""
    typed = "".join(dialog.key.text().split())
    command = ["oathtool", "--totp", "--base32", typed]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def actions(demo: OpenDemo) -> list[str]:
    return [row.entry.action for row in demo.workspace.journal.entries()]


def test_the_card_shows_what_the_mock_up_shows(page: TwoStepPage) -> None:
    card = page.two_step
    assert [row.title for row in card.rows.values()] == [
        "Authenticator app (OTP)",
        "SMS to +41 79 ••• •• 12",
        "kAuth",
        "Security key",
    ]
    said = {kind: row.accessibleDescription() for kind, row in card.rows.items()}
    assert said["otp"].startswith("Added 12 March 2025 · last used today at ")
    assert said["sms"] == "Once removed, SMS can only be set up again from CH, FR, BE or DE. Your address is in Spain."
    assert {kind: button.text() for kind, button in card.buttons.items()} == {
        "otp": "Remove…",
        "sms": "Remove…",
        "kauth": "Set up",
        "security_key": "Set up",
    }
    assert card.buttons["otp"].accessibleName() == "Remove Authenticator app (OTP)"


@pytest.mark.parametrize("kind", ["kauth", "security_key"])
def test_what_only_the_manager_sets_up_is_a_link(demo: OpenDemo, page: TwoStepPage, kind: str) -> None:
    press(demo, page.two_step.buttons[kind])
    assert demo.opener.opened == [MANAGER + TWO_STEP.path]
    demo.opener.works = False
    press(demo, page.two_step.buttons[kind])
    assert page.said[0] == "warning"


# Removing


def test_a_method_is_removed_with_the_password_and_the_rule_was_said_before(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_removal(demo, page, "sms")
    said = dialog.accessibleDescription()
    for words in (
        "Support never turns it off on request.",
        "This cannot be undone here",
        "SMS can only be set up again from CH, FR, BE or DE. Your address is in Spain.",
        "You go on signing in with: Authenticator app (OTP).",
    ):
        assert words in said
    assert not dialog.confirm_button.isEnabled()
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp"}
    assert page.said == ("good", "SMS was removed.")
    assert actions(demo) == ["two_step.remove"]
    assert secret_free(demo, PASSWORD)
    # Set up again from Spain it is not, and the button says why.
    again = page.two_step.buttons["sms"]
    assert not again.isEnabled()
    assert "kAuth or an authenticator app works everywhere." in again.accessibleDescription()


def test_removing_by_keyboard_alone(demo: OpenDemo, page: TwoStepPage, qtbot: QtBot) -> None:
    focus(page.two_step.buttons["sms"])
    keys(Key.Key_Space)
    dialog = shown_as(RemoveMethodDialog, page.two_step.flow.dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.password)
    # After the field: its Show, Cancel, Remove.
    keys(PASSWORD)
    while QApplication.focusWidget() is not dialog.confirm_button:
        keys(Key.Key_Tab)
    keys(Key.Key_Space)
    demo.wait_until_quiet()
    assert methods_on(demo) == {"otp"}


def test_escape_leaves_everything_as_it_was_and_empties_the_field(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_removal(demo, page, "sms")
    keys(PASSWORD, Key.Key_Escape)
    assert dialog.password.text() == ""
    assert page.two_step.flow.dialog is None
    assert methods_on(demo) == {"otp", "sms"}
    assert not any("/remove" in sent for sent in demo.line.sent)


def test_a_wrong_password_is_said_at_the_field(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_removal(demo, page, "sms")
    dialog.password.setText("not this one")
    press(demo, dialog.confirm_button)
    assert (dialog.field.error, dialog.error) == ("Wrong password.", "")
    assert dialog.password.hasFocus()
    dialog.password.setText(PASSWORD)
    assert dialog.field.error == ""
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp"}


def test_the_pause_after_too_many_tries_is_counted_down(demo: OpenDemo, page: TwoStepPage, qtbot: QtBot) -> None:
    dialog = ask_removal(demo, page, "sms")
    for _ in range(MOST_WRONG):
        dialog.password.setText("not this one")
        press(demo, dialog.confirm_button)
    # The server looks at none for 2 s more: a minute less, so that nobody waits for it here.
    demo.state.logins[CLAIRE_ID].password_tries.paused_until = time.time() + 2
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    assert dialog.field.error.startswith("Too many tries. The server accepts the next one in ")
    assert dialog.confirm_button.accessibleDescription() == dialog.field.error
    assert not dialog.confirm_button.isEnabled()
    seen = dialog.field.error
    qtbot.waitUntil(lambda: dialog.field.error != seen)
    qtbot.waitUntil(dialog.confirm_button.isEnabled)
    assert dialog.field.error == ""
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp"}


def test_the_last_method_asks_for_a_backup_code_first(demo: OpenDemo, page: TwoStepPage) -> None:
    made = demo.workspace.backup_codes.generate(PASSWORD)
    remove(demo, page, "sms")
    dialog = ask_removal(demo, page, "otp")
    assert "It is the last method" in dialog.accessibleDescription()
    dialog.password.setText(PASSWORD)
    assert dialog.confirm_button.accessibleDescription() == "Type a backup code first."
    dialog.code.setText("2222-2222")
    press(demo, dialog.confirm_button)
    assert dialog.code_field.error == "This code is not on your current sheet, or it was used."
    assert methods_on(demo) == {"otp"}
    dialog.code.setText(made.codes[0])
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == set()
    assert secret_free(demo, PASSWORD, *made.codes)
    demo.sync()
    assert demo.workspace.backup_codes.read().left == 9  # type: ignore[union-attr]


def test_without_a_backup_code_the_last_method_stays(demo: OpenDemo, page: TwoStepPage) -> None:
    login = demo.state.logins[CLAIRE_ID]
    login.two_step.unused.clear()
    security = login.profile.security._replace(sms=False, remaining_rescue_code=0)
    login.profile = login.profile._replace(security=security)
    demo.sync()
    demo.wait_until_quiet()
    dialog = ask_removal(demo, page, "otp")
    dialog.password.setText(PASSWORD)
    assert dialog.confirm_button.accessibleDescription() == "No backup code is left. Generate new codes first."


def test_a_lost_answer_to_a_removal_is_settled_by_reading_again(demo: OpenDemo, page: TwoStepPage) -> None:
    demo.line.lost = "POST /desktop/1/security/two_step"
    remove(demo, page, "sms")
    assert page.said == ("good", "SMS was removed.")
    assert sum("/remove" in sent for sent in demo.line.sent) == 1


def test_a_removal_that_did_not_arrive_is_said_and_can_be_tried_again(demo: OpenDemo, page: TwoStepPage) -> None:
    demo.line.down = "POST"
    dialog = ask_removal(demo, page, "sms")
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    assert dialog.error.startswith("The change was not made: the connection was lost on the way.")
    assert dialog.password.text() == PASSWORD
    demo.line.down = None
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp"}


# Adding an app


def test_an_app_is_added_by_the_code_that_another_program_makes_of_the_typed_key(
    demo: OpenDemo, page: TwoStepPage
) -> None:
    dialog = ask_otp(demo, page)
    secret = dialog.set_up.secret
    assert "".join(dialog.key.text().split()) == secret
    assert all(len(group) == 4 for group in key_groups(secret).split())
    assert methods_on(demo) == {"sms"}
    press(demo, dialog.copy_button)
    assert QApplication.clipboard().text() == secret
    dialog.code.setText(by_oathtool(dialog))
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp", "sms"}
    assert page.said == ("good", "Authenticator app (OTP) is on.")
    assert page.two_step.rows["otp"].accessibleDescription().startswith("Added 23 November 2026")
    assert actions(demo) == ["two_step.remove", "two_step.add"]
    assert secret_free(demo, secret, "otpauth")
    assert secret not in demo.workspace.redactor.redact(f"log {secret}")


def test_adding_by_keyboard_alone(demo: OpenDemo, page: TwoStepPage, qtbot: QtBot) -> None:
    remove(demo, page, "otp")
    focus(page.two_step.buttons["otp"])
    keys(Key.Key_Space)
    demo.wait_until_quiet()
    dialog = shown_as(OtpDialog, page.two_step.flow.dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.code)
    keys(by_oathtool(dialog), Key.Key_Return)
    demo.wait_until_quiet()
    assert methods_on(demo) == {"otp", "sms"}


def test_a_wrong_code_is_said_and_nothing_is_on(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_otp(demo, page)
    dialog.code.setText("12")
    press(demo, dialog.confirm_button)
    assert dialog.field.error == "Wrong code. Wait for the next one and type it."
    assert methods_on(demo) == {"sms"}
    dialog.code.setText(by_oathtool(dialog))
    assert dialog.field.error == ""
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp", "sms"}


@pytest.mark.parametrize(("steps", "said"), [(3, "about 90 s ahead"), (-4, "about 120 s behind")])
def test_a_clock_that_is_off_is_measured_and_told(demo: OpenDemo, page: TwoStepPage, steps: int, said: str) -> None:
    dialog = ask_otp(demo, page)
    # The server's clock stands still, so that no step passes between the code and its check.
    now = dialog.set_up.now // 30 * 30 + 15
    demo.state.wall = lambda: float(now)
    dialog.set_up = type(dialog.set_up)(
        dialog.set_up.id, dialog.set_up.secret, dialog.set_up.uri, dialog.set_up.expires_at, now
    )
    dialog.code.setText(pyotp.TOTP(dialog.set_up.secret).at(now + steps * 30))
    press(demo, dialog.confirm_button)
    assert said in dialog.field.error
    assert "set its clock to automatic" in dialog.field.error
    assert methods_on(demo) == {"sms"}


def test_a_set_up_that_is_too_old_is_said(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_otp(demo, page)
    demo.state.logins[CLAIRE_ID].two_step.set_ups.clear()
    dialog.code.setText(by_oathtool(dialog))
    press(demo, dialog.confirm_button)
    assert dialog.field.error == "This set-up is too old. Close the dialog and begin again."


def test_a_lost_answer_to_the_first_code_is_settled_by_reading_again(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_otp(demo, page)
    demo.line.lost = "POST"
    dialog.code.setText(by_oathtool(dialog))
    press(demo, dialog.confirm_button)
    assert page.said == ("good", "Authenticator app (OTP) is on.")
    assert sum("/confirm" in sent for sent in demo.line.sent) == 1


def test_a_key_that_does_not_come_is_said_on_the_page(demo: OpenDemo, page: TwoStepPage) -> None:
    remove(demo, page, "otp")
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/security/two_step/otp", times=1)
    press(demo, page.two_step.buttons["otp"])
    assert page.two_step.flow.dialog is None
    assert page.said[0] == "bad"
    press(demo, page.two_step.buttons["otp"])
    shown_as(OtpDialog, page.two_step.flow.dialog)


# The key on this computer too


def test_the_key_can_be_kept_on_this_computer_too(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_otp(demo, page)
    secret = dialog.set_up.secret
    press(demo, dialog.keep)
    dialog.code.setText(by_oathtool(dialog))
    press(demo, dialog.confirm_button)
    entry = demo.workspace.authenticator.login_entry()
    assert entry is not None
    assert demo.workspace.authenticator.key(entry.name).secret == secret
    assert methods_on(demo) == {"otp", "sms"}
    assert secret_free(demo, secret)


def test_whoever_has_no_phone_uses_this_computer_alone(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_otp(demo, page)
    assert not dialog.fill_button.isEnabled()
    assert dialog.fill_button.accessibleDescription().startswith("Only for a key that is kept on this computer")
    press(demo, dialog.keep)
    press(demo, dialog.fill_button)
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp", "sms"}
    assert demo.workspace.authenticator.login_entry() is not None


def test_a_refused_code_leaves_no_key_in_the_keyring(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_otp(demo, page)
    press(demo, dialog.keep)
    dialog.code.setText("12")
    press(demo, dialog.confirm_button)
    assert demo.workspace.authenticator.entries() == ()
    assert demo.workspace.vault.get(demo.workspace.login, SecretKind.AUTHENTICATOR) is None


@pytest.mark.parametrize("gone", [KeyringUnavailable("it went away"), KeyringLocked("it is locked")])
def test_a_keyring_that_goes_away_in_the_middle_leaves_nothing_half_done(
    demo: OpenDemo, page: TwoStepPage, gone: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ask_otp(demo, page)
    picture, key = dialog.picture, dialog.key.text()
    press(demo, dialog.keep)
    dialog.code.setText(by_oathtool(dialog))

    def refuse(login: LoginKey, kind: SecretKind, value: str) -> None:
        raise gone

    with monkeypatch.context() as broken:
        broken.setattr(demo.workspace.vault, "set", refuse)
        press(demo, dialog.confirm_button)
    # Nothing is on, nothing was sent, and the key is still on screen with what to do.
    assert methods_on(demo) == {"sms"}
    assert not any("/confirm" in sent for sent in demo.line.sent)
    assert dialog.isVisible()
    assert picture.isVisible()
    assert dialog.key.text() == key
    assert "Nothing was turned on, and the key above is still good" in dialog.error
    assert "keyring" in dialog.error
    # The advice works: without the tick the phone alone has it.
    press(demo, dialog.keep)
    dialog.code.setText(by_oathtool(dialog))
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp", "sms"}
    assert demo.workspace.authenticator.entries() == ()


# SMS


def test_sms_is_set_up_by_the_code_that_was_sent(demo: OpenDemo, page: TwoStepPage) -> None:
    move_to(demo, "CH")
    remove(demo, page, "sms")
    press(demo, page.two_step.buttons["sms"])
    dialog = shown_as(SmsDialog, page.two_step.flow.dialog)
    dialog.phone.setText("079")
    press(demo, dialog.confirm_button)
    assert dialog.phone_field.error.startswith("This is no phone number.")
    dialog.phone.setText("+41 79 000 00 34")
    press(demo, dialog.confirm_button)
    assert dialog.code_field.isVisible()
    dialog.code.setText("000000")
    press(demo, dialog.confirm_button)
    assert dialog.code_field.error.startswith("Wrong code.")
    dialog.code.setText(SMS_CODE)
    press(demo, dialog.confirm_button)
    assert methods_on(demo) == {"otp", "sms"}
    assert page.two_step.rows["sms"].title == "SMS to +41 79 ••• •• 34"
    assert secret_free(demo, "+41790000034", SMS_CODE)


def test_sms_by_keyboard_alone(demo: OpenDemo, page: TwoStepPage, qtbot: QtBot) -> None:
    move_to(demo, "FR")
    remove(demo, page, "sms")
    focus(page.two_step.buttons["sms"])
    keys(Key.Key_Space)
    dialog = shown_as(SmsDialog, page.two_step.flow.dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.phone)
    keys("+33 6 00 00 00 56", Key.Key_Return)
    demo.wait_until_quiet()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.code)
    keys(SMS_CODE, Key.Key_Return)
    demo.wait_until_quiet()
    assert methods_on(demo) == {"otp", "sms"}


def test_a_move_abroad_that_is_not_known_here_yet_is_refused_by_the_server_and_said(
    demo: OpenDemo, page: TwoStepPage
) -> None:
    move_to(demo, "BE")
    remove(demo, page, "sms")
    login = demo.state.logins[CLAIRE_ID]
    press(demo, page.two_step.buttons["sms"])
    dialog = shown_as(SmsDialog, page.two_step.flow.dialog)
    login.profile = login.profile._replace(country_id=197)
    dialog.phone.setText("+41790000034")
    press(demo, dialog.confirm_button)
    assert dialog.phone_field.error.startswith("SMS can only be set up from CH, FR, BE or DE.")
    assert methods_on(demo) == {"otp"}


# A server without the extension


def test_live_the_page_shows_what_is_documented_and_leads_to_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        page = demo.show(TwoStepPage)
        card = page.two_step
        assert card.rows["sms"].title == "SMS to +41 79 ••• •• 12"
        assert card.rows["otp"].accessibleDescription() == "Asked when you sign in"
        assert [button.text() for button in card.buttons.values()] == [
            "In the Manager",
            "In the Manager",
            "Set up",
            "Set up",
        ]
        press(demo, card.buttons["otp"])
        assert demo.opener.opened == [MANAGER + TWO_STEP.path]
        assert not any("/desktop/1/security" in sent for sent in demo.line.sent)


def test_before_anything_was_fetched_the_card_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, synced=False) as demo:
        page = demo.show(TwoStepPage)
        assert page.two_step.said == "Your profile has not been fetched yet. Refresh to fetch it."
        demo.sync()
        demo.wait_until_quiet()
        assert page.two_step.said == ""
        assert set(page.two_step.rows) == {"otp", "sms", "kauth", "security_key"}


def test_the_password_told_in_the_demo_is_the_demos() -> None:
    assert passwords.DEMO_PASSWORD == PASSWORD
