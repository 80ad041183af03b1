"""The real program in this process: window, tasks, logins and store, on the demo or on a served one.

    @pytest.fixture
    def program(qapp, qtbot, tmp_path):
        with running(tmp_path, qtbot) as program:
            yield program

Only the edges are the test's: a vault, a browser that opens nothing, and a client that does not wait.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop_manager.bootstrap.application import Application
from desktop_manager.bootstrap.edges import Edges
from desktop_manager.bootstrap.folders import Folders
from desktop_manager.credentials.errors import KeyringError
from desktop_manager.credentials.names import ItemName
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.credentials.vault import KeyringVault, MemoryVault, Vault
from desktop_manager.features.settings import Settings
from desktop_manager.options import Options
from desktop_manager.ui.pages.problem import ProblemPage
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.session import Session
from desktop_manager.ui.theme.theme import Theme
from support.desktop import SeenBus, SeenTray
from support.syncing import DAY, ONCE
from support.window import RecordingOpener, dress

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_manager.api.policy import Policy

WAIT_MS = 15_000
"""Longest wait for a condition, for a machine that is busy with the rest of the suite."""


class KeptVault(MemoryVault):
    """A keyring that works, without a daemon: for tests of what lies behind it."""

    def status(self) -> KeyringStatus:
        return KeyringStatus(KeyringState.KEYRING, "ok", "GNOME Keyring")

    def probe(self) -> KeyringStatus:
        return self.status()


class TroubledKeyring:
    """A back end that raises `error`, or hangs until `freed`; healthy once `error` is None and it is freed."""

    label = "GNOME Keyring"
    encoding = "utf-8"

    def __init__(self, error: KeyringError | None = None, *, hung: bool = False) -> None:
        self.error = error
        self.freed = threading.Event()
        self.asked = threading.Event()
        self.kept: dict[ItemName, str] = {}
        if not hung:
            self.freed.set()

    def _answer(self) -> None:
        self.asked.set()
        self.freed.wait()
        if self.error is not None:
            raise self.error

    def check(self) -> None:
        self._answer()

    def read(self, names: Iterable[ItemName]) -> dict[ItemName, str]:
        self._answer()
        return {name: self.kept[name] for name in names if name in self.kept}

    def write(self, name: ItemName, value: str) -> None:
        self._answer()
        self.kept[name] = value

    def delete(self, name: ItemName) -> None:
        self._answer()
        self.kept.pop(name, None)

    def unlock(self, names: Iterable[ItemName], timeout_s: float) -> None:
        self.error = None

    def vault(self, timeout_s: float = 0.1) -> KeyringVault:
        """A vault on this back end that loses patience soon."""
        return KeyringVault(timeout_s, timeout_s, lambda: [self])


class TestEdges(Edges):
    """The edges of a program under test."""

    __test__ = False
    paces_demo = False

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.opener = RecordingOpener()
        self.bus = SeenBus()
        self.desktop_tray = SeenTray()

    def vault(self) -> Vault:
        return self._vault

    def browser(self) -> RecordingOpener:
        return self.opener

    def policy(self) -> Policy:
        return ONCE

    def notice_bus(self) -> SeenBus:
        return self.bus

    def tray(self) -> SeenTray:
        return self.desktop_tray


class Program:
    """The program from its start to its end; `application` is the real one."""

    def __init__(self, folder: Path, qtbot: QtBot, vault: Vault, options: Options) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(app)
        theme = Theme.in_force
        assert theme is not None
        self.qtbot = qtbot
        self.folders = Folders(folder)
        self.settings = Settings(self.folders.settings_file).load()
        self.edges = TestEdges(vault)
        self.application = Application(options, self.folders, self.settings, theme, None, self.edges)
        self.window = self.application.window
        self._ended = False

    def start(self) -> None:
        """Show the window; everything else follows from its first frame."""
        self.application.show()
        self.until(self._is_active)

    def _is_active(self) -> bool:
        # The offscreen plugin gives no window the keyboard by itself, and none before it is exposed.
        self.window.activateWindow()
        return self.window.isActiveWindow()

    def until(self, condition: Callable[[], bool]) -> None:
        """Run the event loop until the condition holds."""
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def until_sign_in(self) -> SignInPage:
        """Wait for the sign-in page, and for what the keyring says there."""
        self.until(lambda: isinstance(self.window.filled_by, SignInPage) and self._rests())
        page = self.window.filled_by
        assert isinstance(page, SignInPage)
        return page

    def until_problem(self) -> ProblemPage:
        """Wait for the page that says why a login could not be opened."""
        self.until(lambda: isinstance(self.window.filled_by, ProblemPage))
        page = self.window.filled_by
        assert isinstance(page, ProblemPage)
        return page

    def until_settled(self) -> Session:
        """Wait until a login is open and its refresh is over and shown."""
        self.until(lambda: (session := self.application.session) is not None and session.is_settled and self._rests())
        session = self.application.session
        assert session is not None
        return session

    def until_idle(self) -> None:
        """Wait until no task is under way."""
        self.until(lambda: self.application.tasks.idle)

    def _rests(self) -> bool:
        """Whether nothing is under way and the start is complete, with menu and shortcuts."""
        return self.application.tasks.idle and self.application.menu is not None

    @property
    def chip(self) -> str:
        """What the chip at the foot of the side bar says."""
        return self.window.side_bar.foot.chip.text()

    @property
    def message(self) -> str:
        """What the message bar of the page in sight says."""
        frame = self.window.frame
        return frame.message.text if frame is not None and frame.message is not None else ""

    @property
    def organization(self) -> str:
        """Name of the current organization."""
        session = self.application.session
        one = session.context.organization if session is not None else None
        return one.name if one is not None else ""

    def end(self) -> bool:
        """Close the window and end the program, as at its normal end; whether every worker has ended."""
        self._ended = True
        self.window.close()
        clean = self.application.shut_down()
        self.window.deleteLater()
        self.application.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return clean

    def end_if_needed(self) -> None:
        """End the program unless the test did."""
        if not self._ended:
            self.end()


@contextmanager
def running(
    folder: Path,
    qtbot: QtBot,
    vault: Vault | None = None,
    *,
    demo: bool = False,
    screenshots: Path | None = None,
    started: bool = True,
) -> Iterator[Program]:
    """The program with its data in `folder`; without a `vault` its keyring works and forgets at the end."""
    options = Options(demo=demo, demo_date=DAY, screenshots=screenshots)
    program = Program(folder, qtbot, vault or KeptVault(), options)
    try:
        if started:
            program.start()
        yield program
    finally:
        program.end_if_needed()


def sign_in(program: Program, address: str, token: str) -> None:
    """Type server and token on the sign-in page and press the button."""
    card = program.until_sign_in().card
    card.server.setText(address)
    card.token.setText(token)
    card.sign_in.click()
