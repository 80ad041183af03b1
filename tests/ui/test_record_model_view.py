"""The list over a record model: selection, scrolling, colours, tooltips, and when the model is reset."""

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.models.prepared import Column, Prepared, prepare
from desktop_manager.ui.models.record_model import LINE, RecordModel
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.theme.tokens import DARK, LIGHT
from support.window import dress


class Thing(NamedTuple):
    id: int
    name: str
    price: int


COLUMNS = (
    Column[Thing]("name", "Name", attrgetter("name"), attrgetter("name")),
    Column[Thing]("price", "Price", lambda thing: f"CHF {thing.price}", attrgetter("price")),
)


def line(thing: Thing) -> LineItem:
    return LineItem(thing.name, f"number {thing.id}", ("new", "good") if thing.id == 1 else None)


def prepared(count: int) -> Prepared[Thing]:
    return prepare([Thing(number, f"thing {number}", 9 - number) for number in range(count)], COLUMNS, attrgetter("id"))


@pytest.fixture
def model(qapp: QApplication) -> RecordModel[Thing]:
    dress(qapp)
    made = RecordModel(COLUMNS, line)
    made.set_records(prepared(9))
    return made


@pytest.fixture
def view(qtbot: QtBot, model: RecordModel[Thing]) -> Iterator[LineView]:
    shown = LineView("Things", 40)
    shown.setModel(model)
    shown.show_first_column_only()
    qtbot.addWidget(shown)
    shown.resize(240, 200)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.setModel(None)


def test_the_line_model_keeps_qts_contract(qapp: QApplication) -> None:
    model: LineModel[int] = LineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_lines([Line(LineItem("Heading"), None), Line(LineItem("One", "first"), 1)])
    model.set_lines([])
    assert tester.model() is model


def test_a_change_resets_once_and_no_change_not_at_all(model: RecordModel[Thing]) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.set_filter("thing 0")
    model.set_filter("Thing  0 ")
    model.set_order(None)
    model.set_only(None)
    assert resets == [1]


def test_a_model_without_lines_speaks_its_texts(qapp: QApplication) -> None:
    model = RecordModel(COLUMNS)
    model.set_records(prepared(1))
    assert model.index(0, 0).data(LINE) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "thing 0"


def test_coming_in_by_the_keyboard_selects_the_first_row(view: LineView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert [index.row() for index in view.selectionModel().selectedRows()] == [0]


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_click_selects_that_row_alone_whatever_is_held(view: LineView, held: Qt.KeyboardModifier) -> None:
    for row in (2, 1, 1):
        where = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, where)
    assert [index.row() for index in view.selectionModel().selectedRows()] == [1]
    assert view.currentIndex().row() == 1


def test_no_row_can_be_current(view: LineView) -> None:
    view.show_row(3)
    view.show_row(-1)
    assert not view.currentIndex().isValid()
    assert not view.selectionModel().hasSelection()


def test_a_row_is_brought_into_sight_or_left_where_it_is(view: LineView) -> None:
    view.show_row(8, scroll=False)
    assert view.verticalScrollBar().value() == 0
    view.show_row(-1)
    view.show_row(8)
    assert view.verticalScrollBar().value() > 0


def colours(view: LineView, row: int) -> set[str]:
    area: QRect = view.visualRect(view.model().index(row, 0))
    image = view.viewport().grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_lines_are_painted_in_the_colours_of_the_theme_and_follow_it(view: LineView) -> None:
    theme = Theme.in_force
    assert theme is not None
    view.show_row(1)
    assert {LIGHT.accent_soft, LIGHT.text, LIGHT.muted, LIGHT.line, LIGHT.good_soft} <= colours(view, 1)
    assert LIGHT.accent_soft not in colours(view, 2)
    theme.set_mode("dark")
    try:
        assert {DARK.accent_soft, DARK.text, DARK.muted, DARK.line, DARK.good_soft} <= colours(view, 1)
    finally:
        theme.set_mode("light")


class ToolTips:
    """What is told, in place of a window of its own."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def showText(self, _where: QPoint, text: str, _widget: QWidget) -> None:
        self.told.append(text)


def hover(view: LineView, row: int) -> None:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 40)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    view.itemDelegate().helpEvent(event, view, option, view.model().index(row, 0))


def test_what_is_cut_is_told_in_a_tooltip(
    view: LineView, model: RecordModel[Thing], monkeypatch: pytest.MonkeyPatch
) -> None:
    tips = ToolTips()
    monkeypatch.setattr(QtWidgets, "QToolTip", tips)
    name = "<b>a name</b> that is by far too long for a list"
    model.set_records(prepare([Thing(1, name, 1), Thing(2, "short", 1)], COLUMNS, attrgetter("id")))
    hover(view, 0)
    hover(view, 1)
    assert tips.told == ["<span>&lt;b&gt;a name&lt;/b&gt; that is by far too long for a list\nnumber 1</span>", ""]
