"""The Debian package of a small made-up folder, and what decides on its dependencies."""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from making.deb import build_deb, installed_size
from making.project import NAME, version
from making.system_libraries import Needs, depends, elf_files, least_version, needs, outside

EPOCH = 1_700_000_000

READELF = """
File: a
 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]
 0x0000000000000001 (NEEDED)             Shared library: [libown.so.1]
 0x000000000000001d (RUNPATH)            Library runpath: [$ORIGIN]

Version definition section '.gnu.version_d' contains 1 entry:
  000000: Rev: 1  Flags: BASE  Index: 1  Cnt: 1  Name: liba.so

Version needs section '.gnu.version_r' contains 2 entries:
  000000: Version: 1  File: libc.so.6  Cnt: 2
  0x0010:   Name: GLIBC_2.14  Flags: none  Version: 3
  0x0020:   Name: GLIBC_2.2.5  Flags: WEAK  Version: 2
  0x0030: Version: 1  File: libown.so.1  Cnt: 1
  0x0040:   Name: OWN_1  Flags: none  Version: 4
"""

SYMBOLS = """libc.so.6 libc6 #MINVER#
 GLIBC_2.2.5@GLIBC_2.2.5 2.2.5
 GLIBC_2.9@GLIBC_2.9 2.9
 GLIBC_2.14@GLIBC_2.14 2.14
 memcpy@GLIBC_2.14 2.99
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program that is a copy of a small real one, with a library of its own beside it and a link to that."""
    made = tmp_path / "made" / NAME
    inside = made / "_internal"
    inside.mkdir(parents=True)
    shutil.copyfile("/bin/true", made / NAME)
    (made / NAME).chmod(0o700)
    (inside / "words.txt").write_text("words", "utf-8")
    (inside / "linked.txt").symlink_to("words.txt")
    return made


@pytest.fixture
def package(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    return build_deb(folder, tmp_path / "out", tmp_path / "work")


def told(*words: str | Path) -> str:
    return subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=os.environ | {"TZ": "UTC"},
    ).stdout


def contents(package: Path) -> dict[str, tuple[str, str, str]]:
    """Path in the package: mode, owner, and time with what a link leads to."""
    lines = (line.split(maxsplit=5) for line in told("dpkg-deb", "--contents", package).splitlines())
    found = {}
    for mode, owner, _, day, hour, path in lines:
        name, _, target = path.partition(" -> ")
        found[name] = (mode, owner, f"{day} {hour} {target}".strip())
    return found


def control(package: Path, field: str) -> str:
    return told("dpkg-deb", "--field", package, field).strip()


def test_the_package_is_named_after_program_version_and_machine(package: Path) -> None:
    machine = told("dpkg", "--print-architecture").strip()
    assert package.name == f"{NAME}_{version()}_{machine}.deb"
    assert control(package, "Version") == version()
    assert control(package, "Architecture") == machine


def test_the_program_is_on_the_path_by_a_relative_link(package: Path) -> None:
    found = contents(package)
    assert found[f"./usr/bin/{NAME}"][2].endswith(f"../lib/{NAME}/{NAME}")
    assert found[f"./usr/lib/{NAME}/{NAME}"][0] == "-rwxr-xr-x"
    assert found[f"./usr/lib/{NAME}/_internal/linked.txt"][2].endswith(" words.txt")


def test_all_is_roots_with_plain_modes_and_one_time(package: Path) -> None:
    for path, (mode, owner, when) in contents(package).items():
        assert owner == "root/root", path
        assert mode in {"drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"}, path
        assert when.startswith("2023-11-14 22:13"), path


def test_building_twice_gives_the_same_bytes(package: Path, folder: Path, tmp_path: Path) -> None:
    for path in folder.rglob("*"):
        os.utime(path, follow_symlinks=False)
    again = build_deb(folder, tmp_path / "other" / "out", tmp_path / "other" / "work")
    assert hashlib.sha256(again.read_bytes()).hexdigest() == hashlib.sha256(package.read_bytes()).hexdigest()


def test_the_sums_are_those_of_the_files(package: Path, tmp_path: Path) -> None:
    told("dpkg-deb", "--raw-extract", package, tmp_path / "raw")
    subprocess.run(["md5sum", "--check", "--quiet", "DEBIAN/md5sums"], cwd=tmp_path / "raw", check=True, timeout=60)
    listed = (tmp_path / "raw" / "DEBIAN" / "md5sums").read_text("utf-8").splitlines()
    files = [mode for mode, _, _ in contents(package).values() if mode.startswith("-")]
    assert len(listed) == len(files)


def test_it_depends_on_the_c_library_and_not_on_python(package: Path) -> None:
    needed = control(package, "Depends")
    assert re.search(r"\blibc6 \(>= 2\.\d+\)", needed)
    assert "python" not in needed
    assert "gnome-keyring" in control(package, "Recommends")


def test_only_a_removal_speaks_and_it_names_the_data(package: Path, tmp_path: Path) -> None:
    told("dpkg-deb", "--control", package, tmp_path / "control")
    assert {path.name for path in (tmp_path / "control").iterdir()} == {"control", "md5sums", "postrm"}
    script = tmp_path / "control" / "postrm"
    assert "~/.local/share/desktop-manager" in told(script, "remove")
    assert "--forget-everything" in told(script, "remove")
    assert told(script, "upgrade", "0.1.0") == told(script, "purge") == ""


def test_the_size_counts_every_file_in_whole_kilobytes(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "small").write_bytes(b"x")
    (tmp_path / "larger").write_bytes(b"x" * 1025)
    (tmp_path / "link").symlink_to("larger")
    assert installed_size(tmp_path) == 0 + 1 + 2 + 1


def test_programs_are_found_by_what_they_are_and_links_are_not(folder: Path) -> None:
    (folder / "link").symlink_to(NAME)
    assert elf_files(folder) == [folder / NAME]


def test_a_library_that_is_inside_is_not_needed_from_the_system() -> None:
    found = outside(READELF, inside={"libown.so.1"})
    assert found == Needs(frozenset({"libc.so.6"}), {"libc.so.6": frozenset({"GLIBC_2.14", "GLIBC_2.2.5"})})


def test_a_library_that_is_not_inside_is_needed() -> None:
    assert outside(READELF, inside=set()).libraries == {"libc.so.6", "libown.so.1"}


def test_a_real_program_needs_the_c_library(folder: Path) -> None:
    assert "libc.so.6" in needs(folder).libraries


@pytest.mark.parametrize(
    ("used", "version"),
    [({"GLIBC_2.14", "GLIBC_2.9"}, "2.14"), ({"GLIBC_2.9", "GLIBC_2.2.5"}, "2.9"), ({"ELSE_1"}, ""), (set(), "")],
)
def test_the_least_version_is_that_of_the_newest_symbols(used: set[str], version: str) -> None:
    assert least_version(SYMBOLS, used) == version


def test_a_library_of_no_package_is_named() -> None:
    with pytest.raises(ValueError, match=r"libof-nobody\.so\.1"):
        depends(Needs(frozenset({"libof-nobody.so.1"}), {}))


def test_a_package_that_was_renamed_is_asked_for_by_both_names() -> None:
    found = depends(Needs(frozenset({"libglib-2.0.so.0", "libc.so.6"}), {"libc.so.6": frozenset({"GLIBC_2.34"})}))
    assert found == ["libc6 (>= 2.34)", "libglib2.0-0 | libglib2.0-0t64"]
