"""Members… on the Profile page: people, teams, two-step verification, what a role may not see, and offline."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.seed import atelier, cooperative, foret
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.profile.people_sheet import PeopleSheet
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.keys import type_text
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    return demo.show(ProfilePage)


def opened(demo: OpenDemo, page: ProfilePage, organization: int = cooperative.ID) -> PeopleSheet:
    row = next(row for row in page.organizations.rows if row.organization.id == organization)
    QTest.mouseClick(row.members_button, LEFT)
    demo.wait_until_quiet()
    sheet = page.people_flow.sheet
    assert sheet is not None
    return sheet


def line(sheet: PeopleSheet, title: str) -> LineItem:
    return next(one for one in sheet.lines if one.title == title)


def headings(sheet: PeopleSheet) -> list[tuple[str, str]]:
    return [(one.title, one.secondary) for one in sheet.lines if one.heading]


def said(sheet: PeopleSheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(WrapLabel) if label.isVisible())


def test_members_and_teams_are_listed_with_role_sign_in_and_rights(demo: OpenDemo, page: ProfilePage) -> None:
    sheet = opened(demo, page)
    assert headings(sheet) == [("Members", "14"), ("Teams", "1")]
    assert line(sheet, "Bastien Dubois").secondary == (
        "Administrator · b.dubois@coop-rives.ch · last sign-in 21 Nov 2026 · two-step verification on"
    )
    assert line(sheet, "Emma Wyss").secondary.endswith("two-step verification on · Épicerie")
    assert line(sheet, "Épicerie").secondary == (
        "Claire Moret, Chloé Meyer, Emma Wyss · Public Cloud: technical rights · Domain name: technical rights"
    )
    assert sheet.age.text() == "Updated just now"


def test_members_without_two_step_verification_are_marked_where_it_is_demanded(
    demo: OpenDemo, page: ProfilePage
) -> None:
    sheet = opened(demo, page)
    marked = {one.title: one.chip for one in sheet.lines if one.chip}
    assert set(marked) == {"David Schmid", "Jeanne Chappuis", "Miguel da Silva"}
    assert marked["David Schmid"] == ("No two-step verification", "bad")
    assert sheet.warning is not None
    assert sheet.warning.text.startswith("This organization demands two-step verification. Without it: 3 member")


def test_where_it_is_not_demanded_they_are_marked_more_softly(demo: OpenDemo, page: ProfilePage) -> None:
    sheet = opened(demo, page, atelier.ID)
    chips = [one.chip for one in sheet.lines if one.chip]
    assert chips
    assert {chip[1] for chip in chips if chip} == {"warning"}
    assert sheet.warning is not None
    assert "demands" not in sheet.warning.text


def test_people_who_were_invited_stand_apart(demo: OpenDemo, page: ProfilePage) -> None:
    sheet = opened(demo, page, atelier.ID)
    assert [title for title, _ in headings(sheet)][:2] == ["Members", "Invited"]
    invited = [one.name for one in demo.workspace.people.read(atelier.ID).members if one.invited]
    assert "invited, has not answered yet" in line(sheet, invited[0]).secondary


def test_the_list_is_filtered_as_you_type_and_says_when_nobody_is_left(demo: OpenDemo, page: ProfilePage) -> None:
    sheet = opened(demo, page)
    type_text(sheet.search, "épic")
    assert headings(sheet) == [("Members", "3"), ("Teams", "1")]
    sheet.search.clear()
    type_text(sheet.search, "no two-step")
    assert headings(sheet) == [("Members", "3")]
    sheet.search.setText("zzz")
    assert [one.title for one in sheet.lines] == ["Nobody here has “zzz” in name, address, role or team."]


def test_by_keyboard_alone(demo: OpenDemo, page: ProfilePage) -> None:
    row = next(row for row in page.organizations.rows if row.organization.id == cooperative.ID)
    row.members_button.setFocus()
    QTest.keyClick(row.members_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    sheet = page.people_flow.sheet
    assert sheet is not None
    sheet.activateWindow()
    sheet.search.setFocus()
    QTest.keyClick(sheet.search, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is sheet.view
    assert sheet.detail.text().startswith("Anna Keller: Legal representative · ")
    QTest.keyClick(sheet.view, Qt.Key.Key_Down)
    assert sheet.detail.text().startswith("Bastien Dubois: Administrator · ")
    QTest.keyClick(sheet.view, Qt.Key.Key_End)
    assert sheet.detail.text().startswith("Épicerie: Claire Moret")
    QTest.keyClick(sheet.view, Qt.Key.Key_Escape)
    assert page.people_flow.sheet is None


def test_a_user_is_told_who_may_see_them_and_no_organization_needs_attention(demo: OpenDemo, page: ProfilePage) -> None:
    sheet = opened(demo, page, foret.ID)
    assert sheet.states.state == "error"
    text = said(sheet)
    assert "Only the legal representative and administrators see the members of Réseau Forêt." in text
    assert "You are User there." in text
    QTest.mouseClick(sheet.link, LEFT)
    assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/accounts/rights/users/list"]
    assert all(one.attention is None for one in demo.workspace.organizations.all())


def test_a_right_taken_away_leaves_what_was_fetched_with_the_reason(demo: OpenDemo, page: ProfilePage) -> None:
    sheet = opened(demo, page)
    memberships = demo.state.logins[CLAIRE_ID].memberships
    memberships[cooperative.ID] = memberships[cooperative.ID]._replace(role="normal")
    QTest.mouseClick(sheet.again_button, LEFT)
    demo.wait_until_quiet()
    assert ("Members", "14") in headings(sheet)
    assert sheet.warning is not None
    assert sheet.warning.text.startswith("Only the legal representative and administrators see")


def test_offline_they_are_read_with_their_age(demo: OpenDemo, page: ProfilePage) -> None:
    opened(demo, page).accept()
    demo.line.down = ""
    sheet = opened(demo, page)
    assert ("Members", "14") in headings(sheet)
    assert sheet.age.text() == "Updated just now"
    assert sheet.warning is not None
    assert sheet.warning.text.startswith("The server could not be reached.")


def test_offline_and_never_fetched_it_says_so_and_retry_fetches(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.down = ""
    sheet = opened(demo, page)
    assert sheet.states.state == "error"
    demo.line.down = None
    QTest.mouseClick(sheet.again_button, LEFT)
    demo.wait_until_quiet()
    assert ("Members", "14") in headings(sheet)
    assert sheet.search.isVisible()


def test_a_sheet_closed_while_the_server_hangs_can_be_opened_again(demo: OpenDemo, page: ProfilePage) -> None:
    row = next(row for row in page.organizations.rows if row.organization.id == cooperative.ID)
    demo.line.hold()
    QTest.mouseClick(row.members_button, LEFT)
    assert page.people_flow.sheet is not None
    page.people_flow.sheet.reject()
    other = next(row for row in page.organizations.rows if row.organization.id == atelier.ID)
    QTest.mouseClick(other.members_button, LEFT)
    demo.line.release()
    demo.wait_until_quiet()
    sheet = page.people_flow.sheet
    assert sheet is not None
    assert ("Members", "12") in headings(sheet)


def test_nothing_is_fetched_before_it_is_opened(demo: OpenDemo, page: ProfilePage) -> None:
    assert not any("/users" in sent or "/teams" in sent for sent in demo.line.sent)
