"""Fails a test in which the UI thread opens a file, a socket, a keyring or a database after the first paint.

    with UiThreadGuard() as guard:
        program.start()
        program.until_settled()

Files and sockets are seen by Python's own audit events, whatever name they are opened under; requests, the keyring and
the database by what every call to them goes through. Imports open files too and are let through, as is what a test
does itself: only calls with the program's own code on the stack count. What Qt opens in C++ is out of its sight.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

import apsw
import pytest
import requests
import secretstorage

import desktop_manager
from desktop_manager.credentials.lane import Lane

PROGRAM = str(Path(desktop_manager.__file__).parent)
# PySide looks into the source of each module that is imported, at the end of the import.
_IMPORTING = ("<frozen importlib", "shibokensupport/feature.py")
_WATCHED = frozenset({"open", "socket.connect", "sqlite3.connect", "os.listdir", "os.scandir"})


class UiThreadBlocked(AssertionError):
    """The UI thread did what may take as long as a disk, a network or another program likes."""


class _Audit:
    """The one audit hook of this process: Python knows no way to take one out again."""

    guard: UiThreadGuard | None = None
    installed = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    guard = _Audit.guard
    if guard is not None and event in _WATCHED:
        guard.check(event, arguments[0] if arguments else "")


class UiThreadGuard:
    """Watches the thread that entered it, from the first paint on.

    Attributes:
        blocked: what was found, described; also raised on the spot as UiThreadBlocked.
    """

    def __init__(self) -> None:
        self.blocked: list[str] = []
        self.armed = False
        self._patch = pytest.MonkeyPatch()
        self._thread = threading.get_ident()

    def arm(self) -> None:
        """The first frame is painted. Connect it to `MainWindow.first_painted`."""
        self.armed = True

    def check(self, what: str, detail: object = "") -> None:
        """Raise UiThreadBlocked if this is the UI thread at work in the program, and not importing."""
        if self.armed and threading.get_ident() == self._thread and _at_work(sys._getframe(1)):
            found = f"{what} {detail}".strip()
            self.blocked.append(found)
            raise UiThreadBlocked(f"on the UI thread: {found}")

    def __enter__(self) -> UiThreadGuard:
        if not _Audit.installed:
            sys.addaudithook(_hook)
            _Audit.installed = True
        _Audit.guard = self
        self._watch(requests.Session, "send", "a request")
        self._watch(Lane, "run", "the keyring")
        self._watch(secretstorage, "dbus_init", "the session bus")
        self._patch.setattr(apsw, "Connection", self._guarded_connection())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.armed = False
        _Audit.guard = None
        self._patch.undo()
        if kind is None and self.blocked:
            raise UiThreadBlocked(f"on the UI thread: {'; '.join(self.blocked)}")

    def _watch(self, owner: Any, name: str, what: str) -> None:
        wrapped = getattr(owner, name)

        def watched(*arguments: Any, **options: Any) -> Any:
            self.check(what)
            return wrapped(*arguments, **options)

        self._patch.setattr(owner, name, watched)

    def _guarded_connection(self) -> type[apsw.Connection]:
        check = self.check

        class Guarded(apsw.Connection):
            def __init__(self, filename: str, *arguments: Any, **options: Any) -> None:
                check("a database", filename)
                super().__init__(filename, *arguments, **options)

            def execute(self, *arguments: Any, **options: Any) -> Any:
                check("a statement", arguments[0])
                return super().execute(*arguments, **options)

        return Guarded


def _at_work(frame: FrameType | None) -> bool:
    at_work = False
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(_IMPORTING):
            return False
        at_work = at_work or name.startswith(PROGRAM)
        frame = frame.f_back
    return at_work
