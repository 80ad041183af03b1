"""A login on the demo server of any day, with all that Needs attention looks at fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from typing import Any

from desktop_manager.api.client import Client
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.attention.facts import Facts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.opening import open_store
from support.window import IMPATIENT, Watcher


def noon_of(day: date) -> int:
    """Noon of a day, in seconds since 1970 UTC."""
    return int(datetime.combine(day, time_of_day(12), UTC).timestamp())


@contextmanager
def login_on(day: date, **options: Any) -> Iterator[tuple[Workspace, DemoState]]:
    """The services of Claire's login on a server whose data is of `day`; everything is fetched."""
    at = noon_of(day)
    state = DemoState(day, rate_limit=None, wall=lambda: at, **options)
    adapter = DemoAdapter(make_app(state))
    store = open_store(None, None, clock=lambda: at).store

    def connect() -> Client:
        return Client(DEMO_SERVER, DEMO_TOKEN, adapter=adapter, policy=IMPATIENT)

    workspace = Workspace(LoginKey(DEMO_SERVER, CLAIRE_ID), store, connect, now=lambda: at, demo=True)
    try:
        assert workspace.sync.refresh_everything(Watcher()).failures == ()
        workspace.attention.fetch(True)
        workspace.fill(Watcher(), lambda: None)
        yield workspace, state
    finally:
        workspace.close()


def line(identity: str = "codes:low:0", facts: Facts | None = None, **told: Any) -> Line:
    """A line made up for a test: what matters is named, the rest is ordinary."""
    from desktop_manager.features.attention.facts import CodesFacts

    ordinary: dict[str, Any] = {
        "id": identity,
        "kind": Kind.CODES,
        "severity": Severity.WARNING,
        "facts": facts or CodesFacts("low", 2, 10),
        "fix": Fix.MANAGE_CODES,
    }
    return Line(**(ordinary | told))
