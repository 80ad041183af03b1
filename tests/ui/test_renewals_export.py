"""Renewals as files: what is written is what is shown or selected, whole or not at all, and the page says where."""

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.renewals.csv_export import Form
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.export_words import csv_form
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.widgets.button import Button
from support.renewals_page import ATELIER, LEFT, click, names, open_renewals, plain
from support.window import OpenDemo, open_demo

popups = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "login") as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


class FileManager(QObject):
    """Stands where the desktop's file manager is."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def file_manager() -> Iterator[FileManager]:
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "open")  # type: ignore[arg-type]
    yield manager
    QDesktopServices.unsetUrlHandler("file")


def choose(demo: OpenDemo, page: RenewalsPage, kind: str, path: Path) -> None:
    """Ask for the export in the menu and choose the file in the dialog."""
    page.export_button.menu().aboutToShow.emit()
    page.export_actions["ics" if kind == "ics" else "csv"].trigger()
    dialog = page.export.file_dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    demo.wait_until_quiet()


def buttons(page: RenewalsPage, text: str) -> list[Button]:
    assert page.message is not None
    return [button for button in page.message.findChildren(Button) if button.text() == text]


@popups
def test_the_calendar_has_an_event_for_each_product_shown(demo: OpenDemo, tmp_path: Path) -> None:
    page = open_renewals(demo)
    file = tmp_path / "renewals.ics"
    choose(demo, page, "ics", file)
    events = vobject.readOne(file.read_text(encoding="utf-8")).contents["vevent"]
    assert [event.summary.value for event in events] == [f"{name} expires" for name in names(page)]
    first = events[0]
    assert first.dtstart.value.isoformat() == "2026-12-02"
    assert "It stops on 2 Dec 2026 if nothing is done" in first.description.value
    assert "CHF 12.90 without VAT" in first.description.value
    assert page.message is not None
    assert plain(page.message.text) == "10 products saved as renewals.ics."


@popups
def test_the_table_has_amounts_as_numbers_beside_their_currency(demo: OpenDemo, tmp_path: Path, english: None) -> None:
    page = open_renewals(demo)
    file = tmp_path / "renewals.csv"
    choose(demo, page, "csv", file)
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [row["Product"] for row in rows] == names(page)
    assert (rows[1]["Price without VAT"], rows[1]["Currency"], rows[1]["Expires"]) == ("118.80", "CHF", "2026-12-12")
    assert (rows[1]["Auto-renew"], rows[1]["Type"]) == ("On", "Web Hosting")
    assert rows[1]["Billing address"]


@popups
def test_a_selection_is_exported_alone_and_the_menu_says_so(demo: OpenDemo, tmp_path: Path) -> None:
    page = open_renewals(demo)
    click(page, names(page)[4], "check")
    page.export_button.menu().aboutToShow.emit()
    assert plain(page.export_actions["csv"].text()) == "Table (CSV) of 1 product…"
    file = tmp_path / "one.csv"
    choose(demo, page, "csv", file)
    assert len(file.read_text(encoding="utf-8-sig").splitlines()) == 2


@popups
def test_the_calendar_view_exports_what_it_shows_of_any_date(demo: OpenDemo, tmp_path: Path) -> None:
    page = open_renewals(demo)
    page.show_calendar()
    file = tmp_path / "all.ics"
    choose(demo, page, "ics", file)
    assert file.read_text(encoding="utf-8").count("BEGIN:VEVENT") > 15


@popups
def test_open_folder_shows_where_the_file_is(demo: OpenDemo, tmp_path: Path, file_manager: FileManager) -> None:
    page = open_renewals(demo)
    choose(demo, page, "csv", tmp_path / "renewals.csv")
    QTest.mouseClick(buttons(page, "Open folder")[0], LEFT)
    assert file_manager.opened == [str(tmp_path)]


@popups
def test_a_folder_that_takes_no_file_is_said_and_another_can_be_chosen(demo: OpenDemo, tmp_path: Path) -> None:
    page = open_renewals(demo)
    choose(demo, page, "csv", tmp_path / "gone" / "renewals.csv")
    assert page.message is not None
    assert page.message.tone == "bad"
    QTest.mouseClick(buttons(page, "Choose another place…")[0], LEFT)
    dialog = page.export.file_dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "renewals.csv"))
    dialog.close()
    demo.wait_until_quiet()
    assert (tmp_path / "renewals.csv").exists()


@popups
def test_nothing_is_left_beside_the_file(demo: OpenDemo, tmp_path: Path) -> None:
    page = open_renewals(demo)
    folder = tmp_path / "exports"
    folder.mkdir()
    choose(demo, page, "ics", folder / "renewals.ics")
    assert os.listdir(folder) == ["renewals.ics"]


def test_nothing_shown_is_nothing_to_export(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    page.board.toolbar.field.setText("no product has this name")
    page.export_button.menu().aboutToShow.emit()
    assert not page.export_actions["csv"].isEnabled()
    page.run_action(actions.EXPORT_CSV)
    assert page.message is not None
    assert page.message.text == "No product is shown, so there is nothing to export."


@pytest.mark.parametrize(
    ("locale", "form"),
    [
        ("en_US", Form(",", ".")),
        ("de_DE", Form(";", ",")),
        ("fr_FR", Form(";", ",")),
        ("de_CH", Form(";", ".")),
        ("it_IT", Form(";", ",")),
    ],
)
def test_the_form_of_the_table_is_that_of_the_spreadsheets_there(locale: str, form: Form) -> None:
    assert csv_form(QLocale(locale)) == form
