"""Raising a kSuite: never charged twice, and products, renewals, invoices and journal know it afterwards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop_manager.api.client import Client
from desktop_manager.api.errors import Conflict, NetworkError, NotFound, OutcomeUnknown, PaymentDeclined, Unavailable
from desktop_manager.api.models.ksuite import KSuite
from desktop_manager.api.models.money import Money
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.ksuite import Plan
from desktop_manager.features.errors import InvalidEdit, NotApplied
from desktop_manager.features.ksuite.raising import Order
from desktop_manager.features.ksuite.rules import Choice
from desktop_manager.store.areas import Area
from support.window import IMPATIENT, OpenDemo, open_demo

ATELIER, BUSINESS, DRIVE, MAIL = 41000, 98302, 98311, 98312
POST = f"POST /desktop/1/ksuite/{BUSINESS}/offer"
ENTERPRISE = Choice(ATELIER, "enterprise", 15, 6)


@pytest.fixture
def demo(qapp: Any, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        opened.workspace.ksuite.fetch(ATELIER)
        opened.workspace.renewals.fetch(ATELIER)
        yield opened


def suite(demo: OpenDemo) -> KSuite:
    found = demo.workspace.ksuite.read(ATELIER, BUSINESS).suite
    assert found is not None
    return found


def order_of(demo: OpenDemo, choice: Choice = ENTERPRISE, method: int = 8101, key: str = "k") -> Order:
    raising = demo.workspace.ksuite.raising
    options = raising.options(suite(demo))
    paid_with = next(one for one in options.methods if one.id == method)
    return Order(key, options.suite, choice, raising.quote(options.suite, choice), paid_with, 7101)


def sent(demo: OpenDemo, start: str) -> int:
    return sum(one.startswith(start) for one in demo.line.sent)


def test_what_is_fetched_is_read_with_its_age_and_its_due_date(demo: OpenDemo) -> None:
    view = demo.workspace.ksuite.read(ATELIER, BUSINESS)

    assert view.suite is not None
    assert (view.suite.offer, view.suite.users, view.suite.storage_tb) == ("business", 12, 3)
    assert view.suite.price == Money(Decimal("228.00"), "CHF")
    assert view.expires_on == date(2027, 1, 3)
    assert (view.offered, view.can_raise, view.fetched_at, view.failure) == (True, True, demo.workspace.now(), "")


def test_what_is_fresh_is_not_asked_for_again_unless_forced(demo: OpenDemo) -> None:
    before = sent(demo, "GET /desktop/1/ksuite")

    assert demo.workspace.ksuite.fetch(ATELIER) == frozenset()
    assert sent(demo, "GET /desktop/1/ksuite") == before
    assert demo.workspace.ksuite.fetch(ATELIER, force=True) == {Area.KSUITE_OFFERS}


def test_a_fetch_that_fails_leaves_what_was_known_and_says_why(demo: OpenDemo) -> None:
    demo.line.down = "GET"

    with pytest.raises(NetworkError):
        demo.workspace.ksuite.fetch(ATELIER, force=True)
    view = demo.workspace.ksuite.read(ATELIER, BUSINESS)
    assert (view.failure, view.suite is not None) == ("network", True)


def test_a_server_without_the_calls_is_asked_nothing(qapp: Any, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        assert demo.workspace.ksuite.fetch(ATELIER) == frozenset()
        view = demo.workspace.ksuite.read(ATELIER, BUSINESS)
        assert (view.suite, view.offered, view.can_raise) == (None, None, None)
        assert sent(demo, "GET /desktop/1/ksuite") == 0


def test_infomaniaks_own_server_is_known_to_tell_nothing(qapp: Any, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False, server="https://api.infomaniak.com") as demo:
        view = demo.workspace.ksuite.read(ATELIER, BUSINESS)
        assert (view.offered, view.can_raise) == (False, False)


def test_what_the_server_offers_is_asked_before_the_first_raise_where_nobody_has(demo: OpenDemo) -> None:
    known = suite(demo)
    demo.workspace.client().offer(())

    options = demo.workspace.ksuite.raising.options(known)

    assert options.suite == known


def test_after_a_raise_all_that_is_stored_agrees(demo: OpenDemo) -> None:
    result = demo.workspace.ksuite.raising.order(order_of(demo))

    assert result.changed == {Area.KSUITE_OFFERS, Area.PRODUCTS, Area.RENEWALS, Area.INVOICES}
    assert (suite(demo).offer, suite(demo).users, suite(demo).storage_tb) == ("enterprise", 15, 6)
    products = {one.id: (one.name, one.description) for one in demo.workspace.products.all(ATELIER)}
    assert products[BUSINESS] == ("kSuite Enterprise", "15 users · 6 TB")
    assert products[MAIL][0] == "Mail · kSuite Enterprise"
    assert products[DRIVE][1] == "1.8 of 6 TB used"
    price = next(one.price for one in demo.workspace.renewals.read(ATELIER).entries if one.id == BUSINESS)
    assert price == suite(demo).price == Money(Decimal("447.00"), "CHF")
    assert result.invoice is not None
    assert demo.workspace.store.read_one(Area.INVOICES, ATELIER, result.invoice.id) is not None
    demo.sync()
    assert products == {one.id: (one.name, one.description) for one in demo.workspace.products.all(ATELIER)}


def test_paid_from_the_prepaid_account_its_balance_is_read_again(demo: OpenDemo) -> None:
    demo.workspace.prepaid.fetch(ATELIER, True)
    before = demo.workspace.prepaid.known(ATELIER)

    result = demo.workspace.ksuite.raising.order(order_of(demo, method=8103))

    assert Area.PREPAID in result.changed
    assert demo.workspace.prepaid.known(ATELIER) != before


def test_the_journal_tells_before_after_amount_and_invoice_and_offers_no_undo(demo: OpenDemo) -> None:
    result = demo.workspace.ksuite.raising.order(order_of(demo))

    entry = next(one for one in demo.workspace.journal.entries() if one.seq == result.journal_seq).entry
    assert (entry.action, entry.target, entry.organization, entry.undo) == (
        "ksuite.raise",
        "kSuite Business",
        ATELIER,
        None,
    )
    assert json.loads(entry.before or b"") == {
        "name": "kSuite Business",
        "offer": "business",
        "users": 12,
        "storage_tb": 3,
    }
    after = json.loads(entry.after or b"")
    assert result.invoice is not None
    assert after == {
        "name": "kSuite Enterprise",
        "offer": "enterprise",
        "users": 15,
        "storage_tb": 6,
        "due_today": "CHF 24.60",
        "next": "CHF 447.00",
        "method": "Card ·· 4421",
        "invoice": result.invoice.number,
    }


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        (Choice(ATELIER, "standard", 12, 3), "lower_offer"),
        (Choice(ATELIER, "business", 11, 3), "fewer_users"),
        (Choice(41009, "enterprise", 15, 6), "other_organization"),
    ],
)
def test_what_is_refused_here_is_never_sent(demo: OpenDemo, choice: Choice, code: str) -> None:
    order = order_of(demo)._replace(choice=choice)

    with pytest.raises(InvalidEdit) as refused:
        demo.workspace.ksuite.raising.order(order)
    assert refused.value.fields == {"choice": code}
    with pytest.raises(InvalidEdit):
        demo.workspace.ksuite.raising.quote(order.suite, choice)
    assert sent(demo, "POST") == 0


def test_a_declined_card_changes_nothing(demo: OpenDemo) -> None:
    with pytest.raises(PaymentDeclined):
        demo.workspace.ksuite.raising.order(order_of(demo, method=8102))

    assert suite(demo).offer == "business"
    assert demo.state.ksuite.plan(demo.state.products[ATELIER][1]) == Plan("business", 12, 3)


def test_an_amount_that_is_no_longer_right_is_refused(demo: OpenDemo) -> None:
    order = order_of(demo)
    demo.state.ksuite.put(demo.state.products[ATELIER][1], Plan("business", 13, 3))

    with pytest.raises(Conflict) as conflict:
        demo.workspace.ksuite.raising.order(order)
    assert conflict.value.code == "price_changed"


def test_a_lost_answer_is_read_and_found_done(demo: OpenDemo) -> None:
    order = order_of(demo)
    demo.line.lost = POST

    result = demo.workspace.ksuite.raising.order(order)

    assert result.invoice is None
    assert result.suite.offer == suite(demo).offer == "enterprise"
    assert sent(demo, POST) == 1


def test_an_order_that_never_arrived_is_found_not_applied(demo: OpenDemo) -> None:
    order = order_of(demo)

    class Gone(DemoAdapter):
        def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
            if request.method == "POST":
                raise requests.exceptions.ConnectionError(TimeoutError(), request=request)
            return super().send(request, *arguments, **options)

    client = Client(DEMO_SERVER, DEMO_TOKEN, adapter=Gone(make_app(demo.state)), policy=IMPATIENT)
    client.offer(["ksuite.list", "ksuite.quote", "ksuite.raise"])
    demo.workspace.reconnect(lambda: client)
    with pytest.raises(NotApplied):
        demo.workspace.ksuite.raising.order(order)

    assert suite(demo).offer == "business"


def test_a_lost_answer_that_cannot_be_read_stays_unknown(demo: OpenDemo) -> None:
    order = order_of(demo)
    demo.line.lost, demo.line.down = POST, "GET"

    with pytest.raises(OutcomeUnknown):
        demo.workspace.ksuite.raising.order(order)


def test_a_lost_answer_beside_another_change_stays_unknown(demo: OpenDemo) -> None:
    order = order_of(demo)
    demo.line.lost = POST
    # What stands there afterwards is neither what it was nor what was ordered.
    demo.state.raise_ksuite(demo.state.products[ATELIER][1], Plan("business", 13, 3))

    with pytest.raises(OutcomeUnknown):
        demo.workspace.ksuite.raising.order(order)


def test_the_same_order_again_after_a_pause_is_charged_once(demo: OpenDemo) -> None:
    order = order_of(demo)
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/ksuite/{BUSINESS}/offer", 1)
    with pytest.raises(Unavailable):
        demo.workspace.ksuite.raising.order(order)

    first = demo.workspace.ksuite.raising.order(order)
    second = demo.workspace.ksuite.raising.order(order)

    assert first.invoice == second.invoice


def test_a_ksuite_that_is_gone_has_no_options(demo: OpenDemo) -> None:
    known = suite(demo)
    demo.state.organizations[ATELIER] = demo.state.organizations[ATELIER]._replace(ksuite_id=None)

    with pytest.raises(NotFound):
        demo.workspace.ksuite.raising.options(known)
