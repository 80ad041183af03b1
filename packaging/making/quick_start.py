"""What the finished folder is changed in so that the program starts sooner; `make package-test` measures it."""

import py_compile
import sys
import tempfile
import zipfile
from pathlib import Path

BASE = "base_library.zip"
SUPPORT = Path("shiboken6", "files.dir")


def is_of_python(module: str) -> bool:
    """Whether a module of this name is one of Python's own."""
    top = module.split(".")[0]
    return top in sys.stdlib_module_names or top.startswith("_sysconfigdata")


def make_quick(folder: Path) -> None:
    """Change the folder that PyInstaller made. Raises ImportError where PySide6 keeps its modules in another way."""
    inside = folder / "_internal"
    gather_base_library(inside)
    _compile_support_of_qt(inside / SUPPORT)


def gather_base_library(inside: Path) -> None:
    """Put Python's own modules together into a folder, where PyInstaller's loader looks first.

    It names an archive as that place, and Python takes a folder of that name as well. There are few others to look
    through, and it is seen at once whose the rest are.
    """
    base = inside / BASE
    base.mkdir()
    for path in sorted(inside.iterdir()):
        is_module = path.suffix == ".pyc" or (path / "__init__.pyc").is_file()
        if is_module and is_of_python(path.stem):
            path.rename(base / path.name)


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
