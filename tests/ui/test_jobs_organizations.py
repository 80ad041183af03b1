"""Job 6, organizations: each refusal of the server's rules, what keyboard users meet, and where leaving leads."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.demo.records import Organization, Person
from desktop_manager.demo.seed import foret
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.ui.pages.profile.organization_row import OrganizationRow
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.profile.ways_sheet import WaysSheet
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.typed_dialog import TypedDialog
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.application import running
from support.by_keyboard import confirm_by_key, message_of, opened_by_key, type_keys, type_over
from support.security_page import be_active, click, press_key
from support.window import OpenDemo, open_demo

Key = Qt.Key
NAME = "Réseau Forêt"
LEAVE = "DELETE /desktop/1/organizations"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    return demo.show(ProfilePage)


def row_of(page: ProfilePage, organization: int = foret.ID) -> OrganizationRow:
    return next(row for row in page.organizations.rows if row.organization.id == organization)


def sent(demo: OpenDemo) -> int:
    return sum(request.startswith(LEAVE) for request in demo.line.sent)


def said(sheet: WaysSheet) -> str:
    return "\n".join(label.text() for kind in (Label, WrapLabel) for label in sheet.findChildren(kind))


def is_claire(person: Person) -> bool:
    return person.id == CLAIRE_ID


def alone(organization: Organization) -> Organization:
    return organization._replace(members=tuple(one for one in organization.members if is_claire(one)))


def only_owner(organization: Organization) -> Organization:
    members = [one._replace(role="owner" if is_claire(one) else "admin") for one in organization.members]
    return organization._replace(members=tuple(members))


def change(demo: OpenDemo, make: Callable[[Organization], Organization], **facts: object) -> None:
    """Let the organization change on the server."""
    demo.state.organizations[foret.ID] = make(demo.state.organizations[foret.ID])
    memberships = demo.state.logins[CLAIRE_ID].memberships
    memberships[foret.ID] = memberships[foret.ID]._replace(**facts)  # type: ignore[arg-type]


def as_it_is(organization: Organization) -> Organization:
    return organization


REASONS = [
    (alone, {}, "You are its only user."),
    (only_owner, {"role": "owner"}, "You are its only legal representative."),
    (as_it_is, {"has_ksuite_access": True}, "You are in its kSuite."),
    (as_it_is, {"login_address_is_hosted": True}, "is in its Mail Service."),
]


@pytest.mark.parametrize(("make", "facts", "reason"), REASONS)
def test_each_reason_is_said_before_anything_is_sent(
    demo: OpenDemo,
    page: ProfilePage,
    make: Callable[[Organization], Organization],
    facts: dict[str, object],
    reason: str,
) -> None:
    change(demo, make, **facts)
    demo.sync()
    demo.wait_until_quiet()
    row = row_of(page)
    assert (row.leave_button.isVisible(), row.why_button.isVisible()) == (False, True)
    sheet = opened_by_key(demo, page, row.why_button, WaysSheet)
    assert reason in said(sheet)
    type_keys(Key.Key_Escape)
    assert page.leave_flow.sheet is None
    assert sent(demo) == 0


@pytest.mark.parametrize(("make", "facts", "reason"), REASONS)
def test_the_server_refuses_for_each_reason_that_came_meanwhile_and_it_is_explained(
    demo: OpenDemo,
    page: ProfilePage,
    make: Callable[[Organization], Organization],
    facts: dict[str, object],
    reason: str,
) -> None:
    dialog = opened_by_key(demo, page, row_of(page).leave_button, TypedDialog)
    change(demo, make, **facts)
    type_keys(NAME)
    confirm_by_key(demo, dialog)
    sheet = page.leave_flow.sheet
    assert sheet is not None
    assert reason in said(sheet)
    assert "You are still in it." in sheet.news.text
    assert foret.ID in demo.state.logins[CLAIRE_ID].memberships
    assert demo.workspace.journal.entries() == []
    sheet.reject()


def test_another_name_is_refused_at_its_field_by_keyboard_alone(demo: OpenDemo, page: ProfilePage) -> None:
    dialog = opened_by_key(demo, page, row_of(page).leave_button, TypedDialog)
    type_keys("Reseau Foret", Key.Key_Return)
    assert dialog.field.error == "This is not the name “Réseau Forêt”."
    assert dialog.entry.hasFocus()
    type_over(NAME, Key.Key_Return)
    assert dialog.confirm_button.hasFocus()
    type_keys(Key.Key_Escape)
    assert page.leave_flow.dialog is None
    assert sent(demo) == 0


def test_leaving_the_current_organization_by_keyboard_alone_moves_the_window_to_another(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        session = program.until_settled()
        session.switch(foret.ID)
        program.until(lambda: program.organization == NAME)
        program.window.show_page("profile")
        page = program.window.frame
        assert isinstance(page, ProfilePage)
        program.until(lambda: any(row.organization.id == foret.ID for row in page.organizations.rows))
        program.until_idle()
        press_key(program.window, row_of(page).leave_button)
        program.until_idle()
        dialog = page.leave_flow.dialog
        assert dialog is not None
        be_active(dialog)
        type_keys(NAME, Key.Key_Return, Key.Key_Space)
        program.until(lambda: program.organization == "Atelier Helvétique Sàrl")
        program.until_idle()
        assert message_of(page)[1].startswith("You left Réseau Forêt.")
        assert [entry.name for entry in program.window.login_list.groups[0].entries] == [
            "Atelier Helvétique Sàrl",
            "Coopérative des Rives",
            "Maison du Canal",
        ]


def test_a_click_switches_the_window_at_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        program.window.show_page("profile")
        page = program.window.frame
        assert isinstance(page, ProfilePage)
        program.until(lambda: len(page.organizations.rows) == 4)
        switch = row_of(page).switch_button
        assert switch is not None
        click(switch)
        assert program.organization == NAME
        program.until_settled()
