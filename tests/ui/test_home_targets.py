"""Each line of Home leads, in the real program, to the place where it is settled, in its own organization.

Also what else goes by a `Target`: what is unsaved is asked about first, and an organization that is gone is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.features.attention.facts import ExpiryFacts, MembersFacts, ReminderFacts
from desktop_manager.features.attention.line import Kind, Line
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from desktop_manager.ui.pages.home.page import HomePage
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.target import Target
from support.application import Program, running

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")

LEFT = Qt.MouseButton.LeftButton
ATELIER, MAISON = 41000, 41009
SHOP = 98308


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        program.until_idle()
        program.until(lambda: view_is_whole(program))
        yield program


def view_is_whole(program: Program) -> bool:
    session = program.application.session
    view = session.context.attention.view if session is not None else None
    return view is not None and {one.kind for one in view.lines} >= set(Kind) - {
        Kind.TOKEN,
        Kind.RECOVERY,
        Kind.ORGANIZATION,
    }


def home(program: Program) -> HomePage:
    program.window.show_page("home")
    page = program.window.frame
    assert isinstance(page, HomePage)
    program.until(lambda: page.state == "content" and program.application.tasks.idle)
    while page.attention.more is not None:
        page.attention.more.click()
    return page


def press(program: Program, line: Line) -> None:
    page = home(program)
    row = next(one for one in page.attention.rows if one.line.id == line.id)
    QTest.mouseClick(row.fix, LEFT)
    if line.organization is not None:
        program.until(lambda: program.organization == line.organization_name)
    program.until_idle()


def close_dialogs(program: Program) -> None:
    for dialog in program.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    program.until_idle()


def shows_reminder(program: Program, line: Line) -> bool:
    page = program.window.frame
    assert isinstance(page, BillingPage)
    tab = page.tab
    assert isinstance(line.facts, ReminderFacts)
    return isinstance(tab, RemindersTab) and tab.chosen is not None and tab.chosen.diagnosis.number == line.facts.number


def renews(program: Program, line: Line) -> bool:
    page = program.window.frame
    assert isinstance(page, RenewalsPage)
    dialog = page.deeds.renewing.dialog
    assert isinstance(line.facts, ExpiryFacts)
    current = page.board.table.current()
    return dialog is not None and current is not None and (current.id, current.days) == (line.record, line.facts.days)


def shows_cards(program: Program, line: Line) -> bool:
    page = program.window.frame
    return isinstance(page, BillingPage) and page.tabs.value == "settings"


def manages_codes(program: Program, line: Line) -> bool:
    page = program.window.frame
    return isinstance(page, SecurityPage) and page.backup_codes.flow.dialog is not None


def has_keyboard(program: Program, widget: QWidget) -> bool:
    """Whether keys go there, and it is in sight."""
    return program.window.focusWidget() is widget and not widget.visibleRegion().isEmpty()


def shows_sessions(program: Program, line: Line) -> bool:
    page = program.window.frame
    return isinstance(page, SecurityPage) and has_keyboard(program, page.sessions.not_me_button)


def shows_access(program: Program, line: Line) -> bool:
    page = program.window.frame
    return isinstance(page, SupportPage) and has_keyboard(program, page.access.grant)


def shows_members(program: Program, line: Line) -> bool:
    page = program.window.frame
    assert isinstance(page, ProfilePage)
    sheet = page.people_flow.sheet
    assert isinstance(line.facts, MembersFacts)
    lacking = [one for one in sheet.lines if one.chip and "two-step" in one.chip[0]] if sheet is not None else []
    return len(lacking) == line.facts.without


PLACES: dict[Kind, Callable[[Program, Line], bool]] = {
    Kind.REMINDER: shows_reminder,
    Kind.EXPIRY: renews,
    Kind.CARD: shows_cards,
    Kind.CODES: manages_codes,
    Kind.SESSIONS: shows_sessions,
    Kind.SUPPORT: shows_access,
    Kind.MEMBERS: shows_members,
}


def test_each_line_leads_to_what_it_speaks_of(program: Program) -> None:
    page = home(program)
    lines = [row.line for row in page.attention.rows]
    assert {one.kind for one in lines} == set(PLACES)
    for line in lines:
        press(program, line)
        program.until(lambda line=line: PLACES[line.kind](program, line))  # type: ignore[misc]
        close_dialogs(program)


def test_the_count_beside_home_is_that_of_its_grave_lines(program: Program) -> None:
    session = program.application.session
    assert session is not None
    view = session.context.attention.view
    assert view is not None
    button = program.window.side_bar._buttons["home"]
    program.until(lambda: button.count is not None and button.count.number == view.serious)


def test_a_day_of_the_strip_leads_to_what_is_due_then_in_all_organizations(program: Program) -> None:
    page = home(program)
    bar = page.upcoming.strip.bars[1]
    QTest.mouseClick(bar, LEFT)
    program.until_idle()
    renewals = program.window.frame
    assert isinstance(renewals, RenewalsPage)
    program.until(lambda: renewals.board.table.count == bar.due.totals.products)
    assert {one.expires_on for one in renewals.board.table.entries()} == {bar.due.day}
    assert page.context.show_all


def test_a_record_of_another_organization_is_shown_there(program: Program) -> None:
    context = home(program).context
    context.switch_requested.emit(MAISON)
    program.until_idle()
    context.target_requested.emit(Target("products", ATELIER, record=SHOP))
    program.until_idle()

    page = program.window.frame
    assert isinstance(page, ProductsPage)
    assert program.organization == "Atelier Helvétique Sàrl"
    assert page.selected == SHOP


def test_what_is_unsaved_is_asked_about_before_anything_moves(program: Program) -> None:
    context = home(program).context
    program.window.show_page("profile")
    profile = program.window.frame
    assert isinstance(profile, ProfilePage)
    program.until(lambda: bool(profile.news.switches) and program.application.tasks.idle)
    next(iter(profile.news.switches.values())).click()
    context.target_requested.emit(Target("renewals", MAISON))

    assert program.window.guard.dialog is not None
    assert (program.window.page_id, program.organization) == ("profile", "Atelier Helvétique Sàrl")
    QTest.mouseClick(program.window.guard.dialog.confirm_button, LEFT)
    program.until_idle()
    assert (program.window.page_id, program.organization) == ("renewals", "Maison du Canal")


def test_an_organization_that_is_gone_is_said_and_nothing_moves(program: Program) -> None:
    context = home(program).context
    context.target_requested.emit(Target("renewals", 99))

    assert program.window.page_id == "home"
    assert program.message == "This organization is no longer one of yours."
