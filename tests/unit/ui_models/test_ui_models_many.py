"""Orders, texts and places of hundreds of thousands of records: made in pieces, and the same as made plainly."""

from collections.abc import Iterator
from contextlib import contextmanager
from operator import attrgetter
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.folding import folded
from desktop_manager.ui.models import ordering, searching
from desktop_manager.ui.models.ordering import runs_of, turned
from desktop_manager.ui.models.picked import Picked
from desktop_manager.ui.models.prepared import Column, LazyTexts, prepare, prepare_lazily, warm
from desktop_manager.ui.models.searching import SEPARATOR, passing, texts_of


class Thing(NamedTuple):
    id: int
    name: str
    tag: str
    amount: int | None


COLUMNS = (
    Column[Thing]("name", "Name", attrgetter("name"), attrgetter("name")),
    Column[Thing]("tag", "Tag", attrgetter("tag"), attrgetter("tag")),
    Column[Thing](
        "amount", "Amount", lambda thing: str(thing.amount), attrgetter("amount"), searched=False, right=True
    ),
)
texts = st.text("aÉe\u0301ßſ\x1e\x1f b", max_size=5)
things = st.lists(st.tuples(texts, st.sampled_from(("x", "y")), st.none() | st.integers(-3, 3)), max_size=30).map(
    lambda rows: [Thing(500 - number, *row) for number, row in enumerate(rows)]
)
keys = st.lists(st.none() | st.integers(0, 40), max_size=40) | st.lists(st.none() | st.integers(0, 2), max_size=40)


@contextmanager
def pieces_of(records: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "PIECE", records)
        patch.setattr(searching, "PIECE", records)
        yield


def key_of(pair: tuple[int, int | None]) -> int:
    assert pair[1] is not None
    return pair[1]


@given(keys, st.integers(1, 9))
def test_both_orders_are_those_of_a_plain_sort_whatever_the_pieces(values: list[int | None], piece: int) -> None:
    with pieces_of(piece):
        runs = runs_of(values, lambda value: value)
        found = list(runs.places), list(turned(runs))
    keyed = [(place, value) for place, value in enumerate(values) if value is not None]
    without = [place for place, value in enumerate(values) if value is None]
    up = [place for place, _ in sorted(keyed, key=key_of)]
    down = [place for place, _ in sorted(keyed, key=key_of, reverse=True)]
    assert found == (up + without, down + without)


@given(things, st.integers(1, 7), st.booleans())
def test_texts_folded_together_are_those_folded_one_by_one(rows: list[Thing], piece: int, also: bool) -> None:
    getters = [attrgetter("name"), attrgetter("tag")]
    with pieces_of(piece):
        found = texts_of(rows, getters, (lambda row: (row.name, "é")) if also else None)
    for place, row in enumerate(rows):
        # The columns with few texts stand first.
        parts = found[place].split(SEPARATOR)
        plain = folded(SEPARATOR.join(plain_texts(row, also=also)))
        assert sorted(parts) == sorted(plain.split(SEPARATOR))


@given(things, st.integers(1, 7), st.booleans(), st.text("aex\u0301sb1", min_size=1, max_size=2))
def test_a_word_is_in_the_texts_of_those_who_have_it_in_one(
    rows: list[Thing], piece: int, also: bool, word: str
) -> None:
    getters = [attrgetter("name"), attrgetter("tag")]
    with pieces_of(piece):
        found = texts_of(rows, getters, (lambda row: (row.name, "é")) if also else None).having(word)
    expected = [any(word in folded(text) for text in plain_texts(row, also=also)) for row in rows]
    assert [bool(one) for one in found] == expected


def plain_texts(row: Thing, *, also: bool) -> list[str]:
    return [row.name, row.tag, *((row.name, "é") if also else ())]


@pytest.mark.parametrize("different", [1, 2, 999, 3_000])
def test_texts_that_repeat_and_that_do_not_are_found_alike(different: int) -> None:
    rows = [Thing(number, f"Name {number % different}", "X", None) for number in range(3_000)]
    found = texts_of(rows, [attrgetter("name"), attrgetter("tag")])
    for word in ("name", "7", "99", "x", "y", "name 1"):
        expected = [word in f"name {row.id % different}" or word == "x" for row in rows]
        assert [bool(one) for one in found.having(word)] == expected


def test_texts_that_folding_leaves_as_they_are_are_kept_once() -> None:
    names = [f"shop-{number}.example" for number in range(40)] + ["Été"]
    rows = [Thing(number, name, "x", None) for number, name in enumerate(names)]
    found = texts_of(rows, [attrgetter("name")])
    assert all(found[place] is name for place, name in enumerate(names[:-1]))
    assert found[40] == "ete"


def test_records_without_anything_to_search_have_empty_texts() -> None:
    found = texts_of([Thing(1, "a", "x", None)] * 3, [])
    assert [found[place] for place in range(3)] == ["", "", ""]
    assert found.having("a") == bytes(3)


@given(things, st.lists(st.sampled_from(("a", "e", "x", "ss", "b")), max_size=3), st.booleans())
def test_what_passes_has_every_word_and_is_chosen(rows: list[Thing], words: list[str], chosen: bool) -> None:
    searched = texts_of(rows, [attrgetter("name"), attrgetter("tag")])
    only = (lambda row: row.amount is not None) if chosen else None
    expected = [
        all(word in searched[place] for word in words) and (not chosen or row.amount is not None)
        for place, row in enumerate(rows)
    ]
    assert [bool(one) for one in passing(rows, searched, words, only)] == expected


@given(things)
def test_what_is_prepared_lazily_is_what_is_prepared_at_once(rows: list[Thing]) -> None:
    lazily, at_once = (make(rows, COLUMNS, attrgetter("id")) for make in (prepare_lazily, prepare))
    for place in range(len(rows)):
        assert lazily.searched[place] == at_once.searched[place]
    assert dict(lazily.places) == dict(at_once.places)
    assert len(lazily.places) == len(rows)
    assert lazily.searched.having("a") == at_once.searched.having("a")
    for column in COLUMNS:
        mine, theirs = lazily.orders.get(column.key), at_once.orders.get(column.key)
        assert mine is not None
        assert theirs is not None
        for descending in (False, True):
            assert list(mine.make(descending=descending)) == list(theirs.make(descending=descending))
    assert lazily.orders.get("unknown") is None


def test_a_worker_makes_ready_what_is_still_wanted() -> None:
    sorted_by: list[str] = []

    def noting(key: str) -> Column[Thing]:
        return Column(key, key, attrgetter("name"), lambda thing: sorted_by.append(key))

    columns = (noting("first"), noting("second"))
    prepared = prepare_lazily([Thing(1, "a", "x", None)], columns, attrgetter("id"))
    texts = prepared.searched
    assert isinstance(texts, LazyTexts)

    def is_made() -> bool:
        return texts.is_made

    warm(prepared, ["first", "second"], lambda: False)
    assert not is_made()
    warm(prepared, ["first", "unknown", "second"], lambda: not sorted_by)
    assert is_made()
    assert sorted_by == ["first"]


@given(st.lists(st.integers(0, 9), max_size=12), st.slices(12))
def test_picked_records_are_a_sequence_like_the_list_of_them(places: list[int], some: slice) -> None:
    records = [f"record {number}" for number in range(10)]
    picked, plain = Picked(records, places), [records[place] for place in places]
    assert len(picked) == len(plain)
    assert list(picked) == plain
    assert list(picked[some]) == plain[some]
    assert [picked[number] for number in range(len(places))] == plain
