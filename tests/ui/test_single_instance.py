from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QThread
from pytestqt.qtbot import QtBot

from desktop_manager.ui.single_instance import EXIT_NO_ANSWER, EXIT_RAISED, SingleInstance, hand_over

LONG_MS = 20_000
SHORT_MS = 300

LOCK = "window.lock"
REQUEST = "window.raise-0123456789abcdef"

# A program with one window thread and no window: what it learns is on its standard output.
_FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_manager.ui.single_instance import SingleInstance, hand_over
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if not instance.acquire():
    sys.exit(hand_over(instance, int(sys.argv[2])))
instance.raise_requested.connect(lambda: print("raised", flush=True))
instance.raise_requested.connect(application.quit)
assert "PySide6.QtNetwork" not in sys.modules
print("has the window", flush=True)
instance.listen()
application.exec()
instance.close()
"""


class Program:
    """The program in a process of its own."""

    def __init__(self, folder: Path, timeout_ms: int = LONG_MS) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _FIRST, str(folder), str(timeout_ms)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ended(self) -> tuple[int, str, str]:
        output, errors = self.process.communicate(timeout=60)
        return self.process.returncode, output.strip(), errors.strip()

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def wait_for_request(folder: Path) -> None:
    """Until a start that was begun asks for the window."""
    deadline = time.monotonic() + LONG_MS / 1000
    while not any(len(name) == len(REQUEST) for name in names(folder)):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.fixture
def programs() -> Generator[list[Program]]:
    started: list[Program] = []
    yield started
    for program in started:
        program.close()


def test_the_second_start_raises_the_first_window_and_ends(tmp_path: Path, programs: list[Program]) -> None:
    first = Program(tmp_path)
    programs.append(first)
    assert first.line() == "has the window"
    second = Program(tmp_path)
    programs.append(second)

    assert second.ended() == (EXIT_RAISED, "", "")
    assert first.ended() == (0, "raised", "")
    assert names(tmp_path) == set()


def test_a_killed_window_leaves_no_lock_behind(tmp_path: Path, programs: list[Program]) -> None:
    killed = Program(tmp_path)
    programs.append(killed)
    assert killed.line() == "has the window"
    killed.close()

    heir = Program(tmp_path)
    programs.append(heir)
    assert heir.line() == "has the window"
    second = Program(tmp_path)
    programs.append(second)
    assert second.ended()[0] == EXIT_RAISED


def test_a_hung_window_is_said_in_one_sentence_and_no_second_one_opens(tmp_path: Path, programs: list[Program]) -> None:
    hung = Program(tmp_path)
    programs.append(hung)
    assert hung.line() == "has the window"
    hung.process.send_signal(signal.SIGSTOP)
    second = Program(tmp_path, SHORT_MS)
    programs.append(second)

    code, output, errors = second.ended()
    assert (code, output) == (EXIT_NO_ANSWER, "")
    assert errors.splitlines() == [
        "Desktop Manager is open already, but its window does not answer: end that process first."
    ]
    assert names(tmp_path) == {LOCK}


def test_a_start_that_was_killed_while_it_asked_raises_no_window(tmp_path: Path, programs: list[Program]) -> None:
    first = Program(tmp_path)
    programs.append(first)
    assert first.line() == "has the window"
    first.process.send_signal(signal.SIGSTOP)
    killed = Program(tmp_path)
    programs.append(killed)
    wait_for_request(tmp_path)
    killed.close()
    first.process.send_signal(signal.SIGCONT)
    second = Program(tmp_path)
    programs.append(second)

    # The window closes when it is raised for the first time, so one raised too early is not there for the second.
    assert second.ended() == (EXIT_RAISED, "", "")
    assert first.ended() == (0, "raised", "")
    assert names(tmp_path) == set()


def test_what_killed_starts_left_is_removed_and_raises_no_later_window(
    tmp_path: Path, programs: list[Program], qtbot: QtBot
) -> None:
    first = Program(tmp_path)
    programs.append(first)
    assert first.line() == "has the window"
    first.process.send_signal(signal.SIGSTOP)
    second = Program(tmp_path)
    programs.append(second)
    wait_for_request(tmp_path)
    second.close()
    first.close()
    assert len(names(tmp_path)) == 3

    heir = Program(tmp_path)
    programs.append(heir)

    assert heir.line() == "has the window"
    qtbot.waitUntil(lambda: names(tmp_path) == {LOCK}, timeout=LONG_MS)
    assert heir.process.poll() is None


@pytest.fixture
def instance(tmp_path: Path, qtbot: QtBot) -> Generator[SingleInstance]:
    first = SingleInstance(tmp_path / "data")
    yield first
    first.close()


@pytest.fixture
def listening(tmp_path: Path, instance: SingleInstance, qtbot: QtBot) -> Path:
    """The folder of the instance, which has the window and listens."""
    assert instance.acquire()
    left = tmp_path / "data" / REQUEST
    left.touch()
    instance.listen()
    qtbot.waitUntil(lambda: not left.exists(), timeout=LONG_MS)
    return tmp_path / "data"


def test_the_first_has_the_window_and_the_second_has_not(tmp_path: Path, instance: SingleInstance) -> None:
    assert instance.acquire()
    assert not SingleInstance(tmp_path / "data").acquire()
    assert SingleInstance(tmp_path / "other").acquire()


def test_after_a_clean_end_the_next_has_the_window(tmp_path: Path, instance: SingleInstance) -> None:
    assert instance.acquire()
    instance.listen()
    instance.close()

    following = SingleInstance(tmp_path / "data")
    assert following.acquire()
    following.close()


def test_the_request_arrives_on_the_windows_thread(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], qtbot: QtBot
) -> None:
    assert instance.acquire()
    instance.listen()
    threads: list[bool] = []
    instance.raise_requested.connect(lambda: threads.append(QThread.currentThread() is instance.thread()))
    second = Program(tmp_path / "data")
    programs.append(second)

    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=LONG_MS)

    assert second.ended() == (EXIT_RAISED, "", "")
    assert threads == [True]


def test_a_start_that_asks_before_the_window_listens_is_answered(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], qtbot: QtBot
) -> None:
    assert instance.acquire()
    second = Program(tmp_path / "data")
    programs.append(second)
    wait_for_request(tmp_path / "data")
    instance.listen()

    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=LONG_MS)

    assert second.ended()[0] == EXIT_RAISED
    assert names(tmp_path / "data") == {LOCK}


def test_a_window_thread_that_is_busy_for_ever_counts_as_hung(
    instance: SingleInstance, programs: list[Program], listening: Path, qtbot: QtBot
) -> None:
    # This thread runs no event loop meanwhile: the listener takes the wish, but nobody shows a window.
    second = Program(listening, SHORT_MS)
    programs.append(second)

    assert second.ended()[0] == EXIT_NO_ANSWER
    assert names(listening) == {LOCK}
    with qtbot.waitSignal(instance.raise_requested, timeout=LONG_MS):
        pass


def test_what_is_no_request_raises_no_window_and_the_next_start_is_served(
    instance: SingleInstance, programs: list[Program], listening: Path, qtbot: QtBot
) -> None:
    (listening / REQUEST).mkdir()
    (listening / REQUEST.replace("0", "1")).symlink_to(listening / LOCK)
    (listening / f"{REQUEST}.txt").touch()
    left = names(listening)
    raised: list[None] = []
    instance.raise_requested.connect(lambda: raised.append(None))
    second = Program(listening)
    programs.append(second)

    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=LONG_MS)

    assert second.ended()[0] == EXIT_RAISED
    assert raised == [None]
    assert names(listening) == left


def test_where_the_system_tells_of_no_changes_the_listener_looks_by_itself(
    tmp_path: Path,
    instance: SingleInstance,
    programs: list[Program],
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
) -> None:
    # So it answers where the user's watches are used up.
    monkeypatch.setattr(QFileSystemWatcher, "addPath", lambda watcher, path: False)
    listening: Path = request.getfixturevalue("listening")
    second = Program(listening)
    programs.append(second)

    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=LONG_MS)

    assert second.ended()[0] == EXIT_RAISED


@pytest.mark.qt_log_ignore("inotify_add_watch")
@pytest.mark.expects_log
def test_a_folder_that_cannot_be_looked_into_is_logged_and_the_window_works_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    (tmp_path / "file").touch()
    lonely = SingleInstance(tmp_path / "file" / "data")
    assert lonely.acquire()
    lonely.listen()

    qtbot.waitUntil(lambda: "will not raise this window" in caplog.text, timeout=LONG_MS)

    lonely.close()


def test_several_starts_at_once_are_all_answered(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], qtbot: QtBot
) -> None:
    assert instance.acquire()
    instance.listen()
    programs += [Program(tmp_path / "data") for _ in range(10)]

    qtbot.waitUntil(lambda: all(program.process.poll() is not None for program in programs), timeout=LONG_MS)

    assert [program.ended()[0] for program in programs] == [EXIT_RAISED] * 10
    assert names(tmp_path / "data") == {LOCK}


def test_closing_at_once_after_listening_leaves_no_thread(instance: SingleInstance) -> None:
    assert instance.acquire()
    instance.listen()
    (thread,) = instance.findChildren(QThread)

    instance.close()

    assert thread.isFinished()


def test_nobody_listening_is_said_after_the_time_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hand_over(SingleInstance(tmp_path), 100) == EXIT_NO_ANSWER
    assert "does not answer" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_does_not_stop_the_window(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert SingleInstance(tmp_path / "file" / "data").acquire()


def test_a_folder_that_cannot_be_written_to_does_not_stop_the_window() -> None:
    # Even the system's administrator makes no file there.
    window = SingleInstance(Path("/proc/self"))
    assert window.acquire()
    assert not window.raise_other(LONG_MS)
    window.listen()
    window.close()


def test_a_link_to_the_folder_leads_to_the_same_window(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], listening: Path, qtbot: QtBot
) -> None:
    (tmp_path / "link").symlink_to(listening)
    second = Program(tmp_path / "link")
    programs.append(second)

    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=LONG_MS)

    assert second.ended()[0] == EXIT_RAISED


def test_only_this_user_may_ask_in_the_folder(listening: Path) -> None:
    assert listening.stat().st_mode & 0o077 == 0
