"""A store of yesterday, and a window that has never reached its server since."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_manager.api.client import Client
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.seed import atelier
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.store import Store
from support.window import IMPATIENT, Fetched, OpenDemo, Watcher, dress

DAY_S = 24 * 3600


def fetch_what_pages_fetch(workspace: Workspace, organization: int) -> None:
    """Fetch for one organization what its pages fetch when they are visited."""
    workspace.renewals.fetch(None, force=True)
    workspace.invoices.fetch(organization, force=True)
    workspace.reminders.fetch(None, force=True)
    workspace.prepaid.fetch(organization, True)
    workspace.billing_addresses.fetch(organization, True)
    workspace.payment_settings.fetch(organization, True)
    workspace.sessions.fetch(True)
    workspace.two_step.fetch(True)
    workspace.backup_codes.fetch(True)
    workspace.news.fetch(True)
    workspace.application_passwords.fetch(True)
    workspace.support.fetch(0)
    workspace.people.fetch(organization, _nobody)
    workspace.hosting.fetch_sites(organization, force=True)
    workspace.ksuite.fetch(organization)


def _nobody(_done: int, _total: int) -> None:
    """Watches nothing."""


def age(store: Store, seconds: int = DAY_S) -> None:
    """Let everything in the store be older."""
    sql = "UPDATE freshness SET listed_at = listed_at - ?1, put_at = put_at - ?1"
    store.writing(lambda connection: connection.execute(sql, (seconds,)))


@cache
def yesterday() -> Fetched:
    """What a day of use has left: every page was visited, and nothing was fetched since; made once a process."""
    with tempfile.TemporaryDirectory() as folder:
        demo = OpenDemo(Path(folder))
        try:
            assert demo.sync().failures == ()
            fetch_what_pages_fetch(demo.workspace, atelier.ID)
            # So that Activity has something to show, and to take back.
            topics = demo.workspace.news.read()
            demo.workspace.news.save({topics[0].code: not topics[0].subscribed})
            age(demo.workspace.store)
        finally:
            demo.close()
        files = {file.name: file.read_bytes() for file in demo.folder.iterdir()}
    return Fetched(files, demo.key, (), (), frozenset())


class Unreachable(OpenDemo):
    """A login whose server refuses connections, as the system says it: over a real socket."""

    def __init__(self, folder: Path, fetched: Fetched) -> None:
        # Bound and never listening, so that nothing else answers there.
        self._port = socket.socket()
        self._port.bind(("127.0.0.1", 0))
        super().__init__(folder, fetched=fetched)

    def connect(self) -> Client:
        """A client that finds nobody."""
        return Client(f"http://127.0.0.1:{self._port.getsockname()[1]}", DEMO_TOKEN, policy=IMPATIENT)

    def begin(self) -> None:
        """Be as after the first refresh, which has failed."""
        report = self.workspace.sync.refresh_everything(Watcher())
        assert report.offline
        self._tell(report)
        self.tell_organizations(atelier.ID)

    def close(self) -> None:
        super().close()
        self._port.close()


@contextmanager
def open_offline(folder: Path) -> Iterator[Unreachable]:
    """Open the demo on the store of yesterday; no request has reached the server, and none does."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app)
    demo = Unreachable(folder, yesterday())
    try:
        demo.begin()
        yield demo
    finally:
        demo.close()
