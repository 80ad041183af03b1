"""A real login for tests of pages: the demo Manager API in process, an encrypted store, tasks, and a page context.

    @pytest.fixture
    def demo(qapp, tmp_path):
        with open_demo(tmp_path) as demo:
            yield demo

    def test_something(demo, qtbot):
        page = demo.show(ProfilePage)
        qtbot.waitUntil(lambda: page.state == "content")

Nothing between the page and the demo's answer is replaced. `demo.line` stands where the network is and can be cut.
"""

from __future__ import annotations

import secrets
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import requests
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.api.client import Client
from desktop_manager.api.policy import Policy, RateLimit, RetryPolicy
from desktop_manager.api.resources.capabilities import get_capabilities
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.logins.service import KEY_BYTES
from desktop_manager.features.sync.service import SyncReport
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.tasks import Tasks
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.widgets.secret_clipboard import secret_clipboard
from support.waiting import run_until

W = TypeVar("W", bound=QWidget)

DAY = date(2026, 11, 23)
"""The date of the demo's data, so that texts with dates are the same every day."""

NOON = datetime.combine(DAY, time_of_day(12), UTC)


def noon() -> int:
    """The clock of these tests stands still, in seconds since 1970 UTC."""
    return int(NOON.timestamp())


IMPATIENT = Policy(RetryPolicy(attempts=1), RateLimit(requests=10_000))
"""Tests wait neither for a second try nor for the rate limit."""


Before = Callable[[Any], Any]
"""Puts a WSGI application in front of another one."""


def _nothing(app: Any) -> Any:
    return app


class Line(DemoAdapter):
    """The network between the client and the demo, which can be cut before a request or before its answer.

    Attributes:
        down: requests that begin so ("GET /1/products", "PATCH", "" for all) do not reach the server; None for none.
        lost: requests that begin so are done by the server, but their answers are lost; dry runs are left alone.
        sent: every request, as "PATCH /2/profile?dry_run=1".
    """

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.down: str | None = None
        self.lost: str | None = None
        self.sent: list[str] = []
        self._free = threading.Event()
        self._free.set()

    def hold(self) -> None:
        """Let requests wait, as on a hung server, until `release`."""
        self._free.clear()

    def release(self) -> None:
        """Let what waits go on."""
        self._free.set()

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        asked = f"{request.method} {request.path_url}"
        self.sent.append(asked)
        self._free.wait()
        if self.down is not None and asked.startswith(self.down):
            cause = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            raise requests.exceptions.ConnectionError(cause, request=request)
        response = super().send(request, *arguments, **options)
        if self.lost is not None and asked.startswith(self.lost) and "dry_run" not in asked:
            raise requests.exceptions.ConnectionError("the answer was lost", request=request)
        return response


class RecordingOpener:
    """The browser: remembers what was opened. With `works` False none can be started."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.files: list[str] = []
        self.works = True

    def open(self, url: str) -> bool:
        self.opened.append(url)
        return self.works

    def open_file(self, path: str) -> bool:
        self.files.append(path)
        return self.works


class Watcher:
    """Nobody watches, nobody cancels."""

    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest here."""

    def changed(self, areas: frozenset[Area]) -> None:
        """The report tells it again at the end."""

    def waiting(self, seconds: float) -> None:
        """Of no interest."""


class Fetched(NamedTuple):
    """What a first refresh of Claire's login leaves: the files of the store with their key, and what it was told."""

    files: dict[str, bytes]
    key: bytes
    sent: tuple[str, ...]
    offered: tuple[str, ...]
    changed: frozenset[Area]

    def lay_into(self, folder: Path) -> None:
        """Write the files, closed to other users as the program leaves them."""
        folder.mkdir(mode=0o700, parents=True)
        for name, content in self.files.items():
            file = folder / name
            file.touch(mode=0o600)
            file.write_bytes(content)


class OpenDemo:
    """A login that is open; made by `open_demo`.

    Attributes:
        state, faults: the demo server's data and its faults. line: the network. opener: the browser.
        client: one of the test's own, to compare with what the server holds.
    """

    def __init__(
        self,
        folder: Path,
        *,
        token: str = DEMO_TOKEN,
        scale: int = 0,
        offered: bool = True,
        server: str = DEMO_SERVER,
        before: Before = _nothing,
        fetched: Fetched | None = None,
    ) -> None:
        self.state = DemoState(DAY, scale=scale, rate_limit=None)
        self.faults = Faults()
        self.line = Line(before(make_app(self.state, self.faults)))
        self._server = server
        self.opener = RecordingOpener()
        self._token = token
        self._offered = offered
        login = LoginKey(server, AGENCY_ID if token == DEMO_AGENCY_TOKEN else CLAIRE_ID)
        self.folder = folder / login.folder
        self.key = fetched.key if fetched is not None else secrets.token_bytes(KEY_BYTES)
        if fetched is not None:
            fetched.lay_into(self.folder)
        opened = open_store(self.folder, self.key, clock=noon)
        self.workspace = Workspace(
            login,
            opened.store,
            self.connect,
            now=noon,
            demo=server == DEMO_SERVER,
            copies=folder / "copies",
        )
        self.tasks = Tasks()
        self.context = PageContext(self.workspace, self.tasks, self.opener)
        self.tasks.changed.connect(self.context.areas_changed)
        self.client = Client(DEMO_SERVER, token, adapter=DemoAdapter(make_app(self.state)), policy=IMPATIENT)
        self._widgets: list[QWidget] = []

    def connect(self) -> Client:
        """A client of this login over `line`."""
        return Client(self._server, self._token, adapter=self.line, policy=IMPATIENT)

    def sync(self) -> SyncReport:
        """Refresh everything now, on this thread, and tell the context what the window tells it."""
        report = self.workspace.sync.refresh_everything(Watcher())
        self._tell(report)
        return report

    def take_over(self, fetched: Fetched) -> None:
        """Be as after the first `sync`, whose data is in the store already."""
        client = self.workspace.client()
        client.offer(fetched.offered)
        # What the server offers has been asked.
        self.workspace.sync._asked = client
        self.line.sent.extend(fetched.sent)
        self._tell(SyncReport(fetched.changed, (), len(fetched.sent)))

    def _tell(self, report: SyncReport) -> None:
        if not self._offered:
            self.workspace.client().offer(())
        self.tell_organizations()
        if report.changed:
            self.context.areas_changed.emit(report.changed)
        error = report.failures[0].error if report.failures else None
        self.context.offline = report.offline
        self.context.refresh_ended.emit(error)

    def tell_organizations(self, current: int | None = None) -> None:
        """Give the context the organizations of the store; `current` None keeps the current one, or takes the first."""
        found = tuple(self.workspace.organizations.all())
        held = self.context.organization
        wanted = current or (held.id if held else found[0].id if found else None)
        self.context.set_organizations(found, wanted)

    def show(self, make: Callable[[PageContext], W], width: int = 1024, height: int = 820) -> W:
        """Make a page (or another widget) on the context, show it, and wait until it has read what it shows."""
        page = make(self.context)
        self._widgets.append(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        self.wait_until_quiet()
        return page

    def wait_until_quiet(self) -> None:
        """Run the event loop until no task is under way and what was posted has been done."""
        run_until(lambda: self.tasks.idle, "tasks are still under way")
        QCoreApplication.processEvents()

    def close(self) -> None:
        """End everything: pages, tasks, client, store."""
        self.line.release()
        for widget in self._widgets:
            if shiboken6.isValid(widget):
                widget.close()
                widget.deleteLater()
        self.workspace.cancel()
        assert self.tasks.shutdown(5), "a task hangs"
        self.workspace.close()
        self.client.close()
        secret_clipboard().clear_now()
        for left in (self.context, self.tasks):
            left.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def open_demo(
    folder: Path,
    *,
    token: str = DEMO_TOKEN,
    scale: int = 0,
    synced: bool = True,
    offered: bool = True,
    server: str = DEMO_SERVER,
    before: Before = _nothing,
) -> Iterator[OpenDemo]:
    """Open the demo with its store in `folder`, and close it at the end.

    Args:
        token: `demo.DEMO_AGENCY_TOKEN` with a `scale` is the agency with scale / 50 organizations.
        synced: fetch everything once before; False is a first start.
        offered: whether the server offers what this project added to the API, such as the support code.
        server: the address under which the login knows it; another one than the demo's makes the login a live one.
        before: puts something in front of the demo, such as `DocumentedOnly`.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication), "use pytest-qt's qapp"
    dress(app)
    usual = (token, scale, server, before) == (DEMO_TOKEN, 0, DEMO_SERVER, _nothing)
    fetched = fetched_once() if synced and usual else None
    demo = OpenDemo(folder, token=token, scale=scale, offered=offered, server=server, before=before, fetched=fetched)
    try:
        if fetched is not None:
            demo.take_over(fetched)
        elif synced:
            demo.sync()
        yield demo
    finally:
        demo.close()


@cache
def fetched_once() -> Fetched:
    """What a first refresh leaves, fetched from the demo once a process."""
    with tempfile.TemporaryDirectory() as folder:
        demo = OpenDemo(Path(folder))
        try:
            report = demo.sync()
            assert report.failures == ()
            sent = tuple(demo.line.sent)
            offered = tuple(get_capabilities(demo.client).data.operations)
        finally:
            demo.close()
        files = {file.name: file.read_bytes() for file in demo.folder.iterdir()}
    return Fetched(files, demo.key, sent, offered, report.changed)


def dress(app: QApplication) -> None:
    """Give the application its theme, once a process."""
    if Theme.in_force is None:
        Theme("light").apply(app)
