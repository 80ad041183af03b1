"""What tests of kSuite offers share: the card of a kSuite on the Products page, and the dialog that modifies it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop_manager.ui.pages.products.ksuite_card import KSuiteCard
from desktop_manager.ui.pages.products.ksuite_dialog import ModifyDialog
from desktop_manager.ui.pages.products.page import ProductsPage
from support.products_page import open_products
from support.waiting import run_until
from support.window import OpenDemo

ATELIER, MAISON, RIVES = 41000, 41009, 41019
BUSINESS, STANDARD, DRIVE, MAIL = 98302, 98402, 98311, 98312
POST = f"POST /desktop/1/ksuite/{BUSINESS}/offer"


def open_ksuite(demo: OpenDemo, product: int = BUSINESS, width: int = 1024, height: int = 820) -> ProductsPage:
    """The Products page with a kSuite selected, its card read."""
    page = open_products(demo, width, height)
    page.show_product(product)
    run_until(lambda: page.ksuites.card is not None and page.ksuites.card.view is not None, "the card is not read")
    demo.wait_until_quiet()
    return page


def card_of(page: ProductsPage) -> KSuiteCard:
    assert page.ksuites.card is not None
    return page.ksuites.card


def dialog_of(page: ProductsPage) -> ModifyDialog:
    """The dialog that is open."""
    dialog = card_of(page).flow.dialog
    assert dialog is not None
    return dialog


def press(demo: OpenDemo, button: QAbstractButton) -> None:
    assert button.isEnabled(), button.accessibleDescription()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    demo.wait_until_quiet()


def priced(demo: OpenDemo, page: ProductsPage) -> ModifyDialog:
    """The dialog, once it knows the price of what is chosen."""
    dialog = dialog_of(page)
    run_until(lambda: dialog.order is not None, "the price is not known")
    demo.wait_until_quiet()
    return dialog


def to_enterprise(demo: OpenDemo, page: ProductsPage, users: int = 15) -> ModifyDialog:
    """The dialog, with 15 users and 6 TB of Enterprise chosen, at its second step with the name typed."""
    press(demo, next(tile.button for tile in card_of(page).tiles if tile.code == "enterprise"))
    dialog_of(page).form.users.setText(str(users))
    dialog = priced(demo, page)
    press(demo, dialog.confirm_button)
    assert dialog.confirming
    QTest.keyClicks(dialog.entry, "kSuite Enterprise")
    return dialog


def sent(demo: OpenDemo, start: str) -> int:
    return sum(one.startswith(start) for one in demo.line.sent)
