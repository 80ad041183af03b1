"""`make package`: builds the folder, then everything that is handed out of it, and says where it is and how large."""

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from making.checksums import write_checksums
from making.deb import build_deb
from making.folder import build_folder, give_times, size_mb
from making.icu_data import slim_icu
from making.inspecting import problems
from making.licences import write_licences
from making.project import DIST, WORK, built_at
from making.quick_start import make_quick
from making.run_file import build_run
from making.sbom import build_sbom

T = TypeVar("T")


def main() -> int:
    """Build all; returns 1 where something is in the folder that must not be."""
    environment = Path(sys.prefix)
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    folder = _told("folder", build_folder)
    _told("data of ICU", lambda: slim_icu(folder, WORK))
    _told("quick start", lambda: make_quick(folder))
    _told("licences", lambda: write_licences(folder, environment))
    give_times(folder, built_at())
    wrong = problems(folder)
    for problem in wrong:
        print(problem, file=sys.stderr)
    made = [
        _told("Debian package", lambda: build_deb(folder, DIST, WORK)),
        _told("self-extracting file", lambda: build_run(folder, DIST, WORK)),
        _told("bill of materials", lambda: build_sbom(folder, environment, DIST)),
    ]
    made.append(_told("checksums", lambda: write_checksums(made, DIST)))
    for path in (folder, *made):
        print(f"{size_mb(path):8.1f} MB  {path}")
    return 1 if wrong else 0


def _told(what: str, make: Callable[[], T]) -> T:
    started = time.monotonic()
    made = make()
    print(f"{what}: {time.monotonic() - started:.1f} s", flush=True)
    return made


if __name__ == "__main__":
    sys.exit(main())
