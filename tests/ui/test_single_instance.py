from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from desktop_manager.ui.single_instance import EXIT_NO_ANSWER, EXIT_RAISED, SingleInstance, hand_over, socket_name

LONG_MS = 20_000
SHORT_MS = 300

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


@pytest.fixture
def instance(tmp_path: Path, qtbot: QtBot) -> Generator[SingleInstance]:
    first = SingleInstance(tmp_path / "data")
    yield first
    first.close()


@pytest.fixture
def listening(tmp_path: Path, instance: SingleInstance, qtbot: QtBot) -> Path:
    """The socket of the instance, which has the window and listens."""
    assert instance.acquire()
    instance.listen()
    path = Path(socket_name(tmp_path / "data"))
    qtbot.waitUntil(path.exists, timeout=LONG_MS)
    return path


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


def test_a_window_thread_that_is_busy_for_ever_counts_as_hung(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], listening: Path
) -> None:
    # This thread runs no event loop meanwhile: the listener takes the wish, but nobody shows a window.
    second = Program(tmp_path / "data", SHORT_MS)
    programs.append(second)

    assert second.ended()[0] == EXIT_NO_ANSWER


def test_a_stranger_on_the_socket_is_cut_off_and_the_next_start_is_served(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], listening: Path, qtbot: QtBot
) -> None:
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(str(listening))
        stranger.sendall(b"x" * 100)
        assert stranger.recv(10) == b""
    second = Program(tmp_path / "data")
    programs.append(second)

    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=LONG_MS)

    assert second.ended()[0] == EXIT_RAISED


@pytest.mark.expects_log
def test_a_socket_that_cannot_be_opened_is_logged_and_the_window_works_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "missing"))
    lonely = SingleInstance(tmp_path / "data")
    assert lonely.acquire()
    lonely.listen()

    qtbot.waitUntil(lambda: "will not raise this window" in caplog.text, timeout=LONG_MS)

    lonely.close()


def test_several_starts_at_once_are_all_answered(
    tmp_path: Path, instance: SingleInstance, programs: list[Program], qtbot: QtBot
) -> None:
    assert instance.acquire()
    instance.listen()
    programs += [Program(tmp_path / "data") for _ in range(3)]

    qtbot.waitUntil(lambda: all(program.process.poll() is not None for program in programs), timeout=LONG_MS)

    assert [program.ended()[0] for program in programs] == [EXIT_RAISED] * 3


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


def test_the_socket_is_named_after_the_folder_in_a_private_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")

    assert socket_name(tmp_path / "data").startswith("/run/user/1000/desktop-manager-")
    assert socket_name(tmp_path / "data") == socket_name(tmp_path / "link")
    assert socket_name(tmp_path / "data") != socket_name(tmp_path / "other")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert socket_name(tmp_path / "data").endswith(f"-{os.getuid()}")


def test_only_this_user_may_speak_to_the_socket(listening: Path) -> None:
    assert listening.stat().st_mode & 0o077 == 0
