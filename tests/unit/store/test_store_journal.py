from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreError
from desktop_manager.store.hash_chain import GENESIS, entry_hash, first_broken, is_whole
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalEntry, JournalRow
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.store_samples import KEY, entry, product


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "login", KEY).store
    yield opened
    opened.close()


def test_entries_are_numbered_and_come_back_as_they_were(store: Store) -> None:
    journal = Journal(store)
    assert [journal.append(entry(number)) for number in range(5)] == [1, 2, 3, 4, 5]
    assert [row.entry for row in journal.entries()] == [entry(number) for number in range(5)]
    assert journal.verify() is None


def test_an_empty_journal_holds(store: Store) -> None:
    assert Journal(store).entries() == []
    assert Journal(store).verify() is None


def test_refreshing_and_replacing_records_leaves_the_journal_alone(store: Store) -> None:
    journal = Journal(store)
    journal.append(entry(1))
    before = journal.entries()
    for area in Area:
        store.replace_listing(area, None, [product(1, 1)], 1)
        store.replace_listing(area, None, [], 2)
    assert journal.entries() == before


def test_taking_back_is_a_new_entry_that_names_the_old_one(store: Store) -> None:
    journal = Journal(store)
    first = journal.append(entry(1))
    second = journal.append(entry(2)._replace(undoes=first))
    assert journal.undone() == {first}
    assert journal.entries()[1].entry.undoes == first
    assert second == 2
    with pytest.raises(ValueError, match="no journal entry 9"):
        journal.append(entry(3)._replace(undoes=9))
    assert len(journal.entries()) == 2


@pytest.mark.parametrize("sql", ["UPDATE journal SET target = 'x' WHERE seq = 1", "DELETE FROM journal"])
def test_the_file_itself_refuses_to_rewrite_the_journal(store: Store, sql: str) -> None:
    journal = Journal(store)
    journal.append(entry(1))
    with pytest.raises(StoreError, match="append-only"):
        store.writing(lambda connection: connection.execute(sql))
    assert [row.entry for row in journal.entries()] == [entry(1)]


def test_verify_names_the_first_entry_changed_in_the_file(store: Store) -> None:
    journal = Journal(store)
    for number in range(4):
        journal.append(entry(number))

    def tamper(connection: apsw.Connection) -> None:
        connection.execute("DROP TRIGGER journal_keeps")
        connection.execute("UPDATE journal SET after = CAST('{}' AS BLOB) WHERE seq = 3")

    store.writing(tamper)
    assert journal.verify() == 3


def test_text_that_is_not_utf_8_is_refused_before_anything_is_written(store: Store) -> None:
    with pytest.raises(ValueError, match="utf-8"):
        Journal(store).append(entry(1)._replace(before=b"\xff"))
    assert Journal(store).entries() == []


ENTRIES = st.builds(
    JournalEntry,
    at=st.integers(0, 2**62),
    login=st.text(max_size=8),
    organization=st.integers(0, 2**62),
    area=st.sampled_from(["profile", "products"]),
    action=st.text(max_size=8),
    target=st.text(max_size=8),
    before=st.none() | st.text(max_size=8).map(str.encode),
    after=st.none() | st.text(max_size=8).map(str.encode),
    undo=st.none() | st.text(max_size=8).map(str.encode),
    undoes=st.none() | st.integers(1, 2**62),
)


def chained(entries: list[JournalEntry]) -> list[JournalRow]:
    rows: list[JournalRow] = []
    for seq, one in enumerate(entries, start=1):
        previous = rows[-1].hash if rows else GENESIS
        rows.append(JournalRow(seq, one, previous, entry_hash(seq, one, previous)))
    return rows


@given(entries=st.lists(ENTRIES, min_size=1, max_size=6), replacement=ENTRIES, data=st.data())
def test_any_change_of_an_entry_breaks_the_chain_there(
    entries: list[JournalEntry], replacement: JournalEntry, data: st.DataObject
) -> None:
    rows = chained(entries)
    assert first_broken(rows) is None
    place = data.draw(st.integers(0, len(rows) - 1))
    changed = rows.copy()
    changed[place] = rows[place]._replace(entry=replacement)
    assert first_broken(changed) == (None if replacement == entries[place] else place + 1)
    # Whoever recalculates the hash of the changed entry breaks the link of the next one.
    forged = replacement._replace(target=replacement.target + "!")
    changed[place] = JournalRow(
        place + 1, forged, rows[place].previous, entry_hash(place + 1, forged, rows[place].previous)
    )
    genuine = forged == entries[place]
    assert first_broken(changed) == (None if genuine or place == len(rows) - 1 else place + 2)


@given(entries=st.lists(ENTRIES, min_size=2, max_size=6), data=st.data())
def test_a_missing_entry_or_two_in_another_order_break_the_chain(
    entries: list[JournalEntry], data: st.DataObject
) -> None:
    rows = chained(entries)
    place = data.draw(st.integers(0, len(rows) - 2))
    assert first_broken(rows[:place] + rows[place + 1 :]) == place + 1
    swapped = [*rows[:place], rows[place + 1], rows[place], *rows[place + 2 :]]
    assert first_broken(swapped) == place + 1


@given(one=ENTRIES, other=ENTRIES)
def test_two_different_entries_never_share_a_hash(one: JournalEntry, other: JournalEntry) -> None:
    assert (entry_hash(1, one, GENESIS) == entry_hash(1, other, GENESIS)) == (one == other)
    assert is_whole(chained([one])[0])


def test_rows_of_another_kind_are_no_entries() -> None:
    row = chained([entry(1)])[0]
    assert not is_whole(row._replace(hash=b"short"))
    assert not is_whole(row._replace(entry=entry(1)._replace(after=b"\xff")))
