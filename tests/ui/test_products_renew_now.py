"""From the detail of a product to the Renewals page and back to what was begun there, in the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from support.application import Program, running
from support.products_page import words

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing|propagate)")

MAISON, DOMAIN = 41009, 98403


@pytest.fixture
def demo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def shown(program: Program) -> ProductsPage:
    """The Products page with a product of another organization selected, once its renewal is read."""
    session = program.application.session
    assert session is not None
    program.window.show_page("products")
    session.context.set_show_all(True)
    page = program.window.frame
    assert isinstance(page, ProductsPage)
    page.show_product(DOMAIN)
    program.until(lambda: (read := page.renewals.found) is not None and read.product == DOMAIN)
    program.until(page.detail.overview.renew_now.isEnabled)
    program.until_idle()
    return page


def test_renew_now_begins_the_renewal_in_its_organization(demo: Program) -> None:
    page = shown(demo)
    QTest.mouseClick(page.detail.overview.renew_now, Qt.MouseButton.LeftButton)
    demo.until(lambda: isinstance(demo.window.frame, RenewalsPage))
    renewals = demo.window.frame
    assert isinstance(renewals, RenewalsPage)
    demo.until(lambda: renewals.deeds.renewing.dialog is not None)
    dialog = renewals.deeds.renewing.dialog
    assert dialog is not None
    session = demo.application.session
    assert session is not None
    assert session.context.organization is not None
    assert session.context.organization.id == MAISON
    assert any("the card ends on 31 Oct 2026" in one for one in words(dialog))
    demo.until_idle()
    dialog.reject()


def test_show_in_renewals_brings_it_in_sight(demo: Program) -> None:
    page = shown(demo)
    button = page.detail.overview.in_renewals
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    demo.until(lambda: isinstance(demo.window.frame, RenewalsPage))
    renewals = demo.window.frame
    assert isinstance(renewals, RenewalsPage)
    demo.until(lambda: (current := renewals.board.table.current()) is not None and current.id == DOMAIN)
    demo.until_idle()
