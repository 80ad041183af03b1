"""Backup codes on the real card and the demo: made, shown once, printed, saved, kept, proven, lost on the way."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_manager.api.manager_links import MANAGER, TWO_STEP
from desktop_manager.credentials.errors import KeyringLocked
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.security.backup_codes import BackupCodesView
from desktop_manager.ui.pages.security.codes_dialog import CodesDialog
from desktop_manager.ui.pages.security.generate_dialog import GenerateDialog
from desktop_manager.ui.pages.security.prove_dialog import ProveDialog
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.secret_clipboard import secret_clipboard
from desktop_manager.ui.words import backup_codes as words
from support.pdf_words import words_of
from support.two_step_page import PASSWORD, TwoStepPage, focus, keys, press, secret_free, shown_as
from support.window import OpenDemo, open_demo

Key = Qt.Key
GENERATE = "POST /desktop/1/security/backup_codes"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "login") as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> TwoStepPage:
    return demo.show(TwoStepPage)


def ask_generate(demo: OpenDemo, page: TwoStepPage) -> GenerateDialog:
    press(demo, page.codes.new_button)
    return shown_as(GenerateDialog, page.codes.flow.dialog)


def generate(demo: OpenDemo, page: TwoStepPage) -> CodesDialog:
    dialog = ask_generate(demo, page)
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    return shown_as(CodesDialog, page.codes.flow.dialog)


def prove(demo: OpenDemo, page: TwoStepPage, code: str) -> None:
    press(demo, page.codes.prove_button)
    dialog = shown_as(ProveDialog, page.codes.flow.dialog)
    dialog.code.setText(code)
    press(demo, dialog.confirm_button)


def keep(demo: OpenDemo, page: TwoStepPage) -> tuple[str, ...]:
    """Make a sheet, keep it and close it."""
    sheet = generate(demo, page)
    codes = sheet.codes
    press(demo, sheet.keep_button)
    press(demo, sheet.copy_button)
    press(demo, sheet.confirm_button)
    assert page.codes.flow.dialog is None
    return codes


def in_keyring(demo: OpenDemo) -> str | None:
    return demo.workspace.vault.get(demo.workspace.login, SecretKind.BACKUP_CODES)


def chip(page: TwoStepPage) -> tuple[str, str]:
    return page.codes._chip.text(), page.codes._chip.tone


def actions(demo: OpenDemo) -> list[str]:
    return [row.entry.action for row in demo.workspace.journal.entries()]


def left_on_server(demo: OpenDemo) -> int:
    return len(demo.state.logins[CLAIRE_ID].two_step.unused)


def test_the_card_says_how_many_are_left(demo: OpenDemo, page: TwoStepPage) -> None:
    assert chip(page) == ("2 of 10 left", "warning")
    assert page.codes.facts.text() == "Made on 12 Mar 2025 · not proven yet"
    assert page.codes.prove_button.isEnabled()


@pytest.mark.parametrize(
    ("left", "said", "tone"), [(4, "4 of 10 left", "good"), (3, "3 of 10 left", "warning"), (0, "None left", "bad")]
)
def test_few_are_a_warning_and_none_is_bad(demo: OpenDemo, page: TwoStepPage, left: int, said: str, tone: str) -> None:
    login = demo.state.logins[CLAIRE_ID]
    login.two_step.unused = set(login.two_step.new_sheet(0)[:left])
    login.profile = login.profile._replace(security=login.profile.security._replace(remaining_rescue_code=left))
    demo.sync()
    demo.wait_until_quiet()
    assert chip(page) == (said, tone)
    assert page.codes.prove_button.isEnabled() is (left > 0)


def test_new_codes_are_made_after_the_password_and_shown_once(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_generate(demo, page)
    assert "The sheet you have now is void from that moment" in dialog.accessibleDescription()
    dialog.password.setText("not this one")
    press(demo, dialog.confirm_button)
    assert dialog.field.error == "Wrong password."
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    sheet = shown_as(CodesDialog, page.codes.flow.dialog)
    assert len(set(sheet.codes)) == 10
    assert {label.text() for label in sheet.findChildren(QLabel)} >= set(sheet.codes)
    assert set(sheet.codes) == demo.state.logins[CLAIRE_ID].two_step.unused
    assert chip(page) == ("10 of 10 left", "good")
    assert actions(demo) == ["backup_codes.generate"]
    assert secret_free(demo, PASSWORD, *sheet.codes)
    assert demo.workspace.redactor.redact(" ".join(sheet.codes)) == " ".join(["***"] * 10)


def test_copy_takes_all_and_the_clipboard_forgets_them(demo: OpenDemo, page: TwoStepPage) -> None:
    sheet = generate(demo, page)
    press(demo, sheet.copy_button)
    assert QApplication.clipboard().text().splitlines() == list(sheet.codes)
    assert secret_clipboard().waiting
    press(demo, sheet.confirm_button)
    assert page.codes.flow.dialog is None


def test_closing_before_anything_was_done_with_them_asks(demo: OpenDemo, page: TwoStepPage) -> None:
    sheet = generate(demo, page)
    keys(Key.Key_Escape)
    question = shown_as(Dialog, sheet.question)
    assert question.windowTitle() == "Have you kept them?"
    press(demo, question.cancel_button)
    assert sheet.isVisible()
    press(demo, sheet.confirm_button)
    press(demo, shown_as(Dialog, sheet.question).confirm_button)
    assert page.codes.flow.dialog is None


def test_the_window_cannot_be_closed_over_them_either(demo: OpenDemo, page: TwoStepPage) -> None:
    sheet = generate(demo, page)
    sheet.close()
    assert sheet.isVisible()
    assert sheet.question is not None


def test_by_keyboard_alone(demo: OpenDemo, page: TwoStepPage, qtbot: QtBot) -> None:
    focus(page.codes.new_button)
    keys(Key.Key_Space)
    dialog = shown_as(GenerateDialog, page.codes.flow.dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.password)
    keys(PASSWORD, Key.Key_Return)
    demo.wait_until_quiet()
    sheet = shown_as(CodesDialog, page.codes.flow.dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.copy_button)
    code = sheet.codes[0]
    keys(Key.Key_Space)
    while QApplication.focusWidget() is not sheet.confirm_button:
        keys(Key.Key_Tab)
    keys(Key.Key_Return)
    focus(page.codes.prove_button)
    keys(Key.Key_Space)
    proof = shown_as(ProveDialog, page.codes.flow.dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is proof.code)
    keys(code, Key.Key_Return)
    demo.wait_until_quiet()
    assert left_on_server(demo) == 9


def test_they_are_saved_as_a_pdf_that_only_the_user_reads(demo: OpenDemo, page: TwoStepPage, tmp_path: Path) -> None:
    sheet = generate(demo, page)
    press(demo, sheet.pdf_button)
    chooser = sheet.file_dialog
    assert chooser is not None
    target = tmp_path / "codes.pdf"
    name = chooser.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(target))
    chooser.accept()
    demo.wait_until_quiet()
    assert sheet.error == ""
    assert words_of(target) >= {*sheet.codes, "Infomaniak"}
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sheet.said.text().startswith(f"Saved as {target}.")
    assert [file.name for file in tmp_path.glob("*.part")] == []
    press(demo, sheet.confirm_button)
    assert page.codes.flow.dialog is None


def test_a_pdf_that_cannot_be_written_is_said_and_the_codes_stay(
    demo: OpenDemo, page: TwoStepPage, tmp_path: Path
) -> None:
    sheet = generate(demo, page)
    sheet._save(str(tmp_path / "nowhere" / "codes.pdf"))
    demo.wait_until_quiet()
    assert sheet.error.endswith("The codes are still on screen: print or save them.")
    press(demo, sheet.confirm_button)
    assert sheet.question is not None


def test_they_are_printed(demo: OpenDemo, page: TwoStepPage, tmp_path: Path) -> None:
    sheet = generate(demo, page)
    press(demo, sheet.print_button)
    assert sheet.print_dialog is not None
    assert sheet.printer is not None
    paper = tmp_path / "paper.pdf"
    sheet.printer.setOutputFileName(str(paper))
    sheet.print_dialog.accepted.emit(sheet.printer)
    assert words_of(paper) >= set(sheet.codes)
    assert sheet.said.text().startswith("Sent to the printer.")
    sheet.print_dialog.hide()
    press(demo, sheet.confirm_button)
    assert page.codes.flow.dialog is None


def test_proving_uses_one_code_up_and_says_so_before(demo: OpenDemo, page: TwoStepPage) -> None:
    sheet = generate(demo, page)
    code = sheet.codes[4]
    press(demo, sheet.copy_button)
    press(demo, sheet.confirm_button)
    press(demo, page.codes.prove_button)
    dialog = shown_as(ProveDialog, page.codes.flow.dialog)
    assert "The code you type is used up" in dialog.accessibleDescription()
    dialog.code.setText(f" {code.upper()} ")
    press(demo, dialog.confirm_button)
    assert chip(page) == ("9 of 10 left", "good")
    assert page.said == ("good", "Proven: you have your backup codes.")
    assert "proven on 23 Nov 2026" in page.codes.facts.text()
    assert actions(demo) == ["backup_codes.generate", "backup_codes.prove"]
    assert secret_free(demo, code, code.upper())
    prove(demo, page, code)
    again = shown_as(ProveDialog, page.codes.flow.dialog)
    assert again.field.error == "This code is not on your current sheet, or it was used."
    assert left_on_server(demo) == 9


def test_a_code_of_the_old_sheet_no_longer_works(demo: OpenDemo, page: TwoStepPage) -> None:
    old = keep(demo, page)
    keep(demo, page)
    prove(demo, page, old[0])
    dialog = shown_as(ProveDialog, page.codes.flow.dialog)
    assert dialog.field.error == "This code is not on your current sheet, or it was used."


# The keyring


def test_they_are_kept_shown_again_and_removed(demo: OpenDemo, page: TwoStepPage) -> None:
    sheet = generate(demo, page)
    codes = sheet.codes
    press(demo, sheet.keep_button)
    assert in_keyring(demo) == "\n".join(codes)
    # The demo keeps nothing after it ends: that does not count as kept.
    assert "until the demo ends" in sheet.said.text()
    press(demo, sheet.confirm_button)
    press(demo, shown_as(Dialog, sheet.question).confirm_button)
    assert "kept until the demo ends" in page.codes.facts.text()
    show = page.codes.show_button
    assert show is not None
    press(demo, show)
    again = shown_as(CodesDialog, page.codes.flow.dialog)
    assert again.codes == codes
    assert not again.keep_button.isVisible()
    press(demo, again.confirm_button)
    forget = page.codes.forget_button
    assert forget is not None
    press(demo, forget)
    press(demo, shown_as(Dialog, page.codes.flow.dialog).confirm_button)
    assert in_keyring(demo) is None
    assert page.codes.forget_button is None
    assert actions(demo) == ["backup_codes.generate", "backup_codes.keep", "backup_codes.forget"]
    assert secret_free(demo, *codes)


def test_only_the_demo_says_that_it_keeps_codes_no_longer_than_itself() -> None:
    view = BackupCodesView(
        left=10, total=10, generated_at=None, proven_at=None, kept=True, kept_void=False, offered=True
    )
    assert words.facts_line(view) == "kept in your keyring"
    assert words.facts_line(view, demo=True) == "kept until the demo ends"


def test_a_used_code_leaves_the_keyring(demo: OpenDemo, page: TwoStepPage) -> None:
    codes = keep(demo, page)
    prove(demo, page, codes[2].replace("-", " "))
    assert (in_keyring(demo) or "").split("\n") == [code for code in codes if code != codes[2]]


def test_a_new_sheet_takes_the_void_codes_out_of_the_keyring(demo: OpenDemo, page: TwoStepPage) -> None:
    keep(demo, page)
    dialog = ask_generate(demo, page)
    assert "Its codes that are kept here are removed." in dialog.accessibleDescription()
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    assert in_keyring(demo) is None
    assert page.codes.show_button is None


def test_codes_kept_here_that_a_sheet_made_elsewhere_voids_are_said_to_be_void(
    demo: OpenDemo, page: TwoStepPage
) -> None:
    keep(demo, page)
    demo.state.logins[CLAIRE_ID].two_step.new_sheet(0)
    demo.sync()
    demo.wait_until_quiet()
    assert "of an older sheet and void" in page.codes.facts.text()


def test_a_keyring_that_refuses_leaves_the_codes_on_screen(
    demo: OpenDemo, page: TwoStepPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = generate(demo, page)

    def refuse(login: LoginKey, kind: SecretKind, value: str) -> None:
        raise KeyringLocked("it is locked")

    monkeypatch.setattr(demo.workspace.vault, "set", refuse)
    press(demo, sheet.keep_button)
    assert sheet.error.startswith("Your keyring is locked.")
    assert sheet.error.endswith("The codes are still on screen: print or save them.")
    assert "backup_codes.keep" not in actions(demo)
    press(demo, sheet.confirm_button)
    assert sheet.question is not None


def test_codes_that_vanished_from_the_keyring_are_said_to_be_gone(demo: OpenDemo, page: TwoStepPage) -> None:
    keep(demo, page)
    demo.workspace.vault.delete(demo.workspace.login, SecretKind.BACKUP_CODES)
    show = page.codes.show_button
    assert show is not None
    press(demo, show)
    assert page.codes.flow.dialog is None
    assert page.said[0] == "bad"
    assert page.codes.show_button is None


# Answers that are lost


def test_when_the_answer_with_the_codes_is_lost_it_says_to_generate_again(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_generate(demo, page)
    demo.line.lost = GENERATE
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    assert "The old sheet is void and nobody has seen the new one. Generate the codes again." in dialog.error
    assert chip(page) == ("10 of 10 left", "good")
    assert sum(sent.startswith(GENERATE) for sent in demo.line.sent) == 1
    demo.line.lost = None
    press(demo, dialog.confirm_button)
    shown_as(CodesDialog, page.codes.flow.dialog)


def test_when_nothing_can_be_read_afterwards_the_old_sheet_may_be_void(demo: OpenDemo, page: TwoStepPage) -> None:
    dialog = ask_generate(demo, page)
    answered = demo.workspace.client().call

    def cut(operation: object, *arguments: object, **options: object) -> object:
        if getattr(operation, "changes", False):
            demo.line.lost = ""
        return answered(operation, *arguments, **options)  # type: ignore[arg-type]

    demo.workspace.client().call = cut  # type: ignore[method-assign,assignment]
    dialog.password.setText(PASSWORD)
    press(demo, dialog.confirm_button)
    assert "The old sheet may be void. Generate the codes again" in dialog.error


def test_a_lost_proof_is_settled_by_reading_again(demo: OpenDemo, page: TwoStepPage) -> None:
    codes = keep(demo, page)
    demo.line.lost = f"{GENERATE}/prove"
    prove(demo, page, codes[0])
    assert page.said == ("good", "Proven: you have your backup codes.")
    assert chip(page) == ("9 of 10 left", "good")


def test_live_the_count_is_shown_and_the_rest_is_in_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        page = demo.show(TwoStepPage)
        assert chip(page) == ("2 left", "warning")
        assert not page.codes.new_button.isVisible()
        assert not page.codes.prove_button.isVisible()
        press(demo, page.codes.link)
        assert demo.opener.opened == [MANAGER + TWO_STEP.path]
        assert not any("/desktop/1/security" in sent for sent in demo.line.sent)
