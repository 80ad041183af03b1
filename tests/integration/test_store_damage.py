from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_manager.store.areas import Area
from desktop_manager.store.connecting import PAGE_SIZE, Access, connect
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Notice
from support.store_samples import KEY, at_noon, contents, entry, fill, flip, product

Sample = tuple[Path, list[JournalRow]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """A closed store whose journal fills several pages, and its entries."""
    folder = tmp_path_factory.mktemp("sample") / "login"
    store = open_store(folder, KEY).store
    fill(store, entries=40, records=120, size=900)
    rows = Journal(store).entries()
    store.close()
    return folder, rows


@pytest.fixture
def folder(sample: Sample, tmp_path: Path) -> Path:
    shutil.copytree(sample[0], tmp_path / "login")
    return tmp_path / "login"


def cut_to(length: int) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, length)


def flip_at(offset: int) -> Callable[[Path], None]:
    return lambda path: flip(path, offset)


HEADER_DAMAGE = {f"byte {offset} of the header": flip_at(offset) for offset in (0, 15, 16, 17, 20, 23, 24, 100, 4000)}


@pytest.mark.parametrize("damage", HEADER_DAMAGE.values(), ids=HEADER_DAMAGE.keys())
def test_with_a_damaged_header_the_whole_journal_is_saved(
    folder: Path, sample: Sample, damage: Callable[[Path], None]
) -> None:
    damage(folder / "store.db")
    spoilt = (folder / "store.db").read_bytes()
    store, notice = open_store(folder, KEY, clock=at_noon)
    assert notice == Notice("recovered_damaged", len(sample[1]), "store.damaged-20260725T172000Z.db")
    assert (folder / notice.kept_as).read_bytes() == spoilt
    assert Journal(store).entries() == sample[1]
    assert Journal(store).verify() is None
    assert store.read(Area.PRODUCTS) == []
    assert Journal(store).append(entry(99)) == len(sample[1]) + 1
    store.close()
    again, nothing = open_store(folder, KEY)
    assert nothing is None
    assert len(Journal(again).entries()) == len(sample[1]) + 1
    again.close()
    assert not [path.name for path in folder.iterdir() if "salvage" in path.name or "new" in path.name]


@pytest.mark.parametrize("length", [0, 1, 15, 100, 4096, PAGE_SIZE - 1])
def test_a_file_shorter_than_a_page_is_replaced(folder: Path, length: int) -> None:
    os.truncate(folder / "store.db", length)
    store, notice = open_store(folder, KEY)
    assert notice is not None
    assert notice.code == "recovered_damaged"
    assert notice.entries == 0
    store.replace_listing(Area.PRODUCTS, None, [product(1, 1)], 1)
    store.close()
    assert (folder / notice.kept_as).stat().st_size == length


def pages_of(folder: Path) -> int:
    return (folder / "store.db").stat().st_size // PAGE_SIZE


def test_every_page_that_is_left_gives_its_journal_entries(folder: Path, sample: Sample) -> None:
    """Each page is spoilt in turn; only the entries that stood on that page may be missing."""
    missing: list[int] = []
    for page in range(pages_of(folder)):
        with TemporaryDirectory() as other:
            copy = Path(other) / "login"
            shutil.copytree(folder, copy)
            flip(copy / "store.db", page * PAGE_SIZE + 5000)
            seen: list[Notice] = []
            store, notice = open_store(copy, KEY, on_notice=seen.append)
            store.check()
            rows = Journal(store).entries()
            seen += [notice] if notice else []
            assert [one.code for one in seen] == ["recovered_damaged"]
            assert set(rows) <= set(sample[1])
            missing.append(len(sample[1]) - len(rows))
            assert (Journal(store).verify() is None) == (not missing[-1] or rows == sample[1][: len(rows)])
            store.close()
    assert sum(missing) == len(sample[1])
    assert max(missing) < 10


def test_damage_met_while_reading_is_mended_on_the_spot_and_said_once(folder: Path, sample: Sample) -> None:
    for page in range(1, pages_of(folder)):
        flip(folder / "store.db", page * PAGE_SIZE + 5000)
    seen: list[Notice] = []
    store, notice = open_store(folder, KEY, on_notice=seen.append)
    assert notice is None
    assert store.read(Area.PRODUCTS) == []
    assert [one.code for one in seen] == ["recovered_damaged"]
    store.replace_listing(Area.PRODUCTS, None, [product(1, 1)], 1)
    assert store.check()
    assert len(seen) == 1
    store.close()


def test_damage_met_while_writing_is_mended_and_the_write_goes_through(folder: Path) -> None:
    for page in range(1, pages_of(folder)):
        flip(folder / "store.db", page * PAGE_SIZE + 5000)
    seen: list[Notice] = []
    store = open_store(folder, KEY, on_notice=seen.append).store
    store.replace_listing(Area.PRODUCTS, None, [product(1, 1)], 1)
    assert store.read(Area.PRODUCTS) == [product(1, 1).payload]
    assert len(seen) == 1
    store.close()


def test_a_rebuilding_that_was_cut_short_is_finished_at_the_next_start(folder: Path, sample: Sample) -> None:
    flip(folder / "store.db", 100)
    store = open_store(folder, KEY).store
    store.replace_listing(Area.PRODUCTS, None, [product(1, 1)], 1)
    log = (folder / "store.db-wal").read_bytes()
    store.close()
    # As after a power cut between the two renames: the new file waits for its place, the old log still has its own.
    (folder / "store.db").rename(folder / "store.new.db")
    (folder / "store.db-wal").write_bytes(log)
    again, notice = open_store(folder, KEY, clock=at_noon)
    assert notice is None
    assert Journal(again).entries() == sample[1]
    assert (folder / "store.damaged-20260725T172000Z.db-wal").read_bytes() == log
    again.close()


def test_a_making_that_was_cut_short_is_begun_again(tmp_path: Path) -> None:
    folder = tmp_path / "login"
    open_store(folder, KEY).store.close()
    (folder / "store.db").unlink()
    (folder / "store.new.db").write_bytes(b"half")
    store, notice = open_store(folder, KEY)
    assert notice is None
    assert store.read(Area.PRODUCTS) == []
    store.close()
    assert sorted(contents(folder)) == ["store.db", "store.key-id"]


def test_entries_that_only_the_log_holds_are_saved_too(tmp_path: Path) -> None:
    store = open_store(tmp_path / "first", KEY).store
    fill(store, entries=3)
    store.close()
    store = open_store(tmp_path / "first", KEY).store
    # Who still reads the old state keeps the log from being brought home.
    reading = connect(tmp_path / "first" / "store.db", KEY, Access.WRITE)
    reading.execute("BEGIN").fetchall()
    assert len(reading.execute("SELECT seq FROM journal").fetchall()) == 3
    Journal(store).append(entry(4))
    rows = Journal(store).entries()
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in ("store.db", "store.db-wal", "store.key-id"):
        shutil.copy(tmp_path / "first" / name, killed / name)
    reading.close()
    store.close()
    flip(killed / "store.db", 30)
    again, notice = open_store(killed, KEY)
    assert notice is not None
    assert (notice.code, notice.entries) == ("recovered_damaged", 4)
    assert Journal(again).entries() == rows
    again.close()


DAMAGES = st.lists(
    st.tuples(st.sampled_from(["flip", "cut", "zero", "grow"]), st.floats(0, 1, exclude_max=True), st.integers(1, 255)),
    min_size=1,
    max_size=4,
)
FILES = st.sampled_from(["store.db", "store.db-wal", "store.key-id"])


def spoil(path: Path, kind: str, place: float, mask: int) -> None:
    size = path.stat().st_size
    offset = int(place * size)
    if kind == "cut":
        os.truncate(path, offset)
    elif kind == "grow":
        with path.open("ab") as file:
            file.write(bytes([mask]) * (mask * 40))
    elif size and kind == "flip":
        flip(path, offset, mask)
    elif size:
        with path.open("r+b") as file:
            file.seek(offset)
            file.write(bytes(min(mask * 100, size - offset)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damages=DAMAGES, target=FILES)
def test_whatever_happens_to_a_file_the_store_opens_and_goes_on(
    unfinished: Sample, damages: list[tuple[str, float, int]], target: str
) -> None:
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "login"
        shutil.copytree(unfinished[0], folder)
        for damage in damages:
            spoil(folder / target, *damage)
        store, _ = open_store(folder, KEY)
        store.check()
        rows = Journal(store).entries()
        assert set(rows) <= set(unfinished[1])
        if target != "store.db":
            # What the log alone held may be gone; the file holds every entry that was written down.
            assert rows == unfinished[1]
        store.replace_listing(Area.PRODUCTS, None, [product(1, 1)], 1)
        seq = Journal(store).append(entry(99))
        store.close()
        again, notice = open_store(folder, KEY)
        assert notice is None
        assert again.read(Area.PRODUCTS) == [product(1, 1).payload]
        assert Journal(again).entries()[-1].seq == seq
        again.close()


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The files of a process that was killed: a journal in the file, products in its log."""
    folder = tmp_path_factory.mktemp("unfinished")
    store = open_store(folder / "first", KEY).store
    fill(store, entries=30, records=100, size=900)
    rows = Journal(store).entries()
    (folder / "killed").mkdir()
    for name in ("store.db", "store.db-wal", "store.key-id"):
        shutil.copy(folder / "first" / name, folder / "killed" / name)
    store.close()
    return folder / "killed", rows
