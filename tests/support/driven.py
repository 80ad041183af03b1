"""The real program in a process of its own, as a test sees it: what its window shows, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Self

from support.source_rules import ROOT

PATIENCE_S = 40.0
"""Longest wait for what the window is to show, on a machine that is busy with the rest of the suite."""


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """For a program of these sources, without a screen."""
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    return {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen", **(more or {})}


class Driven:
    """`desktop-manager` with these arguments; a `with` block ends it whatever happens.

    Attributes:
        shown: what the window shows, as `support.driver` tells it; empty before the first frame.
    """

    def __init__(self, *arguments: str, env: Mapping[str, str] | None = None, driver: str = "support.driver") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", driver, *arguments],
            env=environment(env),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.shown: dict[str, Any] = {}
        self.seen: list[dict[str, Any]] = []
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def until(self, condition: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait until what the window shows fits; AssertionError with what it shows if it never does."""
        deadline = time.monotonic() + PATIENCE_S
        while not (self.shown and condition(self.shown)):
            try:
                line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except Empty:
                raise AssertionError(f"the window still shows {self.shown}") from None
            if not line:
                raise AssertionError(f"the program ended: {self._errors()}")
            self.shown = json.loads(line)
            self.seen.append(self.shown)
        return self.shown

    def tell(self, command: str, *arguments: str) -> None:
        """Let the driver do one of its methods; arguments hold no blanks."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{' '.join((command, *arguments))}\n".encode())
        self.process.stdin.flush()

    def close(self) -> tuple[float, int, str]:
        """Close the window; returns the seconds until the process has ended, its exit code and its standard error."""
        self.tell("close")
        self.shown = {}
        self.until(lambda shown: "closing" in shown)
        started = time.monotonic()
        code = self.process.wait(PATIENCE_S)
        return time.monotonic() - started, code, self._errors()

    def _errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read().decode()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()


def signed_in(data_folder: Path, address: str, token: str) -> Path:
    """Sign in as an earlier start of the program did, with the keyring of the environment; returns the store's folder.

    Everything was fetched, and the login is the one to open at the next start.
    """
    from desktop_manager.bootstrap.folders import Folders
    from desktop_manager.bootstrap.opening import Opener
    from desktop_manager.credentials.vault import KeyringVault
    from desktop_manager.features.settings import KnownLogin, Settings
    from support.syncing import ONCE, Watching

    folders = Folders(data_folder)
    opener = Opener(folders, KeyringVault(), "en", policy=ONCE)
    workspace = opener.sign_in(opener.logins.check(address, token), token).workspace
    assert workspace.sync.refresh_everything(Watching()).failures == ()
    workspace.close()
    settings = Settings(folders.settings_file).load()
    settings.add_login(KnownLogin(*workspace.login))
    settings.write(settings.as_json())
    return folders.login(workspace.login)
