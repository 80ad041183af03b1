"""What the finished folder is changed in so that the program starts sooner; `make package-test` measures it."""

import py_compile
import tempfile
import zipfile
from pathlib import Path

BASE = "base_library.zip"
SUPPORT = Path("shiboken6", "files.dir")
LOOSE = (f"{BASE}/", f"{SUPPORT.as_posix()}/")
"""Where compiled modules lie as files, relative to `_internal`; all others are in the program's archive."""


def make_quick(folder: Path) -> None:
    """Change the folder that PyInstaller made. Raises ImportError where PySide6 keeps its modules in another way."""
    inside = folder / "_internal"
    _unpack_base_library(inside / BASE)
    _compile_support_of_qt(inside / SUPPORT)


def _unpack_base_library(packed: Path) -> None:
    """Put the first modules of Python into a folder instead of an archive.

    PyInstaller's loader names the archive as a place to import from, and Python takes a folder of that name as well.
    Archives are read by an importer in Python, file by file: that took a tenth of the time to the first frame.
    """
    unpacked = packed.with_suffix(".folder")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(unpacked)
    packed.unlink()
    unpacked.rename(packed)


def _compile_support_of_qt(place: Path) -> None:
    """Write the Python part of shiboken as compiled modules to the place where it looks for them.

    It carries them as source in an archive inside its library, and compiles them at every start, for 30 ms. A folder
    "files.dir" beside it is taken instead: PySide6 makes that itself if the variable SBK_EMBED is 0
    (shibokensupport, signature_bootstrap.py, find_incarnated_files).
    """
    import PySide6.QtCore  # noqa: F401 - by which shibokensupport comes to be
    from shibokensupport.signature import parser  # type: ignore[import-not-found]

    archive: zipfile.ZipFile | None = getattr(parser.__loader__, "zfile", None)
    if archive is None:
        raise ImportError("shibokensupport was not loaded from the archive inside shiboken6")
    with tempfile.TemporaryDirectory() as unpacked:
        for name in archive.namelist():
            if name.startswith("shibokensupport/") and name.endswith(".py"):
                # Its hash is not looked at later: there is no source to compare it with.
                py_compile.compile(
                    archive.extract(name, unpacked),
                    str(place / f"{name}c"),
                    dfile=name,
                    doraise=True,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
