from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.features.renewals.file_writing import write_whole


def on() -> bool:
    return True


def test_the_file_has_all_pieces_and_nothing_stands_beside_it(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a.csv", [b"one", b"two"], on)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.csv": b"onetwo"}


def test_a_file_that_is_there_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_whole(file, [b"new"], on)
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)


def test_what_fails_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    with pytest.raises(OSError, match="No space"):
        write_whole(file, pieces(), on)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.csv", b"old")]


def test_what_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    answers = iter((True, True, False))
    assert not write_whole(tmp_path / "a.csv", [b"1", b"2", b"3"], lambda: next(answers))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "gone" / "a.csv", [b"1"], on)
