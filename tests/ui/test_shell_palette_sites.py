"""Ctrl+K finds sites too, and shows one on the Products page, in its organization, in the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.features.hosting.view import SiteEntry
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.shell.command_palette import CommandPalette
from support.application import Program, running

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing|propagate)")

ATELIER, MAISON = 41000, 41009
TICKETS = "billets.maisonducanal.fr"


@pytest.fixture
def demo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def lines(palette: CommandPalette) -> list[LineItem]:
    model = palette.model
    return [model.index(row, 0).data(LINE) for row in range(model.rowCount())]


def test_a_site_of_another_organization_is_found_and_shown_there(demo: Program, qtbot: QtBot) -> None:
    session = demo.application.session
    assert session is not None
    hosting = session.workspace.hosting
    for organization in (ATELIER, MAISON):
        hosting.fetch_sites(organization, force=True)
    site = next(one for one in hosting.sites(MAISON) if one.name == TICKETS)
    assert session.context.organization is not None
    assert session.context.organization.id == ATELIER
    menu = demo.application.menu
    assert menu is not None

    menu.open_palette()
    QTest.keyClicks(menu.palette.field, f"{site.name} site")
    told = f"Site · PHP {site.php_version} · Maison du Canal · Web Hosting · canal"
    qtbot.waitUntil(lambda: bool(found := lines(menu.palette)) and found[0].secondary == told)
    assert lines(menu.palette)[0].title == site.name
    QTest.keyClick(menu.palette.field, Qt.Key.Key_Return)

    page = demo.window.frame
    assert isinstance(page, ProductsPage)
    qtbot.waitUntil(lambda: page.detail.product is not None and page.detail.product.id == -site.id)
    shown = page.detail.product
    assert isinstance(shown, SiteEntry)
    assert (shown.site.id, session.context.organization.id) == (site.id, MAISON)
    demo.until_idle()
