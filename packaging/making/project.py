"""What every recipe has to know of the project: names, version, folders, and the time that files get."""

import os
import platform
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "package"
"""Everything that is made on the way."""

DIST = ROOT / "dist"
"""What is handed out."""

NAME = "desktop-manager"
DISPLAY_NAME = "Desktop Manager"
SUMMARY = "A desktop window for customers of the hosting provider Infomaniak"
MAINTAINER = "Desktop Manager's authors <desktop-manager@localhost>"
"""Debian wants an address. The project has none yet, so this one leads nowhere rather than to a stranger."""

_VERSION = re.compile(r'^__version__ = "([0-9]+\.[0-9]+\.[0-9]+)"$', re.MULTILINE)


def version() -> str:
    """The version, read from the one place it stands in: the package itself, which is not imported for it.

    Raises ValueError where it is not three numbers.
    """
    found = _VERSION.search((ROOT / "src" / "desktop_manager" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise ValueError("src/desktop_manager/__init__.py has no __version__ of three numbers")
    return found[1]


def built_at() -> int:
    """Seconds since 1970, UTC, that stand in everything that is built, so that two builds are the same.

    SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/specs/source-date-epoch/), else the time of the
    last commit; a tree without git has the time of its changelog.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    if asked.returncode == 0 and asked.stdout.strip():
        return int(asked.stdout)
    return int((ROOT / "CHANGELOG.md").stat().st_mtime)


def machine() -> str:
    """The processor as Linux names it: x86_64, aarch64."""
    return platform.machine()
