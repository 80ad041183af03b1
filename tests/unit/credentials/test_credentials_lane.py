from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from desktop_manager.credentials.errors import KeyringLocked, KeyringTimeout
from desktop_manager.credentials.lane import Lane

SHORT_S = 0.05
LONG_S = 30.0


class Hanging:
    """Work that hangs until it is released."""

    def __init__(self) -> None:
        self.release = threading.Event()
        self.started = threading.Event()
        self.thread: threading.Thread | None = None

    def __call__(self) -> str:
        self.thread = threading.current_thread()
        self.started.set()
        self.release.wait()
        return "late"

    def come_back(self) -> None:
        self.release.set()
        if self.thread is not None:
            self.thread.join()


@pytest.fixture
def hanging() -> Generator[Hanging]:
    work = Hanging()
    yield work
    work.come_back()


def test_the_result_comes_back_from_a_daemon_thread() -> None:
    thread = Lane("test").run(threading.current_thread, LONG_S)

    assert thread is not threading.current_thread()
    assert thread.daemon


def test_an_error_is_raised_where_the_call_was_made() -> None:
    def refuse() -> None:
        raise KeyringLocked("locked")

    with pytest.raises(KeyringLocked, match=r"^locked$"):
        Lane("test").run(refuse, LONG_S)


def test_a_hanging_call_is_given_up_after_its_time_out(hanging: Hanging) -> None:
    lane = Lane("test")

    with pytest.raises(KeyringTimeout, match="in time"):
        lane.run(hanging, SHORT_S)

    assert lane.stuck


def test_while_a_call_hangs_the_next_ones_fail_at_once_and_are_not_begun(hanging: Hanging) -> None:
    lane = Lane("test")
    begun: list[str] = []
    with pytest.raises(KeyringTimeout):
        lane.run(hanging, SHORT_S)

    for _ in range(3):
        with pytest.raises(KeyringTimeout, match="earlier call"):
            lane.run(lambda: begun.append("begun"), LONG_S)

    assert begun == []


def test_once_the_hung_call_is_back_the_lane_works_and_the_late_result_is_dropped(hanging: Hanging) -> None:
    lane = Lane("test")
    with pytest.raises(KeyringTimeout):
        lane.run(hanging, SHORT_S)

    hanging.come_back()

    assert not lane.stuck
    assert lane.run(lambda: "new", LONG_S) == "new"


def test_work_that_was_given_up_learns_it_before_it_changes_anything(hanging: Hanging) -> None:
    lane = Lane("test")
    changes: list[str] = []

    def change() -> None:
        hanging()
        lane.ensure_wanted()
        changes.append("changed")

    with pytest.raises(KeyringTimeout):
        lane.run(change, SHORT_S)
    hanging.come_back()

    assert changes == []
    hanging.release.set()
    lane.run(change, LONG_S)
    assert changes == ["changed"]


def test_a_call_that_waits_for_its_turn_is_given_up_too(hanging: Hanging) -> None:
    lane = Lane("test")
    first = threading.Thread(target=lambda: lane.run(hanging, LONG_S))
    first.start()
    hanging.started.wait()

    with pytest.raises(KeyringTimeout, match="busy"):
        lane.run(lambda: None, SHORT_S)

    hanging.come_back()
    first.join()


def test_calls_are_done_one_at_a_time() -> None:
    lane = Lane("test")
    inside = 0
    most = 0

    def work() -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        threading.Event().wait(0.002)  # gives the others the chance to come in
        inside -= 1

    threads = [threading.Thread(target=lambda: lane.run(work, LONG_S)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == 1
