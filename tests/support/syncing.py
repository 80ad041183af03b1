"""A login's store and synchronization on the demo Manager API, with the wire between them in the test's hands."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from io import BytesIO
from pathlib import Path
from typing import Any

import requests
from urllib3 import HTTPResponse

from desktop_manager.api.client import Client
from desktop_manager.api.policy import Policy, RateLimit, RetryPolicy
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import DemoState, Login
from desktop_manager.features.sync.service import SyncReport, SyncService
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from support.store_samples import KEY

DAY = date(2026, 11, 23)
NOON = int(datetime.combine(DAY, time_of_day(12), UTC).timestamp())
ONCE = Policy(RetryPolicy(attempts=1), RateLimit(requests=10_000))
"""Every request is sent once, and none waits for the rate limit."""

Rewrite = Callable[[Any], Any]


class Wire(DemoAdapter):
    """Between client and demo.

    Attributes:
        asked: every request as "GET /1/accounts?with=*".
        hosts: the server of every request.
        down: requests that begin so are not answered, as without a network; None for none.
        rewrite: by the beginning of a request, a function over the envelope of its answer.
        before: called with each request before it is sent.
    """

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.asked: list[str] = []
        self.hosts: list[str] = []
        self.down: str | None = None
        self.rewrite: dict[str, Rewrite] = {}
        self.before: Callable[[str], None] | None = None

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        asked = f"{request.method} {request.path_url}"
        self.asked.append(asked)
        self.hosts.append((request.url or "").partition("://")[2].partition("/")[0])
        if self.before is not None:
            self.before(asked)
        if self.down is not None and asked.startswith(self.down):
            raise requests.exceptions.ConnectionError(
                socket.gaierror(socket.EAI_NONAME, "Name or service not known"), request=request
            )
        response = super().send(request, *arguments, **options)
        for start, rewrite in self.rewrite.items():
            if asked.startswith(start):
                _rewrite(response, rewrite)
        return response


def _rewrite(response: requests.Response, rewrite: Rewrite) -> None:
    envelope = rewrite(json.loads(response.raw.read()))
    headers = {"Content-Type": "application/json"}
    response.raw = HTTPResponse(BytesIO(json.dumps(envelope).encode()), headers, 200, preload_content=False)


class Watching:
    """Hears of the progress; cancels at the given step once so many pages of it came."""

    def __init__(self, cancel_at: tuple[int, str] | None = None) -> None:
        self.cancelled = False
        self.told: list[frozenset[Area]] = []
        self.steps: list[tuple[int, int, str]] = []
        self.waits: list[float] = []
        self._cancel_at = cancel_at

    def progress(self, done: int, total: int, code: str) -> None:
        self.steps.append((done, total, code))
        if (done, code) == self._cancel_at:
            self.cancelled = True

    def changed(self, areas: frozenset[Area]) -> None:
        self.told.append(areas)

    def waiting(self, seconds: float) -> None:
        self.waits.append(seconds)


class SyncedLogin:
    """One login's store and synchronization.

    Attributes:
        now: the clock, in seconds since 1970 UTC; tests move it.
        server: what the client is told to talk to; the wire answers for any.
    """

    def __init__(self, folder: Path | None, *, scale: int = 0, server: str = DEMO_SERVER) -> None:
        self.now = NOON
        self.server = server
        self.state = DemoState(DAY, scale, rate_limit=None)
        self.faults = Faults()
        self.wire = Wire(make_app(self.state, self.faults))
        self.token = DEMO_AGENCY_TOKEN if scale else DEMO_TOKEN
        self.store = open_store(folder, KEY, clock=lambda: self.now).store
        self.client = self.connect(self.token)
        self.sync = SyncService(self.store, lambda: self.client, now=lambda: self.now)

    def connect(self, token: str) -> Client:
        return Client(self.server, token, adapter=self.wire, policy=ONCE)

    @property
    def login(self) -> Login:
        return self.state.logins[CLAIRE_ID]

    def everything(self, watcher: Watching | None = None) -> SyncReport:
        self.wire.asked.clear()
        return self.sync.refresh_everything(watcher or Watching())

    def organization(self, number: int, watcher: Watching | None = None) -> SyncReport:
        self.wire.asked.clear()
        return self.sync.refresh_organization(number, watcher or Watching())

    def ids(self, area: Area, organization: int | None = None) -> set[int]:
        return {record.id for record in self.store.records(area, organization)}

    def lose_products(self, *ids: int) -> None:
        """The server has these products no longer."""
        self.login.products = tuple(one for one in self.login.products if one.id not in ids)
        self.login._by_account.clear()

    def lose_organization(self, number: int) -> None:
        """The user is no longer a member of this organization."""
        del self.login.memberships[number]
        self.lose_products(*(one.id for one in self.login.products if one.account_id == number))


@contextmanager
def synced_login(folder: Path | None = None, *, scale: int = 0, server: str = DEMO_SERVER) -> Iterator[SyncedLogin]:
    """A login that has fetched nothing yet; its store is in `folder`, or in memory."""
    login = SyncedLogin(folder, scale=scale, server=server)
    try:
        yield login
    finally:
        login.client.close()
        login.store.close()
