"""One call while it runs: how another thread ends it at once, and whether it may have reached the server."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator

from desktop_manager.api.errors import Cancelled, DeadlineExceeded


class InFlight:
    """Shared by the thread that waits, the watchdog of its deadline and whoever cancels it."""

    def __init__(self) -> None:
        self.sent = False
        """Whether a byte of the request may have left this machine."""
        self._lock = threading.Lock()
        self._cancelled = threading.Event()
        self._armed = False
        self._expired_after: float | None = None
        self._sockets: list[socket.socket] = []
        self._wake: list[threading.Event] = []

    def cancel(self) -> None:
        """End the call from any thread; its own thread gets Cancelled."""
        with self._lock:
            self._cancelled.set()
            self._stop()

    def check(self) -> None:
        """Raise Cancelled or DeadlineExceeded if the call was ended."""
        if self._cancelled.is_set():
            raise Cancelled("the call was cancelled")
        if self._expired_after is not None:
            raise DeadlineExceeded("the reply took longer than its deadline", seconds=self._expired_after)

    def sleep(self, seconds: float) -> None:
        """Wait, or raise Cancelled as soon as the call is cancelled."""
        self._cancelled.wait(seconds)
        self.check()

    def wait(self, event: threading.Event) -> None:
        """Wait for what another thread works on, or raise as `check` as soon as the call is ended."""
        with self._lock:
            self._wake.append(event)
            if self._cancelled.is_set() or self._expired_after is not None:
                event.set()
        event.wait()
        self.check()

    def watch(self, sock: socket.socket) -> None:
        """Shut this connection down when the call ends early.

        A duplicate is kept, which lives through the TLS wrapping and cannot meet a number used anew by another file.
        """
        twin = socket.fromfd(sock.fileno(), sock.family, sock.type, sock.proto)
        with self._lock:
            self._sockets.append(twin)
            if self._cancelled.is_set() or self._expired_after is not None:
                self._stop()

    @contextlib.contextmanager
    def one_reply(self, deadline_s: float) -> Iterator[None]:
        """Bound one reply: after `deadline_s` seconds its connection is shut down, whatever it is doing."""
        self._armed = True
        watchdog = threading.Timer(deadline_s, self._expire, (deadline_s,))
        watchdog.daemon = True
        watchdog.name = "api-deadline"
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()
            with self._lock:
                self._armed = False
                for twin in self._sockets:
                    twin.close()
                self._sockets.clear()
                self._wake.clear()

    def _expire(self, seconds: float) -> None:
        with self._lock:
            if self._armed:
                self._expired_after = seconds
                self._stop()

    def _stop(self) -> None:
        for twin in self._sockets:
            # Not connected yet, or no longer: nothing to shut down.
            with contextlib.suppress(OSError):
                twin.shutdown(socket.SHUT_RDWR)
        for event in self._wake:
            event.set()
