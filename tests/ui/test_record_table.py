"""The table with a header: checking, sorting, menus and moving, by mouse and by keyboard."""

from __future__ import annotations

from operator import attrgetter
from typing import Literal, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.cell_look import CHECK, MENU, Look
from desktop_manager.ui.models.prepared import Column, prepare, prepare_lazily
from desktop_manager.ui.models.record_model import ACCESSIBLE
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.theme.theme import Theme
from support.window import dress

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier
COUNT = 40


class Thing(NamedTuple):
    id: int
    name: str
    price: int | None


COLUMNS = (
    Column[Thing]("name", "Name", attrgetter("name"), attrgetter("name")),
    Column[Thing]("state", "State", lambda thing: "old", attrgetter("id")),
    Column[Thing](
        "price", "Price", lambda thing: f"CHF {thing.price}", attrgetter("price"), searched=False, right=True
    ),
)
LOOKS: dict[str, Look[Thing]] = {
    "name": Look(120, "strong", stretch=True),
    "state": Look(90, "chip", chip=lambda thing: ("new", "good") if thing.id == 0 else None),
    "price": Look(90),
}
THINGS = [Thing(number, f"thing-{number:02}", None if number == 5 else 100 - number) for number in range(COUNT)]


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> RecordTable:
    dress(qapp)
    made = RecordTable("Things", COLUMNS, LOOKS, attrgetter("id"))
    qtbot.addWidget(made)
    made.records.set_records(prepare(THINGS, made.columns, attrgetter("id")))
    made.resize(500, 300)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def column(table: RecordTable, key: str) -> int:
    return next(number for number, one in enumerate(table.columns) if one.key == key)


def place(table: RecordTable, row: int, key: str) -> QPoint:
    return table.visualRect(table.records.index(row, column(table, key))).center()


def click(table: RecordTable, row: int, key: str, held: Qt.KeyboardModifier = NOTHING) -> None:
    QTest.mouseClick(table.viewport(), LEFT, held, place(table, row, key))


def click_header(table: RecordTable, key: str) -> None:
    header = table.horizontalHeader()
    section = column(table, key)
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionViewportPosition(section) + 24, 18))


def names(table: RecordTable) -> list[str]:
    return [table.records.record(row).name for row in range(table.records.rowCount())]


def checked(table: RecordTable) -> list[int]:
    assert table.checked is not None
    return sorted(table.checked.ids)


def test_the_model_keeps_qts_rules(table: RecordTable) -> None:
    QAbstractItemModelTester(table.records, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.records.set_filter("thing-1")
    assert len(names(table)) == 10


def test_a_click_on_a_box_checks_and_again_unchecks(table: RecordTable) -> None:
    click(table, 2, CHECK)
    assert checked(table) == [2]
    click(table, 2, CHECK)
    assert checked(table) == []


def test_a_click_elsewhere_checks_nothing_but_makes_the_row_current(table: RecordTable) -> None:
    click(table, 3, "name")
    assert checked(table) == []
    assert table.current == 3


def test_control_checks_one_more_and_shift_all_up_to_it(table: RecordTable) -> None:
    click(table, 1, "name", CONTROL)
    click(table, 4, "name", SHIFT)
    assert checked(table) == [1, 2, 3, 4]
    click(table, 2, "name", CONTROL)
    assert checked(table) == [1, 3, 4]


def test_space_checks_and_shift_with_an_arrow_goes_on(table: RecordTable) -> None:
    table.show_row(1)
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    assert checked(table) == [1, 2, 3]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert checked(table) == [1, 2]


def test_control_a_and_the_box_on_top_check_all_that_is_shown(table: RecordTable) -> None:
    table.records.set_filter("thing-1")
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert checked(table) == list(range(10, 20))
    assert table.all_checked
    click_header(table, CHECK)
    assert checked(table) == []
    click_header(table, CHECK)
    assert checked(table) == list(range(10, 20))


def test_what_is_checked_outlasts_filter_and_order_and_goes_with_its_record(table: RecordTable) -> None:
    click(table, 0, CHECK)
    click(table, 7, CHECK)
    table.records.set_filter("thing-3")
    table.sort_by("price")
    assert checked(table) == [0, 7]
    assert not table.all_checked
    assert table.checked is not None
    table.checked.keep([7, 8])
    assert checked(table) == [7]


def test_a_click_on_a_header_sorts_and_again_the_other_way_with_those_without_a_value_last(table: RecordTable) -> None:
    told: list[tuple[str, bool]] = []
    table.order_changed.connect(lambda key, descending: told.append((key, descending)))
    click_header(table, "price")
    assert (names(table)[0], names(table)[-1]) == ("thing-39", "thing-05")
    click_header(table, "price")
    assert (names(table)[0], names(table)[-1]) == ("thing-00", "thing-05")
    assert told == [("price", False), ("price", True)]


def test_the_current_record_stays_current_where_it_goes(table: RecordTable) -> None:
    table.show_record(39)
    table.sort_by("price")
    assert table.current == 39
    assert table.currentIndex().row() == 0
    assert not table.show_record(99)


def test_enter_and_a_double_click_open(table: RecordTable) -> None:
    opened: list[int] = []
    table.opened.connect(opened.append)
    table.show_row(4)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.mouseDClick(table.viewport(), LEFT, pos=place(table, 2, "name"))
    QTest.mouseDClick(table.viewport(), LEFT, pos=place(table, 2, CHECK))
    assert opened == [4, 2]


def test_the_dots_a_right_click_and_the_menu_key_ask_for_the_menu(table: RecordTable) -> None:
    asked: list[int] = []
    table.menu_asked.connect(lambda identity, _at: asked.append(identity))
    click(table, 1, MENU)
    spot = place(table, 3, "name")
    mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, table.viewport().mapToGlobal(spot))
    QApplication.sendEvent(table.viewport(), mouse)
    table.show_row(5)
    QApplication.sendEvent(table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert asked == [1, 3, 5]


def test_home_and_end_go_to_the_first_and_last_row(table: RecordTable) -> None:
    table.show_row(3)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current == COUNT - 1
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.current == 0


def test_coming_in_by_the_keyboard_makes_the_first_row_current(table: RecordTable) -> None:
    assert table.current == 0


def test_columns_hide_and_widths_are_told_without_the_ends(table: RecordTable) -> None:
    table.show_columns(("name", "price"))
    assert table.shown_columns == ("name", "price")
    table.set_widths({"price": 140, "name": 999, "unknown": 5})
    assert table.widths == {"price": 140}


def test_a_screen_reader_hears_whether_a_row_is_selected(table: RecordTable) -> None:
    index = table.records.index(2, column(table, CHECK))
    assert index.data(ACCESSIBLE) == "not selected"
    click(table, 2, CHECK)
    assert index.data(ACCESSIBLE) == "selected"
    assert table.records.index(2, column(table, MENU)).data(ACCESSIBLE) == "Actions"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_chips_and_checked_rows_are_painted(table: RecordTable, mode: Literal["light", "dark"]) -> None:
    theme = Theme.in_force
    assert theme is not None
    before = theme.mode
    try:
        theme.set_mode(mode)
        QApplication.processEvents()
        plain = table.grab().toImage()
        click(table, 1, CHECK)
        assert table.grab().toImage() != plain
        chip = table.visualRect(table.records.index(0, column(table, "state"))).center()
        other = table.visualRect(table.records.index(6, column(table, "state"))).center()
        image = table.viewport().grab().toImage()
        left = table.visualRect(table.records.index(0, column(table, "state"))).x() + 14
        assert image.pixelColor(left, chip.y() + 8) != image.pixelColor(left, other.y() + 8)
    finally:
        theme.set_mode(before)


def test_records_prepared_lazily_stand_as_those_prepared_at_once(table: RecordTable) -> None:
    lazily = prepare_lazily(THINGS, table.columns, attrgetter("id"))
    at_once = prepare(THINGS, table.columns, attrgetter("id"))
    for place in range(len(THINGS)):
        assert lazily.searched[place] == at_once.searched[place]
    assert dict(lazily.places) == dict(at_once.places)
    for one in table.columns:
        mine, theirs = lazily.orders.get(one.key), at_once.orders.get(one.key)
        assert mine is not None
        assert theirs is not None
        assert list(mine.ascending) == list(theirs.ascending)
        assert list(mine.descending) == list(theirs.descending)
    assert lazily.orders.get("unknown") is None
