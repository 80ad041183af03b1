"""My organizations on the Profile page: switching, trouble that stays in sight, and lists of hundreds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.demo import DEMO_AGENCY_TOKEN
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.record_model import ACCESSIBLE
from desktop_manager.ui.pages.profile.organization_list import OrganizationList
from desktop_manager.ui.pages.profile.organization_row import OrganizationRow
from desktop_manager.ui.pages.profile.organizations_card import FIRST_ROWS, OrganizationsCard
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.chip import Chip
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
PRODUCTS_EACH = 50
NARROW = 808
"""Width of a page in the smallest window."""
LISTS_OPEN = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def agency(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    """A login with 200 organizations."""
    with open_demo(tmp_path, token=DEMO_AGENCY_TOKEN, scale=200 * PRODUCTS_EACH) as demo:
        yield demo


def row_of(card: OrganizationsCard, name: str) -> OrganizationRow:
    return next(row for row in card.rows if row.title == name)


def chips(row: OrganizationRow) -> list[str]:
    return [chip.text() for chip in row.findChildren(Chip) if chip.isVisible()]


def whole(card: OrganizationsCard) -> OrganizationList:
    assert card.all_button is not None
    QTest.mouseClick(card.all_button, LEFT)
    assert card.list is not None
    return card.list


def test_each_organization_says_who_the_user_is_in_it_and_why_it_cannot_be_left(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    told = {row.title: row.accessibleDescription() for row in page.organizations.rows}
    assert list(told) == ["Atelier Helvétique Sàrl", "Coopérative des Rives", "Maison du Canal", "Réseau Forêt"]
    assert told["Atelier Helvétique Sàrl"].startswith("Legal representative · ")
    assert "you are its only legal representative, so you cannot leave" in told["Atelier Helvétique Sàrl"]
    assert "your login address is in its Mail Service, so you cannot leave" in told["Coopérative des Rives"]
    assert "you are in its kSuite, so you cannot leave" in told["Maison du Canal"]
    assert "cannot leave" not in told["Réseau Forêt"]
    assert "accounting not shared with you" in told["Réseau Forêt"]


def test_each_organization_says_which_services_are_there(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    told = row_of(page.organizations, "Réseau Forêt").accessibleDescription()
    assert "8 product" in told
    assert "Domain name (2), Cloud Server, Mail Service" in told


def test_the_current_one_has_a_chip_and_the_others_a_switch_that_asks_the_window(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage)
    assert [chips(row) for row in page.organizations.rows] == [["Current"], [], [], []]
    row = row_of(page.organizations, "Maison du Canal")
    assert row.switch_button is not None
    assert row.switch_button.accessibleName() == "Switch to Maison du Canal"
    with qtbot.waitSignal(demo.context.switch_requested) as asked:
        QTest.mouseClick(row.switch_button, LEFT)
    assert asked.args == [row.organization.id]


def entries(row: OrganizationRow) -> list[str]:
    assert row.menu is not None
    return [action.text() for action in row.menu.actions()]


@LISTS_OPEN
def test_in_a_narrow_window_a_menu_leaves_the_words_their_room(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage, NARROW, 600)
    row = row_of(page.organizations, "Réseau Forêt")
    assert not row.members_button.isVisible()
    assert not row.leave_button.isVisible()
    assert row.switch_button is not None
    assert row.switch_button.isVisible()
    assert row.more_button.accessibleName() == "More for Réseau Forêt"
    QTest.mouseClick(row.more_button, LEFT)
    assert entries(row) == ["Members…", "Leave…"]
    assert row.menu is not None
    with qtbot.waitSignal(page.organizations.leave_wanted) as asked:
        QTest.mouseClick(row.menu, LEFT, pos=row.menu.actionGeometry(row.menu.actions()[1]).center())
    assert asked.args == [row.organization.id]
    demo.wait_until_quiet()
    assert page.leave_flow.dialog is not None


@LISTS_OPEN
def test_the_menu_of_a_narrow_row_works_by_keyboard_alone(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage, NARROW, 600)
    row = row_of(page.organizations, "Maison du Canal")
    row.take_keyboard()
    QTest.keyClick(row.more_button, Qt.Key.Key_Space)
    assert entries(row) == ["Members…", "Why…"]
    assert row.menu is not None
    QTest.keyClick(row.menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.organizations.members_wanted) as asked:
        QTest.keyClick(row.menu, Qt.Key.Key_Return)
    assert asked.args == [row.organization.id]


def test_the_keyboard_stays_in_the_row_when_its_buttons_go_into_the_menu_and_come_back(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    row = row_of(page.organizations, "Réseau Forêt")
    row.leave_button.setFocus()
    page.resize(NARROW, 600)
    QApplication.processEvents()
    assert row.more_button.isVisible()
    assert row.more_button.hasFocus()
    page.resize(1024, 820)
    QApplication.processEvents()
    assert row.members_button.hasFocus()
    assert row.leave_button.isVisible()
    assert not row.more_button.isVisible()


def test_a_switch_moves_the_chip_and_keeps_the_rows(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    before = list(page.organizations.rows)
    canal = row_of(page.organizations, "Maison du Canal")
    demo.tell_organizations(canal.organization.id)
    demo.wait_until_quiet()
    assert page.organizations.rows == before
    assert [chips(row) for row in before] == [[], [], ["Current"], []]
    assert canal.switch_button is not None
    assert not canal.switch_button.isVisible()


def test_switching_by_keyboard_alone(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage)
    first, second = page.organizations.rows[1].switch_button, page.organizations.rows[2].switch_button
    assert first is not None
    first.setFocus()
    assert second is not None
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.organizations.rows[1].why_button
    QTest.keyClick(page.organizations.rows[1].why_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.organizations.rows[2].members_button
    QTest.keyClick(page.organizations.rows[2].members_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    with qtbot.waitSignal(demo.context.switch_requested):
        QTest.keyClick(second, Qt.Key.Key_Space)


def test_one_that_needs_attention_stays_with_the_reason_and_a_way_into_the_manager(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    canal = row_of(page.organizations, "Maison du Canal")
    demo.workspace.store.note_failure(Area.PRODUCTS, canal.organization.id, "server")
    demo.context.areas_changed.emit(frozenset({Area.PRODUCTS}))
    demo.wait_until_quiet()
    assert row_of(page.organizations, "Maison du Canal") is canal
    assert chips(canal) == ["Needs attention"]
    assert "The server answered with an error. What is shown is older." in canal.accessibleDescription()
    assert canal.link is not None
    QTest.mouseClick(canal.link, LEFT)
    assert demo.opener.opened == [f"https://manager.infomaniak.com/v3/{canal.organization.id}/ng/home"]
    demo.sync()
    demo.wait_until_quiet()
    assert chips(canal) == []
    assert not canal.link.isVisible()


def test_a_few_organizations_need_no_filter(demo: OpenDemo) -> None:
    assert not demo.show(ProfilePage).organizations.filter.isVisible()


def test_hundreds_start_with_a_few_rows_and_a_way_to_all(agency: OpenDemo) -> None:
    card = agency.show(ProfilePage).organizations
    assert (len(card.rows), card.filter.isVisible()) == (FIRST_ROWS, True)
    assert card.all_button is not None
    assert card.all_button.text() == "Show all 200"
    lines = whole(card)
    assert lines.view.model().rowCount() == 200
    assert lines.view.hasFocus()


def test_the_current_one_and_those_in_trouble_are_among_the_first_of_hundreds(agency: OpenDemo) -> None:
    organizations = agency.context.organizations
    agency.workspace.store.note_failure(Area.PRODUCTS, organizations[150].id, "server")
    agency.tell_organizations(organizations[100].id)
    card = agency.show(ProfilePage).organizations
    shown = {row.organization.id: chips(row) for row in card.rows}
    assert shown[organizations[100].id] == ["Current"]
    assert shown[organizations[150].id] == ["Needs attention"]
    assert len(shown) == FIRST_ROWS


def test_typing_finds_an_organization_among_hundreds_and_enter_switches(agency: OpenDemo, qtbot: QtBot) -> None:
    card = agency.show(ProfilePage).organizations
    QTest.keyClicks(card.filter, "rossi 2")
    assert card.list is not None
    lines = card.list
    names = [lines.view.model().index(row, 0).data() for row in range(lines.view.model().rowCount())]
    assert names
    assert all("rossi 2" in name.casefold() for name in names)
    assert not lines.switch_button.isEnabled()
    lines.view.setFocus()
    QTest.keyClick(lines.view, Qt.Key.Key_Down)
    assert lines.chosen is not None
    assert lines.switch_button.accessibleName() == f"Switch to {lines.chosen.name}"
    with qtbot.waitSignal(agency.context.switch_requested) as asked:
        QTest.keyClick(lines.view, Qt.Key.Key_Return)
    assert asked.args == [lines.chosen.id]


def test_the_list_says_what_is_current_and_what_needs_attention(agency: OpenDemo) -> None:
    organizations = agency.context.organizations
    agency.workspace.store.note_failure(Area.PRODUCTS, organizations[3].id, "server")
    agency.tell_organizations(organizations[2].id)
    lines = whole(agency.show(ProfilePage).organizations)
    spoken = [lines.view.model().index(row, 0).data(ACCESSIBLE) for row in (2, 3)]
    assert spoken[0].endswith(", Current")
    assert spoken[1].endswith("What is shown is older., Needs attention")
    lines.view.selectRow(2)
    assert lines.switch_button.accessibleDescription() == "It is the current organization."
    assert not lines.link.isVisible()
    lines.view.selectRow(3)
    assert lines.switch_button.isEnabled()
    QTest.mouseClick(lines.link, LEFT)
    assert agency.opener.opened == [f"https://manager.infomaniak.com/v3/{organizations[3].id}/ng/home"]


def test_what_is_chosen_in_the_list_stays_chosen_when_data_comes(agency: OpenDemo) -> None:
    lines = whole(agency.show(ProfilePage).organizations)
    lines.view.selectRow(120)
    chosen = lines.chosen
    agency.context.areas_changed.emit(frozenset({Area.ACCOUNTS}))
    agency.wait_until_quiet()
    assert lines.chosen is not None
    assert lines.chosen == chosen


def test_a_filter_that_finds_nothing_says_so_and_clearing_it_brings_the_rows_back(agency: OpenDemo) -> None:
    card = agency.show(ProfilePage).organizations
    card.filter.setText("xyz")
    assert (card.list, card.rows) == (None, [])
    card.filter.clear()
    assert len(card.rows) == FIRST_ROWS


def test_a_dozen_are_all_rows_which_the_filter_narrows(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, token=DEMO_AGENCY_TOKEN, scale=12 * PRODUCTS_EACH) as demo:
        card = demo.show(ProfilePage).organizations
        assert (len(card.rows), card.all_button) == (12, None)
        card.filter.setText("GARAGE")
        assert {row.title for row in card.rows} == {
            row.name for row in demo.context.organizations if "garage" in row.name.casefold()
        }


def test_one_of_hundreds_offers_members_and_leaving_once_it_is_chosen(agency: OpenDemo) -> None:
    page = agency.show(ProfilePage)
    lines = whole(page.organizations)
    assert not lines.leave_button.isEnabled()
    assert lines.leave_button.accessibleDescription() == "Choose an organization first."
    QTest.keyClick(lines.view, Qt.Key.Key_Down)
    chosen = lines.chosen
    assert chosen is not None
    assert lines.leave_button.accessibleName() == f"Leave {chosen.name}"
    QTest.mouseClick(lines.leave_button, LEFT)
    agency.wait_until_quiet()
    dialog = page.leave_flow.dialog
    assert dialog is not None
    dialog.reject()
    QTest.mouseClick(lines.members_button, LEFT)
    agency.wait_until_quiet()
    sheet = page.people_flow.sheet
    assert sheet is not None
    assert [line.title for line in sheet.lines][1:] == ["Alex Weber", "Robin Client"]
    sheet.reject()


def test_one_of_hundreds_that_cannot_be_left_says_why(agency: OpenDemo) -> None:
    first = agency.context.organizations[0].id
    memberships = next(login for login in agency.state.logins.values() if first in login.memberships).memberships
    memberships[first] = memberships[first]._replace(has_ksuite_access=True)
    agency.sync()
    page = agency.show(ProfilePage)
    lines = whole(page.organizations)
    QTest.keyClick(lines.view, Qt.Key.Key_Home)
    assert lines.chosen is not None
    assert lines.chosen.id == first
    assert (lines.leave_button.isHidden(), lines.why_button.isHidden()) == (True, False)
    QTest.mouseClick(lines.why_button, LEFT)
    agency.wait_until_quiet()
    sheet = page.leave_flow.sheet
    assert sheet is not None
    sheet.reject()
