"""The background listings of a large agency under the real policy, by a simulated clock. Usage: large_sync.py PRODUCTS

The demo's rate limit and the client's wait in simulated time, so that an hour passes in the time the work takes. In the
middle the program ends, and a minute later it starts again on the same store.

requests        sent in all, refreshes included
minutes         simulated time until everything was there
most_a_minute   most requests in any 60 seconds
first           requests for the organization on screen that came before the first one for all others, of its listings
again           requests for parts that were there before the restart
told            reports of progress
work_s          what all of it cost of this computer's time, demo server included
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import deque
from datetime import date
from pathlib import Path

from watched_window import tell

from desktop_manager.api.client import Client
from desktop_manager.api.errors import Cancelled
from desktop_manager.api.policy import DEFAULT
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.seed.agency import FIRST_ACCOUNT_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store

START = 1_795_435_200
KEY = b"k" * 32
ON_SCREEN = FIRST_ACCOUNT_ID + 7
MINUTE_S = 60.0


class Wire(DemoAdapter):
    """Notes what is asked, and when by the simulated clock."""

    def __init__(self, state: DemoState, clock: Clock) -> None:
        """Answer from `state`."""
        super().__init__(make_app(state))
        self._clock = clock
        self.asked: list[tuple[float, str]] = []

    def send(self, request, *arguments, **options):  # type: ignore[no-untyped-def]
        """Note it and send it on."""
        self.asked.append((self._clock.now, request.path_url))
        return super().send(request, *arguments, **options)


class Clock:
    """Goes on by what is slept."""

    now = 0.0

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.now += seconds

    def wall(self) -> float:
        """Seconds since 1970 UTC."""
        return START + self.now


class Watching:
    """Hears of the progress; cancels after so many reports, None for never."""

    def __init__(self, cancel_after: int | None = None) -> None:
        """Nothing was reported yet."""
        self._cancel_after = cancel_after
        self.reports = 0

    @property
    def cancelled(self) -> bool:
        """Whether it is time to end."""
        return self._cancel_after is not None and self.reports >= self._cancel_after

    def progress(self, done: int, total: int, code: str) -> None:
        """Count it."""
        self.reports += 1

    def changed(self, areas: frozenset[Area]) -> None:
        """Nothing is shown here."""

    def waiting(self, seconds: float) -> None:
        """The clock tells of it."""


class Login:
    """A start of the program on the store in `folder`."""

    def __init__(self, folder: Path, wire: Wire, clock: Clock) -> None:
        """Open store and client."""
        self.store = open_store(folder, KEY, clock=clock.wall).store
        client = Client(
            DEMO_SERVER,
            DEMO_AGENCY_TOKEN,
            adapter=wire,
            policy=DEFAULT,
            clock=lambda: clock.now,
            wall=clock.wall,
            sleep=clock.sleep,
        )
        self.workspace = Workspace(
            LoginKey(DEMO_SERVER, 1), self.store, lambda: client, now=lambda: int(clock.wall()), demo=True
        )

    def run(self, watcher: Watching) -> None:
        """Refresh and fill, as a session does. Raises Cancelled."""
        self.workspace.sync.refresh_everything(watcher)
        self.workspace.fill(watcher, lambda: ON_SCREEN)

    def end(self) -> None:
        """Close both."""
        self.workspace.close()


def most_in_a_minute(moments: list[float]) -> int:
    """Most of the moments within any 60 seconds."""
    window: deque[float] = deque()
    most = 0
    for moment in moments:
        window.append(moment)
        while moment - window[0] >= MINUTE_S:
            window.popleft()
        most = max(most, len(window))
    return most


def main(count: int) -> None:
    """Measure and print."""
    started, clock = time.process_time(), Clock()
    state = DemoState(date(2026, 11, 23), count, clock=lambda: clock.now, wall=clock.wall)
    wire = Wire(state, clock)
    with tempfile.TemporaryDirectory(prefix="dm-bench-") as folder:
        login = Login(Path(folder), wire, clock)
        half = Watching(cancel_after=count // 200)
        try:
            login.run(half)
            raise SystemExit("it was to be ended in the middle")
        except Cancelled:
            login.end()
        restart = len(wire.asked)
        clock.sleep(MINUTE_S)
        login = Login(Path(folder), wire, clock)
        whole = Watching()
        login.run(whole)
        for area, expected in ((Area.PRODUCTS, count), (Area.RENEWALS, count), (Area.INVOICES, 3 * count)):
            found = sum(login.store.counts(area).values())
            if found != expected:
                raise SystemExit(f"{area}: {found} records of {expected}")
        login.end()
    asked = [path for _, path in wire.asked]
    before = [path for path in asked[:restart] if is_part(path)]
    after = [path for path in asked[restart:] if is_part(path)]
    own = [number for number, path in enumerate(asked) if f"account_id={ON_SCREEN}" in path]
    others = [number for number, path in enumerate(asked) if is_part(path)]
    tell("requests", len(asked))
    tell("minutes", clock.now / MINUTE_S)
    tell("most_a_minute", most_in_a_minute([moment for moment, _ in wire.asked]))
    tell("first", sum(number < others[1] for number in own))
    tell("again", len(set(before[:-1]) & set(after)))
    tell("told", half.reports + whole.reports)
    tell("work_s", time.process_time() - started)


def is_part(path: str) -> bool:
    """Whether a request asks for a part of a listing over all organizations."""
    return path.startswith(("/1/products", "/desktop/1/renewals", "/desktop/1/invoices")) and "account_id" not in path


if __name__ == "__main__":
    main(int(sys.argv[1]))
