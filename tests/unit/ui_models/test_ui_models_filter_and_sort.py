"""Filter and sort, against the plainest implementation of what they promise."""

from datetime import date
from operator import attrgetter
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.folding import folded
from desktop_manager.ui.models.prepared import Column, prepare
from desktop_manager.ui.models.record_model import RecordModel


class Thing(NamedTuple):
    id: int
    name: str
    tag: str
    due: date | None
    hidden: str


COLUMNS = (
    Column[Thing]("name", "Name", lambda thing: thing.name, lambda thing: folded(thing.name)),
    Column[Thing]("tag", "Tag", lambda thing: thing.tag, lambda thing: thing.tag),
    Column[Thing]("due", "Due", lambda thing: str(thing.due or ""), lambda thing: thing.due, searched=False),
)
LETTERS = "abÉéßAB ñ-1"
texts = st.text(LETTERS, max_size=6)
things = st.lists(
    st.tuples(texts, texts, st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 5)), texts), max_size=25
).map(lambda rows: [Thing(100 + number, *row) for number, row in enumerate(rows)])
queries = st.text(LETTERS, max_size=5)


def also(thing: Thing) -> tuple[str, ...]:
    return (thing.hidden,)


def model_of(rows: list[Thing]) -> RecordModel[Thing]:
    model = RecordModel(COLUMNS)
    model.set_records(prepare(rows, COLUMNS, attrgetter("id"), also))
    return model


def shown(model: RecordModel[Thing]) -> list[Thing]:
    return [model.record(row) for row in range(model.rowCount())]


def fits(thing: Thing, query: str) -> bool:
    searched = [folded(text) for text in (thing.name, thing.tag, thing.hidden)]
    return all(any(word in text for text in searched) for word in folded(query).split())


@given(things, queries)
def test_the_filter_shows_what_has_every_word_somewhere(rows: list[Thing], query: str) -> None:
    model = model_of(rows)
    model.set_filter(query)
    assert shown(model) == [thing for thing in rows if fits(thing, query)]


@given(things, st.sampled_from(COLUMNS), st.booleans())
def test_sorting_is_sorted_with_what_has_no_value_last(
    rows: list[Thing], column: Column[Thing], descending: bool
) -> None:
    model = model_of(rows)
    model.set_order(column.key, descending=descending)
    valued = [thing for thing in rows if column.sort_key(thing) is not None]
    without = [thing for thing in rows if column.sort_key(thing) is None]
    assert shown(model) == sorted(valued, key=column.sort_key, reverse=descending) + without


@given(things, queries, st.sampled_from(COLUMNS), st.booleans())
def test_the_order_of_filter_and_sort_does_not_matter(
    rows: list[Thing], query: str, column: Column[Thing], descending: bool
) -> None:
    one, other = model_of(rows), model_of(rows)
    one.set_filter(query)
    one.set_order(column.key, descending=descending)
    other.set_order(column.key, descending=descending)
    other.set_filter(query)
    assert shown(one) == shown(other)


@given(things, queries, st.integers(0, 3))
def test_only_narrows_further(rows: list[Thing], query: str, least: int) -> None:
    model = model_of(rows)
    model.set_filter(query)
    model.set_only(lambda thing: len(thing.name) >= least)
    assert shown(model) == [thing for thing in rows if fits(thing, query) and len(thing.name) >= least]
    model.set_only(None)
    assert shown(model) == [thing for thing in rows if fits(thing, query)]


@given(things, queries, st.sampled_from((None, *COLUMNS)), st.booleans())
def test_rows_are_found_by_id_in_any_order(
    rows: list[Thing], query: str, column: Column[Thing] | None, descending: bool
) -> None:
    model = model_of(rows)
    model.set_filter(query)
    model.set_order(column.key if column else None, descending=descending)
    seen = shown(model)
    for thing in rows:
        assert model.find(thing.id) == thing
        assert model.shows(thing.id) == (thing in seen)
        row = model.row_of(thing.id)
        assert model.record(row) == thing if thing in seen else row == -1
    assert model.row_of(1) == -1
    assert model.find(1) is None
    assert not model.shows(1)


def test_no_word_is_found_across_two_texts() -> None:
    model = model_of([Thing(1, "mail", "box", None, "")])
    model.set_filter("mailbox")
    assert model.rowCount() == 0


def test_reversed_without_a_column_the_records_stand_the_other_way_round() -> None:
    rows = [Thing(number, "", "", None, "") for number in range(3)]
    model = model_of(rows)
    model.set_order(None, descending=True)
    assert shown(model) == rows[::-1]


def test_a_column_that_was_not_prepared_leaves_the_order() -> None:
    rows = [Thing(1, "b", "", None, ""), Thing(2, "a", "", None, "")]
    model = model_of(rows)
    model.set_order("price")
    assert shown(model) == rows


def test_filter_and_order_hold_for_records_that_come_later() -> None:
    model = model_of([])
    model.set_filter("a")
    model.set_order("name", descending=True)
    rows = [Thing(1, "aa", "", None, ""), Thing(2, "b", "", None, ""), Thing(3, "ab", "", None, "")]
    model.set_records(prepare(rows, COLUMNS, attrgetter("id")))
    assert [thing.id for thing in shown(model)] == [3, 1]
    assert model.total == 3
    assert model.filtered


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("reseau", "Réseau Forêt"),
        ("FORÊT", "Réseau Forêt"),
        ("strasse", "Straße"),
        ("ĳ", "ij"),
        ("É", "ecole"),
        ("½", "1⁄2"),
    ],
)
def test_neither_case_nor_accents_matter(typed: str, text: str) -> None:
    assert folded(typed) in folded(text)


@given(st.text(max_size=12))
def test_folding_twice_changes_nothing_that_is_searched_for(text: str) -> None:
    assert folded(text.upper().lower()) == folded(folded(text.upper().lower()))
