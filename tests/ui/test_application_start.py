"""The real program from its start to data on the screen, in demo mode and on a server of the loopback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.store.areas import Area
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.pages.signin.card import SignInCard
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.widgets.button import Button
from support.application import KeptVault, Program, running, sign_in
from support.fault_server import FaultServer, hang
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_manager.credentials.vault import Vault

Start = Callable[..., AbstractContextManager[Program]]


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as server:
        yield server


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Start:
    def begin(vault: Vault | None = None, *, demo: bool = False) -> AbstractContextManager[Program]:
        return running(tmp_path / "data", qtbot, vault, demo=demo)

    return begin


def settings_of(program: Program) -> dict[str, object]:
    found: dict[str, object] = json.loads(program.folders.settings_file.read_text("utf-8"))
    return found


def test_the_demo_shows_its_data(start: Start) -> None:
    with start(demo=True) as program:
        session = program.until_settled()

        assert len(session.context.organizations) == 4
        assert program.organization == "Atelier Helvétique Sàrl"
        assert session.user_name == "Claire Moret"
        assert program.chip == "Demo"
        assert program.message == ""
        assert program.end()
    assert not program.folders.demo.root.exists()


def test_from_the_sign_in_page_into_the_demo_and_back(start: Start) -> None:
    with start() as program:
        page = program.until_sign_in()
        page.card.demo.click()
        program.until_settled()
        assert program.window.filled_by is None

        assert program.application.menu is not None
        program.application.menu.commands["sign-out"].trigger()

        program.until_sign_in()
        program.until_idle()
        assert program.application.session is None
        assert not program.folders.demo.root.exists()
        # The demo is no login that could be opened the next time.
        assert program.settings.logins == []


def card_of(program: Program) -> SignInCard:
    page = program.window.filled_by
    assert isinstance(page, SignInPage)
    return page.card


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(widget: QWidget) -> None:
    for _ in range(30):
        if focused() is widget:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget!r}")


def test_signing_in_by_keyboard_alone(start: Start, served: ServedDemo) -> None:
    with start() as program:
        card = program.until_sign_in().card
        program.until(card.token.hasFocus)
        QTest.keyClicks(focused(), DEMO_TOKEN)
        advanced = next(button for button in card.findChildren(Button) if button.text() == "Advanced")
        tab_to(advanced)
        QTest.keyClick(focused(), Qt.Key.Key_Space)
        tab_to(card.server)
        QTest.keySequence(focused(), "Ctrl+A")
        QTest.keyClicks(focused(), served.address)
        QTest.keyClick(focused(), Qt.Key.Key_Return)

        session = program.until_settled()

        assert session.user_name == "Claire Moret"
        assert program.chip == "Live"


def test_a_login_is_remembered_and_opens_at_the_next_start(start: Start, served: ServedDemo) -> None:
    vault = KeptVault()
    with start(vault) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        session = program.until_settled()
        session.switch(session.context.organizations[2].id)
        program.until_idle()
        chosen = program.organization
        assert settings_of(program)["current"] == [served.address, CLAIRE_ID]

    with start(vault) as program:
        program.until_settled()

        assert program.organization == chosen
        assert program.chip == "Live"


def test_a_login_without_a_keyring_leaves_no_trace_in_the_settings(start: Start, served: ServedDemo) -> None:
    with start(KeyringVault(5, 5, list)) as program:
        page = program.until_sign_in()
        assert "memory until you close this window" in page.card._intro.text()
        sign_in(program, served.address, DEMO_TOKEN)
        session = program.until_settled()
        assert "kept in memory" in program.message
        session.switch(session.context.organizations[1].id)
        assert program.application.menu is not None
        program.application.menu.set_theme("light")
        program.until_idle()

        written = settings_of(program)
        assert written["logins"] == []
        assert written["current"] is None
        assert written["last_organization"] == {}
        assert sorted(path.name for path in program.folders.root.iterdir()) == ["settings.json"]


def test_a_token_that_is_refused_is_said_and_stays_in_the_field(start: Start, served: ServedDemo) -> None:
    with start() as program:
        sign_in(program, served.address, "not-a-token-of-anyone")
        program.until_idle()

        page = program.until_sign_in()
        assert page.card._bar is not None
        assert "token" in page.card._bar.text
        assert page.card.token.text() == "not-a-token-of-anyone"
        assert page.card.sign_in.text() == "Sign in"


def test_a_sign_in_at_a_hung_server_is_cancelled_at_once(start: Start) -> None:
    with FaultServer(hang) as hung, start() as program:
        sign_in(program, hung.address, "a-token")
        program.until(hung.request_came.is_set)
        card = card_of(program)
        assert card.sign_in.text() == "Cancel"

        card.sign_in.click()
        program.until_idle()

        assert card.sign_in.text() == "Sign in"
        assert card.token.text() == "a-token"
        assert program.settings.logins == []


def test_quitting_while_a_hung_server_is_asked_for_a_token_ends_every_worker(start: Start) -> None:
    with FaultServer(hang) as hung, start() as program:
        sign_in(program, hung.address, "a-token")
        program.until(hung.request_came.is_set)

        assert program.end()


def test_quitting_while_a_refresh_hangs_ends_every_worker(start: Start, served: ServedDemo) -> None:
    with start() as program:
        sign_in(program, served.address, DEMO_TOKEN)
        session = program.until_settled()
        served.faults.latency = 600.0
        session.refresh_everything()
        assert session.context.refreshing

        assert program.end()


def test_of_two_quick_choices_the_last_one_is_on_the_disk(start: Start) -> None:
    with start() as program:
        program.until_sign_in()
        menu = program.application.menu
        assert menu is not None
        for theme in ("dark", "light", "dark", "light"):
            menu.set_theme(theme)
        program.until_idle()

        assert settings_of(program)["theme"] == "light"


def test_signing_out_removes_the_login_and_shows_the_sign_in_page(start: Start, served: ServedDemo) -> None:
    with start() as program:
        sign_in(program, served.address, DEMO_TOKEN)
        login = program.until_settled().workspace.login
        assert program.application.logins is not None
        program.application.logins.ask_to_sign_out()
        dialog = program.window.findChild(SignOutDialog)
        assert isinstance(dialog, SignOutDialog)
        dialog.confirm_button.click()

        program.until_sign_in()

        assert program.application.session is None
        assert not program.folders.login(login).exists()
        assert settings_of(program)["logins"] == []
        assert settings_of(program)["last_organization"] == {}


class TestReplacingTheToken:
    def dialog(self, program: Program) -> ReplaceTokenDialog:
        assert program.application.logins is not None
        program.application.logins.ask_for_token()
        # The app lock is asked first whether there is a PIN.
        program.until_idle()
        found = program.window.findChildren(ReplaceTokenDialog)[-1]
        assert isinstance(found, ReplaceTokenDialog)
        return found

    def test_a_revoked_token_is_said_and_another_one_goes_on(self, start: Start, served: ServedDemo) -> None:
        served.state.tokens["another-token"] = served.state.tokens[DEMO_TOKEN]
        with start() as program:
            sign_in(program, served.address, DEMO_TOKEN)
            session = program.until_settled()
            served.faults.revoke(DEMO_TOKEN)
            session.refresh()
            program.until_idle()
            assert "no longer accepts your token" in program.message

            dialog = self.dialog(program)
            dialog.token.setText("another-token")
            dialog.confirm_button.click()
            program.until(lambda: program.message == "The token was replaced.")
            program.until_settled()

            assert session.workspace.store.age(Area.PRODUCTS) is not None
            assert program.chip == "Live"

    def test_closing_the_dialog_while_the_server_is_asked_replaces_nothing(
        self, start: Start, served: ServedDemo
    ) -> None:
        served.state.tokens["another-token"] = served.state.tokens[DEMO_TOKEN]
        vault = KeptVault()
        with start(vault) as program:
            sign_in(program, served.address, DEMO_TOKEN)
            session = program.until_settled()
            with FaultServer(hang) as hung:
                # The same login, whose server does not answer any more.
                session.workspace.login = session.workspace.login._replace(server=hung.address)
                dialog = self.dialog(program)
                dialog.token.setText("another-token")
                dialog.confirm_button.click()
                program.until(hung.request_came.is_set)
                dialog.reject()
                program.until_idle()

            assert program.message == ""
            assert "another-token" not in vault._values.values()
            # A second dialog is a new one.
            assert self.dialog(program).token.text() == ""
