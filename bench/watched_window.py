"""Watches the real program from within its process: when it painted what.

The program is started by its own `main`; only `bootstrap.open_window` is wrapped, to get hold of what it returns. A few
paint methods are timed at their end, at a cost of microseconds; no event filter is installed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

import desktop_manager.bootstrap as bootstrap
from desktop_manager.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_manager.bootstrap.application import Application
    from desktop_manager.options import Options
    from desktop_manager.ui.session import Session


def _process_start() -> float:
    with open("/proc/self/stat", encoding="ascii") as stat:
        ticks = int(stat.read().rsplit(")", 1)[1].split()[19])
    return ticks / os.sysconf("SC_CLK_TCK")


_STARTED = _process_start()

LOOK_MS = 10
"""Milliseconds between two looks whether the window has come to rest."""


def since_process_start() -> float:
    """Milliseconds since the kernel started this process; the same clock as in shared/bench/bare_window.py."""
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - _STARTED) * 1000


def tell(name: str, value: float) -> None:
    """Hand a figure to the process that started this one."""
    sys.stdout.write(f"{name} {value:.3f}\n")
    sys.stdout.flush()


def run(arguments: Sequence[str], watch: Callable[[Application], object]) -> int:
    """Run the program with `arguments`; `watch` is given the application as soon as its window is shown."""
    open_window = bootstrap.open_window

    def watched(app: QApplication, options: Options) -> Application | int:
        application = open_window(app, options)
        if not isinstance(application, int):
            watch(application)
        return application

    bootstrap.open_window = watched
    return main(arguments)


def session_of(application: Application) -> Session:
    """The open login. Raises RuntimeError where there is none, for then there is nothing to measure."""
    if application.session is None:
        raise RuntimeError("no login is open")
    return application.session


def when_settled(owner: QObject, session: Session, then: Callable[[], None]) -> None:
    """Call `then` once the refresh that is under way has ended and everything it brought is on the screen."""
    if session.is_settled and session.context.organizations:
        then()
    else:
        QTimer.singleShot(LOOK_MS, owner, lambda: when_settled(owner, session, then))


def after_each(owner: type, method: str, seen: Callable[..., None]) -> None:
    """Call `seen` with the arguments of each call of `owner.method`, at its end."""
    original = getattr(owner, method)

    def watched(*arguments: Any) -> Any:
        result = original(*arguments)
        seen(*arguments)
        return result

    setattr(owner, method, watched)


def before_each(owner: type, method: str, seen: Callable[[], None]) -> None:
    """Call `seen` at the beginning of each call of `owner.method`."""
    original = getattr(owner, method)

    def watched(*arguments: Any) -> Any:
        seen()
        return original(*arguments)

    setattr(owner, method, watched)
