"""A keyring in trouble at the start of a known login, or at sign-in: the window is there, works and says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.credentials.errors import KeyringDenied, KeyringError, KeyringLocked
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.pages.problem import ProblemPage
from desktop_manager.ui.widgets.button import Button
from support.application import Program, TroubledKeyring, running, sign_in
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_manager.credentials.vault import Vault

Start = Callable[["Vault"], AbstractContextManager[Program]]


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as server:
        yield server


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Start:
    return lambda vault: running(tmp_path / "data", qtbot, vault)


@pytest.fixture
def keyring(start: Start, served: ServedDemo) -> Iterator[TroubledKeyring]:
    """The healthy keyring of a login that was signed in by an earlier start."""
    keyring = TroubledKeyring()
    with start(keyring.vault(5)) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_settled()
        assert program.end()
    yield keyring
    keyring.freed.set()


def button(place: object, text: str) -> Button:
    assert isinstance(place, ProblemPage)
    return next(one for one in place.findChildren(Button) if one.text() == text and one.isVisibleTo(place))


def test_a_keyring_that_hangs_for_ever_is_said_and_the_demo_can_be_opened(
    start: Start, keyring: TroubledKeyring
) -> None:
    keyring.freed.clear()
    with start(keyring.vault(0.3)) as program:
        program.until(keyring.asked.is_set)
        # It hangs now. The window is there, and says what it waits for.
        assert program.window.isVisible()
        assert "keyring" in program.window.side_bar.foot.age.text()

        page = program.until_problem()
        assert "does not answer" in page.accessibleName()
        button(page, "Try the demo").click()

        session = program.until_settled()
        assert session.user_name == "Claire Moret"
        assert program.chip == "Demo"


def test_a_keyring_that_comes_back_opens_the_login(start: Start, keyring: TroubledKeyring) -> None:
    keyring.freed.clear()
    with start(keyring.vault(0.2)) as program:
        page = program.until_problem()
        keyring.freed.set()
        # The call that was given up has to come back first; then a retry finds it healthy.
        program.until(lambda: _retried(program, page))

        program.until_settled()
        assert program.chip == "Live"


def _retried(program: Program, page: ProblemPage) -> bool:
    place = program.window.filled_by
    if isinstance(place, ProblemPage):
        place.state.retry_button.click()
    return program.application.session is not None


def test_a_locked_keyring_is_said_and_unlocked_from_there(start: Start, keyring: TroubledKeyring) -> None:
    keyring.error = KeyringLocked("locked")
    with start(keyring.vault(5)) as program:
        page = program.until_problem()
        assert page.accessibleName() == "Your keyring is locked."

        button(page, "Unlock…").click()

        program.until_settled()
        assert program.chip == "Live"


@pytest.mark.parametrize(
    ("error", "words"), [(KeyringDenied("no"), "refused"), (KeyringError("odd"), "cannot be used")]
)
def test_a_keyring_that_refuses_is_said(
    start: Start, keyring: TroubledKeyring, error: KeyringError, words: str
) -> None:
    keyring.error = error
    with start(keyring.vault(5)) as program:
        page = program.until_problem()

        assert words in page.accessibleName()
        keyring.error = None
        button(page, "Retry").click()
        program.until_settled()


def test_a_token_that_is_gone_is_said_on_the_sign_in_page_and_stays_said(
    start: Start, keyring: TroubledKeyring
) -> None:
    keyring.kept.clear()
    with start(keyring.vault(5)) as program:
        page = program.until_sign_in()

        # Also after the keyring has said that it is fine.
        assert page.card._bar is not None
        assert "no longer holds the token" in page.card._bar.text
        assert "GNOME Keyring" in page.card._intro.text()


def test_a_keyring_that_locks_at_sign_in_is_said_with_the_button_that_helps(start: Start, served: ServedDemo) -> None:
    keyring = TroubledKeyring()
    with start(keyring.vault(5)) as program:
        program.until_sign_in()
        keyring.error = KeyringLocked("locked")
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_idle()

        card = program.until_sign_in().card
        assert card._bar is not None
        assert card._bar.text == "Your keyring is locked."
        assert card.token.text() == DEMO_TOKEN
        next(one for one in card._bar.findChildren(Button) if one.text() == "Unlock…").click()
        program.until_idle()
        card.sign_in.click()
        program.until_settled()


def test_a_keyring_that_hangs_while_the_token_is_kept_is_said(start: Start, served: ServedDemo) -> None:
    keyring = TroubledKeyring()
    with start(keyring.vault(0.3)) as program:
        program.until_sign_in()
        keyring.freed.clear()
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_idle()

        card = program.until_sign_in().card
        assert card._bar is not None
        assert "does not answer" in card._bar.text
        assert program.settings.logins == []
        assert not (program.folders.root / "logins").exists()
        keyring.freed.set()


def test_the_sign_in_page_is_there_while_the_keyring_hangs(start: Start) -> None:
    keyring = TroubledKeyring(hung=True)
    with start(keyring.vault(0.3)) as program:
        card = program.until_sign_in().card

        assert card._bar is not None
        assert "does not answer" in card._bar.text
        card.demo.click()
        program.until_settled()
        keyring.freed.set()
