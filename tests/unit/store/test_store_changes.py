from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.store.areas import Area
from desktop_manager.store.changes import DAY_S, Change, ChangeLog
from desktop_manager.store.opening import open_store
from desktop_manager.store.projecting import told
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store
from desktop_manager.store.watched import KEPT_DAYS, WATCHED
from support.store_samples import KEY, product, products


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    in_file = request.param == "file"
    opened = open_store(tmp_path / "login" if in_file else None, KEY if in_file else None).store
    yield opened
    opened.close()


def record(organization: int, place: int, **fields: Any) -> Record:
    return Record(organization, place, json.dumps({"id": place, **fields}).encode())


def changes(store: Store, since: int = 0) -> list[Change]:
    return ChangeLog(store).since(since)


def test_the_first_listing_is_no_change_and_the_next_one_is(store: Store) -> None:
    store.replace_listing(Area.PRODUCTS, None, products(20, 2), 10)
    assert changes(store) == []
    assert ChangeLog(store).known_since() == 10
    kept = [one for one in products(20, 2) if one.id not in (4, 5)]
    store.replace_listing(Area.PRODUCTS, None, [*kept, product(2, 5, "Renamed"), product(1, 99, "New")], 20)

    found = {one.id: one for one in changes(store)}
    assert found.keys() == {4, 5, 99}
    assert found[99].before is None
    assert found[99].after is not None
    assert found[99].after["customer_name"] == "New"
    assert found[4].after is None
    assert found[4].before is not None
    assert found[4].before["customer_name"] == "Bureau des Glycines"
    renamed = found[5]
    assert renamed.before == {"customer_name": "Bureau des Glycines", "service_name": "web_hosting"}
    assert renamed.after == {"customer_name": "Renamed", "service_name": "web_hosting"}
    assert {one.at for one in found.values()} == {20}


def test_what_nobody_watches_is_not_told(store: Store) -> None:
    for number, area in enumerate((Area.COUNTRIES, Area.SYNC_PROGRESS)):
        store.replace_listing(area, None, [record(0, 1, name="a")], 10 + number)
        store.replace_listing(area, None, [record(0, 1, name="b")], 20 + number)
    store.replace_listing(Area.PRODUCTS, None, [record(1, 1, tags=["a"])], 10)
    store.replace_listing(Area.PRODUCTS, None, [record(1, 1, tags=["b"])], 20)
    assert changes(store) == []


def test_the_newest_change_comes_first_and_older_ones_can_be_left_out(store: Store) -> None:
    for at, name in ((10, "one"), (20, "two"), (30, "three")):
        store.replace_listing(Area.PRODUCTS, 1, [product(1, 1, name)], at)
    assert [one.at for one in changes(store)] == [30, 20]
    assert [one.at for one in changes(store, 21)] == [30]
    assert [one.at for one in ChangeLog(store).since(0, most=1)] == [30]


def test_an_organization_listed_for_the_first_time_is_no_change(store: Store) -> None:
    store.replace_listing(Area.INVOICES, 1, [record(1, 1, number="A")], 10)
    store.replace_listing(Area.INVOICES, 2, [record(2, 2, number="B")], 20)
    assert changes(store) == []
    store.replace_listing(Area.INVOICES, 2, [record(2, 2, number="B"), record(2, 3, number="C")], 30)
    assert [(one.organization, one.id) for one in changes(store)] == [(2, 3)]


def test_an_organization_joined_later_is_told_but_not_each_thing_in_it(store: Store) -> None:
    store.replace_listing(Area.ACCOUNTS, None, [record(1, 1, name="Atelier")], 10)
    store.replace_listing(Area.PRODUCTS, None, products(5), 11)
    store.replace_listing(Area.ACCOUNTS, None, [record(1, 1, name="Atelier"), record(2, 2, name="Rives")], 20)
    store.replace_listing(Area.PRODUCTS, None, [*products(5), product(2, 50), product(1, 51)], 21)
    assert [(one.area, one.id) for one in changes(store)] == [("products", 51), ("accounts", 2)]
    store.replace_listing(Area.PRODUCTS, None, [*products(5), product(2, 50), product(1, 51), product(2, 52)], 31)
    assert changes(store)[0].id == 52


def test_a_listing_that_comes_in_parts_tells_only_from_the_second_time_on(store: Store) -> None:
    for at in (10, 20):
        new = [] if at == 10 else [product(2, 9)]
        store.replace_part(Area.PRODUCTS, None, (1, 5), [product(1, 1), product(1, 5)], at)
        store.replace_part(Area.PRODUCTS, (1, 5), None, [product(2, 1), *new], at + 1)
    assert [(one.at, one.organization, one.id) for one in changes(store)] == [(21, 2, 9)]


def test_a_single_record_that_is_put_is_told_where_it_changes(store: Store) -> None:
    def settings(reminders: int) -> Record:
        return record(1, 1, reminders=reminders)

    store.put(Area.PAYMENT_SETTINGS, settings(3), 10)
    store.put(Area.PAYMENT_SETTINGS, settings(3), 11)
    assert changes(store) == []
    store.put(Area.PAYMENT_SETTINGS, settings(2), 12)
    (change,) = changes(store)
    assert (change.before, change.after) == ({"reminders": 3}, {"reminders": 2})
    store.replace_listing(Area.INVOICES, 1, [record(1, 1, number="A")], 20)
    store.put(Area.INVOICES, record(1, 2, number="B"), 30)
    assert changes(store)[0].after == {"number": "B"}


def test_sessions_are_told_apart_by_their_id_not_their_place(store: Store) -> None:
    def session(place: int, name: str) -> Record:
        return Record(0, place, json.dumps({"id": name, "browser": name, "last_accessed_at": place}).encode())

    store.replace_listing(Area.SESSIONS, None, [session(1, "a"), session(2, "b"), session(3, "c")], 10)
    store.replace_listing(Area.SESSIONS, None, [session(1, "b"), session(2, "c"), session(3, "d")], 20)
    told_of = {one.after and one.after["browser"]: one.before and one.before["browser"] for one in changes(store)}
    assert told_of == {None: "a", "d": None}


def test_renewals_kept_as_rows_are_told_by_field(store: Store) -> None:
    def row(warranty: bool, price: str) -> Record:
        return Record(1, 7, json.dumps([7, 1, 1_800_000_000, 12, price, True, warranty]).encode())

    store.replace_listing(Area.RENEWALS, 1, [row(False, "CHF 9.00")], 10)
    store.replace_listing(Area.RENEWALS, 1, [row(True, "CHF 12.00")], 20)
    (change,) = changes(store)
    assert change.before == {"warranty": False, "price": "CHF 9.00"}
    assert change.after == {"warranty": True, "price": "CHF 12.00"}
    store.replace_listing(Area.RENEWALS, 1, [], 30)
    assert len(changes(store)) == 1, "that a product went is told once, with the products"


def test_lists_and_amounts_become_what_a_person_reads() -> None:
    profile = {
        "display_name": "Claire",
        "emails": [{"email": "a@b.ch", "checked": True}, {"email": "c@d.ch", "checked": False, "reminder": True}],
    }
    found = told(WATCHED[Area.PROFILE], json.dumps(profile).encode())
    assert found["emails[checked].email"] == ["a@b.ch"]
    assert found["emails[reminder].email"] == ["c@d.ch"]
    prepaid = {"balances": [{"amount": "71.50", "currency": "CHF"}], "thresholds": []}
    assert told(WATCHED[Area.PREPAID], json.dumps(prepaid).encode()) == {"balances": ["CHF 71.50"]}


@given(st.binary())
def test_a_payload_that_is_no_json_has_no_fields(payload: bytes) -> None:
    try:
        json.loads(payload)
    except ValueError:
        assert told(WATCHED[Area.PRODUCTS], payload) == {}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_can_be_looked_at(value: Any) -> None:
    for watch in WATCHED.values():
        assert set(told(watch, json.dumps(value).encode())) <= {*watch.names, *watch.fields}


def test_no_more_is_kept_than_was_promised(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_manager.store.changes.KEPT_ROWS", 300)
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 1, "a")], 10)
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 1, "b")], 20)
    later = 21 + KEPT_DAYS * DAY_S
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 1, "c")], later)
    assert [one.at for one in changes(store)] == [later]
    store.replace_listing(Area.PRODUCTS, 1, [product(1, number) for number in range(2, 350)], later + 1)
    assert len(changes(store)) == 300


def test_what_changed_in_an_organization_is_forgotten_with_it(store: Store) -> None:
    store.replace_listing(Area.ACCOUNTS, None, [record(1, 1, name="Atelier"), record(2, 2, name="Rives")], 10)
    for at, name in ((10, "a"), (20, "b")):
        store.replace_listing(Area.PRODUCTS, None, [product(1, 1, name), product(2, 2, name)], at)
    store.replace_listing(Area.ACCOUNTS, None, [record(1, 1, name="Atelier")], 30)
    store.forget_organization(2)
    assert [(one.area, one.organization) for one in changes(store)] == [("accounts", 2), ("products", 1)]


def test_what_comes_unchanged_is_not_even_looked_at(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.replace_listing(Area.PRODUCTS, None, products(500, 3), 10)
    store.replace_part(Area.INVOICES, None, None, products(500, 3), 10)

    def refuse(*_: object) -> None:
        raise AssertionError("nothing has changed")

    monkeypatch.setattr("desktop_manager.store.changes.note_listing", refuse)
    assert not store.replace_listing(Area.PRODUCTS, None, products(500, 3), 20)
    assert not store.replace_part(Area.INVOICES, None, None, products(500, 3), 20)
    with pytest.raises(AssertionError, match="nothing has changed"):
        store.replace_listing(Area.PRODUCTS, None, products(501, 3), 30)
