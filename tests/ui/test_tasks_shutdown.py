"""Quitting: tasks are told to stop, and a call that hangs is not waited for."""

import threading
import time

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.tasks import Key, TaskHandle, Tasks

WAIT_S = 10.0


class Owner(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def done(self, value: object) -> None:
        self.told += 1

    def failed(self, error: Exception) -> None:
        self.told += 1


def test_work_that_watches_its_handle_ends_with_the_shutdown(qapp: QApplication) -> None:
    tasks, owner = Tasks(), Owner()
    entered = threading.Event()

    def work(handle: TaskHandle) -> None:
        entered.set()
        while not handle.cancelled:
            time.sleep(0.001)

    tasks.read(owner, Key("page"), work, owner.done, owner.failed)
    assert entered.wait(WAIT_S)
    assert tasks.shutdown(WAIT_S)
    qapp.processEvents()
    assert owner.told == 0
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("task-")]


def test_a_hung_call_is_left_behind_after_the_time_that_was_given(qapp: QApplication) -> None:
    tasks, owner = Tasks(), Owner()
    entered, release = threading.Event(), threading.Event()

    def work(handle: TaskHandle) -> None:
        entered.set()
        release.wait(WAIT_S)

    tasks.read(owner, Key("page"), work, owner.done, owner.failed)
    assert entered.wait(WAIT_S)
    started = time.monotonic()
    assert not tasks.shutdown(0.05)
    assert time.monotonic() - started < 1
    hung = [thread for thread in threading.enumerate() if thread.name == "task-1"]
    assert [thread.daemon for thread in hung] == [True]
    release.set()
    for thread in hung:
        thread.join(WAIT_S)
    qapp.processEvents()
    assert owner.told == 0


def test_a_task_that_comes_after_the_shutdown_is_not_started(qapp: QApplication) -> None:
    tasks, owner = Tasks(), Owner()
    assert tasks.shutdown(WAIT_S)
    ran: list[int] = []
    handle = tasks.read(owner, Key("page"), lambda handle: ran.append(1), owner.done, owner.failed)
    assert handle.cancelled
    assert tasks.idle
    qapp.processEvents()
    assert (ran, owner.told) == ([], 0)


def test_without_a_task_the_shutdown_is_immediate(qapp: QApplication) -> None:
    assert Tasks().shutdown(0)


def test_a_task_still_waiting_for_a_thread_is_not_run_any_more(qapp: QApplication) -> None:
    tasks, owner = Tasks(), Owner()
    release = threading.Event()
    ran: list[int] = []

    def hold(handle: TaskHandle) -> None:
        release.wait(WAIT_S)

    for number in range(4):
        tasks.read(owner, Key(f"busy-{number}"), hold, owner.done, owner.failed)
    tasks.read(owner, Key("late"), lambda handle: ran.append(1), owner.done, owner.failed)
    assert not tasks.shutdown(0.01)
    release.set()
    assert tasks.shutdown(WAIT_S)
    assert ran == []
