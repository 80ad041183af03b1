"""The real program without a network, or with a store in trouble: what is known reads, what is wrong is said."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.store.errors import StoreFull
from desktop_manager.ui.pages.home.page import HomePage
from desktop_manager.ui.pages.problem import ProblemPage
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.button import Button
from support.application import KeptVault, Program, running, sign_in
from support.cable import Cable, lay_cable
from support.store_samples import contents, flip
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with ServedDemo(DemoState(DAY, rate_limit=None)) as server:
        yield server


@pytest.fixture
def vault() -> KeptVault:
    return KeptVault()


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, vault: KeptVault
) -> Callable[[], AbstractContextManager[Program]]:
    return lambda: running(tmp_path / "data", qtbot, vault)


Start = Callable[[], AbstractContextManager[Program]]


@pytest.fixture
def yesterday(start: Start, served: ServedDemo) -> LoginKey:
    """A login that was fetched by an earlier start."""
    with start() as program:
        sign_in(program, served.address, DEMO_TOKEN)
        program.until_settled()
        assert program.end()
    return LoginKey(served.address, CLAIRE_ID)


@pytest.fixture
def cable(monkeypatch: pytest.MonkeyPatch) -> Cable:
    return lay_cable(monkeypatch)


def test_an_offline_start_reads_everything_of_yesterday(start: Start, yesterday: LoginKey, cable: Cable) -> None:
    cable.pulled = True
    with start() as program:
        session = program.until_settled()

        assert program.chip == "Offline"
        assert len(session.context.organizations) == 4
        assert session.user_name == "Claire Moret"
        home = program.window.frame
        assert isinstance(home, HomePage)
        assert home.state == "content"
        program.window.show_page("products")
        program.until_idle()
        page = program.window.frame
        assert isinstance(page, ProductsPage)
        assert page.state == "content"
        program.window.show_page("profile")
        program.until_idle()
        profile = program.window.frame
        assert isinstance(profile, ProfilePage)
        assert profile.state == "content"
        # Nobody asked for the refresh at the start, so the chip says enough.
        assert program.message == ""


def test_organizations_are_switched_offline(start: Start, yesterday: LoginKey, cable: Cable) -> None:
    cable.pulled = True
    with start() as program:
        session = program.until_settled()
        program.window.show_page("products")
        seen = set()
        for organization in session.context.organizations:
            session.switch(organization.id)
            program.until_idle()
            page = program.window.frame
            assert isinstance(page, ProductsPage)
            assert page.state == "content"
            seen.add(program.organization)

        assert len(seen) == 4
        assert program.chip == "Offline"


def test_a_refresh_that_is_asked_for_offline_says_so_and_recovers(
    start: Start, yesterday: LoginKey, cable: Cable
) -> None:
    with start() as program:
        session = program.until_settled()
        assert program.chip == "Live"
        cable.pulled = True
        session.refresh()
        program.until_settled()
        assert program.chip == "Offline"
        assert program.message == "The server could not be reached."

        cable.pulled = False
        bar = program.window.frame.message if program.window.frame is not None else None
        assert bar is not None
        next(one for one in bar.findChildren(Button) if one.text() == "Retry").click()
        program.until_settled()

        assert program.chip == "Live"
        assert program.message == ""


def test_a_part_that_fails_leaves_the_rest_and_its_age(start: Start, yesterday: LoginKey, served: ServedDemo) -> None:
    served.faults.inject(Fault.UNAVAILABLE, "/1/products")
    with start() as program:
        session = program.until_settled()
        program.window.show_page("products")
        program.until_idle()

        assert program.chip == "Live"
        page = program.window.frame
        assert isinstance(page, ProductsPage)
        assert page.state == "content"
        assert session.workspace.products.failure(None) == "unavailable"


WRONG_KEY = "00" * 32


def problem_of(program: Program) -> ProblemPage:
    page = program.until_problem()
    assert "cannot be opened" in page.accessibleName()
    assert page.state.action_button.text() == "Set the file aside"
    return page


@pytest.mark.parametrize("key", [WRONG_KEY, None], ids=["another key", "no key"])
def test_a_store_without_its_key_is_said_left_alone_and_set_aside_on_request(
    start: Start, yesterday: LoginKey, vault: KeptVault, key: str | None
) -> None:
    if key is None:
        vault.delete(yesterday, SecretKind.DATABASE_KEY)
    else:
        vault.set(yesterday, SecretKind.DATABASE_KEY, key)
    with start() as program:
        folder = program.folders.login(yesterday)
        before = contents(folder)
        page = problem_of(program)
        program.until_idle()
        assert contents(folder) == before

        page.state.action_button.click()

        session = program.until_settled()
        assert len(session.context.organizations) == 4
        aside = list(folder.glob("store.unreadable-*.db"))
        assert [path.read_bytes() for path in aside] == [before["store.db"][0]]


def test_signing_in_at_a_store_without_its_key_leads_to_the_way_out(
    start: Start, yesterday: LoginKey, vault: KeptVault, served: ServedDemo
) -> None:
    vault.set(yesterday, SecretKind.DATABASE_KEY, WRONG_KEY)
    with start() as program:
        problem_of(program).sign_in_requested.emit()
        sign_in(program, served.address, DEMO_TOKEN)

        problem_of(program).state.action_button.click()

        program.until_settled()
        assert program.chip == "Live"


def test_a_damaged_store_is_said_and_fetched_again(start: Start, yesterday: LoginKey, tmp_path: Path) -> None:
    database = tmp_path / "data" / "logins" / yesterday.folder / "store.db"
    for offset in range(100, database.stat().st_size, 4096):
        flip(database, offset)
    with start() as program:
        program.until(lambda: program.message != "")
        assert "damaged" in program.message

        session = program.until_settled()
        assert len(session.context.organizations) == 4


def test_damage_met_later_is_said_in_the_open_window(start: Start, yesterday: LoginKey) -> None:
    with start() as program:
        session = program.until_settled()
        database = program.folders.login(yesterday) / "store.db"
        for offset in range(100, database.stat().st_size, 4096):
            flip(database, offset)
        for other in (database.with_name("store.db-wal"),):
            if other.exists():
                other.write_bytes(b"")
        threading.Thread(target=session.workspace.store.check).start()

        program.until(lambda: "damaged" in program.message)


def test_a_disk_that_turns_read_only_is_said_and_the_window_works_on(
    start: Start, yesterday: LoginKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    with start() as program:
        session = program.until_settled()
        program.window.show_page("products")
        program.until_idle()

        def refuse(*_: object, **__: object) -> None:
            raise StoreFull("read_only")

        monkeypatch.setattr(session.workspace.store, "replace_listing", refuse)
        session.refresh()
        program.until_idle()
        assert "can no longer be written" in program.message
        session.switch(session.context.organizations[1].id)
        program.until_idle()

        page = program.window.frame
        assert isinstance(page, ProductsPage)
        assert page.state == "content"


def test_settings_that_cannot_be_written_are_said_and_hold_for_this_run(
    start: Start, yesterday: LoginKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    with start() as program:
        session = program.until_settled()
        program.until_idle()
        written = program.folders.settings_file.read_text("utf-8")

        def refuse(text: str) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(program.settings, "write", refuse)
            session.switch(session.context.organizations[2].id)
            program.until_idle()
            assert "settings could not be saved" in program.message
            assert program.folders.settings_file.read_text("utf-8") == written

        program.end()
        # The disk has room again: what was chosen is written at the end.
        assert program.folders.settings_file.read_text("utf-8") != written
