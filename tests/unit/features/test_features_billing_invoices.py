"""Invoices are fetched into the store, read back for a table and for one, and never sent for where they may not be."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_manager.api.client import Client
from desktop_manager.api.errors import AccessDenied, ApiError
from desktop_manager.api.models.billing import Invoice
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.state import DemoState
from desktop_manager.features.billing.invoice_row import row_of
from desktop_manager.features.billing.invoices import InvoicesService, keep
from desktop_manager.features.products.service import ProductsService
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.invoices import TODAY, invoice
from support.window import IMPATIENT

ATELIER, MAISON, FORET = 41000, 41009, 41026
NOW = 1_795_435_200
LATER = 121


class Login:
    """A store, a client of the demo, and the service on them; the clock stands at `now`."""

    def __init__(self, folder: Path) -> None:
        self.now = NOW
        self.state = DemoState(TODAY, rate_limit=None)
        self.faults = Faults()
        self.client = Client(
            DEMO_SERVER, DEMO_TOKEN, adapter=DemoAdapter(make_app(self.state, self.faults)), policy=IMPATIENT
        )
        self.store: Store = open_store(folder, secrets.token_bytes(32)).store
        products = ProductsService(self.store, now=self.clock)
        self.invoices = InvoicesService(self.store, self.asked, products, now=self.clock)

    def clock(self) -> int:
        return self.now

    def asked(self) -> Client:
        return self.client

    def offer(self) -> None:
        """Ask the server what it offers, as a refresh does first."""
        from desktop_manager.api.resources.capabilities import get_capabilities

        self.client.offer(get_capabilities(self.client).data.operations)


@pytest.fixture
def login(tmp_path: Path) -> Iterator[Login]:
    made = Login(tmp_path)
    made.offer()
    yield made
    made.client.close()
    made.store.close()


def test_what_was_fetched_is_read_whole_and_as_rows(login: Login) -> None:
    assert login.invoices.fetch(ATELIER) == {Area.INVOICES}
    view = login.invoices.read(ATELIER)
    whole = login.invoices.of_account(ATELIER)
    assert len(view.rows) == len(login.state.billing.ids_of(ATELIER)) > 50
    assert [row_of(one) for one in whole] == view.rows
    assert view.fetched_at == NOW
    assert view.failure == ""
    assert {row.currency for row in view.rows} == {"CHF", "EUR", "USD"}


def test_an_amount_reaches_the_table_to_the_cent(login: Login) -> None:
    login.invoices.fetch(ATELIER)
    held = {number: login.state.billing.find(number) for number in login.state.billing.ids_of(ATELIER)}
    for row in login.invoices.read(ATELIER).rows:
        one = held[row.id]
        assert one is not None
        assert (Decimal(row.total), Decimal(row.open_amount), row.currency) == (
            one.total,
            one.open_amount,
            one.currency,
        )


def test_what_is_fresh_is_not_fetched_again_unless_asked(login: Login) -> None:
    login.invoices.fetch(ATELIER)
    login.faults.inject(Fault.UNAVAILABLE, "/desktop/1/invoices")
    login.now += 60
    assert login.invoices.fetch(ATELIER) == frozenset()
    with pytest.raises(ApiError):
        login.invoices.fetch(ATELIER, force=True)
    login.now += LATER
    with pytest.raises(ApiError):
        login.invoices.fetch(ATELIER)
    assert len(login.invoices.read(ATELIER).rows) > 50


def test_a_second_fetch_of_the_same_changes_nothing_but_the_age(login: Login) -> None:
    login.invoices.fetch(ATELIER)
    login.now += LATER
    assert login.invoices.fetch(ATELIER) == frozenset()
    assert login.invoices.read(ATELIER).fetched_at == NOW + LATER


def test_without_accounting_rights_the_server_refuses_and_nothing_is_stored(login: Login) -> None:
    with pytest.raises(AccessDenied):
        login.invoices.fetch(FORET)
    assert login.invoices.read(FORET).rows == []


def test_a_server_that_tells_no_invoices_is_not_asked(login: Login) -> None:
    login.client.offer(())
    login.faults.inject(Fault.UNAVAILABLE, "/desktop/1/invoices")
    assert not login.invoices.offers()
    assert login.invoices.fetch(ATELIER) == frozenset()
    assert login.invoices.operations(1) is None


def test_each_organization_keeps_its_own_and_all_are_read_together(login: Login) -> None:
    login.invoices.fetch(ATELIER)
    login.invoices.fetch(MAISON)
    both = login.invoices.read(None)
    assert {row.account_id for row in both.rows} == {ATELIER, MAISON}
    assert both.fetched_at is None, "not all organizations were listed"
    assert {row.account_id for row in login.invoices.read(MAISON).rows} == {MAISON}


def test_an_invoice_that_a_write_changed_is_new_in_table_and_record(login: Login) -> None:
    login.invoices.fetch(ATELIER)
    found = next(one for one in login.invoices.of_account(ATELIER) if one.open_amount)
    paid = _paid(found)
    keep(login.store, paid, NOW)
    assert login.invoices.one(ATELIER, found.id) == paid
    assert next(row for row in login.invoices.read(ATELIER).rows if row.id == found.id).status == "paid"


def test_one_that_is_not_known_is_none(login: Login) -> None:
    assert login.invoices.one(ATELIER, 1) is None


def test_operations_come_with_the_oldest_first(login: Login) -> None:
    login.invoices.fetch(ATELIER)
    number = next(one.id for one in login.invoices.of_account(ATELIER) if one.number.endswith("104512"))
    told = login.invoices.operations(number)
    assert told is not None
    assert told[0].kind == "issued"
    assert [one.at for one in told] == sorted(one.at for one in told)
    assert "reminder_sent" in {one.kind for one in told}


def test_a_row_is_short() -> None:
    import msgspec

    long = invoice(7, billing_address_id=9)
    assert len(msgspec.json.encode(row_of(long))) < 160


def _paid(found: Invoice) -> Invoice:
    import msgspec

    return msgspec.structs.replace(found, status="paid", open_amount=Decimal("0.00"))
