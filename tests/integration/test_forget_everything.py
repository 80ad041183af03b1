"""`--forget-everything` in a real terminal, with a real keyring, real stores and real locks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.__main__ import main
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.features.mysql_prefix.backup import Backups, Change, Purpose
from desktop_manager.features.settings import KnownLogin, Settings
from desktop_manager.ui.single_instance import SingleInstance
from desktop_manager.ui.words.forgetting import WANTED, WANTED_WITHOUT_KEYRING
from support.application import running
from support.driven import environment
from support.earlier_data import earlier, lay
from support.keyring_daemon import KeyringDaemon, PrivateBus, missing_programs
from support.logins import agency, claire, served_for_two, sign_both_in
from support.secret_search import files_in, found
from support.terminal import Terminal

pytestmark = [
    pytest.mark.skipif(
        bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
    ),
    pytest.mark.skipif(sys.platform != "linux", reason="the terminal is made with setsid of Linux"),
]

TYPE = "press Enter to confirm"
TOKEN_PAGE = "https://manager.infomaniak.com/v3/ng/profile/user/token/list"
Start = Callable[..., Terminal]
CLAIRE = earlier().login
OTHER = LoginKey("https://api.infomaniak.com", 7)


@pytest.fixture
def served() -> Iterator[ServedDemo]:
    with served_for_two() as server:
        yield server


@pytest.fixture
def data(tmp_path: Path, daemon: KeyringDaemon) -> Path:
    """Two logins with their entries in the keyring, one of them with a name of the user's own."""
    folder = tmp_path / "data"
    known = lay(folder)
    shutil.copytree(known.store_folder(folder), folder / "logins" / OTHER.folder)
    settings = Settings(folder / "settings.json").load()
    settings.add_login(KnownLogin(*OTHER))
    settings.name_login(OTHER.folder, "Studio Nord")
    settings.name_login(CLAIRE.folder, "")
    settings.write(settings.as_json())
    vault = KeyringVault(5, 5)
    for login in (CLAIRE, OTHER):
        for kind, value in known.secrets.items():
            vault.set(login, kind, value)
    return folder


@pytest.fixture
def signed_in(qapp: QApplication, qtbot: QtBot, tmp_path: Path, daemon: KeyringDaemon, served: ServedDemo) -> Path:
    """What the program itself leaves after two logins have signed in."""
    folder = tmp_path / "signed-in"
    with running(folder, qtbot, KeyringVault(2, 2)) as program:
        sign_both_in(program, served)
        program.settings.name_login(agency(served).folder, "Studio Nord")
        assert program.end()
    return folder


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[Terminal] = []
    data = tmp_path / "data"

    def begin(*arguments: str, env: dict[str, str] | None = None) -> Terminal:
        command = [sys.executable, "-m", "desktop_manager", "--forget-everything"]
        terminal = Terminal([*command, *(arguments or ("--data-folder", str(data)))], environment(env))
        started.append(terminal)
        return terminal.__enter__()

    yield begin
    for terminal in started:
        terminal.__exit__(None, None, None)


def add_copy(data: Path, site: Path) -> Path:
    """What the MySQL prefix assistant leaves of one file, killed while it wrote; returns its draft."""
    site.mkdir()
    file = site / "wp-config.php"
    file.write_bytes(b"define('DB_PASSWORD', 'Sommerregen7');")
    change = Change(file, file.name, file.read_bytes(), b"new")
    backup = Backups(data / "copies").make([change], Purpose("add", site, "wxyz_"), 1_790_000_000)
    draft = backup.draft(file)
    draft.write_bytes(b"half of the new")
    return draft


def kept_in(data: Path) -> dict[str, bytes]:
    """Every file but the locks', which are there while the command runs, and the index of a log: reading writes it."""
    apart = ("window.lock", ".db-shm")
    return {name: content for name, content in files_in(data).items() if not name.endswith(apart)}


def entries(*logins: LoginKey) -> dict[str, object]:
    """What the keyring holds of these logins, as another program sees it."""
    kept = KeyringVault(5, 5)
    return {str(login): many for login in logins or (CLAIRE, OTHER) if (many := kept.get_many(login, SecretKind))}


def test_everything_of_two_logins_goes_and_nothing_else(
    start: Start, signed_in: Path, served: ServedDemo, tmp_path: Path
) -> None:
    data, logins = signed_in, (claire(served), agency(served))
    draft = add_copy(data, tmp_path / "site")
    (data / "logins" / claire(served).folder / "store.v1-20260725T172000Z.db").write_bytes(b"a copy of before")
    (data / "settings.unreadable.json").write_text("{", "utf-8")
    keys = [KeyringVault().get(login, SecretKind.DATABASE_KEY) for login in logins]
    assert len(entries(*logins)) == 2

    terminal = start("--data-folder", str(data))
    terminal.until(TYPE)
    listed = terminal.shown
    assert "Claire Moret at 127.0.0.1" in listed
    assert "Studio Nord at 127.0.0.1" in listed
    assert str(data) in listed
    assert "configuration files" in listed
    assert "GNOME Keyring" in listed
    assert TOKEN_PAGE in listed
    assert (data / "settings.json").exists(), "it asks first"
    assert len(entries(*logins)) == 2
    terminal.enter(f"{WANTED}\n")

    assert terminal.ended() == 0
    assert "Everything was removed." in terminal.shown
    assert TOKEN_PAGE in terminal.shown.partition(TYPE)[2]
    assert not data.exists()
    assert entries(*logins) == {}
    assert not draft.exists()
    assert (tmp_path / "site" / "wp-config.php").exists()
    secrets = {"claire": DEMO_TOKEN, "agency": DEMO_AGENCY_TOKEN, "password": "Sommerregen7"}
    secrets |= {f"key {number}": key for number, key in enumerate(keys) if key}
    assert len(secrets) == 5
    places = files_in(tmp_path)
    assert [name for name, place in found(places, secrets) if "site" not in place] == []
    assert not any(secret in terminal.shown for secret in secrets.values())


@pytest.mark.parametrize("typed", ["\n", "no\n", "Forget\n", "forget everything\n", "\x04", "\x03"])
def test_anything_else_leaves_everything(start: Start, data: Path, typed: str) -> None:
    before = kept_in(data)
    terminal = start()
    terminal.until(TYPE)
    terminal.enter(typed)

    assert terminal.ended() == 1
    assert "Nothing was removed." in terminal.shown
    assert "Traceback" not in terminal.shown
    assert kept_in(data) == before
    assert len(entries()) == 2
    assert not (data / "demo-window").exists()


def test_files_and_links_of_others_stay_and_are_named(start: Start, data: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "store.db").write_bytes(b"mine")
    (outside / "holiday.jpg").write_bytes(b"mine")
    (data / "notes.txt").write_text("mine", "utf-8")
    (data / "logins" / CLAIRE.folder / "thesis.odt").write_text("mine", "utf-8")
    (data / "logins" / "other.example-7").symlink_to(outside, target_is_directory=True)
    terminal = start()
    terminal.until(TYPE)
    terminal.enter(f"{WANTED}\n")

    assert terminal.ended() == 1
    assert "Not everything was removed." in terminal.shown
    for name in ("notes.txt", "thesis.odt", "other.example-7"):
        assert name in terminal.shown.partition(TYPE)[2]
    kept = {str(path.relative_to(data)) for path in data.rglob("*")}
    folder = f"logins/{CLAIRE.folder}"
    assert kept == {"notes.txt", "logins", folder, f"{folder}/thesis.odt", "logins/other.example-7"}
    assert {path.name for path in outside.iterdir()} == {"store.db", "holiday.jpg"}
    assert entries() == {}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may delete everywhere")
def test_what_cannot_be_deleted_is_named_and_going_again_finishes(start: Start, data: Path) -> None:
    closed = data / "logins" / CLAIRE.folder
    closed.chmod(0o500)
    terminal = start()
    terminal.until(TYPE)
    terminal.enter(f"{WANTED}\n")

    assert terminal.ended() == 1
    assert f"Could not be removed: {closed / 'store.db'} (Permission denied)" in terminal.shown
    assert "Do it again" in terminal.shown
    assert not (data / "logins" / OTHER.folder).exists()
    assert entries() == {}

    closed.chmod(0o700)
    again = start()
    again.until(TYPE)
    again.enter(f"{WANTED}\n")
    assert again.ended() == 0
    assert not data.exists()


def test_a_locked_keyring_keeps_everything(start: Start, data: Path, daemon: KeyringDaemon, bus: PrivateBus) -> None:
    before = kept_in(data)
    daemon.kill()
    locked = bus.start_keyring(None)

    terminal = start()
    assert terminal.ended() == 1
    assert "Nothing was removed. Your keyring is locked. Unlock it, then try again." in terminal.shown
    assert "Studio Nord" in terminal.shown
    assert kept_in(data) == before
    locked.kill()
    bus.start_keyring()
    assert len(entries()) == 2


def test_a_keyring_that_does_not_answer_keeps_everything(start: Start, data: Path, daemon: KeyringDaemon) -> None:
    before = kept_in(data)
    daemon.freeze()
    terminal = start()
    try:
        assert terminal.ended() == 1
    finally:
        daemon.thaw()
    assert "Your keyring does not answer." in terminal.shown
    assert kept_in(data) == before


def test_a_keyring_that_goes_away_after_the_list_keeps_every_file(
    start: Start, data: Path, daemon: KeyringDaemon
) -> None:
    before = kept_in(data)
    terminal = start()
    terminal.until(TYPE)
    daemon.kill()
    terminal.enter(f"{WANTED}\n")

    assert terminal.ended() == 1
    assert "No file was touched." in terminal.shown
    assert kept_in(data) == before


@pytest.mark.parametrize("second", [WANTED_WITHOUT_KEYRING, WANTED, ""])
def test_without_any_keyring_a_second_confirmation_removes_the_files(
    start: Start, data: Path, daemon: KeyringDaemon, second: str
) -> None:
    before = kept_in(data)
    daemon.kill()
    terminal = start()
    terminal.until(TYPE)
    terminal.enter(f"{WANTED}\n")
    terminal.until(f"Type “{WANTED_WITHOUT_KEYRING}”")
    assert "its entries stay" in terminal.shown
    assert kept_in(data) == before
    terminal.enter(f"{second}\n")

    if second == WANTED_WITHOUT_KEYRING:
        assert terminal.ended() == 0
        assert "Entries in a keyring of before may be there still." in terminal.shown
        assert not data.exists()
    else:
        assert terminal.ended() == 1
        assert kept_in(data) == before


@pytest.mark.parametrize("window", ["", "demo-window"])
def test_an_open_window_live_or_demo_is_in_the_way(start: Start, data: Path, window: str) -> None:
    alone = SingleInstance(data / window)
    assert alone.acquire()
    before = kept_in(data)
    terminal = start()

    assert terminal.ended() == 3
    assert "a window of Desktop Manager is open on this data" in terminal.shown
    assert kept_in(data) == before
    assert len(entries()) == 2
    alone.close()


def test_a_login_that_only_its_folder_knows_loses_its_entries_too(start: Start, data: Path) -> None:
    settings = Settings(data / "settings.json").load()
    settings.forget_login(KnownLogin(*OTHER), OTHER.folder)
    settings.write(settings.as_json())
    terminal = start()
    terminal.until(TYPE)
    terminal.enter(f"{WANTED}\n")

    assert terminal.ended() == 0
    assert entries() == {}


def test_the_usual_folder_goes_with_this_users_temporary_ones(start: Start, data: Path, tmp_path: Path) -> None:
    home = tmp_path / "share"
    home.mkdir()
    data.rename(home / "desktop-manager")
    temporary = tmp_path / "tmp"
    pdf = temporary / "desktop-manager-pdf-x1y2" / "1"
    pdf.mkdir(parents=True)
    (pdf / "invoice.pdf").write_bytes(b"%PDF")
    (temporary / "foreign").mkdir()
    terminal = start("--forget-everything", env={"XDG_DATA_HOME": str(home), "TMPDIR": str(temporary)})
    terminal.until(TYPE)
    terminal.enter(f"{WANTED}\n")

    assert terminal.ended() == 0
    assert list(home.iterdir()) == []
    assert [path.name for path in temporary.iterdir()] == ["foreign"]


def test_from_a_pipe_without_a_screen_it_asks_for_one(data: Path) -> None:
    before = kept_in(data)
    env = environment()
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        env.pop(name, None)
    command = [sys.executable, "-m", "desktop_manager", "--forget-everything", "--data-folder", str(data)]
    done = subprocess.run(
        command, env=env, input=f"{WANTED}\n", capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "needs a terminal or a screen" in done.stderr
    assert kept_in(data) == before


@pytest.mark.parametrize("other", [["--demo"], ["--self-test"], ["--theme", "dark"], ["--demo-scale", "3"]])
def test_it_goes_with_no_other_option_than_the_data_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, other: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--forget-everything", "--data-folder", str(tmp_path), *other])
    assert ended.value.code == 2
    assert "goes with --data-folder only" in capsys.readouterr().err
