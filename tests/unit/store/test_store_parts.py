"""A listing that comes part by part: each takes the place of what was known of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Place, Record
from desktop_manager.store.store import Store
from support.store_samples import KEY, at_noon

NOW = int(at_noon())


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path if request.param == "file" else None, KEY, clock=at_noon).store
    yield opened
    opened.close()


def record(organization: int, number: int, text: str = "known") -> Record:
    return Record(organization, number, f'"{text}"'.encode())


KNOWN = [record(organization, number) for organization in (1, 2, 3) for number in (10, 20, 30)]


def places(store: Store) -> list[Place]:
    return [(one.organization, one.id) for one in store.records(Area.INVOICES)]


def test_a_part_replaces_what_lies_in_it_and_nothing_else(store: Store) -> None:
    store.replace_listing(Area.INVOICES, None, KNOWN, NOW)

    differs = store.replace_part(Area.INVOICES, (1, 20), (2, 20), [record(1, 25), record(2, 20, "new")], NOW)

    assert differs
    assert places(store) == [(1, 10), (1, 20), (1, 25), (2, 20), (2, 30), (3, 10), (3, 20), (3, 30)]
    assert store.read_one(Area.INVOICES, 2, 20) == b'"new"'


def test_the_last_part_takes_all_that_follows_and_sets_the_age(store: Store) -> None:
    store.replace_listing(Area.INVOICES, None, KNOWN, NOW)
    store.note_failure(Area.INVOICES, 2, "server")

    store.replace_part(Area.INVOICES, (2, 30), None, [record(9, 1)], NOW + 60)

    assert places(store)[-2:] == [(2, 30), (9, 1)]
    assert store.age(Area.INVOICES) == NOW + 60
    assert store.failures() == []


def test_a_part_in_between_makes_the_listing_no_younger(store: Store) -> None:
    store.replace_listing(Area.INVOICES, None, KNOWN, NOW)

    store.replace_part(Area.INVOICES, None, (1, 30), [], NOW + 60)

    assert store.age(Area.INVOICES) == NOW
    assert places(store)[0] == (2, 10)


def test_the_same_part_again_changes_nothing(store: Store) -> None:
    store.replace_listing(Area.INVOICES, None, KNOWN, NOW)

    assert not store.replace_part(Area.INVOICES, None, (1, 30), KNOWN[:3], NOW)
    assert not store.replace_part(Area.INVOICES, (1, 30), None, KNOWN[3:], NOW)


@pytest.mark.parametrize("outside", [record(1, 20), record(2, 21)])
def test_a_record_outside_of_its_part_is_refused_and_nothing_is_written(store: Store, outside: Record) -> None:
    store.replace_listing(Area.INVOICES, None, KNOWN, NOW)

    with pytest.raises(ValueError, match="outside"):
        store.replace_part(Area.INVOICES, (1, 20), (2, 20), [outside], NOW)

    assert len(places(store)) == 9


def test_other_areas_are_not_touched(store: Store) -> None:
    store.replace_listing(Area.RENEWALS, None, KNOWN, NOW)

    store.replace_part(Area.INVOICES, None, None, [], NOW)

    assert len(store.records(Area.RENEWALS)) == 9


_PLACES = st.tuples(st.integers(1, 4), st.integers(1, 9))


@given(before=st.sets(_PLACES), after=st.sets(_PLACES), size=st.integers(1, 7))
def test_parts_one_after_the_other_give_the_listing_of_the_server(
    before: set[Place], after: set[Place], size: int
) -> None:
    store = open_store(None, KEY, clock=at_noon).store
    store.replace_listing(Area.INVOICES, None, [record(*place) for place in before], NOW)
    listed = sorted(after)
    starts = range(0, max(len(listed), 1), size)
    last: Place | None = None
    for start in starts:
        part = listed[start : start + size]
        until = part[-1] if start + size < len(listed) else None
        store.replace_part(Area.INVOICES, last, until, [record(*place, "new") for place in part], NOW)
        last = until

    assert places(store) == listed
    assert set(store.read(Area.INVOICES)) <= {b'"new"'}
    store.close()
