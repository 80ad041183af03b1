"""Work off the UI thread, and who is told of its end."""

import gc
import threading
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.tasks import THREADS, WAITING, Key, TaskHandle, Tasks

WAIT_S = 10.0


class Owner(QObject):
    """A page that notes what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[Any, ...]] = []
        self.threads: set[threading.Thread] = set()

    def done(self, value: object) -> None:
        self.told.append(("done", value))
        self.threads.add(threading.current_thread())

    def failed(self, error: Exception) -> None:
        self.told.append(("failed", type(error), str(error)))
        self.threads.add(threading.current_thread())

    def progress(self, done: int, total: int, code: str) -> None:
        self.told.append((done, total, code))
        self.threads.add(threading.current_thread())


class Changed(NamedTuple):
    changed: frozenset[str]


class Gate:
    """Work that waits until it is let through."""

    def __init__(self, value: object = None) -> None:
        self.value = value
        self.entered = threading.Event()
        self.open = threading.Event()

    def work(self, handle: TaskHandle) -> object:
        self.entered.set()
        assert self.open.wait(WAIT_S)
        return self.value


def nothing(handle: TaskHandle) -> None:
    """Work without a result."""


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.shutdown(WAIT_S)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def owner(qapp: QApplication) -> Owner:
    return Owner()


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: tasks.idle)


def test_the_work_runs_elsewhere_and_its_value_arrives_on_the_main_thread(
    qtbot: QtBot, tasks: Tasks, owner: Owner
) -> None:
    def work(handle: TaskHandle) -> threading.Thread:
        return threading.current_thread()

    tasks.read(owner, Key("page"), work, owner.done, owner.failed)
    settle(qtbot, tasks)
    [(word, thread)] = owner.told
    assert word == "done"
    assert thread is not threading.main_thread()
    assert thread.daemon
    assert owner.threads == {threading.main_thread()}


def test_no_thread_is_started_before_the_first_task(tasks: Tasks) -> None:
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("task-")]


def test_an_exception_is_handed_to_failed(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    def work(handle: TaskHandle) -> None:
        raise ValueError("wrong")

    tasks.read(owner, Key("page"), work, owner.done, owner.failed)
    settle(qtbot, tasks)
    assert owner.told == [("failed", ValueError, "wrong")]
    assert owner.threads == {threading.main_thread()}


def test_a_newer_read_of_the_same_page_drops_the_older_one(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    old, new = Gate("old"), Gate("new")
    stale = tasks.read(owner, Key("products", 1, 1), old.work, owner.done, owner.failed)
    tasks.read(owner, Key("products", 2, 2), new.work, owner.done, owner.failed)
    assert stale.cancelled
    new.open.set()
    old.open.set()
    settle(qtbot, tasks)
    assert owner.told == [("done", "new")]


def test_reads_of_different_pages_do_not_drop_one_another(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    tasks.read(owner, ("products", 1, 1), lambda handle: "products", owner.done, owner.failed)
    tasks.read(owner, ("profile", 1, 1), lambda handle: "profile", owner.done, owner.failed)
    settle(qtbot, tasks)
    assert sorted(owner.told) == [("done", "products"), ("done", "profile")]


def test_a_stale_read_that_waits_for_a_thread_is_not_even_started(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    gates = [Gate() for _ in range(THREADS)]
    for number, gate in enumerate(gates):
        tasks.read(owner, Key(f"busy-{number}"), gate.work, owner.done, owner.failed)
    started: list[str] = []
    tasks.read(owner, Key("page"), lambda handle: started.append("old"), owner.done, owner.failed)
    tasks.read(owner, Key("page"), lambda handle: started.append("new"), owner.done, owner.failed)
    for gate in gates:
        gate.open.set()
    settle(qtbot, tasks)
    assert started == ["new"]


def test_a_cancelled_task_tells_nobody(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    gate = Gate("value")
    handle = tasks.read(owner, Key("page"), gate.work, owner.done, owner.failed)
    handle.cancel()
    gate.open.set()
    settle(qtbot, tasks)
    assert owner.told == []


def test_a_result_for_an_owner_that_is_gone_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    gate, owner = Gate("value"), Owner()
    told = owner.told
    tasks.read(owner, Key("page"), gate.work, owner.done, owner.failed)
    assert gate.entered.wait(WAIT_S)
    del owner
    gc.collect()
    gate.open.set()
    settle(qtbot, tasks)
    assert told == []


def test_a_result_for_an_owner_whose_qt_half_is_gone_is_dropped(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    gate = Gate("value")
    tasks.read(owner, Key("page"), gate.work, owner.done, owner.failed)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    gate.open.set()
    settle(qtbot, tasks)
    assert owner.told == []


def test_a_task_keeps_neither_its_owner_nor_its_work_alive(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    class Held:
        """Something only the work refers to."""

    import weakref

    held = Held()
    watch = weakref.ref(held)
    tasks.read(owner, Key("page"), lambda handle, held=held: None, owner.done, owner.failed)  # type: ignore[misc]
    del held
    settle(qtbot, tasks)
    gc.collect()
    qtbot.waitUntil(lambda: watch() is None)


@pytest.mark.parametrize("callback", [lambda value: None, print, nothing])
def test_only_bound_methods_are_told(tasks: Tasks, owner: Owner, callback: Any) -> None:
    with pytest.raises(TypeError):
        tasks.read(owner, Key("page"), nothing, callback, owner.failed)
    with pytest.raises(TypeError):
        tasks.read(owner, Key("page"), nothing, owner.done, callback)
    with pytest.raises(TypeError):
        tasks.read(owner, Key("page"), nothing, owner.done, owner.failed, callback)
    assert tasks.idle


def test_a_write_broadcasts_once_what_it_changed_before_its_owner_hears(
    qtbot: QtBot, tasks: Tasks, owner: Owner
) -> None:
    broadcasts: list[frozenset[str]] = []
    order: list[str] = []

    class Page(QObject):
        def hear(self, areas: frozenset[str]) -> None:
            broadcasts.append(areas)
            order.append("changed")

        def done(self, value: Changed) -> None:
            order.append("done")

    page = Page()
    tasks.changed.connect(page.hear)
    tasks.write(page, lambda handle: Changed(frozenset({"profile"})), page.done, owner.failed)
    settle(qtbot, tasks)
    assert broadcasts == [frozenset({"profile"})]
    assert order == ["changed", "done"]


def test_a_write_that_failed_or_changed_nothing_broadcasts_nothing(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    broadcasts: list[object] = []

    class Page(QObject):
        def hear(self, areas: object) -> None:
            broadcasts.append(areas)

    def fail(handle: TaskHandle) -> Changed:
        raise ValueError("refused")

    page = Page()
    tasks.changed.connect(page.hear)
    tasks.write(owner, fail, owner.done, owner.failed)
    tasks.write(owner, lambda handle: Changed(frozenset()), owner.done, owner.failed)
    settle(qtbot, tasks)
    assert broadcasts == []
    assert len(owner.told) == 2


def test_a_write_whose_owner_is_gone_is_still_broadcast(qtbot: QtBot, tasks: Tasks) -> None:
    class Page(QObject):
        heard: object = None

        def hear(self, areas: object) -> None:
            self.heard = areas

    gate, owner, page = Gate(Changed(frozenset({"profile"}))), Owner(), Page()
    tasks.changed.connect(page.hear)
    tasks.write(owner, gate.work, owner.done, owner.failed)  # type: ignore[type-var]
    del owner
    gc.collect()
    gate.open.set()
    settle(qtbot, tasks)
    assert page.heard == frozenset({"profile"})


def test_writes_never_drop_one_another(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    for area in ("a", "b", "c"):
        tasks.write(
            owner,
            lambda handle, area=area: Changed(frozenset({area})),  # type: ignore[misc]
            owner.done,
            owner.failed,
        )
    settle(qtbot, tasks)
    assert len(owner.told) == 3


def test_a_broadcast_in_the_middle_of_work_arrives_on_the_main_thread(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    heard: list[tuple[object, threading.Thread]] = []

    class Page(QObject):
        def hear(self, areas: object) -> None:
            heard.append((areas, threading.current_thread()))

    def work(handle: TaskHandle) -> None:
        handle.changed(frozenset({"products"}))

    page = Page()
    tasks.changed.connect(page.hear)
    tasks.read(owner, Key("sync"), work, owner.done, owner.failed)
    qtbot.waitUntil(lambda: bool(heard))
    settle(qtbot, tasks)
    assert heard == [(frozenset({"products"}), threading.main_thread())]


@pytest.mark.parametrize("total", [5000, 0])
def test_progress_is_told_at_a_rate_that_an_eye_can_follow(
    qtbot: QtBot, tasks: Tasks, owner: Owner, total: int
) -> None:
    def work(handle: TaskHandle) -> None:
        for number in range(5000):
            handle.progress(number, total, "products")

    tasks.read(owner, Key("sync"), work, owner.done, owner.failed, owner.progress)
    settle(qtbot, tasks)
    told = owner.told[:-1]
    assert owner.told[-1] == ("done", None)
    assert told[0] == (0, total, "products")
    assert len(told) < 500
    assert owner.threads == {threading.main_thread()}


def test_the_end_of_the_work_is_told_even_right_after_another_report(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    def work(handle: TaskHandle) -> None:
        handle.progress(1, 2, "a")
        handle.progress(2, 2, "b")

    tasks.read(owner, Key("sync"), work, owner.done, owner.failed, owner.progress)
    settle(qtbot, tasks)
    assert owner.told == [(1, 2, "a"), (2, 2, "b"), ("done", None)]


def test_quiet_is_told_when_the_last_task_has_ended(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    gate = Gate()
    with qtbot.waitSignal(tasks.quiet):
        tasks.read(owner, Key("a"), gate.work, owner.done, owner.failed)
        tasks.read(owner, Key("b"), nothing, owner.done, owner.failed)
        gate.open.set()
    assert tasks.idle
    assert len(owner.told) == 2


def test_quiet_is_told_although_an_owner_raised(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    class Broken(Owner):
        def done(self, value: object) -> None:
            raise RuntimeError("a fault in a page")

    broken = Broken()
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(tasks.quiet):
        tasks.read(broken, Key("page"), nothing, broken.done, broken.failed)
    assert [kind for kind, _, _ in raised] == [RuntimeError]


def test_the_pool_grows_only_as_far_as_it_is_needed(qtbot: QtBot, tasks: Tasks, owner: Owner) -> None:
    def names() -> set[str]:
        return {thread.name for thread in threading.enumerate() if thread.name.startswith("task-")}

    for _ in range(20):
        tasks.read(owner, Key("page"), nothing, owner.done, owner.failed)
        settle(qtbot, tasks)
    assert names() == {"task-1"}
    gates = [Gate() for _ in range(THREADS + 3)]
    for number, gate in enumerate(gates):
        tasks.read(owner, Key(f"page-{number}"), gate.work, owner.done, owner.failed)
    qtbot.waitUntil(lambda: sum(gate.entered.is_set() for gate in gates) == THREADS)
    assert len(names()) == THREADS
    for gate in gates:
        gate.open.set()
    settle(qtbot, tasks)


def test_a_wait_is_told_in_whole_seconds_however_soon_after_another_report(
    qtbot: QtBot, tasks: Tasks, owner: Owner
) -> None:
    def work(handle: TaskHandle) -> None:
        handle.progress(1, 7, "products")
        handle.waiting(1.2)

    tasks.read(owner, Key("sync"), work, owner.done, owner.failed, owner.progress)
    settle(qtbot, tasks)
    assert owner.told == [(1, 7, "products"), (2, 0, WAITING), ("done", None)]
