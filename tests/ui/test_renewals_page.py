"""The Renewals page on the demo: its table, its filters, its selection, and what can be done with a product."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.features.renewals.filters import Filters, Period, State
from desktop_manager.features.settings import TableChoice
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.page import TABLE_ID, RenewalsPage
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.widgets.filter_bar import CURRENT, EVERY
from support.renewals_page import (
    ATELIER,
    DESIGN,
    FORET,
    LEFT,
    choices,
    click,
    click_header,
    due,
    entry,
    foot,
    go_to,
    names,
    open_renewals,
    plain,
    rest,
    row_menu,
    text,
    view,
)
from support.window import OpenDemo, open_demo

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FOUR = (DESIGN[0], DESIGN[1], DESIGN[2], DESIGN[4])

popups = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


# What it shows


def test_it_stands_after_home_in_the_navigation() -> None:
    assert (PAGES[1].id, PAGES[1].icon, PAGES[1].title()) == ("renewals", "refresh-cw", "Renewals")


def test_the_next_three_months_are_those_of_the_design_with_their_total(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    assert names(page) == DESIGN
    assert plain(page._subtitle.text()) == "27 products in Atelier Helvétique Sàrl"
    assert foot(page) == "10 of 27 products shown · CHF 737.60 without VAT"


def test_a_row_tells_date_days_and_price(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    row = [text(page, "Web Hosting · atelier", key) for key in ("type", "expires", "days", "auto_renew", "price")]
    assert row == ["Web Hosting", "12 Dec 2026", "19 days", "Card, 28 Nov", "CHF 118.80"]
    assert text(page, "atelier-helvetique.ch", "auto_renew") == "Off"
    assert text(page, "kSuite Business", "auto_renew") == "Prepaid"


def test_a_product_that_will_be_charged_is_no_warning(demo: OpenDemo) -> None:
    from desktop_manager.ui.pages.renewals.columns import days_mark

    page = open_renewals(demo)
    tones = {name: (days_mark(entry(page, name)) or ("", None))[1] for name in DESIGN[:5]}
    assert list(tones.values()) == ["bad", "neutral", "neutral", "neutral", "warning"]


def test_a_price_says_without_vat_to_a_screen_reader(demo: OpenDemo) -> None:
    from desktop_manager.ui.models.record_model import ACCESSIBLE
    from support.renewals_page import column

    page = open_renewals(demo)
    index = view(page).records.index(0, column(page, "price"))
    assert index.data(ACCESSIBLE) == "CHF 12.90 without VAT"


def test_the_current_row_tells_what_stops_when(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    assert not page.board.detail.isVisible()
    go_to(page, "atelier-helvetique.ch")
    assert page.board.detail.words.text() == (
        "It stops on 2 Dec 2026 if nothing is done: neither auto-renew nor Renewal Warranty is on."
    )
    go_to(page, "helvetique.shop")
    assert "Renewal Warranty renews it" in page.board.detail.words.text()
    assert "up to 280 day" in page.board.detail.words.text()


# Filters


def test_typing_filters_and_nothing_that_fits_offers_all(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    QTest.keyClicks(page.board.toolbar.field, "ssl")
    rest(demo)
    assert names(page) == ["*.atelier-helvetique.ch"]
    assert foot(page) == "1 of 27 products shown · CHF 99.00 without VAT"
    QTest.keyClicks(page.board.toolbar.field, " nothing")
    assert page.board.places.currentWidget() is page.board.nothing
    page.board.nothing.triggered.emit()
    rest(demo)
    assert len(names(page)) == 27


def test_down_leads_from_the_filter_into_the_table(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    page.board.go_to_filter()
    QTest.keyClick(page.board.toolbar.field, Qt.Key.Key_Down)
    assert view(page).hasFocus()
    assert page.board.table.current() == entry(page, DESIGN[0])


@pytest.mark.parametrize(
    ("period", "count"),
    [(Period.DAYS_30, 3), (Period.MONTHS_3, 10), (Period.EXPIRED, 1), (Period.ALL, 27)],
)
def test_a_period_is_chosen_in_its_menu(demo: OpenDemo, period: Period, count: int) -> None:
    page = open_renewals(demo)
    page.board.toolbar.period.choices[period.value].trigger()
    rest(demo)
    assert len(names(page)) == count
    assert foot(page).startswith(f"{count} of 27 products shown")


def test_several_types_are_ticked_and_all_again(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    types = page.board.toolbar.types
    types.boxes["domain"].trigger()
    assert types.text() == "Domain name"
    types.boxes["nas"].trigger()
    assert names(page) == ["atelier-helvetique.ch", "NAS Synology DS224+", "helvetique.shop"]
    assert plain(types.text()) == "2 types"
    types.every.trigger()
    assert names(page) == DESIGN


@pytest.mark.parametrize(
    ("state", "fits"),
    [
        (State.AUTO_OFF, {DESIGN[0], DESIGN[4], DESIGN[6], DESIGN[7]}),
        (State.WARRANTY_ON, {DESIGN[2], DESIGN[3], DESIGN[6]}),
    ],
)
def test_a_state_is_chosen_in_its_menu(demo: OpenDemo, state: State, fits: set[str]) -> None:
    page = open_renewals(demo)
    page.board.toolbar.state.choices[state.value].trigger()
    assert set(names(page)) == fits


def test_all_organizations_have_a_total_for_each_currency_and_none_over_two(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    page.board.toolbar.scope.choices[EVERY].trigger()
    page.board.toolbar.period.choices[Period.ALL.value].trigger()
    rest(demo)
    assert demo.context.show_all
    sums = foot(page).partition(" shown · ")[2]
    assert "CHF " in sums
    assert "EUR " in sums
    assert {one.account_id for one in page.board.table.entries()} >= {ATELIER, FORET}
    page.board.toolbar.scope.choices[CURRENT].trigger()
    rest(demo)
    assert not demo.context.show_all


def test_sorting_by_a_header_goes_both_ways(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click_header(page, "price")
    assert (names(page)[0], names(page)[-1]) == ("Newsletter", "kSuite Business")
    click_header(page, "price")
    assert names(page)[0] == "kSuite Business"


# Selection


def test_the_box_on_top_selects_all_that_is_shown_in_one_click(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click_header(page, "check")
    assert due(page) == ("10 selected", "CHF 737.60 due between 2 Dec and 14 Feb, without VAT")
    QTest.mouseClick(page.board.selection.clear, LEFT)
    assert page.board.selected() == []
    assert not page.board.selection.isVisible()


def test_four_boxes_give_the_bar_of_the_design(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    for name in FOUR:
        click(page, name, "check")
    assert due(page) == ("4 selected", "CHF 242.10 due between 2 Dec and 9 Jan, without VAT")
    assert page.board.selection.manage.isVisible()


def test_ctrl_and_shift_select_with_the_mouse(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, DESIGN[1], "product", CTRL)
    click(page, DESIGN[3], "product", SHIFT)
    assert [one.name for one in page.board.selected()] == DESIGN[1:4]


def test_the_keyboard_selects_by_space_shift_and_ctrl_a(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    go_to(page, DESIGN[0])
    QTest.keyClick(view(page), Qt.Key.Key_Space)
    QTest.keyClick(view(page), Qt.Key.Key_Down, SHIFT)
    assert [one.name for one in page.board.selected()] == DESIGN[:2]
    QTest.keyClick(view(page), Qt.Key.Key_A, CTRL)
    assert len(page.board.selected()) == 10


def test_what_a_filter_hides_stays_selected_and_the_bar_says_so(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    for name in FOUR:
        click(page, name, "check")
    page.board.toolbar.field.setText("mail")
    rest(demo)
    assert due(page)[1].endswith("· 3 hidden by the filter")
    assert len(page.board.selected()) == 4


def test_a_selection_outlasts_a_refresh(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, DESIGN[0], "check")
    demo.sync()
    rest(demo)
    assert [one.name for one in page.board.selected()] == [DESIGN[0]]


# The ⋮ menu


@popups
def test_the_dots_open_a_menu_that_fits_the_product(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, "atelier-helvetique.ch", "menu")
    offered = choices(row_menu(page))
    assert offered == [
        "Renew now…",
        "Turn auto-renew on…",
        "Turn Renewal Warranty on…",
        "Billing address…",
        "Show product",
        "Open in Manager ↗",
    ]
    row_menu(page).close()
    click(page, "mail.atelier-helvetique.ch", "menu")
    assert {"Turn auto-renew off…", "Turn Renewal Warranty off…"} <= set(choices(row_menu(page)))
    row_menu(page).close()


@popups
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_same_menu(demo: OpenDemo, key: Qt.Key) -> None:
    page = open_renewals(demo)
    go_to(page, "helvetique.shop")
    QTest.keyClick(view(page), key)
    assert row_menu(page).accessibleName() == "What can be done with helvetique.shop"
    row_menu(page).close()


@popups
def test_the_context_menu_key_opens_it_for_the_current_row(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    go_to(page, "helvetique.shop")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(50, 50))
    QApplication.sendEvent(view(page).viewport(), event)
    assert row_menu(page).accessibleName().endswith("helvetique.shop")
    row_menu(page).close()


@popups
def test_show_product_leads_to_it_in_its_organization(demo: OpenDemo, qtbot: QtBot) -> None:
    page = open_renewals(demo)
    click(page, "helvetique.shop", "menu")
    pages: list[str] = []
    demo.context.page_requested.connect(pages.append)
    with qtbot.waitSignal(demo.context.product_requested) as asked:
        row_menu(page).show_product.trigger()
    assert asked.args == [entry(page, "helvetique.shop").id]
    assert pages == ["products"]
    row_menu(page).close()


@popups
def test_open_in_manager_opens_the_product_there(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, "Web Hosting · atelier", "menu")
    row_menu(page).open_manager.trigger()
    assert demo.opener.opened == ["https://manager.infomaniak.com/v3/hosting/41000/hosting/98301/dashboard"]
    row_menu(page).close()


@popups
def test_what_cannot_be_changed_says_why_in_its_menu(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    page.board.choose(Filters(Period.ALL))
    click(page, "kDrive · Atelier Helvétique", "menu")
    offered = choices(row_menu(page))
    assert offered[0] == "(It is part of a kSuite: change the kSuite instead.)"
    assert offered[-2:] == ["Show product", "Open in Manager ↗"]
    assert all(one.startswith("(") for one in offered[:-2])
    row_menu(page).close()


# Ctrl+K


def test_ctrl_k_shows_what_is_at_risk(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    page.run_action(actions.AT_RISK)
    assert page.board.toolbar.filters == Filters(Period.ALL, state=State.AT_RISK)
    assert "atelier-helvetique.ch" in names(page)
    assert "kSuite Business" not in names(page)


def test_a_change_without_a_product_says_what_to_do_first(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    page.run_action(actions.WARRANTY_ON)
    assert page.message is not None
    assert page.message.text == "Tick the boxes of the products first."


# What is remembered


def test_columns_order_and_filters_are_there_again_at_the_next_visit(demo: OpenDemo, qtbot: QtBot) -> None:
    page = open_renewals(demo)
    with qtbot.waitSignal(demo.context.table_chosen):
        page.board.toolbar.state.choices[State.AUTO_OFF.value].trigger()
        click_header(page, "price")
    again = demo.show(RenewalsPage)
    assert again.board.toolbar.filters.state is State.AUTO_OFF
    assert again.board.table.sort == "price"


def test_nothing_that_was_typed_is_remembered(demo: OpenDemo, qtbot: QtBot) -> None:
    page = open_renewals(demo)
    with qtbot.waitSignal(demo.context.table_chosen):
        page.board.toolbar.field.setText("secret customer")
        page.board.toolbar.period.choices[Period.ALL.value].trigger()
    assert "secret" not in repr(demo.context.table_choices)


@popups
def test_more_columns_are_ticked_and_taken_away_again(demo: OpenDemo, qtbot: QtBot) -> None:
    page = open_renewals(demo)
    QTest.mouseClick(page.board.toolbar.columns, LEFT)
    table = page.board.table
    with qtbot.waitSignal(demo.context.table_chosen):
        table.boxes["next_charge"].trigger()
        table.boxes["organization"].trigger()
    assert "next_charge" in table.columns
    assert "organization" not in table.columns
    assert text(page, "Web Hosting · atelier", "next_charge") == "28 Nov 2026"
    assert demo.context.table_choices[TABLE_ID].columns == table.columns
    assert table.columns_menu is not None
    table.columns_menu.close()


def test_a_choice_that_somebody_edited_never_hides_the_products(demo: OpenDemo) -> None:
    demo.context.table_choices[TABLE_ID] = TableChoice(
        ("no_such",), {"price": 99_999, "type": -5}, "no_such", True, {"period": "?"}
    )
    page = open_renewals(demo)
    assert page.board.table.columns[0] == "product"
    assert page.board.table.widths["price"] <= 600
    assert names(page) == DESIGN
