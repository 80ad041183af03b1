"""Check a reminder email: pasted, opened, dropped; and what is said about what is no email."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.features.evidence.shelf import Shelved
from desktop_manager.ui.pages.billing.check_dialog import CheckDialog
from support import evidence_samples as samples
from support.pdf_samples import protected
from support.window import OpenDemo, open_demo

ATELIER = 41000
LEFT = Qt.MouseButton.LeftButton
TEXT = "Your invoice 2026-100034 of CHF 22.00 is still open. https://evil.example/pay"
MAIL = f"Received: by mx.example; x\r\nFrom: billing@infomaniak.com\r\n\r\n{TEXT}".encode()


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "login") as demo:
        demo.tell_organizations(ATELIER)
        yield demo


class Opened:
    """The dialog over a page, and what it told."""

    def __init__(self, demo: OpenDemo) -> None:
        self.page = demo.show(lambda context: QWidget())
        self.dialog = CheckDialog(demo.context, self.page)
        self.told: list[Shelved] = []
        self.dialog.checked.connect(self.told.append)
        self.dialog.open()


@pytest.fixture
def opened(demo: OpenDemo) -> Opened:
    return Opened(demo)


def choose(demo: OpenDemo, dialog: CheckDialog, path: Path) -> None:
    QTest.mouseClick(dialog.open_button, LEFT)
    assert dialog.chooser is not None
    dialog.chooser.fileSelected.emit(str(path))
    dialog.chooser.reject()
    demo.wait_until_quiet()


def test_nothing_can_be_checked_before_there_is_something(opened: Opened) -> None:
    assert not opened.dialog.confirm_button.isEnabled()
    assert "Paste the text or open a file first." in opened.dialog.confirm_button.toolTip()


def test_a_pasted_text_is_read_and_told_to_have_no_sender(demo: OpenDemo, opened: Opened) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    QTest.keyClick(opened.dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(opened.dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    (shelved,) = opened.told
    assert shelved.evidence.mail is not None
    assert (shelved.evidence.mail.number, shelved.evidence.mail.pasted) == ("2026-100034", True)
    assert not opened.dialog.isVisible()
    assert demo.workspace.evidence.items(ATELIER) == (shelved,)


def test_a_file_is_opened(demo: OpenDemo, opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "reminder.eml"
    path.write_bytes(MAIL)
    choose(demo, opened.dialog, path)
    (shelved,) = opened.told
    assert shelved.evidence.mail is not None
    assert (shelved.evidence.name, shelved.evidence.mail.sender) == ("reminder.eml", "billing@infomaniak.com")


def test_a_file_that_is_dropped_or_pasted_is_read_and_its_name_is_not_put_in(
    demo: OpenDemo, opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "reminder.eml"
    path.write_bytes(MAIL)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert opened.dialog.text.canInsertFromMimeData(data)
    opened.dialog.text.insertFromMimeData(data)
    demo.wait_until_quiet()
    assert len(opened.told) == 1
    assert opened.dialog.text.toPlainText() == ""


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("invoice.pdf", protected(), "protected by a password"),
        ("reminder.eml", b"", "nothing in it"),
        ("reminder.eml", MAIL + b"x" * 26_000_000, "too large: more than 25 MB"),
        ("statement.xml", samples.camt_qr_debit(), "statement.xml is no email"),
        ("rubbish.eml", bytes(range(256)) * 9, "neither an invoice, an email nor a bank statement"),
    ],
    ids=["password", "empty", "too large", "statement", "rubbish"],
)
def test_what_is_no_email_is_said_and_the_dialog_stays(
    demo: OpenDemo, opened: Opened, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    choose(demo, opened.dialog, path)
    assert said in opened.dialog.error
    assert opened.dialog.isVisible()
    assert opened.told == []
    assert opened.dialog.open_button.isEnabled()


def test_several_files_are_one_too_many(opened: Opened, tmp_path: Path) -> None:
    opened.dialog.text.dropped.emit([tmp_path / "a.eml", tmp_path / "b.eml"])
    assert "One email at a time" in opened.dialog.error


def test_tab_leaves_the_text_and_esc_closes(opened: Opened, qtbot: QtBot) -> None:
    opened.dialog.activateWindow()
    qtbot.waitUntil(opened.dialog.text.hasFocus)
    QTest.keyClick(opened.dialog.text, Qt.Key.Key_Tab)
    qtbot.waitUntil(opened.dialog.open_button.hasFocus)
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert not opened.dialog.isVisible()


def test_closing_stops_the_reading(demo: OpenDemo, opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "reminder.eml"
    path.write_bytes(MAIL)
    opened.dialog.text.dropped.emit([path])
    opened.dialog.reject()
    demo.wait_until_quiet()
    assert opened.told == []
