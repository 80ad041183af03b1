"""Leaving in the real window: the current organization gives way to another, in the dropdown and in what is shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.profile.organization_row import OrganizationRow
from desktop_manager.ui.pages.profile.page import ProfilePage
from support.application import Program, running
from support.keys import type_text

LEFT = Qt.MouseButton.LeftButton
LEFT_ONE = "Réseau Forêt"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def profile(program: Program) -> ProfilePage:
    program.window.show_page("profile")
    page = program.window.frame
    assert isinstance(page, ProfilePage)
    program.until(lambda: bool(page.organizations.rows) and program.application.tasks.idle)
    return page


def row_of(page: ProfilePage, name: str) -> OrganizationRow:
    return next(row for row in page.organizations.rows if row.title == name)


def names(program: Program) -> list[str]:
    session = program.application.session
    assert session is not None
    return [one.name for one in session.context.organizations]


def ask(program: Program, page: ProfilePage) -> None:
    QTest.mouseClick(row_of(page, LEFT_ONE).leave_button, LEFT)
    program.until(lambda: page.leave_flow.dialog is not None)


def confirm(program: Program, page: ProfilePage) -> None:
    dialog = page.leave_flow.dialog
    assert dialog is not None
    type_text(dialog.entry, LEFT_ONE)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    program.until(lambda: page.leave_flow.dialog is None and program.application.tasks.idle)


def test_leaving_the_current_organization_moves_to_the_one_that_was_named(program: Program) -> None:
    page = profile(program)
    switch = row_of(page, LEFT_ONE).switch_button
    assert switch is not None
    QTest.mouseClick(switch, LEFT)
    program.until(lambda: program.organization == LEFT_ONE and program.application.tasks.idle)
    ask(program, page)
    dialog = page.leave_flow.dialog
    assert dialog is not None
    assert "Atelier Helvétique Sàrl is shown next." in dialog.accessibleDescription()
    confirm(program, page)
    program.until(lambda: program.organization == "Atelier Helvétique Sàrl")
    assert LEFT_ONE not in names(program)
    program.until(lambda: [row.title for row in page.organizations.rows] == names(program))
    assert row_of(page, "Atelier Helvétique Sàrl").current
    assert program.message == f"You left {LEFT_ONE}."


def test_leaving_another_one_stays_where_it_was(program: Program) -> None:
    page = profile(program)
    before = program.organization
    ask(program, page)
    confirm(program, page)
    program.until(lambda: LEFT_ONE not in names(program))
    assert program.organization == before
    assert program.message == f"You left {LEFT_ONE}."


def test_nothing_of_it_is_left_here_and_the_journal_says_so(program: Program) -> None:
    page = profile(program)
    organization = row_of(page, LEFT_ONE).organization.id
    ask(program, page)
    confirm(program, page)
    session = program.application.session
    assert session is not None
    store = session.workspace.store
    assert [area for area in Area if store.records(area, organization)] == []
    [row] = [row for row in session.workspace.journal.entries() if row.entry.action == "organizations.leave"]
    assert (row.entry.target, row.entry.organization) == (LEFT_ONE, organization)


def test_a_refresh_after_leaving_does_not_bring_it_back(program: Program) -> None:
    page = profile(program)
    ask(program, page)
    confirm(program, page)
    session = program.application.session
    assert session is not None
    session.refresh_everything()
    program.until_settled()
    assert LEFT_ONE not in names(program)
