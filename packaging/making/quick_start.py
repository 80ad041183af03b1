"""What the finished folder is changed in so that the program starts sooner; `make package-test` measures it."""

import py_compile
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

BASE = "base_library.zip"
SUPPORT = Path("shiboken6", "files.dir")
CTYPES_HOOK = "pyimod03_ctypes"
STUB_WRITER = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes .pyi files for those who develop with PySide6. It is imported at each start, and compiles patterns then."""

Module = tuple[str, str, str]
"""PyInstaller's: the name, the compiled file, and the kind."""


def is_of_python(module: str) -> bool:
    """Whether a module of this name is one of Python's own."""
    top = module.split(".")[0]
    return top in sys.stdlib_module_names or top.startswith("_sysconfigdata")


def without_ctypes_hook(modules: Sequence[Module], work: Path) -> list[Module]:
    """PyInstaller's own modules, with an empty one (made in the folder `work`) in place of its hook for ctypes.

    The hook loads ctypes and libffi at every start, so that a library that is loaded by its name alone is found in
    the folder. Nothing here does that: pypdfium2, the one that uses ctypes, names its library with the path.
    """
    source = work / f"{CTYPES_HOOK}.py"
    source.write_text("def install():\n    pass\n")
    made = py_compile.compile(str(source), str(source.with_suffix(".pyc")), dfile=source.name, doraise=True)
    assert made is not None, "it raises otherwise"
    if not any(name == CTYPES_HOOK for name, _path, _kind in modules):
        raise LookupError(f"PyInstaller has no {CTYPES_HOOK} any more")
    return [(name, made if name == CTYPES_HOOK else path, kind) for name, path, kind in modules]


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
    (shibokensupport, signature_bootstrap.py, find_incarnated_files). The module that writes stubs is left empty:
    nothing else asks for what is in it, and to import it takes 20 ms.
    """
    import PySide6.QtCore  # noqa: F401 - by which shibokensupport comes to be
    from shibokensupport.signature import parser  # type: ignore[import-not-found]

    archive: zipfile.ZipFile | None = getattr(parser.__loader__, "zfile", None)
    if archive is None:
        raise ImportError("shibokensupport was not loaded from the archive inside shiboken6")
    with tempfile.TemporaryDirectory() as unpacked:
        for name in archive.namelist():
            if name.startswith("shibokensupport/") and name.endswith(".py"):
                source = Path(archive.extract(name, unpacked))
                if name == STUB_WRITER:
                    source.write_text("")
                # Its hash is not looked at later: there is no source to compare it with.
                py_compile.compile(
                    str(source),
                    str(place / f"{name}c"),
                    dfile=name,
                    doraise=True,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
