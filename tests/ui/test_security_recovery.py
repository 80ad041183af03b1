"""The recovery email on the demo: set, pending, confirmed, withdrawn, taken back, refused; by mouse and keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.errors import AccessDenied, FieldError, MissingScope, ValidationFailed
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.security.recovery_dialog import RecoveryDialog
from support.security_page import be_active, click, press_in_message, press_key, recovery, said
from support.window import OpenDemo, open_demo

Key = Qt.Key
OLD = "c.moret@atelier-helvetique.ch"
NEW = "claire@else.example"
LOGIN = "claire@atelier.example"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SecurityPage:
    return demo.show(SecurityPage)


def open_edit(page: SecurityPage) -> RecoveryDialog:
    click(page.recovery.edit_button)
    dialog = page.flow.dialog
    assert isinstance(dialog, RecoveryDialog)
    return dialog


def save(demo: OpenDemo, dialog: RecoveryDialog, typed: str) -> None:
    dialog.address.setText(typed)
    click(dialog.confirm_button)
    demo.wait_until_quiet()


def test_the_loop_of_a_domain_that_expires_is_said(page: SecurityPage) -> None:
    assert page.recovery.address.text() == OLD
    assert (page.recovery.chip.text(), page.recovery.chip.tone) == ("Domain expires in 9 day(s)", "bad")
    assert "Atelier Helvétique Sàrl" in page.recovery.advice.text()
    assert "may not be reachable" in page.readiness.row.accessibleDescription()


def test_a_new_address_waits_until_it_is_confirmed(demo: OpenDemo, page: SecurityPage) -> None:
    save(demo, open_edit(page), NEW)
    assert said(page) == ("good", f"{NEW} was asked for as your recovery email.")
    assert recovery(demo) == ([OLD], [NEW])
    assert page.recovery.pending.text() == (
        f"{NEW} waits for its confirmation: follow the link sent to it. Until then {OLD} stays in force."
    )
    assert demo.line.sent.count("PATCH /2/profile?dry_run=true") == 1
    click(page.recovery.confirm_button)
    demo.wait_until_quiet()
    assert recovery(demo) == ([NEW], [])
    assert page.recovery.address.text() == NEW
    assert not page.recovery.pending.isVisible()
    assert not page.recovery.chip.isVisible()


def test_undo_withdraws_the_request(demo: OpenDemo, page: SecurityPage) -> None:
    save(demo, open_edit(page), NEW)
    press_in_message(page, "Undo")
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [])
    assert said(page) == ("good", f"Taken back. Recovery email: {OLD}.")
    assert [row.entry.action for row in demo.workspace.journal.entries()] == [
        "security.recovery_email.update",
        "security.recovery_email.update.undo",
    ]


def test_an_address_of_ones_own_takes_over_at_once_and_undo_brings_the_other_back(
    demo: OpenDemo, page: SecurityPage
) -> None:
    dialog = open_edit(page)
    dialog.address.setText(LOGIN)
    assert "the address you sign in with" in dialog.advice.text()
    assert dialog.preview.text() == f"Recovery email: {OLD} → {LOGIN}."
    save(demo, dialog, LOGIN)
    assert recovery(demo) == ([LOGIN], [])
    assert page.recovery.chip.text() == "Same as your login"
    press_in_message(page, "Undo")
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [])


def test_none_set_is_a_warning_and_an_address_can_be_added(demo: OpenDemo, page: SecurityPage) -> None:
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(emails=login.profile.emails[:1])
    demo.sync()
    demo.wait_until_quiet()
    assert (page.recovery.chip.text(), page.recovery.chip.tone) == ("None set", "bad")
    assert page.recovery.edit_button.text() == "Add…"
    save(demo, open_edit(page), NEW)
    assert recovery(demo) == ([], [NEW])
    press_in_message(page, "Undo")
    demo.wait_until_quiet()
    assert recovery(demo) == ([], [])


def test_a_request_is_withdrawn_after_a_question_and_undo_asks_again(demo: OpenDemo, page: SecurityPage) -> None:
    save(demo, open_edit(page), NEW)
    click(page.recovery.withdraw_button)
    assert page.flow.dialog is not None
    click(page.flow.dialog.confirm_button)
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [])
    assert said(page) == ("good", f"Withdrawn: {NEW}.")
    press_in_message(page, "Undo")
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])


def test_everything_is_done_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    press_key(page, page.recovery.edit_button)
    dialog = page.flow.dialog
    assert isinstance(dialog, RecoveryDialog)
    be_active(dialog)
    assert dialog.address.hasFocus()
    QTest.keyClick(dialog.address, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.address, NEW)
    QTest.keyClick(dialog.address, Key.Key_Return)
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])
    press_key(page, page.recovery.confirm_button)
    demo.wait_until_quiet()
    assert recovery(demo) == ([NEW], [])


@pytest.mark.parametrize(
    ("typed", "error", "reason"),
    [
        ("nobody", "This is not an email address.", "This is not an email address."),
        ("", "", "An address is needed."),
        (OLD, "", "It is this address already."),
    ],
)
def test_a_wrong_address_is_said_at_the_field(page: SecurityPage, typed: str, error: str, reason: str) -> None:
    dialog = open_edit(page)
    dialog.address.setText(typed)
    assert dialog.field.error == error
    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == reason


def test_what_the_server_refuses_is_said_at_the_field(page: SecurityPage) -> None:
    dialog = open_edit(page)
    dialog.show_failure(
        ValidationFailed(fields=(FieldError("reminder_email", "validation_rule_email", "Not an address."),))
    )
    assert dialog.field.error == "The server refuses it: Not an address."
    assert not dialog.manager.isVisible()


@pytest.mark.parametrize(
    "error",
    [
        MissingScope(scopes=("profile_update",)),
        AccessDenied(status=403, code="access_denied"),
        ValidationFailed(fields=(FieldError("current_password", "validation_rule_required", "Needed."),)),
    ],
)
def test_a_refusal_for_reasons_that_are_not_public_leads_to_the_manager(
    demo: OpenDemo, page: SecurityPage, error: Exception
) -> None:
    dialog = open_edit(page)
    dialog.address.setText(NEW)
    dialog.show_failure(error)
    assert dialog.error.startswith("The server does not take this change from here, and nothing was changed.")
    assert dialog.typed == NEW
    click(dialog.manager)
    assert demo.opener.opened[-1].startswith("https://manager.infomaniak.com/v3/ng/profile/user/security-and-recovery")


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: SecurityPage) -> None:
    demo.line.lost = "PATCH"
    save(demo, open_edit(page), NEW)
    assert said(page)[0] == "good"
    assert demo.line.sent.count("PATCH /2/profile") == 1


def test_without_network_nothing_is_lost_from_the_form(demo: OpenDemo, page: SecurityPage) -> None:
    dialog = open_edit(page)
    demo.line.down = ""
    save(demo, dialog, NEW)
    assert dialog.isVisible()
    assert dialog.typed == NEW
    assert "could not be reached" in dialog.error
    demo.line.down = None
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])


def test_a_confirmed_change_counts_although_the_profile_cannot_be_read_again(
    demo: OpenDemo, page: SecurityPage
) -> None:
    demo.line.down = "GET /2/profile"
    save(demo, open_edit(page), NEW)
    assert said(page)[0] == "good"
    assert page.recovery.pending.isVisible()
    demo.line.down = None
    press_in_message(page, "Undo")
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [])
