"""Two logins of one served demo in the real program: Claire, and the generated agency."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.session import Session
from desktop_manager.ui.shell.state import LoginGroup
from support.application import KeptVault, Program, running, sign_in
from support.syncing import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_manager.credentials.vault import Vault

PRODUCTS = 150
"""Of the agency, in three organizations."""


@contextmanager
def served_for_two() -> Iterator[ServedDemo]:
    """The demo with both users."""
    with ServedDemo(DemoState(DAY, scale=PRODUCTS, rate_limit=None)) as server:
        yield server


def claire(server: ServedDemo) -> LoginKey:
    """Claire's login there."""
    return LoginKey(server.address, CLAIRE_ID)


def agency(server: ServedDemo) -> LoginKey:
    """The agency's login there."""
    return LoginKey(server.address, AGENCY_ID)


def add_agency(program: Program, server: ServedDemo, token: str = DEMO_AGENCY_TOKEN) -> None:
    """Ask for another login and sign the agency in."""
    program.window.login_wanted.emit()
    sign_in(program, server.address, token)


def sign_both_in(program: Program, server: ServedDemo) -> Session:
    """Sign Claire in, then the agency, whose session is returned."""
    sign_in(program, server.address, DEMO_TOKEN)
    program.until_settled()
    add_agency(program, server)
    program.until(lambda: open_login(program) == agency(server))
    return program.until_settled()


class _Left(NamedTuple):
    """What a run that signed both in left: its files by their place, and its secrets; `port` is that of its server."""

    files: dict[Path, bytes]
    secrets: dict[tuple[int, SecretKind], str]
    port: int

    def lay_into(self, folder: Path, server: ServedDemo, vault: Vault) -> None:
        port = server.address.rpartition(":")[2]
        for place, content in self.files.items():
            file = folder / str(place).replace(f"127.0.0.1_{self.port}-", f"127.0.0.1_{port}-")
            if place.suffix == ".json":
                content = content.replace(f":{self.port}".encode(), f":{port}".encode())
                content = content.replace(f"_{self.port}-".encode(), f"_{port}-".encode())
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_bytes(content)
        for (profile, kind), value in self.secrets.items():
            vault.set(LoginKey(server.address, profile), kind, value)


_left_once: list[_Left] = []


def lay_both(folder: Path, qtbot: QtBot, server: ServedDemo, vault: Vault) -> None:
    """Put into `folder` and `vault` what a run left that signed both in; the agency was the last one in its window.

    That run is a real one, once a process. Signing in itself takes four times as long as opening what is known.
    """
    if not _left_once:
        _left_once.append(_run_once(qtbot))
    _left_once[0].lay_into(folder, server, vault)


def _run_once(qtbot: QtBot) -> _Left:
    vault = KeptVault()
    with tempfile.TemporaryDirectory() as name, served_for_two() as server:
        folder = Path(name)
        with running(folder, qtbot, vault) as program:
            sign_both_in(program, server)
            assert program.end()
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        secrets = {
            (login.profile_id, kind): value
            for login in (claire(server), agency(server))
            for kind, value in vault.get_many(login, SecretKind).items()
        }
    return _Left(files, secrets, int(server.address.rpartition(":")[2]))


def open_login(program: Program) -> LoginKey | None:
    """Whose data the window shows."""
    session = program.application.session
    return session.workspace.login if session is not None else None


def group(program: Program, login: LoginKey) -> LoginGroup:
    """A login as the dropdown lists it."""
    return next(one for one in program.window.login_list.groups if one.key == login.folder)


def until_listed(program: Program, login: LoginKey) -> None:
    """Wait until the organizations of a login can be chosen."""
    program.until(lambda: bool(group(program, login).entries))


def choose(program: Program, login: LoginKey, place: int = 0) -> None:
    """Choose an organization of a login in the list, by its place there."""
    from desktop_manager.ui.shell.state import Choice

    program.window.choose(Choice(login.folder, group(program, login).entries[place].id))
