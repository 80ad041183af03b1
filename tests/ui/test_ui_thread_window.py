"""The real window driven through everything it has, while the UI thread may open nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_manager.bootstrap.menu import Menu
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.widgets.button import Button
from support.application import Program, TroubledKeyring, running, sign_in
from support.logins import agency, choose, claire, open_login, served_for_two, sign_both_in, until_listed
from support.syncing import DAY
from support.ui_thread_guard import UiThreadGuard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton

# Of the offscreen platform: a popup there is neither raised nor given all keys.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[UiThreadGuard]:
    with UiThreadGuard() as guard:
        yield guard


@pytest.fixture
def demo(qtbot: QtBot, tmp_path: Path, guard: UiThreadGuard) -> Iterator[Program]:
    """The demo, open and settled, under guard since its first frame."""
    theme = Theme.in_force
    mode = theme.mode if theme is not None else "light"
    with running(tmp_path, qtbot, demo=True, started=False) as program:
        begin(program, guard)
        program.until_settled()
        yield program
        # At the end of the program the window is gone, and the UI thread may write.
        guard.armed = False
        program.application.theme.set_mode(mode)


def begin(program: Program, guard: UiThreadGuard) -> None:
    program.window.first_painted.connect(guard.arm)
    program.start()
    program.until(lambda: guard.armed)


def menu_of(program: Program) -> Menu:
    assert program.application.menu is not None
    return program.application.menu


def trigger(program: Program, command: str) -> None:
    menu_of(program).commands[command].trigger()
    program.until_idle()


def test_products(demo: Program) -> None:
    trigger(demo, "page-products")
    page = demo.window.frame
    assert isinstance(page, ProductsPage)
    view = page.findChild(LineView)
    assert isinstance(view, LineView)
    for row in range(0, view.model().rowCount(), 3):
        view.setCurrentIndex(view.model().index(row, 0))
        page.grab()
    assert demo.application.session is not None
    demo.application.session.context.set_show_all(True)
    demo.until_idle()
    assert page.state == "content"
    page.grab()


def test_profile_with_an_edit_and_a_copied_code(demo: Program) -> None:
    trigger(demo, "page-profile")
    page = demo.window.frame
    assert isinstance(page, ProfilePage)
    page.grab()
    QTest.mouseClick(page.support_code.code.copy_button, LEFT)
    demo.until_idle()
    assert QApplication.clipboard().text()
    page.you.edit.emit()
    demo.until(lambda: page.edit_flow.dialog is not None)
    dialog = page.edit_flow.dialog
    assert dialog is not None
    dialog.first_name.setText("Clara")
    dialog.grab()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.until(lambda: page.edit_flow.dialog is None)
    demo.until_idle()
    assert page.message is not None
    next(one for one in page.message.findChildren(Button) if one.text() == "Undo").click()
    demo.until_idle()


def test_refresh_and_switch(demo: Program) -> None:
    session = demo.until_settled()
    trigger(demo, "refresh")
    demo.until_settled()
    for number in range(1, 5):
        trigger(demo, f"organization-{number}")
        demo.window.grab()
    trigger(demo, "refresh-all")
    demo.until_settled()
    assert session.context.refreshing is False
    demo.window.open_organizations()
    demo.window.grab()


def test_search_finds_and_shows_a_product(demo: Program) -> None:
    menu_of(demo).open_palette()
    demo.until_idle()
    palette = menu_of(demo).palette
    palette.grab()
    for letter in "atelier":
        QTest.keyClicks(palette.field, letter)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    demo.until_idle()


def close_dialogs(demo: Program) -> int:
    dialogs = [dialog for dialog in demo.window.findChildren(QDialog) if dialog.isVisible()]
    for dialog in dialogs:
        dialog.grab()
        dialog.reject()
    return len(dialogs)


def test_dialogs(demo: Program) -> None:
    for opening in (menu_of(demo).open_preferences, menu_of(demo).open_about):
        opening()
        assert close_dialogs(demo) == 1


def test_themes(demo: Program) -> None:
    for theme in ("dark", "light", "system"):
        trigger(demo, f"theme-{theme}")
        demo.window.grab()


def test_opening_the_manager_and_leaving_the_demo(demo: Program) -> None:
    trigger(demo, "manager")
    assert demo.edges.opener.opened
    trigger(demo, "sign-out")
    demo.until_sign_in().grab()


def test_closing_the_window(demo: Program) -> None:
    trigger(demo, "quit")
    assert not demo.window.isVisible()


def test_a_live_login_from_sign_in_to_sign_out(qtbot: QtBot, tmp_path: Path, guard: UiThreadGuard) -> None:
    keyring = TroubledKeyring()
    with (
        ServedDemo(DemoState(DAY, rate_limit=None)) as served,
        running(tmp_path / "data", qtbot, keyring.vault(10), started=False) as program,
    ):
        served.state.tokens["another"] = served.state.tokens[DEMO_TOKEN]
        begin(program, guard)
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_settled()
        logins = program.application.logins
        assert logins is not None
        logins.ask_for_token()
        program.until_idle()
        replacing = program.window.findChild(ReplaceTokenDialog)
        assert isinstance(replacing, ReplaceTokenDialog)
        replacing.token.setText("another")
        replacing.confirm_button.click()
        program.until(lambda: program.message == "The token was replaced.")
        program.until_settled()
        logins.ask_to_sign_out()
        leaving = program.window.findChild(SignOutDialog)
        assert isinstance(leaving, SignOutDialog)
        leaving.confirm_button.click()
        program.until_sign_in()
        guard.armed = False
        assert keyring.kept == {}


def test_opening_a_known_login(qtbot: QtBot, tmp_path: Path, guard: UiThreadGuard) -> None:
    keyring = TroubledKeyring()
    with ServedDemo(DemoState(DAY, rate_limit=None)) as served:
        with running(tmp_path / "data", qtbot, keyring.vault(10)) as program:
            sign_in(program, served.address, DEMO_TOKEN)
            program.until_settled()
        with running(tmp_path / "data", qtbot, keyring.vault(10), started=False) as program:
            begin(program, guard)
            program.until_settled()
            guard.armed = False
            assert program.chip == "Live"


def test_several_logins_from_adding_to_signing_out_of_one(qtbot: QtBot, tmp_path: Path, guard: UiThreadGuard) -> None:
    keyring = TroubledKeyring()
    with served_for_two() as served:
        with running(tmp_path / "data", qtbot, keyring.vault(10)) as program:
            sign_both_in(program, served)
        with running(tmp_path / "data", qtbot, keyring.vault(10), started=False) as program:
            begin(program, guard)
            program.until_settled()
            until_listed(program, claire(served))
            program.window.open_organizations()
            program.window.grab()
            for login in (claire(served), agency(served), claire(served)):
                choose(program, login, 1)
                program.until_settled()
                program.window.grab()
            menu_of(program).open_preferences()
            close_dialogs(program)
            program.window.login_wanted.emit()
            program.until_sign_in().card.back.click()
            logins = program.application.logins
            assert logins is not None
            logins.renaming.ask(None)
            close_dialogs(program)
            logins.ask_to_sign_out()
            leaving = program.window.findChild(SignOutDialog)
            assert isinstance(leaving, SignOutDialog)
            leaving.confirm_button.click()
            program.until(lambda: open_login(program) == agency(served))
            program.until_settled()
            guard.armed = False
