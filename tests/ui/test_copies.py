"""Encrypted copies in the real program: made under a passphrase, opened beside the login, read-only, and closed."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.bootstrap.copies import Copies
from desktop_manager.demo.seed import atelier
from desktop_manager.store import copying
from desktop_manager.ui.dialogs.copy_dialogs import ExportCopyDialog, OpenCopyDialog
from desktop_manager.ui.dialogs.preferences_copy import CopyCard
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.shell.page_registry import PAGES
from support.application import Program, running
from support.offline import fetch_what_pages_fetch
from support.security_page import click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PASSPHRASE = "tulipe corbeau violon neige"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(copying, "KDF_ROUNDS", 10)
    with running(tmp_path / "data", qtbot, demo=True) as program:
        session = program.until_settled()
        fetch_what_pages_fetch(session.workspace, atelier.ID)
        session.workspace.news.save({session.workspace.news.read()[0].code: False})
        program.until_settled()
        yield program


def copies(program: Program) -> Copies:
    menu = program.application.menu
    assert menu is not None
    return menu.copies


def export_dialog(program: Program) -> ExportCopyDialog:
    menu = program.application.menu
    assert menu is not None
    menu.commands["export-copy"].trigger()
    dialog = copies(program).export_dialog
    assert dialog is not None
    return dialog


def choose(program: Program, path: Path) -> None:
    chooser = copies(program).file_dialog
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.reject()


def export(program: Program, path: Path) -> None:
    dialog = export_dialog(program)
    dialog.first.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    click(dialog.confirm_button)
    choose(program, path)
    program.until(lambda: copies(program).export_dialog is None)


def open_dialog(program: Program, path: Path) -> OpenCopyDialog:
    menu = program.application.menu
    assert menu is not None
    menu.commands["open-copy"].trigger()
    choose(program, path)
    dialog = copies(program).open_dialog
    assert dialog is not None
    return dialog


def test_a_copy_is_made_opened_read_and_closed(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "mine.dmcopy"
    export(program, path)
    assert program.message == "The copy is saved as mine.dmcopy."
    before = path.read_bytes()

    dialog = open_dialog(program, path)
    dialog.passphrase.setText("tulipe corbeau violon pluie")
    click(dialog.confirm_button)
    program.until(lambda: bool(dialog.error))
    assert dialog.error.startswith("The passphrase does not open this file")
    assert dialog.passphrase.text() == "tulipe corbeau violon pluie"
    dialog.passphrase.setText(PASSPHRASE)
    click(dialog.confirm_button)
    program.until(lambda: copies(program).open_dialog is None)

    session = program.until_settled()
    assert program.chip == "Copy"
    assert session.workspace.copied_at is not None
    assert len(session.context.organizations) == 4
    session.switch(atelier.ID)
    program.until_settled()
    for entry in PAGES:
        program.window.show_page(entry.id)
        page = program.window.frame
        assert isinstance(page, DataPage)
        program.until(lambda page=page: page.states.state == "content")  # type: ignore[misc]
    assert not session.reconnecting.waits
    again = open_dialog(program, path)
    again.passphrase.setText(PASSPHRASE)
    click(again.confirm_button)
    program.until(lambda: copies(program).open_dialog is None)
    program.until_settled()
    assert program.application.session is session, "it is open already"

    program.window.show_page("profile")
    profile = program.window.frame
    assert isinstance(profile, ProfilePage)
    click(profile.you.edit_button)
    form: Any = profile.edit_flow.dialog
    form.first_name.setText("Clara")
    click(form.confirm_button)
    program.until(lambda: bool(form.error))
    assert form.error.startswith("This is a copy, which can only be read.")
    assert form.first_name.text() == "Clara"
    form.reject()

    menu = program.application.menu
    assert menu is not None
    menu.commands["sign-out"].trigger()
    program.until(lambda: program.chip == "Demo")
    program.until_settled()
    assert path.read_bytes() == before


def test_a_weak_or_mistyped_passphrase_is_said_before_anything_is_asked(program: Program) -> None:
    dialog = export_dialog(program)
    dialog.first.setText("short")
    assert dialog.strength._hint.text().startswith("Too short")
    click(dialog.confirm_button)
    assert dialog.strength.error.startswith("Too short")
    dialog.first.setText(PASSPHRASE)
    assert dialog.strength._hint.text() == "Strong."
    dialog.again.setText(PASSPHRASE + "x")
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    assert dialog.repeated.error == "This is not the same passphrase."
    assert copies(program).file_dialog is None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert copies(program).export_dialog is None


def test_a_full_disk_keeps_the_dialog_and_what_was_typed(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(copying, "_sync", full)
    dialog = export_dialog(program)
    dialog.first.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    click(dialog.confirm_button)
    choose(program, tmp_path / "mine.dmcopy")
    program.until(lambda: bool(dialog.error))
    assert dialog.first.text() == PASSPHRASE
    assert dialog.confirm_button.isEnabled()
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == []
    dialog.reject()


def test_preferences_lead_to_both(program: Program) -> None:
    menu = program.application.menu
    assert menu is not None
    menu.open_preferences()
    preferences = menu._preferences
    assert preferences is not None
    (card,) = preferences.findChildren(CopyCard)
    card.export.click()
    dialog = copies(program).export_dialog
    assert dialog is not None
    dialog.reject()
