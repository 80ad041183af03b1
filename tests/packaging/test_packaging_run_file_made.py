"""Making the self-extracting file: what it asks of a system, the same bytes each time, and what is refused."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from making.library_packages import Asked, asked, table
from making.project import machine
from making.self_extracting import pack, script
from making.system_libraries import Needs, needs
from support.run_file import ASKED, Computer, make_program, make_run


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_a_system_that_has_all_lacks_nothing(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert computer.done(make_run(tmp_path, monkeypatch), "--check") == "This file is whole: Desktop Manager 0.1.0.\n"


@pytest.mark.parametrize(
    ("program", "answer", "told"),
    [
        ("uname", "echo riscv64", "The program is made for x86_64 processors, and this one is riscv64."),
        ("getconf", "echo glibc 2.9", "(glibc) 2.17 or newer, and this system has 2.9."),
        ("getconf", "echo glibc 1.99", "(glibc) 2.17 or newer, and this system has 1.99."),
        ("getconf", "exit 1", "(glibc) 2.17 or newer, which was not found."),
        (
            "ldconfig",
            "printf '\\tlibEGL.so.1 (libc6) => /32-bit\\n\\tlibxcb-cursor.so.0 (libc6,x86-64)\\n'",
            "libEGL.so.1",
        ),
    ],
)
def test_what_a_system_lacks_is_told_and_hinders_nothing(
    program: str, answer: str, told: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer.fake(program, answer)
    made = make_run(tmp_path, monkeypatch)
    checked = computer.run(made, "--check")
    assert (checked.returncode, checked.stdout) == (3, "This file is whole: Desktop Manager 0.1.0.\n")
    assert told in checked.stderr
    installed = computer.run(made, "--prefix", tmp_path / "prefix")
    assert installed.returncode == 0
    assert told in installed.stderr


@pytest.mark.parametrize("version", ["2.17", "2.36", "2.36.9000", "3.0"])
def test_a_c_library_that_is_new_enough_is_no_complaint(
    version: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer.fake("getconf", f"echo glibc {version}")
    computer.done(make_run(tmp_path, monkeypatch), "--check")


def test_missing_libraries_are_told_with_the_packages_of_this_system(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer.libraries("libEGL.so.1")
    told = computer.run(make_run(tmp_path, monkeypatch), "--check").stderr
    assert "libraries that are not here: libxcb-cursor.so.0" in told
    assert "libEGL" not in told
    assert "libxcb-cursor0" in told or "xcb-util-cursor" in told


@pytest.mark.parametrize("tool", ["xz", "tar", "sha256sum"])
def test_a_missing_tool_is_named(
    tool: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in {"tail", "tar", "xz", "sha256sum", "readlink", "cat", "id"} - {tool}:
        (computer.fakes / name).unlink(missing_ok=True)
        (computer.fakes / name).symlink_to(shutil.which(name) or "")
    computer.path = str(computer.fakes)
    told = computer.refused(make_run(tmp_path, monkeypatch), "--prefix", tmp_path / "prefix", shell=["/bin/sh"])
    assert f"The program {tool} is missing." in told


def test_the_same_files_make_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for turn, mask in (("first", 0o022), ("second", 0o077)):
        folder = tmp_path / turn
        folder.mkdir()
        before = os.umask(mask)
        try:
            path = make_run(folder, monkeypatch)
        finally:
            os.umask(before)
        for each in folder.rglob("*"):
            os.utime(each, (1, 1), follow_symlinks=False)
        made.append(path.read_bytes())
    assert made[0] == made[1]


def test_nothing_may_lie_where_the_user_keeps_data(tmp_path: Path) -> None:
    make_program(tmp_path / "folder", "x")
    data = tmp_path / "share" / "desktop-manager"
    data.mkdir(parents=True)
    (data / "file").write_text("")
    with pytest.raises(ValueError, match="what the user keeps"):
        pack(tmp_path / "folder", tmp_path / "share", tmp_path / "made", ASKED)


@pytest.mark.parametrize("entry", ["Exec=/usr/bin/desktop-manager\n", "Exec=@PROGRAM@\nIcon=@PROGRAM@.png\n"])
def test_a_menu_entry_that_the_installer_cannot_fill_in_is_refused(entry: str, tmp_path: Path) -> None:
    make_program(tmp_path / "folder", "x")
    path = tmp_path / "share" / "applications" / "desktop-manager.desktop"
    path.parent.mkdir(parents=True)
    path.write_text(entry)
    with pytest.raises(ValueError, match="Exec"):
        pack(tmp_path / "folder", tmp_path / "share", tmp_path / "made", ASKED)


def test_the_newest_symbols_decide_on_the_c_library() -> None:
    used = {"libc.so.6": frozenset({"GLIBC_2.4", "GLIBC_2.34", "GLIBC_PRIVATE"}), "libm.so.6": frozenset({"GLIBC_2.9"})}
    assert asked(Needs(frozenset({"libc.so.6", "libm.so.6", "libz.so.1"}), used)) == Asked("2.34", ("libz.so.1",))


def test_each_library_has_a_package_everywhere() -> None:
    assert table(("libX11.so.6",)) == "libX11.so.6|libx11-6|libX11|libX11-6|libx11"
    with pytest.raises(KeyError):
        table(("libunknown.so.1",))


@pytest.mark.skipif(shutil.which("readelf") is None, reason="readelf (binutils) is not installed")
def test_a_program_of_this_system_asks_for_its_c_library(tmp_path: Path) -> None:
    shutil.copy(shutil.which("sleep") or "", tmp_path)
    assert asked(needs(tmp_path)).glibc.startswith("2.")
    assert asked(needs(tmp_path)).glibc != "2.0"


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("name", ["install.sh", "uninstall.sh"])
def test_the_scripts_are_clean(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(script(name, {"UNPACKED_KB": "1", "PAYLOAD_SUM": "0", "PAYLOAD_AT": "1"}))
    judged = subprocess.run(["shellcheck", "--shell=sh", path], capture_output=True, text=True, check=False)
    assert judged.stdout == ""


def test_the_machine_is_the_one_it_was_made_on(tmp_path: Path, computer: Computer) -> None:
    make_program(tmp_path / "folder", "x")
    (tmp_path / "share").mkdir()
    pack(tmp_path / "folder", tmp_path / "share", tmp_path / "made", ASKED)
    computer.real("uname")
    assert machine() == os.uname().machine
    assert "processors" not in computer.run(tmp_path / "made", "--check").stderr
