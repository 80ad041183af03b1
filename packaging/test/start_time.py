"""How long the frozen program takes to its first frame, against the same program from source.

Usage: start_time.py RUNS FROZEN -- SOURCE COMMAND...

Both open the demo on the X screen of DISPLAY, in turn, each in a data folder of its own; the time is from the start of
the process to the first change of the screen, which is looked at from outside all the while. Prints both medians and
their ratio, and ends with 1 if the ratio is above the limit.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

LIMIT = 1.12
PATIENCE_S = 60.0
LOOK_S = 0.002
"""Seconds between two looks: without a pause, looking takes the two processors that the program starts on."""
WINDOW = ("--demo", "--theme", "light", "--size", "880x600")
PART = (300, 200, 200, 200)
"""A part of the screen that the window covers: left, top, width and height in pixels."""


class NotPainted(Exception):
    """The program ended, or nothing was on the screen after a minute."""


def _screen() -> bytes:
    shown = QGuiApplication.primaryScreen().grabWindow(0, *PART).toImage()
    return bytes(shown.constBits())


def milliseconds(command: Sequence[str]) -> float:
    """Start `command` with a demo window, wait for its first frame, and end it. Raises NotPainted."""
    with tempfile.TemporaryDirectory(prefix="desktop-manager-start-") as folder:
        empty = _screen()
        started = time.perf_counter()
        program = subprocess.Popen([*command, *WINDOW, "--data-folder", folder], env=_environment())
        try:
            while _screen() == empty:
                if program.poll() is not None or time.perf_counter() - started > PATIENCE_S:
                    raise NotPainted(f"{command[0]} painted nothing")
                time.sleep(LOOK_S)
            took = time.perf_counter() - started
        finally:
            program.terminate()
            program.wait()
        while _screen() != empty:
            time.sleep(0.01)
    return took * 1000


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main(arguments: Sequence[str]) -> int:
    """Measure, print, judge."""
    runs, frozen = int(arguments[0]), [arguments[1]]
    source = list(arguments[arguments.index("--") + 1 :])
    QGuiApplication([])
    for command in (frozen, source):
        milliseconds(command)  # the first start reads the disk and compiles
    times: dict[str, list[float]] = {"frozen": [], "source": []}
    for _ in range(runs):
        times["frozen"].append(milliseconds(frozen))
        times["source"].append(milliseconds(source))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    ratio = medians["frozen"] / medians["source"]
    print(
        f"first frame, median of {runs}: frozen {medians['frozen']:.0f} ms, from source {medians['source']:.0f} ms: "
        f"{ratio:.2f} times, limit {LIMIT}"
    )
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
