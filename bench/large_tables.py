"""Renewals and Invoices of a large agency, all organizations: the real page on a store that seeded_store.py has filled.

Usage: large_tables.py PAGE FOLDER PRODUCTS. PAGE is `renewals` or `invoices`, of which there are three a product.

open_ms    from showing the page to the frame with its rows, modules loaded before
filter_ms  from a key in the filter to the frame, once for each
sort_ms    the same for a click on a column
memory_kib KiB a record that the process has grown by from before the page to the rows shown, searched and sorted
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from seeded_store import INVOICES_A_PRODUCT, KEY, NOW
from watched_window import tell

from desktop_manager.api.client import Client
from desktop_manager.api.operation import Tier
from desktop_manager.api.operations import ALL_OPERATIONS
from desktop_manager.bootstrap import quick_start
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_SERVER
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.opening import open_store
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.tasks import Tasks
from desktop_manager.ui.theme.application import make_application
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.widgets.desktop_opener import DesktopOpener

KEYS = ("a", "al", "alp", "2026", "geneva", "mail", "lyon-b")
"""Each finds something: where nothing is found, no table is painted."""
COLUMNS = {
    "renewals": ("product", "type", "expires", "price"),
    "invoices": ("number", "due", "status", "total"),
}
KIB = 1024


class Paints(QObject):
    """Counts the frames of what it watches."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint event."""
        self.seen += event.type() == QEvent.Type.Paint
        return False


class Bench:
    """A page at work."""

    def __init__(self, folder: Path, name: str) -> None:
        """Open the store and make the page, unseen."""
        self.app = make_application(sys.argv[:1])
        Theme("light").apply(self.app)
        store = open_store(folder, KEY, clock=lambda: NOW).store
        offered = frozenset(one.name for one in ALL_OPERATIONS if one.tier is Tier.EXTENSION)
        client = Client(DEMO_SERVER, "bench-token", offered=offered)
        self.workspace = Workspace(LoginKey(DEMO_SERVER, 1), store, lambda: client, now=lambda: NOW, demo=True)
        self.tasks = Tasks()
        self.context = PageContext(self.workspace, self.tasks, DesktopOpener())
        # A page that waits for a refresh fetches nothing by itself.
        self.context.refreshing = True
        organizations = tuple(self.workspace.organizations.all())
        self.context.set_organizations(organizations, organizations[0].id)
        self.context.show_all = True
        self.page: RenewalsPage | BillingPage = (
            RenewalsPage(self.context) if name == "renewals" else BillingPage(self.context)
        )
        self.name = name
        self.paints = Paints()
        # As the program does once Qt is loaded, and once its first data is on the screen.
        quick_start.after_qt()
        quick_start.after_first_data()

    @property
    def board(self):  # type: ignore[no-untyped-def]
        """Toolbar and table of either page."""
        if isinstance(self.page, RenewalsPage):
            return self.page.board
        assert isinstance(self.page.tab, InvoicesTab), "the first tab"
        return self.page.tab.board

    def until(self, done: Callable[[], bool]) -> None:
        """Let the window work until something holds."""
        tick = QTimer()
        tick.start(5)
        while not done():
            # Without a rest it would take the worker's time.
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def open(self, rows: int) -> float:
        """Milliseconds from showing the page to the frame with its rows."""
        self.page.resize(1200, 800)
        start = time.perf_counter()
        self.page.show()
        self.until(lambda: self.view is not None and self.view.model().rowCount() > 0)
        self.view.viewport().installEventFilter(self.paints)
        before = self.paints.seen
        self.until(lambda: self.paints.seen > before)
        taken = (time.perf_counter() - start) * 1000
        self.show_everything(rows)
        return taken

    @property
    def view(self):  # type: ignore[no-untyped-def]
        """The table."""
        table = self.board.table
        return getattr(table, "view", table)

    def show_everything(self, rows: int) -> None:
        """Take the filters of a first visit away, and let everything be warmed up."""
        self.board.show_everything()
        self.until(lambda: self.view.model().rowCount() == rows and self.tasks.idle)

    def timed(self, action: Callable[[], object]) -> float:
        """Milliseconds from the input to the painted frame."""
        start, before = time.perf_counter(), self.paints.seen
        action()
        while self.paints.seen == before:
            self.app.processEvents()
        return (time.perf_counter() - start) * 1000

    def settle(self) -> None:
        """Let the sums catch up: they follow the frame."""
        end = time.monotonic() + 0.3
        self.until(lambda: time.monotonic() > end and self.tasks.idle)


def main(name: str, folder: Path, products: int) -> None:
    """Measure and print."""
    rows = products if name == "renewals" else products * INVOICES_A_PRODUCT
    bench = Bench(folder, name)
    gc.collect()
    process = psutil.Process()
    before = process.memory_info().rss
    tell("open_ms", bench.open(rows))
    field = bench.board.toolbar.field if name == "renewals" else bench.board.bar.field
    for key in KEYS:
        tell("filter_ms", bench.timed(lambda key=key: field.setText(key)))  # type: ignore[misc]
        bench.settle()
        bench.timed(field.clear)
        bench.settle()
    for _ in range(2):
        for column in COLUMNS[name]:
            tell("sort_ms", bench.timed(lambda column=column: bench.view.sort_by(column)))  # type: ignore[misc]
            bench.settle()
    gc.collect()
    tell("memory_kib", (process.memory_info().rss - before) / KIB / rows)
    bench.page.close()
    bench.workspace.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
