"""Work off the UI thread: pages hand over a function and are told on the UI thread how it ended.

A small pool of daemon threads does the work, not QThreadPool: that one waits for a hung call when the program quits.
"""

from __future__ import annotations

import math
import threading
import time
import weakref
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, NamedTuple, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

T = TypeVar("T")

THREADS = 4
"""Most calls at work at once; further ones wait."""

WAITING = "waiting"
"""Code of a progress that tells of a wait: its `done` is in seconds, its `total` 0."""

PROGRESS_INTERVAL_S = 1 / 30
"""Least seconds between two progress reports of one task."""


class Changing(Protocol):
    """A result that says which areas changed."""

    @property
    def changed(self) -> frozenset[Any]:
        """The areas."""


C = TypeVar("C", bound=Changing)


class Key(NamedTuple):
    """What a read is for. A newer read of the same page makes an older one stale, whose result is dropped."""

    page: str
    organization: int | None = None
    generation: int = 0


class TaskHandle:
    """One task, as its work and its owner see it."""

    def __init__(
        self,
        number: int,
        report: Callable[[TaskHandle, int, int, str], None],
        broadcast: Callable[[frozenset[Any]], None],
    ) -> None:
        self.number = number
        self._cancelled = threading.Event()
        self._report = report
        self._broadcast = broadcast
        self._reported_at = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop; nobody hears of its result any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop and drop its result."""
        self._cancelled.set()

    def progress(self, done: int, total: int, code: str) -> None:
        """Tell the owner how far the work is; called by the work, at any rate. The end is always told.

        `total` 0 says that it is not known.
        """
        now = time.monotonic()
        ended = 0 < total <= done
        if not ended and now - self._reported_at < PROGRESS_INTERVAL_S:
            return
        self._reported_at = now
        self._report(self, done, total, code)

    def waiting(self, seconds: float) -> None:
        """Tell the owner that the work stands still for so many seconds, by a progress with the code `WAITING`."""
        self._report(self, math.ceil(seconds), 0, WAITING)

    def changed(self, areas: frozenset[Any]) -> None:
        """Broadcast at once that areas changed, while the work goes on."""
        self._broadcast(areas)


class _Task:
    """A task until it has ended: what to do, and whom to tell."""

    def __init__(
        self,
        handle: TaskHandle,
        owner: QObject,
        work: Callable[[TaskHandle], Any],
        callbacks: tuple[Callable[..., None] | None, ...],
        broadcasts: bool,
    ) -> None:
        self.handle = handle
        self.owner = weakref.ref(owner)
        self.work: Callable[[TaskHandle], Any] | None = work
        self.done, self.failed, self.progress = (_weak_method(callback) for callback in callbacks)
        self.broadcasts = broadcasts

    def wanted(self) -> bool:
        """Whether there is still somebody to tell."""
        owner = self.owner()
        return owner is not None and shiboken6.isValid(owner) and not self.handle.cancelled


class _Ended(NamedTuple):
    task: _Task
    value: Any
    error: Exception | None


def _weak_method(callback: Callable[..., None] | None) -> weakref.WeakMethod[Callable[..., None]] | None:
    if callback is None:
        return None
    if getattr(callback, "__self__", None) is None:
        # A lambda would still run after its widget is gone.
        raise TypeError("a task tells bound methods only")
    return weakref.WeakMethod(callback)


class Tasks(QObject):
    """Runs tasks. Lives on the UI thread; its methods are called there, the work runs elsewhere.

    Signals:
        changed: areas whose local data changed (frozenset), once for each write or refresh that changed any.
        quiet: the last task under way has ended.
    """

    changed = Signal(object)
    quiet = Signal()
    _ended = Signal(object)
    _progressed = Signal(object, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """No thread is started before the first task."""
        super().__init__(parent)
        self._queue: SimpleQueue[_Task | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._open: dict[int, _Task] = {}
        self._latest: dict[str, TaskHandle] = {}
        self._count = 0
        self._closed = False
        self._ended.connect(self._tell_end)
        self._progressed.connect(self._tell_progress)

    @property
    def idle(self) -> bool:
        """Whether no task is under way."""
        return not self._open

    @property
    def writing(self) -> bool:
        """Whether a write is under way, which nobody may cut short."""
        return any(task.broadcasts for task in self._open.values())

    def read(
        self,
        owner: QObject,
        key: Key | tuple[str, int | None, int],
        work: Callable[[TaskHandle], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int, str], None] | None = None,
    ) -> TaskHandle:
        """Run `work` and tell `done` its value or `failed` its exception; an older read of the same page is dropped.

        Raises:
            TypeError: a callback is not a bound method.
        """
        handle = self._start(owner, work, (done, failed, progress), broadcasts=False)
        stale = self._latest.get(key[0])
        if stale is not None:
            stale.cancel()
        self._latest[key[0]] = handle
        return handle

    def write(
        self,
        owner: QObject,
        work: Callable[[TaskHandle], C],
        done: Callable[[C], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int, str], None] | None = None,
    ) -> TaskHandle:
        """Run a write and broadcast once what it changed, then tell `done`; never dropped for a newer one.

        Raises:
            TypeError: a callback is not a bound method.
        """
        return self._start(owner, work, (done, failed, progress), broadcasts=True)

    def shutdown(self, seconds: float) -> bool:
        """Cancel everything and wait at most `seconds`; False if a call hangs.

        Its thread is a daemon, so it does not keep the process alive.
        """
        self._closed = True
        for task in self._open.values():
            task.handle.cancel()
        for _ in self._threads:
            self._queue.put(None)
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _start(
        self,
        owner: QObject,
        work: Callable[[TaskHandle], Any],
        callbacks: tuple[Callable[..., None] | None, ...],
        *,
        broadcasts: bool,
    ) -> TaskHandle:
        self._count += 1
        handle = TaskHandle(self._count, self._progressed.emit, self.changed.emit)
        task = _Task(handle, owner, work, callbacks, broadcasts)
        if self._closed:
            handle.cancel()
            return handle
        self._open[handle.number] = task
        self._queue.put(task)
        if len(self._threads) < min(THREADS, len(self._open)):
            thread = threading.Thread(target=self._work, name=f"task-{len(self._threads) + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()
        return handle

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            ended = self._run(task)
            if self._closed or not shiboken6.isValid(self):
                return
            self._ended.emit(ended)
            # What the task holds is let go here, not when the next one comes.
            del task, ended

    def _run(self, task: _Task) -> _Ended:
        work, task.work = task.work, None
        if work is None or task.handle.cancelled:
            return _Ended(task, None, None)
        try:
            return _Ended(task, work(task.handle), None)
        except Exception as error:  # noqa: BLE001 - it is handed to `failed`, which is where it is worded
            return _Ended(task, None, error)

    def _tell_end(self, ended: _Ended) -> None:
        task = ended.task
        self._open.pop(task.handle.number, None)
        for page, handle in list(self._latest.items()):
            if handle is task.handle:
                del self._latest[page]
        try:
            if task.broadcasts and ended.error is None and ended.value is not None and ended.value.changed:
                self.changed.emit(ended.value.changed)
            if task.wanted():
                callback = task.done if ended.error is None else task.failed
                method = callback() if callback is not None else None
                if method is not None:
                    method(ended.value if ended.error is None else ended.error)
        finally:
            # Also when the owner's method raises: who waits for quiet must not wait for ever.
            if not self._open:
                self.quiet.emit()

    def _tell_progress(self, handle: TaskHandle, done: int, total: int, code: str) -> None:
        task = self._open.get(handle.number)
        if task is None or task.progress is None or not task.wanted():
            return
        method = task.progress()
        if method is not None:
            method(done, total, code)
