"""From the table to a change and back: the selection bar, the ⋮ menu and Ctrl+K lead to the same dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from support.renewals_page import ATELIER, LEFT, click, go_to, open_renewals, rest, row_menu, text, view
from support.window import OpenDemo, open_demo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)", extend=True)
CHANGES = "POST /desktop/1/renewals/changes"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def managing(demo: OpenDemo, page: RenewalsPage) -> ManageDialog:
    """The dialog that is open, with its dry run."""
    demo.wait_until_quiet()
    dialog = page.deeds.manage.dialog
    assert dialog is not None
    return dialog


def confirm(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = managing(demo, page)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()


def leave(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = page.deeds.manage.dialog
    if dialog is not None:
        dialog.reject()
    rest(demo)


def test_a_selection_is_changed_and_the_table_shows_it(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    for name in ("atelier-helvetique.ch", "studio-archive"):
        click(page, name, "check")
    bar = page.board.selection
    bar.menu.by_id[actions.WARRANTY_ON].trigger()
    confirm(demo, page)
    leave(demo, page)
    assert [text(page, name, "warranty") for name in ("atelier-helvetique.ch", "studio-archive")] == ["On", "On"]
    assert len([sent for sent in demo.line.sent if sent.startswith(CHANGES)]) == 1
    assert {one.warranty for one in page.board.selected()} == {True}


def test_the_menu_of_one_product_changes_it_alone_whatever_is_selected(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, "studio-archive", "check")
    go_to(page, "mail.atelier-helvetique.ch")
    QTest.keyClick(view(page), Qt.Key.Key_Return)
    menu = row_menu(page)
    menu.by_id[actions.WARRANTY_OFF].trigger()
    menu.close()
    confirm(demo, page)
    leave(demo, page)
    assert text(page, "mail.atelier-helvetique.ch", "warranty") == "Off"
    assert text(page, "studio-archive", "warranty") == "Off"


def test_ctrl_k_works_on_the_current_row_where_nothing_is_selected(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    go_to(page, "studio-archive")
    page.run_action(actions.WARRANTY_ON)
    confirm(demo, page)
    leave(demo, page)
    assert text(page, "studio-archive", "warranty") == "On"


def test_what_becomes_of_a_product_is_told_anew_after_a_change(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    go_to(page, "studio-archive")
    assert page.board.detail.words.text().startswith("It stops on 9 Jan 2027")
    page.run_action(actions.WARRANTY_ON)
    confirm(demo, page)
    leave(demo, page)
    assert "Renewal Warranty renews it" in page.board.detail.words.text()


def test_renew_now_opens_with_the_products_that_were_chosen(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, "atelier-helvetique.ch", "check")
    page.board.selection.menu.by_id[actions.RENEW].trigger()
    demo.wait_until_quiet()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
    demo.wait_until_quiet()


def test_nothing_is_sent_before_the_change_is_confirmed(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    click(page, "studio-archive", "check")
    demo.line.sent.clear()
    page.board.selection.menu.by_id[actions.WARRANTY_ON].trigger()
    managing(demo, page)
    leave(demo, page)
    assert [sent for sent in demo.line.sent if sent.startswith("POST")] == []
    assert text(page, "studio-archive", "warranty") == "Off"
