"""`make bench`: start, memory, switching, tables, heartbeat and quitting of the real program, beside the baselines.

Then Renewals and Invoices of an agency with 100,000 products, and how all of that is fetched (large.py).

Usage: run.py [RUNS]. Every process is started RUNS times (15), one after the other in turn, so that a load on the
machine falls on all of them; medians are compared. Without a screen it starts Xvfb itself. The keyring is a real
gnome-keyring-daemon on a bus of its own; neither home folder nor keyring of the person at this computer are touched.
Exit code 1 if a limit is not kept.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import large
from figures import Line, at_most, median, ratio, share, table, told
from measured_process import HERE, ROOT, environment, figures_of, output_of, rows, shared_folder

RUNS = 15
ROWS = 10_000
HEARTBEAT_RUNS = 3
"""A run holds eleven refreshes and some thousand beats."""


class Place(NamedTuple):
    """Where measured processes run: their environment, a data folder that knows a login, and one for demos."""

    env: Mapping[str, str]
    known: Path
    demo: Path


class Series(dict[str, list[float]]):
    """Figures by name, over all runs."""

    def take(self, figures: Mapping[str, list[float]], prefix: str = "") -> None:
        """Add those of one run."""
        for name, values in figures.items():
            self.setdefault(prefix + name, []).extend(values)


def say(text: str) -> None:
    """Tell how far it is, apart from the figures."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


@contextmanager
def prepared() -> Iterator[Place]:
    """A keyring, a served demo, and a data folder that has signed in to it and has its data."""
    sys.path[:0] = [str(ROOT / "tests")]
    from desktop_manager.demo import DEMO_TOKEN
    from desktop_manager.demo.serve import ServedDemo
    from desktop_manager.demo.state import DemoState
    from support.keyring_daemon import private_bus

    served = ServedDemo(DemoState(date.today(), rate_limit=None))
    with private_bus() as bus, served, tempfile.TemporaryDirectory(prefix="dm-bench-") as folder:
        bus.start_keyring()
        place = Place(environment(bus.environment), Path(folder, "known"), Path(folder, "demo"))
        output_of(HERE / "prepare_login.py", [str(place.known), served.address, DEMO_TOKEN], place.env)
        yield place


def bare(place: Place) -> dict[str, list[float]]:
    """The bare window."""
    return {"bare": [float(output_of(shared_folder() / "bench" / "bare_window.py", [], place.env))]}


def quitting(place: Place) -> dict[str, list[float]]:
    """Closing the window until the process has ended."""
    closed_at = figures_of("quitting.py", [str(place.demo)], place.env)["closed_at"][0]
    return {"quit": [(time.monotonic() - closed_at) * 1000]}


def one_round(place: Place, series: Series) -> None:
    """Every process once, the start beside the bare window."""
    series.take(bare(place))
    series.take(figures_of("start.py", ["--data-folder", str(place.known)], place.env))
    series.take(figures_of("start.py", ["--demo", "--data-folder", str(place.demo)], place.env), "demo ")
    series.take(figures_of("memory.py", [str(place.demo)], place.env))
    series.take(figures_of("switching.py", [str(place.demo), "0"], place.env))
    series.take(quitting(place))
    series.take(rows(shared_folder() / "bench" / "table_baseline.py", ROWS, place.env), "base ")
    series.take(rows(HERE / "products_table.py", ROWS, place.env), "products ")


def measure(place: Place, runs: int) -> Series:
    """All rounds, after one that counts for nothing: it writes what Python and Qt keep for later starts."""
    one_round(place, Series())
    series = Series()
    for number in range(1, runs + 1):
        say(f"run {number} of {runs}, load {os.getloadavg()[0]:.1f}")
        one_round(place, series)
    for number in range(1, HEARTBEAT_RUNS + 1):
        say(f"{ROWS} products, {number} of {HEARTBEAT_RUNS}, load {os.getloadavg()[0]:.1f}")
        series.take(figures_of("heartbeat.py", [str(place.demo), str(ROWS)], place.env))
        series.take(figures_of("switching.py", [str(place.demo), str(ROWS)], place.env), "many ")
    for figures in large.measure(place.env, say):
        series.take(figures)
    return series


def lines(of: Series) -> list[Line]:
    """The table, line by line as in the issue."""
    first, idle = of["first"], of["idle"]
    # The refresh with which a login opens is judged like every other one.
    sync = [*first, *of["sync"]]
    in_frame = "inside the frame, as the bare window does"
    first_refresh = "whole pages of other processes' libraries count in part; resident: "
    beats = f"{len(sync)} beats, refreshes of {median(of['sync_s']):.1f} s"
    return [
        ratio("Shell: dropdown, navigation and title painted", of["first_frame"], of["bare"], 1.6, in_frame),
        ratio("   the same, back in the event loop", of["on_screen"], of["bare"], 1.6),
        ratio("Data from the encrypted store, real keyring", of["data"], of["bare"], 2.5),
        told("   first data of the demo, told only", median(of["demo data"]), "ms"),
        at_most(
            "Memory (PSS) after the first demo refresh",
            median(of["pss_mib"]),
            125,
            "MiB",
            f"{first_refresh}{median(of['rss_mib']):.0f} MiB",
        ),
        at_most("Switching organization, demo", median(of["switch"]), 100, "ms", f"longest {max(of['switch']):.0f} ms"),
        at_most(
            f"Switching organization, {ROWS} products",
            median(of["many switch"]),
            100,
            "ms",
            f"longest {max(of['many switch']):.0f} ms",
        ),
        ratio(f"Products, filter key at {ROWS} rows", of["products filter"], of["base filter"], 1.5),
        ratio(f"Products, sort at {ROWS} rows", of["products sort"], of["base sort"], 1.5),
        at_most("Heartbeat while refreshing, 99.9 % of gaps", share(sync, 0.999), 50, "ms", beats),
        at_most("   longest gap", max(sync), 150, "ms", f"{sum(gap >= 50 for gap in sync)} of 50 ms or more"),
        told(
            "   opening a new login, 99.9 %",
            share(first, 0.999),
            "ms",
            f"longest {max(first):.0f} ms; its page is made meanwhile",
        ),
        told("   at rest, 99.9 %", share(idle, 0.999), "ms", f"longest {max(idle):.0f} ms"),
        at_most(
            "Quitting with a refresh under way", median(of["quit"]), 1000, "ms", f"longest {max(of['quit']):.0f} ms"
        ),
        *large.lines(of),
    ]


def main() -> int:
    """Measure and print; returns the exit code."""
    if not os.environ.get("DISPLAY"):
        if shutil.which("xvfb-run") is None:
            raise SystemExit("There is no screen, and xvfb-run is not installed: sudo apt-get install xvfb xauth")
        screen = "--server-args=-screen 0 1600x1000x24 -nolisten tcp"
        os.execvp("xvfb-run", ["xvfb-run", "--auto-servernum", screen, sys.executable, *sys.argv])
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with prepared() as place:
        found = lines(measure(place, runs))
    load = " ".join(f"{figure:.1f}" for figure in os.getloadavg())
    sys.stdout.write(f"{table(found)}\n\n{runs} runs in turn, medians; {os.cpu_count()} processors, load {load}\n")
    return int(any(line.kept is False for line in found))


if __name__ == "__main__":
    sys.exit(main())
