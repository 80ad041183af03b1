"""The calendar of renewals: a month in weeks and twelve months in a strip, by mouse and by keyboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.renewals.calendar import Month, by_day
from desktop_manager.ui.models.record_model import ACCESSIBLE
from desktop_manager.ui.pages.renewals.calendar_view import CalendarView
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.toolbar import CALENDAR
from desktop_manager.ui.widgets.button import Button
from support.renewals import TODAY, chf, eur, renewal
from support.renewals_page import ATELIER, LEFT, foot, names, open_renewals, plain, rest
from support.window import OpenDemo, open_demo

DUE = date(2026, 12, 2)
BOTH = date(2026, 12, 12)


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> RenewalsPage:
    """The page, in which the calendar was chosen by a click."""
    page = open_renewals(demo)
    button = next(one for one in page.board.toolbar.view.findChildren(Button) if one.text() == "Calendar")
    QTest.mouseClick(button, LEFT)
    rest(demo)
    assert page.board.toolbar.view.value == CALENDAR
    return page


def calendar(page: RenewalsPage) -> CalendarView:
    assert page.board.places.currentWidget() is page.board.calendar
    return page.board.calendar


def press(page: RenewalsPage, *keys: Qt.Key) -> None:
    grid = calendar(page).grid
    grid.setFocus()
    for key in keys:
        QTest.keyClick(grid, key)


def click_day(page: RenewalsPage, day: date) -> None:
    grid = calendar(page).grid
    index = grid.days.index_of(day)
    grid.scrollTo(index)
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(index).center())


def spoken(page: RenewalsPage, day: date) -> str:
    grid = calendar(page).grid
    return plain(str(grid.days.data(grid.days.index_of(day), ACCESSIBLE)))


def test_it_begins_with_the_month_of_today(page: RenewalsPage) -> None:
    view = calendar(page)
    assert (view.grid.month, view.grid.day) == (Month(2026, 11), TODAY)
    assert view.title.text() == "November 2026"


def test_a_day_tells_its_products_and_its_total(page: RenewalsPage) -> None:
    press(page, Qt.Key.Key_PageDown)
    assert spoken(page, DUE) == "2 Dec 2026: 1 product, CHF 12.90 without VAT, atelier-helvetique.ch"
    assert spoken(page, BOTH).startswith("12 Dec 2026: 2 products, CHF 154.80 without VAT, ")
    assert spoken(page, date(2026, 12, 3)) == "3 Dec 2026: nothing expires"


def test_the_month_has_its_total_beside_its_name(page: RenewalsPage) -> None:
    QTest.mouseClick(calendar(page).forth, LEFT)
    assert plain(calendar(page).sums.text()) == "3 products · CHF 167.70 without VAT"
    QTest.mouseClick(calendar(page).to_today, LEFT)
    assert calendar(page).grid.day == TODAY


def test_the_keyboard_goes_by_days_weeks_and_months(page: RenewalsPage) -> None:
    key = Qt.Key
    for keys, day in (
        ((key.Key_Right,), date(2026, 11, 24)),
        ((key.Key_Left,), date(2026, 11, 22)),
        ((key.Key_Down,), date(2026, 11, 30)),
        ((key.Key_Down, key.Key_Down), date(2026, 12, 7)),
        ((key.Key_Up,), date(2026, 11, 16)),
        ((key.Key_PageDown,), date(2026, 12, 23)),
        ((key.Key_PageUp,), date(2026, 10, 23)),
        ((key.Key_End,), date(2026, 11, 30)),
        ((key.Key_Home, key.Key_Left), date(2026, 10, 31)),
    ):
        grid = calendar(page).grid
        assert grid.day == TODAY
        press(page, *keys)
        assert grid.day == day, keys
        shown = grid.days.day(grid.currentIndex())
        assert shown is not None, keys
        assert shown.on == day, keys
        QTest.mouseClick(calendar(page).to_today, LEFT)


def test_a_click_on_a_day_lists_its_products_in_the_table(page: RenewalsPage, demo: OpenDemo) -> None:
    press(page, Qt.Key.Key_PageDown)
    click_day(page, BOTH)
    rest(demo)
    assert page.board.places.currentWidget() is page.board.table
    assert names(page) == ["Web Hosting · atelier", "mail.atelier-helvetique.ch"]
    assert page.board.toolbar.days.text() == "12 Dec 2026"
    assert foot(page) == "2 of 27 products shown · CHF 154.80 without VAT"
    QTest.mouseClick(page.board.toolbar.days, LEFT)
    assert len(names(page)) == 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_open_a_day(page: RenewalsPage, key: Qt.Key) -> None:
    press(page, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert calendar(page).grid.day == DUE
    press(page, key)
    assert names(page) == ["atelier-helvetique.ch"]


def test_a_day_without_products_opens_nothing(page: RenewalsPage) -> None:
    press(page, Qt.Key.Key_Return)
    assert page.board.toolbar.view.value == CALENDAR


def test_a_bar_of_the_strip_shows_its_month_below(page: RenewalsPage) -> None:
    bars = calendar(page).strip.bars
    assert len(bars) == 12
    assert plain(bars[1].accessibleName()) == "December 2026: 3 products, CHF 167.70 without VAT"
    QTest.mouseClick(bars[1], LEFT)
    assert calendar(page).grid.month == Month(2026, 12)
    assert [bar.isChecked() for bar in calendar(page).strip.bars].index(True) == 1


def test_the_strip_is_walked_through_by_arrows(page: RenewalsPage) -> None:
    strip = calendar(page).strip
    strip.bars[0].setFocus()
    QTest.keyClick(strip.bars[0], Qt.Key.Key_Right)
    assert strip.bars[1].hasFocus()
    QTest.keyClick(strip.bars[1], Qt.Key.Key_End)
    assert strip.bars[11].hasFocus()
    QTest.keyClick(strip.bars[11], Qt.Key.Key_Right)
    assert strip.bars[11].hasFocus()
    QTest.keyClick(strip.bars[11], Qt.Key.Key_Home)
    QTest.keyClick(strip.bars[0], Qt.Key.Key_Space)
    assert calendar(page).grid.month == Month(2026, 11)


def test_a_month_is_listed_in_the_table(page: RenewalsPage) -> None:
    press(page, Qt.Key.Key_PageDown)
    QTest.mouseClick(calendar(page).list_month, LEFT)
    assert page.board.toolbar.days.text() == "December 2026"
    assert len(names(page)) == 3


def test_what_is_typed_holds_in_the_calendar_too(page: RenewalsPage, demo: OpenDemo) -> None:
    page.board.toolbar.field.setText("mail.atelier")
    rest(demo)
    press(page, Qt.Key.Key_PageDown)
    assert spoken(page, BOTH).startswith("12 Dec 2026: 1 product, CHF 36.00 without VAT")
    assert spoken(page, DUE) == "2 Dec 2026: nothing expires"


def test_currencies_have_bars_and_totals_of_their_own(qapp: QApplication) -> None:
    entries = [renewal(1, 9, price=chf("12.90")), renewal(2, 9, price=eur("41.00"))]
    view = CalendarView()
    view.show_due(by_day(entries), TODAY)
    assert view.strip.legend.currencies == ["CHF", "EUR"]
    assert plain(view.strip.bars[1].accessibleName()) == "December 2026: 2 products, CHF 12.90 · EUR 41.00 without VAT"


def test_the_week_of_the_leap_day_is_whole(qapp: QApplication) -> None:
    leap = date(2028, 2, 29)
    view = CalendarView()
    view.show_due(by_day([renewal(1, expires_on=leap)]), TODAY)
    view.grid.go_to(leap)
    index = view.grid.currentIndex()
    cell = view.grid.days.day(index)
    assert cell is not None
    assert (cell.on, cell.inside, cell.totals.products) == (leap, True, 1)
    after = view.grid.days.day(view.grid.days.index_of(date(2028, 3, 1)))
    assert after is not None
    assert not after.inside


def test_there_is_an_end_to_all_time(qapp: QApplication) -> None:
    view = CalendarView()
    view.show_due({}, TODAY)
    for end, key in ((date.max, Qt.Key.Key_PageDown), (date.min, Qt.Key.Key_PageUp)):
        view.grid.go_to(end)
        QTest.keyClick(view.grid, key)
        assert view.grid.day in (end, date(9999, 12, 31), date(1, 1, 1))
        view.grab()
