"""Snoozing: until a day, not longer; what becomes graver comes back; another start knows it still."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.attention.line import Severity
from desktop_manager.features.attention.snoozes import Snoozes
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.attention import line
from support.store_samples import KEY

TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(days=1)


def made(store: Store) -> Snoozes:
    return Snoozes(store, now=lambda: 1_800_000_000)


@pytest.fixture
def store() -> Iterator[Store]:
    store = open_store(None, None).store
    yield store
    store.close()


def ids(snoozes: Snoozes, day: date, *lines_: object) -> tuple[list[str], list[str]]:
    found = snoozes.sort(lines_, day)  # type: ignore[arg-type]
    return [one.id for one in found.shown], [one.line.id for one in found.snoozed]


@given(st.integers(1, 400), st.integers(0, 800))
def test_it_is_hidden_before_its_day_and_shown_from_it_on(length: int, later: int) -> None:
    store = open_store(None, None).store
    try:
        snoozes, until, day = made(store), TODAY + timedelta(days=length), TODAY + timedelta(days=later)
        snoozes.snooze(line("a"), until)
        expected = ([], ["a"]) if day < until else (["a"], [])
        assert ids(snoozes, day, line("a")) == expected
    finally:
        store.close()


def test_only_the_line_that_was_meant_is_hidden(store: Store) -> None:
    snoozes = made(store)
    result = snoozes.snooze(line("a"), TOMORROW)

    assert ids(snoozes, TODAY, line("b"), line("a")) == (["b"], ["a"])
    assert result.changed == {Area.SNOOZES}


def test_undo_and_waking_show_it_again(store: Store) -> None:
    snoozes = made(store)
    undo = snoozes.snooze(line("a"), TOMORROW).undo
    snoozes.snooze(line("b"), TOMORROW)
    assert undo is not None
    assert undo.run().undo is None
    snoozes.wake(line("b"))

    assert ids(snoozes, TODAY, line("a"), line("b")) == (["a", "b"], [])


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (Severity.WARNING, Severity.BAD, True),
        (Severity.INFO, Severity.WARNING, True),
        (Severity.BAD, Severity.WARNING, False),
        (Severity.WARNING, Severity.WARNING, False),
    ],
)
def test_what_becomes_graver_is_shown_all_the_same(
    store: Store, before: Severity, after: Severity, shown: bool
) -> None:
    snoozes = made(store)
    snoozes.snooze(line("a", severity=before), TOMORROW)

    assert bool(ids(snoozes, TODAY, line("a", severity=after))[0]) is shown


def test_the_next_to_come_back_stands_first(store: Store) -> None:
    snoozes = made(store)
    snoozes.snooze(line("a"), TODAY + timedelta(days=9))
    snoozes.snooze(line("b"), TODAY + timedelta(days=2))

    assert ids(snoozes, TODAY, line("a"), line("b"))[1] == ["b", "a"]


def test_another_start_knows_it_still(tmp_path: Path) -> None:
    first = open_store(tmp_path, KEY).store
    made(first).snooze(line("a"), TOMORROW)
    first.close()
    second = open_store(tmp_path, KEY).store
    try:
        assert ids(made(second), TODAY, line("a")) == ([], ["a"])
    finally:
        second.close()
