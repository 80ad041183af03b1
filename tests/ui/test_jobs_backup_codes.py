"""Job 7, backup codes on the Security page: by keyboard alone, the server's pause, those kept behind the app lock."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_manager.credentials.keys import SecretKind
from desktop_manager.demo.password_check import MOST_WRONG
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.two_step_state import TwoStep
from desktop_manager.ui.dialogs.pin import PinDialog
from desktop_manager.ui.pages.security.codes_dialog import CodesDialog
from desktop_manager.ui.pages.security.generate_dialog import GenerateDialog
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.security.prove_dialog import ProveDialog
from desktop_manager.ui.widgets.dialog import Dialog
from support.by_keyboard import confirm_by_key, message_of, opened_by_key, type_keys, type_over
from support.pdf_words import words_of
from support.security_page import be_active, click, press_key, tab_to
from support.two_step_page import PASSWORD
from support.window import OpenDemo, open_demo

Key = Qt.Key
PIN = "2468"
# What Qt's offscreen platform says about the list of the file dialog.
FILE_DIALOG = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage)


def on_server(demo: OpenDemo) -> TwoStep:
    return demo.state.logins[CLAIRE_ID].two_step


def enter(demo: OpenDemo, *typed: str | Key) -> None:
    """Type, and wait for what it started."""
    type_keys(*typed)
    demo.wait_until_quiet()


def new_sheet(demo: OpenDemo, page: SecurityPage) -> CodesDialog:
    opened_by_key(demo, page, page.backup_codes.new_button, GenerateDialog)
    enter(demo, PASSWORD, Key.Key_Return)
    return sheet_of(page)


def sheet_of(page: SecurityPage) -> CodesDialog:
    sheet = page.backup_codes.flow.sheet
    assert sheet is not None
    be_active(sheet)
    return sheet


def keep(demo: OpenDemo, page: SecurityPage) -> tuple[str, ...]:
    """Make a sheet, keep it in the keyring, and close it."""
    sheet = new_sheet(demo, page)
    codes = sheet.codes
    press_key(sheet, sheet.keep_button)
    demo.wait_until_quiet()
    press_key(sheet, sheet.copy_button)
    press_key(sheet, sheet.confirm_button)
    assert page.backup_codes.flow.sheet is None
    return codes


def press_show(demo: OpenDemo, page: SecurityPage) -> None:
    show = page.backup_codes.show_button
    assert show is not None
    press_key(page, show)
    demo.wait_until_quiet()


def pin_dialog(demo: OpenDemo) -> PinDialog:
    dialog = demo.context.lock.dialog
    assert dialog is not None
    be_active(dialog)
    return dialog


def test_a_new_sheet_by_keyboard_alone_after_a_wrong_password(demo: OpenDemo, page: SecurityPage) -> None:
    before = set(on_server(demo).unused)
    dialog = opened_by_key(demo, page, page.backup_codes.new_button, GenerateDialog)
    enter(demo, "not this one", Key.Key_Return)
    assert dialog.field.error == "Wrong password."
    assert dialog.password.hasFocus()
    assert on_server(demo).unused == before
    enter(demo, PASSWORD, Key.Key_Return)
    sheet = sheet_of(page)
    assert set(sheet.codes) == on_server(demo).unused
    # Leaving them unseen is asked about, and the keyboard can go back.
    type_keys(Key.Key_Escape)
    question = sheet.question
    assert question is not None
    be_active(question)
    press_key(question, question.cancel_button)
    assert sheet.isVisible()
    be_active(sheet)
    press_key(sheet, sheet.copy_button)
    assert QApplication.clipboard().text().splitlines() == list(sheet.codes)
    type_keys(Key.Key_Escape)
    assert page.backup_codes.flow.dialog is None


@FILE_DIALOG
def test_a_new_sheet_is_saved_as_pdf_by_keyboard_alone(demo: OpenDemo, page: SecurityPage, tmp_path: Path) -> None:
    sheet = new_sheet(demo, page)
    press_key(sheet, sheet.pdf_button)
    chooser = sheet.file_dialog
    assert chooser is not None
    be_active(chooser)
    target = tmp_path / "codes.pdf"
    type_over(str(target), Key.Key_Return)
    demo.wait_until_quiet()
    assert words_of(target) >= set(sheet.codes)
    be_active(sheet)
    press_key(sheet, sheet.confirm_button)
    assert page.backup_codes.flow.dialog is None


def test_the_pause_before_a_new_sheet_is_counted_down_and_the_old_sheet_holds(
    demo: OpenDemo, page: SecurityPage, qtbot: QtBot
) -> None:
    before = set(on_server(demo).unused)
    dialog = opened_by_key(demo, page, page.backup_codes.new_button, GenerateDialog)
    for _ in range(MOST_WRONG):
        enter(demo, "not this one", Key.Key_Return)
    demo.state.logins[CLAIRE_ID].password_tries.paused_until = time.time() + 2
    enter(demo, PASSWORD, Key.Key_Return)
    assert dialog.field.error.startswith("Too many tries. The server accepts the next one in ")
    assert on_server(demo).unused == before
    seen = dialog.field.error
    qtbot.waitUntil(lambda: dialog.field.error != seen)
    qtbot.waitUntil(dialog.confirm_button.isEnabled)
    type_over(PASSWORD, Key.Key_Return)
    demo.wait_until_quiet()
    assert set(sheet_of(page).codes) == on_server(demo).unused


def test_proving_by_keyboard_alone_refuses_nothing_a_wrong_and_a_used_code(demo: OpenDemo, page: SecurityPage) -> None:
    codes = keep(demo, page)
    dialog = opened_by_key(demo, page, page.backup_codes.prove_button, ProveDialog)
    enter(demo, Key.Key_Return)
    assert (dialog.isVisible(), dialog.confirm_button.accessibleDescription()) == (True, "Type a code first.")
    enter(demo, "2222-2222", Key.Key_Return)
    assert dialog.field.error == "This code is not on your current sheet, or it was used."
    type_over(codes[3], Key.Key_Return)
    demo.wait_until_quiet()
    assert message_of(page) == ("good", "Proven: you have your backup codes.")
    dialog = opened_by_key(demo, page, page.backup_codes.prove_button, ProveDialog)
    enter(demo, codes[3], Key.Key_Return)
    assert dialog.field.error == "This code is not on your current sheet, or it was used."
    type_keys(Key.Key_Escape)
    assert on_server(demo).unused == set(codes) - {codes[3]}


def test_the_pause_after_too_many_wrong_codes_is_counted_down_and_sends_nothing(
    demo: OpenDemo, page: SecurityPage, qtbot: QtBot
) -> None:
    codes = keep(demo, page)
    dialog = opened_by_key(demo, page, page.backup_codes.prove_button, ProveDialog)
    for _ in range(MOST_WRONG):
        type_over("2222-2222", Key.Key_Return)
        demo.wait_until_quiet()
    on_server(demo).code_tries.paused_until = time.time() + 2
    type_over(codes[0], Key.Key_Return)
    demo.wait_until_quiet()
    assert dialog.field.error.startswith("Too many tries. The server accepts the next one in ")
    assert dialog.confirm_button.accessibleDescription() == dialog.field.error
    asked = len(demo.line.sent)
    enter(demo, Key.Key_Return)
    assert len(demo.line.sent) == asked
    seen = dialog.field.error
    qtbot.waitUntil(lambda: dialog.field.error != seen)
    qtbot.waitUntil(dialog.confirm_button.isEnabled)
    assert dialog.field.error == ""
    enter(demo, Key.Key_Return)
    assert message_of(page)[0] == "good"
    assert len(on_server(demo).unused) == 9


# Those in the keyring, behind the app lock


def test_kept_codes_are_shown_and_removed_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    codes = keep(demo, page)
    press_show(demo, page)
    assert sheet_of(page).codes == codes
    type_keys(Key.Key_Escape)
    assert page.backup_codes.flow.sheet is None
    forget = page.backup_codes.forget_button
    assert forget is not None
    question = opened_by_key(demo, page, forget, Dialog)
    assert question.cancel_button.hasFocus()
    confirm_by_key(demo, question)
    assert demo.workspace.vault.get(demo.workspace.login, SecretKind.BACKUP_CODES) is None
    assert page.backup_codes.show_button is None


def test_kept_codes_show_after_the_pin_only(demo: OpenDemo, page: SecurityPage) -> None:
    codes = keep(demo, page)
    demo.workspace.app_lock.set_pin(PIN)
    demo.context.lock.pin_changed(True)
    demo.context.lock.lock()
    press_show(demo, page)
    assert page.backup_codes.flow.sheet is None
    pin_dialog(demo)
    enter(demo, "0000", Key.Key_Return)
    assert pin_dialog(demo).field.error == "Wrong PIN."
    assert page.backup_codes.flow.sheet is None
    enter(demo, Key.Key_Escape)
    assert (demo.context.lock.dialog, page.backup_codes.flow.sheet) == (None, None)
    press_show(demo, page)
    pin_dialog(demo)
    enter(demo, PIN, Key.Key_Return)
    assert sheet_of(page).codes == codes


def test_locking_takes_the_kept_codes_off_the_screen(demo: OpenDemo, page: SecurityPage) -> None:
    codes = keep(demo, page)
    demo.workspace.app_lock.set_pin(PIN)
    demo.context.lock.pin_changed(True)
    press_show(demo, page)
    assert sheet_of(page).codes == codes
    demo.context.lock.lock()
    demo.wait_until_quiet()
    assert page.backup_codes.flow.sheet is None
    in_sight = {label.text() for label in QApplication.allWidgets() if isinstance(label, QLabel) and label.isVisible()}
    assert not in_sight & set(codes)
    press_show(demo, page)
    assert page.backup_codes.flow.sheet is None
    pin_dialog(demo).reject()


def test_codes_that_come_after_it_was_locked_again_are_not_shown(demo: OpenDemo, page: SecurityPage) -> None:
    codes = keep(demo, page)
    demo.workspace.app_lock.set_pin(PIN)
    demo.context.lock.pin_changed(True)
    show = page.backup_codes.show_button
    assert show is not None
    click(show)
    # The keyring is being asked, and its answer has not been shown.
    demo.context.lock.lock()
    demo.wait_until_quiet()
    assert page.backup_codes.flow.sheet is None
    assert demo.workspace.backup_codes.kept_codes() == codes


def test_locking_leaves_a_new_sheet_on_screen_because_it_is_shown_once(demo: OpenDemo, page: SecurityPage) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    demo.context.lock.pin_changed(True)
    sheet = new_sheet(demo, page)
    demo.context.lock.lock()
    demo.wait_until_quiet()
    assert sheet.isVisible()
    assert sheet.question is None
    press_key(sheet, sheet.copy_button)
    press_key(sheet, sheet.confirm_button)


def test_no_code_is_left_to_prove_and_the_keyboard_finds_the_reason(demo: OpenDemo, page: SecurityPage) -> None:
    login = demo.state.logins[CLAIRE_ID]
    login.two_step.unused.clear()
    login.profile = login.profile._replace(security=login.profile.security._replace(remaining_rescue_code=0))
    demo.sync()
    demo.wait_until_quiet()
    button = page.backup_codes.prove_button
    assert button.accessibleDescription() == "No code is left. Generate new ones first."
    with pytest.raises(AssertionError, match="Tab never reaches"):
        tab_to(page, button)
