"""Starts the process that reads a PDF, waits for it, and ends it when it takes too long or is no longer wanted."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import desktop_manager
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import pdf_child, watching

SECONDS = pdf_child.SECONDS + 5
"""By the clock on the wall; the process itself counts the time it works."""
FROZEN_ARGUMENT = "--read-pdf"
"""The argument by which a packaged program, which has no Python of its own to ask, becomes that process."""
_LOOK_EVERY_S = 0.1


class PdfPage(NamedTuple):
    """What stands on a page: its text, and the texts of its QR codes."""

    text: str
    codes: tuple[str, ...]


class PdfText(NamedTuple):
    """What was read; `cut` says that the document has more pages than were looked at."""

    pages: tuple[PdfPage, ...]
    cut: bool


def read_apart(raw: bytes, watcher: watching.Watcher, command: list[str] | None = None) -> PdfText:
    """Read a PDF in a process of its own.

    Raises:
        UnreadableEvidence: "password"; "damaged", also where the reader broke on it; "too_slow".
        Cancelled: `watcher` asked for it; the process is ended.
    """
    # A short PDF is read before the first look below.
    watching.check(watcher)
    ended = time.monotonic() + SECONDS
    process = subprocess.Popen(
        command or _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        # Windows would open a console for it.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        given: bytes | None = raw
        while True:
            try:
                answer, _ = process.communicate(given, timeout=_LOOK_EVERY_S)
                break
            except subprocess.TimeoutExpired:
                given = None
                watching.check(watcher)
                if time.monotonic() > ended:
                    raise UnreadableEvidence("too_slow") from None
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    return _answer(answer, process.returncode)


def _answer(answer: bytes, code: int) -> PdfText:
    if sys.platform != "win32" and code == -signal.SIGXCPU:
        raise UnreadableEvidence("too_slow")
    try:
        told = json.loads(answer)
    except ValueError:
        # It broke, or memory ran out: the file is not what a PDF should be.
        raise UnreadableEvidence("damaged") from None
    if "error" in told:
        raise UnreadableEvidence(told["error"])
    pages = tuple(PdfPage(page["text"], tuple(page["codes"])) for page in told["pages"])
    return PdfText(pages, told["count"] > len(pages))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_ARGUMENT]
    return [sys.executable, "-m", pdf_child.__name__]


def _environment() -> dict[str, str]:
    """Ours, with the folder of this very program first: another folder may be the current one."""
    folder = str(Path(desktop_manager.__file__).parent.parent)
    others = os.environ.get("PYTHONPATH", "")
    safe = {"PYTHONPATH": os.pathsep.join([folder, others] if others else [folder]), "PYTHONSAFEPATH": "1"}
    return {**os.environ, **safe}
