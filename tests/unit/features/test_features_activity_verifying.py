"""A tampered journal is found, and the first entry that is not as it was written is named."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.credentials.errors import KeyringTimeout
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import MemoryVault
from desktop_manager.features.activity.kept_end import Break, EndKeeper, KeptEnd
from desktop_manager.features.activity.verifying import Damage, Verdict, examine
from desktop_manager.store.hash_chain import GENESIS, entry_hash
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalEnd, JournalRow
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.store_samples import KEY, entry

LOGIN = LoginKey("https://api.example", 1)
Rows = list[JournalRow]


def chain(count: int) -> Rows:
    rows: Rows = []
    previous = GENESIS
    for seq in range(1, count + 1):
        made = entry(seq)
        rows.append(JournalRow(seq, made, previous, entry_hash(seq, made, previous)))
        previous = rows[-1].hash
    return rows


def chained_anew(rows: Rows) -> Rows:
    """With every hash computed again, as somebody would who knows how."""
    made: Rows = []
    previous = GENESIS
    for row in rows:
        made.append(JournalRow(row.seq, row.entry, previous, entry_hash(row.seq, row.entry, previous)))
        previous = made[-1].hash
    return made


def kept(rows: Rows) -> KeptEnd:
    return KeptEnd("kept", rows[-1].seq, rows[-1].hash)


TEN = chain(10)


def changed(rows: Rows) -> Rows:
    return [row._replace(entry=row.entry._replace(target="else")) if row.seq == 4 else row for row in rows]


def deleted_in_the_middle(rows: Rows) -> Rows:
    return [row for row in rows if row.seq not in (4, 5)]


def deleted_and_closed_up(rows: Rows) -> Rows:
    return [row if row.seq < 4 else row._replace(seq=row.seq - 1) for row in rows if row.seq != 4]


def deleted_at_the_end(rows: Rows) -> Rows:
    return rows[:7]


def inserted(rows: Rows) -> Rows:
    return [*rows[:3], rows[3], *(row._replace(seq=row.seq + 1) for row in rows[3:])]


def reordered(rows: Rows) -> Rows:
    third, fourth = rows[2], rows[3]
    return [*rows[:2], fourth._replace(seq=3), third._replace(seq=4), *rows[4:]]


def chained_anew_after_a_change(rows: Rows) -> Rows:
    return chained_anew(changed(rows))


def emptied(_rows: Rows) -> Rows:
    return []


@pytest.mark.parametrize(
    ("tamper", "damage"),
    [
        (changed, Damage("changed", 4, 4)),
        (deleted_in_the_middle, Damage("missing", 4, 5)),
        (deleted_and_closed_up, Damage("changed", 4, 4)),
        (deleted_at_the_end, Damage("cut", 8, 10)),
        (inserted, Damage("changed", 5, 5)),
        (reordered, Damage("changed", 3, 3)),
        (chained_anew_after_a_change, Damage("rewritten", 10, 10)),
        (emptied, Damage("cut", 1, 10)),
    ],
)
def test_a_tampered_journal_is_found(tamper: Callable[[Rows], Rows], damage: Damage) -> None:
    assert examine(TEN, kept(TEN)).damage is None
    assert examine(tamper(TEN), kept(TEN)).damage == damage


def test_what_was_added_by_something_else_is_told() -> None:
    assert examine(TEN, kept(TEN[:8])) == Verdict(None, 10, "kept", unsealed=2)


def test_without_a_kept_end_the_chain_alone_is_judged() -> None:
    for state in ("none", "unreachable"):
        assert examine(TEN[:7], KeptEnd(state)) == Verdict(None, 7, state)
        assert examine(changed(TEN), KeptEnd(state)).damage == Damage("changed", 4, 4)


def test_a_journal_that_went_on_after_its_end_was_cut_off_is_found_for_ever() -> None:
    known = KeptEnd("kept", TEN[-1].seq, TEN[-1].hash, (Break(12, 8),))
    assert examine(TEN, known).damage == Damage("cut", 8, 12)
    known = known._replace(breaks=(Break(7, 8),))
    assert examine(TEN, known).damage == Damage("rewritten", 7, 7)
    known = known._replace(breaks=(Break(5, 8),))
    assert examine(TEN, known) == Verdict(None, 10, "kept", unsealed=2)


@given(st.data())
def test_any_change_of_any_entry_is_found_at_that_entry(data: st.DataObject) -> None:
    at = data.draw(st.integers(1, 10))
    text = data.draw(st.text(max_size=5))
    field = data.draw(st.sampled_from(["login", "area", "action", "target"]))
    facts: dict[str, Any] = {field: text}
    touched = TEN[at - 1].entry._replace(**facts)
    rows = [row._replace(entry=touched) if row.seq == at else row for row in TEN]
    untouched = touched == TEN[at - 1].entry
    damage = examine(rows, kept(TEN)).damage
    assert damage == (None if untouched else Damage("changed", at, at))


@given(st.sets(st.integers(1, 10), max_size=9))
def test_whatever_is_deleted_the_first_missing_entry_is_named(gone: set[int]) -> None:
    damage = examine([row for row in TEN if row.seq not in gone], kept(TEN)).damage
    assert (damage.seq if damage else None) == min(gone, default=None)


# Keeping the end


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "login", KEY).store
    yield opened
    opened.close()


class SlowVault(MemoryVault):
    """A keyring that answers when it is let, and can refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.free = threading.Event()
        self.free.set()
        self.refuses = False
        self.written: list[str] = []

    def set(self, login: LoginKey, kind: SecretKind, value: str) -> None:
        self.free.wait(5)
        if self.refuses:
            raise KeyringTimeout("no answer")
        self.written.append(value)
        super().set(login, kind, value)


def yes() -> bool:
    return True


def no() -> bool:
    return False


def test_the_end_is_kept_after_each_append(store: Store) -> None:
    keeper = EndKeeper(MemoryVault(), LOGIN, yes)
    journal = Journal(store, keeper.appended)
    for number in range(4):
        journal.append(entry(number))
        keeper.settle(5)
        rows = journal.entries()
        assert keeper.read() == KeptEnd("kept", number + 1, rows[-1].hash)


def test_an_append_does_not_wait_for_the_keyring(store: Store) -> None:
    vault = SlowVault()
    keeper = EndKeeper(vault, LOGIN, yes)
    journal = Journal(store, keeper.appended)
    vault.free.clear()
    for number in range(20):
        journal.append(entry(number))
    assert vault.written == []
    vault.free.set()
    keeper.settle(5)
    assert keeper.read().seq == 20
    assert len(vault.written) <= 2
    assert examine(journal.entries(), keeper.read()) == Verdict(None, 20, "kept")


def test_a_keyring_out_of_reach_is_tried_again_with_the_next_entry(store: Store) -> None:
    vault = SlowVault()
    keeper = EndKeeper(vault, LOGIN, yes)
    journal = Journal(store, keeper.appended)
    journal.append(entry(1))
    keeper.settle(5)
    vault.refuses = True
    for number in (2, 3):
        journal.append(entry(number))
        keeper.settle(5)
    assert keeper.read().seq == 1
    vault.refuses = False
    journal.append(entry(4))
    keeper.settle(5)
    assert keeper.read() == KeptEnd("kept", 4, journal.entries()[-1].hash)


def test_going_on_after_a_cut_off_end_does_not_hide_it(store: Store, tmp_path: Path) -> None:
    vault = MemoryVault()
    keeper = EndKeeper(vault, LOGIN, yes)
    journal = Journal(store, keeper.appended)
    for number in range(5):
        journal.append(entry(number))
    keeper.settle(5)
    store.writing(lambda connection: connection.execute("DROP TRIGGER journal_stays"))
    store.writing(lambda connection: connection.execute("DELETE FROM journal WHERE seq > 3"))
    # The program is started again and goes on.
    keeper = EndKeeper(vault, LOGIN, yes)
    journal = Journal(store, keeper.appended)
    for number in range(6):
        journal.append(entry(number))
    keeper.settle(5)
    assert keeper.read().breaks == (Break(5, 4),)
    assert examine(journal.entries(), keeper.read()).damage == Damage("cut", 4, 5)


def test_a_journal_in_memory_leaves_the_end_of_the_file_alone(store: Store) -> None:
    vault = MemoryVault()
    keeper = EndKeeper(vault, LOGIN, no)
    Journal(store, keeper.appended).append(entry(1))
    keeper.settle(5)
    assert keeper.read().state == "kept"
    assert vault.get(LOGIN, SecretKind.JOURNAL_END) is None


def test_what_something_else_has_written_counts_as_nothing(store: Store) -> None:
    vault = MemoryVault()
    vault.set(LOGIN, SecretKind.JOURNAL_END, "hello")
    keeper = EndKeeper(vault, LOGIN, yes)
    assert keeper.read() == KeptEnd("none")
    row = chain(1)[0]
    keeper.adopt(JournalEnd(1, row.hash, row.previous))
    keeper.settle(5)
    assert keeper.read() == KeptEnd("kept", 1, row.hash)
