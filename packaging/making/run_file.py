"""The self-extracting file for other Linux distributions."""

import shutil
from pathlib import Path

from making.desktop_files import write_share
from making.library_packages import asked
from making.project import NAME, WORK, machine, version
from making.self_extracting import PROGRAM, pack
from making.system_libraries import needs


def build_run(folder: Path, out: Path, work: Path = WORK) -> Path:
    """Pack PyInstaller's `folder` with its menu entries; returns out/desktop-manager-VERSION-linux-x86_64.run.

    Raises ValueError where something would be installed that must not be, KeyError for a needed library of which no
    package is known, and what readelf raises (needs).
    """
    share = work / "run" / "share"
    shutil.rmtree(share, ignore_errors=True)
    share.mkdir(parents=True)
    write_share(share, program=PROGRAM)
    made = out / f"{NAME}-{version()}-linux-{machine()}.run"
    pack(folder, share, made, asked(needs(folder)))
    return made
