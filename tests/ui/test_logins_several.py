"""Several logins in one window: adding, choosing, remembering, and leaving the demo beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.session import Session
from desktop_manager.ui.shell.organization_popup import OrganizationPopup
from desktop_manager.ui.shell.state import Choice
from desktop_manager.ui.widgets.button import Button
from support.application import KeptVault, Program, running, sign_in
from support.logins import (
    add_agency,
    agency,
    choose,
    claire,
    group,
    lay_both,
    open_login,
    served_for_two,
    sign_both_in,
    until_listed,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_manager.credentials.vault import Vault

# Of the offscreen platform: a popup there is neither raised nor given all keys.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")

Start = Callable[..., AbstractContextManager[Program]]


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with served_for_two() as server:
        yield server


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Start:
    def begin(vault: Vault | None = None, *, demo: bool = False) -> AbstractContextManager[Program]:
        return running(tmp_path / "data", qtbot, vault, demo=demo)

    return begin


@pytest.fixture
def both(qapp: QApplication, qtbot: QtBot, tmp_path: Path, served: ServedDemo) -> KeptVault:
    """The keyring of an earlier start with both logins; the agency was the last one in the window."""
    vault = KeptVault()
    lay_both(tmp_path / "data", qtbot, served, vault)
    return vault


def until_both_open(program: Program, served: ServedDemo) -> Session:
    """Wait until the agency is open and refreshed and Claire's organizations can be chosen."""
    session = program.until_settled()
    until_listed(program, claire(served))
    return session


def settings_of(program: Program) -> dict[str, object]:
    program.until_idle()
    found: dict[str, object] = json.loads(program.folders.settings_file.read_text("utf-8"))
    return found


def names(program: Program) -> list[str]:
    return [one.name for one in program.window.login_list.groups]


def test_a_second_login_is_added_and_both_are_listed_with_their_organizations(start: Start, served: ServedDemo) -> None:
    with start() as program:
        session = sign_both_in(program, served)

        assert session.workspace.login == agency(served)
        assert len(group(program, agency(served)).entries) == 3
        assert len(group(program, claire(served)).entries) == 4
        assert group(program, claire(served)).name == "Claire Moret"
        assert [login[1] for login in settings_of(program)["logins"]] == [  # type: ignore[attr-defined]
            claire(served).profile_id,
            agency(served).profile_id,
        ]


def test_choosing_an_organization_of_another_login_shows_its_data_in_the_same_turn(
    start: Start, served: ServedDemo
) -> None:
    with start() as program:
        sign_both_in(program, served)
        # No server is needed for it, and none is asked again so soon.
        served.faults.latency = 600.0
        choose(program, claire(served), 2)

        assert open_login(program) == claire(served)
        assert program.organization == group(program, claire(served)).entries[2].name
        session = program.until_settled()
        assert session.user_name == "Claire Moret"
        assert program.window.login_list.current == Choice(
            claire(served).folder, group(program, claire(served)).entries[2].id
        )
        assert settings_of(program)["current"] == list(claire(served))


def test_each_login_comes_back_to_the_organization_it_was_left_on(
    start: Start, served: ServedDemo, both: KeptVault
) -> None:
    with start(both) as program:
        session = until_both_open(program, served)
        session.switch(session.context.organizations[2].id)
        left = program.organization
        choose(program, claire(served))
        assert program.application.logins is not None
        program.application.logins.open_login(agency(served))

        assert program.organization == left


def test_the_login_and_its_organization_are_remembered_and_the_others_are_listed_after_the_start(
    start: Start, served: ServedDemo, both: KeptVault
) -> None:
    with start(both) as program:
        until_both_open(program, served)
        choose(program, claire(served), 3)
        chosen = program.organization
        program.until_settled()

    with start(both) as program:
        program.until_settled()
        assert open_login(program) == claire(served)
        assert program.organization == chosen

        until_listed(program, agency(served))
        assert len(group(program, agency(served)).entries) == 3


def test_nothing_of_the_other_logins_is_read_before_the_first_data_is_shown(
    start: Start, served: ServedDemo, both: KeptVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_manager.bootstrap.opening import Opener

    opened: list[tuple[object, bool]] = []
    real = Opener.open_known

    with running_watched(start, both) as program:

        def watched(self: Opener, login: object) -> object:
            frame = program.window.frame
            opened.append((login, frame is not None and frame.isVisible()))
            return real(self, login)  # type: ignore[arg-type]

        monkeypatch.setattr(Opener, "open_known", watched)
        program.start()
        program.until_settled()
        until_listed(program, claire(served))

    assert opened == [(agency(served), False), (claire(served), True)]


def running_watched(start: Start, vault: KeptVault) -> AbstractContextManager[Program]:
    manager = start(vault)
    # The same program, not yet started.
    arguments = manager.args, manager.kwds  # type: ignore[attr-defined]
    return running(*arguments[0], **arguments[1], started=False)


def test_by_keyboard_alone_from_one_login_to_another_and_back(
    start: Start, served: ServedDemo, both: KeptVault
) -> None:
    with start(both) as program:
        until_both_open(program, served)
        window = program.window
        program.until(program._is_active)
        QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        program.until(lambda: bool(window.findChildren(OrganizationPopup)))
        [popup] = window.findChildren(OrganizationPopup)
        QTest.keyClicks(popup.field, "claire canal")
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
        assert open_login(program) == claire(served)
        assert program.organization == "Maison du Canal"
        program.until_settled()

        # The agency comes after Claire's four.
        program.until(program._is_active)
        QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
        assert open_login(program) == agency(served)
        assert program.organization == group(program, agency(served)).entries[1].name


def test_the_palette_finds_organizations_of_every_login(start: Start, served: ServedDemo, both: KeptVault) -> None:
    with start(both) as program:
        until_both_open(program, served)
        menu = program.application.menu
        assert menu is not None
        menu.open_palette()
        menu.palette.field.setText("canal")
        assert menu.palette.model.index(0, 0).data() == "Maison du Canal"
        QTest.keyClick(menu.palette.field, Qt.Key.Key_Return)

        assert open_login(program) == claire(served)


@pytest.mark.parametrize("leave", [True, False])
@pytest.mark.parametrize("adding", [True, False])
def test_what_is_unsaved_is_asked_about_before_the_login_is_left(
    start: Start, served: ServedDemo, both: KeptVault, monkeypatch: pytest.MonkeyPatch, adding: bool, leave: bool
) -> None:
    with start(both) as program:
        session = until_both_open(program, served)
        window = program.window
        monkeypatch.setattr(type(window.frame), "unsaved", lambda page: "Changes of News are not saved.")
        if adding:
            window.login_wanted.emit()
        else:
            choose(program, claire(served))
        program.until_idle()
        dialog = window.guard.dialog
        assert dialog is not None
        assert program.application.session is session
        assert window.filled_by is None

        monkeypatch.undo()
        (dialog.confirm_button if leave else dialog.cancel_button).click()
        program.until_idle()
        moved_on = window.filled_by is not None if adding else open_login(program) == claire(served)
        assert moved_on is leave


class TestAdding:
    @pytest.fixture
    def program(self, start: Start, served: ServedDemo) -> Iterator[Program]:
        with start() as program:
            sign_in(program, served.address, DEMO_TOKEN)
            program.until_settled()
            yield program

    def page(self, program: Program) -> SignInPage:
        program.window.login_wanted.emit()
        program.until_idle()
        return program.until_sign_in()

    @pytest.mark.parametrize("by_mouse", [True, False])
    def test_there_is_a_way_back_and_the_open_login_has_stayed(self, program: Program, by_mouse: bool) -> None:
        session = program.application.session
        page = self.page(program)
        assert page.card.back.text() == "Back to Claire Moret"
        if by_mouse:
            QTest.mouseClick(page.card.back, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(page.card.token, Qt.Key.Key_Escape)

        assert program.window.filled_by is None
        assert program.application.session is session
        assert program.organization == "Atelier Helvétique Sàrl"

    @pytest.mark.parametrize("command", ["page-profile", "organization-2"])
    def test_a_page_or_organization_chosen_by_its_key_comes_into_sight(self, program: Program, command: str) -> None:
        self.page(program)
        assert program.application.menu is not None
        program.application.menu.commands[command].trigger()

        assert program.window.filled_by is None

    def test_a_refused_token_leaves_the_open_login_as_it_was(self, program: Program, served: ServedDemo) -> None:
        add_agency(program, served, "not-a-token-of-anyone")
        program.until_idle()

        page = program.until_sign_in()
        assert page.card._bar is not None
        assert page.card.token.text() == "not-a-token-of-anyone"
        page.card.back.click()
        assert open_login(program) == claire(served)

    def test_a_token_of_a_known_user_replaces_its_token_only_after_saying_so(
        self, program: Program, served: ServedDemo
    ) -> None:
        served.state.tokens["another-of-claire"] = served.state.tokens[DEMO_TOKEN]
        add_agency(program, served, "another-of-claire")
        program.until_idle()
        page = program.until_sign_in()
        bar = page.card._bar
        assert bar is not None
        assert bar.text == "This token belongs to Claire Moret, who is signed in already."
        vault = program.edges.vault()
        assert isinstance(vault, KeptVault)
        assert "another-of-claire" not in vault._values.values()

        next(one for one in bar.findChildren(Button) if one.text() == "Replace its token").click()
        program.until(lambda: program.window.filled_by is None)
        program.until_settled()

        assert "another-of-claire" in vault._values.values()
        assert DEMO_TOKEN not in vault._values.values()
        assert len(program.window.login_list.groups) == 1

    def test_a_login_that_is_kept_for_this_run_only_stands_beside_the_other(
        self, start: Start, served: ServedDemo
    ) -> None:
        # Covered here without the fixture's keyring: nothing of either login is written.
        with start(KeyringVault(5, 5, list)) as program:
            sign_both_in(program, served)
            choose(program, claire(served))
            program.until_settled()
            choose(program, agency(served))

            assert open_login(program) == agency(served)
            assert len(program.window.login_list.groups) == 2
            assert not (program.folders.root / "logins").exists()


def test_the_demo_stands_beside_a_login_and_leaving_it_leads_back(start: Start, served: ServedDemo) -> None:
    with start() as program:
        sign_in(program, served.address, DEMO_AGENCY_TOKEN)
        program.until_settled()
        program.window.login_wanted.emit()
        program.until_sign_in().card.demo.click()
        program.until(lambda: program.chip == "Demo")
        program.until_settled()
        assert names(program) == ["Alex Weber", "Demo"]
        assert settings_of(program)["current"] == list(agency(served))

        choose(program, agency(served))
        assert open_login(program) == agency(served)
        # The demo was not left: what was changed there is still there.
        assert names(program) == ["Alex Weber", "Demo"]
        assert program.application.logins is not None
        program.application.logins.try_demo()
        assert open_login(program) == LoginKey(DEMO_SERVER, 0)

        program.application.logins.ask_to_sign_out()
        program.until(lambda: open_login(program) == agency(served))
        assert names(program) == ["Alex Weber"]
        program.until_idle()
        assert not program.folders.demo.root.exists()


def test_a_start_of_the_demo_opens_no_login_and_leaving_it_opens_the_known_one(
    start: Start, served: ServedDemo, both: KeptVault
) -> None:
    with start(both, demo=True) as program:
        program.until_settled()
        assert names(program) == ["Demo"]
        assert program.application.logins is not None
        program.application.logins.ask_to_sign_out()
        program.until(lambda: open_login(program) == agency(served))
        until_listed(program, claire(served))


def test_going_back_and_forth_leaves_no_session_behind(start: Start, served: ServedDemo, both: KeptVault) -> None:
    with start(both) as program:
        until_both_open(program, served)
        logins = program.application.logins
        assert logins is not None
        for _ in range(5):
            for login in (claire(served), agency(served)):
                logins.open_login(login)
                program.until_settled()

        sessions = program.application.findChildren(Session)
        assert len(sessions) == 1
        assert program.end()
