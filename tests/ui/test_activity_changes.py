"""Activity › What changed at Infomaniak: seen at a fetch, told with before and after, leading to its page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.models.money import Money
from desktop_manager.demo.seed import atelier
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.renewals.renewal_row import RenewalRow
from desktop_manager.features.snapshot.records import ChangeEntry, FieldChange
from desktop_manager.store.areas import Area
from desktop_manager.store.watched import WATCHED
from desktop_manager.ui.change_targets import target_of
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.activity import actions
from desktop_manager.ui.pages.activity.changes_board import ChangesBoard
from desktop_manager.ui.pages.activity.page import ActivityPage
from desktop_manager.ui.pages.home.page import HomePage
from desktop_manager.ui.shell.page_registry import page as entry_of
from desktop_manager.ui.target import Target
from desktop_manager.ui.words.changes import KINDS, ChangeWords, field_words
from desktop_manager.ui.words.money import money_text
from support.offline import age, fetch_what_pages_fetch
from support.window import DAY, OpenDemo, open_demo

HOME = atelier.ID
HOSTING = "Web Hosting · atelier"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    """Somebody else was at work on the server between two fetches."""
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(HOME)
        fetch_what_pages_fetch(demo.workspace, HOME)
        age(demo.workspace.store)
        desk, login = demo.state.renewals, demo.state.logins[CLAIRE_ID]
        product = next(one for one in demo.state.products[HOME] if one.customer_name == HOSTING)
        desk.put(product, desk.terms(product)._replace(warranty=not desk.terms(product).warranty))
        login.profile = login.profile._replace(sessions=login.profile.sessions[:2])
        billing = demo.state.billing
        address = billing.addresses[HOME][1]
        billing.addresses[HOME][1] = address._replace(street="Rue Neuve 3")
        fetch_what_pages_fetch(demo.workspace, HOME)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ActivityPage:
    page = demo.show(ActivityPage)
    tab = page.tabs.tab("changes")
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    demo.wait_until_quiet()
    return page


def lines(board: ChangesBoard) -> dict[str, str]:
    items = [board.model.index(row, 0).data(LINE) for row in range(board.model.rowCount())]
    return {item.title: item.secondary for item in items}


def test_each_change_is_told_with_before_and_after(page: ActivityPage) -> None:
    assert page.changes.isVisible()
    assert not page.states.isVisible()
    found = lines(page.changes)
    assert found.keys() == {
        f"Renewal of {HOSTING}",
        "Session ended: Windows · Chrome 155 · Porto, PT",
        "Billing address Atelier Helvétique Sàrl · Madrid",
    }
    assert "Renewal Warranty: " in found[f"Renewal of {HOSTING}"]
    assert " → " in found[f"Renewal of {HOSTING}"]
    street = found["Billing address Atelier Helvétique Sàrl · Madrid"]
    assert street == "Street: Calle de la Palma 37 → Rue Neuve 3 · Atelier Helvétique Sàrl"
    assert page.changes.foot.text().startswith("3 change(s) · Changes are known since 23 Nov 2026")


def test_kind_text_and_organization_narrow_the_list(demo: OpenDemo, page: ActivityPage) -> None:
    board = page.changes
    board.bar.kind.choices["security"].trigger()
    assert list(lines(board)) == ["Session ended: Windows · Chrome 155 · Porto, PT"]
    board.bar.kind.choices[""].trigger()
    board.bar.field.setText("neuve")
    assert len(lines(board)) == 1
    board.bar.field.setText("nothing at all")
    assert board.states.state == "empty"
    board.bar.field.clear()
    demo.tell_organizations(41009)
    board.bar.scope.choices["current"].trigger()
    assert list(lines(board)) == ["Session ended: Windows · Chrome 155 · Porto, PT"], "the user's own stays"


def test_a_date_is_chosen_and_what_was_before_it_is_left_out(demo: OpenDemo, page: ActivityPage) -> None:
    board = page.changes
    board.bar.since.choices["date"].trigger()
    assert board.bar.day.isVisible()
    board.bar.day.set_day(DAY)
    demo.wait_until_quiet()
    assert len(lines(board)) == 3
    demo.workspace.store.writing(lambda connection: connection.execute("UPDATE change SET at = at - 20 * 86400"))
    board.read()
    demo.wait_until_quiet()
    assert board.states.state == "empty"
    board.bar.since.choices["month"].trigger()
    demo.wait_until_quiet()
    assert len(lines(board)) == 3
    assert not board.bar.day.isVisible()


def test_by_keyboard_a_line_leads_to_its_page(demo: OpenDemo, page: ActivityPage) -> None:
    asked: list[Target] = []
    demo.context.target_requested.connect(asked.append)
    page.tabs.tab("changes").setFocus()
    board = page.changes
    board.bar.field.setFocus()
    QTest.keyClicks(board.bar.field, "renewal")
    QTest.keyClick(board.bar.field, Qt.Key.Key_Down)
    QTest.keyClick(board.view, Qt.Key.Key_Return)
    product = next(one for one in demo.state.products[HOME] if one.customer_name == HOSTING)
    assert asked == [Target("renewals", HOME, "", product.id)]


def test_ctrl_k_opens_it_also_where_this_app_has_changed_nothing(demo: OpenDemo) -> None:
    page = demo.show(ActivityPage)
    assert page.state == "empty"
    page.run_action(actions.CHANGES)
    demo.wait_until_quiet()
    assert page.changes.isVisible()
    assert actions.CHANGES in {action.id for action in entry_of("activity").actions()}


def test_where_nothing_was_seen_to_change_it_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path) as demo:
        page = demo.show(ActivityPage)
        page.open_tab("changes")
        demo.wait_until_quiet()
        assert page.changes.states.state == "empty"
        assert "Changes are known since" in page.changes.foot.text()


@pytest.mark.parametrize("area", list(WATCHED))
def test_every_area_worth_telling_has_its_kind_its_words_and_its_place(qapp: QApplication, area: Area) -> None:
    assert sum(area in areas for areas in KINDS.values()) == 1
    assert set(WATCHED[area].fields) <= field_words().keys()
    for what in ("came", "went", "changed"):
        entry = ChangeEntry(1, 0, area, 7, HOME, "Atelier", what, {})
        title = ChangeWords().title(entry)
        assert title
        assert "%" not in title
        target = target_of(entry)
        entry_of(target.page)
        if target.action:
            assert target.action in {action.id for action in entry_of(target.page).actions()}


def test_the_day_of_the_change_is_one_of_this_computer(page: ActivityPage) -> None:
    assert page.changes.bar.day.maximumDate().toPython() == date.fromtimestamp(page.context.workspace.now())


def test_home_leads_to_it(demo: OpenDemo) -> None:
    asked: list[Target] = []
    demo.context.target_requested.connect(asked.append)
    home = demo.show(HomePage)
    QTest.mouseClick(home.what_changed, Qt.MouseButton.LeftButton)
    assert asked == [Target("activity", action=actions.CHANGES)]


def test_the_rows_of_renewals_have_their_fields_where_the_store_looks_for_them() -> None:
    columns = WATCHED[Area.RENEWALS].columns
    assert {name: RenewalRow.__struct_fields__.index(name) for name in columns} == columns


def line(field: str, before: object, after: object) -> str:
    return ChangeWords().line(FieldChange(field, before, after))  # type: ignore[arg-type]


def test_values_are_told_in_the_words_of_their_pages(qapp: QApplication) -> None:
    assert line("warranty", None, True) == "Renewal Warranty: off → on"
    assert line("status", "open", "paid") == "Status: open → paid"
    assert (
        line("price", "CHF 9.00", "CHF 1234.50")
        == f"Price without VAT: CHF 9.00 → {money_text(Money(Decimal('1234.50'), 'CHF'))}"
    )
    assert line("type", "normal", "admin") == "Your role: User → Administrator"
    assert line("due_on", None, "2026-12-17") == "Due: – → 17 Dec 2026"
    assert line("method", '[1,"card","Card ·· 4421",null]', '[3,"prepaid","",null]') == (
        "Means of payment: Card ·· 4421 → prepaid"
    )
    assert line("methods[enabled].kind", ("otp", "sms"), ("otp",)).startswith("Methods in use: ")
    assert line("description", "100 %3 cotton", "%1") == "Description: 100 %3 cotton → %1"
    assert line("unheard_of", 1, 2) == "Unheard of: 1 → 2"
