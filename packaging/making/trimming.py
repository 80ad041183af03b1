"""What the folder that PyInstaller collects can do without, each with its reason.

Sizes and the choice were measured (`make package` prints the size); `making.inspecting` finds what comes back.
"""

import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import NamedTuple

TocEntry = tuple[str, str, str]
"""PyInstaller's: name in the folder, path on this computer, kind ("BINARY", "DATA", "SYMLINK", "EXTENSION")."""


class Left(NamedTuple):
    """Files that are left out: a pattern of their names in the folder, and why."""

    pattern: str
    reason: str


LEFT_OUT = (
    Left(
        "*/plugins/platformthemes/libqgtk3.so", "draws GTK's file dialog; brings 30 MB of GTK, the portal theme stays"
    ),
    Left("*/plugins/platforms/libqeglfs.so", "a screen without a desktop"),
    Left("*/plugins/platforms/libqminimalegl.so", "a screen without a desktop"),
    Left("*/plugins/platforms/libqvkkhrdisplay.so", "a screen without a desktop"),
    Left("*/plugins/platforms/libqlinuxfb.so", "a screen without a desktop"),
    Left("*/plugins/platforms/libqminimal.so", "for tests of Qt; offscreen stays, the self-test needs it"),
    Left("*/plugins/platforms/libqvnc.so", "a server that would show the window to the network"),
    Left("*/plugins/egldeviceintegrations/*", "belongs to eglfs"),
    Left("*/libQt6EglF*.so.6", "belongs to eglfs"),
    Left("libQt6EglF*.so.6", "belongs to eglfs"),
    Left("*/plugins/generic/*", "input devices without a desktop"),
    Left("*/plugins/tls/*", "requests speaks TLS; see libQt6Network"),
    Left("*/plugins/networkinformation/*", "not asked; the window finds the network by trying"),
    Left("*/plugins/imageformats/*qtga*", "rare picture format"),
    Left("*/plugins/imageformats/*qtiff*", "rare picture format"),
    Left("*/plugins/imageformats/*qwbmp*", "rare picture format"),
    Left("*/plugins/imageformats/*qicns*", "rare picture format"),
    Left("*/plugins/qmltooling/*", "QML"),
    Left("*/qml/*", "QML"),
    Left("*/plugins/wayland-graphics-integration-client/*", "windows drawn by OpenGL; this one is drawn in memory"),
    Left("*/plugins/xcbglintegrations/*", "windows drawn by OpenGL; this one is drawn in memory"),
    Left("*libQt6OpenGL.so.6", "windows drawn by OpenGL; this one is drawn in memory"),
    Left("*/plugins/wayland-shell-integration/libivi-shell.so", "car dashboards"),
    Left("*/plugins/wayland-shell-integration/libqt-shell.so", "Qt's own compositor"),
    Left("*/plugins/wayland-shell-integration/libfullscreen-shell-v1.so", "a screen without a desktop"),
    Left("PySide6/Qt/translations/*", "Qt's words in languages that the program does not speak"),
    Left("PySide6/translations/*", "Qt's words in languages that the program does not speak"),
    Left("*.dist-info/*", "what pip knows of a package; keyring's entry points are kept below"),
    Left("pypdfium2_raw/bindings.py", "source beside its compiled form"),
    Left("*/lib-dynload/readline.*", "line editing at a Python prompt, which nobody gets; its library is GPL-3"),
    Left("*/lib-dynload/_bz2.*", "archives of other kinds than the program writes; the start loaded them for nothing"),
    Left("*/lib-dynload/_lzma.*", "archives of other kinds than the program writes; the start loaded them for nothing"),
    Left("*/lib-dynload/_uuid.*", "Python has its own way, and libuuid need not be there"),
    Left("*QtNetwork.abi3.so", "see libQt6Network"),
    Left("*libQt6Network.so.6", "requests speaks HTTP; what Qt did for one window alone, files do"),
    Left("*.pyi", "types for development"),
    Left("*/py.typed", "types for development"),
    Left("desktop_manager/resources/i18n/*.ts", "what the translations (.qm) are made from"),
    Left("stdnum/*.dat", "tables of numbers that the program does not look at, 3 MB; the one for IBAN is kept below"),
)

KEPT = (
    Left("stdnum/iban.dat", "the form of an IBAN in each country"),
    Left("keyring-*.dist-info/entry_points.txt", "by which the keyring library finds its back ends"),
    Left("keyring-*.dist-info/METADATA", "without it the entry points are not read"),
)

OF_PYTHON = (
    Left("libpython3.*", "Python itself"),
    Left("libffi.so.8", "ctypes and cffi; others have libffi.so.7"),
    Left("libmpdec.so.3", "Python's decimal; Debian 13 has libmpdec.so.4"),
)
"""Libraries of the build system that go along. All others are the target's own, by `Depends` and with its security
updates, OpenSSL first of all. An old libstdc++ in the folder would even break the graphics drivers of a newer system.
"""

_SYSTEM = ("/usr/lib/", "/lib/", "/usr/lib64/", "/lib64/")


def _matches(name: str, lines: Iterable[Left]) -> bool:
    return any(fnmatchcase(name, line.pattern) for line in lines)


def stays(entry: TocEntry) -> bool:
    """Whether a collected file goes into the folder."""
    name = str(PurePosixPath(*entry[0].split("\\")))
    if _matches(name, KEPT):
        return True
    if _matches(name, LEFT_OUT):
        return False
    library = "/" not in name and ".so" in name
    if sys.platform.startswith("linux") and library and entry[1].startswith(_SYSTEM) and entry[2] == "BINARY":
        return _matches(name, OF_PYTHON)
    return True


def trimmed(entries: Iterable[TocEntry]) -> list[TocEntry]:
    """The collected files that go into the folder, sorted by name."""
    return sorted(entry for entry in entries if stays(entry))


MODULES_LEFT_OUT = (
    "_pytest", "doctest", "distutils", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "test", "tkinter", "turtle",
    "unittest", "venv", "xmlrpc", "pip", "setuptools", "pkg_resources", "packaging", "wheel", "hatchling", "pdb", "bdb",
    "bz2", "lzma", "asyncio", "multiprocessing", "sqlite3", "curses", "readline", "rlcompleter", "PyInstaller",
    "icalendar.tests", "icalendar.fuzzing", "werkzeug.debug", "jeepney.io.asyncio",
    "jeepney.io.trio", "urllib3.contrib.emscripten", "urllib3.contrib.pyopenssl", "defusedxml.xmlrpc",
    "numpy", "PIL", "attrs", "attr", "pytz",
)  # fmt: skip
"""Python modules that nothing of the program runs: development, servers' debuggers, prompts, and optional partners of
libraries that are used without them."""

HOOKS_LEFT_OUT = {
    "pyi_rth_pyside6": "loads Qt ahead of the program for what PySide6 does itself (its qt.conf), and names Qt's "
    "plugins in the environment, where the browser that a link opens would find them",
    "pyi_rth_inspect": "sources are not in the folder, there is nothing for inspect to find",
    "pyi_rth_pkgutil": "nothing lists modules",
    "pyi_rth_multiprocessing": "not in the folder",
    "pyi_rth_pkgres": "not in the folder",
    "pyi_rth_setuptools": "not in the folder",
}
"""What PyInstaller would run at each start, and why it does not."""
