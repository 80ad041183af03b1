"""The keys, Ctrl+K and the menu of the real program on the demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_manager.ui.dialogs.preferences import PreferencesDialog
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.shell.command_palette import CommandPalette
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.search_trigger import SearchTrigger
from support.application import Program, running

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton

# Of the offscreen platform: a popup there is neither raised nor given all keys.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def demo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program
        program.application.theme.set_mode("light")


@pytest.fixture
def signed_out(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot) as program:
        program.until_sign_in()
        yield program


def keys(program: Program, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(program.window, key, held)


def search(program: Program, text: str) -> CommandPalette:
    """Press Ctrl+K, type, and wait until products are found too."""
    keys(program, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert program.application.menu is not None
    palette = program.application.menu.palette
    assert palette.isVisible()
    program.until_idle()
    QTest.keyClicks(palette.field, text)
    return palette


def found(palette: CommandPalette) -> list[LineItem]:
    return [palette.model.index(row, 0).data(LINE) for row in range(palette.model.rowCount())]


def press(program: Program, kind: type[QWidget]) -> None:
    assert program.window.frame is not None
    control = program.window.frame.findChild(kind)
    assert isinstance(control, QWidget)
    QTest.mouseClick(control, LEFT)


def test_alt_and_a_digit_show_the_pages_in_their_order(demo: Program) -> None:
    shown = []
    for key in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1):
        keys(demo, key, Qt.KeyboardModifier.AltModifier)
        shown.append(demo.window.page_id)
    assert shown == ["billing", "renewals", "home"]


def test_ctrl_and_a_digit_switch_the_organization_and_one_too_high_does_nothing(demo: Program) -> None:
    seen = []
    for key in (Qt.Key.Key_3, Qt.Key.Key_9, Qt.Key.Key_1):
        keys(demo, key, Qt.KeyboardModifier.ControlModifier)
        demo.until_idle()
        seen.append(demo.organization)
    assert seen == ["Maison du Canal", "Maison du Canal", "Atelier Helvétique Sàrl"]


@pytest.mark.parametrize("way", ["F5", "button"])
def test_f5_and_the_button_refresh(demo: Program, qtbot: QtBot, way: str) -> None:
    session = demo.until_settled()
    demo.window.show_page("products")
    with qtbot.waitSignal(session.context.refresh_ended):
        if way == "F5":
            keys(demo, Qt.Key.Key_F5)
        else:
            press(demo, IconButton)
        assert session.context.refreshing
    demo.until_settled()


def test_a_page_leads_to_search_by_its_field(demo: Program) -> None:
    press(demo, SearchTrigger)
    assert demo.application.menu is not None
    assert demo.application.menu.palette.isVisible()


def test_search_finds_pages_organizations_products_and_actions(demo: Program) -> None:
    for text, title, kind in (
        ("profile", "Profile", "Page"),
        ("canal", "Maison du Canal", "Organization · Administrator"),
        ("helvetique.shop", "helvetique.shop", "Domain name · Atelier Helvétique Sàrl"),
        ("about", "About Desktop Manager", "Action"),
    ):
        palette = search(demo, text)
        best = found(palette)[0]
        assert (best.title, best.secondary) == (title, kind)
        palette.close()


def test_a_product_of_another_organization_is_shown_there(demo: Program) -> None:
    keys(demo, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    keys(demo, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    demo.until_idle()
    assert demo.organization == "Réseau Forêt"
    palette = search(demo, "helvetique.shop")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    demo.until_idle()
    assert demo.organization == "Atelier Helvétique Sàrl"
    page = demo.window.frame
    assert isinstance(page, ProductsPage)
    demo.until(lambda: "helvetique.shop" in [label.text() for label in page.findChildren(Label)])


def test_what_the_demo_cannot_do_says_why_and_is_not_done(demo: Program) -> None:
    palette = search(demo, "replace token")
    assert [(line.title, line.secondary, line.enabled) for line in found(palette)] == [
        ("Replace token", "The demo has no token of yours", False)
    ]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_before_a_login_search_finds_what_needs_none(signed_out: Program) -> None:
    palette = search(signed_out, "")
    reasons = {line.title: line.secondary for line in found(palette) if not line.enabled}
    assert set(reasons.values()) == {"Sign in first"}
    assert {"Refresh", "Open in Manager", "Sign out"} <= set(reasons)
    assert {"Preferences", "Quit"} <= {line.title for line in found(palette) if line.enabled}


def test_before_a_login_the_keys_of_one_do_nothing(signed_out: Program) -> None:
    page = signed_out.window.filled_by
    for key, held in (
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier),
    ):
        keys(signed_out, key, held)
    assert signed_out.window.filled_by is page
    assert signed_out.application.tasks.idle
    assert signed_out.edges.opener.opened == []


def test_a_theme_chosen_by_search_is_live_and_remembered(demo: Program) -> None:
    theme = demo.application.theme
    palette = search(demo, "dark theme")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert theme.dark
    corner = demo.window.grab().toImage().pixelColor(demo.window.width() - 3, demo.window.height() - 3)
    assert corner.name() == theme.tokens.background
    demo.until_idle()
    assert '"dark"' in demo.folders.settings_file.read_text("utf-8")


def test_a_theme_chosen_in_preferences_is_live(demo: Program) -> None:
    keys(demo, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    [dialog] = demo.window.findChildren(PreferencesDialog)
    dialog.theme_chosen.emit("dark")
    demo.until_idle()
    assert demo.application.theme.dark
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_menu_at_the_foot_opens_above_it_with_its_actions(demo: Program) -> None:
    dots = demo.window.side_bar.foot.menu_dots
    QTest.mouseClick(dots, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.geometry().bottom() < dots.mapToGlobal(dots.rect().topLeft()).y()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Preferences…",
        "About Desktop Manager",
        "Export an encrypted copy…",
        "Open an encrypted copy…",
        "Add another login…",
        "Leave the demo",
        "Quit",
    ]
    menu.close()


def test_the_user_at_the_foot_leads_to_the_profile(demo: Program) -> None:
    QTest.mouseClick(demo.window.side_bar.foot.user, LEFT)
    assert demo.window.page_id == "profile"
