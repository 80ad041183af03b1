"""A login that is left asks its server for nothing more: also where no request was under way to be ended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_manager.api.errors import Cancelled
from desktop_manager.api.resources.capabilities import get_capabilities
from desktop_manager.features.workspace import Workspace
from support.application import Program, running


class BetweenRequests:
    """Work of a session that has made a request, and makes the next one when it is told to."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.began, self.go = threading.Event(), threading.Event()
        self.came: list[str] = []

    def __call__(self, *_: object) -> None:
        self.began.set()
        assert self.go.wait(30)
        try:
            get_capabilities(self._workspace.client())
        except Cancelled:
            self.came.append("cancelled")
            raise
        self.came.append("asked")


def refresh(program: Program, work: BetweenRequests, monkeypatch: pytest.MonkeyPatch) -> None:
    session = program.until_settled()
    monkeypatch.setattr(session.workspace.sync, "refresh_everything", work)
    session.refresh_everything()


def fill(program: Program, work: BetweenRequests, monkeypatch: pytest.MonkeyPatch) -> None:
    session = program.until_settled()
    monkeypatch.setattr(session.workspace, "fill", work)
    assert session._background is not None
    session._background.fill()


@pytest.mark.parametrize("begin", [refresh, fill])
def test_no_request_begins_after_a_login_was_left(
    begin: Callable[[Program, BetweenRequests, pytest.MonkeyPatch], None],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(tmp_path, qtbot, demo=True) as program:
        work = BetweenRequests(program.until_settled().workspace)
        begin(program, work, monkeypatch)
        program.until(work.began.is_set)
        program.application.close_session()
        work.go.set()
        program.until(lambda: work.came != [])
        assert work.came == ["cancelled"]
        program.until_idle()
