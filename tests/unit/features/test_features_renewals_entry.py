"""Products and renewals joined: from the demo's answers to the entries of the page."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop_manager.api.client import Client
from desktop_manager.api.errors import AccessDenied
from desktop_manager.api.models.money import Money
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.renewal import ChargeAttempt
from desktop_manager.api.policy import Policy, RateLimit, RetryPolicy
from desktop_manager.api.renewal_operations import RENEWALS_LIST
from desktop_manager.api.resources import capabilities
from desktop_manager.api.resources.renewals import list_renewals
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.renewal_state import RenewalDesk
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.renewal_row import record_of
from desktop_manager.features.renewals.risk import Risk, at_risk
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Record
from support.window import Watcher

DAY = date(2026, 11, 23)
NOW = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp())
ATELIER, MAISON, FORET = 41000, 41009, 41026


class Login:
    """Claire's login over the demo; `now` can be moved."""

    def __init__(self, folder: Path) -> None:
        self.now = NOW
        self.faults = Faults()
        app = make_app(DemoState(DAY, rate_limit=None, wall=lambda: NOW), self.faults)
        policy = Policy(RetryPolicy(attempts=1), RateLimit(requests=1_000))
        self.client = Client(DEMO_SERVER, DEMO_TOKEN, adapter=DemoAdapter(app), policy=policy)
        login = LoginKey(DEMO_SERVER, CLAIRE_ID)
        self.store = open_store(folder / "s", secrets.token_bytes(32), clock=lambda: NOW).store
        self.workspace = Workspace(login, self.store, lambda: self.client, now=lambda: self.now, demo=True)
        self.client.offer(capabilities.get_capabilities(self.client).data.operations)
        self.workspace.sync.refresh_everything(Watcher())
        self.renewals = self.workspace.renewals

    def entries(self, account_id: int | None = None) -> dict[int, RenewalEntry]:
        """What the store knows."""
        return {one.id: one for one in self.renewals.read(account_id).entries}


@pytest.fixture
def login(tmp_path: Path) -> Iterator[Login]:
    made = Login(tmp_path)
    yield made
    made.workspace.close()


def test_an_entry_tells_how_its_product_is_renewed(login: Login) -> None:
    login.renewals.fetch(ATELIER)

    found = login.entries(ATELIER)[98301]

    assert (found.name, found.service_name, found.organization_name) == (
        "Web Hosting · atelier",
        "web_hosting",
        "Atelier Helvétique Sàrl",
    )
    assert (found.expires_on, found.days, found.months) == (date(2026, 12, 12), 19, 12)
    assert (found.auto_renew, found.method_label, found.next_charge_on) == (True, "Card ·· 4421", date(2026, 11, 28))
    assert found.price == Money(Decimal("118.80"), "CHF")
    assert (found.warranty, found.risk) == (False, Risk.CHARGED)


def test_six_products_are_at_risk_as_in_the_picture(login: Login) -> None:
    login.renewals.fetch(ATELIER)

    assert at_risk(login.entries(ATELIER).values()) == 6


def test_products_without_a_renewal_are_listed_with_why(login: Login) -> None:
    login.renewals.fetch(ATELIER)

    found = login.entries(ATELIER)
    assert len(found) == 27
    assert {number: found[number].refused for number in (98311, 98316, 98323, 98327)} == {
        98311: "part_of_ksuite",
        98316: "never_expires",
        98323: "free",
        98327: "locked",
    }
    assert found[98311].family == 98302
    assert {found[number].risk for number in (98311, 98316, 98323, 98327)} == {Risk.NONE}


def test_where_the_server_tells_nothing_the_due_date_is_still_known(login: Login) -> None:
    login.client.offer(())

    assert login.renewals.fetch(None, force=True) == frozenset()
    found = login.entries(ATELIER)[98303]

    assert not found.known
    assert (found.expires_on, found.price, found.warranty, found.risk) == (date(2026, 12, 2), None, None, Risk.UNKNOWN)
    assert login.renewals.read(ATELIER).renewals_at is None


def test_without_accounting_rights_nothing_can_be_changed(login: Login) -> None:
    login.renewals.fetch(None)

    view = login.renewals.read(FORET)
    assert view.without_rights == {FORET}
    assert {one.refused for one in view.entries if one.expires_on is not None and one.id != 98603} == {"no_rights"}
    with pytest.raises(AccessDenied):
        login.renewals.fetch(FORET, force=True)


def test_all_organizations_are_fetched_at_once_and_each_is_known(login: Login) -> None:
    told: list[int] = []

    assert login.renewals.fetch(None, progress=told.append) == {Area.RENEWALS}

    assert set(login.store.counts(Area.RENEWALS)) == {41000, 41009, 41019}
    assert told == [sum(login.store.counts(Area.RENEWALS).values())]
    assert login.renewals.read(None).renewals_at == NOW


def test_what_is_fresh_is_not_fetched_again_unless_forced(login: Login) -> None:
    login.renewals.fetch(ATELIER)
    login.faults.inject(Fault.UNAVAILABLE, "/desktop/1/renewals")

    login.now = NOW + 119
    assert login.renewals.fetch(ATELIER) == frozenset()
    login.now = NOW + 120
    with pytest.raises(Exception, match="503"):
        login.renewals.fetch(ATELIER)


def test_what_is_listed_no_more_is_forgotten(login: Login) -> None:
    login.store.replace_listing(Area.RENEWALS, 4711, [Record(4711, 1, b"{}")], NOW)

    assert login.renewals.fetch(None, force=True) == {Area.RENEWALS}
    assert 4711 not in login.store.counts(Area.RENEWALS)
    assert login.renewals.fetch(None, force=True) == frozenset()


def test_a_renewal_that_cannot_be_read_stays_as_it_was_known(login: Login, monkeypatch: pytest.MonkeyPatch) -> None:
    login.renewals.fetch(ATELIER)
    real = RenewalDesk.render

    def render(desk: RenewalDesk, product: Any, *, has_rights: bool = True) -> Any:
        record = real(desk, product, has_rights=has_rights)
        return {**record, "price": 12} if record["id"] == 98301 else record

    monkeypatch.setattr(RenewalDesk, "render", render)
    login.renewals.fetch(ATELIER, force=True)

    assert login.entries(ATELIER)[98301].price == Money(Decimal("118.80"), "CHF")
    assert login.renewals.read(ATELIER).failure == "unreadable"
    monkeypatch.undo()
    login.renewals.fetch(ATELIER, force=True)
    assert login.renewals.read(ATELIER).failure is None


def test_the_confirmed_due_date_counts_where_the_products_lags_behind(login: Login) -> None:
    login.renewals.fetch(ATELIER)
    payload = login.store.read_one(Area.PRODUCTS, ATELIER, 98301)
    assert payload is not None
    product = msgspec.json.decode(payload, type=Product)
    product.expired_at = NOW - 86_400
    login.store.put(Area.PRODUCTS, Record(ATELIER, 98301, msgspec.json.encode(product)), NOW)

    assert login.entries(ATELIER)[98301].days == 19


def test_days_are_counted_in_the_users_zone(login: Login) -> None:
    """Claire's zone is Europe/Madrid: half past eleven at night in London is the next day there."""
    login.now = int(datetime(2026, 11, 23, 23, 30, tzinfo=UTC).timestamp())

    assert login.renewals.read(ATELIER).today == date(2026, 11, 24)
    assert login.entries(ATELIER)[98303].days == 8


def test_a_declined_charge_counts_until_the_product_was_renewed(login: Login) -> None:
    login.renewals.fetch(ATELIER)
    told = list_renewals(login.client, ATELIER).data.renewals
    renewal = next(one for one in told if one.id == 98301)

    for on, code, risk in (
        (date(2026, 11, 28), "card_declined", Risk.DECLINED),
        (date(2025, 11, 28), "", Risk.CHARGED),
    ):
        attempt = ChargeAttempt(on, "declined", "card_declined")
        changed = msgspec.structs.replace(renewal, last_attempt=attempt)
        login.store.put(Area.RENEWALS, record_of(changed), NOW)
        found = login.entries(ATELIER)[98301]
        assert (found.declined, found.risk) == (code, risk)


def test_the_listing_is_of_our_own_contract(login: Login) -> None:
    assert login.client.offers(RENEWALS_LIST)
    assert login.renewals.offers()
    assert login.renewals.offers_changes()
    assert login.renewals.offers_renewing()
