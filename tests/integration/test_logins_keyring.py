"""Several logins in the real program with a real keyring: adding one, signing out of one, one without its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.credentials.keys import SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from support.application import Program, running
from support.keyring_daemon import KeyringDaemon, PrivateBus, missing_programs
from support.logins import agency, choose, claire, group, open_login, served_for_two, sign_both_in, until_listed

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

Start = Callable[[], AbstractContextManager[Program]]
BOTH = (SecretKind.TOKEN, SecretKind.DATABASE_KEY)


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with served_for_two() as server:
        yield server


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, daemon: KeyringDaemon) -> Start:
    return lambda: running(tmp_path / "data", qtbot, KeyringVault(2, 2))


def test_each_login_has_its_own_entries_and_signing_out_of_one_leaves_those_of_the_other(
    start: Start, served: ServedDemo
) -> None:
    with start() as program:
        sign_both_in(program, served)
        kept = KeyringVault()
        assert kept.get(claire(served), SecretKind.TOKEN) == DEMO_TOKEN
        assert kept.get(agency(served), SecretKind.TOKEN) == DEMO_AGENCY_TOKEN
        keys = {kept.get(login, SecretKind.DATABASE_KEY) for login in (claire(served), agency(served))}
        assert len(keys) == 2

        assert program.application.logins is not None
        program.application.logins.ask_to_sign_out()
        dialog = program.window.findChildren(SignOutDialog)[-1]
        assert isinstance(dialog, SignOutDialog)
        dialog.confirm_button.click()
        program.until(lambda: open_login(program) == claire(served))
        program.until_settled()

        assert KeyringVault().get_many(agency(served), SecretKind) == {}
        assert len(KeyringVault().get_many(claire(served), BOTH)) == 2
        assert not program.folders.login(agency(served)).exists()

    with start() as program:
        program.until_settled()
        assert [one.name for one in program.window.login_list.groups] == ["Claire Moret"]


def test_a_keyring_that_is_gone_leaves_the_login_signed_in_and_says_so(
    start: Start, served: ServedDemo, daemon: KeyringDaemon, bus: PrivateBus
) -> None:
    with start() as program:
        sign_both_in(program, served)
        daemon.kill()
        assert program.application.logins is not None
        program.application.logins.signing_out.ask(claire(served))
        dialog = program.window.findChildren(SignOutDialog)[-1]
        assert isinstance(dialog, SignOutDialog)
        dialog.confirm_button.click()
        program.until(lambda: bool(dialog.error))

        assert len(program.window.login_list.groups) == 2
        # What is open needs no keyring to be read.
        dialog.reject()
        choose(program, claire(served))
        assert program.until_settled().user_name == "Claire Moret"


def test_a_login_without_its_entry_stays_in_the_list_beside_the_other(start: Start, served: ServedDemo) -> None:
    with start() as program:
        sign_both_in(program, served)
        assert program.end()
    KeyringVault().delete(claire(served), SecretKind.TOKEN)

    with start() as program:
        program.until_settled()
        program.until(lambda: group(program, claire(served)).attention is not None)
        assert group(program, claire(served)).attention == "Your keyring no longer holds the token of this login."
        until_listed(program, agency(served))


def test_a_frozen_keyring_keeps_nobody_from_a_login_that_is_open(
    start: Start, served: ServedDemo, daemon: KeyringDaemon
) -> None:
    with start() as program:
        sign_both_in(program, served)
        daemon.freeze()
        choose(program, claire(served), 1)

        assert program.until_settled().user_name == "Claire Moret"
        daemon.thaw()
