from __future__ import annotations

import errno
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from desktop_manager.ui.instance_listener import InstanceListener
from desktop_manager.ui.raise_requests import RaiseRequest, answer, unanswered

REQUEST = "window.raise-0123456789abcdef"


@pytest.fixture
def asking(tmp_path: Path) -> Generator[RaiseRequest]:
    put = RaiseRequest(tmp_path)
    assert put.put()
    yield put
    put.withdraw()


def test_a_request_waits_until_it_is_answered(tmp_path: Path, asking: RaiseRequest) -> None:
    (path,) = unanswered(tmp_path)
    assert not asking.is_answered()

    answer(path)

    assert asking.is_answered()
    assert unanswered(tmp_path) == set()


def test_the_answer_is_for_one_request_only(tmp_path: Path, asking: RaiseRequest) -> None:
    (path,) = unanswered(tmp_path)
    other = RaiseRequest(tmp_path)
    assert other.put()

    answer(path)

    assert not other.is_answered()
    assert len(unanswered(tmp_path)) == 1
    other.withdraw()


@pytest.mark.parametrize("answered", [True, False])
def test_withdrawing_leaves_nothing(tmp_path: Path, asking: RaiseRequest, answered: bool) -> None:
    (path,) = unanswered(tmp_path)
    if answered:
        answer(path)

    asking.withdraw()

    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_comes_too_late_leaves_nothing(tmp_path: Path, asking: RaiseRequest) -> None:
    (path,) = unanswered(tmp_path)
    asking.withdraw()

    answer(path)

    assert list(tmp_path.iterdir()) == []


def test_a_living_request_counts_however_old_its_files_are(tmp_path: Path, asking: RaiseRequest) -> None:
    # The clock of a file server goes differently.
    for path in tmp_path.iterdir():
        os.utime(path, (1, 1))

    assert len(unanswered(tmp_path)) == 1
    assert not asking.is_answered()


@pytest.mark.parametrize("suffix", ["", ".lock", ".lock.rmlock"])
def test_what_a_killed_start_left_is_removed(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"{REQUEST}{suffix}"
    path.touch()
    os.utime(path, (1, 1))

    assert unanswered(tmp_path) == set()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_is_just_being_written_is_left_alone_and_asks_nothing_yet(tmp_path: Path) -> None:
    path = tmp_path / f"{REQUEST}.lock"
    path.touch()

    assert unanswered(tmp_path) == set()
    assert path.exists()


def test_a_start_that_cannot_put_its_request_leaves_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, mode: int, exist_ok: bool) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "touch", full)

    assert not RaiseRequest(tmp_path).put()
    assert list(tmp_path.iterdir()) == []


def test_another_user_cannot_ask(tmp_path: Path, asking: RaiseRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: stranger)

    assert unanswered(tmp_path) == set()
    assert not asking.is_answered()


def test_only_this_user_may_touch_a_request(tmp_path: Path, asking: RaiseRequest) -> None:
    (path,) = unanswered(tmp_path)

    assert path.stat().st_mode & 0o077 == 0


def test_the_windows_lock_and_other_files_are_left_alone(tmp_path: Path) -> None:
    lock = QLockFile(str(tmp_path / "window.lock"))
    assert lock.tryLock(0)
    for name in ("settings.json", "window.raise-mine", f"{REQUEST}.txt"):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1, 1))

    assert unanswered(tmp_path) == set()
    assert len(list(tmp_path.iterdir())) == 4
    lock.unlock()


@pytest.mark.expects_log
def test_an_answer_that_cannot_be_written_is_logged(
    tmp_path: Path, asking: RaiseRequest, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    listener = InstanceListener(tmp_path)
    with qtbot.waitSignal(listener.asked):
        listener.start()
    (path,) = unanswered(tmp_path)
    path.unlink()
    path.mkdir()

    listener.answer()

    assert "A second start gets no answer: Is a directory" in caplog.text
    listener.stop()


@pytest.mark.expects_log
def test_a_folder_that_is_removed_meanwhile_is_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    listener = InstanceListener(folder)
    listener.start()
    folder.rmdir()

    qtbot.waitUntil(lambda: "No such file or directory" in caplog.text)

    listener.stop()
    assert len(caplog.records) == 1
