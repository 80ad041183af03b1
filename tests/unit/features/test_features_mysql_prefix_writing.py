"""Writing files after a backup, and putting them back."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.features.errors import FileRefused
from desktop_manager.features.mysql_prefix.backup import Backup, Backups, Change, Purpose
from desktop_manager.features.mysql_prefix.lock import writing_alone
from desktop_manager.features.mysql_prefix.restoring import look, restore
from desktop_manager.features.mysql_prefix.writing import Written, write

AT = 1_795_000_000


class Site:
    """A folder with files, and backups beside it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "site"
        self.root.mkdir()
        self.backups = Backups(folder / "data" / "copies")

    def put(self, name: str, content: bytes, mode: int = 0o640) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(mode)
        return path

    def change(self, name: str, new: bytes) -> Change:
        path = self.root / name
        return Change(path, name, path.read_bytes(), new)

    def write(self, *changes: Change) -> Written:
        return write(self.backups, changes, Purpose("add", self.root, "wxyz_", "atelier.ch"), AT)

    def written(self, *changes: Change) -> Backup:
        done = self.write(*changes)
        assert done.backup is not None
        assert not done.refused
        return done.backup

    def codes(self, backup: Backup) -> list[str]:
        return [state.code for state in look(self.backups, backup)]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path.resolve())


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_files_are_written_and_keep_permissions_and_owner(site: Site) -> None:
    path = site.put("wp-config.php", b"old", 0o604)
    site.put("shop/.env", b"old too", 0o440)
    if os.getuid() == 0:
        os.chown(path, 1234, 2345)
    before = path.stat()
    done = site.write(site.change("wp-config.php", b"new"), site.change("shop/.env", b"new too"))
    assert [change.name for change in done.written] == ["wp-config.php", "shop/.env"]
    assert path.read_bytes() == b"new"
    after = path.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert (site.root / "shop/.env").read_bytes() == b"new too"
    assert (site.root / "shop/.env").stat().st_mode & 0o777 == 0o440
    assert names(site.root) == {"wp-config.php", ".env"}


def test_the_time_of_change_is_new_so_that_caches_and_uploads_see_it(site: Site) -> None:
    path = site.put("wp-config.php", b"old")
    os.utime(path, (1_000_000, 1_000_000))
    site.written(site.change("wp-config.php", b"new"))
    assert path.stat().st_mtime > 1_000_000


def test_extended_attributes_are_kept(site: Site) -> None:
    path = site.put("wp-config.php", b"old")
    try:
        os.setxattr(path, "user.note", b"kept")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    site.written(site.change("wp-config.php", b"new"))
    assert os.getxattr(path, "user.note") == b"kept"


def test_the_backup_is_private_complete_and_outside_the_site(site: Site) -> None:
    site.put("wp-config.php", b"old", 0o644)
    backup = site.written(site.change("wp-config.php", b"new"))
    assert not backup.folder.is_relative_to(site.root)
    assert site.backups.folder.stat().st_mode & 0o777 == 0o700
    assert backup.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in backup.folder.iterdir()} == {0o600}
    assert site.backups.content(backup, backup.files[0]) == b"old"
    assert site.backups.find(backup.id) == backup
    assert site.backups.all() == ([backup], [])
    assert backup.purpose == Purpose("add", site.root, "wxyz_", "atelier.ch")
    assert (backup.at, backup.id[:22]) == (AT, "000001-20261118-110640")


def test_a_file_changed_since_the_review_is_left_alone_and_the_others_are_written(site: Site) -> None:
    site.put("one.php", b"one")
    site.put("two.php", b"two")
    changes = site.change("one.php", b"ONE"), site.change("two.php", b"TWO")
    site.put("one.php", b"edited meanwhile")
    done = site.write(*changes)
    assert [(outcome.change.name, outcome.code) for outcome in done.outcomes] == [
        ("one.php", "changed"),
        ("two.php", ""),
    ]
    assert (site.root / "one.php").read_bytes() == b"edited meanwhile"
    assert (site.root / "two.php").read_bytes() == b"TWO"
    assert done.backup is not None
    assert [file.name for file in done.backup.files] == ["two.php"]


def test_nothing_to_write_makes_no_backup(site: Site) -> None:
    site.put("one.php", b"one")
    change = site.change("one.php", b"ONE")
    (site.root / "one.php").unlink()
    done = site.write(change)
    assert (done.backup, [outcome.code for outcome in done.refused]) == (None, ["changed"])
    assert site.backups.all() == ([], [])


def test_a_file_that_became_a_link_is_left_alone(site: Site, tmp_path: Path) -> None:
    path = site.put("one.php", b"one")
    change = site.change("one.php", b"ONE")
    other = tmp_path / "other.php"
    other.write_bytes(b"one")
    path.unlink()
    path.symlink_to(other)
    assert [outcome.code for outcome in site.write(change).refused] == ["link"]
    assert other.read_bytes() == b"one"
    assert path.is_symlink()


def test_a_folder_that_became_a_link_is_not_left_through_it(site: Site, tmp_path: Path) -> None:
    site.put("inner/one.php", b"one")
    change = site.change("inner/one.php", b"ONE")
    other = tmp_path / "other"
    (site.root / "inner").rename(other)
    (site.root / "inner").symlink_to(other)
    assert [outcome.code for outcome in site.write(change).refused] == ["link"]
    assert (other / "one.php").read_bytes() == b"one"


def test_the_target_of_a_link_is_written_and_the_link_stays(site: Site) -> None:
    real = site.put("shared/wp-config.php", b"old")
    link = site.root / "wp-config.php"
    link.symlink_to("shared/wp-config.php")
    site.written(Change(real, "wp-config.php", b"old", b"new"))
    assert link.is_symlink()
    assert link.read_bytes() == b"new"


def test_a_full_disk_leaves_the_file_and_no_draft(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.put("one.php", b"one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    change = site.change("one.php", b"ONE")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            site.write(change)
    assert (site.root / "one.php").read_bytes() == b"one"
    assert names(site.root) == {"one.php"}
    assert names(site.backups.folder) == {"lock"}


FOREIGN = """
import os, sys
from pathlib import Path
from desktop_manager.features.mysql_prefix.backup import Backups, Change, Purpose
from desktop_manager.features.mysql_prefix.writing import write
os.setgroups([]); os.setgid(65534); os.setuid(65534)
folder = Path(sys.argv[1])
backups = Backups(folder / "copies")
changes = [Change(folder / name / "one.php", name, b"one", b"ONE") for name in ("foreign", "closed")]
for outcome in write(backups, changes, Purpose("add", folder, "w_"), 1).outcomes:
    print(outcome.change.name, outcome.code)
"""


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give files to somebody else")
def test_a_file_that_would_change_its_owner_is_left_alone() -> None:
    # Not in pytest's folder, which nobody else may enter.
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        folder.chmod(0o777)
        for name, mode in (("foreign", 0o777), ("closed", 0o755)):
            (folder / name).mkdir()
            (folder / name / "one.php").write_bytes(b"one")
            (folder / name / "one.php").chmod(0o644)
            (folder / name).chmod(mode)
        done = subprocess.run(
            [sys.executable, "-c", FOREIGN, str(folder)], capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stdout.splitlines() == ["foreign owner", "closed denied"]
        assert [path.name for path in (folder / "foreign").iterdir()] == ["one.php"]
        assert (folder / "foreign/one.php").read_bytes() == b"one"


def test_only_one_program_writes_at_a_time(site: Site) -> None:
    site.put("one.php", b"one")
    change = site.change("one.php", b"ONE")
    with writing_alone(site.backups.folder), pytest.raises(FileRefused) as refused:
        site.write(change)
    assert refused.value.code == "busy"
    assert (site.root / "one.php").read_bytes() == b"one"


# Putting back


def test_restore_puts_back_bytes_and_permissions(site: Site) -> None:
    path = site.put("wp-config.php", b"\xef\xbb\xbfold\r\n\xff", 0o604)
    backup = site.written(site.change("wp-config.php", b"new"))
    path.chmod(0o666)
    assert site.codes(backup) == ["written"]
    done = restore(Backups(site.backups.folder), backup, AT + 60)
    assert [change.name for change in done.written] == ["wp-config.php"]
    assert path.read_bytes() == b"\xef\xbb\xbfold\r\n\xff"
    assert path.stat().st_mode & 0o777 == 0o604
    assert site.codes(backup) == ["as_before"]


def test_what_was_put_back_can_be_taken_back_itself(site: Site) -> None:
    path = site.put("wp-config.php", b"old")
    backup = site.written(site.change("wp-config.php", b"new"))
    second = restore(site.backups, backup, AT + 60).backup
    assert second is not None
    assert second.purpose.kind == "restore"
    restore(site.backups, second, AT + 120)
    assert path.read_bytes() == b"new"


def test_a_file_edited_since_is_put_back_only_where_that_is_wanted(site: Site) -> None:
    path = site.put("one.php", b"one")
    site.put("two.php", b"two")
    backup = site.written(site.change("one.php", b"ONE"), site.change("two.php", b"TWO"))
    path.write_bytes(b"my own edit")
    assert site.codes(backup) == ["changed", "written"]
    restore(site.backups, backup, AT + 1)
    assert (path.read_bytes(), (site.root / "two.php").read_bytes()) == (b"my own edit", b"two")
    done = restore(site.backups, backup, AT + 2, changed_too=True)
    assert path.read_bytes() == b"one"
    assert done.backup is not None
    assert site.backups.content(done.backup, done.backup.files[0]) == b"my own edit"


def test_a_deleted_file_comes_back(site: Site) -> None:
    path = site.put("one.php", b"one", 0o600)
    backup = site.written(site.change("one.php", b"ONE"))
    path.unlink()
    assert site.codes(backup) == ["gone"]
    restore(site.backups, backup, AT + 1)
    assert path.read_bytes() == b"one"
    assert path.stat().st_mode & 0o777 == 0o600


def test_only_permissions_are_put_back_where_only_they_differ(site: Site) -> None:
    path = site.put("one.php", b"one", 0o600)
    backup = site.written(site.change("one.php", b"ONE"))
    path.write_bytes(b"one")
    path.chmod(0o644)
    assert site.codes(backup) == ["permissions"]
    restore(site.backups, backup, AT + 1)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_damaged_copy_is_never_put_back(site: Site) -> None:
    path = site.put("one.php", b"one")
    backup = site.written(site.change("one.php", b"ONE"))
    (backup.folder / backup.files[0].copy).write_bytes(b"other")
    assert site.codes(backup) == ["damaged"]
    assert restore(site.backups, backup, AT + 1, changed_too=True).outcomes == ()
    assert path.read_bytes() == b"ONE"


def test_a_site_that_moved_away_is_said(site: Site) -> None:
    site.put("inner/one.php", b"one")
    backup = site.written(site.change("inner/one.php", b"ONE"))
    site.root.rename(site.root.with_name("elsewhere"))
    assert site.codes(backup) == ["missing_folder"]


def test_a_backup_can_be_deleted(site: Site) -> None:
    site.put("one.php", b"one")
    backup = site.written(site.change("one.php", b"ONE"))
    site.backups.remove(backup)
    assert site.backups.find(backup.id) is None
    assert names(site.backups.folder) == {"lock"}


def test_the_newest_comes_first_although_the_clock_was_set_back(site: Site) -> None:
    site.put("one.php", b"one")
    first = site.written(site.change("one.php", b"two"))
    second = write(site.backups, [site.change("one.php", b"three")], Purpose("add", site.root, "w_"), AT - 9999)
    assert site.backups.all() == ([second.backup, first], [])


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"version": 2}', "\xff", json.dumps({"version": 1, "files": 3})])
def test_a_damaged_manifest_is_named_and_the_other_backups_are_listed(site: Site, text: str) -> None:
    site.put("one.php", b"one")
    first = site.written(site.change("one.php", b"ONE"))
    second = site.written(site.change("one.php", b"Two"))
    (first.folder / "manifest.json").write_text(text, encoding="latin-1")
    assert site.backups.all() == ([second], [first.id])


@pytest.mark.parametrize("identity", ["", "..", "../site", "nowhere", "/etc"])
def test_no_backup_outside_their_folder_is_found(site: Site, identity: str) -> None:
    site.put("one.php", b"one")
    site.written(site.change("one.php", b"ONE"))
    assert site.backups.find(identity) is None


@settings(max_examples=25)
@given(content=st.binary(max_size=300), new=st.binary(max_size=300), mode=st.sampled_from([0o600, 0o644, 0o440]))
def test_write_then_restore_gives_every_byte_back(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, new: bytes, mode: int
) -> None:
    site = Site(tmp_path_factory.mktemp("bytes").resolve())
    name = os.fsdecode(b"caf\xe9.php")
    path = site.put(name, content, mode)
    backup = site.written(site.change(name, new))
    assert path.read_bytes() == new
    restore(site.backups, backup, AT)
    assert path.read_bytes() == content
    assert path.stat().st_mode & 0o777 == mode
