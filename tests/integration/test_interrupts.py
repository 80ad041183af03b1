"""Ctrl+C and `kill` end the real program, at once and without a word."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals to a window")

# The program itself; it says when it is complete, which nobody sees from outside.
_PROGRAM = """
import sys
from desktop_manager.__main__ import main
from desktop_manager.bootstrap.application import Application
application = []
def said(self, complete=Application._complete):
    complete(self)
    if application:
        return
    application.append(self)
    print("open", flush=True)
    {then}
Application._complete = said
sys.exit(main(["--demo", "--data-folder", sys.argv[1]]))
"""

UNSAVED = "self.window.show_page('profile'); self.window.frame.unsaved = lambda: 'Something is not saved.'"
HUNG = """
    import signal, time
    from PySide6.QtCore import QTimer
    def hang():
        print("hung", flush=True)
        while signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:
            time.sleep(0.01)
        print("heard", flush=True)
        time.sleep(600)
    QTimer.singleShot(0, self, hang)
"""


def start(folder: Path, then: str = "") -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM.replace("{then}", then), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert line(process) == "open"
    return process


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    try:
        output, errors = process.communicate(timeout=60)
    finally:
        process.kill()
    # What Qt's platform without a screen cannot do is of no interest here.
    said = [one for one in errors.splitlines() if "This plugin does not support" not in one]
    return process.returncode, output, "\n".join(said)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window(tmp_path: Path, number: signal.Signals) -> None:
    process = start(tmp_path, "self.window.resize(990, 710)")
    process.send_signal(number)
    assert ended(process) == (128 + number, "", "")
    # It ended as it does when the window is closed: its size is remembered.
    assert json.loads((tmp_path / "settings.json").read_bytes())["window"][:2] == [990, 710]


def test_what_is_unsaved_is_not_asked_about(tmp_path: Path) -> None:
    process = start(tmp_path, UNSAVED)
    process.send_signal(signal.SIGINT)
    assert ended(process) == (128 + signal.SIGINT, "", "")


def test_where_the_window_hangs_the_second_signal_ends_it(tmp_path: Path) -> None:
    process = start(tmp_path, HUNG)
    assert line(process) == "hung"
    process.send_signal(signal.SIGINT)
    assert line(process) == "heard"
    process.send_signal(signal.SIGINT)
    assert ended(process) == (-signal.SIGINT, "", "")


def test_a_signal_that_is_ignored_from_the_start_stays_ignored(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = start(tmp_path)
    finally:
        signal.signal(signal.SIGINT, before)
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGTERM)
    assert ended(process) == (128 + signal.SIGTERM, "", "")
