"""A command in a real terminal (a pty): what it shows, what is typed, how it ends. Linux only."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

PATIENCE_S = 40.0
"""Longest wait for the terminal to show something, on a machine that is busy with the rest of the suite."""


class Terminal:
    """The command, with the terminal as standard input, output and error; a `with` block ends it whatever happens.

    Attributes:
        shown: everything so far, with line ends as Python has them.
    """

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        try:
            # Its controlling terminal, and no signal ignored by inheritance: so that Ctrl+C reaches it.
            terminal = ["setsid", "--ctty", "env", "--default-signal=INT"]
            self.process = subprocess.Popen(
                [*terminal, *command], env=dict(env), stdin=theirs, stdout=theirs, stderr=theirs
            )
        finally:
            os.close(theirs)
        self._bytes = b""

    @property
    def shown(self) -> str:
        return self._bytes.decode("utf-8", "replace").replace("\r\n", "\n")

    def until(self, text: str) -> None:
        """Wait until it shows the text; AssertionError with what it shows instead."""
        deadline = time.monotonic() + PATIENCE_S
        while text not in self.shown:
            assert self._read(deadline), f"“{text}” did not come, but:\n{self.shown}"

    def enter(self, text: str) -> None:
        """Type it, as given: a line ends with a line feed."""
        os.write(self._ours, text.encode())

    def ended(self) -> int:
        """Wait for the end; the exit code."""
        deadline = time.monotonic() + PATIENCE_S
        while self._read(deadline):
            pass
        return self.process.wait(max(0.1, deadline - time.monotonic()))

    def _read(self, deadline: float) -> bool:
        """Take what comes; False at the end, or when there is no more time."""
        ready, _, _ = select.select([self._ours], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return False
        try:
            block = os.read(self._ours, 65536)
        except OSError:  # EIO: nobody has the other end any more
            return False
        self._bytes += block
        return bool(block)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._ours)
