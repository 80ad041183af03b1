"""Two logins of one served demo in the real program: Claire, and the generated agency."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.ui.session import Session
from desktop_manager.ui.shell.state import LoginGroup
from support.application import Program, sign_in
from support.syncing import DAY

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
