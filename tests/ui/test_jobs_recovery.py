"""Job 10, the recovery email, on the Security page: by keyboard alone, and refusals that come over the wire."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.errors import problem
from desktop_manager.demo.routes import profile_update
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.security.recovery_dialog import RecoveryDialog
from desktop_manager.ui.widgets.dialog import Dialog
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys, type_over
from support.security_page import click, press_key, recovery, tab_to
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


def edit(demo: OpenDemo, page: SecurityPage) -> RecoveryDialog:
    return opened_by_key(demo, page, page.recovery.edit_button, RecoveryDialog)


def ask_for(demo: OpenDemo, page: SecurityPage, address: str) -> RecoveryDialog:
    dialog = edit(demo, page)
    type_over(address, Key.Key_Return)
    demo.wait_until_quiet()
    return dialog


def forget_requests(demo: OpenDemo) -> None:
    """Let the request be withdrawn elsewhere."""
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(emails=tuple(one for one in login.profile.emails if not one.pending))


def test_by_keyboard_alone_every_rule_is_said_before_the_address_is_asked_for(
    demo: OpenDemo, page: SecurityPage
) -> None:
    dialog = edit(demo, page)
    assert dialog.address.hasFocus()
    for typed, reason in (
        ("", "An address is needed."),
        ("nobody", "This is not an email address."),
        (OLD, "It is this address already."),
        (f"{'x' * 60}@{'y' * 150}.example", "At most 200 characters are allowed."),
    ):
        type_over(typed, Key.Key_Return)
        demo.wait_until_quiet()
        assert dialog.isVisible()
        assert dialog.confirm_button.accessibleDescription() == reason
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)
    type_over(LOGIN)
    assert "the address you sign in with" in dialog.advice.text()
    type_over(NEW, Key.Key_Return)
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])


def test_a_request_is_withdrawn_and_asked_for_again_by_keyboard_alone(demo: OpenDemo, page: SecurityPage) -> None:
    ask_for(demo, page, NEW)
    question = opened_by_key(demo, page, page.recovery.withdraw_button, Dialog)
    type_keys(Key.Key_Escape)
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])
    question = opened_by_key(demo, page, page.recovery.withdraw_button, Dialog)
    confirm_by_key(demo, question)
    assert recovery(demo) == ([OLD], [])
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])


def test_an_address_of_ones_own_takes_over_and_is_taken_back_by_keyboard_alone(
    demo: OpenDemo, page: SecurityPage
) -> None:
    ask_for(demo, page, LOGIN)
    assert recovery(demo) == ([LOGIN], [])
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [])


def test_an_address_that_the_server_refuses_is_said_at_the_field_and_stays_there(
    demo: OpenDemo, page: SecurityPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = problem("reminder_email", "email", "The reminder_email field must be a valid email address.")
    with monkeypatch.context() as stricter:
        stricter.setattr(profile_update, "check", lambda *_: [wrong])
        dialog = ask_for(demo, page, NEW)
    assert dialog.field.error.startswith("The server refuses it: ")
    assert (dialog.typed, dialog.address.hasFocus(), dialog.manager.isVisible()) == (NEW, True, False)
    assert recovery(demo) == ([OLD], [])
    assert demo.line.sent.count("PATCH /2/profile") == 0
    type_over(NEW, Key.Key_Return)
    demo.wait_until_quiet()
    assert recovery(demo) == ([OLD], [NEW])


def test_a_server_that_wants_the_password_leads_to_the_manager_by_keyboard_alone(
    demo: OpenDemo, page: SecurityPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = problem("current_password", "required", "The current_password field is required.")
    monkeypatch.setattr(profile_update, "check", lambda *_: [wanted])
    dialog = ask_for(demo, page, NEW)
    assert dialog.error.startswith("The server does not take this change from here, and nothing was changed.")
    assert (dialog.typed, dialog.manager.hasFocus()) == (NEW, True)
    type_keys(Key.Key_Space)
    assert "/profile/user/security-and-recovery" in demo.opener.opened[-1]
    assert recovery(demo) == ([OLD], [])
    assert demo.workspace.journal.entries() == []


def test_a_token_without_the_scope_leads_to_the_manager_and_changes_nothing(demo: OpenDemo, page: SecurityPage) -> None:
    dialog = edit(demo, page)
    token = demo.state.tokens[DEMO_TOKEN]
    demo.state.tokens[DEMO_TOKEN] = token._replace(scopes=token.scopes - {"user_info"})
    type_over(NEW, Key.Key_Return)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The server does not take this change from here, and nothing was changed.")
    assert dialog.manager.isVisible()
    assert recovery(demo) == ([OLD], [])


def test_withdrawing_what_was_withdrawn_elsewhere_is_said(demo: OpenDemo, page: SecurityPage) -> None:
    ask_for(demo, page, NEW)
    click(page.recovery.withdraw_button)
    dialog = page.flow.dialog
    assert dialog is not None
    forget_requests(demo)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The server does not find this.")
    dialog.reject()
    assert [row.entry.action for row in demo.workspace.journal.entries()] == ["security.recovery_email.update"]


def test_confirming_what_was_withdrawn_elsewhere_is_said_and_the_old_address_holds(
    demo: OpenDemo, page: SecurityPage
) -> None:
    ask_for(demo, page, NEW)
    forget_requests(demo)
    tab_to(page, page.recovery.confirm_button)
    type_keys(Key.Key_Space)
    demo.wait_until_quiet()
    assert message_of(page) == ("bad", "The server does not find this.")
    assert recovery(demo) == ([OLD], [])
