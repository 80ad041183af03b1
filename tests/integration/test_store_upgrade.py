"""The real program opens what the version before wrote, and leaves alone what a later one did. Nobody answers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.store.journal import Journal
from desktop_manager.store.schema import SCHEMA
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.widgets.button import Button
from support.application import KeptVault, Program, running
from support.earlier_data import FOLDER, Earlier, lay, lay_too_new, version_in
from support.store_samples import contents

Start = Callable[[], AbstractContextManager[Program]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def vault() -> KeptVault:
    return KeptVault()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, data: Path, vault: KeptVault) -> Start:
    return lambda: running(data, qtbot, vault)


def keep(vault: KeptVault, known: Earlier) -> None:
    for kind, value in known.secrets.items():
        vault.set(known.login, kind, value)


def records(program: Program) -> dict[str, int]:
    session = program.application.session
    assert session is not None
    return dict(session.workspace.store.rows("SELECT area, count(*) FROM record GROUP BY area"))


def press(place: QWidget, text: str) -> None:
    (found,) = (one for one in place.findChildren(Button) if one.text() == text)
    found.click()


class TestTheVersionBefore:
    def test_is_converted_with_a_copy_and_everything_is_there(self, start: Start, data: Path, vault: KeptVault) -> None:
        known = lay(data)
        keep(vault, known)
        folder = known.store_folder(data)
        with start() as program:
            session = program.until_settled()

            assert program.chip == "Offline"
            (copy,) = folder.glob("store.v1-*.db")
            assert program.message.startswith("The local data was brought to this version's form.")
            frame = program.window.frame
            assert frame is not None
            assert frame.message is not None
            assert copy.name in frame.message.accessibleDescription()
            assert copy.read_bytes() == (FOLDER / "data" / "logins" / known.login.folder / "store.db").read_bytes()
            assert copy.stat().st_mode & 0o077 == 0
            assert session.workspace.store.rows("PRAGMA user_version") == [(SCHEMA.version,)]
            now = records(program)
            assert {area: now.get(area) for area in known.records} == known.records
            journal = Journal(session.workspace.store)
            assert journal.verify() is None
            entries = journal.entries()
            assert [entry.hash.hex() for entry in entries] == known.journal
            assert [entry.entry.action for entry in entries] == ["profile.update"] * 2
            assert len(session.context.organizations) == 4
            assert session.user_name == "Claire Anne Moret-Favre"
            assert program.end()
        assert version_in(copy, known.key) == 1

    def test_keeps_its_settings(self, start: Start, data: Path, vault: KeptVault) -> None:
        known = lay(data)
        keep(vault, known)
        with start() as program:
            program.until_settled()
            settings = program.settings
            assert settings.theme == "dark"
            assert settings.login_names == {known.login.folder: "Atelier office"}
            assert (settings.tables["products"].sort, settings.tables["products"].descending) == ("name", True)
            assert settings.last_organization == {known.login.folder: 41000}
            assert program.end()

    def test_is_converted_once(self, start: Start, data: Path, vault: KeptVault) -> None:
        known = lay(data)
        keep(vault, known)
        for _ in range(2):
            with start() as program:
                program.until_settled()
                assert program.end()
        assert len(list(known.store_folder(data).glob("store.v*"))) == 1


class TestALaterVersion:
    def test_is_left_alone_and_said(self, start: Start, data: Path, vault: KeptVault) -> None:
        known = lay_too_new(data)
        keep(vault, known)
        before = contents(known.store_folder(data))
        with start() as program:
            page = program.until_problem()
            assert "A newer version of this program wrote the local data." in page.accessibleName()
            assert program.window.isVisible()
            assert program.end()
        assert contents(known.store_folder(data)) == before

    def test_leaves_a_way_to_sign_in_as_somebody_else(self, start: Start, data: Path, vault: KeptVault) -> None:
        known = lay_too_new(data)
        keep(vault, known)
        with start() as program:
            program.until_problem().sign_in_requested.emit()
            program.until(lambda: isinstance(program.window.filled_by, SignInPage))
            assert program.end()

    def test_can_be_set_aside_whole(self, start: Start, data: Path, vault: KeptVault) -> None:
        known = lay_too_new(data)
        keep(vault, known)
        folder = known.store_folder(data)
        before = (folder / "store.db").read_bytes()
        with start() as program:
            press(program.until_problem(), "Set the file aside")
            program.until_settled()
            (aside,) = folder.glob("store.unreadable-*Z.db")
            assert aside.read_bytes() == before
            assert version_in(folder / "store.db", known.key) == SCHEMA.version
            assert program.end()


def test_the_folder_is_the_one_that_was_written(tmp_path: Path) -> None:
    known = lay(tmp_path / "data")
    folder = known.store_folder(tmp_path / "data")
    assert version_in(folder / "store.db", known.key) == 1
    assert known.login.profile_id == CLAIRE_ID
    assert contents(folder).keys() == {"store.db", "store.key-id"}
