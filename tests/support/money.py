"""A login's billing and renewals on the demo of any day, without a window; all it knows was fetched from the server."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from pathlib import Path

from desktop_manager.api.client import Client
from desktop_manager.api.errors import AccessDenied
from desktop_manager.api.resources import capabilities
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.opening import open_store
from support.syncing import ONCE, Watching

DATES = (date(2026, 11, 23), date(2024, 2, 29), date(2026, 12, 31), date(2027, 1, 31))
"""An ordinary day, a leap day, and ends of months, one of them of a year."""


class MoneyLogin:
    """Claire's login at noon of a day.

    Attributes:
        state: what the server holds. accounts: the organizations with accounting rights, by id.
    """

    def __init__(self, folder: Path, day: date) -> None:
        self.day = day
        now = int(datetime.combine(day, time_of_day(12), UTC).timestamp())
        self.state = DemoState(day, rate_limit=None, wall=lambda: now)
        app = make_app(self.state)
        login = LoginKey(DEMO_SERVER, CLAIRE_ID)
        store = open_store(folder / login.folder, secrets.token_bytes(32), clock=lambda: now).store
        self.workspace = Workspace(
            login,
            store,
            lambda: Client(DEMO_SERVER, DEMO_TOKEN, adapter=DemoAdapter(app), policy=ONCE),
            now=lambda: now,
            demo=True,
        )
        client = self.workspace.client()
        client.offer(capabilities.get_capabilities(client).data.operations)
        assert self.workspace.sync.refresh_everything(Watching()).failures == ()
        memberships = self.state.logins[CLAIRE_ID].memberships
        self.accounts = sorted(number for number, one in memberships.items() if _may(one))
        self.others = sorted(memberships.keys() - set(self.accounts))

    def fetch(self) -> None:
        """Fetch everything about money, as the pages and the background do."""
        work = self.workspace
        work.renewals.fetch(None, force=True)
        work.reminders.fetch(None, force=True)
        for account_id in self.accounts:
            work.invoices.fetch(account_id, force=True)
            work.prepaid.fetch(account_id, force=True)
        for account_id in self.others:
            for refused in (work.invoices.fetch, work.prepaid.fetch):
                try:
                    refused(account_id, force=True)
                except AccessDenied:
                    continue
                raise AssertionError(f"{account_id} tells its money to who has no accounting rights")


def _may(membership: Membership) -> bool:
    return membership.billing or membership.role in ("owner", "admin")


@contextmanager
def money_login(folder: Path, day: date) -> Iterator[MoneyLogin]:
    """Claire's login on the demo of `day`, with everything about money fetched."""
    login = MoneyLogin(folder, day)
    try:
        login.fetch()
        yield login
    finally:
        login.workspace.close()
