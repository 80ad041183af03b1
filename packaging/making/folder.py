"""The folder with the program, as PyInstaller collects it and the trimming leaves it."""

import hashlib
import os
import shutil
import subprocess
import sys
from base64 import urlsafe_b64encode
from importlib import metadata
from pathlib import Path

from making.project import NAME, PACKAGING, ROOT, WORK, built_at

SPEC = PACKAGING / "desktop-manager.spec"


def check_authorities() -> None:
    """Raise ValueError where certifi's certificates are not those that its authors handed out.

    A machine behind a proxy that opens TLS may have added its own authority there: customers would trust it.
    """
    for file in metadata.files("certifi") or ():
        if file.name == "cacert.pem" and file.hash is not None:
            digest = urlsafe_b64encode(hashlib.sha256(file.read_binary()).digest()).decode("ascii").rstrip("=")
            if digest != file.hash.value:
                raise ValueError(f"{file.locate()} was changed on this machine: remove {WORK} and build again")


def build_folder(work: Path = WORK) -> Path:
    """Build the folder anew and return it: `work`/folder/desktop-manager.

    Raises ValueError as check_authorities does, subprocess.CalledProcessError where PyInstaller gives up; its words are
    on the terminal by then.
    """
    check_authorities()
    shutil.rmtree(work / "folder", ignore_errors=True)
    shutil.rmtree(work / "pyinstaller", ignore_errors=True)
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
            *(f"--distpath={work / 'folder'}", f"--workpath={work / 'pyinstaller'}", str(SPEC)),
        ],
        check=True,
        cwd=ROOT,
        env=os.environ
        | {
            "PYTHONPATH": str(PACKAGING),
            # The order of sets ends in the files: https://pyinstaller.org/en/stable/advanced-topics.html
            "PYTHONHASHSEED": "1",
            "SOURCE_DATE_EPOCH": str(built_at()),
            # Unpacking modules takes a part of every start, and packed ones make the installers larger: xz packs the
            # archive as a whole better.
            "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
            # Its cache of stripped libraries would be shared between versions of the tools otherwise.
            "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller-cache"),
        },
    )
    return work / "folder" / NAME


def give_times(folder: Path, seconds: int) -> None:
    """Set the time of everything below `folder`, and of itself, to `seconds` since 1970, UTC."""
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def size_mb(path: Path) -> float:
    """Megabytes (1,000,000 bytes) of a file, or of all files below a folder, each link counted as itself."""
    if not path.is_dir():
        return path.stat().st_size / 1e6
    return sum(each.lstat().st_size for each in path.rglob("*") if not each.is_dir()) / 1e6
