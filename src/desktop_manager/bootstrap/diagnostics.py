"""What the program says on standard error, where whoever started it can read it: never a secret."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_manager.api.redaction import RedactingFormatter, Redactor

LOGGER = "desktop_manager"


class _StandardError(logging.Handler):
    """Writes log lines to standard error, wherever that leads at the moment."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        try:
            _write(f"{self.format(record)}\n")
        except Exception as error:  # noqa: BLE001 - the library's own way prints the arguments, secrets included
            _write(f"A log message of {record.pathname}:{record.lineno} cannot be told: {type(error).__name__}\n")


def _write(text: str) -> None:
    stream = sys.stderr
    if stream is not None:  # a window that was started without a terminal may have none
        stream.write(text)
        stream.flush()


class Diagnostics:
    """Sends log warnings, Qt's messages and the tracebacks of what nobody caught through a redactor.

    A traceback names files and lines and quotes the exception, which may quote anything. A hook that somebody else had
    put in before (a debugger, a test runner) is called as well.
    """

    def __init__(self, redactor: Redactor, crashed: Callable[[str], None] | None = None) -> None:
        """Hide what `redactor` knows; nothing is changed before `install`.

        `crashed` is told, without secrets and on the thread where it happened, each error that nobody caught and each
        that Qt calls critical.
        """
        self._redactor = redactor
        self._crashed = crashed
        self._qt_before: Callable[..., Any] | None = None
        self._installed = False
        self._handler = _StandardError(logging.WARNING)
        self._handler.setFormatter(RedactingFormatter(redactor, "%(levelname)s %(name)s: %(message)s"))
        # Bound once, so that `remove` knows its own.
        self._main, self._thread, self._unraisable = self._on_main, self._on_thread, self._on_unraisable
        self._last_resort = logging.lastResort
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take over the log of this program, that of libraries to which nobody listens, and the three hooks."""
        logging.getLogger(LOGGER).addHandler(self._handler)
        logging.lastResort = self._handler
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._main, self._thread, self._unraisable
        self._qt_before = qInstallMessageHandler(self._on_qt)
        self._installed = True

    def remove(self) -> None:
        """Give back everything that is still ours."""
        logging.getLogger(LOGGER).removeHandler(self._handler)
        if logging.lastResort is self._handler:
            logging.lastResort = self._last_resort
        main, thread, unraisable = self._before
        if sys.excepthook is self._main:
            sys.excepthook = main
        if threading.excepthook is self._thread:
            threading.excepthook = thread
        if sys.unraisablehook is self._unraisable:
            sys.unraisablehook = unraisable
        if self._installed:
            self._installed = False
            qInstallMessageHandler(self._qt_before)

    def _on_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = self._print("Uncaught error", kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._tell(text)
        if self._before[0] is not sys.__excepthook__:
            self._before[0](kind, error, trace)

    def _on_thread(self, caught: threading.ExceptHookArgs) -> None:
        name = caught.thread.name if caught.thread is not None else "a thread"
        self._tell(self._print(f"Uncaught error in {name}", caught.exc_type, caught.exc_value, caught.exc_traceback))
        if self._before[1] is not threading.__excepthook__:
            self._before[1](caught)

    def _on_unraisable(self, caught: "sys.UnraisableHookArgs") -> None:
        self._print("Error that could not be raised", caught.exc_type, caught.exc_value, caught.exc_traceback)
        if self._before[2] is not sys.__unraisablehook__:
            self._before[2](caught)

    def _on_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if self._qt_before is not None:
            self._qt_before(kind, context, message)
        else:
            _write(f"{self._redactor.redact(message)}\n")
        if kind == QtMsgType.QtCriticalMsg:
            self._tell(self._redactor.redact(f"Qt: {message}\n"))

    def _tell(self, text: str) -> None:
        if self._crashed is not None:
            self._crashed(text)

    def _print(
        self, what: str, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> str:
        """Write it, and give what was written."""
        text = self._redactor.redact(f"{what}:\n{''.join(traceback.format_exception(kind, error, trace))}")
        _write(text)
        return text
