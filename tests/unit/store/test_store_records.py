from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreClosed
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Age, Failure, Record
from desktop_manager.store.store import Store
from support.store_samples import KEY, NOW, at_noon, product, products


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    in_file = request.param == "file"
    opened = open_store(tmp_path / "login" if in_file else None, KEY if in_file else None, clock=at_noon).store
    yield opened
    opened.close()


def test_a_listing_comes_back_by_organization_and_id(store: Store) -> None:
    records = products(250, 3)
    store.replace_listing(Area.PRODUCTS, None, records, 10)
    assert store.read(Area.PRODUCTS) == [record.payload for record in sorted(records)]
    second = [record.payload for record in sorted(records) if record.organization == 2]
    assert store.read(Area.PRODUCTS, 2) == second
    assert store.read_json_array(Area.PRODUCTS, 2) == b"[" + b",".join(second) + b"]"


@pytest.mark.parametrize("size", [1, 100, 1_000_000])
def test_many_records_are_read_in_pieces_that_hold_each_one_once(store: Store, size: int) -> None:
    records = sorted(products(250, 3))
    store.replace_listing(Area.PRODUCTS, None, records, 10)
    pieces = list(store.read_json_arrays(Area.PRODUCTS, size=size))
    assert all(piece.startswith(b"[") and piece.endswith(b"]") for piece in pieces)
    assert b",".join(piece[1:-1] for piece in pieces) == b",".join(record.payload for record in records)
    assert all(len(piece) <= size + max(len(record.payload) for record in records) + 2 for piece in pieces)
    assert list(store.read_json_arrays(Area.PRODUCTS, 2, size=1_000_000)) == [store.read_json_array(Area.PRODUCTS, 2)]
    assert list(store.read_json_arrays(Area.ACCOUNTS, size=size)) == []


def test_what_is_gone_from_a_listing_goes(store: Store) -> None:
    store.replace_listing(Area.PRODUCTS, None, products(120, 2), 10)
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 7)], 20)
    assert store.read(Area.PRODUCTS, 1) == [product(1, 7).payload]
    assert len(store.read(Area.PRODUCTS, 2)) == 60
    store.replace_listing(Area.PRODUCTS, None, [], 30)
    assert store.read(Area.PRODUCTS) == []
    assert store.read_json_array(Area.PRODUCTS) == b"[]"


def test_records_are_counted_and_read_with_their_ids(store: Store) -> None:
    records = sorted(products(7, 3))
    store.replace_listing(Area.PRODUCTS, None, records, 10)
    assert store.counts(Area.PRODUCTS) == {1: 2, 2: 3, 3: 2}
    assert store.counts(Area.ACCOUNTS) == {}
    assert store.records(Area.PRODUCTS) == records
    assert store.records(Area.PRODUCTS, 2) == [record for record in records if record.organization == 2]


def test_areas_do_not_touch_each_other(store: Store) -> None:
    store.replace_listing(Area.ACCOUNTS, None, products(3), 10)
    store.replace_listing(Area.PRODUCTS, None, products(5), 20)
    store.replace_listing(Area.PRODUCTS, None, [], 30)
    assert len(store.read(Area.ACCOUNTS)) == 3
    assert store.age(Area.ACCOUNTS) == 10


def test_of_two_records_alike_one_stays(store: Store) -> None:
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 5), product(1, 5)], 10)
    assert store.read(Area.PRODUCTS) == [product(1, 5).payload]


def test_one_record_is_read_and_put(store: Store) -> None:
    store.put(Area.PRODUCTS, product(4, 9, "old"), 10)
    store.put(Area.PRODUCTS, product(4, 9, "new"), 20)
    assert store.read_one(Area.PRODUCTS, 4, 9) == product(4, 9, "new").payload
    assert store.read_one(Area.PRODUCTS, 4, 10) is None
    assert store.read_one(Area.ACCOUNTS, 4, 9) is None


def test_a_refused_listing_leaves_the_old_one(store: Store) -> None:
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 5)], 10)
    with pytest.raises(ValueError, match="belongs to organization 2"):
        store.replace_listing(Area.PRODUCTS, 1, [product(1, 6), product(2, 7)], 20)
    with pytest.raises(ValueError, match="not JSON"):
        store.replace_listing(Area.PRODUCTS, 1, [Record(1, 8, b'"\x1e"')], 20)
    assert store.read(Area.PRODUCTS) == [product(1, 5).payload]
    assert store.age(Area.PRODUCTS, 1) == 10


def test_the_age_is_that_of_the_newest_listing_that_covers_the_organization(store: Store) -> None:
    assert store.age(Area.PRODUCTS, 1) is None
    store.replace_listing(Area.PRODUCTS, None, products(4, 2), 100)
    store.replace_listing(Area.PRODUCTS, 1, [product(1, 1)], 150)
    assert store.age(Area.PRODUCTS, 1) == 150
    assert store.age(Area.PRODUCTS, 2) == 100
    assert store.age(Area.PRODUCTS) == 100
    assert store.ages() == [Age("products", None, 100), Age("products", 1, 150)]
    store.replace_listing(Area.PRODUCTS, None, products(4, 2), 200)
    assert store.ages() == [Age("products", None, 200)]


def test_one_fresh_record_makes_no_fresh_listing(store: Store) -> None:
    store.put(Area.PROFILE, Record(0, 1, b"{}"), 50)
    assert store.age(Area.PROFILE) == 50
    store.replace_listing(Area.ACCOUNTS, None, products(2), 60)
    store.put(Area.ACCOUNTS, product(1, 1), 70)
    assert store.age(Area.ACCOUNTS, 1) == 60


def test_a_failure_is_remembered_with_its_reason_until_the_next_success(store: Store) -> None:
    store.replace_listing(Area.PRODUCTS, None, products(4, 2), 100)
    store.note_failure(Area.PRODUCTS, 1, "access_denied")
    store.note_failure(Area.PRODUCTS, 2, "unavailable")
    store.note_failure(Area.ACCOUNTS, None, "offline")
    assert store.failures() == [
        Failure("accounts", None, "offline", int(NOW)),
        Failure("products", 1, "access_denied", int(NOW)),
        Failure("products", 2, "unavailable", int(NOW)),
    ]
    assert len(store.read(Area.PRODUCTS, 1)) == 2
    assert store.age(Area.PRODUCTS, 1) == 100
    store.replace_listing(Area.PRODUCTS, 1, [], 200)
    store.put(Area.ACCOUNTS, Record(0, 1, b"{}"), 200)
    assert [(failure.area, failure.organization) for failure in store.failures()] == [("products", 2)]
    store.replace_listing(Area.PRODUCTS, None, [], 300)
    assert store.failures() == []


def test_a_later_failure_takes_the_place_of_the_earlier_one(store: Store) -> None:
    store.note_failure(Area.PRODUCTS, 1, "offline")
    store.note_failure(Area.PRODUCTS, 1, "missing_scope")
    assert [failure.code for failure in store.failures()] == ["missing_scope"]


def test_a_closed_store_refuses_in_its_own_words(store: Store) -> None:
    store.close()
    store.close()
    store.interrupt()
    with pytest.raises(StoreClosed):
        store.read(Area.PRODUCTS)
    with pytest.raises(StoreClosed):
        store.put(Area.PRODUCTS, product(1, 1), 1)
    assert "closed" in repr(store)


JSON_TEXT = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
LISTINGS = st.lists(
    st.tuples(st.integers(1, 4), st.integers(-(2**63), 2**63 - 1), JSON_TEXT),
    max_size=230,
    unique_by=lambda item: item[:2],
)


@given(first=LISTINGS, second=LISTINGS, chosen=st.integers(1, 4))
def test_a_store_holds_exactly_what_was_listed_last(
    first: list[tuple[int, int, object]], second: list[tuple[int, int, object]], chosen: int
) -> None:
    import msgspec

    before, after = (
        [Record(organization, number, msgspec.json.encode(value)) for organization, number, value in items]
        for items in (first, second)
    )
    after = [record for record in after if record.organization == chosen]
    store = open_store(None, None).store
    store.replace_listing(Area.PRODUCTS, None, before, 1)
    store.replace_listing(Area.PRODUCTS, chosen, after, 2)
    expected = sorted([record for record in before if record.organization != chosen] + after)
    assert store.read(Area.PRODUCTS) == [record.payload for record in expected]
    raw = msgspec.json.decode(store.read_json_array(Area.PRODUCTS))
    assert raw == [msgspec.json.decode(record.payload) for record in expected]
    store.close()
