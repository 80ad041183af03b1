"""What is unsaved is asked about before a login is left; replacing its token leaves nothing, so nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.credentials.errors import KeyringDenied
from desktop_manager.credentials.keys import SecretKind
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.message_bar import MessageBar
from support.application import KeptVault, Program, running, sign_in
from support.logins import agency, claire, group, open_login, served_for_two, sign_both_in
from support.security_page import be_active, press_key
from support.shell import delete_later_now
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as served:
        yield served


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, served: ServedDemo) -> Iterator[Program]:
    """A login whose News were switched and not saved."""
    with running(tmp_path / "data", qtbot) as program:
        sign_in(program, served.address, DEMO_TOKEN)
        yield switched(program)
        if program.window.frame is not None:
            program.window.frame.discard_unsaved()


@pytest.fixture
def demo(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The demo, likewise."""
    with running(tmp_path / "data", qtbot, demo=True) as program:
        yield switched(program)
        if program.window.frame is not None:
            program.window.frame.discard_unsaved()


def switched(program: Program) -> Program:
    program.until_settled()
    program.window.show_page("profile")
    page = profile(program)
    program.until(lambda: "events" in page.news.switches and page.news.switches["events"].isVisible())
    program.until_settled()
    switch = page.news.switches["events"]
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert page.unsaved()
    return program


def profile(program: Program) -> ProfilePage:
    page = program.window.frame
    assert isinstance(page, ProfilePage)
    return page


def signs_in(program: Program) -> bool:
    """Whether the sign-in page fills the window."""
    return isinstance(program.window.filled_by, SignInPage)


def run_command(program: Program, command: str) -> None:
    assert program.application.menu is not None
    program.application.menu.commands[command].trigger()


def question(program: Program) -> Dialog:
    dialog = program.window.guard.dialog
    assert dialog is not None
    be_active(dialog)
    return dialog


def dialogs(program: Program, kind: type[Dialog]) -> list[Dialog]:
    delete_later_now()
    return [one for one in program.window.findChildren(kind) if isinstance(one, Dialog) and one.isVisible()]


def test_signing_out_asks_first_and_stay_keeps_login_and_choice(program: Program) -> None:
    session = program.application.session
    run_command(program, "sign-out")
    dialog = question(program)
    assert "Events and offers off" in dialog.accessibleDescription()
    assert dialogs(program, SignOutDialog) == []
    press_key(dialog, dialog.cancel_button)
    assert program.window.guard.dialog is None
    assert dialogs(program, SignOutDialog) == []
    assert program.application.session is session
    assert profile(program).unsaved()


def test_signing_out_goes_on_once_the_choice_was_discarded(program: Program, served: ServedDemo) -> None:
    run_command(program, "sign-out")
    dialog = question(program)
    press_key(dialog, dialog.confirm_button)
    (asked,) = dialogs(program, SignOutDialog)
    be_active(asked)
    press_key(asked, asked.confirm_button)
    program.until(lambda: signs_in(program))
    program.until_idle()
    assert program.settings.logins == []
    assert served.state.logins[CLAIRE_ID].profile.news_off == frozenset()


def test_leaving_the_demo_asks_first(demo: Program) -> None:
    run_command(demo, "sign-out")
    dialog = question(demo)
    press_key(dialog, dialog.cancel_button)
    demo.until_idle()
    assert demo.chip == "Demo"
    assert profile(demo).unsaved()
    run_command(demo, "sign-out")
    dialog = question(demo)
    press_key(dialog, dialog.confirm_button)
    demo.until(lambda: signs_in(demo))
    demo.until_idle()


def test_replacing_the_token_asks_nothing_and_keeps_what_was_switched(program: Program, served: ServedDemo) -> None:
    served.state.tokens["another"] = served.state.tokens[DEMO_TOKEN]
    run_command(program, "replace-token")
    program.until(lambda: bool(dialogs(program, ReplaceTokenDialog)))
    assert program.window.guard.dialog is None
    dialog = dialogs(program, ReplaceTokenDialog)[0]
    assert isinstance(dialog, ReplaceTokenDialog)
    be_active(dialog)
    QTest.keyClicks(dialog.token, "another")
    QTest.keyClick(dialog.token, Qt.Key.Key_Return)
    program.until(lambda: program.message == "The token was replaced.")
    program.until_settled()
    assert "Events and offers off" in profile(program).unsaved()


def test_a_keyring_that_does_not_say_whether_there_is_a_pin_is_said_once(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = program.application.session
    assert session is not None
    said: list[str] = []
    frame = profile(program)
    show = frame.show_message

    def counted(tone: object, text: str, more: str = "", **options: object) -> MessageBar:
        said.append(text)
        return show(tone, text, more, **options)  # type: ignore[arg-type]

    def refuse(*_arguments: object) -> None:
        raise KeyringDenied("no")

    with monkeypatch.context() as broken:
        broken.setattr(frame, "show_message", counted)
        broken.setattr(session.workspace.vault, "get", refuse)
        run_command(program, "replace-token")
        program.until_idle()
    assert said == ["Your keyring refused."]
    assert dialogs(program, ReplaceTokenDialog) == []


def test_a_token_for_a_login_that_is_not_open_asks_first_because_the_sign_in_page_comes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    vault = KeptVault()
    with served_for_two() as both:
        with running(tmp_path / "data", qtbot, vault) as program:
            sign_both_in(program, both)
        # Its store cannot be read any more.
        vault.set(claire(both), SecretKind.DATABASE_KEY, "00" * 32)
        with running(tmp_path / "data", qtbot, vault) as program:
            program.until_settled()
            program.until(lambda: group(program, claire(both)).attention is not None)
            switched(program)
            assert program.application.logins is not None
            program.application.logins.replacing.ask(claire(both))
            dialog = question(program)
            press_key(dialog, dialog.cancel_button)
            assert not signs_in(program)
            assert profile(program).unsaved()
            program.application.logins.replacing.ask(claire(both))
            dialog = question(program)
            press_key(dialog, dialog.confirm_button)
            assert signs_in(program)
            assert open_login(program) == agency(both)
