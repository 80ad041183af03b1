"""Refreshing now and then while nobody looks, within the budget, and never while somebody does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.client import Client
from desktop_manager.ui.notices.rounds import EVERY_S, Rounds
from desktop_manager.ui.session import Session
from support.application import Program, running

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


MOST_REQUESTS = 25
"""Of the 50 that the client spends in a minute."""


class Watch:
    """A clock, and whether rounds are wanted."""

    def __init__(self) -> None:
        self.at = 0.0
        self.wanted = True

    def clock(self) -> float:
        return self.at

    def wants(self) -> bool:
        return self.wanted


def refreshes(session: Session) -> bool:
    return session.context.refreshing


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program


def test_a_round_comes_every_quarter_of_an_hour_where_it_is_wanted_and_possible(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = program.until_settled()
    session.refreshed_at = None
    watch = Watch()
    rounds = Rounds(session, watch.wants, watch.clock)
    ended: list[object] = []
    session.context.refresh_ended.connect(ended.append)
    sent: list[object] = []
    send = Client._send

    def counted(self: Client, *told: Any, **more: Any) -> Any:
        sent.append(told)
        return send(self, *told, **more)

    monkeypatch.setattr(Client, "_send", counted)
    try:
        watch.at = EVERY_S - 1
        rounds.look()
        assert not refreshes(session)
        watch.at, watch.wanted = EVERY_S, False
        rounds.look()
        assert not refreshes(session)
        watch.wanted = True
        rounds.look()
        assert refreshes(session)
        program.until(lambda: bool(ended))
        program.until_settled()
        assert ended == [None]
        assert 0 < len(sent) <= MOST_REQUESTS
        # The next one comes after as long again.
        session.refreshed_at = None
        watch.at += EVERY_S - 1
        rounds.look()
        assert not refreshes(session)
        watch.at += 1
        session.context.offline = True
        rounds.look()
        assert not refreshes(session)
        session.context.offline = False
        assert session.shell is not None
        session.shell = session.shell._replace(token_refused=True)
        rounds.look()
        assert not refreshes(session)
    finally:
        rounds.end()


def test_a_round_fetches_what_home_would_where_home_is_not_in_sight(program: Program) -> None:
    session = program.until_settled()
    program.window.show_page("products")
    program.until_settled()
    session.refreshed_at = None
    watch = Watch()
    rounds = Rounds(session, watch.wants, watch.clock)
    asked: list[bool] = []
    fetch = session.workspace.attention.fetch

    def noted(force: bool) -> object:
        asked.append(force)
        return fetch(force)

    session.workspace.attention.fetch = noted  # type: ignore[assignment]
    try:
        watch.at = EVERY_S
        rounds.look()
        program.until(lambda: bool(asked))
        program.until_settled()
        assert asked == [False]
    finally:
        rounds.end()
