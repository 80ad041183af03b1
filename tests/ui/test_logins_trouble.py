"""A login in trouble beside a healthy one: it stays in the list with its reason, and the other one works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.credentials.errors import KeyringLocked
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.demo import DEMO_AGENCY_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.pages.problem import ProblemPage
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.shell.state import Choice
from desktop_manager.ui.widgets.button import Button
from support.application import KeptVault, Program, TroubledKeyring, running
from support.fault_server import FaultServer, hang
from support.logins import agency, choose, claire, group, lay_both, open_login, served_for_two, until_listed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_manager.credentials.vault import Vault

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")

Start = Callable[["Vault"], AbstractContextManager[Program]]


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with served_for_two() as server:
        yield server


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Start:
    return lambda vault: running(tmp_path / "data", qtbot, vault)


@pytest.fixture
def vault(qapp: QApplication, qtbot: QtBot, tmp_path: Path, served: ServedDemo) -> KeptVault:
    """The keyring of an earlier start with both logins; the agency was the last one in the window."""
    vault = KeptVault()
    lay_both(tmp_path / "data", qtbot, served, vault)
    return vault


def spoil(vault: KeptVault, login: LoginKey) -> None:
    """Put another database key into the keyring."""
    vault.set(login, SecretKind.DATABASE_KEY, "00" * 32)


def until_trouble(program: Program) -> ProblemPage:
    program.until(lambda: isinstance(program.window.instead, ProblemPage))
    page = program.window.instead
    assert isinstance(page, ProblemPage)
    return page


def button(place: object, text: str) -> Button:
    assert isinstance(place, ProblemPage)
    return next(one for one in place.findChildren(Button) if one.text() == text and one.isVisibleTo(place))


class TestAStoreThatCannotBeRead:
    def test_of_the_last_login_is_said_beside_the_list_and_the_other_login_is_reached(
        self, start: Start, served: ServedDemo, vault: KeptVault
    ) -> None:
        spoil(vault, agency(served))
        with start(vault) as program:
            page = until_trouble(program)
            assert "the key in your keyring is another one" in page.accessibleName()
            # The side bar is there, and says which login it is.
            assert program.window.filled_by is None
            assert "another one" in program.window.side_bar.dropdown.accessibleDescription()

            until_listed(program, claire(served))
            choose(program, claire(served), 2)
            assert program.organization == "Maison du Canal"
            program.until_settled()
            assert program.window.instead is None
            assert group(program, agency(served)).remedy == "open"

            program.window.choose(Choice(agency(served).folder, None, "open"))
            until_trouble(program)

    def test_is_set_aside_from_there(self, start: Start, served: ServedDemo, vault: KeptVault) -> None:
        spoil(vault, agency(served))
        with start(vault) as program:
            button(until_trouble(program), "Set the file aside").click()

            program.until_settled()
            assert open_login(program) == agency(served)
            assert len(group(program, agency(served)).entries) == 3

    def test_of_another_login_disturbs_nobody(self, start: Start, served: ServedDemo, vault: KeptVault) -> None:
        spoil(vault, claire(served))
        with start(vault) as program:
            program.until_settled()
            program.until(lambda: group(program, claire(served)).attention is not None)
            assert open_login(program) == agency(served)
            assert program.message == ""

    def test_is_signed_out_from_the_list_of_logins(self, start: Start, served: ServedDemo, vault: KeptVault) -> None:
        spoil(vault, claire(served))
        with start(vault) as program:
            program.until_settled()
            program.until(lambda: group(program, claire(served)).attention is not None)
            assert program.application.logins is not None
            program.application.logins.signing_out.ask(claire(served))
            dialog = program.window.findChildren(SignOutDialog)[-1]
            assert isinstance(dialog, SignOutDialog)
            dialog.confirm_button.click()
            program.until(lambda: len(program.window.login_list.groups) == 1)

            assert not program.folders.login(claire(served)).exists()
            assert open_login(program) == agency(served)


class TestADeadToken:
    def test_stays_with_needs_attention_and_its_data_is_readable_also_at_the_next_start(
        self, start: Start, served: ServedDemo, vault: KeptVault
    ) -> None:
        served.faults.revoke(DEMO_AGENCY_TOKEN)
        with start(vault) as program:
            program.until_settled()
            program.until(lambda: group(program, agency(served)).remedy == "replace_token")
            assert "no longer accepts your token" in program.message
            assert len(group(program, agency(served)).entries) == 3
            until_listed(program, claire(served))
            choose(program, claire(served))
            program.until_settled()
            assert group(program, claire(served)).attention is None

        with start(vault) as program:
            program.until_settled()
            assert open_login(program) == claire(served)
            # Known from the store: its server has not been asked in this run.
            until_listed(program, agency(served))
            assert group(program, agency(served)).attention == "The server no longer accepts its token."
            choose(program, agency(served))
            session = program.until_settled()
            assert len(session.workspace.products.all(None)) == 150

    def test_is_replaced_from_the_list_while_another_login_is_in_the_window(
        self, start: Start, served: ServedDemo, vault: KeptVault
    ) -> None:
        served.state.tokens["another-of-agency"] = served.state.tokens[DEMO_AGENCY_TOKEN]
        served.faults.revoke(DEMO_AGENCY_TOKEN)
        with start(vault) as program:
            program.until_settled()
            until_listed(program, claire(served))
            choose(program, claire(served))
            program.until_settled()
            program.window.choose(Choice(agency(served).folder, None, "replace_token"))
            program.until_idle()
            dialog = program.window.findChildren(ReplaceTokenDialog)[-1]
            assert isinstance(dialog, ReplaceTokenDialog)
            QTest.keyClicks(dialog.token, "another-of-agency")
            QTest.keyClick(dialog.token, Qt.Key.Key_Return)
            program.until(lambda: program.message == "The token was replaced.")
            program.until_idle()

            assert group(program, agency(served)).attention is None
            assert open_login(program) == claire(served)
            assert vault.get(agency(served), SecretKind.TOKEN) == "another-of-agency"
            choose(program, agency(served))
            program.until_settled()
            assert program.message == ""


def test_a_token_gone_from_the_keyring_is_pasted_again_with_a_way_back(
    start: Start, served: ServedDemo, vault: KeptVault
) -> None:
    vault.delete(agency(served), SecretKind.TOKEN)
    with start(vault) as program:
        page = until_trouble(program)
        assert page.accessibleName() == "Your keyring no longer holds the token of this login."
        button(page, "Paste a token…").click()
        card = program.until_sign_in().card
        assert card.back.text() == "Back"
        card.back.click()
        assert program.window.filled_by is None
        button(until_trouble(program), "Paste a token…").click()
        card = program.until_sign_in().card
        card.server.setText(served.address)
        card.token.setText(DEMO_AGENCY_TOKEN)
        card.sign_in.click()

        program.until(lambda: open_login(program) == agency(served))
        program.until_settled()


def test_a_locked_keyring_is_unlocked_once_for_all_logins(
    start: Start, served: ServedDemo, qtbot: QtBot, tmp_path: Path
) -> None:
    keyring = TroubledKeyring()
    lay_both(tmp_path / "data", qtbot, served, keyring.vault(5))
    keyring.error = KeyringLocked("locked")
    with start(keyring.vault(5)) as program:
        page = until_trouble(program)
        program.until(lambda: group(program, claire(served)).attention is not None)
        button(page, "Unlock…").click()

        program.until_settled()
        until_listed(program, claire(served))
        assert all(one.attention is None for one in program.window.login_list.groups)


def test_a_hung_server_of_one_login_keeps_no_worker_from_another(
    start: Start, served: ServedDemo, vault: KeptVault
) -> None:
    with FaultServer(hang) as hung, start(vault) as program:
        session = program.until_settled()
        until_listed(program, claire(served))
        logins = program.application.logins
        assert logins is not None
        # The agency's server does not answer any more; Claire's does.
        session.workspace.reconnect(lambda: logins.opener._connect(hung.address, "a-token"))
        for _ in range(6):
            logins.open_login(agency(served))
            assert program.application.session is not None
            program.application.session.refresh_everything()
            program.until(hung.request_came.is_set)
            hung.request_came.clear()
            choose(program, claire(served))
            # Every thread is free again, so Claire's pages are read and her server is asked.
            assert program.until_settled().user_name == "Claire Moret"
        assert program.end()


def test_the_dropdown_leads_on_from_trouble(start: Start, served: ServedDemo, vault: KeptVault) -> None:
    spoil(vault, agency(served))
    with start(vault) as program:
        page = until_trouble(program)
        until_listed(program, claire(served))
        button(page, "Choose another login").click()
        from desktop_manager.ui.shell.organization_popup import OrganizationPopup

        [popup] = program.window.findChildren(OrganizationPopup)
        assert popup.isVisible()
        QTest.keyClicks(popup.field, "foret")
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
        assert program.organization == "Réseau Forêt"
        program.until_settled()


def test_a_login_that_opens_late_does_not_take_the_sign_in_page_away(
    start: Start, served: ServedDemo, qtbot: QtBot, tmp_path: Path
) -> None:
    keyring = TroubledKeyring()
    lay_both(tmp_path / "data", qtbot, served, keyring.vault(5))
    keyring.freed.clear()
    with start(keyring.vault(10)) as program:
        program.until(keyring.asked.is_set)
        program.window.login_wanted.emit()
        program.until(lambda: program.window.filled_by is not None)
        page = program.window.filled_by
        keyring.freed.set()
        program.until(lambda: bool(group(program, agency(served)).entries))
        assert program.window.filled_by is page

        assert isinstance(page, SignInPage)
        QTest.keyClick(page.card.token, Qt.Key.Key_Escape)
        program.until_settled()
        assert open_login(program) == agency(served)


def test_a_login_that_could_not_be_opened_can_still_be_renamed_and_signed_out(
    start: Start, served: ServedDemo, vault: KeptVault
) -> None:
    spoil(vault, agency(served))
    with start(vault) as program:
        until_trouble(program)
        program.until(lambda: program.application.menu is not None)
        menu = program.application.menu
        assert menu is not None
        found = {item.title: item.reason for item in menu._findings.at_once()}
        assert (found["Rename this login"], found["Sign out"]) == ("", "")
        assert found["Refresh"] == "Sign in first"
