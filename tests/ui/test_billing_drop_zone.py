"""Where evidence is dropped: by mouse, by keyboard, by paste; each file with what it is, or why it cannot be read."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.demo.invoice_pdf import invoice_pdf
from desktop_manager.ui.pages.billing.drop_zone import DropZone
from desktop_manager.ui.pages.billing.evidence_flow import MOST_FILES, TOLD
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.row import Row
from support import evidence_samples as samples
from support.pdf_samples import pdf_of
from support.window import OpenDemo, open_demo

ATELIER, MAISON = 41000, 41009
LEFT = Qt.MouseButton.LeftButton
MAIL = b"Received: by mx.example; x\r\nFrom: billing@infomaniak.com\r\n\r\nInvoice 2026-104512, CHF 58.20"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "login") as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def zone(demo: OpenDemo) -> DropZone:
    return demo.show(DropZone)


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(demo: OpenDemo, zone: DropZone, *paths: Path) -> None:
    data = dragged(*paths)
    target = zone.target
    actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), actions, data, LEFT, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), actions, data, LEFT, none))
    demo.wait_until_quiet()


def rows(zone: DropZone) -> list[tuple[str, str]]:
    # What was added to a layout is shown when the event loop runs.
    QApplication.processEvents()
    found = [row for row in zone.list.findChildren(Row) if row.isVisibleTo(zone)]
    return [(row.accessibleName(), row.accessibleDescription()) for row in found]


def row_button(zone: DropZone, name: str) -> Button | IconButton:
    buttons = [*zone.list.findChildren(Button), *zone.list.findChildren(IconButton)]
    return next(one for one in buttons if one.accessibleName() == name and one.isVisibleTo(zone))


def test_the_offer_stands_in_the_middle_and_says_that_nothing_is_sent(zone: DropZone) -> None:
    assert zone.target.offer.accessibleName() == "Drop invoices, reminders or a bank statement"
    assert "read here, sent nowhere" in zone.target.offer.accessibleDescription()
    assert zone.target.button.text() == "Choose files…"
    assert not zone.list.isVisibleTo(zone)


def test_what_is_dropped_is_read_and_listed(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    invoice = write(tmp_path, "invoice.pdf", pdf_of([["Invoice 2026-104512", "Total CHF 58.20"]]))
    drop(demo, zone, invoice, write(tmp_path, "reminder.eml", MAIL), write(tmp_path, "s.xml", samples.camt_qr_debit()))
    assert [name for name, _ in rows(zone)] == ["invoice.pdf", "reminder.eml", "s.xml"]
    said = [words for _, words in rows(zone)]
    assert said[0].startswith("Invoice · 2026-104512 · CHF 58.20")
    assert said[1].startswith("Reminder email · from billing@infomaniak.com · 2026-104512 · CHF 58.20")
    assert "No mail server noted whether the sender is genuine." in said[1]
    assert said[2].startswith("Bank statement · ")
    assert len(demo.workspace.evidence.items(ATELIER)) == 3
    assert not demo.line.sent or not any("evidence" in request for request in demo.line.sent)


def test_nothing_of_it_leaves_the_computer_or_is_stored(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    sent = len(demo.line.sent)
    stored = {path: path.stat().st_mtime_ns for path in (tmp_path / "login").rglob("*") if path.is_file()}
    drop(demo, zone, write(tmp_path, "reminder.eml", MAIL))
    assert len(demo.line.sent) == sent
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "login").rglob("*") if path.is_file()} == stored


def test_one_bad_file_does_not_keep_the_others_back(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    bomb = tmp_path / "statement.xml"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", "0" * 5_000_000)
    drop(demo, zone, bomb, write(tmp_path, "reminder.eml", MAIL))
    assert [name for name, _ in rows(zone)] == ["statement.xml", "reminder.eml"]
    assert "compressed archive" in rows(zone)[0][1]
    QTest.mouseClick(row_button(zone, "Dismiss statement.xml"), LEFT)
    assert [name for name, _ in rows(zone)] == ["reminder.eml"]


def test_files_are_chosen_by_keyboard_and_removed_by_keyboard(
    demo: OpenDemo, zone: DropZone, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write(tmp_path, "reminder.eml", MAIL)
    QTest.keyClick(zone.target.button, Qt.Key.Key_Space)
    assert zone.chooser is not None
    zone.chooser.selectFile(str(path))
    qtbot.waitUntil(zone.chooser.isVisible)
    QTest.keyClick(zone.chooser, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert [name for name, _ in rows(zone)] == ["reminder.eml"]
    QTest.keyClick(row_button(zone, "Remove reminder.eml"), Qt.Key.Key_Space)
    assert demo.workspace.evidence.items(ATELIER) == ()
    assert not zone.list.isVisibleTo(zone)
    assert zone.window().focusWidget() is zone.target.button


def test_copied_files_are_pasted(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setMimeData(dragged(write(tmp_path, "reminder.eml", MAIL)))
    QTest.keyClick(zone.target.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    demo.wait_until_quiet()
    assert [name for name, _ in rows(zone)] == ["reminder.eml"]


def test_what_is_no_file_of_this_computer_is_not_taken(zone: DropZone) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://evil.example/invoice.pdf")])
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(zone.target, event)
    assert not event.isAccepted()


def test_each_organization_sees_its_own(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    drop(demo, zone, write(tmp_path, "reminder.eml", MAIL))
    demo.tell_organizations(MAISON)
    assert rows(zone) == []
    demo.tell_organizations(ATELIER)
    assert [name for name, _ in rows(zone)] == ["reminder.eml"]


def test_all_is_removed_at_once_and_told(demo: OpenDemo, zone: DropZone, tmp_path: Path, qtbot: QtBot) -> None:
    drop(demo, zone, write(tmp_path, "reminder.eml", MAIL), tmp_path / "gone.pdf")
    assert len(rows(zone)) == 2
    told: list[object] = []
    demo.context.areas_changed.connect(told.append)
    with qtbot.waitSignal(zone.changed):
        QTest.mouseClick(zone.list.clear_button, LEFT)
    assert told == [TOLD]
    assert rows(zone) == []


def test_explaining_is_asked_for_by_a_button(demo: OpenDemo, zone: DropZone, tmp_path: Path, qtbot: QtBot) -> None:
    drop(demo, zone, write(tmp_path, "reminder.eml", MAIL))
    with qtbot.waitSignal(zone.explain_requested):
        QTest.keyClick(zone.list.explain_button, Qt.Key.Key_Space)


def test_a_reading_is_cancelled_and_the_window_stays_live(
    demo: OpenDemo, zone: DropZone, tmp_path: Path, qtbot: QtBot
) -> None:
    rows_of_it = b"2026-11-06;-1.00;CHF;x\n" * 900_000
    drop_path = write(tmp_path, "long.csv", b"Date;Amount;Currency;Text\n" + rows_of_it)
    zone.flow.read_files([drop_path])
    qtbot.waitUntil(lambda: zone.target.button.text() == "Cancel")
    assert "long.csv" in zone.target.offer.accessibleName()
    QTest.mouseClick(zone.target.button, LEFT)
    assert not zone.flow.busy
    assert zone.target.button.text() == "Choose files…"
    demo.wait_until_quiet()
    assert rows(zone) == []


def test_files_that_come_meanwhile_wait_for_their_turn(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    zone.flow.read_files([write(tmp_path, "a.eml", MAIL)])
    zone.flow.read_files([write(tmp_path, "b.eml", MAIL + b" b")])
    demo.wait_until_quiet()
    assert [name for name, _ in rows(zone)] == ["a.eml", "b.eml"]


def test_of_a_thousand_files_only_the_first_are_read(demo: OpenDemo, zone: DropZone, tmp_path: Path) -> None:
    zone.flow.read_files([tmp_path / f"{at}.pdf" for at in range(1_000)])
    demo.wait_until_quiet()
    assert len(rows(zone)) == MOST_FILES


def test_the_qr_bill_of_a_dropped_invoice_is_shown_from_its_own_code(
    demo: OpenDemo, zone: DropZone, tmp_path: Path
) -> None:
    desk = demo.state.billing
    invoice = next(one for one in desk.invoices_of(ATELIER) if one.currency == "CHF" and one.open_amount > 0)
    drop(demo, zone, write(tmp_path, "invoice.pdf", invoice_pdf(invoice, desk.address_of(invoice))))
    button = next(one for one in zone.list.findChildren(Button) if one.text() == "Show QR-bill")

    QTest.mouseClick(button, LEFT)

    assert (zone.bill.bill.reference, zone.bill.bill.currency) == (invoice.reference, "CHF")
    assert zone.bill.demo_mark is not None
    zone.bill.accept()
