"""The self-extracting file: installing, switching versions, removing, and what can be in its way."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.run_file import Computer, everything, make_run, versions

SHELLS = [
    pytest.param(
        command,
        id=" ".join(command),
        marks=pytest.mark.skipif(shutil.which(command[0]) is None, reason=f"{command[0]} is not installed"),
    )
    for command in (["dash"], ["bash", "--posix"], ["busybox", "sh"])
]
ODD = 'a pre\'fix "with" 100% $HOME `x` \\ ü'


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


@contextmanager
def running(program: Path) -> Iterator[int]:
    """The number of a process of the program, which was made from `sleep`."""
    with subprocess.Popen([program, "60"]) as process:
        try:
            yield process.pid
        finally:
            process.kill()


@pytest.mark.parametrize("shell", SHELLS)
def test_installs_starts_and_leaves_nothing_behind(
    shell: list[str], computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / ODD
    told = computer.done(make_run(tmp_path, monkeypatch), "--prefix", prefix, shell=shell)
    assert f"installed in {prefix}." in told
    assert computer.done(prefix / "bin" / "desktop-manager") == "0.1.0\n"
    assert (prefix / "lib" / "desktop-manager" / "_internal" / "odd.txt").read_text() == "odd"
    assert (prefix / "share/icons/hicolor/48x48/apps/desktop-manager.png").read_text() == "icon of 0.1.0"
    assert versions(prefix) == ["desktop-manager-0.1.0-1"]
    told = computer.done(prefix / "bin" / "desktop-manager-uninstall", shell=shell)
    assert "is removed" in told
    assert not prefix.exists()


@pytest.mark.skipif(shutil.which("busybox") is None, reason="busybox is not installed")
def test_busybox_and_xz_are_all_that_it_needs(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / ODD
    older, newer = (make_run(tmp_path, monkeypatch, version) for version in ("0.1.0", "0.2.0"))
    tools = tmp_path / "tools"
    tools.mkdir()
    busybox = shutil.which("busybox") or ""
    for name in subprocess.run([busybox, "--list"], capture_output=True, text=True, check=True).stdout.split():
        (tools / name).symlink_to(busybox)
    computer.path = f"{computer.fakes}:{tools}"
    computer.done(older, "--prefix", prefix, shell=["/bin/busybox", "sh"])
    computer.done(newer, "--prefix", prefix, shell=["/bin/busybox", "sh"])
    assert computer.done(prefix / "bin" / "desktop-manager") == "0.2.0\n"
    computer.done(prefix / "bin" / "desktop-manager-uninstall", shell=["/bin/busybox", "sh"])
    assert not prefix.exists()


def test_menu_entries_start_the_program_wherever_it_is(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / ODD
    computer.done(make_run(tmp_path, monkeypatch), "--prefix", prefix)
    for name in ("desktop-manager", "desktop-manager-demo"):
        entry = prefix / "share" / "applications" / f"{name}.desktop"
        lines = dict(line.split("=", 1) for line in entry.read_text().splitlines() if "=" in line)
        # Texts of a desktop entry have a backslash of their own; Exec has another one inside quotes.
        assert lines["TryExec"].replace("\\\\", "\\") == f"{prefix}/bin/desktop-manager"
        quoted = re.fullmatch(r'"((?:[^"\\`$]|\\["\\`$])*)" --demo', lines["Exec"].replace("\\\\", "\\"))
        assert quoted is not None
        program = re.sub(r'\\(["\\`$])', r"\1", quoted[1]).replace("%%", "%")
        assert program == f"{prefix}/bin/desktop-manager"


def test_a_user_installs_into_the_home_folder_beside_the_data(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = computer.home / ".local" / "share" / "desktop-manager" / "settings.json"
    data.parent.mkdir(parents=True)
    data.write_text("mine")
    before = everything(computer.home)
    computer.done(make_run(tmp_path, monkeypatch))
    assert computer.done(computer.home / ".local" / "bin" / "desktop-manager") == "0.1.0\n"
    assert [path.name for path in data.parent.iterdir()] == ["settings.json"]
    told = computer.done(computer.home / ".local" / "lib" / "desktop-manager" / "uninstall", "--yes")
    assert str(data.parent) in told
    assert "--forget-everything" in told
    assert everything(computer.home) == before


def test_folders_and_files_of_others_stay(computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prefix = tmp_path / "shared"
    (prefix / "share" / "applications").mkdir(parents=True)
    (prefix / "lib" / "desktop-manager-plugins").mkdir(parents=True)
    (prefix / "lib" / "desktop-manager-plugins" / "theirs").write_text("theirs")
    before = everything(prefix)
    computer.done(make_run(tmp_path, monkeypatch), "--prefix", prefix)
    computer.done(prefix / "lib" / "desktop-manager" / "uninstall")
    assert everything(prefix) == before


def test_a_new_version_takes_the_place_of_the_old_one(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "prefix"
    computer.done(make_run(tmp_path, monkeypatch, "0.1.0"), "--prefix", prefix)
    computer.done(make_run(tmp_path, monkeypatch, "0.2.0"), "--prefix", prefix)
    assert computer.done(prefix / "bin" / "desktop-manager") == "0.2.0\n"
    assert versions(prefix) == ["desktop-manager-0.2.0-1"]
    assert (prefix / "share/icons/hicolor/48x48/apps/desktop-manager.png").read_text() == "icon of 0.2.0"
    computer.done(prefix / "bin" / "desktop-manager-uninstall")
    assert not prefix.exists()


def test_the_same_version_again_mends_what_was_damaged(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "prefix"
    made = make_run(tmp_path, monkeypatch)
    computer.done(made, "--prefix", prefix)
    (prefix / "lib" / "desktop-manager" / "desktop-manager").unlink()
    (prefix / "bin" / "desktop-manager").unlink()
    computer.done(made, "--prefix", prefix)
    assert computer.done(prefix / "bin" / "desktop-manager") == "0.1.0\n"
    assert versions(prefix) == ["desktop-manager-0.1.0-2"]


def test_a_program_that_runs_keeps_its_files_until_the_next_time(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "pre fix"
    sleep = Path(shutil.which("sleep") or "")
    newer = make_run(tmp_path, monkeypatch, "0.2.0")
    computer.done(make_run(tmp_path, monkeypatch, "0.1.0", program=sleep), "--prefix", prefix)
    with running(prefix / "bin" / "desktop-manager"):
        assert "still running" in computer.done(newer, "--prefix", prefix)
        assert versions(prefix) == ["desktop-manager-0.1.0-1", "desktop-manager-0.2.0-1"]
        assert (prefix / "lib/desktop-manager-0.1.0-1/_internal/PySide6/only in 0.1.0.txt").exists()
        assert computer.done(prefix / "bin" / "desktop-manager") == "0.2.0\n"
    computer.done(newer, "--prefix", prefix)
    assert versions(prefix) == ["desktop-manager-0.2.0-2"]


def test_a_program_that_runs_is_not_removed(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "prefix"
    sleep = Path(shutil.which("sleep") or "")
    computer.done(make_run(tmp_path, monkeypatch, program=sleep), "--prefix", prefix)
    before = everything(prefix)
    with running(prefix / "bin" / "desktop-manager") as process:
        told = computer.refused(prefix / "bin" / "desktop-manager-uninstall")
    assert f"(process {process})" in told
    assert everything(prefix) == before


def test_what_somebody_changed_or_added_stays_and_is_named(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "prefix"
    computer.done(make_run(tmp_path, monkeypatch), "--prefix", prefix)
    inside = prefix / "lib" / "desktop-manager-0.1.0-1" / "_internal"
    (inside / "PySide6" / "only in 0.1.0.txt").write_text("changed")
    (inside / ".added").write_text("added")
    entry = prefix / "share" / "applications" / "desktop-manager.desktop"
    entry.unlink()
    entry.write_text("the user's own entry")
    told = computer.done(prefix / "bin" / "desktop-manager-uninstall")
    kept = {inside / "PySide6" / "only in 0.1.0.txt", inside / ".added", entry}
    assert {Path(line.split(": ", 1)[1]) for line in told.splitlines() if line.startswith("Stays")} == kept
    assert {path for path in prefix.rglob("*") if not path.is_dir()} == kept


def test_an_upgrade_leaves_a_menu_entry_that_the_user_wrote(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "prefix"
    computer.done(make_run(tmp_path, monkeypatch, "0.1.0"), "--prefix", prefix)
    entry = prefix / "share" / "applications" / "desktop-manager.desktop"
    entry.unlink()
    entry.write_text("the user's own entry")
    assert str(entry) in computer.done(make_run(tmp_path, monkeypatch, "0.2.0"), "--prefix", prefix)
    assert entry.read_text() == "the user's own entry"


@pytest.mark.parametrize("damage", ["cut", "changed"])
def test_a_damaged_file_is_refused_before_anything_is_written(
    damage: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_run(tmp_path, monkeypatch)
    content = bytearray(made.read_bytes())
    if damage == "cut":
        del content[-100:]
    else:
        content[-100] ^= 1
    made.write_bytes(content)
    for arguments in (["--prefix", tmp_path / "prefix"], ["--extract", tmp_path / "extracted"], ["--check"]):
        assert "damaged or incomplete" in computer.refused(made, *arguments)
    assert not (tmp_path / "prefix").exists()
    assert not (tmp_path / "extracted").exists()


# In the middle: when all is unpacked, when all is ready, and between the two halves of switching the version.
CUT_OFF = {
    "tar": '/bin/tar "$@"; kill -{} $PPID',
    "ln": "kill -{} $PPID",
    "mv": 'case "$*" in *installed/link*) kill -{} $PPID ;; *) /bin/mv "$@" ;; esac',
}


@pytest.mark.parametrize("program", CUT_OFF)
@pytest.mark.parametrize("shell", SHELLS)
def test_an_installation_that_is_cut_off_leaves_the_old_one_whole(
    program: str, shell: list[str], computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "prefix"
    newer = make_run(tmp_path, monkeypatch, "0.2.0")
    computer.done(make_run(tmp_path, monkeypatch, "0.1.0"), "--prefix", prefix)
    before = everything(prefix / "lib" / "desktop-manager-0.1.0-1")
    computer.fake(program, CUT_OFF[program].format("KILL"))
    assert computer.run(newer, "--prefix", prefix, shell=shell).returncode != 0
    assert everything(prefix / "lib" / "desktop-manager-0.1.0-1") == before
    assert computer.done(prefix / "bin" / "desktop-manager") == "0.1.0\n"
    computer.real(program)
    computer.done(newer, "--prefix", prefix)
    assert computer.done(prefix / "bin" / "desktop-manager") == "0.2.0\n"
    assert versions(prefix) == ["desktop-manager-0.2.0-2" if program == "mv" else "desktop-manager-0.2.0-1"]
    computer.done(prefix / "bin" / "desktop-manager-uninstall")
    assert not prefix.exists()


@pytest.mark.parametrize(
    ("program", "signal"),
    [("tar", "KILL"), ("ln", "KILL"), ("mv", "KILL"), ("tar", "TERM"), ("tar", "INT"), ("tar", "HUP")],
)
def test_a_first_installation_that_is_cut_off_is_gone_at_the_latest_with_the_next(
    program: str, signal: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = tmp_path / "deep" / "prefix"
    made = make_run(tmp_path, monkeypatch)
    computer.fake(program, CUT_OFF[program].format(signal))
    assert computer.run(made, "--prefix", prefix).returncode != 0
    assert (tmp_path / "deep").exists() == (signal == "KILL")
    computer.real(program)
    computer.done(made, "--prefix", prefix)
    computer.done(prefix / "bin" / "desktop-manager-uninstall")
    assert not (tmp_path / "deep").exists()


def test_two_installations_do_not_work_at_the_same_place(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "prefix" / "lib" / f".desktop-manager-unfinished.{os.getpid()}"
    other.mkdir(parents=True)
    told = computer.refused(make_run(tmp_path, monkeypatch), "--prefix", tmp_path / "prefix")
    assert f"(process {os.getpid()})" in told
    assert everything(tmp_path / "prefix" / "lib") == [other.name]


@pytest.mark.parametrize("place", ["/proc/nowhere", "file/below", "with=sign", "line\nbreak"])
def test_a_place_that_cannot_be_is_refused_in_one_sentence(
    place: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (computer.home / "file").write_text("")
    before = everything(computer.home)
    assert computer.refused(make_run(tmp_path, monkeypatch), "--prefix", place).startswith("Not installed: ")
    assert everything(computer.home) == before


@pytest.mark.parametrize("name", ["bin/desktop-manager", "bin/desktop-manager-uninstall", "lib/desktop-manager"])
def test_a_file_of_somebody_else_is_not_replaced(
    name: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "prefix" / name
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs")
    before = everything(tmp_path / "prefix")
    assert str(theirs) in computer.refused(make_run(tmp_path, monkeypatch), "--prefix", tmp_path / "prefix")
    assert everything(tmp_path / "prefix") == before
    assert theirs.read_text() == "theirs"


def test_a_full_disk_is_refused(computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    computer.fake("df", "echo Filesystem 1024-blocks Used Available Capacity Mounted; echo x 9 9 0 100% /")
    told = computer.refused(make_run(tmp_path, monkeypatch), "--prefix", tmp_path / "prefix")
    assert "MB are free" in told
    assert not (tmp_path / "prefix").exists()


@pytest.mark.parametrize("argument", ["--unknown", "--prefix", "--extract"])
def test_an_unknown_or_incomplete_option_is_refused(
    argument: str, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert argument in computer.refused(make_run(tmp_path, monkeypatch), argument)
    assert everything(computer.home) == []


def test_help_and_version_write_nothing(computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_run(tmp_path, monkeypatch)
    assert computer.done(made, "--version") == "Desktop Manager 0.1.0\n"
    told = computer.done(made, "--help")
    assert all(option in told for option in ("--prefix", "--yes", "--check", "--extract", "--version", "--help"))
    assert everything(computer.home) == []


def test_extracted_it_runs_where_it_is(computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_run(tmp_path, monkeypatch)
    computer.done(made, "--extract", "extracted folder")
    folder = computer.home / "extracted folder"
    assert computer.done(folder / "desktop-manager") == "0.1.0\n"
    assert (
        f'Exec="{folder}/desktop-manager" --demo' in (folder / "share/applications/desktop-manager.desktop").read_text()
    )
    assert "is there already" in computer.refused(made, "--extract", folder)
    assert os.listdir(computer.home) == ["extracted folder"]


def test_an_extraction_that_fails_leaves_nothing(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer.fake("tar", '/bin/tar "$@"; exit 1')
    told = computer.refused(make_run(tmp_path, monkeypatch), "--extract", "new/folder")
    assert "could not be unpacked" in told
    assert everything(computer.home) == []


@pytest.mark.parametrize(("answer", "installs"), [("n", False), ("", True), ("y", True)])
def test_in_a_terminal_it_asks_first(
    answer: str, installs: bool, computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_run(tmp_path, monkeypatch)
    person, terminal = os.openpty()
    os.write(person, f"{answer}\n".encode())
    result = subprocess.run(
        [made], env=computer.environment(), stdin=terminal, capture_output=True, text=True, timeout=60, check=False
    )
    for end in (person, terminal):
        os.close(end)
    assert f"Install Desktop Manager 0.1.0 in {computer.home}/.local? [Y/n]" in result.stdout
    assert result.returncode == (0 if installs else 1)
    assert (computer.home / ".local").exists() == installs
