"""The list of checksums is one that sha256sum accepts."""

import subprocess
from pathlib import Path

import pytest

from making.checksums import write_checksums


def made(folder: Path) -> list[Path]:
    files = [folder / "b.deb", folder / "a.run"]
    for file in files:
        file.write_bytes(file.name.encode() * 1000)
    return files


def judged(folder: Path) -> subprocess.CompletedProcess[str]:
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env={"LC_ALL": "C"})


def test_sha256sum_accepts_the_list(tmp_path: Path) -> None:
    written = write_checksums(made(tmp_path), tmp_path)
    assert written == tmp_path / "SHA256SUMS"
    told = judged(tmp_path)
    assert (told.returncode, told.stdout) == (0, "a.run: OK\nb.deb: OK\n")


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    files = made(tmp_path)
    write_checksums(files, tmp_path)
    files[0].write_bytes(b"other")
    assert judged(tmp_path).returncode == 1


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    files = made(tmp_path)
    one = write_checksums(files, tmp_path).read_bytes()
    assert write_checksums(reversed(files), tmp_path).read_bytes() == one


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(ValueError, match=r"b\.deb"):
        write_checksums([*made(tmp_path), *made(tmp_path / "x")], tmp_path)
