"""Walking a folder: what may be a configuration file is found, nothing outside the folder is read."""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.mysql_prefix.beside import draft_name, is_draft, new_token
from desktop_manager.features.mysql_prefix.walking import LARGEST, Candidate, LeftOut, walk


class Watch:
    """Counts, and gives up after so many entries."""

    def __init__(self, patience: int = 10**9) -> None:
        self.seen = 0
        self._patience = patience

    @property
    def cancelled(self) -> bool:
        return self.seen >= self._patience

    def progress(self, done: int, total: int, code: str) -> None:
        assert (total, code) == (0, "walking")
        self.seen = done


def put(root: Path, name: str, content: bytes = b"<?php") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def found(root: Path) -> list[str]:
    return [str(one.name) for one in walk(root, Watch()) if isinstance(one, Candidate)]


def left_out(root: Path) -> dict[str, str]:
    return {str(one.name): one.code for one in walk(root, Watch()) if isinstance(one, LeftOut)}


def test_files_are_found_in_the_order_of_names_with_what_they_hold(tmp_path: Path) -> None:
    put(tmp_path, "wp-config.php", b"one")
    put(tmp_path, "shop/.env", b"two")
    put(tmp_path, "shop/image.png")
    candidates = [one for one in walk(tmp_path, Watch()) if isinstance(one, Candidate)]
    assert [(str(one.name), one.content) for one in candidates] == [("wp-config.php", b"one"), ("shop/.env", b"two")]
    assert all(one.path == tmp_path.resolve() / one.name for one in candidates)


@pytest.mark.parametrize("folder", ["node_modules", "vendor", ".git", "cache", "Vendor"])
def test_folders_of_other_peoples_code_are_named_and_not_entered(tmp_path: Path, folder: str) -> None:
    put(tmp_path, f"site/{folder}/config.php")
    assert found(tmp_path) == []
    assert left_out(tmp_path) == {f"site/{folder}": "skipped"}


def test_a_link_out_of_the_folder_is_said_and_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "outside/wp-config.php")
    put(tmp_path, "outside/more/config.php")
    site = tmp_path / "site"
    site.mkdir()
    (site / "wp-config.php").symlink_to(tmp_path / "outside/wp-config.php")
    (site / "more").symlink_to("../outside/more")
    (site / "logo.png").symlink_to(tmp_path / "outside/wp-config.php")
    assert found(site) == []
    assert left_out(site) == {"wp-config.php": "outside", "more": "outside"}


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    put(tmp_path, "a/config.php")
    (tmp_path / "a/up").symlink_to(tmp_path)
    (tmp_path / "one.php").symlink_to("two.php")
    (tmp_path / "two.php").symlink_to("one.php")
    assert found(tmp_path) == ["a/config.php"]
    assert left_out(tmp_path) == {"one.php": "dangling", "two.php": "dangling"}


def test_a_file_that_only_a_link_names_tellingly_is_given_once_as_itself(tmp_path: Path) -> None:
    real = put(tmp_path, "shared/production.txt", b"<?php // shared")
    (tmp_path / "wp-config.php").symlink_to("shared/production.txt")
    (tmp_path / "second.php").symlink_to("shared/production.txt")
    one = [one for one in walk(tmp_path, Watch()) if isinstance(one, Candidate)]
    assert [(str(candidate.name), candidate.path) for candidate in one] == [("second.php", real.resolve())]


def test_a_file_with_a_link_to_it_is_given_once_under_its_own_name(tmp_path: Path) -> None:
    put(tmp_path, "shared/wp-config.php")
    (tmp_path / "wp-config.php").symlink_to("shared/wp-config.php")
    assert found(tmp_path) == ["shared/wp-config.php"]


def test_a_link_to_nothing_is_said_where_it_could_have_been_a_configuration(tmp_path: Path) -> None:
    (tmp_path / ".env").symlink_to("nowhere")
    (tmp_path / "logo.png").symlink_to("nowhere")
    assert left_out(tmp_path) == {".env": "dangling"}


def test_a_chosen_folder_that_is_a_link_itself_is_entered(tmp_path: Path) -> None:
    put(tmp_path, "real/.env")
    (tmp_path / "link").symlink_to("real")
    assert found(tmp_path / "link") == [".env"]


def test_what_is_no_file_or_too_big_is_named_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.php")
    put(tmp_path, "big.php", b"x" * (LARGEST + 1))
    put(tmp_path, "just.php", b"x" * LARGEST)
    with socket.socket(socket.AF_UNIX) as door:
        os.chdir(tmp_path)
        door.bind("door.php")
        assert left_out(tmp_path) == {"pipe.php": "special", "big.php": "too_big", "door.php": "special"}
    assert found(tmp_path) == ["just.php"]


def test_a_name_that_is_no_utf8_is_found(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.php")).write_bytes(b"<?php")
    assert found(tmp_path) == [os.fsdecode(b"caf\xe9.php")]


def test_giving_up_ends_the_walk_at_once(tmp_path: Path) -> None:
    for number in range(50):
        put(tmp_path, f"{number:02}.php")
    assert len(list(walk(tmp_path, Watch(patience=7)))) == 7


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(walk(tmp_path / "nowhere", Watch()))


UNREADABLE = """
import os, sys
from pathlib import Path
from desktop_manager.features.mysql_prefix.walking import LeftOut, walk
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
class Watch:
    cancelled = False
    def progress(self, *_): pass
for one in walk(Path(sys.argv[1]), Watch()):
    print(one.name, one.code if isinstance(one, LeftOut) else "read")
"""


def test_what_may_not_be_read_is_listed_and_the_rest_is_read() -> None:
    # Not in pytest's folder, which nobody else may enter: root, who may read everything, becomes somebody else.
    with tempfile.TemporaryDirectory() as place:
        site = Path(place)
        site.chmod(0o755)
        put(site, "open.php").chmod(0o644)
        put(site, "closed.php").chmod(0)
        put(site, "locked/config.php")
        (site / "locked").chmod(0)
        done = subprocess.run(
            [sys.executable, "-c", UNREADABLE, place], capture_output=True, text=True, check=True, timeout=60
        )
        (site / "locked").chmod(0o700)
    assert done.stdout.splitlines() == ["closed.php denied", "open.php read", "locked denied"]


def test_what_an_interrupted_write_left_is_not_taken_for_a_configuration(tmp_path: Path) -> None:
    left = draft_name("wp-config.php", new_token())
    put(tmp_path, left)
    assert found(tmp_path) == []
    assert left_out(tmp_path) == {left: "draft"}


@given(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=120))
def test_every_draft_is_known_fits_a_file_system_and_ends_as_its_file(name: str) -> None:
    draft = draft_name(name, new_token())
    assert is_draft(draft)
    assert not is_draft(name) or name.startswith(".")
    assert len(os.fsencode(draft)) <= 255
    if len(os.fsencode(name)) <= 200:
        assert draft.endswith(name)
    assert PurePath(draft).name == draft
