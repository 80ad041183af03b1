"""What of a data folder is this program's, on real files: all that it writes and nothing else; no link is followed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_manager.features.forgetting.kept_files import KeptFiles, kept_files
from desktop_manager.features.settings import Settings

LOGIN = "logins/api.infomaniak.com-26502"
COPY = "copies/000001-20260725-172000-0123456789abcdef"
OURS = (
    *(f"{LOGIN}/store.{end}" for end in ("db", "db-wal", "db-shm", "key-id", "key-id.new", "new.db", "new.db-journal")),
    *(f"{LOGIN}/store.{label}-20260725T172000Z.db" for label in ("v1", "damaged", "unreadable")),
    f"{LOGIN}/store.damaged-20260725T172000Z-2.db-wal",
    f"{LOGIN}/store.unreadable-20260725T172000Z.db.key-id",
    f"{LOGIN}/store.salvage-x1y2z3/pages.db",
    "demo/logins/demo.desktop-manager.invalid-0/store.db",
    "demo-window/window.lock.rmlock",
    f"{COPY}/manifest.json",
    f"{COPY}/0001",
    f"{COPY}.part/0001",
    "copies/lock",
    "settings.json",
    "settings.unreadable.json",
    "settings.new",
    "window.lock.rmlock",
    "window.raise-0123456789abcdef",
    "demo-window/window.raise-0123456789abcdef.lock",
)
FOREIGN = (
    "notes.txt",
    "store.db",
    "logins/readme",
    "logins/no-login-/store.db",
    f"{LOGIN}/store.txt",
    f"{LOGIN}/store.db.mine",
    f"{LOGIN}/sub/store.db",
    "demo/mine",
    "copies/mine/0001",
    f"{COPY}/0001.txt",
    "settings.json.mine",
)


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 10)


def names(root: Path, paths: tuple[Path, ...]) -> set[str]:
    return {str(path.relative_to(root)) for path in paths}


def test_everything_that_this_program_writes_is_known(tmp_path: Path) -> None:
    make(tmp_path, *OURS)
    kept = kept_files(tmp_path, certain=True)
    assert names(tmp_path, kept.files) == set(OURS)
    assert kept.foreign == kept.links == ()
    assert kept.logins == ("api.infomaniak.com-26502",)
    assert kept.copies == 2
    assert kept.size_below(tmp_path / "copies") == 40
    everywhere = {path for path in tmp_path.rglob("*") if path.is_dir()}
    assert set(kept.folders) == everywhere


def test_folders_come_before_those_they_lie_in_and_settings_last(tmp_path: Path) -> None:
    make(tmp_path, *OURS)
    kept = kept_files(tmp_path, certain=True)
    for place, folder in enumerate(kept.folders):
        assert folder not in {above for later in kept.folders[place + 1 :] for above in later.parents}
    last = names(tmp_path, kept.files[-3:])
    assert last == {"settings.json", "settings.unreadable.json", "settings.new"}


def test_what_others_put_there_is_not(tmp_path: Path) -> None:
    make(tmp_path, *OURS, *FOREIGN)
    kept = kept_files(tmp_path, certain=True)
    assert names(tmp_path, kept.files) == set(OURS)
    meant = {str(path.relative_to(tmp_path)) for path in kept.foreign}
    assert all(any(name == one or name.startswith(f"{one}/") for one in meant) for name in FOREIGN)


@pytest.mark.parametrize(
    "place",
    [
        "logins",
        "demo",
        "demo-window",
        "copies",
        LOGIN,
        COPY,
        f"{LOGIN}/store.db",
        f"{LOGIN}/store.salvage-a",
        "settings.json",
    ],
)
def test_a_link_is_named_and_nothing_behind_it(tmp_path: Path, place: str) -> None:
    outside, root = tmp_path / "outside", tmp_path / "root"
    make(outside, *OURS, "store.db", "0001", "manifest.json", "api.infomaniak.com-26502/store.db")
    path = root / place
    path.parent.mkdir(parents=True)
    path.symlink_to(outside if "." not in place.rpartition("/")[2] or place == LOGIN else outside / "store.db")
    kept = kept_files(root, certain=True)
    assert kept.files == ()
    assert kept.links == (path,)


@pytest.mark.parametrize(
    "proof", [f"{LOGIN}/store.db", "demo/logins/demo.desktop-manager.invalid-0/store.key-id", f"{COPY}/manifest.json"]
)
def test_another_folder_has_to_hold_what_only_this_program_makes(tmp_path: Path, proof: str) -> None:
    make(tmp_path, "settings.json", "settings.unreadable.json", "copies/lock", "notes.txt")
    assert kept_files(tmp_path, certain=False) == KeptFiles()
    make(tmp_path, proof)
    kept = kept_files(tmp_path, certain=False)
    assert {"settings.json", "settings.unreadable.json", proof} <= names(tmp_path, kept.files)


def test_its_own_settings_are_such_a_proof_and_those_of_another_program_are_none(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "dark", "logins": []}), "utf-8")
    assert kept_files(tmp_path, certain=False) == KeptFiles()
    settings = Settings(tmp_path / "settings.json")
    settings.write(settings.as_json())
    assert names(tmp_path, kept_files(tmp_path, certain=False).files) == {"settings.json"}


def test_the_lock_that_is_held_is_left_to_who_holds_it(tmp_path: Path) -> None:
    make(tmp_path, "settings.json", "window.lock", "demo-window/window.lock")
    kept = kept_files(tmp_path, certain=True)
    assert names(tmp_path, kept.files) == {"settings.json"}
    assert kept.foreign == ()
