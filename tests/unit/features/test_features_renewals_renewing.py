"""Renewing now: prices asked for anew, all or none, never charged twice, and the store knows it afterwards."""

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
from desktop_manager.api.errors import Conflict, OutcomeUnknown, PaymentDeclined, Unavailable
from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.api.models.money import Money
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault
from desktop_manager.features.errors import InvalidEdit, NotApplied
from desktop_manager.features.renewals.checkout import (
    cannot_pay,
    common_periods,
    may_take_warranty,
    quote,
    sorted_out,
)
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.renewing import Options, Order
from desktop_manager.store.areas import Area
from support.window import IMPATIENT, OpenDemo, open_demo

ATELIER = 41000
TODAY = date(2026, 11, 23)


@pytest.fixture
def demo(qapp: Any, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        opened.workspace.renewals.fetch(None)
        yield opened


def chosen(demo: OpenDemo, *ids: int) -> tuple[RenewalEntry, ...]:
    known = {one.id: one for one in demo.workspace.renewals.read(None).entries}
    return tuple(known[number] for number in ids)


def order_of(
    demo: OpenDemo, *ids: int, months: int = 12, method: int = 8101, warranty: bool = False, key: str = "k"
) -> Order:
    entries = chosen(demo, *ids)
    options = demo.workspace.renewals.renewing.options(entries)
    found = quote(entries, options.renewals, months, warranty=warranty)
    assert found is not None
    return Order(key, entries, found, next(one for one in options.methods if one.id == method), 7101)


def due(demo: OpenDemo, product_id: int) -> date | None:
    return chosen(demo, product_id)[0].expires_on


def test_the_options_are_what_the_server_tells_now(demo: OpenDemo) -> None:
    options = demo.workspace.renewals.renewing.options(chosen(demo, 98303, 98309))

    assert isinstance(options, Options)
    assert set(options.renewals) == {98303, 98309}
    assert common_periods(options.renewals.values()) == (12,)
    assert [one.label for one in options.methods][:2] == ["Card ·· 4421", "Card ·· 0017"]
    assert options.addresses[0].is_default


def test_a_renewal_moves_the_due_date_everywhere_and_keeps_the_invoice(demo: OpenDemo) -> None:
    result = demo.workspace.renewals.renewing.order(order_of(demo, 98303))

    assert due(demo, 98303) == date(2027, 12, 2)
    shown = {one.id: one.expires_on for one in demo.workspace.products.all(ATELIER)}
    assert shown[98303] == date(2027, 12, 2)
    assert result.invoice is not None
    assert demo.workspace.store.read_one(Area.INVOICES, ATELIER, result.invoice.id) is not None
    assert {Area.RENEWALS, Area.PRODUCTS, Area.INVOICES} == result.changed


def test_the_journal_tells_due_dates_total_and_invoice(demo: OpenDemo) -> None:
    result = demo.workspace.renewals.renewing.order(order_of(demo, 98303, 98305, warranty=True))

    row = next(one for one in demo.workspace.journal.entries() if one.seq == result.journal_seq)
    after = json.loads(row.entry.after or b"{}")
    assert row.entry.action == "renewals.renew"
    assert row.entry.undo is None
    assert after["total"] == "CHF 91.65"
    assert result.invoice is not None
    assert after["invoice"] == result.invoice.number
    assert set(json.loads(row.entry.before or b"{}")) == {"98303", "98305"}


@pytest.mark.parametrize(("method", "code"), [(8102, "card_declined"), (8103, "prepaid_too_low")])
def test_a_declined_payment_changes_nothing(demo: OpenDemo, method: int, code: str) -> None:
    with pytest.raises(PaymentDeclined) as declined:
        demo.workspace.renewals.renewing.order(order_of(demo, 98302, method=method))

    assert declined.value.code == code
    assert due(demo, 98302) == date(2027, 1, 3)


def test_a_total_that_is_no_longer_right_is_refused(demo: OpenDemo) -> None:
    order = order_of(demo, 98303)
    wrong = order._replace(quote=order.quote._replace(total=Money(Decimal("1.00"), "CHF")))

    with pytest.raises(Conflict) as conflict:
        demo.workspace.renewals.renewing.order(wrong)
    assert conflict.value.code == "price_changed"


def test_more_than_one_request_takes_is_refused_before_it_is_sent(demo: OpenDemo) -> None:
    order = order_of(demo, 98303)
    sent = len(demo.line.sent)

    with pytest.raises(InvalidEdit):
        demo.workspace.renewals.renewing.order(order._replace(entries=order.entries * 26))
    assert len(demo.line.sent) == sent


def test_a_lost_answer_is_read_and_found_done(demo: OpenDemo) -> None:
    order = order_of(demo, 98303)
    demo.line.lost = "POST /desktop/1/renewals/orders"

    result = demo.workspace.renewals.renewing.order(order)

    assert result.invoice is None
    assert due(demo, 98303) == date(2027, 12, 2)
    assert sum(one.startswith("POST /desktop/1/renewals/orders") for one in demo.line.sent) == 1


def test_an_order_that_never_arrived_is_found_not_applied(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    order = order_of(demo, 98303)

    class Gone(DemoAdapter):
        def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
            if request.method == "POST":
                raise requests.exceptions.ConnectionError(TimeoutError(), request=request)
            return super().send(request, *arguments, **options)

    client = Client(DEMO_SERVER, DEMO_TOKEN, adapter=Gone(make_app(demo.state)), policy=IMPATIENT)
    client.offer(["renewals.list", "renewals.renew"])
    demo.workspace.reconnect(lambda: client)
    # The service asks for its client at each call.
    with pytest.raises(NotApplied):
        demo.workspace.renewals.renewing.order(order)
    assert due(demo, 98303) == date(2026, 12, 2)


def test_a_lost_answer_that_cannot_be_read_stays_unknown(demo: OpenDemo) -> None:
    order = order_of(demo, 98303)
    demo.line.lost = "POST /desktop/1/renewals/orders"
    demo.line.down = "GET"

    with pytest.raises(OutcomeUnknown):
        demo.workspace.renewals.renewing.order(order)


def test_the_same_order_again_after_a_pause_is_charged_once(demo: OpenDemo) -> None:
    order = order_of(demo, 98303)
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/renewals/orders", 1)
    with pytest.raises(Unavailable):
        demo.workspace.renewals.renewing.order(order)

    first = demo.workspace.renewals.renewing.order(order)
    second = demo.workspace.renewals.renewing.order(order)

    assert first.invoice == second.invoice
    assert due(demo, 98303) == date(2027, 12, 2)


def test_what_cannot_be_renewed_together_is_sorted_out_with_why(demo: OpenDemo) -> None:
    taken, left = sorted_out(chosen(demo, 98303, 98305, 98320, 98401, 98312, 98323, 98327, 98303))

    assert [one.id for one in taken] == [98303, 98305]
    assert {group.code: [one.id for one in group.entries] for group in left} == {
        "other_currency": [98320],
        "other_organization": [98401],
        "part_of_ksuite": [98312],
        "free": [98323],
        "locked": [98327],
    }


def test_a_nas_never_gets_its_warranty_at_checkout(demo: OpenDemo) -> None:
    entries = chosen(demo, 98306, 98305, 98304)
    renewals = demo.workspace.renewals.renewing.options(entries).renewals

    takers = [one.id for one in entries if may_take_warranty(one, renewals[one.id], 12)]
    assert takers == [98305], "not the NAS, and not what has it already"
    found = quote(entries, renewals, 12, warranty=True)
    assert found is not None
    assert [line.warranty_price is not None for line in found.lines] == [False, True, False]
    assert quote(entries, renewals, 24, warranty=False) is None, "a NAS is not renewed for two years"


@pytest.mark.parametrize(
    ("kind", "ends", "code"),
    [
        ("card", date(2026, 11, 23), ""),
        ("card", date(2026, 11, 22), "card_expired"),
        ("prepaid", None, ""),
        ("transfer", None, "not_immediate"),
        ("twint", None, "not_immediate"),
    ],
)
def test_what_can_pay_at_once(kind: str, ends: date | None, code: str) -> None:
    assert cannot_pay(PaymentMethod(1, kind, "x", ends), TODAY) == code
