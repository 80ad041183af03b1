"""Forgetting everything with windows: the program's own small one, and Preferences; by mouse and by keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.bootstrap.folders import Folders
from desktop_manager.bootstrap.forgetting import DONE, FAILED, WINDOW_OPEN, has_screen
from desktop_manager.bootstrap.forgetting_place import Place
from desktop_manager.bootstrap.forgetting_window import ForgettingWindow
from desktop_manager.credentials.errors import KeyringLocked, KeyringUnavailable
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault, Vault
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.dialogs.forget_everything import ForgetDialog, WithoutKeyringDialog
from desktop_manager.ui.dialogs.preferences import PreferencesDialog
from desktop_manager.ui.dialogs.preferences_forget import ForgetCard
from desktop_manager.ui.single_instance import SingleInstance
from desktop_manager.ui.widgets.typed_dialog import TypedDialog
from desktop_manager.ui.words.forgetting import WANTED, WANTED_WITHOUT_KEYRING
from support.application import WAIT_MS, KeptVault, Program, TroubledKeyring, running, sign_in
from support.earlier_data import Earlier, lay
from support.keys import type_text
from support.shell import delete_later_now
from support.syncing import DAY
from support.window import dress

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def known(data: Path) -> Earlier:
    """Claire's login is on this computer."""
    return lay(data)


class Run:
    """The small window on a data folder; `codes` are the exit codes it ended with."""

    def __init__(self, qtbot: QtBot, data: Path, vault: Vault) -> None:
        self.qtbot = qtbot
        self.window = ForgettingWindow(Place(Folders(data), usual=False), vault)
        self.codes: list[int] = []
        self.window.finished.connect(self.codes.append)
        self.window.start()

    def dialog(self, kind: type[TypedDialog] = ForgetDialog) -> TypedDialog:
        self.until(lambda: isinstance(self.window.asking.dialog, kind))
        dialog = self.window.asking.dialog
        assert dialog is not None
        assert dialog.isVisible()
        return dialog

    def close_refusal(self) -> str:
        """What it says instead of asking; the sheet is closed."""
        self.until(lambda: self.window.asking.sheet is not None)
        sheet = self.window.asking.sheet
        assert sheet is not None
        QTest.mouseClick(sheet.close_button, Qt.MouseButton.LeftButton)
        return "\n".join(sheet.sentences)

    def close_result(self) -> str:
        """How it ended; the sheet is closed by Esc."""
        self.until(lambda: self.window.sheet is not None)
        sheet = self.window.sheet
        assert sheet is not None
        said = "\n".join((sheet.windowTitle(), *sheet.sentences))
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        return said

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)


OpenRun = Callable[[Vault], Run]


@pytest.fixture
def open_run(qapp: QApplication, qtbot: QtBot, data: Path) -> Iterator[OpenRun]:
    dress(qapp)
    runs: list[Run] = []

    def begin(vault: Vault) -> Run:
        runs.append(Run(qtbot, data, vault))
        return runs[-1]

    yield begin
    for run in runs:
        run.window.asking.close()
        assert run.window.end()
        run.window.deleteLater()
    delete_later_now()


def keep(vault: Vault, known: Earlier) -> Vault:
    for kind, value in known.secrets.items():
        vault.set(known.login, kind, value)
    return vault


def confirm(dialog: TypedDialog, word: str, *, by_mouse: bool) -> None:
    """Type the word and press the button, by the mouse or by the keys alone."""
    assert not dialog.confirm_button.isEnabled()
    type_text(dialog.entry, word)
    if by_mouse:
        QTest.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is dialog.confirm_button
        QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)


class TestTheSmallWindow:
    @pytest.mark.parametrize("by_mouse", [True, False])
    def test_lists_what_would_go_and_removes_it(
        self, open_run: OpenRun, data: Path, known: Earlier, by_mouse: bool
    ) -> None:
        vault = keep(KeptVault(), known)
        run = open_run(vault)
        dialog = run.dialog()
        listed = dialog.accessibleDescription()
        assert str(data) in listed
        assert "Atelier office at 127.0.0.1:9" in listed
        assert "GNOME Keyring" in listed
        assert "user/token/list" in listed
        dialog.activateWindow()
        confirm(dialog, WANTED, by_mouse=by_mouse)

        said = run.close_result()
        assert "Everything was removed" in said
        assert "user/token/list" in said
        assert run.codes == [DONE]
        assert not data.exists()
        assert vault.get_many(known.login, SecretKind) == {}

    def test_says_what_to_type_where_something_else_is_typed(self, open_run: OpenRun, known: Earlier) -> None:
        dialog = open_run(keep(KeptVault(), known)).dialog()
        type_text(dialog.entry, "delete")
        QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
        assert dialog.field.error == f"This is not “{WANTED}”."
        assert dialog.confirm_button.accessibleDescription() == f"Type “{WANTED}” first."

    def test_leaves_everything_on_escape(self, open_run: OpenRun, data: Path, known: Earlier) -> None:
        before = sorted(data.rglob("*"))
        vault = keep(KeptVault(), known)
        run = open_run(vault)
        QTest.keyClick(run.dialog().entry, Qt.Key.Key_Escape)

        assert run.codes == [FAILED]
        assert sorted(data.rglob("*")) == before
        assert len(vault.get_many(known.login, SecretKind)) == 2

    def test_refuses_while_a_window_is_open(self, open_run: OpenRun, data: Path, known: Earlier) -> None:
        alone = SingleInstance(data)
        assert alone.acquire()
        run = open_run(KeptVault())
        assert "Close it first" in run.close_refusal()
        assert run.codes == [WINDOW_OPEN]
        assert known.store_folder(data).is_dir()
        alone.close()

    def test_refuses_while_the_keyring_is_locked(self, open_run: OpenRun, data: Path, known: Earlier) -> None:
        run = open_run(TroubledKeyring(KeyringLocked("locked")).vault())
        assert run.close_refusal() == "Nothing was removed. Your keyring is locked. Unlock it, then try again."
        assert run.codes == [FAILED]
        assert (known.store_folder(data) / "store.db").is_file()

    def test_asks_a_second_time_where_there_is_no_keyring(self, open_run: OpenRun, data: Path, known: Earlier) -> None:
        vault = KeyringVault(0.5, 0.5, list)
        run = open_run(vault)
        confirm(run.dialog(), WANTED, by_mouse=True)
        second = run.dialog(WithoutKeyringDialog)
        assert "its entries stay" in second.accessibleDescription()
        assert (known.store_folder(data) / "store.db").is_file()
        confirm(second, WANTED_WITHOUT_KEYRING, by_mouse=True)

        assert "Entries in a keyring of before may be there still." in run.close_result()
        assert run.codes == [DONE]
        assert not data.exists()

    def test_touches_no_file_where_the_keyring_fails_meanwhile(
        self, open_run: OpenRun, data: Path, known: Earlier
    ) -> None:
        keyring = TroubledKeyring()
        run = open_run(keep(keyring.vault(), known))
        dialog = run.dialog()
        keyring.error = KeyringUnavailable("gone")
        confirm(dialog, WANTED, by_mouse=True)

        said = run.close_result()
        assert "Nothing was removed" in said
        assert "No file was touched." in said
        assert run.codes == [FAILED]
        assert (known.store_folder(data) / "store.db").is_file()

    def test_says_that_nothing_is_kept(self, open_run: OpenRun, data: Path) -> None:
        data.mkdir()
        (data / "settings.json").write_text(json.dumps({"theme": "of another program"}), "utf-8")
        run = open_run(KeptVault())
        assert "keeps nothing in" in run.close_refusal()
        assert run.codes == [DONE]
        assert [path.name for path in data.iterdir()] == ["settings.json"]


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as server:
        yield server


def card_in(program: Program) -> list[ForgetCard]:
    assert program.application.menu is not None
    program.application.menu.open_preferences()
    dialog = program.window.findChildren(PreferencesDialog)[-1]
    assert isinstance(dialog, PreferencesDialog)
    return [card for card in dialog.findChildren(ForgetCard) if isinstance(card, ForgetCard)]


def test_preferences_lead_to_it_and_the_program_ends_before_anything_goes(
    qapp: QApplication, qtbot: QtBot, data: Path, served: ServedDemo
) -> None:
    vault = KeptVault()
    with running(data, qtbot, vault) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        session = program.until_settled()
        login = session.workspace.login
        (card,) = card_in(program)
        QTest.mouseClick(card.forget, Qt.MouseButton.LeftButton)
        menu = program.application.menu
        assert menu is not None
        program.until(lambda: menu.forgetting.asking is not None and menu.forgetting.asking.dialog is not None)
        asking = menu.forgetting.asking
        assert asking is not None
        assert asking.dialog is not None
        assert "Claire Moret" in asking.dialog.accessibleDescription()
        confirm(asking.dialog, WANTED, by_mouse=True)

        assert not program.window.isVisible()
        assert program.folders.login(login).exists()
        confirmed = program.application.to_forget
        assert confirmed is not None
        assert program.end()
    after = ForgettingWindow(confirmed.place, confirmed.vault)
    codes: list[int] = []
    after.finished.connect(codes.append)
    after.go_on(leave_keyring=confirmed.leave_keyring)
    qtbot.waitUntil(lambda: after.sheet is not None, timeout=WAIT_MS)
    assert after.sheet is not None
    assert after.sheet.windowTitle() == "Everything was removed"
    after.sheet.close_button.click()
    assert codes == [DONE]
    assert after.end()
    assert not data.exists()
    assert vault.get_many(LoginKey(*login), SecretKind) == {}


def test_escape_in_preferences_leaves_the_window_as_it_is(
    qapp: QApplication, qtbot: QtBot, data: Path, served: ServedDemo
) -> None:
    with running(data, qtbot) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_settled()
        (card,) = card_in(program)
        card.forget.setFocus()
        QTest.keyClick(card.forget, Qt.Key.Key_Space)
        menu = program.application.menu
        assert menu is not None
        program.until(lambda: menu.forgetting.asking is not None and menu.forgetting.asking.dialog is not None)
        asking = menu.forgetting.asking
        assert asking is not None
        assert asking.dialog is not None
        QTest.keyClick(asking.dialog.entry, Qt.Key.Key_Escape)

        assert program.window.isVisible()
        assert program.end()
        assert program.application.to_forget is None
    assert (data / "settings.json").is_file()


def test_the_demo_alone_does_not_offer_it(qapp: QApplication, qtbot: QtBot, data: Path) -> None:
    with running(data, qtbot, demo=True) as program:
        program.until_settled()
        assert card_in(program) == []


@pytest.mark.parametrize(
    ("environ", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "minimal"}, "win32", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_whether_a_window_would_be_seen(environ: dict[str, str], platform: str, seen: bool) -> None:
    assert has_screen(environ, platform) is seen
