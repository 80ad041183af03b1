"""Which column of a CSV is what: asked where it is not sure, corrected where the guess was wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.evidence.records import Statement
from desktop_manager.ui.pages.billing.drop_zone import DropZone
from desktop_manager.ui.pages.billing.mapper_dialog import MapperDialog
from desktop_manager.ui.widgets.button import Button
from support import evidence_samples as samples
from support.window import OpenDemo, open_demo

ATELIER = 41000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "login") as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def zone(demo: OpenDemo) -> DropZone:
    return demo.show(DropZone)


def read(demo: OpenDemo, zone: DropZone, folder: Path, text: str) -> Path:
    path = folder / "bank.csv"
    path.write_text(text, encoding="utf-8")
    zone.flow.read_files([path])
    demo.wait_until_quiet()
    return path


def statement(demo: OpenDemo) -> Statement | None:
    (held,) = demo.workspace.evidence.items(ATELIER)
    return held.evidence.statement


def mapper(zone: DropZone) -> MapperDialog:
    assert zone.mapper is not None
    assert zone.mapper.isVisible()
    return zone.mapper


def correct(demo: OpenDemo, zone: DropZone) -> MapperDialog:
    """Open the columns of the statement that was read."""
    button = next(one for one in zone.list.findChildren(Button) if one.accessibleName() == "Columns of bank.csv")
    QTest.mouseClick(button, LEFT)
    return mapper(zone)


def test_what_is_not_sure_is_asked_with_a_proof(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    read(demo, zone, tmp_path, samples.WITHOUT_HEADER)
    dialog = mapper(zone)
    assert statement(demo) is None
    assert dialog.proof.text().startswith("2 of 2 rows can be read. The first one: CHF 58.20 paid on 6 Nov 2026.")
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    found = statement(demo)
    assert found is not None
    assert [str(entry.money.amount) for entry in found.entries] == ["58.20", "1250.00"]


def test_without_date_amount_and_currency_nothing_can_be_read(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    read(demo, zone, tmp_path, samples.WITHOUT_HEADER)
    dialog = mapper(zone)
    dialog.choose("amount", None)
    assert not dialog.confirm_button.isEnabled()
    assert "none of the rows above" in dialog.proof.text()
    dialog.choose("debit", 2)
    assert dialog.confirm_button.isEnabled()
    dialog.choose("currency", None)
    assert dialog.columns.currency is None
    assert not dialog.confirm_button.isEnabled()
    dialog.choose("currency", "EUR")
    assert dialog.columns.currency_code == "EUR"
    assert "EUR 58.20 paid" in dialog.proof.text()


def test_a_cards_statement_is_turned_round(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    read(demo, zone, tmp_path, samples.GERMAN_CARD)
    before = statement(demo)
    assert before is not None
    assert not any(entry.outgoing for entry in before.entries)
    dialog = correct(demo, zone)
    dialog.negated.setChecked(True)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    after = statement(demo)
    assert after is not None
    assert all(entry.outgoing for entry in after.entries)


def test_the_choice_stands_when_the_columns_are_opened_again(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    read(demo, zone, tmp_path, samples.GERMAN_CARD)
    dialog = correct(demo, zone)
    dialog.negated.setChecked(True)
    dialog.choose("counterparty", None)
    chosen = dialog.columns
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert correct(demo, zone).columns == chosen


def test_a_file_that_is_gone_meanwhile_is_said(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    read(demo, zone, tmp_path, samples.WITHOUT_HEADER).unlink()
    dialog = mapper(zone)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert "cannot be opened" in dialog.error
    assert dialog.isVisible()


def test_cancel_leaves_the_table_as_it_is(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    read(demo, zone, tmp_path, samples.WITHOUT_HEADER)
    QTest.keyClick(mapper(zone), Qt.Key.Key_Escape)
    assert statement(demo) is None


def test_the_rows_are_shown_as_they_stand_and_every_field_has_a_name(
    demo: OpenDemo, zone: DropZone, tmp_path: Path
) -> None:
    read(demo, zone, tmp_path, samples.WITHOUT_HEADER)
    dialog = mapper(zone)
    item = dialog.table.item(0, 2)
    assert item is not None
    assert item.text() == "-58.20"
    assert all(box.accessibleName() for box in dialog.fields.values())
