"""What must not be in the folder that is handed out, what may be all the same, and why."""

from fnmatch import fnmatchcase
from typing import NamedTuple


class Rule(NamedTuple):
    """A pattern of names (of files relative to `_internal`, or of modules), and the reason in words."""

    pattern: str
    reason: str


FILES = (
    Rule("*.py", "source beside its compiled form"),
    Rule("*__pycache__*", "compiled beside a source, which does not go along"),
    Rule("*.pyi", "types for development"),
    Rule("*/py.typed", "types for development"),
    Rule("*.pyx", "source"),
    Rule("*.pxd", "source"),
    Rule("*.c", "source"),
    Rule("*.cpp", "source"),
    Rule("*.h", "source"),
    Rule("*.hpp", "source"),
    Rule("*.a", "for a linker"),
    Rule("*.la", "for a linker"),
    Rule("*.o", "for a linker"),
    Rule("*.pc", "for a compiler"),
    Rule("*.cmake", "for a compiler"),
    Rule("*.prl", "for Qt's build"),
    Rule("*.debug", "symbols for a debugger"),
    Rule("*.map", "symbols for a debugger"),
    Rule("*.ts", "source of a translation; the program reads the .qm"),
    Rule("*.qml", "QML, which the program does not use"),
    Rule("*/qmldir", "QML, which the program does not use"),
    Rule("*.qmltypes", "QML, which the program does not use"),
    Rule("*.dist-info/RECORD", "what pip has installed where"),
    Rule("*.dist-info/INSTALLER", "what pip has installed where"),
    Rule("*.dist-info/REQUESTED", "what pip has installed where"),
    Rule("*.dist-info/direct_url.json", "from where pip has installed it"),
    Rule("*.egg-info*", "what pip knows of a package"),
    Rule("*.gitignore", "for development"),
    Rule("*conftest*", "test code"),
    Rule("*/tests/*", "test code"),
    Rule("*/test/*", "test code"),
    Rule("*/test_*", "test code"),
    Rule("*/plugins/qmltooling/*", "QML, which the program does not use"),
)

SYSTEM_LIBRARIES = tuple(
    Rule(pattern, "the target system's own, by Depends")
    for pattern in (
        "libEGL*", "libGL*", "libGLX*", "libICE*", "libOpenGL*", "libSM*", "libX*", "libatk*", "libatspi*", "libcairo*",
        "libcups.so*", "libdbus-1*", "libdrm.so*", "libfontconfig*", "libfreetype*", "libgbm*", "libgcc_s*", "libgdk*",
        "libgio-*", "libglib-*", "libgobject-*", "libgthread-*", "libgtk-*", "libharfbuzz*", "libkrb5*", "libpango*",
        "libpng*", "libreadline*", "libstdc++*", "libsystemd*", "libtinfo*", "libuuid*", "libwayland-*", "libxcb*",
        "libxkbcommon*", "libz.so*", "libzstd*",
    )
)  # fmt: skip
"""An old one of these beside the program would break the graphics drivers of a newer system, and gets no updates."""

MODULES = (
    Rule("_pytest*", "test code"),
    Rule("pytest*", "test code"),
    Rule("hypothesis*", "test code"),
    Rule("unittest*", "test code"),
    Rule("doctest*", "test code"),
    Rule("conftest", "test code"),
    Rule("*.conftest", "test code"),
    Rule("tests", "test code"),
    Rule("tests.*", "test code"),
    Rule("test", "test code"),
    Rule("test.*", "test code"),
    Rule("*.tests", "test code"),
    Rule("*.tests.*", "test code"),
    Rule("*.test", "test code"),
    Rule("*.testing", "test code"),
    Rule("*.testing.*", "test code"),
    Rule("test_*", "test code"),
    Rule("*.test_*", "test code"),
    Rule("pip", "for development"),
    Rule("pip.*", "for development"),
    Rule("setuptools*", "for development"),
    Rule("pkg_resources*", "for development"),
    Rule("PyInstaller*", "for development"),
    Rule("making*", "for development"),
    Rule("mypy*", "for development"),
    Rule("ensurepip*", "for development"),
    Rule("idlelib*", "for development"),
    Rule("tkinter*", "another toolkit for windows"),
    Rule("pydoc_data*", "for development"),
    Rule("pdb", "for development"),
    Rule("werkzeug.debug*", "runs what a visitor types"),
)

ALLOWED = (Rule("werkzeug.test", "werkzeug's __init__ imports its Client; it starts no test"),)
"""What a rule above would refuse by its name alone, and why it may be there."""


def refused(name: str, rules: tuple[Rule, ...]) -> str | None:
    """Why a file or module of that name must not be there; None where it may."""
    if any(fnmatchcase(name, rule.pattern) for rule in ALLOWED):
        return None
    return next((rule.reason for rule in rules if fnmatchcase(name, rule.pattern)), None)
