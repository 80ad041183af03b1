"""Job 4, billing addresses, in the real window by keyboard alone: add, default, edit, delete, each taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_manager.ui.pages.billing.address_dialog import AddressDialog
from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.widgets.dialog import Dialog
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys
from support.security_page import be_active, press_key, tab_to
from support.window import OpenDemo, open_demo

MAISON = 41009
Key = Qt.Key


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(MAISON)
        yield demo


def addresses(demo: OpenDemo) -> tuple[BillingPage, AddressesTab]:
    """Go to the tab with the arrow keys."""
    page = demo.show(BillingPage)
    be_active(page)
    first = page.tabs.tab("invoices")
    tab_to(page, first)
    for _ in range(8):
        if page.tabs.value == "addresses":
            break
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Right)
        demo.wait_until_quiet()
    tab = page.tab
    assert isinstance(tab, AddressesTab)
    return page, tab


def names(demo: OpenDemo) -> list[str]:
    return [f"{one.company}{'*' if one.is_default else ''}" for one in demo.state.billing.addresses[MAISON]]


def take_back(demo: OpenDemo, page: BillingPage) -> None:
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert message_of(page)[0] == "good"


def type_new(demo: OpenDemo, page: BillingPage, tab: AddressesTab) -> AddressDialog:
    dialog = opened_by_key(demo, page, tab.add, AddressDialog)
    # The keyboard is in the first field; what stands there is replaced, and Tab goes on as the eye reads.
    for text in ("Cercle du Doubs", "compta@cercle.fr", "", "", "1 rue du Lac", "", "25000", "Besançon"):
        if text:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            type_keys(text)
        type_keys(Key.Key_Tab)
    # Down goes through the countries; typing opens a list, which the offscreen platform cannot give the keyboard.
    while dialog.country.currentData() != "FR":
        type_keys(Key.Key_Down)
    return dialog


def test_by_keyboard_alone_an_address_is_added_made_default_edited_and_deleted(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    dialog = type_new(demo, page, tab)
    confirm_by_key(demo, dialog)
    assert names(demo) == ["Maison du Canal*", "Cercle du Doubs"]
    press_key(page, tab.rows[1].make_default)
    demo.wait_until_quiet()
    assert names(demo) == ["Maison du Canal", "Cercle du Doubs*"]
    take_back(demo, page)
    assert names(demo) == ["Maison du Canal*", "Cercle du Doubs"]
    form = opened_by_key(demo, page, tab.rows[1].edit, AddressDialog)
    type_keys("Cercle du Lac")
    confirm_by_key(demo, form)
    assert names(demo)[1] == "Cercle du Lac"
    question = opened_by_key(demo, page, tab.rows[1].delete, Dialog)
    # Enter is Cancel: nothing is deleted by it.
    assert question.cancel_button.hasFocus()
    confirm_by_key(demo, question)
    assert names(demo) == ["Maison du Canal*"]
    take_back(demo, page)
    assert names(demo) == ["Maison du Canal*", "Cercle du Lac"]


def test_by_keyboard_alone_every_error_is_reached_and_put_right(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    dialog = opened_by_key(demo, page, tab.add, AddressDialog)
    confirm_by_key(demo, dialog)
    # The keyboard goes to the first field that is wrong.
    assert dialog.fields["email"].editor.hasFocus()
    assert dialog.fields["email"].editor.accessibleDescription() == "Type the address where invoices are mailed."
    assert names(demo) == ["Maison du Canal*"]
    type_keys(Key.Key_Escape)
    assert tab.flow.dialog is None


def test_a_disabled_delete_can_be_heard(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    delete = tab.rows[0].delete
    assert isinstance(delete, QAbstractButton)
    assert not delete.isEnabled()
    assert delete.accessibleDescription().startswith("Used by ")
