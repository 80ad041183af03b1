"""Renaming, replacing the token of, and signing out of one login of several: by mouse and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.credentials.keys import SecretKind
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.ui.dialogs.preferences import PreferencesDialog
from desktop_manager.ui.dialogs.rename_login import RenameLoginDialog
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.dialog import Dialog
from support.application import KeptVault, Program, running
from support.logins import agency, choose, claire, group, lay_both, open_login, served_for_two, until_listed
from support.shell import delete_later_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[[], AbstractContextManager[Program]]


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with served_for_two() as server:
        yield server


@pytest.fixture
def vault() -> KeptVault:
    return KeptVault()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, vault: KeptVault) -> Start:
    return lambda: running(tmp_path / "data", qtbot, vault)


@pytest.fixture
def program(start: Start, served: ServedDemo, qtbot: QtBot, tmp_path: Path, vault: KeptVault) -> Iterator[Program]:
    """Both logins; Claire's is in the window."""
    lay_both(tmp_path / "data", qtbot, served, vault)
    with start() as program:
        program.until_settled()
        until_listed(program, claire(served))
        choose(program, claire(served))
        program.until_settled()
        yield program


def dialog_of(program: Program, kind: type[Dialog]) -> Dialog:
    delete_later_now()
    found = program.window.findChildren(kind)
    assert len(found) == 1
    dialog = found[0]
    assert isinstance(dialog, Dialog)
    return dialog


def preferences(program: Program) -> PreferencesDialog:
    assert program.application.menu is not None
    program.application.menu.open_preferences()
    dialog = program.window.findChildren(PreferencesDialog)[-1]
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def press(place: QWidget, name: str, *, by_mouse: bool) -> None:
    button = next(one for one in place.findChildren(Button) if one.accessibleName() == name)
    if by_mouse:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)


def run_command(program: Program, command: str) -> None:
    assert program.application.menu is not None
    program.application.menu.commands[command].trigger()


class TestRenaming:
    def test_from_the_palette_by_keyboard_and_the_next_start_knows_it(
        self, program: Program, start: Start, served: ServedDemo
    ) -> None:
        run_command(program, "rename-login")
        dialog = dialog_of(program, RenameLoginDialog)
        assert isinstance(dialog, RenameLoginDialog)
        QTest.keyClicks(dialog.name, "  Atelier   office ")
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

        assert not dialog.isVisible()
        assert group(program, claire(served)).name == "Atelier office"
        program.until_idle()
        assert program.end()
        with start() as again:
            again.until_settled()
            assert group(again, claire(served)).name == "Atelier office"

    @pytest.mark.parametrize("by_mouse", [True, False])
    def test_of_another_login_in_preferences_which_show_it_at_once(
        self, program: Program, served: ServedDemo, by_mouse: bool
    ) -> None:
        shown = preferences(program)
        name = group(program, agency(served)).name
        press(shown, f"{name}: Rename…", by_mouse=by_mouse)
        dialog = dialog_of(program, RenameLoginDialog)
        assert isinstance(dialog, RenameLoginDialog)
        dialog.name.setText("Agency")
        dialog.confirm_button.click()

        delete_later_now()
        assert any(one.accessibleName() == "Agency: Sign out…" for one in shown.findChildren(Button))
        assert group(program, agency(served)).name == "Agency"

    def test_a_name_of_another_login_is_refused_at_the_field_and_kept_to_be_corrected(
        self, program: Program, served: ServedDemo
    ) -> None:
        run_command(program, "rename-login")
        dialog = dialog_of(program, RenameLoginDialog)
        assert isinstance(dialog, RenameLoginDialog)
        dialog.name.setText(group(program, agency(served)).name.upper())
        dialog.confirm_button.click()
        assert dialog.isVisible()
        assert dialog._field.error == "Another login has this name."

        dialog.name.setText("Office")
        dialog.confirm_button.click()
        assert group(program, claire(served)).name == "Office"

    def test_an_empty_name_brings_the_user_s_back(self, program: Program, served: ServedDemo) -> None:
        program.settings.name_login(claire(served).folder, "Office")
        run_command(program, "rename-login")
        dialog = dialog_of(program, RenameLoginDialog)
        assert isinstance(dialog, RenameLoginDialog)
        dialog.name.clear()
        dialog.confirm_button.click()
        assert group(program, claire(served)).name == "Claire Moret"


class TestSigningOutOfOne:
    @pytest.mark.parametrize("by_mouse", [True, False])
    def test_of_the_one_in_the_window_moves_on_to_another(
        self, program: Program, served: ServedDemo, vault: KeptVault, by_mouse: bool
    ) -> None:
        press(preferences(program), "Claire Moret: Sign out…", by_mouse=by_mouse)
        dialog = dialog_of(program, SignOutDialog)
        if by_mouse:
            QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
        else:
            dialog.confirm_button.setFocus()
            QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
        program.until(lambda: open_login(program) == agency(served))
        program.until_settled()

        assert not program.folders.login(claire(served)).exists()
        assert vault.get_many(claire(served), SecretKind) == {}
        assert len(vault.get_many(agency(served), (SecretKind.TOKEN, SecretKind.DATABASE_KEY))) == 2
        assert [list(login) for login in program.settings.logins] == [list(agency(served))]
        assert len(program.window.login_list.groups) == 1
        assert program.message == "Claire Moret was signed out."

    def test_of_another_one_leaves_the_window_alone(
        self, program: Program, served: ServedDemo, vault: KeptVault
    ) -> None:
        session = program.application.session
        name = group(program, agency(served)).name
        press(preferences(program), f"{name}: Sign out…", by_mouse=True)
        dialog_of(program, SignOutDialog).confirm_button.click()
        program.until(lambda: len(program.window.login_list.groups) == 1)

        assert program.application.session is session
        assert vault.get_many(agency(served), SecretKind) == {}
        assert program.message == f"{name} was signed out."

    def test_of_the_last_one_leads_to_the_sign_in_page(self, program: Program, served: ServedDemo) -> None:
        for _ in range(2):
            run_command(program, "sign-out")
            dialog_of(program, SignOutDialog).confirm_button.click()
            program.until_idle()
            delete_later_now()
        assert isinstance(program.window.filled_by, SignInPage)
        assert program.settings.logins == []


def test_a_token_of_another_user_is_refused_and_the_old_one_stays(
    program: Program, served: ServedDemo, vault: KeptVault
) -> None:
    name = group(program, agency(served)).name
    press(preferences(program), f"{name}: Replace token…", by_mouse=False)
    program.until_idle()
    dialog = dialog_of(program, ReplaceTokenDialog)
    assert isinstance(dialog, ReplaceTokenDialog)
    before = vault.get(agency(served), SecretKind.TOKEN)
    QTest.keyClicks(dialog.token, DEMO_TOKEN)
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    program.until(lambda: bool(dialog.error))

    assert "another user" in dialog.error
    assert vault.get(agency(served), SecretKind.TOKEN) == before


def test_another_login_is_asked_for_from_preferences(program: Program, served: ServedDemo) -> None:
    shown = preferences(program)
    next(one for one in shown.findChildren(Button) if one.text() == "Add another login…").click()
    page = program.until_sign_in()
    assert page.card.back.isVisible()
    until_listed(program, agency(served))
