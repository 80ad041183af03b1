"""The list of lines: what it paints, how it is walked, and what a screen reader hears."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.line_delegate import INDENT
from desktop_manager.ui.models.line_item import LineItem, spoken
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.models.prepared import Column, prepare
from desktop_manager.ui.models.record_model import RecordModel
from desktop_manager.ui.theme import theme
from support.window import dress

HEIGHT = 59


class Product(NamedTuple):
    id: int
    name: str


COLUMNS = tuple(
    Column[Product](key, key, lambda product: product.name, lambda product: product.name) for key in ("name", "type")
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> LineView:
    dress(qapp)
    made = LineView("Products", HEIGHT)
    qtbot.addWidget(made)
    made.resize(300, 400)
    return made


@pytest.fixture
def lines(view: LineView) -> LineModel[int]:
    model: LineModel[int] = LineModel()
    model.setParent(view)
    view.setModel(model)
    return model


def one(title: str, value: int | None = 1, **more: object) -> Line[int]:
    return Line(LineItem(title, **more), value)  # type: ignore[arg-type]


def picture(view: LineView) -> QImage:
    view.show()
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def first_ink(image: QImage, row: int) -> int:
    """The first column in which a row differs from its ground."""
    ratio = image.devicePixelRatio()
    top, bottom = round(row * HEIGHT * ratio), round(((row + 1) * HEIGHT - 2) * ratio)
    ground = image.pixel(0, top + 2)
    for x in range(image.width()):
        if any(image.pixel(x, y) != ground for y in range(top + 2, bottom)):
            return x
    return image.width()


def test_rows_have_one_fixed_height(view: LineView, lines: LineModel[int]) -> None:
    lines.set_lines([one("a"), one("b", secondary="second line")])
    assert [view.rowHeight(row) for row in range(2)] == [HEIGHT, HEIGHT]


def test_only_the_first_column_is_in_sight(view: LineView) -> None:
    model: RecordModel[Product] = RecordModel(COLUMNS, lambda product: LineItem(product.name))
    model.setParent(view)
    view.setModel(model)
    view.show_first_column_only()
    model.set_records(prepare([Product(1, "a")], COLUMNS, lambda product: product.id))
    assert [view.isColumnHidden(column) for column in range(2)] == [False, True]


def test_a_child_is_moved_in(view: LineView, lines: LineModel[int]) -> None:
    lines.set_lines([one("Hosting"), one("Hosting", indent=1)])
    image = picture(view)
    assert first_ink(image, 1) - first_ink(image, 0) == INDENT * image.devicePixelRatio()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_selected_row_has_the_accents_soft_ground(view: LineView, lines: LineModel[int], mode: str) -> None:
    in_force = theme.current()
    before = in_force.mode
    in_force.set_mode(mode)  # type: ignore[arg-type]
    try:
        lines.set_lines([one("a"), one("b")])
        view.show_row(1)
        image = picture(view)
        tokens = in_force.tokens
        grounds = [image.pixelColor(3, row * HEIGHT + 3) for row in range(2)]
        assert grounds == [QColor(tokens.surface), QColor(tokens.accent_soft)]
        assert image.pixelColor(150, HEIGHT - 1) == QColor(tokens.line)
    finally:
        in_force.set_mode(before)


def test_a_chip_takes_its_room_from_the_title(view: LineView, lines: LineModel[int]) -> None:
    long = "a-very-long-name-that-does-not-fit-into-the-list.example"
    lines.set_lines([one(long), one(long, chip=("9 days", "bad"))])
    image = picture(view)
    soft = QColor(theme.current().tokens.bad_soft)

    def columns_with(colour: QColor, row: int) -> list[int]:
        y = row * HEIGHT + HEIGHT // 2 - 8
        return [x for x in range(image.width()) if image.pixelColor(x, y) == colour]

    assert columns_with(soft, 0) == []
    assert columns_with(soft, 1)


def test_a_heading_can_be_neither_chosen_nor_reached(view: LineView, lines: LineModel[int]) -> None:
    lines.set_lines([one("Login", None), one("a", 10), one("Login 2", None), one("b", 20)])
    assert lines.next_value_row(0, 1) == 1
    assert lines.next_value_row(2, -1) == 1
    assert lines.next_value_row(0, -1) == -1
    assert [lines.value(row) for row in range(-1, 5)] == [None, None, 10, None, 20, None]
    assert lines.flags(lines.index(0, 0)) == Qt.ItemFlag.NoItemFlags


def test_arrows_move_and_the_current_row_is_told(qtbot: QtBot, view: LineView, lines: LineModel[int]) -> None:
    lines.set_lines([one("a", 1), one("b", 2), one("c", 3)])
    told: list[int] = []
    view.current_changed.connect(told.append)
    with qtbot.waitExposed(view):
        view.show()
    view.show_row(0)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert told == [0, 1, 2, 0]
    assert [index.row() for index in view.selectionModel().selectedRows()] == [0]


def test_tab_leaves_the_list(view: LineView, lines: LineModel[int]) -> None:
    assert not view.tabKeyNavigation()


def test_a_click_makes_a_row_the_current_one(view: LineView, lines: LineModel[int]) -> None:
    lines.set_lines([one("a", 1), one("b", 2)])
    view.show()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, HEIGHT + 10))
    assert view.currentIndex().row() == 1


def test_a_screen_reader_hears_name_and_every_word_of_a_line(view: LineView, lines: LineModel[int]) -> None:
    lines.set_lines([one("atelier.ch", secondary="Domain name", chip=("9 days", "bad"), trailing="Ctrl 1")])
    view.show()
    table = QAccessible.queryAccessibleInterface(view)
    assert table.text(QAccessible.Text.Name) == "Products"
    words = [table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())]
    assert "atelier.ch, Domain name, 9 days, Ctrl 1" in words


def test_what_is_to_be_spoken_goes_before_what_is_seen() -> None:
    assert spoken(LineItem("•••• 12", spoken="ends in 12")) == "ends in 12"


def test_painting_asks_for_rows_in_sight_only(view: LineView) -> None:
    asked: list[int] = []

    def line(product: Product) -> LineItem:
        asked.append(product.id)
        return LineItem(product.name)

    model: RecordModel[Product] = RecordModel(COLUMNS, line)
    model.setParent(view)
    view.setModel(model)
    view.show_first_column_only()
    records = [Product(number, f"product {number}") for number in range(1000)]
    model.set_records(prepare(records, COLUMNS, lambda product: product.id))
    picture(view)
    assert set(asked) <= set(range(400 // HEIGHT + 2))
