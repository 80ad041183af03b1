"""One model for every record: what it shows after filter, choice and order."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.prepared import Column, Prepared, prepare
from desktop_manager.ui.models.record_model import ACCESSIBLE, ALIGNMENT, DISPLAY, LINE, RecordModel


class Product(NamedTuple):
    id: int
    name: str
    days: int | None = None


COLUMNS = (
    Column[Product]("name", "Name", lambda product: product.name, lambda product: product.name.lower()),
    Column[Product](
        "days",
        "Days left",
        lambda product: "" if product.days is None else str(product.days),
        lambda product: product.days,
        searched=False,
        right=True,
        accessible=lambda product: f"{product.days} days left",
    ),
)
RECORDS = (
    Product(1, "Réseau Forêt", 40),
    Product(2, "atelier.ch", 9),
    Product(3, "Mail atelier", None),
    Product(4, "NAS", 9),
)


def prepared(records: tuple[Product, ...] = RECORDS) -> Prepared[Product]:
    return prepare(records, COLUMNS, lambda product: product.id)


def line(product: Product) -> LineItem:
    return LineItem(product.name, "Domain name", ("9 days", "bad") if product.days == 9 else None)


@pytest.fixture
def model(qapp: QApplication) -> RecordModel[Product]:
    made: RecordModel[Product] = RecordModel(COLUMNS, line)
    made.set_records(prepared())
    return made


def shown(model: RecordModel[Product]) -> list[int]:
    return [model.record(row).id for row in range(model.rowCount())]


def test_records_stand_in_the_order_in_which_they_came(model: RecordModel[Product]) -> None:
    assert shown(model) == [1, 2, 3, 4]
    assert model.total == 4
    assert not model.filtered


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("atelier", [2, 3]),
        ("ATELIER mail", [3]),
        ("mail atelier", [3]),
        ("foret", [1]),
        ("Forêt", [1]),
        ("9", []),
        ("  ", [1, 2, 3, 4]),
        ("zzz", []),
    ],
)
def test_the_filter_wants_every_word_whatever_its_case_and_accents(
    model: RecordModel[Product], text: str, found: list[int]
) -> None:
    model.set_filter(text)
    assert shown(model) == found


@pytest.mark.parametrize(
    ("column", "descending", "order"),
    [
        ("name", False, [2, 3, 4, 1]),
        ("name", True, [1, 4, 3, 2]),
        ("days", False, [2, 4, 1, 3]),
        ("days", True, [1, 2, 4, 3]),
        (None, False, [1, 2, 3, 4]),
        (None, True, [4, 3, 2, 1]),
    ],
)
def test_records_are_sorted_with_those_without_a_value_last(
    model: RecordModel[Product], column: str | None, descending: bool, order: list[int]
) -> None:
    model.set_order(column, descending=descending)
    assert shown(model) == order


def test_filter_choice_and_order_hold_together_and_outlast_new_records(model: RecordModel[Product]) -> None:
    model.set_order("days", descending=True)
    model.set_filter("a")
    model.set_only(_has_days)
    assert shown(model) == [1, 2, 4]
    assert model.filtered
    model.set_records(prepared((*RECORDS, Product(5, "Backup", 3))))
    assert shown(model) == [1, 2, 4, 5]
    model.set_only(None)
    assert shown(model) == [1, 2, 4, 5, 3]


def _has_days(product: Product) -> bool:
    return product.days is not None


def test_a_record_is_found_again_by_its_id(model: RecordModel[Product]) -> None:
    model.set_order("name")
    assert model.row_of(4) == 2
    model.set_filter("atelier")
    assert model.row_of(4) == -1
    assert model.row_of(99) == -1
    assert model.find(4) == RECORDS[3]
    assert model.find(99) is None


@given(st.lists(st.text("aé b", max_size=4), max_size=12), st.text("aé b", max_size=4), st.booleans())
def test_shows_agrees_with_what_is_shown(names: list[str], text: str, chosen: bool) -> None:
    model: RecordModel[Product] = RecordModel(COLUMNS)
    records = tuple(Product(number, name, number or None) for number, name in enumerate(names))
    model.set_records(prepared(records))
    model.set_filter(text)
    model.set_only(_has_days if chosen else None)
    assert [product.id for product in records if model.shows(product.id)] == shown(model)


def test_each_role_has_its_answer(model: RecordModel[Product]) -> None:
    name, days = model.index(1, 0), model.index(1, 1)
    assert name.data(DISPLAY) == "atelier.ch"
    assert name.data(LINE) == LineItem("atelier.ch", "Domain name", ("9 days", "bad"))
    assert name.data(ACCESSIBLE) == "atelier.ch, Domain name, 9 days"
    assert days.data(ACCESSIBLE) == "9 days left"
    assert days.data(ALIGNMENT) & int(Qt.AlignmentFlag.AlignRight)
    assert name.data(ALIGNMENT) & int(Qt.AlignmentFlag.AlignLeft)
    assert name.data(int(Qt.ItemDataRole.EditRole)) is None
    assert QModelIndex().data(DISPLAY) is None


def test_headers_are_those_of_the_columns(model: RecordModel[Product]) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert [model.headerData(section, horizontal) for section in range(3)] == ["Name", "Days left", None]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


@pytest.mark.parametrize("line_of", [line, None])
def test_qt_finds_no_fault_in_the_model(qapp: QApplication, line_of: object) -> None:
    model: RecordModel[Product] = RecordModel(COLUMNS, line_of)  # type: ignore[arg-type]
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_records(prepared())
    model.set_order("days")
    model.set_filter("atelier")
    model.set_filter("")
    assert tester.model() is model
    assert model.rowCount() == 4
