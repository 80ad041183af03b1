from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import apsw
import pytest

from desktop_manager.store.areas import Area
from desktop_manager.store.connecting import PAGE_SIZE
from desktop_manager.store.errors import StoreBusy, StoreClosed, StoreError
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Notice, Record
from desktop_manager.store.store import Store
from support.store_samples import KEY, entry, fill, flip, product, products

PATIENCE = 30.0


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "login", KEY).store
    fill(store)
    return store


def test_reading_does_not_wait_for_a_write_and_sees_what_was_before(store: Store) -> None:
    begun, may_end = Event(), Event()

    def long_write(connection: apsw.Connection) -> None:
        connection.execute("DELETE FROM record")
        begun.set()
        assert may_end.wait(PATIENCE)

    thread = Thread(target=store.writing, args=(long_write,))
    thread.start()
    assert begun.wait(PATIENCE)
    # The write is open until we let it end: were reading to wait for it, this would never return.
    assert len(store.read(Area.PRODUCTS)) == 60
    assert len(Journal(store).entries()) == 12
    may_end.set()
    thread.join(PATIENCE)
    assert store.read(Area.PRODUCTS) == []
    store.close()


@pytest.mark.parametrize("in_file", [True, False])
def test_a_reader_sees_one_listing_or_the_other_never_half(tmp_path: Path, in_file: bool) -> None:
    store = open_store(tmp_path if in_file else None, KEY).store
    listings = [[Record(1, number, b'"%d"' % round_) for number in range(700)] for round_ in range(2)]
    store.replace_listing(Area.PRODUCTS, 1, listings[0], 0)
    done = Event()

    def look() -> int:
        looks = 0
        while not done.is_set() or looks == 0:
            payloads = store.read(Area.PRODUCTS, 1)
            assert len(payloads) == 700
            assert len(set(payloads)) == 1
            looks += 1
        return looks

    with ThreadPoolExecutor(3) as pool:
        looking = [pool.submit(look) for _ in range(3)]
        for round_ in range(12):
            store.replace_listing(Area.PRODUCTS, 1, listings[round_ % 2], round_)
        done.set()
        assert all(one.result(PATIENCE) > 0 for one in looking)
    store.close()


def test_many_threads_append_without_losing_or_doubling_a_number(store: Store) -> None:
    journal = Journal(store)
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda number: journal.append(entry(number)), range(40)))
    assert sorted(numbers) == list(range(13, 53))
    assert journal.verify() is None
    store.close()


def test_threads_that_meet_the_same_damage_mend_it_once(tmp_path: Path) -> None:
    folder = tmp_path / "login"
    store = open_store(folder, KEY).store
    fill(store, records=300)
    store.close()
    for page in range(1, (folder / "store.db").stat().st_size // PAGE_SIZE):
        flip(folder / "store.db", page * PAGE_SIZE + 100)
    seen: list[Notice] = []
    store = open_store(folder, KEY, on_notice=seen.append).store

    def use(number: int) -> list[bytes]:
        if number % 2:
            store.put(Area.ACCOUNTS, product(1, number), 1)
        return store.read(Area.PRODUCTS)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(use, range(8))) == [[]] * 8
    assert len(seen) == 1
    assert len(store.read(Area.ACCOUNTS)) == 4
    store.close()


@pytest.mark.parametrize("in_file", [True, False])
def test_interrupting_ends_an_open_transaction_at_once_and_undoes_it(tmp_path: Path, in_file: bool) -> None:
    folder = tmp_path / "login" if in_file else None
    store = open_store(folder, KEY).store
    fill(store)
    begun = Event()
    ended: list[StoreError] = []

    def endless_write(connection: apsw.Connection) -> None:
        connection.execute("DELETE FROM record")
        begun.set()
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " INSERT INTO record SELECT 'products', 1, i, CAST(i AS BLOB) FROM n WHERE i % 1000 = 0"
        )

    def write() -> None:
        try:
            store.writing(endless_write)
        except StoreError as error:
            ended.append(error)

    thread = Thread(target=write)
    thread.start()
    assert begun.wait(PATIENCE)
    while thread.is_alive():
        # Again until it is met running: the statement may not have begun yet.
        store.interrupt()
        thread.join(0.05)
    assert [type(error) for error in ended] == [StoreClosed]
    store.close()
    if folder is not None:
        again, notice = open_store(folder, KEY)
        assert notice is None
        assert len(again.read(Area.PRODUCTS)) == 60
        again.close()


def test_interrupting_ends_a_long_listing_between_two_statements(store: Store, tmp_path: Path) -> None:
    class Interrupting(list[Record]):
        """Interrupts the store once the listing is on its way: records are sorted after they were looked through."""

        def __iter__(self):  # type: ignore[no-untyped-def]
            yield from super().__iter__()
            store.interrupt()

    with pytest.raises(StoreClosed):
        store.replace_listing(Area.PRODUCTS, None, Interrupting(products(500)), 900)
    store.close()
    again = open_store(tmp_path / "login", KEY).store
    assert len(again.read(Area.PRODUCTS)) == 60
    again.close()


def test_closing_lets_a_write_that_runs_come_to_its_end(store: Store, tmp_path: Path) -> None:
    begun, may_end = Event(), Event()

    def write(connection: apsw.Connection) -> None:
        begun.set()
        assert may_end.wait(PATIENCE)
        connection.execute("DELETE FROM record")

    writer = Thread(target=store.writing, args=(write,))
    writer.start()
    assert begun.wait(PATIENCE)
    closer = Thread(target=store.close)
    closer.start()
    may_end.set()
    for thread in (writer, closer):
        thread.join(PATIENCE)
        assert not thread.is_alive()
    again = open_store(tmp_path / "login", KEY).store
    assert again.read(Area.PRODUCTS) == []
    again.close()


WRITER = """
import sys
from pathlib import Path
from desktop_manager.store.opening import open_store
from support.store_samples import KEY, products
from desktop_manager.store.areas import Area
store = open_store(Path(sys.argv[1]), KEY).store
def write(connection):
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("DELETE FROM record")
    for record in products(3000):
        connection.execute("INSERT OR REPLACE INTO record VALUES ('products', ?, ?, ?)", record)
    print("open", flush=True)
    sys.stdin.read()
store.writing(write)
"""


def test_killing_the_process_in_a_transaction_leaves_the_old_data(tmp_path: Path) -> None:
    folder = tmp_path / "login"
    store = open_store(folder, KEY).store
    fill(store)
    store.close()
    command = [sys.executable, "-c", WRITER, str(folder)]
    paths = [path for path in sys.path if path]
    environment = {"PYTHONPATH": ":".join(paths)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        assert (folder / "store.db-wal").stat().st_size > 100_000
        process.kill()
    again, notice = open_store(folder, KEY)
    assert notice is None
    assert len(again.read(Area.PRODUCTS)) == 60
    assert again.age(Area.PRODUCTS) == 200
    assert Journal(again).verify() is None
    assert len(Journal(again).entries()) == 12
    assert again.check()
    again.replace_listing(Area.PRODUCTS, None, products(10), 900)
    again.close()


def test_another_process_that_holds_the_file_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_manager.store.connecting._WAIT_FOR_OTHERS_MS", 20)
    first = open_store(tmp_path, KEY).store
    second = open_store(tmp_path, KEY).store

    def hold(connection: apsw.Connection) -> None:
        connection.execute("DELETE FROM record")
        with pytest.raises(StoreBusy):
            second.put(Area.PRODUCTS, product(1, 1), 1)

    first.writing(hold)
    second.put(Area.PRODUCTS, product(1, 1), 1)
    first.close()
    second.close()
