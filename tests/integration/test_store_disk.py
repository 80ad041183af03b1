"""Full and read-only disks. The real thing needs the right to mount; the limit on file sizes needs none."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreFull, WrongKey
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from support.store_samples import KEY, contents, entry, fill, flip, product, products

Mount = Callable[[str], Path]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Mounts a small disk in memory; called again, it changes the options of the same disk."""
    point = tmp_path / "disk"
    point.mkdir()
    mounted = False

    def mount_with(options: str) -> Path:
        nonlocal mounted
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"{'remount,' if mounted else ''}{options}", "tmpfs", str(point)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            pytest.skip(f"no right to mount a small disk here: {done.stderr.strip()}")
        mounted = True
        return point

    yield mount_with
    if mounted:
        subprocess.run(["umount", "--lazy", str(point)], check=True)


@pytest.fixture
def limited_file_size() -> Iterator[Callable[[int], None]]:
    """Sets the most bytes a file of this process may have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_refused_write_is_said_and_reading_goes_on(tmp_path: Path, limited_file_size: Callable[[int], None]) -> None:
    store = open_store(tmp_path / "login", KEY).store
    fill(store)
    before = store.read(Area.PRODUCTS)
    limited_file_size((tmp_path / "login" / "store.db-wal").stat().st_size)
    firsts = []
    for _ in range(3):
        with pytest.raises(StoreFull) as caught:
            store.replace_listing(Area.PRODUCTS, None, products(4000, 3), 900)
        firsts.append(caught.value.first)
        assert store.read(Area.PRODUCTS) == before
    assert firsts == [True, False, False]
    assert caught.value.reason in {"full", "io"}
    assert store.age(Area.PRODUCTS) == 200
    assert store.check()
    limited_file_size(resource.RLIM_INFINITY)
    store.replace_listing(Area.PRODUCTS, None, products(4000, 3), 900)
    assert store.age(Area.PRODUCTS) == 900
    assert Journal(store).verify() is None
    store.close()


def test_a_full_disk_fills_up_and_empties_again(mount: Mount) -> None:
    folder = mount("size=2m") / "login"
    store = open_store(folder, KEY).store
    fill(store)
    with pytest.raises(StoreFull) as caught:
        store.replace_listing(Area.PRODUCTS, None, products(9000, 3), 900)
    assert caught.value.reason == "full"
    assert len(store.read(Area.PRODUCTS)) == 60
    mount("size=64m")
    store.replace_listing(Area.PRODUCTS, None, products(9000, 3), 900)
    store.close()
    again, notice = open_store(folder, KEY)
    assert notice is None
    assert len(again.read(Area.PRODUCTS)) == 9000
    assert len(Journal(again).entries()) == 12
    again.close()


@pytest.mark.parametrize("left", [0, 8192])
def test_on_a_disk_without_room_the_window_opens_with_what_is_there(mount: Mount, left: int) -> None:
    disk = mount("size=2m")
    store = open_store(disk / "login", KEY).store
    fill(store)
    store.close()
    leave_room(disk, left)
    store, notice = open_store(disk / "login", KEY)
    assert notice is not None
    assert notice.code == "disk_full"
    assert len(store.read(Area.PRODUCTS)) == 60
    assert len(Journal(store).entries()) == 12
    store.replace_listing(Area.PRODUCTS, None, [product(1, 1)], 900)
    assert store.read(Area.PRODUCTS) == [product(1, 1).payload]
    store.close()


def test_on_a_disk_without_room_a_new_store_is_kept_in_memory(mount: Mount) -> None:
    disk = mount("size=64k")
    leave_room(disk, 0)
    store, notice = open_store(disk / "login", KEY)
    assert notice is not None
    assert notice.code == "disk_full"
    fill(store)
    assert not store.persistent
    store.close()


def test_a_damaged_file_on_a_full_disk_stays_there_and_its_journal_is_read(mount: Mount) -> None:
    disk = mount("size=2m")
    store = open_store(disk / "login", KEY).store
    fill(store)
    store.close()
    flip(disk / "login" / "store.db", 100)
    spoilt = (disk / "login" / "store.db").read_bytes()
    leave_room(disk, 0)
    store, notice = open_store(disk / "login", KEY)
    assert notice is not None
    assert notice.code == "disk_full"
    assert notice.entries == 12
    assert len(Journal(store).entries()) == 12
    assert (disk / "login" / "store.db").read_bytes() == spoilt
    store.close()


def leave_room(disk: Path, size: int) -> None:
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - size))


def test_a_read_only_disk_is_read_and_left_as_it_is(mount: Mount) -> None:
    folder = mount("size=4m") / "login"
    store = open_store(folder, KEY).store
    fill(store)
    store.close()
    mount("size=4m,ro")
    before = contents(folder)
    store, notice = open_store(folder, KEY)
    assert notice is not None
    assert notice.code == "read_only"
    assert len(store.read(Area.PRODUCTS)) == 60
    assert store.age(Area.PRODUCTS) == 200
    store.note_failure(Area.PRODUCTS, 1, "offline")
    assert Journal(store).append(entry(13)) == 13
    assert Journal(store).verify() is None
    store.close()
    assert contents(folder) == before
    with pytest.raises(WrongKey):
        open_store(folder, bytes(32))


def test_a_damaged_file_on_a_read_only_disk_gives_its_journal(mount: Mount) -> None:
    folder = mount("size=4m") / "login"
    store = open_store(folder, KEY).store
    fill(store)
    store.close()
    flip(folder / "store.db", 100)
    mount("size=4m,ro")
    store, notice = open_store(folder, KEY)
    assert notice is not None
    assert (notice.code, notice.entries) == ("read_only", 12)
    assert len(Journal(store).entries()) == 12
    store.close()


def test_a_file_that_may_not_be_written_any_more_refuses_writes_and_is_read_on(tmp_path: Path) -> None:
    # The kernel makes no disk read-only while files on it are written, so the connection is forbidden to write.
    store = open_store(tmp_path / "login", KEY).store
    fill(store)
    store.writing(lambda connection: connection.execute("PRAGMA query_only = ON"))
    with pytest.raises(StoreFull) as caught:
        store.put(Area.PRODUCTS, product(1, 1), 1)
    assert caught.value.reason == "read_only"
    assert len(store.read(Area.PRODUCTS)) == 60
    store.close()


def test_a_folder_that_cannot_be_made_means_memory(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file")
    store, notice = open_store(tmp_path / "occupied" / "login", KEY)
    assert notice is not None
    assert notice.code == "read_only"
    fill(store)
    store.close()


def test_a_file_of_a_process_that_died_can_be_read_on_a_read_only_disk(mount: Mount, tmp_path: Path) -> None:
    store = open_store(tmp_path / "first", KEY).store
    fill(store)
    folder = mount("size=8m") / "login"
    shutil.copytree(tmp_path / "first", folder)
    (folder / "store.db-shm").unlink()
    store.close()
    mount("size=8m,ro")
    store, notice = open_store(folder, KEY)
    assert notice is not None
    assert notice.code == "read_only"
    assert len(Journal(store).entries()) == 12
    store.close()
