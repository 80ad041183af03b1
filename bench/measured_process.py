"""Runs one measured process and reads the figures it prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent

PATIENCE_S = 120.0
"""Longest time that a measured process may take."""

# They would measure something else: no .pyc files, a log on the screen, another platform or look.
_LEFT_OUT = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHON_KEYRING_BACKEND")
_LEFT_OUT_BEGINNINGS = ("QT_", "XDG_", "DESKTOP_MANAGER_")


def shared_folder() -> Path:
    """The folder with the baselines: `DM_SHARED`, or `../shared` beside this checkout. Raises SystemExit."""
    folder = Path(os.environ.get("DM_SHARED") or ROOT.parent / "shared")
    if not (folder / "bench" / "bare_window.py").is_file():
        raise SystemExit(
            f"The baselines are not in {folder}/bench. Name the folder: make bench DM_SHARED=/path/to/shared"
        )
    return folder


def environment(changes: Mapping[str, str]) -> dict[str, str]:
    """The environment of measured processes: this one's, without what would falsify them, with `changes`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _LEFT_OUT and not name.startswith(_LEFT_OUT_BEGINNINGS)
    }
    return kept | {"LC_ALL": "C.UTF-8"} | dict(changes)


def output_of(script: Path, arguments: Sequence[str], env: Mapping[str, str], patience_s: float = PATIENCE_S) -> str:
    """What a script prints. Raises RuntimeError with its errors where it fails, TimeoutExpired after `patience_s`."""
    done = subprocess.run(
        [sys.executable, str(script), *arguments],
        env=dict(env),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=patience_s,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{script.name} {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return done.stdout


def figures_of(
    script: str, arguments: Sequence[str], env: Mapping[str, str], patience_s: float = PATIENCE_S
) -> dict[str, list[float]]:
    """The figures that one of our scripts prints, a name and a number on each line. Raises RuntimeError for none."""
    lines = output_of(HERE / script, arguments, env, patience_s).splitlines()
    if not lines:
        raise RuntimeError(f"{script} told nothing; is a window of an earlier run still open?")
    figures: dict[str, list[float]] = {}
    for name, value in (line.split() for line in lines):
        figures.setdefault(name, []).append(float(value))
    return figures


_TABLE_LINE = re.compile(r"filter key ([\d.]+) ms, sort ([\d.]+) ms")


def rows(script: Path, count: int, env: Mapping[str, str]) -> dict[str, list[float]]:
    """Filter and sort of a table script at so many rows. Raises RuntimeError where it prints something else."""
    found = _TABLE_LINE.search(output_of(script, [str(count)], env))
    if found is None:
        raise RuntimeError(f"{script} printed no figures")
    return {"filter": [float(found[1])], "sort": [float(found[2])]}
