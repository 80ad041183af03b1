"""Leave… on the Profile page: by mouse, by keyboard alone, refused, lost on the way, offline, not offered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.seed import atelier, cooperative, foret, maison
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.ui.pages.profile.actions import LEAVE as LEAVE_CURRENT
from desktop_manager.ui.pages.profile.actions import MEMBERS
from desktop_manager.ui.pages.profile.organization_row import OrganizationRow
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.profile.ways_sheet import WaysSheet
from desktop_manager.ui.shell.page_registry import page as page_entry
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.typed_dialog import TypedDialog
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.keys import type_text
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
LEAVE = "DELETE /desktop/1/organizations"
MANAGER = "https://manager.infomaniak.com/v3"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    return demo.show(ProfilePage)


def row_of(page: ProfilePage, organization: int) -> OrganizationRow:
    return next(row for row in page.organizations.rows if row.organization.id == organization)


def names(page: ProfilePage) -> list[str]:
    return [row.title for row in page.organizations.rows]


def dialog_of(page: ProfilePage) -> TypedDialog:
    dialog = page.leave_flow.dialog
    assert dialog is not None
    return dialog


def sheet_of(page: ProfilePage) -> WaysSheet:
    sheet = page.leave_flow.sheet
    assert sheet is not None
    return sheet


def said(widget: TypedDialog | WaysSheet) -> str:
    return "\n".join(label.text() for kind in (Label, WrapLabel) for label in widget.findChildren(kind))


def begin(demo: OpenDemo, page: ProfilePage, organization: int = foret.ID) -> None:
    row = row_of(page, organization)
    QTest.mouseClick(row.leave_button if row.leave_button.isVisible() else row.why_button, LEFT)
    demo.wait_until_quiet()


def type_and_leave(demo: OpenDemo, page: ProfilePage, name: str = "Réseau Forêt") -> None:
    dialog = dialog_of(page)
    type_text(dialog.entry, name)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()


def sent(demo: OpenDemo) -> int:
    return sum(request.startswith(LEAVE) for request in demo.line.sent)


def message(page: ProfilePage) -> str:
    return page.message.text if page.message is not None else ""


def change_membership(demo: OpenDemo, organization: int, **facts: object) -> None:
    memberships = demo.state.logins[CLAIRE_ID].memberships
    memberships[organization] = memberships[organization]._replace(**facts)  # type: ignore[arg-type]


def test_only_the_organization_that_can_be_left_offers_it_and_the_others_say_why_not(page: ProfilePage) -> None:
    offered = {row.title: (row.leave_button.isVisible(), row.why_button.isVisible()) for row in page.organizations.rows}
    assert offered.pop("Réseau Forêt") == (True, False)
    assert set(offered.values()) == {(False, True)}
    row = row_of(page, foret.ID)
    assert row.leave_button.accessibleName() == "Leave Réseau Forêt"
    assert row_of(page, maison.ID).why_button.accessibleName() == "Why you cannot leave Maison du Canal"


def test_it_says_before_what_is_lost_what_stays_and_that_there_is_no_undo(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    text = said(dialog_of(page))
    assert "You are User in Réseau Forêt." in text
    assert "You lose access to 8 product" in text
    assert "its 5 other member" in text
    assert "There is no Undo. Only an invitation" in text
    assert "is shown next" not in text
    assert sent(demo) == 0


def test_leaving_by_mouse(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    type_and_leave(demo, page)
    assert page.leave_flow.dialog is None
    assert message(page) == "You left Réseau Forêt."
    assert "Réseau Forêt" not in names(page)
    assert foret.ID not in demo.state.logins[CLAIRE_ID].memberships
    [row] = demo.workspace.journal.entries()
    assert (row.entry.action, row.entry.target) == ("organizations.leave", "Réseau Forêt")


def test_leaving_by_keyboard_alone(demo: OpenDemo, page: ProfilePage) -> None:
    row = row_of(page, foret.ID)
    row.members_button.setFocus()
    QTest.keyClick(row.members_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row.switch_button
    assert row.switch_button is not None
    QTest.keyClick(row.switch_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row.leave_button
    QTest.keyClick(row.leave_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    dialog = dialog_of(page)
    dialog.activateWindow()
    assert QApplication.focusWidget() is dialog.entry
    type_text(dialog.entry, " Réseau Forêt ")
    QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.confirm_button
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert message(page) == "You left Réseau Forêt."


def test_the_keyboard_does_not_go_with_the_row(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    type_and_leave(demo, page)
    assert page.focusWidget() is page.organizations.rows[0].members_button


def test_another_name_leaves_nothing(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    type_and_leave(demo, page, "Reseau Foret")
    assert sent(demo) == 0
    assert dialog_of(page).isVisible()


def test_escape_leaves_nothing(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    QTest.keyClick(dialog_of(page), Qt.Key.Key_Escape)
    assert page.leave_flow.dialog is None
    assert (sent(demo), message(page)) == (0, "")


@pytest.mark.parametrize(
    ("organization", "reason", "links"),
    [
        (atelier.ID, "You are its only legal representative.", [f"{MANAGER}/ng/accounts/rights/users/list"]),
        (
            maison.ID,
            "You are in its kSuite.",
            ["https://ksuite.infomaniak.com", f"{MANAGER}/ng/accounts/rights/users/list"],
        ),
        (
            cooperative.ID,
            "Your login address claire@atelier.example is in its Mail Service.",
            [f"{MANAGER}/ng/profile/user/dashboard", f"{MANAGER}/ng/products/ksuite/service-mail"],
        ),
    ],
)
def test_why_gives_the_reason_and_links_to_the_way_out(
    demo: OpenDemo, page: ProfilePage, organization: int, reason: str, links: list[str]
) -> None:
    begin(demo, page, organization)
    sheet = sheet_of(page)
    assert reason in said(sheet)
    for link in sheet.links:
        QTest.mouseClick(link, LEFT)
    assert demo.opener.opened == links
    assert sent(demo) == 0


def test_why_by_keyboard_alone(demo: OpenDemo, page: ProfilePage) -> None:
    row = row_of(page, maison.ID)
    row.why_button.setFocus()
    QTest.keyClick(row.why_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    sheet = sheet_of(page)
    sheet.activateWindow()
    sheet.links[0].setFocus()
    QTest.keyClick(sheet.links[0], Qt.Key.Key_Space)
    QTest.keyClick(sheet.links[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is sheet.links[1]
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.leave_flow.sheet is None
    assert demo.opener.opened == ["https://ksuite.infomaniak.com"]


def test_all_reasons_are_shown_not_only_the_first(demo: OpenDemo, page: ProfilePage) -> None:
    change_membership(demo, atelier.ID, has_ksuite_access=True, login_address_is_hosted=True)
    demo.sync()
    demo.wait_until_quiet()
    begin(demo, page, atelier.ID)
    text = said(sheet_of(page))
    assert "You are its only legal representative." in text
    assert "You are in its kSuite." in text
    assert "is in its Mail Service." in text


def test_without_a_browser_the_address_is_said(demo: OpenDemo, page: ProfilePage) -> None:
    demo.opener.works = False
    begin(demo, page, maison.ID)
    QTest.mouseClick(sheet_of(page).links[0], LEFT)
    assert message(page).startswith("No browser could be started.")


def test_a_reason_that_is_settled_meanwhile_opens_the_way_when_checked_again(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page, maison.ID)
    change_membership(demo, maison.ID, has_ksuite_access=False)
    check = sheet_of(page).check_button
    assert check is not None
    QTest.mouseClick(check, LEFT)
    demo.wait_until_quiet()
    assert page.leave_flow.sheet is None
    type_and_leave(demo, page, "Maison du Canal")
    assert "Maison du Canal" not in names(page)


def test_checking_again_without_a_network_says_so_and_keeps_the_reasons(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page, maison.ID)
    demo.line.down = ""
    sheet = sheet_of(page)
    assert sheet.check_button is not None
    QTest.mouseClick(sheet.check_button, LEFT)
    demo.wait_until_quiet()
    assert sheet.error.text().startswith("The server could not be reached.")
    assert sheet.check_button.isEnabled()


def test_a_right_taken_away_while_the_name_is_typed_is_explained_with_all_that_changed(
    demo: OpenDemo, page: ProfilePage
) -> None:
    begin(demo, page)
    change_membership(demo, foret.ID, has_ksuite_access=True, login_address_is_hosted=True, role="admin")
    type_and_leave(demo, page)
    assert page.leave_flow.dialog is None
    sheet = sheet_of(page)
    assert sheet.news.text.startswith("The server refused: something changed since this list was fetched.")
    assert "Your role there was User and is Administrator now." in sheet.news.text
    assert "You are still in it." in sheet.news.text
    text = said(sheet)
    assert "You are in its kSuite." in text
    assert "is in its Mail Service." in text
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    row = row_of(page, foret.ID)
    assert row.why_button.isVisible()
    assert "you are in its kSuite" in row.accessibleDescription()
    assert message(page) == ""


def test_someone_removed_meanwhile_is_told_so(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    del demo.state.logins[CLAIRE_ID].memberships[foret.ID]
    type_and_leave(demo, page)
    assert message(page) == "You were no longer in Réseau Forêt when the server was asked."
    assert "Réseau Forêt" not in names(page)


def test_offline_it_is_refused_in_the_dialog_and_what_was_typed_stays(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    demo.line.down = ""
    type_and_leave(demo, page)
    dialog = dialog_of(page)
    assert dialog.error.startswith("The server could not be reached.")
    assert dialog.entry.text() == "Réseau Forêt"
    demo.line.down = None
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert message(page) == "You left Réseau Forêt."


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    demo.line.lost = LEAVE
    type_and_leave(demo, page)
    assert message(page) == "You left Réseau Forêt."
    assert sent(demo) == 1


def test_a_request_that_did_not_arrive_is_said_and_can_be_tried_again(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    demo.line.down = LEAVE
    type_and_leave(demo, page)
    assert dialog_of(page).error.startswith("The change was not made")
    assert "Réseau Forêt" in names(page)


def test_a_dialog_closed_while_the_server_hangs_still_says_how_it_ended(demo: OpenDemo, page: ProfilePage) -> None:
    begin(demo, page)
    dialog = dialog_of(page)
    type_text(dialog.entry, "Réseau Forêt")
    demo.line.hold()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.leave_flow.dialog is None
    demo.line.release()
    demo.wait_until_quiet()
    assert message(page) == "You left Réseau Forêt."


def test_where_it_is_not_offered_the_way_in_the_manager_is_shown_and_nothing_is_sent(
    qapp: QApplication, tmp_path: Path
) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        page = demo.show(ProfilePage)
        begin(demo, page)
        sheet = sheet_of(page)
        text = said(sheet)
        assert "This server does not let programs do this." in text
        assert "Manage my account › Organizations" in text
        assert "You lose access to 8 product" in text
        for link in sheet.links:
            QTest.mouseClick(link, LEFT)
        assert demo.opener.opened == ["https://ksuite.infomaniak.com", f"{MANAGER}/ng/profile/user/dashboard"]
        assert sent(demo) == 0


def test_before_the_server_has_said_what_it_offers_it_asks_to_wait(demo: OpenDemo, page: ProfilePage) -> None:
    demo.workspace.client().offer(())
    demo.context.refreshing = True
    begin(demo, page)
    assert message(page) == "The server has not said yet whether it lets you leave from here."
    assert page.leave_flow.dialog is None
    assert page.leave_flow.sheet is None


def test_ctrl_k_leaves_the_current_organization_and_shows_its_members(demo: OpenDemo, page: ProfilePage) -> None:
    assert [action.id for action in page_entry("profile").actions()][:2] == [MEMBERS, LEAVE_CURRENT]
    page.run_action(LEAVE_CURRENT)
    demo.wait_until_quiet()
    sheet = sheet_of(page)
    assert "You are its only legal representative." in said(sheet)
    sheet.reject()
    demo.tell_organizations(foret.ID)
    page.run_action(LEAVE_CURRENT)
    demo.wait_until_quiet()
    assert "Atelier Helvétique Sàrl is shown next." in said(dialog_of(page))
    dialog_of(page).reject()
    page.run_action(MEMBERS)
    demo.wait_until_quiet()
    people = page.people_flow.sheet
    assert people is not None
    assert people.windowTitle() == "Members of Réseau Forêt"
    people.reject()
