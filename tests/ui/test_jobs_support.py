"""Job 1, codes and support access, on the Support page by keyboard alone, and what the server's rules refuse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.credentials.keys import SecretKind
from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.support_state import authorization_code
from desktop_manager.features.support.access import DAY_S
from desktop_manager.ui.pages.support.domain_code_dialog import DomainCodeDialog
from desktop_manager.ui.pages.support.grant_dialog import OTHER, GrantDialog
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.pages.support.save_code_dialog import SaveCodeDialog
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.code_field import MASK
from desktop_manager.ui.widgets.dialog import Dialog
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys, type_over
from support.security_page import click, press_key, tab_to
from support.window import OpenDemo, noon, open_demo

LISTS_OPEN = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
Key = Qt.Key
ATELIER, MAISON = 41000, 41009
MAIL, CANAL, SHOP = 98304, 98401, 98308
GRANT = "POST /desktop/1/support/accesses"
REVOKE = "DELETE /desktop/1/support/accesses"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.state.support.clock = noon
        demo.workspace.now = noon
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> SupportPage:
    return demo.show(SupportPage)


def sent(demo: OpenDemo, call: str) -> int:
    return sum(one.startswith(call) for one in demo.line.sent)


def running(page: SupportPage) -> list[str]:
    return [row.title for row in page.access.rows if row.running]


def answers(demo: OpenDemo, page: SupportPage) -> list[str]:
    demo.wait_until_quiet()
    return [row.title for row in page.which.answers]


def change_membership(demo: OpenDemo, organization: int, membership: Membership) -> None:
    """Let somebody change on the server what Claire may there; nothing of it is known here yet."""
    login = demo.state.logins[CLAIRE_ID]
    login.memberships[organization] = membership
    if membership.granted is not None:
        seen = membership.granted
        login.products = [one for one in login.products if one.account_id != organization or one.id in seen]


# Codes


def test_support_and_vip_code_are_shown_copied_and_hidden_by_keyboard_alone(demo: OpenDemo, page: SupportPage) -> None:
    for card, code in ((page.support_code, "4821 9037"), (page.vip_code, "7350 6184")):
        press_key(page, card.code.show_button)
        demo.wait_until_quiet()
        assert card.code.text == code
        press_key(page, card.code.copy_button)
        assert QApplication.clipboard().text() == code.replace(" ", "")
        press_key(page, card.code.show_button)
        assert card.code.text == MASK


@LISTS_OPEN
def test_a_domains_code_is_chosen_shown_and_copied_by_keyboard_alone(demo: OpenDemo, page: SupportPage) -> None:
    dialog = opened_by_key(demo, page, page.authorization.choose, DomainCodeDialog)
    type_over("shop", Key.Key_Return)
    assert dialog.domain.currentText() == "helvetique.shop"
    assert dialog.isVisible()
    press_key(dialog, dialog.code.show_button)
    demo.wait_until_quiet()
    product = next(one for one in demo.state.products[ATELIER] if one.id == SHOP)
    assert dialog.code.text == authorization_code(product)
    press_key(dialog, dialog.code.copy_button)
    assert QApplication.clipboard().text() == authorization_code(product)
    type_keys(Key.Key_Escape)
    assert page.authorization.dialog is None


def test_which_code_is_this_is_asked_by_keyboard_alone(demo: OpenDemo, page: SupportPage) -> None:
    tab_to(page, page.which.field)
    type_keys("4821-9037", Key.Key_Return)
    assert answers(demo, page) == ["This is your support code."]
    type_over("11112222", Key.Key_Return)
    assert answers(demo, page) == ["Not known here."]
    type_over("", Key.Key_Return)
    assert answers(demo, page) == ["Paste a code first."]
    assert page.which.field.hasFocus()


def test_an_unknown_code_is_saved_shown_and_removed_by_keyboard_alone(demo: OpenDemo, page: SupportPage) -> None:
    tab_to(page, page.which.field)
    type_keys("Kq7x-D3fp", Key.Key_Return)
    demo.wait_until_quiet()
    (answer,) = page.which.answers
    save_here = next(one for one in answer.findChildren(Button) if one.text() == "Save it here…")
    dialog = opened_by_key(demo, page, save_here, SaveCodeDialog)
    # Without a name it is refused at its field, and what was pasted stays.
    type_keys(Key.Key_Return)
    demo.wait_until_quiet()
    assert dialog.wrong("label") == "Give it a name."
    assert (dialog.label.hasFocus(), dialog.code.text()) == (True, "Kq7x-D3fp")
    type_keys("helvetique.shop", Key.Key_Tab, Key.Key_End)
    confirm_by_key(demo, dialog)
    (row,) = page.own.rows
    assert (row.title, row.code.text) == ("helvetique.shop", MASK)
    press_key(page, row.code.show_button)
    demo.wait_until_quiet()
    assert row.code.text == "Kq7x-D3fp"
    question = opened_by_key(demo, page, row.remove, Dialog)
    assert question.cancel_button.hasFocus()
    type_keys(Key.Key_Return)
    assert len(page.own.rows) == 1
    confirm_by_key(demo, opened_by_key(demo, page, row.remove, Dialog))
    assert page.own.rows == []
    assert demo.workspace.vault.get(demo.workspace.login, SecretKind.OWN_CODES) is None


# Temporary access


def grant_dialog(demo: OpenDemo, page: SupportPage) -> GrantDialog:
    return opened_by_key(demo, page, page.access.grant, GrantDialog)


def find_and_choose(dialog: GrantDialog, words: str) -> None:
    """Filter the list and press Space on its first line."""
    tab_to(dialog, dialog.search)
    type_over(words)
    tab_to(dialog, dialog.products)
    type_keys(Key.Key_Home, Key.Key_Space)


def test_granting_by_keyboard_alone_meets_every_refusal_and_then_grants(demo: OpenDemo, page: SupportPage) -> None:
    dialog = grant_dialog(demo, page)
    assert dialog.search.hasFocus()
    confirm_by_key(demo, dialog)
    assert dialog.wrong("products") == "Choose at least one product."
    # One that Support may enter already cannot be chosen.
    find_and_choose(dialog, "hosting · canal")
    assert dialog.products.row_of(CANAL) == 0
    assert [one.id for one in dialog.products.chosen] == []
    find_and_choose(dialog, "helvetique.shop")
    assert [one.id for one in dialog.products.chosen] == [SHOP]
    assert "Support may enter helvetique.shop until" in dialog.summary.text()
    tab_to(dialog, next(one for one in dialog.duration.findChildren(Button) if one.isChecked()))
    type_keys(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert dialog.duration.value == OTHER
    tab_to(dialog, dialog.end)
    # The day stands first: two days back is yesterday.
    type_keys(Key.Key_Down, Key.Key_Down)
    confirm_by_key(demo, dialog)
    assert dialog.wrong("end") == "The end lies in the past."
    tab_to(dialog, dialog.end)
    type_keys(*[Key.Key_Up] * 8, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Up)
    confirm_by_key(demo, dialog)
    assert "7 days at the latest" in dialog.wrong("end")
    assert sent(demo, GRANT) == 0
    tab_to(dialog, dialog.end)
    type_keys(*[Key.Key_Down] * 4)
    confirm_by_key(demo, dialog)
    assert running(page)[0] == "helvetique.shop"
    assert page.access.rows[0].chip.text() == "ends in 3 d 1 h"
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert running(page) == ["Web Hosting · canal"]


def test_revoking_by_keyboard_alone(demo: OpenDemo, page: SupportPage) -> None:
    question = opened_by_key(demo, page, page.access.rows[0].revoke, Dialog)
    # It cannot be taken back, so Enter does not do it.
    assert question.cancel_button.hasFocus()
    type_keys(Key.Key_Return)
    demo.wait_until_quiet()
    assert sent(demo, REVOKE) == 0
    confirm_by_key(demo, opened_by_key(demo, page, page.access.rows[0].revoke, Dialog))
    assert running(page) == []
    assert message_of(page) == ("good", "Access to Web Hosting · canal revoked.")
    assert [row.entry.action for row in demo.workspace.journal.entries()] == ["support.access.revoke"]


def open_with_mail_chosen(demo: OpenDemo, page: SupportPage, days: str = "1") -> GrantDialog:
    click(page.access.grant)
    demo.wait_until_quiet()
    dialog = page.access_flow.dialog
    assert isinstance(dialog, GrantDialog)
    dialog.duration.set_value(days)
    view = dialog.products
    row = view.row_of(MAIL)
    view.show_row(row)
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [one.id for one in view.chosen] == [MAIL]
    return dialog


@pytest.mark.parametrize(
    ("ahead_s", "days", "said"),
    [(2 * DAY_S, "1", "The end must lie in the future."), (-3600, "7", "The end must be at most 7 days ahead.")],
)
def test_an_end_that_the_servers_clock_refuses_is_said_at_its_field(
    demo: OpenDemo, page: SupportPage, ahead_s: int, days: str, said: str
) -> None:
    dialog = open_with_mail_chosen(demo, page, days)
    demo.state.support.clock = lambda: noon() + ahead_s
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.wrong("end") == said
    assert [one.id for one in dialog.products.chosen] == [MAIL]
    assert demo.workspace.journal.entries() == []
    dialog.reject()


@pytest.mark.parametrize(
    ("membership", "said"),
    [
        (Membership("client", billing=False), "You do not have the right to do this."),
        (Membership("normal", billing=False, granted=frozenset()), "The server does not find this."),
    ],
)
def test_a_right_taken_away_while_the_dialog_is_open_is_said_and_nothing_is_granted(
    demo: OpenDemo, page: SupportPage, membership: Membership, said: str
) -> None:
    dialog = open_with_mail_chosen(demo, page)
    change_membership(demo, ATELIER, membership)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.error.startswith(said)
    assert len(demo.state.support.accesses) == 2
    assert demo.workspace.journal.entries() == []
    dialog.reject()


@pytest.mark.parametrize("gone", [True, False], ids=["another one's by now", "a role without rights"])
def test_a_revocation_that_is_not_the_users_any_more_is_said_and_support_keeps_its_access(
    demo: OpenDemo, page: SupportPage, gone: bool
) -> None:
    click(page.access.rows[0].revoke)
    dialog = page.access_flow.dialog
    assert dialog is not None
    membership = demo.state.logins[CLAIRE_ID].memberships[MAISON]
    taken = membership._replace(role="normal", granted=frozenset()) if gone else membership._replace(role="client")
    change_membership(demo, MAISON, taken)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The server does not find this." if gone else "You do not have the right")
    assert demo.state.support.running(CANAL)
    assert demo.workspace.journal.entries() == []
    dialog.reject()


# Ctrl+K


def test_the_actions_of_ctrl_k_do_what_they_name(demo: OpenDemo, page: SupportPage) -> None:
    from desktop_manager.ui.pages.support.actions import ACCESSES, CONTACT, GRANT, WHICH_CODE
    from desktop_manager.ui.shell.page_registry import page as page_entry

    assert [action.id for action in page_entry("support").actions()] == [CONTACT, WHICH_CODE, GRANT, ACCESSES]
    page.run_action(ACCESSES)
    assert page.focusWidget() is page.access.grant
    page.run_action(CONTACT)
    assert demo.opener.opened == ["https://support.infomaniak.com"]
    page.run_action(WHICH_CODE)
    assert page.focusWidget() is page.which.field
    page.run_action(GRANT)
    demo.wait_until_quiet()
    dialog = page.access_flow.dialog
    assert isinstance(dialog, GrantDialog)
    dialog.reject()


def test_an_action_that_is_not_possible_says_why(demo: OpenDemo, page: SupportPage) -> None:
    from desktop_manager.ui.pages.support.actions import GRANT

    memberships = demo.state.logins[CLAIRE_ID].memberships
    for organization, membership in list(memberships.items()):
        change_membership(demo, organization, membership._replace(role="client"))
    demo.sync()
    demo.wait_until_quiet()
    page.run_action(GRANT)
    assert message_of(page)[1].startswith("Your role lets you grant nothing.")
    assert page.access_flow.dialog is None


def test_where_access_is_granted_in_the_manager_the_action_leads_there(qapp: QApplication, tmp_path: Path) -> None:
    from desktop_manager.ui.pages.support.actions import GRANT

    with open_demo(tmp_path, offered=False) as live:
        page = live.show(SupportPage)
        page.run_action(GRANT)
        assert message_of(page) == ("info", "Access is granted in the Manager: the button is in its card.")
        focused: QWidget | None = page.focusWidget()
        assert focused is page.access.link
