"""The MySQL prefix in a folder, without a site or a server that tells of one; and putting files back later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.ui.pages.products.actions import PREFIX_FOLDER
from desktop_manager.ui.pages.products.prefix_restore_sheet import PrefixRestoreSheet
from desktop_manager.ui.pages.products.prefix_sheet import PrefixSheet
from desktop_manager.ui.widgets.dialog import Dialog
from support.documented_only import DocumentedOnly
from support.prefix_site import FILES, WRITTEN, entered, press, put_site, read, said
from support.products_page import open_products, plain, words
from support.security_page import be_active, press_key
from support.window import OpenDemo, open_demo

LIVE = "https://api.infomaniak.com"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "data", synced=False) as demo:
        yield demo


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return put_site(tmp_path)


def open_sheet(demo: OpenDemo) -> PrefixSheet:
    place = demo.show(lambda _: QWidget(), 1024, 820)
    sheet = PrefixSheet(demo.context, place)
    sheet.open()
    be_active(sheet)
    return sheet


def held(site: Path) -> bytes:
    return (site / "wp-config.php").read_bytes()


def write_all(demo: OpenDemo, sheet: PrefixSheet, site: Path) -> None:
    """From the typed prefix to the written files."""
    assistant = sheet.assistant
    assistant.start.prefix.setText("wxyz_")
    read(demo, assistant, site)
    press(demo, assistant.review.next)
    press(demo, assistant.switch.said)
    press(demo, assistant.switch.next)
    press(demo, assistant.write.write)


def test_on_a_live_account_ctrl_k_opens_it_and_the_manager_is_where_the_option_is(
    qapp: QApplication, tmp_path: Path, site: Path
) -> None:
    with open_demo(tmp_path / "data", offered=False, server=LIVE, before=DocumentedOnly) as demo:
        page = open_products(demo)
        page.run_action(PREFIX_FOLDER)
        demo.wait_until_quiet()
        assert page.hostings.folder is not None
        sheet = page.hostings.folder.sheet
        assert sheet is not None
        assistant = sheet.assistant
        assert any("The databases of the hosting have it in front of their names" in one for one in words(sheet))
        press(demo, assistant.start.choose)
        assert assistant.start.field.error == "Enter the prefix of the server."
        assistant.start.prefix.setText("wxyz_")
        read(demo, assistant, site)
        press(demo, assistant.review.next)
        way = next(one for one in words(sheet) if "PHP / Apache" in one)
        assert way.startswith("Choose Atelier Helvétique Sàrl at the top left, then: ")
        press(demo, assistant.switch.manager)
        assert demo.opener.opened[-1].startswith("https://manager.infomaniak.com/")
        assert not assistant.switch.next.isEnabled()
        press(demo, assistant.switch.said)
        press(demo, assistant.switch.next)
        press(demo, assistant.write.write)
        assert held(site) == WRITTEN
        assert "MySQL prefix: off, as you said" in words(sheet)
        assert entered(demo) == ["prefix.write"]
        sheet.accept()


def test_without_a_browser_the_address_can_be_copied(demo: OpenDemo) -> None:
    sheet = open_sheet(demo)
    demo.opener.works = False
    press(demo, sheet.assistant.start.manager)
    assert said(sheet.assistant)[0] == "warning"
    sheet.accept()


def test_files_go_back_and_the_option_is_left_to_the_user(demo: OpenDemo, site: Path) -> None:
    sheet = open_sheet(demo)
    write_all(demo, sheet, site)
    assert sheet.assistant.result.back.text() == "Put the files back"
    press(demo, sheet.assistant.result.back)
    assert held(site) == FILES["wp-config.php"]
    assert said(sheet.assistant) == ("warning", "1 files put back as before.")
    sheet.accept()


def test_closing_asks_while_it_is_half_done(demo: OpenDemo, site: Path) -> None:
    sheet = open_sheet(demo)
    assistant = sheet.assistant
    assistant.start.prefix.setText("wxyz_")
    read(demo, assistant, site)
    press(demo, assistant.review.next)
    press(demo, assistant.switch.said)
    press(demo, assistant.switch.next)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    press(demo, sheet.question.cancel_button)
    assert sheet.isVisible()
    press(demo, sheet.close_button)
    press(demo, sheet.question.confirm_button)
    assert not sheet.isVisible()
    assert held(site) == FILES["wp-config.php"]


def test_enter_in_the_field_of_the_prefix_does_not_close_it(demo: OpenDemo) -> None:
    sheet = open_sheet(demo)
    sheet.assistant.start.prefix.setFocus()
    QTest.keyClicks(sheet.assistant.start.prefix, "wxyz_")
    QTest.keyClick(sheet.assistant.start.prefix, Qt.Key.Key_Return)
    assert sheet.isVisible()
    sheet.accept()


# Putting back later


def open_restore(demo: OpenDemo, sheet: PrefixSheet) -> PrefixRestoreSheet:
    sheet.assistant.open_restore()
    demo.wait_until_quiet()
    found = sheet.assistant.sheet
    assert found is not None
    be_active(found)
    return found


def test_after_a_restart_restore_lists_the_write_and_puts_it_back_by_keyboard(demo: OpenDemo, site: Path) -> None:
    first = open_sheet(demo)
    write_all(demo, first, site)
    first.accept()
    # Another run of the program knows nothing but the copies.
    restore = open_restore(demo, open_sheet(demo))
    (row,) = restore.rows
    assert plain(row.title) == f"Prefix wxyz_ added · {site}"
    assert "wp-config.php: as it was written" in row.accessibleDescription()
    press_key(restore, row.put_back)
    demo.wait_until_quiet()
    assert held(site) == FILES["wp-config.php"]
    assert restore.said.message is not None
    assert plain(restore.said.message.text) == "1 files put back as before."
    assert entered(demo) == ["prefix.write", "prefix.restore"]
    assert not restore.rows[-1].put_back.isEnabled()


def test_edited_files_are_put_back_only_where_the_user_says_so(demo: OpenDemo, site: Path) -> None:
    sheet = open_sheet(demo)
    write_all(demo, sheet, site)
    (site / "wp-config.php").write_bytes(b"<?php // mine")
    restore = open_restore(demo, sheet)
    press(demo, restore.rows[0].put_back)
    dialog = restore.dialog
    assert isinstance(dialog, Dialog)
    assert not dialog.confirm_button.isEnabled()
    press(demo, restore.edited_too)
    press(demo, dialog.confirm_button)
    assert held(site) == FILES["wp-config.php"]
    # What stood there is kept in turn.
    press(demo, restore.rows[0].put_back)
    assert held(site) == b"<?php // mine"


def test_copies_are_deleted_only_after_a_question(demo: OpenDemo, site: Path) -> None:
    sheet = open_sheet(demo)
    write_all(demo, sheet, site)
    restore = open_restore(demo, sheet)
    press(demo, restore.rows[0].delete)
    dialog = restore.dialog
    assert isinstance(dialog, Dialog)
    press(demo, dialog.confirm_button)
    assert restore.rows == []
    assert "No copies yet" in words(restore)
    assert held(site) == WRITTEN


def test_damaged_copies_are_named(demo: OpenDemo, site: Path) -> None:
    sheet = open_sheet(demo)
    write_all(demo, sheet, site)
    (kept,) = demo.workspace.prefix_files.backups.all()[0]
    (kept.folder / "manifest.json").write_bytes(b"{}")
    restore = open_restore(demo, sheet)
    assert kept.id in words(restore)
    assert "These copies are damaged: their list cannot be read." in words(restore)
